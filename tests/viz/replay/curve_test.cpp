// SPDX-License-Identifier: Apache-2.0
// Curves against a walk through all their pieces.
#include "viz/replay/curve.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>
#include <cmath>

using namespace sanji;
using base::SimTime;
using replay::Corner;
using replay::Curve;
using replay::Piece;

namespace {

/// Numbers in no order, the same on every machine.
class Numbers {
 public:
  std::uint64_t below(std::uint64_t bound) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return (state_ >> 33U) % bound;
  }

 private:
  std::uint64_t state_ = 99;
};

constexpr std::int64_t end_us = 1'000'000;

std::vector<Piece> pieces_of(Numbers& numbers, std::size_t count, bool with_teeth) {
  std::vector<Piece> pieces;
  std::int64_t at = static_cast<std::int64_t>(numbers.below(1000));
  for (std::size_t i = 0; i < count && at < end_us; ++i) {
    const double slope = with_teeth && numbers.below(3) == 0 ? static_cast<double>(numbers.below(100)) - 20.0 : 0.0;
    pieces.push_back({SimTime{at}, static_cast<double>(numbers.below(20)), slope});
    at += static_cast<std::int64_t>(numbers.below(2'000'000 / count));
  }
  return pieces;
}

double slow_at(const std::vector<Piece>& pieces, SimTime time) {
  double value = 0.0;
  for (const Piece& piece : pieces) {
    if (piece.from <= time)
      value = piece.value + piece.per_s * (std::min(time, SimTime{end_us}) - piece.from).seconds();
  }
  return value;
}

}  // namespace

TEST_CASE("a curve has at any time the value of the last piece that has begun") {
  Numbers numbers;
  for (const std::size_t count : {1U, 2U, 3U, 7U, 100U}) {
    const auto pieces = pieces_of(numbers, count, true);
    const Curve curve(pieces, SimTime{end_us});
    for (int i = 0; i < 200; ++i) {
      const SimTime at{static_cast<std::int64_t>(numbers.below(end_us + 200'000)) - 1000};
      CHECK(curve.at(at) == Approx(slow_at(pieces, at)));
    }
    for (const Piece& piece : pieces) CHECK(curve.at(piece.from) == Approx(slow_at(pieces, piece.from)));
  }
  CHECK(Curve().at(SimTime{5}) == 0.0);
  CHECK(Curve().between(SimTime{}, SimTime{5}).most == 0.0);
}

TEST_CASE("least and most of any stretch of a curve are those of a walk through it") {
  Numbers numbers;
  for (const bool with_teeth : {false, true}) {
    const auto pieces = pieces_of(numbers, 120, with_teeth);
    const Curve curve(pieces, SimTime{end_us});
    for (int i = 0; i < 300; ++i) {
      const SimTime a{static_cast<std::int64_t>(numbers.below(end_us))};
      const SimTime b = a + base::Duration{static_cast<std::int64_t>(numbers.below(i % 3 == 0 ? 3000 : end_us))};
      double least = std::min(slow_at(pieces, a), slow_at(pieces, b));
      double most = std::max(slow_at(pieces, a), slow_at(pieces, b));
      for (std::size_t j = 0; j < pieces.size(); ++j) {
        const bool is_within = pieces[j].from >= a && pieces[j].from <= b;
        const bool is_last_of_its_time = j + 1 == pieces.size() || pieces[j + 1].from != pieces[j].from;
        if (!is_within || !is_last_of_its_time) continue;
        const double before =
            j == 0 ? 0.0 : pieces[j - 1].value + pieces[j - 1].per_s * (pieces[j].from - pieces[j - 1].from).seconds();
        for (const double value : {pieces[j].value, pieces[j].from > a && j > 0 ? before : pieces[j].value}) {
          least = std::min(least, value);
          most = std::max(most, value);
        }
      }
      const auto span = curve.between(a, b);
      // where a tooth falls just at the begin of the stretch its tip may count or not
      CHECK(span.least <= least + 1e-9);
      CHECK(span.most >= most - 1e-9);
      CHECK(span.most <= 200.0);
    }
  }
}

TEST_CASE("an outline of few pieces has their corners and none of many has more than three a column") {
  const Curve steps({{SimTime{100}, 1.0, 0.0}, {SimTime{200}, 3.0, 0.0}, {SimTime{300}, 0.0, 0.0}}, SimTime{1000});
  const std::vector<Corner> corners = steps.outline(SimTime{0}, SimTime{1000}, 50);
  const std::vector<Corner> wanted{{SimTime{0}, 0.0},   {SimTime{100}, 0.0}, {SimTime{100}, 1.0}, {SimTime{200}, 1.0},
                                   {SimTime{200}, 3.0}, {SimTime{300}, 3.0}, {SimTime{300}, 0.0}, {SimTime{1000}, 0.0}};
  CHECK(corners == wanted);

  Numbers numbers;
  const auto pieces = pieces_of(numbers, 5000, true);
  const Curve many(pieces, SimTime{end_us});
  const auto outline = many.outline(SimTime{0}, SimTime{end_us}, 100);
  CHECK(outline.size() <= 302);
  CHECK(std::is_sorted(outline.begin(), outline.end(), [](const Corner& a, const Corner& b) { return a.at < b.at; }));
  const auto most = std::max_element(outline.begin(), outline.end(),
                                     [](const Corner& a, const Corner& b) { return a.value < b.value; });
  CHECK(most->value == Approx(many.between(SimTime{0}, SimTime{end_us}).most));
}
