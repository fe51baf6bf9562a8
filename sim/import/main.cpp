// SPDX-License-Identifier: Apache-2.0
// The program sanji-import, which `sanji` calls for the commands that make regions out of something else. Reads the
// command line; the work is done beside it. Exit: 0 done, 1 failed, 2 the input is wrong.
#include "sim/base/issue.hpp"
#include "sim/base/text.hpp"
#include "sim/import/folder.hpp"
#include "sim/import/osm_county.hpp"
#include "sim/import/region_files.hpp"
#include "sim/input/load.hpp"

#include <fmt/format.h>
#include <boost/program_options.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using sanji::base::Issues;
using sanji::base::Language;
using sanji::base::mark;
using sanji::base::say;
using sanji::base::tr;
namespace options = boost::program_options;
namespace from = sanji::import;

constexpr int done = 0;
constexpr int failed = 1;
constexpr int wrong_input = 2;

/// Thrown where a command line cannot be understood; caught in main.
struct WrongCommandLine {
  std::string what;
};

/// Thrown where the work cannot be done though the input is right; caught in main.
struct Failed {
  std::string what;
};

Language language_from_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') return sanji::base::language_of(value);
  }
  return Language::en;
}

options::options_description osm_options(Language language) {
  constexpr unsigned never_wrap = 1000;  // Boost wraps by bytes and would cut Chinese characters
  options::options_description known(never_wrap);
  const auto with_value = [&](const char* name, const char* value_name, std::string_view sentence) {
    known.add_options()(name, options::value<std::string>()->value_name(value_name),
                        std::string(tr(language, sentence)).c_str());
  };
  known.add_options()("help", std::string(tr(language, mark("show this help"))).c_str());
  with_value("lang", "X", mark("language of the output: zh or en (default: from the locale)"));
  with_value("out", "DIR", mark("folder of the new region (must be given)"));
  with_value("code", "CODE", mark("six-digit code of the county (default: 900000, which no county has)"));
  with_value("county-level", "N", mark("admin_level of the county (default: found out; 6 in China)"));
  with_value("township-level", "N", mark("admin_level of the townships (default: found out; 8 in China)"));
  return known;
}

std::string help(Language language) {
  std::ostringstream text;
  text << say(language, "usage: {0}",
              "sanji import osm FILE --out DIR [--code CODE] [--county-level N] [--township-level N]")
       << "\n\n"
       << osm_options(language) << '\n'
       << say(language, "example: {0}", "sanji import osm county.osm.pbf --out regions/county") << '\n';
  return text.str();
}

options::variables_map parse(const std::vector<std::string>& words, const options::options_description& shown) {
  options::options_description all = shown;
  all.add_options()("files", options::value<std::vector<std::string>>());
  options::positional_options_description positional;
  positional.add("files", -1);
  const int style = options::command_line_style::default_style & ~options::command_line_style::allow_guessing;
  options::variables_map values;
  try {
    options::store(options::command_line_parser(words).options(all).positional(positional).style(style).run(), values);
  } catch (const options::error& problem) {
    throw WrongCommandLine{problem.what()};
  }
  return values;
}

std::string text_of(const options::variables_map& values, const char* option, std::string otherwise = {}) {
  return values.count(option) > 0 ? values[option].as<std::string>() : std::move(otherwise);
}

int level_of(const options::variables_map& values, const char* option, Language language) {
  const std::string text = text_of(values, option);
  if (text.empty()) return 0;
  int level = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), level);
  if (error == std::errc() && end == text.data() + text.size() && level >= 1 && level <= 12) return level;
  throw WrongCommandLine{say(language, "--{0} takes a whole number from {1} to {2}, not '{3}'", option, 1, 12, text)};
}

int tell(const Issues& issues, Language language) {
  for (const auto& issue : issues.sorted()) std::cerr << to_text(issue) << '\n';
  const std::size_t count = issues.sorted().size();
  std::cerr << say(language,
                   count == 1 ? mark("{0} problem, nothing was written") : mark("{0} problems, nothing was written"),
                   count)
            << '\n';
  return wrong_input;
}

int write(const from::County& county, const std::string& origin, const std::string& out,
          const std::vector<std::string>& summary, Language language) {
  from::NewFolder folder(out);
  if (const std::string problem = folder.write(from::region_files(county, origin), language); !problem.empty())
    throw Failed{problem};
  const Issues issues = sanji::input::check_file(folder.part() / "region.yaml", language);
  if (!issues.empty()) return tell(issues, language);
  if (const std::string problem = folder.keep(language); !problem.empty()) throw Failed{problem};
  for (const std::string& line : summary) std::cout << line << '\n';
  std::cout << say(language, "written: {0}", out) << '\n';
  return done;
}

int osm(const std::vector<std::string>& words, Language locale) {
  const auto values = parse(words, osm_options(locale));
  const std::string lang = text_of(values, "lang");
  if (!lang.empty() && lang != "zh" && lang != "en")
    throw WrongCommandLine{say(locale, "--lang knows zh and en, not '{0}'", lang)};
  const Language language = lang.empty() ? locale : sanji::base::language_of(lang);
  if (values.count("help") > 0) {
    std::cout << help(language);
    return done;
  }
  const auto files =
      values.count("files") > 0 ? values["files"].as<std::vector<std::string>>() : std::vector<std::string>{};
  if (files.size() != 1) throw WrongCommandLine{say(language, "import osm takes one file")};
  const std::string out = text_of(values, "out");
  if (out.empty()) throw WrongCommandLine{say(language, "import osm needs the folder of the new region: --out DIR")};
  if (const std::string refused = from::why_not_new(out, language); !refused.empty()) throw WrongCommandLine{refused};
  const std::string code = text_of(values, "code", "900000");
  const auto is_digit = [](char letter) { return letter >= '0' && letter <= '9'; };
  if (code.size() != 6 || !std::all_of(code.begin(), code.end(), is_digit) || code.front() == '0')
    throw WrongCommandLine{say(language, "--code takes the six digits of a county, such as 622926, not '{0}'", code)};
  const from::Levels levels{level_of(values, "county-level", language), level_of(values, "township-level", language)};

  Issues issues;
  const auto extract = from::read_osm(files.front(), language, issues);
  if (!extract) return tell(issues, language);
  const auto settlements = from::settlements_of(*extract, files.front(), levels, language, issues);
  if (!settlements) return tell(issues, language);
  const from::OsmNetwork network = from::network_of(extract->ways);
  const from::County county = from::county_of(*extract, network, *settlements, code);
  const std::string origin = fmt::format(
      "由 {0} 导入(sanji import osm);数据 © OpenStreetMap 贡献者,ODbL / made from {0} by sanji import osm; data (c) "
      "OpenStreetMap "
      "contributors, ODbL",
      std::filesystem::path(files.front()).filename().string());
  return write(county, origin, out, from::summary_of(*extract, network, *settlements, county, language), language);
}

struct Kind {
  std::string_view name;
  std::string_view sentence;
  int (*call)(const std::vector<std::string>& words, Language locale);
};
constexpr std::array kinds{Kind{"osm", mark("a region out of an OpenStreetMap extract: roads, places, borders"), osm}};

int answer(int argc, char** argv) {
  const Language locale = language_from_environment();
  const std::string_view command = argc > 1 ? argv[1] : "--help";
  const std::string_view name = argc > 2 ? argv[2] : "--help";
  if (command == "--help" || command == "-h" || name == "--help" || name == "-h") {
    for (const auto& kind : kinds)
      std::cout << fmt::format("  sanji import {:<8} {}\n", kind.name, tr(locale, kind.sentence));
    return argc > 2 ? done : wrong_input;
  }
  std::vector<std::string_view> known;
  for (const auto& kind : kinds) {
    if (command == "import" && kind.name == name) return kind.call({argv + 3, argv + argc}, locale);
    known.push_back(kind.name);
  }
  throw WrongCommandLine{say(locale, "sanji import knows {0}, not '{1}'", sanji::base::list_of(known), name)};
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return answer(argc, argv);
  } catch (const WrongCommandLine& problem) {
    std::cerr << "sanji-import: " << problem.what << '\n';
    return wrong_input;
  } catch (const Failed& problem) {
    std::cerr << "sanji-import: " << problem.what << '\n';
    return failed;
  } catch (const std::exception& problem) {
    std::cerr << "sanji-import: " << problem.what() << '\n';
    return failed;
  }
}
