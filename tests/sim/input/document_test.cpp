// SPDX-License-Identifier: Apache-2.0
// What people trip over in YAML and JSON, and what they are told.
#include "sim/input/document.hpp"

#include "tests/sim/input/small_county.hpp"
#include "tests/support/catch.hpp"

using namespace sanji;
using namespace sanji::input;

namespace {

Lines region_with(std::string_view part, std::string_view by) {
  return problems_with("region/region.yaml", region_text, part, by);
}

Lines plan_of(std::string_view text) { return problems_with("plan.yaml", text); }

}  // namespace

TEST_CASE("the small county has no fault") {
  WrittenFiles files;
  write_small_county(files);
  CHECK(files.problems() == Lines{});
}

TEST_CASE("a key that stands twice is refused") {
  CHECK(region_with("name_en: Small County\n", "name_en: Small County\nname: x\n") ==
        Lines{"region/region.yaml:4:1: key 'name' stands twice; the first is in line 2; keep one of them"});
  CHECK(problems_with("plan.yaml", plan_text, "follow_up: 30 min", "follow_up: 30 min\n续报间隔: 30 min") ==
        Lines{"plan.yaml:13:1: key '续报间隔' stands twice; the first is in line 12; keep one of them"});
}

TEST_CASE("aliases, anchors and tags are refused") {
  const Lines alias{
      "region/region.yaml:2:7: aliases and anchors (* and &) are not read; write the value out, or put it in quotes"};
  CHECK(region_with("name: 小县", "name: &a 小县") == alias);
  CHECK(region_with("name: 小县", "name: *a") == alias);
  CHECK(region_with("name: 小县", "name: !!str 小县") ==
        Lines{"region/region.yaml:2:7: tags like '!!str' are not read; leave it out, or put the text in quotes"});
}

TEST_CASE("a leading zero is refused, because 010 is 8 to some programs") {
  CHECK(region_with("detour: 1.56", "detour: 01.56") ==
        Lines{"region/region.yaml:13:9: '01.56' begins with a zero, which some programs read as another number; write "
              "1.56"});
  CHECK(problems_with("plan.yaml", plan_text, "within: 30 min", "within: 030 min") ==
        Lines{"plan.yaml:10:63: '030' begins with a zero, which some programs read as another number; write 30"});
}

TEST_CASE("only true and false are booleans") {
  CHECK(region_with("schematic: true", "schematic: yes") ==
        Lines{"region/region.yaml:7:12: 'yes' is neither true nor false; write true or false (是 or 否)"});
  CHECK(region_with("schematic: true", "schematic: 否") == Lines{});
}

TEST_CASE("tabs before the text, a second document and deep nesting are refused") {
  CHECK(region_with("  - {id: mobile", "\t- {id: mobile") ==
        Lines{"region/region.yaml:16:1: a tab stands before the text; write blanks"});
  CHECK(region_with("detour: 1.56", "detour: 1.56\n---\na: 1") ==
        Lines{"region/region.yaml:14:1: a second document begins here; write one document per file"});
  CHECK(
      plan_of("{a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: 1}}}}}}}}}}}}}}}}}\n") ==
      Lines{"plan.yaml:1:65: nested deeper than 16 levels, which no file of Sanji needs; look for a bracket too many"});
  CHECK(plan_of(std::string(100'000, '[')).size() == 1);
}

TEST_CASE("slips of syntax are explained where they stand") {
  CHECK(region_with("detour: 1.56", "detour: 1: 2") ==
        Lines{"region/region.yaml:13:10: a colon does not belong here; write one key a line, or put a text that holds "
              "': ' in quotes"});
  CHECK(region_with("delay: 2 s}", "delay: 2 s") == Lines{"region/region.yaml:18:3: no list item can begin here; look "
                                                          "for a bracket or brace that is not closed before it"});
  CHECK(region_with("detour: 1.56", "detour: \"1.56") ==
        Lines{"region/region.yaml:13:9: a quote is opened here and never closed"});
  CHECK(problems_with("drill.yaml",
                      std::string(scenario_text) + "overrides: [{path: plan.reporting[a].within, value: 1 min}]\n") ==
        Lines{"drill.yaml:10:34: a brace that is opened before this place is not closed, a comma is missing, or a text "
              "that holds brackets lacks quotes"});
  CHECK(plan_of("? [a]\n: b\n").back() == "plan.yaml:1:3: a key must be a word, followed by a colon");
}

TEST_CASE("a colon without a blank and a full-width colon are pointed out where they stand") {
  const auto told = [](std::string_view place, std::string_view line) {
    return fmt::format(
        "{}: '{}' is no key with a value; write a colon and a blank between them (a wide ： is no colon)", place, line);
  };
  CHECK(problems_with("plan.yaml", plan_text, "name: 小县预案", "名称：小县预案") ==
        Lines{told("plan.yaml:2:1", "名称：小县预案")});
  CHECK(problems_with("plan.yaml", plan_text, "mutual_aid: on request", "mutual_aid:on request") ==
        Lines{told("plan.yaml:18:3", "mutual_aid:on request")});
  CHECK(problems_with("plan.yaml", plan_text, "from: village", "from：village") ==
        Lines{told("plan.yaml:10:26", "from：village")});
}

TEST_CASE("columns count characters, not bytes") {
  CHECK(region_with("name: 手机, name_en: mobile phone, delay: 2 s", "name: 手机手机手机, delay: 2") ==
        Lines{"region/region.yaml:16:39: '2' has no unit; write a number and a unit, like 2 s"});
}

TEST_CASE("a file that is empty, missing, a folder, or no UTF-8 text is named as what it is") {
  CHECK(plan_of("") == Lines{"plan.yaml:1:1: the file is empty"});
  CHECK(plan_of("# nothing\n") == Lines{"plan.yaml:1:1: the file holds nothing but comments"});
  CHECK(plan_of("sanji: plan\nname: \xB0\xB0\n") ==
        Lines{"plan.yaml:2:7: byte 0xb0 is no UTF-8 text; save the file as UTF-8"});
  CHECK(plan_of("sanji: plan\nname: a\x04\n") ==
        Lines{"plan.yaml:2:8: a control character (byte 0x04) stands here; remove it"});
  CHECK(plan_of(std::string_view("\xFF\xFEs\0a\0", 6)) ==
        Lines{"plan.yaml:1:1: the file is UTF-16, or no text at all; save it as UTF-8 (in Excel: CSV UTF-8)"});
  CHECK(problems_with("drill.yaml", scenario_text, "plan: plan.yaml", "plan: plann.yaml") ==
        Lines{"drill.yaml:5:7: file 'plann.yaml' does not exist; did you mean 'plan.yaml'?"});
  CHECK(problems_with("drill.yaml", scenario_text, "plan: plan.yaml", "plan: limits") ==
        Lines{"drill.yaml:5:7: 'limits' is a folder or a device; write the name of a file"});
  const WrittenFiles nothing;
  CHECK(nothing.problems("drill.yaml") == Lines{"drill.yaml:1:1: file 'drill.yaml' does not exist"});
}

TEST_CASE("a byte order mark and Windows line ends do no harm") {
  std::string text = "\xEF\xBB\xBF";
  for (const char c : plan_text) text += c == '\n' ? std::string("\r\n") : std::string(1, c);
  CHECK(plan_of(text) == Lines{});
}

TEST_CASE("a file that is not what is wanted says so where it is named") {
  CHECK(
      problems_with("drill.yaml", scenario_text, "plan: plan.yaml", "plan: event.yaml") ==
      Lines{
          "drill.yaml:5:7: 'event.yaml' begins with sanji: event, but sanji: plan is wanted here; name another file"});
  CHECK(plan_of("- a\n- b\n") == Lines{"plan.yaml:1:1: the file does not say what it is; begin it with sanji: plan"});
  CHECK(plan_of("sanji: palan\n") == Lines{"plan.yaml:1:8: 'palan' is no value of 'sanji'; known: scenario, region, "
                                           "plan, event, limits; did you mean 'plan'?"});
  CHECK(plan_of(changed(std::string(plan_text), "sanji: plan", "三级: 预案")) == Lines{});
}

TEST_CASE("JSON as programs write it is read: tabs, escapes, one long line") {
  base::Issues issues;
  IssueWriter writer(base::Language::en, issues);
  TextFile file;
  file.text = "{\t\"a\":\t[1.5e3,\r\n-2],\"\\u6d2a\\u6c34 \\ud83d\\ude00\\n\\\"\": true, \"none\": null}";
  const auto root = read_json(file, writer);
  REQUIRE(root);
  CHECK(issues.empty());
  REQUIRE(root->entries.size() == 3);
  CHECK(root->find("a")->items[0].text == "1.5e3");
  CHECK(root->find("a")->items[1].place.line == 2);
  CHECK(root->find("a")->items[1].place.column == 1);
  CHECK(root->entries[1].key == "洪水 \xF0\x9F\x98\x80\n\"");
  CHECK(root->find("none")->kind == Node::Kind::empty);
}

TEST_CASE("broken JSON is explained where it breaks") {
  const auto flood_with = [](std::string_view part, std::string_view by) {
    return problems_with("flood.geojson", flood_text, part, by);
  };
  CHECK(flood_with("\"severity\":1}", "\"severity\":1") ==
        Lines{"flood.geojson:3:1: this is no JSON; a '\"' is expected here"});
  CHECK(flood_with("\"severity\":1", "\"severity\":one") ==
        Lines{"flood.geojson:2:75: this is no JSON; a value is expected here, texts in double quotes"});
  CHECK(flood_with("\"severity\":1", "\"severity\":1,\"severity\":2") ==
        Lines{"flood.geojson:2:77: key 'severity' stands twice; the first is in line 2; keep one of them"});
  CHECK(flood_with("]}\n", "]}\nx") == Lines{"flood.geojson:5:1: nothing may follow the end of the JSON value"});
  CHECK(problems_with("flood.geojson", std::string(1000, '[')).size() == 1);
}
