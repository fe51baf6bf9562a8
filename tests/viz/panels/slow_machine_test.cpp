// SPDX-License-Identifier: Apache-2.0
// Keys that come faster than frames: what they do must not depend on how many of them a frame takes.
#include "tests/support/catch.hpp"
#include "tests/support/ui_driver.hpp"
#include "tests/viz/lesson.hpp"

#include <initializer_list>
#include <utility>
#include <vector>

using namespace sanji;
using session::Key;
using tests::UiDriver;

TEST_CASE("what is typed does the same however many of its keys a slow machine takes in one frame") {
  const auto key = [](Key what, bool down) {
    return session::InputEvent{.kind = session::InputEvent::Kind::key, .down = down, .key = what};
  };
  std::vector<session::InputEvent> typed;
  const auto strike_all = [&](std::initializer_list<std::pair<Key, char32_t>> keys) {
    for (const auto& [what, letter] : keys) {
      typed.push_back(key(what, true));
      if (letter != 0) typed.push_back({.kind = session::InputEvent::Kind::text, .character = letter});
      typed.push_back(key(what, false));
    }
  };
  // an answer, kept by Enter; the next card, left by Space; then b is a command again
  strike_all({{Key::n, U'n'}, {Key::o, U'o'}, {Key::w, U'w'}, {Key::space, U' '}, {Key::b, U'b'}, {Key::enter, 0}});
  strike_all({{Key::n, U'n'}, {Key::space, U' '}, {Key::b, U'b'}, {Key::k, U'k'}});
  for (std::size_t at_once = 1; at_once <= typed.size(); ++at_once) {
    for (const int frames_between : {1, 2, 5}) {
      INFO(at_once << " events in a frame, " << frames_between << " frames between");
      UiDriver ui(tests::lesson_runs());
      for (std::size_t i = 0; i < typed.size(); ++i) {
        ui.feed(typed[i]);
        if (i % at_once == at_once - 1) ui.frames(frames_between, 0.03);
      }
      for (int round = 0; round < 2; ++round) {
        ui.frames(2);
        while (ui.screen().gui().has_more()) ui.frames();
        ui.frames(3);
      }
      CHECK_FALSE(ui.view().overlays.card.has_value());
      REQUIRE(ui.view().notes.size() == 2);
      CHECK(ui.view().notes[0].text == "ow b");
      CHECK(ui.view().notes[1].kind == session::Note::Kind::bookmark);
      CHECK_FALSE(ui.view().clock.playing);  // k
    }
  }
}
