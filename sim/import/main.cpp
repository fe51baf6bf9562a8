// SPDX-License-Identifier: Apache-2.0
// The program sanji-import, which `sanji` calls for the commands that make regions out of something else. Reads the
// command line; the work is done beside it. Exit: 0 done, 1 failed, 2 the input is wrong.
#include "sim/base/issue.hpp"
#include "sim/base/locale.hpp"
#include "sim/base/text.hpp"
#include "sim/import/coverage.hpp"
#include "sim/import/folder.hpp"
#include "sim/import/geodata.hpp"
#include "sim/import/new_region.hpp"
#include "sim/import/osm_county.hpp"
#include "sim/import/osm_cut.hpp"
#include "sim/import/region_files.hpp"
#include "sim/import/write_drill.hpp"
#include "sim/input/load.hpp"

#include <fmt/format.h>
#include <boost/program_options.hpp>

#include <algorithm>
#include <array>
#include <charconv>
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

/// What a command takes, said once.
struct Option {
  const char* name;
  const char* value_name;
  std::string_view sentence;
};

struct Usage {
  std::string_view usage;
  std::string_view example;
  std::vector<Option> options;
};

const Usage osm_usage{
    "sanji import osm FILE --out DIR [--border FILE] [--relief FILE] [--datum X] [--join KM] [--code CODE] "
    "[--county-level N] "
    "[--township-level N]",
    "sanji import osm county.osm.pbf --out regions/county",
    {{"out", "DIR", mark("folder of the new region (must be given)")},
     {"border", "FILE",
      mark("the county's border, one polygon as GeoJSON, KML or shapefile, instead of the map's own; what "
           "lies beyond is left out")},
     {"relief", "FILE", mark("heights for maps: an ESRI ASCII grid (.asc), GeoTIFF or another raster")},
     {"datum", "X",
      mark("datum of border and relief: wgs84, cgcs2000, gcj02, bd09 or planar; needed where the file does not "
           "say it, as GeoJSON and bare .asc files do not")},
     {"join", "KM",
      mark("a post that the map's roads do not reach gets an assumed road of up to so many kilometres (default: "
           "5); one farther off is a problem")},
     {"code", "CODE", mark("six-digit code of the county (default: 900000, which no county has)")},
     {"county-level", "N", mark("admin_level of the county (default: found out; 6 in China)")},
     {"township-level", "N", mark("admin_level of the townships (default: found out; 8 in China)")}}};

const Usage region_usage{
    "sanji new region --out DIR [--townships N] [--villages N] [--counties N] [--seed N] [--code CODE]",
    "sanji new region --townships 24 --villages 208 --seed 1 --out regions/made-up",
    {{"out", "DIR", mark("folder of the new region (must be given)")},
     {"townships", "N", mark("how many townships (default: 24)")},
     {"villages", "N", mark("how many villages (default: 208)")},
     {"counties", "N",
      mark("a province: a folder with so many counties side by side, each a region (default: one county); their sizes "
           "are spread as China's are unless --townships and --villages are given")},
     {"seed", "N", mark("seed of all chance; the same seed makes the same region (default: 1)")},
     {"code", "CODE", mark("six-digit code of the county (default: 900000, which no county has)")}}};

const Usage scenario_usage{
    "sanji new scenario --region DIR --out DIR [--township CODE] [--hours N] [--seed N]",
    "sanji new scenario --region regions/county --out drills/county-flood",
    {{"region", "DIR", mark("a region's folder, or a province's folder of regions (must be given)")},
     {"out", "DIR", mark("folder of the new scenario (must be given)")},
     {"township", "CODE", mark("township that is flooded (default: the one with most people)")},
     {"struck", "N", mark("of a province: how many neighbouring counties the flood strikes (default: 5)")},
     {"hours", "N", mark("how long the exercise lasts (default: 12; of a province 24)")},
     {"seed", "N", mark("seed of the runs (default: 1)")}}};

options::options_description shown_options(const Usage& usage, Language language) {
  constexpr unsigned never_wrap = 1000;  // Boost wraps by bytes and would cut Chinese characters
  options::options_description known(never_wrap);
  const auto with_value = [&](const char* name, const char* value_name, std::string_view sentence) {
    known.add_options()(name, options::value<std::string>()->value_name(value_name),
                        std::string(tr(language, sentence)).c_str());
  };
  known.add_options()("help", std::string(tr(language, mark("show this help"))).c_str());
  with_value("lang", "X", mark("language of the output: zh or en (default: from the locale)"));
  for (const Option& option : usage.options) with_value(option.name, option.value_name, option.sentence);
  return known;
}

std::string help(const Usage& usage, Language language) {
  std::ostringstream text;
  text << say(language, "usage: {0}", usage.usage) << "\n\n"
       << shown_options(usage, language) << '\n'
       << say(language, "example: {0}", usage.example) << '\n';
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

/// What was given, with its language; answers `--help` by itself.
class Given {
 public:
  Given(const std::vector<std::string>& words, const Usage& usage, Language locale)
      : values_(parse(words, shown_options(usage, locale))), language_(locale) {
    const std::string lang = text("lang");
    if (!lang.empty() && lang != "zh" && lang != "en")
      throw WrongCommandLine{say(locale, "--lang knows zh and en, not '{0}'", lang)};
    if (!lang.empty()) language_ = sanji::base::language_of(lang);
    if (values_.count("help") > 0) help_ = help(usage, language_);
  }

  [[nodiscard]] Language language() const { return language_; }
  [[nodiscard]] const std::string& help_text() const { return help_; }
  [[nodiscard]] std::string text(const char* option, const std::string& otherwise = {}) const {
    return values_.count(option) > 0 ? values_[option].as<std::string>() : otherwise;
  }
  [[nodiscard]] std::vector<std::string> files() const {
    return values_.count("files") > 0 ? values_["files"].as<std::vector<std::string>>() : std::vector<std::string>{};
  }
  [[nodiscard]] std::uint64_t number(const char* option, std::uint64_t low, std::uint64_t high,
                                     std::uint64_t otherwise) const {
    const std::string given = text(option);
    if (given.empty()) return otherwise;
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), number);
    const bool is_number = error == std::errc() && end == given.data() + given.size();
    if (is_number && number >= low && number <= high) return number;
    throw WrongCommandLine{
        say(language_, "--{0} takes a whole number from {1} to {2}, not '{3}'", option, low, high, given)};
  }
  [[nodiscard]] std::string code() const {
    std::string code = text("code", "900000");
    const auto is_digit = [](char letter) { return letter >= '0' && letter <= '9'; };
    if (code.size() == 6 && code.front() != '0' && std::all_of(code.begin(), code.end(), is_digit)) return code;
    throw WrongCommandLine{say(language_, "--code takes the six digits of a county, such as 622926, not '{0}'", code)};
  }
  [[nodiscard]] std::string new_folder() const {
    std::string out = text("out");
    if (out.empty()) throw WrongCommandLine{say(language_, "a folder for what is made is needed: --out DIR")};
    if (const std::string refused = from::why_not_new(out, language_); !refused.empty())
      throw WrongCommandLine{refused};
    return out;
  }

 private:
  options::variables_map values_;
  Language language_;
  std::string help_;
};

int tell(const Issues& issues, Language language) {
  for (const auto& issue : issues.sorted()) std::cerr << to_text(issue) << '\n';
  const std::size_t count = issues.sorted().size();
  std::cerr << say(language,
                   count == 1 ? mark("{0} problem, nothing was written") : mark("{0} problems, nothing was written"),
                   count)
            << '\n';
  return wrong_input;
}

/// A problem of a file of the unfinished folder, told of the place where the file will stand.
Issues of_folder(const Issues& issues, const std::string& part, const std::string& out) {
  Issues renamed;
  for (auto issue : issues.sorted()) {
    if (issue.where.file.rfind(part, 0) == 0) issue.where.file.replace(0, part.size(), out);
    renamed.add(std::move(issue));
  }
  return renamed;
}

int write(const from::County& county, const std::string& origin, const std::string& out,
          const std::vector<std::string>& summary, Language language) {
  from::NewFolder folder(out);
  if (const std::string problem = folder.write(from::region_files(county, origin), language); !problem.empty())
    throw Failed{problem};
  auto read = sanji::input::load_region(folder.part(), language);
  if (read.region) {
    const std::string off = from::posts_off_relief(*read.region);
    if (!off.empty())
      read.issues.add({out, 1, 1}, say(language, "the relief does not cover: {0}; take a larger one", off));
  }
  if (!read.issues.empty()) return tell(of_folder(read.issues, folder.part().string(), out), language);
  if (const std::string problem = folder.keep(language); !problem.empty()) throw Failed{problem};
  for (const std::string& line : summary) std::cout << line << '\n';
  std::cout << say(language, "written: {0}", out) << '\n';
  return done;
}

/// The declared datum; none where none is.
std::optional<sanji::base::Datum> datum_of(const Given& given) {
  const std::string word = given.text("datum");
  if (word.empty()) return std::nullopt;
  const auto datum = from::datum_named(word);
  if (datum) return datum;
  throw WrongCommandLine{
      say(given.language(), "--datum knows wgs84, cgcs2000, gcj02, bd09 and planar, not '{0}'", word)};
}

int osm(const Given& given) {
  const Language language = given.language();
  const auto files = given.files();
  if (files.size() != 1) throw WrongCommandLine{say(language, "import osm takes one file")};
  const std::string out = given.new_folder();
  const std::string code = given.code();
  constexpr std::uint64_t deepest = 12;
  const from::Levels levels{static_cast<int>(given.number("county-level", 1, deepest, 0)),
                            static_cast<int>(given.number("township-level", 1, deepest, 0))};
  Issues issues;
  auto extract = from::read_osm(files.front(), language, issues);
  if (!extract) return tell(issues, language);
  const auto datum = datum_of(given);
  std::vector<sanji::base::LonLat> border;
  if (const std::string file = given.text("border"); !file.empty()) {
    if (auto ring = from::read_border(file, datum, language, issues)) border = std::move(*ring);
  }
  if (!issues.empty()) return tell(issues, language);
  const auto settlements = from::settlements_of(*extract, files.front(), levels, language, issues, border);
  if (!settlements) return tell(issues, language);
  std::size_t cut = 0;
  extract->ways = from::ways_within(extract->ways, settlements->border, cut);
  if (extract->ways.empty()) {
    issues.add({files.front(), 1, 1},
               say(language, "no road of the map lies within the border; look at --border and --datum"));
    return tell(issues, language);
  }
  const from::OsmNetwork network = from::network_of(extract->ways);
  from::County county = from::county_of(*extract, network, *settlements, code);
  const auto join_km = static_cast<double>(given.number("join", 0, 1000, 5));
  const sanji::base::Metres join{join_km * sanji::base::metres_per_kilometre};
  if (const std::string far = from::joined_text(county, join); !far.empty()) {
    issues.add(
        {files.front(), 1, 1},
        say(language,
            "no road of the map comes within {0} km of: {1}; take a larger extract, mend the map, or write --join with "
            "as many kilometres as a road may be assumed to have",
            join_km, far));
  }
  if (const std::string relief = given.text("relief"); !relief.empty()) {
    county.relief = from::read_relief(relief, datum, from::extent_of(county), language, issues).value_or("");
  }
  if (!issues.empty()) return tell(issues, language);
  const std::string origin = fmt::format(
      "由 {0} 导入(sanji import osm);数据 © OpenStreetMap 贡献者,ODbL / made from {0} by sanji import osm; data (c) "
      "OpenStreetMap "
      "contributors, ODbL",
      std::filesystem::path(files.front()).filename().string());
  auto summary = from::summary_of(*extract, network, *settlements, county, language);
  if (cut > 0) summary.push_back(say(language, "ways cut at the border, or left out beyond it: {0}", cut));
  return write(county, origin, out, summary, language);
}

constexpr std::uint64_t most_seed = 1'000'000'000'000'000;

std::string made_up(from::CountySize size, std::uint64_t seed) {
  return fmt::format(
      "虚构的县,全部假定:sanji new region --townships {0} --villages {1} --seed {2} / made up, everything assumed",
      size.townships, size.villages, seed);
}

/// A folder a county, each a region of its own.
int province(const Given& given, const std::string& out, from::CountySize each, std::uint64_t seed) {
  const Language language = given.language();
  const std::size_t count = given.number("counties", 1, from::most_counties, 1);
  std::vector<from::CountySize> sizes = from::province_sizes(count, seed);
  const bool is_given = !given.text("townships").empty() || !given.text("villages").empty();
  if (is_given) std::fill(sizes.begin(), sizes.end(), each);
  const std::vector<from::Site> sites = from::province_sites(sizes, seed, given.code());
  from::NewFolder folder(out);
  std::size_t townships = 0;
  std::size_t villages = 0;
  long long people = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const from::County county = from::new_county(sizes[i], seed, sites[i]);
    const auto files = from::region_files(county, made_up(sizes[i], seed));
    if (const std::string problem = folder.write(files, language, sites[i].code); !problem.empty())
      throw Failed{problem};
    townships += sizes[i].townships;
    villages += sizes[i].villages;
    people += county.posts.front().population.value;
  }
  if (const std::string problem = folder.keep(language); !problem.empty()) throw Failed{problem};
  std::cout << say(language, "{0} counties, {1} townships, {2} villages, {3} people; made up", count, townships,
                   villages, people)
            << '\n'
            << say(language, "written: {0}", out) << '\n';
  return done;
}

int region(const Given& given) {
  const Language language = given.language();
  if (!given.files().empty()) throw WrongCommandLine{say(language, "new region takes options only")};
  const std::string out = given.new_folder();
  from::CountySize size;
  size.villages = given.number("villages", 1, from::largest_county.villages, size.villages);
  size.townships = given.number("townships", 1, std::min(from::largest_county.townships, size.villages),
                                std::min(size.townships, size.villages));
  const std::uint64_t seed = given.number("seed", 0, most_seed, 1);
  if (!given.text("counties").empty()) return province(given, out, size, seed);
  const from::County county = from::new_county(size, seed, {given.code()});
  const std::string origin = made_up(size, seed);
  const std::string told =
      say(language, "{0}: {1} townships, {2} villages, {3} people, {4} roads; made up", county.posts.front().name.zh,
          size.townships, size.villages, county.posts.front().population.value, county.roads.size());
  return write(county, origin, out, {told}, language);
}

int scenario(const Given& given) {
  const Language language = given.language();
  if (!given.files().empty()) throw WrongCommandLine{say(language, "new scenario takes options only")};
  from::DrillWanted wanted;
  wanted.regions = given.text("region");
  if (wanted.regions.empty()) throw WrongCommandLine{say(language, "the folder of a region is needed: --region DIR")};
  wanted.out = given.new_folder();
  wanted.township = given.text("township");
  wanted.struck = given.number("struck", 1, from::most_counties, 5);
  wanted.hours = static_cast<int>(given.number("hours", 1, 240, 0));
  wanted.seed = given.number("seed", 0, most_seed, 1);
  const from::DrillWritten written = from::write_drill(wanted, language);
  if (!written.refused.empty()) throw WrongCommandLine{written.refused};
  if (!written.issues.empty()) return tell(written.issues, language);
  if (!written.problem.empty()) throw Failed{written.problem};
  for (const std::string& line : written.told) std::cout << line << '\n';
  return done;
}

struct Command {
  std::string_view name;  ///< both words
  std::string_view sentence;
  const Usage& usage;
  int (*call)(const Given& given);
};
const std::array commands{
    Command{"import osm", mark("a region out of an OpenStreetMap extract: roads, places, borders"), osm_usage, osm},
    Command{"new region", mark("a made-up region of any size, for tests and first tries"), region_usage, region},
    Command{"new scenario", mark("a first drill for any region: a flash flood and a plan that fits"), scenario_usage,
            scenario}};

int answer(int argc, char** argv) {
  const Language locale = sanji::base::language_from_environment();
  const std::string verb = argc > 1 ? argv[1] : "--help";
  const std::string noun = argc > 2 ? argv[2] : "--help";
  if (verb == "--help" || verb == "-h" || noun == "--help" || noun == "-h") {
    for (const auto& command : commands)
      std::cout << fmt::format("  sanji {:<14} {}\n", command.name, tr(locale, command.sentence));
    return argc > 2 ? done : wrong_input;
  }
  const std::string name = fmt::format("{} {}", verb, noun);
  std::vector<std::string_view> known;
  for (const auto& command : commands) {
    known.push_back(command.name);
    if (command.name != name) continue;
    const Given given({argv + 3, argv + argc}, command.usage, locale);
    if (given.help_text().empty()) return command.call(given);
    std::cout << given.help_text();
    return done;
  }
  throw WrongCommandLine{say(locale, "sanji knows {0}, not '{1}'", sanji::base::list_of(known), name)};
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
