// SPDX-License-Identifier: Apache-2.0
// Streams: the generator against its published vector, names against each other, samplers against their quantiles.
#include "sim/base/random.hpp"

#include "tests/support/catch.hpp"

#include <string>
#include <vector>

namespace {

using namespace sanji::base;

std::vector<double> first_draws(Stream stream, int number) {
  std::vector<double> draws;
  draws.reserve(static_cast<std::size_t>(number));
  for (int i = 0; i < number; ++i) draws.push_back(stream.uniform());
  return draws;
}

double mean_of(const Range<double>& range) {
  Stream stream = Streams(1, 0).stream("test", "mean");
  double sum = 0.0;
  for (int i = 0; i < 20'000; ++i) sum += sample(range, stream);
  return sum / 20'000;
}

}  // namespace

TEST_CASE("the generator is Philox4x32-10 as its authors publish it") {
  // known answer for counter 0 and key 0: 6627e8d5 e169c58d bc57ac4c 9b00dbd8
  CHECK(Stream(0, 0, 0).uniform() == static_cast<double>(0xe169c58d6627e8d5ULL >> 11) * 0x1p-53);
}

TEST_CASE("a named stream gives the same numbers on every machine and in every version") {
  const auto draws = first_draws(Streams(7, 0).stream("muster", "T-001", "flood/a"), 3);
  CHECK(draws == std::vector<double>{0.78108749240639452, 0.17080138047919702, 0.44987231825676322});
}

TEST_CASE("purpose, entity, occasion, replication and seed each make a stream of their own") {
  const auto reference = first_draws(Streams(7, 0).stream("muster", "T-001", "flood/a"), 8);
  const std::vector<Stream> others{
      Streams(7, 0).stream("pace", "T-001", "flood/a"),   Streams(7, 0).stream("muster", "T-002", "flood/a"),
      Streams(7, 0).stream("muster", "T-001", "flood/b"), Streams(7, 0).stream("muster", "T-001"),
      Streams(7, 1).stream("muster", "T-001", "flood/a"), Streams(8, 0).stream("muster", "T-001", "flood/a")};
  for (const Stream& other : others) {
    const auto draws = first_draws(other, 8);
    for (std::size_t i = 0; i < draws.size(); ++i) CHECK(draws[i] != reference[i]);
  }
}

TEST_CASE("moving a letter from the entity to the occasion makes another stream") {
  const Streams streams(7, 0);
  CHECK(streams.stream("muster", "ab", "c").uniform() != streams.stream("muster", "a", "bc").uniform());
}

TEST_CASE("what one stream draws moves no other") {
  const Streams streams(7, 0);
  const auto alone = first_draws(streams.stream("muster", "T-002"), 4);
  first_draws(streams.stream("muster", "T-001"), 100);
  CHECK(first_draws(streams.stream("muster", "T-002"), 4) == alone);
}

TEST_CASE("seed and replication do not stand for each other") {
  CHECK(Streams(1, 2).stream("p", "e").uniform() != Streams(2, 1).stream("p", "e").uniform());
  CHECK(Streams(0, 1).stream("p", "e").uniform() != Streams(1, 0).stream("p", "e").uniform());
}

TEST_CASE("draws lie inside the open interval and fill it evenly, over one stream and over many entities") {
  const Streams streams(42, 0);
  Stream one = streams.stream("test", "one");
  std::vector<int> cells(20, 0);
  for (int i = 0; i < 20'000; ++i) {
    const double along_a_stream = one.uniform();
    const double over_entities = streams.stream("test", "entity-" + std::to_string(i)).uniform();
    REQUIRE((along_a_stream > 0.0 && along_a_stream < 1.0 && over_entities > 0.0 && over_entities < 1.0));
    ++cells[static_cast<std::size_t>(along_a_stream * 10.0)];
    ++cells[static_cast<std::size_t>(over_entities * 10.0) + 10];
  }
  // 2,000 expected in each of ten cells, standard deviation 42; five of them
  for (const int count : cells) CHECK(std::abs(count - 2'000) < 212);
}

TEST_CASE("a range of two numbers is uniform between them") {
  CHECK(mean_of(Range<double>::between(2.0, 6.0)) == Approx(4.0).epsilon(0.01));
}

TEST_CASE("a range of three numbers is triangular") {
  CHECK(mean_of(Range<double>::peaked(1.0, 2.0, 9.0)) == Approx(4.0).epsilon(0.01));  // (low + mode + high) / 3
  // below the mode of 1..2..9 lies one eighth of the cases
  Stream stream = Streams(3, 0).stream("test", "triangle");
  int below = 0;
  for (int i = 0; i < 8'000; ++i) {
    const double value = sample(Range<double>::peaked(1.0, 2.0, 9.0), stream);
    REQUIRE((value >= 1.0 && value <= 9.0));
    below += value < 2.0 ? 1 : 0;
  }
  CHECK(std::abs(below - 1'000) < 150);  // standard deviation 30
}

TEST_CASE("a triangular draw is the inverse of its distribution at the number drawn") {
  const double u = Streams(5, 0).stream("test", "inverse").uniform();
  Stream stream = Streams(5, 0).stream("test", "inverse");
  const double x = sample(Range<double>::peaked(0.0, 4.0, 10.0), stream);
  const double share_below = x < 4.0 ? x * x / 40.0 : 1.0 - (10.0 - x) * (10.0 - x) / 60.0;
  CHECK(share_below == Approx(u).epsilon(1e-12));
}

TEST_CASE("an exact value is itself and still takes one draw") {
  Stream stream = Streams(7, 0).stream("test", "exact");
  Stream twin = stream;
  CHECK(sample(Range<double>::exactly(3.5), stream) == 3.5);
  twin.uniform();
  CHECK(stream.uniform() == twin.uniform());
}

TEST_CASE("a range of durations gives whole microseconds between its ends") {
  Stream stream = Streams(7, 0).stream("test", "duration");
  const Duration drawn = sample(Range<Duration>::between(minutes(5), minutes(12)), stream);
  CHECK(drawn >= minutes(5));
  CHECK(drawn <= minutes(12));
  CHECK(sample(Range<Duration>::exactly(minutes(7)), stream) == minutes(7));
}
