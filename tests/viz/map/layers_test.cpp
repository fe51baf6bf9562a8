// SPDX-License-Identifier: Apache-2.0
// What each layer shows of the flash flood, as it is and as somebody knows it.
#include "tests/support/catch.hpp"
#include "tests/support/play.hpp"
#include "tests/viz/map/scenes.hpp"
#include "viz/map/closures.hpp"
#include "viz/map/ghosts.hpp"
#include "viz/map/ground.hpp"
#include "viz/map/hazard.hpp"
#include "viz/map/incidents.hpp"
#include "viz/map/marked.hpp"
#include "viz/map/messages.hpp"
#include "viz/map/plates.hpp"
#include "viz/map/post_states.hpp"
#include "viz/map/posts.hpp"
#include "viz/map/roads.hpp"
#include "viz/map/stores.hpp"
#include "viz/map/teams.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <set>
#include <string>

using namespace sanji;
using journal::EntityRow;
using journal::Variable;
using map::tests::Easel;
using map::tests::flood;

namespace {

/// Incidents that the county has not heard of at a time though they are there.
std::vector<EntityRow> unknown_at(double minute) {
  const auto picture = measures::picture_of(flood().view(), flood().county(), base::SimTime{} + base::minutes(minute));
  std::vector<EntityRow> rows;
  for (const auto& row : picture.rows) {
    const bool is_unknown = row.variable == Variable::severity && row.belief == measures::Belief::unknown;
    if (is_unknown && flood().view().entity(row.subject).kind == journal::EntityKind::incident)
      rows.push_back(row.subject);
  }
  return rows;
}

}  // namespace

TEST_CASE("every layer has a name of its own, draws at any time and never puts anything that is no number") {
  Easel easel(flood());
  std::set<std::string> ids;
  for (const map::LayerRow& row : map::layers()) {
    CHECK(ids.insert(std::string(row.id)).second);
    const auto layer = row.make();
    for (const auto picture : {session::Picture::truth, session::Picture::known, session::Picture::both}) {
      easel.view.picture = picture;
      for (const double minute : {0.0, 70.0, 100.0, 240.0, 720.0}) {
        easel.at(minute);
        easel.draw(*layer);
        for (const map::Pick& pick : easel.picks) {
          CHECK(std::isfinite(pick.middle.x));
          CHECK(std::isfinite(pick.middle.y));
        }
      }
    }
  }
}

TEST_CASE("the ground has the county's border, and without one nothing is drawn over the land") {
  Easel easel(flood());
  easel.at(0);
  map::Ground ground;
  CHECK(easel.draw(ground) > 1000);
}

TEST_CASE("the field of a hazard covers its own ground while it is there, and nobody at a desk sees it") {
  Easel easel(flood());
  map::Hazard hazard;
  easel.at(30);
  easel.draw(hazard);
  CHECK_FALSE(hazard.covered().has_value());
  easel.at(100);
  easel.draw(hazard);
  REQUIRE(hazard.covered().has_value());
  CHECK(hazard.covered()->width() > 10.0F);
  CHECK(easel.legend(hazard).size() >= 3);
  easel.view.picture = session::Picture::known;
  easel.draw(hazard);
  CHECK_FALSE(hazard.covered().has_value());
  CHECK(easel.legend(hazard).empty());
}

TEST_CASE("a cell between two frames of a field has a severity between theirs") {
  const journal::FieldFrames& field = flood().journal().fields.front();
  const std::size_t size = static_cast<std::size_t>(field.columns) * static_cast<std::size_t>(field.rows);
  for (std::size_t cell = 0; cell < size; cell += 7) {
    const double low = field.cells[4 * size + cell] * field.scale;
    const double high = field.cells[5 * size + cell] * field.scale;
    const base::SimTime middle = field.first + base::Duration{field.step.us * 9 / 2};
    CHECK(map::severity_at(field, cell, middle) == Approx((low + high) / 2.0));
  }
  CHECK(map::severity_at(field, 0, field.first - base::Duration{1}) == 0.0);
}

TEST_CASE("an incident that the county has not heard of is there in truth, missing as known, and a question in both") {
  constexpr double minute = 100.0;
  const auto unknown = unknown_at(minute);
  REQUIRE_FALSE(unknown.empty());
  Easel easel(flood());
  easel.at(minute);
  map::Incidents incidents;
  map::Ghosts ghosts;
  for (const EntityRow row : unknown) {
    easel.look(*flood().places().of(row), 1.0);  // so near that it shares its sign with none
    easel.view.picture = session::Picture::truth;
    easel.draw(incidents);
    CHECK(easel.can_pick(row));
    easel.view.picture = session::Picture::known;
    easel.draw(incidents);
    CHECK_FALSE(easel.can_pick(row));
    CHECK(easel.draw(ghosts) == 0);
    easel.view.picture = session::Picture::both;
    CHECK(easel.draw(ghosts) > 0);
    CHECK(easel.explains(ghosts, "not known"));
  }
}

TEST_CASE("a closed road is marked once it is closed, and as known once the county has heard") {
  Easel easel(flood());
  map::Closures closures;
  easel.at(10);
  easel.draw(closures);
  CHECK(easel.picks.empty());
  CHECK(easel.legend(closures).empty());
  easel.at(100);
  easel.draw(closures);
  const std::size_t so = easel.picks.size();
  CHECK(so > 3);
  easel.view.picture = session::Picture::known;
  easel.draw(closures);
  CHECK(easel.picks.size() < so);
}

TEST_CASE("a team is shown from its call until it is free, and from near always") {
  Easel easel(flood());
  map::Teams teams;
  easel.at(5);
  easel.draw(teams);
  CHECK(easel.picks.empty());
  easel.at(130);
  easel.draw(teams);
  CHECK(easel.picks.size() > 2);
  CHECK_FALSE(easel.legend(teams).empty());
  easel.at(5);
  const EntityRow resting = flood().places().all(journal::EntityKind::team).front();
  easel.view.selection.entity = resting;
  easel.draw(teams);
  CHECK(easel.can_pick(resting));
}

TEST_CASE("a message is on its way from when it was sent, for long enough to be seen") {
  const auto& messages = flood().messages();
  const auto warning = std::find_if(messages.begin(), messages.end(), [](const replay::Message& message) {
    return flood().view().record(message.sent).kind == journal::RecordKind::report_sent;
  });
  REQUIRE(warning != messages.end());
  Easel easel(flood());
  easel.view.clock.speed = 60.0;
  map::Messages layer;
  const auto is_seen = [&](double after_s) {
    easel.at((warning->left.seconds() + after_s) / 60.0);
    easel.draw(layer);
    return std::any_of(easel.picks.begin(), easel.picks.end(),
                       [&](const map::Pick& pick) { return pick.record == warning->sent; });
  };
  CHECK_FALSE(is_seen(-1.0));
  CHECK(is_seen(20.0));
  CHECK_FALSE(is_seen(4000.0));
}

TEST_CASE("the state of posts is shown beside them: warnings, levels, no contact") {
  Easel easel(flood());
  map::PostStates states;
  map::Plates plates;
  easel.at(0);
  const int before = easel.draw(states);
  const int plates_before = easel.draw(plates);
  CHECK(easel.legend(states).empty());
  easel.at(130);
  CHECK(easel.draw(states) > before);
  CHECK(easel.explains(states, "cut off"));
  CHECK(easel.draw(plates) > plates_before);
  CHECK(easel.explains(plates, "warning in force"));
  CHECK(easel.explains(plates, "response level"));
}

TEST_CASE("the letters of levels and warnings lie above envelopes, incidents and teams") {
  const auto place_of = [](std::string_view id) {
    const auto all = map::layers();
    return std::find_if(all.begin(), all.end(), [&](const map::LayerRow& row) { return row.id == id; }) - all.begin();
  };
  for (const std::string_view below : {"closures", "states", "messages", "incidents", "teams"}) {
    CHECK(place_of(below) < place_of("plates"));
  }
}

TEST_CASE("posts, roads and stores are drawn the same at all times") {
  Easel easel(flood());
  map::Posts posts;
  map::Roads roads;
  easel.at(0);
  const int posts_before = easel.draw(posts);
  const int roads_before = easel.draw(roads);
  CHECK(posts_before > 0);
  CHECK(roads_before > 0);
  easel.at(300);
  CHECK(easel.draw(posts) == posts_before);
  CHECK(easel.draw(roads) == roads_before);
  map::Stores stores;
  CHECK(easel.draw(stores) == 0);  // from this far they would only be in the way
}

TEST_CASE("what is selected has a frame around it") {
  Easel easel(flood());
  easel.at(0);
  map::Marked marked;
  const int without = easel.draw(marked);
  easel.view.selection.entity = flood().county();
  CHECK(easel.draw(marked) > without);
}

TEST_CASE("names on the map stand apart from each other and within the frame") {
  Easel easel(flood());
  easel.at(0);
  map::Posts posts;
  easel.draw(posts);
  const auto& written = easel.labels.written();
  CHECK(written.size() > 10);
  for (std::size_t i = 0; i < written.size(); ++i) {
    CHECK(written[i].rect.low.x >= 0.0F);
    CHECK(written[i].rect.high.x <= 1000.0F);
    for (std::size_t j = i + 1; j < written.size(); ++j) CHECK_FALSE(written[i].rect.meets(written[j].rect));
  }
}

TEST_CASE("the legend has every sign that a layer draws and none that it does not draw") {
  Easel easel(flood());
  const auto incident = flood().places().of(flood().view().incidents().front());
  REQUIRE(incident.has_value());
  for (const map::LayerRow& row : map::layers()) {
    const auto layer = row.make();
    for (const double m_per_px : {150.0, 40.0, 6.0}) {
      easel.look(*incident, m_per_px);
      for (const auto picture : {session::Picture::truth, session::Picture::known, session::Picture::both}) {
        easel.view.picture = picture;
        for (const double minute : {0.0, 70.0, 100.0, 240.0, 720.0}) {
          easel.at(minute);
          INFO(row.id << " at " << minute << " from " << m_per_px);
          const bool draws = easel.draw(*layer) > 0;
          if (row.id == "ground" && m_per_px < 10.0) continue;  // land without its border
          CHECK(easel.legend(*layer).empty() != draws);
        }
      }
    }
  }
}

TEST_CASE("the legend tells posts by tier, roads by class, and stores and stations from near") {
  Easel easel(flood());
  easel.at(0);
  map::Posts posts;
  map::Roads roads;
  map::Stores stores;
  easel.draw(posts);
  for (const char* tier : {"county", "township", "village"}) CHECK(easel.explains(posts, tier));
  CHECK_FALSE(easel.explains(posts, "agency"));
  easel.draw(roads);
  for (const char* kind : {"trunk road", "county road", "township road"}) CHECK(easel.explains(roads, kind));
  easel.draw(stores);
  CHECK(easel.legend(stores).empty());
  easel.look(*flood().places().of(flood().county()), 5.0);
  easel.draw(posts);
  CHECK(easel.explains(posts, "agency"));
  easel.draw(stores);
  CHECK(easel.explains(stores, "station"));
}

TEST_CASE("the legend tells the number at a busy desk, whose knowledge is shown and what is selected") {
  Easel easel(flood());
  easel.look(*flood().places().of(flood().county()), 30.0);
  map::Plates states;
  bool is_told = false;
  for (double minute = 60.0; minute < 240.0 && !is_told; minute += 10.0) {
    easel.at(minute);
    easel.draw(states);
    is_told = easel.explains(states, "letters that wait at the desk");
  }
  CHECK(is_told);
  map::Marked marked;
  easel.view.picture = session::Picture::both;
  easel.draw(marked);
  CHECK(easel.explains(marked, "whose knowledge is shown"));
  CHECK_FALSE(easel.explains(marked, "what is selected"));
  easel.view.selection.entity = flood().county();
  easel.draw(marked);
  CHECK(easel.explains(marked, "what is selected"));
}

TEST_CASE("enough force is told in the legend by the ring that the map draws, not by a patch") {
  Easel easel(flood());
  map::Incidents incidents;
  int corners = 0;
  for (double minute = 60.0; minute < 300.0 && corners == 0; minute += 5.0) {
    easel.at(minute);
    easel.draw(incidents);
    for (const map::LegendRow& row : easel.legend(incidents)) {
      if (row.text == "enough force is there") corners = easel.draw_sign(row);
    }
  }
  CHECK(corners > 50);  // a drop, a number and a ring; a patch has four
}

TEST_CASE("no name lies under a plate, a lightning or an incident that stands there later, whatever the scale") {
  const replay::Replay blackout(tests::play("scenarios/xintai-blackout.yaml", 1));
  for (const replay::Replay* run : {&flood(), &blackout}) {
    Easel easel(*run);
    for (const float scale : {1.0F, 1.5F, 2.5F}) {
      easel.scale = scale;
      easel.at(0);
      map::Posts posts;
      easel.draw(posts);
      const auto names = easel.labels.written();
      CHECK(names.size() + easel.labels.left_out().size() > 4);
      for (const double minute : {60.0, 130.0, 200.0, 400.0}) {
        easel.at(minute);
        map::PostStates states;
        map::Plates plates;
        map::Incidents incidents;
        for (map::Layer* layer : std::initializer_list<map::Layer*>{&states, &plates, &incidents}) {
          easel.draw_signs(*layer);
          for (const auto& name : names) {
            INFO(name.text << " at " << minute << ", scale " << scale);
            CHECK(easel.labels.is_free(name.rect));
          }
        }
      }
    }
  }
}

TEST_CASE("names stand above the discs of villages without mains, and so do the signs of townships") {
  const replay::Replay blackout(tests::play("scenarios/xintai-blackout.yaml", 1));
  Easel easel(blackout);
  easel.at(60);
  map::PostStates states;
  easel.draw(states);
  REQUIRE(states.covered().has_value());
  CHECK(states.covered()->width() > 300.0F);
  easel.at(0);
  easel.draw(states);
  CHECK_FALSE(states.covered().has_value());
}

TEST_CASE("villages that stand close together are drawn smaller, so that they stay apart") {
  const replay::Replay blackout(tests::play("scenarios/xintai-blackout.yaml", 1));
  Easel easel(blackout);
  easel.scale = 2.5F;
  const base::Point middle = *blackout.places().of(blackout.county());
  easel.look(middle, 10.0);
  CHECK(easel.radius_of(journal::EntityKind::village) == 8.0F);
  easel.look(middle, 150.0);
  CHECK(easel.radius_of(journal::EntityKind::village) < 4.0F);
  CHECK(easel.radius_of(journal::EntityKind::village) > 1.0F);
  CHECK(easel.radius_of(journal::EntityKind::township) == 2.5F * 5.5F);
}

TEST_CASE("incidents that would hide one another share a sign, and clicks reach each of them") {
  Easel easel(flood());
  easel.at(200);
  map::Incidents layer;
  std::set<EntityRow> apart;
  const base::Point middle = flood().places().middle();
  // so near that each stands alone
  for (const EntityRow row : flood().view().incidents()) {
    easel.look(*flood().places().of(row), 1.0);
    easel.draw(layer);
    if (easel.can_pick(row)) apart.insert(row);
  }
  REQUIRE(apart.size() > 3);
  easel.look(middle, 900.0);
  std::set<EntityRow> reached;
  for (std::size_t click = 0; click < apart.size(); ++click) {
    easel.draw(layer);
    CHECK(easel.picks.size() < apart.size());
    for (std::size_t i = 0; i < easel.picks.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        const ImVec2 a = easel.picks[i].middle;
        const ImVec2 b = easel.picks[j].middle;
        // those that are done, and smaller, have signs of their own
        const bool is_alike = easel.picks[i].radius_px == easel.picks[j].radius_px;
        if (is_alike) CHECK(std::hypot(a.x - b.x, a.y - b.y) >= 12.0F);
      }
    }
    REQUIRE_FALSE(easel.picks.empty());
    easel.view.selection.entity = easel.picks.front().entity;
    reached.insert(easel.view.selection.entity);
    // the frame of what is selected stands around the sign that it shares, not around its place
    const auto sign = easel.sign_of(easel.view.selection.entity);
    REQUIRE(sign.has_value());
    CHECK(sign->x == easel.picks.front().middle.x);
    CHECK(sign->y == easel.picks.front().middle.y);
  }
  CHECK(easel.explains(layer, "several; click for the next"));
  CHECK(reached.size() > 2);
  for (const EntityRow row : reached) CHECK(apart.count(row) == 1);
}

TEST_CASE("what is believed of incidents that share a sign stands in one ring") {
  Easel easel(flood());
  easel.view.picture = session::Picture::both;
  easel.at(200);
  map::Ghosts ghosts;
  const int apart = easel.draw(ghosts);
  easel.look(flood().places().middle(), 900.0);
  const int shared = easel.draw(ghosts);
  CHECK(shared > 0);
  CHECK(shared < apart);
}
