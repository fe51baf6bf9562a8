// SPDX-License-Identifier: Apache-2.0
// Names find their side: free of signs that count more, and over as few as may be of those that count less.
#include "viz/paint/labels.hpp"

#include "tests/support/catch.hpp"
#include "viz/paint/gui.hpp"

using namespace sanji;
using paint::Labels;
using paint::Rect;

namespace {

const ImVec2 anchor{200.0F, 150.0F};
const Rect frame{{0.0F, 0.0F}, {400.0F, 300.0F}};

/// Where a name is written; none where it finds no room.
std::optional<Rect> placed(Labels& labels, int rank = 50, bool may_cover = true) {
  paint::Gui gui({}, {});
  gui.begin(session::Input{400, 300, 0.1, {}}, session::Theme::light, 1.0,
            [](session::Key, session::Modifiers, bool) {});
  paint::Brush brush;
  brush.list = ImGui::GetBackgroundDrawList();
  brush.colours = &paint::colours_of(session::Theme::light);
  brush.fonts = gui.fonts();
  labels.propose({anchor, 6.0F, "Naleisi", rank, IM_COL32_BLACK, brush.fonts.small});
  labels.place(brush, frame, may_cover);
  static_cast<void>(gui.end());
  return labels.written().empty() ? std::nullopt : std::optional(labels.written().front().rect);
}

const Rect to_the_right{{208.0F, 130.0F}, {300.0F, 170.0F}};

}  // namespace

TEST_CASE("a name stands to the right of what it names where nothing is there") {
  Labels labels;
  const auto rect = placed(labels);
  REQUIRE(rect.has_value());
  CHECK(rect->low.x > anchor.x);
  CHECK_FALSE(labels.is_free(*rect));
}

TEST_CASE("a name takes the side where it covers the fewest signs that count less") {
  Labels labels;
  labels.keep_free(to_the_right, 20);
  const auto rect = placed(labels);
  REQUIRE(rect.has_value());
  CHECK_FALSE(rect->meets(to_the_right));
}

TEST_CASE("a name among signs that count less covers some rather than being left out") {
  Labels labels;
  labels.keep_free(frame, 20);
  CHECK(placed(labels).has_value());
}

TEST_CASE("a name is left out rather than to cover what counts more") {
  Labels labels;
  labels.keep_free(frame, 80);
  CHECK_FALSE(placed(labels).has_value());
}

TEST_CASE("a township whose near places are taken is named further off, at the end of a line") {
  const Rect crowd{{150.0F, 120.0F}, {250.0F, 180.0F}};
  Labels labels;
  labels.keep_free(crowd, Labels::sign);
  const auto rect = placed(labels, Labels::superior);
  REQUIRE(rect.has_value());
  CHECK_FALSE(rect->meets(crowd));
  CHECK(labels.written().front().from.has_value());
  // a village is not, and nobody is in the picture that is kept: there are the rooms of signs that only may come
  Labels villages;
  villages.keep_free(crowd, Labels::sign);
  CHECK_FALSE(placed(villages).has_value());
  Labels kept;
  kept.keep_free(crowd, Labels::sign);
  CHECK_FALSE(placed(kept, Labels::superior, false).has_value());
  CHECK(kept.left_out().size() == 1);
}

TEST_CASE("signs and names of another drawing are kept free where they were moved to, rooms for later signs are not") {
  Labels still;
  still.keep_free({{10.0F, 10.0F}, {20.0F, 20.0F}}, Labels::sign);
  still.keep_free({{50.0F, 50.0F}, {60.0F, 60.0F}});
  Labels moving;
  moving.keep_free_of(still, {100.0F, 0.0F});
  CHECK_FALSE(moving.is_free({{110.0F, 10.0F}, {112.0F, 12.0F}}));
  CHECK(moving.is_free({{10.0F, 10.0F}, {12.0F, 12.0F}}));
  CHECK(moving.is_free({{150.0F, 50.0F}, {160.0F, 60.0F}}));
}
