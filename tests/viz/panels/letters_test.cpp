// SPDX-License-Identifier: Apache-2.0
// Whatever the viewer writes can be read: every character of its texts and of the names of the two large scenarios has a
// letter in each size of the distribution's font.
#include "tests/support/catch.hpp"
#include "tests/support/play.hpp"
#include "viz/panels/screen.hpp"

#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <utility>
#include <vector>

using namespace sanji;

namespace {

/// Texts under the place where they come from, for saying what lacks a letter.
using Texts = std::vector<std::pair<std::string, std::string>>;

std::string utf8_of(char32_t c) {
  const auto tail = [&](unsigned shift) { return static_cast<char>(0x80U | ((c >> shift) & 0x3FU)); };
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xC0U | (c >> 6U)), tail(0)};
  if (c < 0x10000) return {static_cast<char>(0xE0U | (c >> 12U)), tail(6), tail(0)};
  return {static_cast<char>(0xF0U | (c >> 18U)), tail(12), tail(6), tail(0)};
}

/// What lacks a letter in one of the three sizes, with a text in which it stands.
std::string missing(const paint::Fonts& fonts, const Texts& texts) {
  std::map<char32_t, std::string> found;
  for (const auto& [where, text] : texts) {
    paint::Characters characters;
    paint::add_characters(characters, text);
    for (const char32_t character : characters) {
      for (const ImFont* font : {fonts.small, fonts.body, fonts.large}) {
        const bool is_drawn =
            character <= 0xFFFF && font->FindGlyphNoFallback(static_cast<ImWchar>(character)) != nullptr;
        if (!is_drawn) found.emplace(character, where);
      }
    }
  }
  std::string said;
  for (const auto& [character, where] : found) said += utf8_of(character) + " of " + where + '\n';
  return said;
}

void add_catalogue(Texts& texts) {
  for (const std::string_view text : base::catalogue_texts()) texts.emplace_back("the catalogue", text);
  for (const session::CommandRow& row : session::commands()) texts.emplace_back("a key", session::key_text(row));
}

void add_names(Texts& texts, const journal::Journal& journal, const std::string& where) {
  for (const journal::Entity& entity : journal.entities) {
    for (const std::string* text : {&entity.name, &entity.name_en, &entity.id}) texts.emplace_back(where, *text);
  }
  for (const std::string& text : journal.told.texts) texts.emplace_back(where, text);
  const journal::Provenance& provenance = journal.provenance;
  for (const std::string* text :
       {&provenance.scenario_name, &provenance.scenario_name_en, &provenance.plan_name, &provenance.plan_name_en}) {
    texts.emplace_back(where, *text);
  }
}

/// What stands between quotation marks in the sources of the viewer: signs that no catalogue has.
void add_sources(Texts& texts) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator("viz")) {
    if (entry.path().extension() != ".cpp") continue;
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) {
      const std::size_t first = line.find('"');
      const std::size_t last = line.rfind('"');
      const bool is_text = first != std::string::npos && line.find("//") > first;
      if (is_text) texts.emplace_back(entry.path().string(), line.substr(first, last - first));
    }
  }
}

std::string missing_of(const std::string& scenario, const paint::FontBytes& font) {
  const replay::Replay run(tests::play("scenarios/" + scenario + ".yaml", 1));
  Texts texts;
  add_catalogue(texts);
  add_names(texts, run.journal(), scenario);
  add_sources(texts);
  REQUIRE(texts.size() > 2000);
  const session::Runs runs{&run, nullptr};
  panels::Screen screen(runs, session::first_view(runs, base::Language::zh), font);
  for (int i = 0; i < 2; ++i) screen.frame({});
  return missing(screen.gui().fonts(), texts);
}

}  // namespace

TEST_CASE("every character of the texts and of both large scenarios has a letter in all three sizes") {
  const auto font = paint::find_font();
  if (!font) {
    WARN("skipped: none of the fonts that are looked for is installed here");
    return;
  }
  for (const char* scenario : {"dongxiang-flash-flood", "xintai-blackout"}) {
    INFO(scenario);
    CHECK(missing_of(scenario, *font) == "");
  }
}

TEST_CASE("a character that no text of the run has is drawn once somebody types it") {
  const auto font = paint::find_font();
  if (!font) {
    WARN("skipped: none of the fonts that are looked for is installed here");
    return;
  }
  const replay::Replay run(tests::play("scenarios/lessons/01-report-chain/scenario.yaml", 1));
  const session::Runs runs{&run, nullptr};
  panels::Screen screen(runs, session::first_view(runs, base::Language::zh), *font);
  screen.frame({});
  constexpr char32_t rare = U'龘';
  CHECK(screen.gui().fonts().body->FindGlyphNoFallback(static_cast<ImWchar>(rare)) == nullptr);
  session::Input input;
  session::InputEvent event;
  event.kind = session::InputEvent::Kind::text;
  event.character = rare;
  input.events.push_back(event);
  screen.frame(input);
  screen.frame({});
  CHECK(screen.gui().fonts().body->FindGlyphNoFallback(static_cast<ImWchar>(rare)) != nullptr);
}
