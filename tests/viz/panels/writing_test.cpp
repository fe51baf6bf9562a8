// SPDX-License-Identifier: Apache-2.0
// What people write, on cards and in fields, and the keys and the mouse with which they do it.
#include "tests/support/catch.hpp"
#include "tests/support/ui_driver.hpp"
#include "tests/viz/lesson.hpp"

#include "viz/raster/png.hpp"

#include <cstddef>
#include <string>
#include <utility>

using namespace sanji;
using base::SimTime;
using session::Do;
using session::Key;
using tests::UiDriver;

namespace {

UiDriver opened() { return UiDriver(tests::lesson_runs()); }

/// Holds a key as a window tells it: pressed, repeating itself with each of so many frames, let go.
void hold(UiDriver& ui, Key key, int repeats) {
  session::InputEvent event{.kind = session::InputEvent::Kind::key, .down = true, .key = key};
  ui.feed(event);
  ui.frames(1, 0.03);
  ui.frames(1, 0.4);  // a window sleeps until the first repeat
  event.repeat = true;
  for (int i = 0; i < repeats; ++i) {
    ui.feed(event);
    ui.frames(1, 0.06);
  }
  event.down = false;
  event.repeat = false;
  ui.feed(event);
  ui.frames(3);
}

/// A key as a window tells it: pressed, its letter, let go.
void strike(UiDriver& ui, Key key, char32_t letter) {
  ui.feed({.kind = session::InputEvent::Kind::key, .down = true, .key = key});
  ui.feed({.kind = session::InputEvent::Kind::text, .character = letter});
  ui.feed({.kind = session::InputEvent::Kind::key, .down = false, .key = key});
}

void settle(UiDriver& ui) {
  ui.frames(2);
  while (ui.screen().gui().has_more()) ui.frames();
  ui.frames(3);
}

UiDriver at_card() {
  UiDriver ui = opened();
  ui.run("inject.on");
  ui.frames(4);
  return ui;
}

}  // namespace

TEST_CASE("a card opens at an inject while playing, and the answer typed on it becomes a note") {
  UiDriver ui = opened();
  ui.run("stop.levels");
  ui.run("speed 960");
  ui.key(Key::space);
  ui.frames(2);
  REQUIRE(ui.view().overlays.card.has_value());
  CHECK(ui.view().clock.at == SimTime{});
  ui.key(Key::space);
  CHECK_FALSE(ui.view().overlays.card.has_value());
  ui.frames(30, 0.5);
  REQUIRE(ui.view().overlays.card.has_value());
  CHECK(ui.view().clock.at.seconds() == 5400.0);
  ui.frames(2);
  CHECK(ui.shows("card"));
  ui.click("card.text");
  ui.type("call them by radio");
  CHECK(ui.view().overlays.card->draft == "call them by radio");
  CHECK_FALSE(ui.view().clock.playing);
  ui.click("card.play");
  REQUIRE(ui.view().notes.size() == 1);
  CHECK(ui.view().notes[0].text == "call them by radio");
  CHECK(ui.view().clock.playing);
}

TEST_CASE("what a card asks, its field and its buttons are to be seen whatever else is not") {
  for (const char* layout : {"layout presenter", "layout audience", "layout compare"}) {
    for (const char* scale : {"scale 1", "scale 2.5"}) {
      UiDriver ui({&tests::lesson(), &tests::lesson()}, base::Language::en, {}, 1280, 700);
      ui.run(layout);
      ui.run(scale);
      ui.run("seek 5000");
      ui.run("inject.on");
      ui.frames(6, 0.2);
      INFO(layout << ", " << scale);
      REQUIRE(ui.shows("card"));
      CHECK(ui.rect("card").high.y <= 700.0F);
      CHECK(ui.rect("card.text").low.y > ui.rect("card").low.y);
      CHECK(ui.rect("card.play").high.y <= ui.rect("card").high.y);
      CHECK(ui.rect("card.close").high.y <= ui.rect("card").high.y);
    }
  }
}

TEST_CASE("at a level the decision is shown only when asked for, and the answer stays as it was given") {
  UiDriver ui = opened();
  ui.run("stop.injects");
  ui.run("speed 960");
  ui.key(Key::space);
  ui.frames(10, 0.5);
  REQUIRE(ui.view().overlays.card.has_value());
  ui.frames(2);
  ui.click("card.text");
  ui.type("IV");
  ui.click("card.answer");
  ui.frames(2);
  CHECK(ui.view().overlays.card->answer_shown);
  CHECK_FALSE(ui.shows("card.text"));
  ui.click("card.close");
  CHECK_FALSE(ui.view().overlays.card.has_value());
  REQUIRE(ui.view().notes.size() == 1);
  CHECK(ui.view().notes[0].text == "IV");
}

TEST_CASE("escape while an answer is being written closes the card and keeps the answer") {
  UiDriver ui = opened();
  ui.run("speed 960");
  ui.key(Key::space);
  ui.frames(10, 0.5);
  REQUIRE(ui.view().overlays.card.has_value());
  ui.frames(2);
  ui.click("card.text");
  ui.type("wait");
  ui.key(Key::escape);
  CHECK_FALSE(ui.view().overlays.card.has_value());
  REQUIRE(ui.view().notes.size() == 1);
  CHECK(ui.view().notes[0].text == "wait");
}

TEST_CASE("Enter keeps what was written and closes the card, in the field and beside it, and the card says so") {
  for (const bool in_field : {true, false}) {
    UiDriver ui = opened();
    ui.run("inject.on");
    ui.frames(3);
    ui.click("card.text");
    ui.type("two boats");
    if (!in_field) ui.click_at({ui.rect("card").low.x + 4.0F, ui.rect("card").low.y + 4.0F});
    ui.key(Key::enter);
    INFO(in_field);
    CHECK_FALSE(ui.view().overlays.card.has_value());
    REQUIRE(ui.view().notes.size() == 1);
    CHECK(ui.view().notes[0].kind == session::Note::Kind::answer);
    CHECK(ui.view().notes[0].text == "two boats");
  }
}

TEST_CASE("what is typed when a card has appeared is its answer, Chinese too, until somebody clicks elsewhere") {
  UiDriver ui = at_card();
  REQUIRE(ui.view().overlays.card.has_value());
  const auto at = ui.view().clock.at;
  for (const auto& [key, letter] : {std::pair{Key::l, U'l'}, {Key::k, U'k'}, {Key::space, U' '}, {Key::n, U'n'}}) {
    strike(ui, key, letter);
    settle(ui);
  }
  ui.type("三号桥");
  CHECK(ui.view().overlays.card->draft == "lk n三号桥");
  CHECK(ui.view().clock.at == at);
  CHECK_FALSE(ui.view().clock.playing);
  ui.click_at({ui.rect("card").low.x + 4.0F, ui.rect("card").low.y + 4.0F});
  strike(ui, Key::l, U'l');
  settle(ui);
  CHECK_FALSE(ui.view().overlays.card.has_value());
  CHECK(ui.view().clock.playing);
  REQUIRE(ui.view().notes.size() == 1);
  CHECK(ui.view().notes[0].text == "lk n三号桥");
}

TEST_CASE("the letter of the key that brings a card is not written on it, and what follows at once is") {
  UiDriver ui = opened();
  strike(ui, Key::n, U'n');
  strike(ui, Key::g, U'g');
  strike(ui, Key::o, U'o');
  settle(ui);
  settle(ui);
  REQUIRE(ui.view().overlays.card.has_value());
  CHECK(ui.view().overlays.card->draft == "go");
  UiDriver held = opened();
  session::InputEvent key{.kind = session::InputEvent::Kind::key, .down = true, .key = Key::n};
  const session::InputEvent letter{.kind = session::InputEvent::Kind::text, .character = U'n'};
  for (int i = 0; i < 20; ++i) {
    held.feed(key);
    held.feed(letter);
    held.frames(1, 0.05);
    key.repeat = true;
  }
  settle(held);
  REQUIRE(held.view().overlays.card.has_value());
  CHECK(held.view().overlays.card->draft.empty());
}

TEST_CASE("Space plays on while nothing is written on a card, and is a blank once something is") {
  UiDriver ui = at_card();
  strike(ui, Key::a, U'a');
  strike(ui, Key::space, U' ');
  strike(ui, Key::b, U'b');
  settle(ui);
  settle(ui);
  REQUIRE(ui.view().overlays.card.has_value());
  CHECK(ui.view().overlays.card->draft == "a b");
  for (int i = 0; i < 3; ++i) ui.key(Key::backspace);
  CHECK(ui.view().overlays.card->draft.empty());
  strike(ui, Key::space, U' ');
  settle(ui);
  CHECK_FALSE(ui.view().overlays.card.has_value());
  CHECK(ui.view().clock.playing);
  CHECK(ui.view().notes.empty());
}

TEST_CASE("Space that ends what an input method puts together writes it and does not play on") {
  UiDriver ui = at_card();
  for (const Key key : {Key::q, Key::i, Key::a, Key::o, Key::space}) ui.key(key);  // keys without letters
  REQUIRE(ui.view().overlays.card.has_value());
  ui.type("桥");
  CHECK(ui.view().overlays.card->draft == "桥");
  CHECK_FALSE(ui.view().clock.playing);
}

TEST_CASE("keys that write nothing do with a card what they do without, and its field takes letters again") {
  UiDriver ui = at_card();
  ui.type("ab");
  ui.key(Key::f11);
  CHECK(ui.view().looks.full_screen);
  ui.key(Key::f5);
  ui.frames(4);
  CHECK(ui.view().looks.layout == session::Layout::audience);
  ui.type("c");
  ui.key(Key::f1);
  CHECK(ui.view().overlays.help);
  ui.key(Key::escape);
  ui.frames(4);
  CHECK_FALSE(ui.view().overlays.help);
  ui.type("d");
  ui.key(Key::p, UiDriver::ctrl);
  ui.type("e");
  CHECK(ui.view().overlays.palette_text == "e");
  ui.key(Key::escape);
  ui.frames(4);
  ui.type("f");
  REQUIRE(ui.view().overlays.card.has_value());
  CHECK(ui.view().overlays.card->draft == "abcdf");
  ui.key(Key::left);
  ui.type("x");
  CHECK(ui.view().overlays.card->draft == "abcdxf");
  UiDriver empty = at_card();
  const auto at = empty.view().clock.at;
  empty.key(Key::right);
  CHECK(empty.view().clock.at == at + base::minutes(1));
  CHECK_FALSE(empty.view().overlays.card.has_value());
}

TEST_CASE("Escape that closes the tour takes nothing back of what is written on a card") {
  UiDriver ui = at_card();
  ui.type("ab");
  ui.run("tour");
  ui.frames(3);
  ui.key(Key::escape);
  ui.frames(4);
  CHECK_FALSE(ui.view().overlays.tour.has_value());
  REQUIRE(ui.view().overlays.card.has_value());
  CHECK(ui.view().overlays.card->draft == "ab");
  ui.type("c");
  CHECK(ui.view().overlays.card->draft == "abc");
}

TEST_CASE("a card that comes while somebody types elsewhere leaves him the keyboard") {
  UiDriver ui = opened();
  ui.run("speed 960");
  ui.click("panel.notes");
  ui.frames(2);
  ui.click("notes.text");
  ui.type("ha");
  ui.run("seek 5000");
  ui.run("play.forwards");
  ui.frames(8, 0.2);
  REQUIRE(ui.view().overlays.card.has_value());
  ui.type("lf");
  CHECK(ui.view().note_draft == "half");
  CHECK(ui.view().overlays.card->draft.empty());
  ui.click("card.text");
  ui.type("go");
  CHECK(ui.view().overlays.card->draft == "go");
  UiDriver finding = opened();
  finding.run("speed 960");
  finding.run("seek 5000");
  finding.run("play.forwards");
  finding.key(Key::p, UiDriver::ctrl);
  finding.type("ro");
  finding.frames(8, 0.2);
  REQUIRE(finding.view().overlays.card.has_value());
  finding.type("ads");
  CHECK(finding.view().overlays.palette_text == "roads");
  finding.key(Key::escape);
  finding.frames(4);
  finding.type("go");
  CHECK(finding.view().overlays.card->draft == "go");
}

TEST_CASE("what is written on one card does not come to stand on the next") {
  UiDriver ui = at_card();
  ui.type("one");
  ui.run("inject.back");
  ui.frames(4);
  REQUIRE(ui.view().overlays.card.has_value());
  CHECK(ui.view().overlays.card->draft.empty());
  ui.type("two");
  CHECK(ui.view().overlays.card->draft == "two");
  REQUIRE(ui.view().notes.size() == 1);
  CHECK(ui.view().notes[0].text == "one");
  ui.run("card.draft three");
  ui.frames(4);
  ui.type("!");
  CHECK(ui.view().overlays.card->draft == "three!");
}

TEST_CASE("where a field takes letters is shown without blinking, for a window that sleeps would stop it anywhere") {
  UiDriver ui = at_card();
  ui.frames(1, 0.5);
  const auto once = raster::hash_of(ui.image());
  for (int i = 0; i < 5; ++i) {
    ui.frames(1, 0.33);
    CHECK(raster::hash_of(ui.image()) == once);
  }
}

TEST_CASE("letters and Enter that come in one frame are all kept") {
  UiDriver ui = opened();
  ui.run("inject.on");
  ui.frames(3);
  ui.click("card.text");
  for (const char32_t letter : U"now") {
    if (letter != 0) ui.feed({.kind = session::InputEvent::Kind::text, .character = letter});
  }
  ui.feed({.kind = session::InputEvent::Kind::key, .down = true, .key = Key::enter});
  ui.feed({.kind = session::InputEvent::Kind::key, .down = false, .key = Key::enter});
  ui.frames(4);
  CHECK_FALSE(ui.view().overlays.card.has_value());
  REQUIRE(ui.view().notes.size() == 1);
  CHECK(ui.view().notes[0].text == "now");
}

TEST_CASE("a note that is half written outlives another panel and the end, and Enter writes it down") {
  UiDriver ui = opened();
  ui.click("panel.notes");
  ui.frames(2);
  ui.click("notes.text");
  ui.type("half");
  CHECK(ui.view().note_draft == "half");
  ui.click("panel.why");
  ui.click("panel.notes");
  ui.frames(2);
  ui.click("notes.text");
  ui.key(Key::end);
  ui.type(" a note");
  ui.key(Key::enter);
  REQUIRE(ui.view().notes.size() == 1);
  CHECK(ui.view().notes[0].text == "half a note");
  CHECK(ui.view().note_draft.empty());
  ui.click("notes.text");
  ui.type("unfinished");
  ui.run("quit");
  REQUIRE(ui.view().notes.size() == 2);
  CHECK(ui.view().notes[1].text == "unfinished");
}

TEST_CASE("letters that are typed into a field are no commands") {
  UiDriver ui = opened();
  ui.click("panel.notes");
  ui.frames(2);
  ui.click("notes.text");
  const std::size_t before = ui.screen().done().size();
  ui.type("lkj");
  for (const Key key : {Key::l, Key::k, Key::j, Key::n, Key::space}) ui.key(key);
  for (std::size_t i = before; i < ui.screen().done().size(); ++i) CHECK(ui.screen().done()[i].what == Do::note_draft);
  ui.click("notes.add");
  REQUIRE(ui.view().notes.size() == 1);
  CHECK(ui.view().notes[0].text == "lkj");
}

TEST_CASE("a key that is held repeats its step, and switches what it switches once") {
  UiDriver ui = opened();
  hold(ui, Key::right, 9);
  CHECK(ui.view().clock.at.seconds() == 600.0);
  hold(ui, Key::f11, 9);
  CHECK(ui.view().looks.full_screen);
  hold(ui, Key::space, 5);
  CHECK(ui.view().clock.playing);
}

TEST_CASE("repeats that come faster than frames are not done later") {
  UiDriver ui = opened();
  session::InputEvent event{.kind = session::InputEvent::Kind::key, .down = true, .key = Key::right};
  ui.feed(event);
  event.repeat = true;
  for (int i = 0; i < 50; ++i) ui.feed(event);
  ui.frames(1, 1.0);
  CHECK_FALSE(ui.screen().gui().has_more());
  CHECK(ui.view().clock.at.seconds() == 60.0);
}

TEST_CASE("Backspace that is held in a field takes away letter after letter") {
  UiDriver ui = opened();
  ui.run("search abcdefghijklmnopqrstuvwxyz");
  ui.click("panel.records");
  ui.frames(2);
  ui.click("records.search");
  ui.key(Key::end);
  hold(ui, Key::backspace, 10);
  CHECK(ui.view().search.size() < 20);
  CHECK(ui.view().search.size() > 5);
  CHECK(ui.view().search.starts_with("abcde"));
}

TEST_CASE("what is copied in a field goes to the clipboard, and what is pasted comes from it, Chinese too") {
  std::string clipboard = "三号桥";
  UiDriver ui = opened();
  ui.screen().gui().use_clipboard([&] { return clipboard; }, [&](const std::string& text) { clipboard = text; });
  ui.click("panel.records");
  ui.frames(2);
  ui.click("records.search");
  ui.key(Key::v, UiDriver::ctrl);
  ui.frames(2);
  CHECK(ui.view().search == "三号桥");
  ui.type("x");
  ui.key(Key::a, UiDriver::ctrl);
  ui.key(Key::x, UiDriver::ctrl);
  CHECK(clipboard == "三号桥x");
  CHECK(ui.view().search.empty());
}

TEST_CASE("the mouse's arrow shows what it stands on") {
  UiDriver ui = opened();
  ui.click("panel.records");
  ui.frames(2);
  const auto over = [&](const std::string& id) {
    ui.move(ui.rect(id).centre());
    ui.frames(2);
    return ui.screen().gui().cursor();
  };
  CHECK(over("records.search") == ImGuiMouseCursor_TextInput);
  CHECK(over("split.side") == ImGuiMouseCursor_ResizeEW);
  CHECK(over("split.low") == ImGuiMouseCursor_ResizeNS);
  CHECK(over("play") == ImGuiMouseCursor_Arrow);
  ui.run("bookmark");
  ui.run("panel notes");
  CHECK(over("notes.0") == ImGuiMouseCursor_Hand);
}

TEST_CASE("on a blank screen no key does anything but the two that end it, and a line says which") {
  for (const Key back : {Key::w, Key::escape}) {
    UiDriver ui = opened();
    ui.key(Key::w);
    REQUIRE(ui.view().looks.blank);
    CHECK(ui.shows("blank.back"));
    const auto done = ui.screen().done().size();
    for (const Key key : {Key::space, Key::b, Key::right, Key::h, Key::l}) ui.key(key);
    CHECK(ui.screen().done().size() == done);
    CHECK_FALSE(ui.view().clock.playing);
    ui.key(back);
    CHECK_FALSE(ui.view().looks.blank);
  }
}
