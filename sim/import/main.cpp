// SPDX-License-Identifier: Apache-2.0
// The program sanji-import, which `sanji` calls for the commands that make regions out of something else. Reads the
// command line; the work is done beside it. Exit: 0 done, 1 failed, 2 the input is wrong.
#include "sim/base/issue.hpp"
#include "sim/base/locale.hpp"
#include "sim/base/text.hpp"
#include "sim/import/folder.hpp"
#include "sim/import/new_region.hpp"
#include "sim/import/new_scenario.hpp"
#include "sim/import/osm_county.hpp"
#include "sim/import/region_files.hpp"
#include "sim/input/load.hpp"

#include <fmt/format.h>
#include <boost/program_options.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
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
    "sanji import osm FILE --out DIR [--relief FILE.asc] [--code CODE] [--county-level N] [--township-level N]",
    "sanji import osm county.osm.pbf --out regions/county",
    {{"out", "DIR", mark("folder of the new region (must be given)")},
     {"relief", "FILE", mark("heights as an ESRI ASCII grid (.asc) in degrees of WGS84, to be shown on maps")},
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

std::string text_of_file(const std::string& file, Language language) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  if (!stream) throw WrongCommandLine{say(language, "cannot read {0}", file)};
  return std::move(text).str();
}

int write(const from::County& county, const std::string& origin, const std::string& out,
          const std::vector<std::string>& summary, Language language) {
  from::NewFolder folder(out);
  if (const std::string problem = folder.write(from::region_files(county, origin), language); !problem.empty())
    throw Failed{problem};
  const Issues issues = sanji::input::check_file(folder.part() / "region.yaml", language);
  if (!issues.empty()) return tell(of_folder(issues, folder.part().string(), out), language);
  if (const std::string problem = folder.keep(language); !problem.empty()) throw Failed{problem};
  for (const std::string& line : summary) std::cout << line << '\n';
  std::cout << say(language, "written: {0}", out) << '\n';
  return done;
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
  const auto extract = from::read_osm(files.front(), language, issues);
  if (!extract) return tell(issues, language);
  const auto settlements = from::settlements_of(*extract, files.front(), levels, language, issues);
  if (!settlements) return tell(issues, language);
  const from::OsmNetwork network = from::network_of(extract->ways);
  from::County county = from::county_of(*extract, network, *settlements, code);
  if (const std::string relief = given.text("relief"); !relief.empty()) county.relief = text_of_file(relief, language);
  const std::string origin = fmt::format(
      "由 {0} 导入(sanji import osm);数据 © OpenStreetMap 贡献者,ODbL / made from {0} by sanji import osm; data (c) "
      "OpenStreetMap "
      "contributors, ODbL",
      std::filesystem::path(files.front()).filename().string());
  return write(county, origin, out, from::summary_of(*extract, network, *settlements, county, language), language);
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

/// The folders of a province's regions by name, or the one region's own.
std::vector<std::filesystem::path> region_folders(const std::filesystem::path& folder) {
  namespace fs = std::filesystem;
  std::vector<fs::path> folders;
  std::error_code problem;
  if (fs::is_regular_file(folder / "region.yaml", problem)) return {folder};
  for (const auto& entry : fs::directory_iterator(folder, problem)) {
    if (fs::is_regular_file(entry.path() / "region.yaml", problem)) folders.push_back(entry.path());
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

/// The township asked for, or the one to flood.
sanji::model::PostId flooded_township(const sanji::model::Region& region, const std::string& code, Language language) {
  if (code.empty()) return from::township_to_flood(region);
  const auto found = find_post(region, code);
  if (found.valid() && region.posts[found].tier == sanji::model::Tier::township) return found;
  std::vector<std::string> known;
  for (const auto& post : region.posts) {
    if (post.tier == sanji::model::Tier::township) known.push_back(post.code + " (" + post.name.zh + ")");
  }
  throw WrongCommandLine{say(language, "--township takes the code of a township, not '{0}'; the region has {1}", code,
                             sanji::base::list_of(known))};
}

/// The county in the middle of a province and those nearest to it.
std::vector<std::size_t> struck_counties(const std::vector<sanji::model::Region>& regions, std::size_t count) {
  sanji::base::LonLat middle;
  std::vector<sanji::base::LonLat> seats;
  for (const auto& region : regions) {
    seats.push_back(region.projection.to_degrees(region.posts[county_of(region)].position));
    middle.lon_deg += seats.back().lon_deg / static_cast<double>(regions.size());
    middle.lat_deg += seats.back().lat_deg / static_cast<double>(regions.size());
  }
  std::vector<std::pair<double, std::size_t>> order;
  for (std::size_t i = 0; i < seats.size(); ++i) order.emplace_back(from::on_sphere(middle, seats[i]).value, i);
  std::sort(order.begin(), order.end());
  std::vector<std::size_t> nearest;
  for (std::size_t k = 0; k < std::min(count, order.size()); ++k) nearest.push_back(order[k].second);
  return nearest;
}

/// A region as a scenario of the folder names it: from that folder on, where there is a way, else absolute.
std::string path_to(const std::filesystem::path& region, const std::filesystem::path& folder) {
  namespace fs = std::filesystem;
  const fs::path to = fs::absolute(region).lexically_normal();
  const fs::path relative = to.lexically_relative(fs::absolute(folder).lexically_normal());
  std::string text = relative.empty() ? to.string() : relative.string();
  if (text.size() > 1 && text.back() == '/') text.pop_back();
  return text;
}

int scenario(const Given& given) {
  const Language language = given.language();
  if (!given.files().empty()) throw WrongCommandLine{say(language, "new scenario takes options only")};
  const std::string named = given.text("region");
  if (named.empty()) throw WrongCommandLine{say(language, "the folder of a region is needed: --region DIR")};
  const std::string out = given.new_folder();
  const auto folders = region_folders(named);
  if (folders.empty()) {
    throw WrongCommandLine{say(language, "folder '{0}' holds neither a region.yaml nor folders with one", named)};
  }
  const bool is_province = folders.size() > 1 || folders.front() != std::filesystem::path(named);
  std::vector<sanji::model::Region> regions;
  Issues issues;
  for (const auto& folder : folders) {
    auto read = sanji::input::load_region(folder, language);
    for (const auto& issue : read.issues.sorted()) issues.add(issue);
    if (read.region) regions.push_back(std::move(*read.region));
  }
  if (!issues.empty()) return tell(issues, language);
  std::vector<from::Flooded> flooded;
  for (const std::size_t i :
       struck_counties(regions, is_province ? given.number("struck", 1, from::most_counties, 5) : 1)) {
    flooded.push_back({regions[i], flooded_township(regions[i], is_province ? "" : given.text("township"), language)});
    if (flooded.back().township.valid()) continue;
    throw WrongCommandLine{
        say(language, "no township of '{0}' has a village that could be flooded", regions[i].name.zh)};
  }
  const auto hours = static_cast<int>(given.number("hours", 1, 240, is_province ? 24 : 12));
  const std::uint64_t seed = given.number("seed", 0, most_seed, 1);
  from::NewFolder folder(out);
  std::map<std::string, std::string> files{{"plan.yaml", from::plan_yaml()},
                                           {"event.yaml", from::event_yaml(flooded)},
                                           {"flood.geojson", from::flood_geojson(flooded)}};
  if (!is_province)
    files["scenario.yaml"] = from::scenario_yaml(regions.front(), path_to(folders.front(), out), "", hours, seed);
  if (const std::string problem = folder.write(files, language); !problem.empty()) throw Failed{problem};
  for (std::size_t i = 0; is_province && i < regions.size(); ++i) {
    const std::string& code = regions[i].code;
    const std::string text =
        from::scenario_yaml(regions[i], path_to(folders[i], std::filesystem::path(out) / code), "../", hours, seed);
    if (const std::string problem = folder.write({{"scenario.yaml", text}}, language, code); !problem.empty())
      throw Failed{problem};
  }
  if (const std::string problem = folder.keep(language); !problem.empty()) throw Failed{problem};
  for (const from::Flooded& each : flooded) {
    std::vector<std::string> villages;
    for (const auto village : from::villages_to_flood(each.region, each.township))
      villages.push_back(each.region.posts[village].name.zh);
    std::cout << say(language, "flood in {0}: {1}", each.region.posts[each.township].name.zh,
                     sanji::base::list_of(villages))
              << '\n';
  }
  const std::string to_run = is_province ? out : out + "/scenario.yaml";
  std::cout << say(language, "written: {0}", out) << '\n' << say(language, "run it: sanji run {0}", to_run) << '\n';
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
