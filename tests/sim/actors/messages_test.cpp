// SPDX-License-Identifier: Apache-2.0
// Messages on SimGrid's network: when they arrive and in which order. The channel takes 2 s; a message is 500 bytes and 60 a
// fact, at a million bytes a second.
#include "sim/actors/messages.hpp"

#include "tests/sim/actors/grid_play.hpp"
#include "tests/support/catch.hpp"

#include <fmt/format.h>

#include <memory>
#include <string>

using namespace sanji;
using actors::Message;
using actors::MessagePtr;
using actors::Messages;
using actors::Priority;
using tests::at;
using tests::Play;
using tests::told_in;

namespace {

/// Posts of the two valleys by their row: the county, its townships, their villages.
journal::EntityRow post(const Play& play, std::size_t index) {
  return play.set.setting().rows.of(model::PostId(index));
}

MessagePtr message(journal::EntityRow from, journal::EntityRow to, const std::string& occasion, std::size_t facts = 0) {
  Message made;
  made.sender = from;
  made.receiver = to;
  made.occasion = occasion;
  made.channel = model::ChannelId(0);
  made.facts.resize(facts);
  return std::make_shared<const Message>(made);
}

/// The network of a play; it lives as long as the play.
Messages& network(Play& play) {
  return *std::make_unique<Messages>(play.agenda, play.set.platform().hosts()).release();
}

/// Says what has arrived, with its microsecond.
actors::Deliver say_in(Play& play) {
  return [&play](const MessagePtr& arrived) {
    play.told += fmt::format("{} {}\n", play.agenda.now().us, arrived->occasion);
  };
}

}  // namespace

TEST_CASE("a message takes the channel's delay and the time of its bytes") {
  REQUIRE(told_in([](Play& play) {
            Messages& messages = network(play);
            play.agenda.at(at(10), Priority::work, 0, [&] {
              messages.carry(message(post(play, 0), post(play, 1), "bare"), say_in(play));
              messages.carry(message(post(play, 2), post(play, 3), "with ten facts", 10), say_in(play));
            });
          }) == "12000500 bare\n12001100 with ten facts\n");
}

TEST_CASE("messages that arrive in one moment are delivered by receiver, then in the order sent") {
  const std::string wanted =
      "12000500 to 0 from 1\n12000500 to 0 from 2\n12000500 to 0 from 3\n12000500 to 4 from 1\n12000500 to 5 from 2\n";
  REQUIRE(told_in([](Play& play) {
            Messages& messages = network(play);
            const auto send = [&play, &messages](std::size_t from, std::size_t to) {
              messages.carry(message(post(play, from), post(play, to), fmt::format("to {} from {}", to, from)),
                             say_in(play));
            };
            // the sending of one moment goes by sender: 1, 2, 3; then of one sender in the order written
            play.agenda.at(at(10), Priority::work, 0, [send] {
              send(2, 5);
              send(1, 4);
              send(3, 0);
              send(1, 0);
              send(2, 0);
            });
          }) == wanted);
}

TEST_CASE("messages to one host do not hold each other up, and come in the order sent") {
  std::string wanted;
  for (int i = 0; i < 20; ++i) wanted += fmt::format("12000500 {}\n", i);
  REQUIRE(told_in([](Play& play) {
            Messages& messages = network(play);
            for (int i = 0; i < 20; ++i) {
              play.agenda.at(at(10), Priority::work, 0, [&play, &messages, i] {
                messages.carry(message(post(play, 1), post(play, 0), std::to_string(i)), say_in(play));
              });
            }
          }) == wanted);
}
