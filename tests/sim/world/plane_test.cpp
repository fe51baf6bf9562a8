// SPDX-License-Identifier: Apache-2.0
// Units scattered evenly over a plane: how far the nearest and the second nearest stand, by the rule and the distances that
// recorded calls are answered with.
#include "sim/base/random.hpp"
#include "sim/rules/call_answering.hpp"
#include "sim/world/travel_times.hpp"
#include "tests/support/catch.hpp"

#include <cmath>
#include <string>

using namespace sanji;

namespace {

struct Nearest {
  double first_m = 0.0;
  double second_m = 0.0;
};

/// Means over many scatterings of 400 units on a square of 20 km; calls come in its middle, farther from its edge than any
/// second unit ever stands.
Nearest mean_distances(model::Metric metric) {
  constexpr int scatterings = 2000;
  constexpr int calls_each = 25;
  constexpr int units = 400;
  constexpr double side_m = 20'000.0;
  constexpr double margin_m = 6'000.0;
  model::Region region;
  region.travel = {model::TravelBy::straight, {}, {metric, {}, base::seconds(1000.0)}};  // a second a metre
  world::Routes routes(region);
  const world::TravelTimes times(region, routes);
  const model::CallAnswering plan;
  const model::Call call;
  Nearest sum;
  for (int scattering = 0; scattering < scatterings; ++scattering) {
    base::Stream stream = base::Streams(1, static_cast<std::uint32_t>(scattering)).stream("plane", "units");
    const auto anywhere = [&](double low_m, double high_m) {
      const double x = stream.uniform();
      const double y = stream.uniform();
      return times.stop_at({{low_m + (high_m - low_m) * x, low_m + (high_m - low_m) * y}, {}});
    };
    std::vector<world::Stop> stops;
    stops.reserve(units);
    for (int i = 0; i < units; ++i) stops.push_back(anywhere(0.0, side_m));
    for (int i = 0; i < calls_each; ++i) {
      const world::Stop at = anywhere(margin_m, side_m - margin_m);
      std::vector<rules::UnitOffer> offers;
      offers.reserve(stops.size());
      for (std::size_t u = 0; u < stops.size(); ++u) {
        offers.push_back({model::UnitId(u), rules::Standing::at_base, {}, times.between(stops[u], at)});
      }
      const auto decision = rules::units_to_send(plan, call, offers, 2);
      sum.first_m += decision.candidates[decision.choice[0].index()].score;
      sum.second_m += decision.candidates[decision.choice[1].index()].score;
    }
  }
  return {sum.first_m / scatterings / calls_each, sum.second_m / scatterings / calls_each};
}

constexpr double density_per_m2 = 400.0 / (20'000.0 * 20'000.0);

}  // namespace

// Mean distances to the k-th nearest of points scattered evenly over a plane: gamma(k + 1/2) / (gamma(k) sqrt(pi density)) by
// air, and sqrt(pi / 2) times that along streets at right angles.
TEST_CASE("the nearest of units scattered over a plane stands as far by air as theory says") {
  const Nearest mean = mean_distances(model::Metric::euclid);
  CHECK(mean.first_m == Approx(0.5 / std::sqrt(density_per_m2)).epsilon(0.01));
  CHECK(mean.second_m == Approx(0.75 / std::sqrt(density_per_m2)).epsilon(0.01));
}

TEST_CASE("along streets at right angles the nearest unit stands as far as theory says") {
  const Nearest mean = mean_distances(model::Metric::right_angle);
  CHECK(mean.first_m == Approx(0.626657 / std::sqrt(density_per_m2)).epsilon(0.01));
  CHECK(mean.second_m == Approx(0.939986 / std::sqrt(density_per_m2)).epsilon(0.01));
}
