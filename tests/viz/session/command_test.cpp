// SPDX-License-Identifier: Apache-2.0
// The table of commands: every row can be said, every key is one command's.
#include "viz/session/command.hpp"

#include "sim/base/text.hpp"
#include "tests/support/catch.hpp"

#include <set>
#include <string>

using namespace sanji;
using session::Command;
using session::CommandRow;
using session::Do;
using session::Key;
using session::Takes;

namespace {

/// A command with everything that its row takes.
Command filled(const CommandRow& row, double number, const std::string& text) {
  Command command{row.what};
  const bool has_three = row.takes == Takes::three_numbers;
  const bool has_two = row.takes == Takes::two_numbers || has_three;
  if (row.takes == Takes::number || row.takes == Takes::time || has_two) command.a = number;
  if (has_two) command.b = -number / 3.0;
  if (has_three) command.c = number * 1e-7;
  if (row.takes == Takes::text) command.text = text;
  return command;
}

}  // namespace

TEST_CASE("every command says itself as a text that does the same") {
  for (const CommandRow& row : session::commands()) {
    for (const double number : {0.0, 1.0, -0.1, 1.0 / 3.0, 3600.25, 1e300}) {
      for (const std::string& text : {std::string("T-05"), std::string(" 柳树村 two  blanks "), std::string()}) {
        const Command command = filled(row, number, text);
        const auto back = session::parse_command(session::text_of(command));
        INFO(session::text_of(command));
        REQUIRE(back.has_value());
        CHECK(back->what == command.what);
        CHECK(back->a == command.a);
        CHECK(back->b == command.b);
        CHECK(back->c == command.c);
        CHECK(back->text == command.text);
      }
    }
  }
}

TEST_CASE("what is no command, or lacks what it takes, is not understood") {
  for (const char* line : {"", " ", "sek 3", "seek", "seek x", "seek 3 4", "seek nan", "seek inf", "map.pan 3",
                           "play 1", "Play", "timeline 1 2 3", "map.pan 1 2 3", "map.zoom 2 0", "map.look 1 2"}) {
    INFO(line);
    CHECK_FALSE(session::parse_command(line).has_value());
  }
  CHECK(session::parse_command("map.pan 3 4")->c == 0.0);
  CHECK(session::parse_command("note")->text.empty());
}

TEST_CASE("a time is said in seconds or as a clock shows it") {
  const base::LocalTime start{2024, 8, 12, 22, 40};
  CHECK(session::parse_command("seek +1 00:50", &start)->a == 7800.0);
  CHECK(session::parse_command("seek 00:50:30", &start)->a == 7830.0);
  CHECK(session::parse_command("seek 60", &start)->a == 60.0);
  CHECK_FALSE(session::parse_command("seek +1 25:00", &start).has_value());
  CHECK_FALSE(session::parse_command("seek 00:50").has_value());
}

TEST_CASE("why a line is no command is told with what it takes or what is nearest") {
  using session::why_no_command;
  CHECK(why_no_command("sek 3", base::Language::en) == "'sek 3' is no command; did you mean 'seek'?");
  CHECK(why_no_command("seek noon", base::Language::en) ==
        "'seek' takes seconds since the start, or a time like 23:10 or +1 00:50, not 'noon'");
  CHECK(why_no_command("map.pan 3", base::Language::en) == "'map.pan' takes two numbers, not '3'");
  CHECK(why_no_command("play 3", base::Language::en) == "'play' takes nothing, not '3'");
}

TEST_CASE("no two commands share a name or a key, and each has a sentence in both languages") {
  std::set<std::string> names;
  std::set<std::string> keys;
  for (const CommandRow& row : session::commands()) {
    INFO(row.name);
    CHECK(names.insert(std::string(row.name)).second);
    CHECK(base::tr(base::Language::zh, row.sentence) != row.sentence);
    if (row.key == Key::none) continue;
    CHECK(keys.insert(session::key_text(row)).second);
    CHECK(session::command_of(row.key, row.modifiers) == row.what);
  }
  CHECK(keys.size() > 35);
}

TEST_CASE("a question mark opens the help, and a key with a modifier that no command has is none") {
  CHECK(session::command_of(Key::slash, {false, true, false}) == Do::help_toggle);
  CHECK_FALSE(session::command_of(Key::slash, {}).has_value());
  CHECK_FALSE(session::command_of(Key::n, {true, true, true}).has_value());
  CHECK_FALSE(session::command_of(Key::none, {}).has_value());
}

TEST_CASE("every key has a name to be printed, and no two have the same") {
  std::set<std::string_view> names;
  for (int key = 1; key < static_cast<int>(Key::count); ++key) {
    CHECK(names.insert(session::key_name(static_cast<Key>(key))).second);
    CHECK_FALSE(session::key_name(static_cast<Key>(key)).empty());
  }
}
