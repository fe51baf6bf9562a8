// SPDX-License-Identifier: Apache-2.0
// Work in child processes: results in order, and a child that dies costs nobody but itself.
#include "sim/run/worker_pool.hpp"

#include "tests/support/catch.hpp"

#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <set>
#include <stdexcept>
#include <string>
#include <thread>

using namespace sanji;
using run::run_in_children;

namespace {

std::string number(std::size_t index) { return std::to_string(index); }

}  // namespace

TEST_CASE("results come in the order of the tasks, however many work at a time and whoever ends first") {
  for (const std::size_t at_a_time : {1U, 3U, 100U}) {
    CAPTURE(at_a_time);
    const auto results = run_in_children(9, at_a_time, [](std::size_t index) {
      std::this_thread::sleep_for(std::chrono::milliseconds(2 * (9 - index)));  // the first ends last
      return number(index);
    });
    REQUIRE(results.size() == 9);
    for (std::size_t i = 0; i < 9; ++i) {
      CHECK(results[i].bytes == number(i));
      CHECK(results[i].problem.empty());
    }
  }
}

TEST_CASE("no tasks give no results") { CHECK(run_in_children(0, 2, number).empty()); }

TEST_CASE("nobody at a time is taken as one at a time") { CHECK(run_in_children(2, 0, number).at(1).bytes == "1"); }

TEST_CASE("each task has a process of its own, and what it changes there stays there") {
  int changed = 0;
  const auto results = run_in_children(3, 2, [&](std::size_t) {
    ++changed;
    return std::to_string(changed) + ' ' + std::to_string(getpid());
  });
  std::set<std::string> processes;
  for (const auto& result : results) {
    CHECK(result.bytes.substr(0, 2) == "1 ");
    processes.insert(result.bytes);
  }
  CHECK(processes.size() == 3);
  CHECK(changed == 0);
}

TEST_CASE("a child that aborts costs only itself and is named by its signal") {
  const auto results = run_in_children(3, 2, [](std::size_t index) {
    if (index == 1) {
      std::signal(SIGABRT, SIG_DFL);  // the test program has a handler of its own
      std::abort();
    }
    return number(index);
  });
  CHECK(results[0].bytes == "0");
  CHECK(results[1].bytes.empty());
  CHECK(results[1].problem == "ended by signal 6");
  CHECK(results[2].bytes == "2");
  CHECK(results[2].problem.empty());
}

TEST_CASE("a child that leaves with a status costs only itself and is named by it, status 0 included") {
  const auto results = run_in_children(3, 1, [](std::size_t index) {
    if (index == 0) _exit(7);
    if (index == 1) _exit(0);  // without a result
    return number(index);
  });
  CHECK(results[0].problem == "ended with status 7");
  CHECK(results[1].problem == "ended with status 0");
  CHECK(results[1].bytes.empty());
  CHECK(results[2].bytes == "2");
}

TEST_CASE("a child whose task throws costs only itself") {
  const auto results = run_in_children(2, 2, [](std::size_t index) {
    if (index == 0) throw std::runtime_error("this text is meant to be seen once");
    return number(index);
  });
  CHECK(results[0].problem == "ended with status 1");
  CHECK(results[1].bytes == "1");
}

TEST_CASE("results larger than any pipe come whole, several at once") {
  constexpr std::size_t size = 5'000'000;
  const auto results = run_in_children(4, 4, [](std::size_t index) {
    std::string bytes(size + index, static_cast<char>('a' + index));
    bytes[size / 2] = '\0';
    return bytes;
  });
  for (std::size_t i = 0; i < 4; ++i) {
    REQUIRE(results[i].problem.empty());
    REQUIRE(results[i].bytes.size() == size + i);
    CHECK(results[i].bytes[size / 2] == '\0');
    CHECK(results[i].bytes.back() == static_cast<char>('a' + i));
  }
}

TEST_CASE("an empty result is a result") {
  const auto result = run_in_children(1, 1, [](std::size_t) { return std::string(); }).front();
  CHECK(result.problem.empty());
  CHECK(result.bytes.empty());
}

TEST_CASE("a child may have children of its own") {
  const auto result = run_in_children(1, 1, [](std::size_t) {
                        std::string all;
                        for (const auto& each : run_in_children(3, 2, number)) all += each.bytes;
                        return all;
                      }).front();
  CHECK(result.bytes == "012");
}
