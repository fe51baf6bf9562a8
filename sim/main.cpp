// SPDX-License-Identifier: Apache-2.0
// The front door: `sanji <command>`. Reads the command line, calls the rooms below, prints; what it does not know it hands
// to the program beside it, as git does. Exit: 0 done, 1 the run failed, 2 the input is wrong.
#include "sim/base/issue.hpp"
#include "sim/base/locale.hpp"
#include "sim/base/text.hpp"
#include "sim/input/keys.hpp"
#include "sim/input/load.hpp"
#include "sim/model/plan_brief.hpp"
#include "sim/run/out_folder.hpp"
#include "sim/run/run_counties.hpp"
#include "sim/run/run_scenario.hpp"

#include <fmt/format.h>
#include <unistd.h>
#include <boost/program_options.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <limits>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using sanji::base::Language;
using sanji::base::mark;
using sanji::base::say;
using sanji::base::tr;
namespace options = boost::program_options;

constexpr int done = 0;
constexpr int failed = 1;
constexpr int wrong_input = 2;

/// Thrown by commands for a command line that cannot be understood; caught in main.
struct WrongCommandLine {
  std::string what;
};

/// Options of a command: declared once, parsed without guessing, `--lang` and `--help` always there.
class CommandLine {
 public:
  CommandLine(Language language, std::string_view usage, std::string_view example)
      : language_(language), usage_(usage), example_(example) {
    add("help", mark("show this help"));
    add_value("lang", mark("language of the output: zh or en (default: from the locale)"));
  }

  void add(const char* name, std::string_view sentence) { known_.push_back({name, sentence, false}); }
  void add_value(const char* name, std::string_view sentence) { known_.push_back({name, sentence, true}); }

  void parse(const std::vector<std::string>& words) {
    options::options_description all = shown();
    all.add_options()("files", options::value<std::vector<std::string>>());
    options::positional_options_description positional;
    positional.add("files", -1);
    const int style = options::command_line_style::default_style & ~options::command_line_style::allow_guessing;
    try {
      options::store(options::command_line_parser(words).options(all).positional(positional).style(style).run(),
                     values_);
    } catch (const options::error& problem) {
      throw WrongCommandLine{problem.what()};
    }
    if (const auto lang = value("lang")) {
      if (*lang != "zh" && *lang != "en")
        throw WrongCommandLine{say(language_, "--lang knows zh and en, not '{0}'", *lang)};
      language_ = sanji::base::language_of(*lang);
    }
  }

  [[nodiscard]] bool wants_help() const { return values_.count("help") > 0; }
  [[nodiscard]] Language language() const { return language_; }
  [[nodiscard]] std::vector<std::string> files() const {
    return values_.count("files") > 0 ? values_["files"].as<std::vector<std::string>>() : std::vector<std::string>{};
  }
  [[nodiscard]] std::optional<std::string> value(const char* name) const {
    if (values_.count(name) == 0) return std::nullopt;
    return values_[name].as<std::string>();
  }
  [[nodiscard]] std::string help() const {
    std::ostringstream text;
    text << say(language_, "usage: {0}", usage_) << "\n\n"
         << shown() << '\n'
         << say(language_, "example: {0}", example_) << '\n';
    return text.str();
  }

 private:
  struct Option {
    const char* name;
    std::string_view sentence;
    bool takes_value;
  };

  /// In the language of the moment: `--lang` counts for the help as well.
  [[nodiscard]] options::options_description shown() const {
    constexpr unsigned never_wrap = 1000;  // Boost wraps by bytes and would cut Chinese characters
    options::options_description all(never_wrap);
    for (const Option& option : known_) {
      const std::string sentence(tr(language_, option.sentence));
      if (option.takes_value) {
        all.add_options()(option.name, options::value<std::string>()->value_name("X"), sentence.c_str());
      } else {
        all.add_options()(option.name, sentence.c_str());
      }
    }
    return all;
  }

  Language language_;
  std::string_view usage_;
  std::string_view example_;
  std::vector<Option> known_;
  options::variables_map values_;
};

int tell(const sanji::base::Issues& issues, Language language) {
  for (const auto& issue : issues.sorted()) std::cerr << to_text(issue) << '\n';
  const std::size_t count = issues.sorted().size();
  std::cerr << say(language, count == 1 ? mark("{0} problem, nothing was run") : mark("{0} problems, nothing was run"),
                   count)
            << '\n';
  return wrong_input;
}

/// The number of an option, from 0 to what its type holds.
template <class Number>
Number number_of(const CommandLine& line, const char* option, Number otherwise) {
  const auto text = line.value(option);
  if (!text) return otherwise;
  Number number = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
  if (error != std::errc() || end != text->data() + text->size()) {
    throw WrongCommandLine{say(line.language(), "--{0} takes a whole number from 0 to {1}, not '{2}'", option,
                               std::numeric_limits<Number>::max(), *text)};
  }
  return number;
}

/// The scenarios of a province, a county each.
int run_province(const CommandLine& line, const std::filesystem::path& folder) {
  const Language language = line.language();
  sanji::run::Counties counties;
  counties.files = sanji::run::scenarios_in(folder);
  if (counties.files.empty()) {
    throw WrongCommandLine{say(language,
                               "folder '{0}' holds no folder with a scenario.yaml; name a scenario file, or a folder "
                               "that sanji new scenario has made for a province",
                               folder.string())};
  }
  if (const auto plan = line.value("plan")) counties.plan = *plan;
  if (line.value("seed")) counties.seed = number_of<std::uint64_t>(line, "seed", 0);
  counties.replication = number_of<std::uint32_t>(line, "replication", 0);
  counties.folder =
      line.value("out").value_or("out/" + std::filesystem::absolute(folder).lexically_normal().stem().string());
  counties.at_a_time = sanji::run::processors();
  counties.language = language;
  const auto ran = sanji::run::run_counties(counties);
  for (const std::string& issue : ran.issues) std::cerr << issue << '\n';
  if (!ran.issues.empty()) {
    std::cerr << say(language, "{0} problems, nothing was run", ran.issues.size()) << '\n';
    return wrong_input;
  }
  if (!ran.problem.empty()) {
    std::cerr << say(language, "the run of a county failed: {0}", ran.problem) << '\n';
    return failed;
  }
  std::cout << ran.table;
  return done;
}

int run(const std::vector<std::string>& words, Language locale) {
  CommandLine line(locale, "sanji run SCENARIO|FOLDER [--plan FILE] [--seed N] [--out DIR] [--lang zh|en]",
                   "sanji run scenarios/dongxiang-flash-flood.yaml --seed 7 --out out/a");
  line.add_value("plan", mark("plan file to take instead of the scenario's own"));
  line.add_value("seed", mark("seed of all chance (default: the scenario's)"));
  line.add_value("replication", mark("which replication of the seed (default: 0)"));
  line.add_value("out", mark("folder for the journal (default: out/NAME-SEED)"));
  line.parse(words);
  if (line.wants_help()) {
    std::cout << line.help();
    return done;
  }
  const Language language = line.language();
  const auto files = line.files();
  if (files.size() != 1)
    throw WrongCommandLine{say(language, "run takes one scenario file, or the folder of a province's scenarios")};
  if (std::filesystem::is_directory(files.front())) return run_province(line, files.front());
  const auto other_plan = line.value("plan");
  auto read = sanji::input::load_scenario(
      files.front(), language, other_plan ? std::optional<std::filesystem::path>(*other_plan) : std::nullopt);
  if (!read.loaded) return tell(read.issues, language);
  const auto& scenario = read.loaded->scenario;
  const auto seed = number_of<std::uint64_t>(line, "seed", scenario.seed);
  const auto replication = number_of<std::uint32_t>(line, "replication", 0);
  // another plan is another run: it must not overwrite the one with the scenario's own
  const std::string with_plan = other_plan ? '-' + std::filesystem::path(*other_plan).stem().string() : std::string{};
  const std::filesystem::path out =
      line.value("out") ? *line.value("out") : "out/" + scenario.file_stem + with_plan + '-' + std::to_string(seed);
  const std::string refused = sanji::run::why_not_into(out, language);
  if (!refused.empty()) throw WrongCommandLine{refused};
  const auto ran = sanji::run::run_scenario(*read.loaded, seed, replication, out, language);
  if (!ran.problem.empty()) {
    std::cerr << say(language, "the run failed (seed {0}): {1}", seed, ran.problem) << '\n';
    return failed;
  }
  std::cout << ran.table;
  return done;
}

int check(const std::vector<std::string>& words, Language locale) {
  CommandLine line(locale, "sanji check FILE...", "sanji check scenarios/dongxiang-flash-flood.yaml");
  line.parse(words);
  if (line.wants_help()) {
    std::cout << line.help();
    return done;
  }
  if (line.files().empty()) throw WrongCommandLine{say(line.language(), "check takes at least one file")};
  sanji::base::Issues all;
  for (const auto& file : line.files()) {
    for (const auto& issue : sanji::input::check_file(file, line.language()).sorted()) all.add(issue);
  }
  if (!all.empty()) return tell(all, line.language());
  for (const auto& file : line.files()) std::cout << say(line.language(), "{0}: no problem", file) << '\n';
  return done;
}

int keys(const std::vector<std::string>& words, Language locale) {
  CommandLine line(locale, "sanji keys [--format md|schema]", "sanji keys --format schema > sanji.schema.json");
  line.add_value("format", mark("md: the reference manual (default); schema: a JSON Schema for editors"));
  line.parse(words);
  if (line.wants_help()) {
    std::cout << line.help();
    return done;
  }
  if (!line.files().empty()) throw WrongCommandLine{say(line.language(), "keys takes no file")};
  const std::string format = line.value("format").value_or("md");
  if (format != "md" && format != "schema") {
    throw WrongCommandLine{say(line.language(), "--format knows md and schema, not '{0}'", format)};
  }
  std::cout << (format == "md" ? sanji::input::keys_as_markdown() : sanji::input::keys_as_schema());
  return done;
}

int plan(const std::vector<std::string>& words, Language locale) {
  CommandLine line(locale, "sanji plan FILE", "sanji plan scenarios/dongxiang-flash-flood.yaml");
  line.parse(words);
  if (line.wants_help()) {
    std::cout << line.help();
    return done;
  }
  if (line.files().size() != 1)
    throw WrongCommandLine{say(
        line.language(), "plan takes one plan file, or a scenario, whose plan is shown with the names of its region")};
  const auto read = sanji::input::load_plan(line.files().front(), line.language());
  if (!read.plan) return tell(read.issues, line.language());
  std::cout << sanji::model::plan_brief(*read.plan, read.region, read.values, line.language());
  return done;
}

struct Command {
  std::string_view name;
  std::string_view sentence;
  int (*call)(const std::vector<std::string>& words, Language locale);
};
constexpr std::array commands{
    Command{"run", mark("run a scenario once and write its journal"), run},
    Command{"check", mark("check files and tell every problem at once"), check},
    Command{"plan", mark("a plan on one page, by its five parts"), plan},
    Command{"keys", mark("the reference manual of all keys"), keys},
};

/// A command of a program beside this one.
struct Beside {
  std::string_view name;
  std::string_view sentence;
  const char* program;
};
constexpr std::array beside{
    Beside{"report", mark("what a run was worth: moments, limits, reasons"), "sanji-report"},
    Beside{"import", mark("make a region out of a map extract"), "sanji-import"},
    Beside{"new", mark("make up a region of any size"), "sanji-import"},
    Beside{"view", mark("a replay of a run: map, timeline, who knew what and why"), "sanji-view"},
};

void print_commands(std::ostream& out, Language language) {
  out << tr(language, "Sanji: drills in the county - township - village network. Every output is an EXERCISE (演练).")
      << "\n\n";
  for (const auto& command : commands)
    out << fmt::format("  sanji {:<8} {}\n", command.name, tr(language, command.sentence));
  for (const auto& other : beside) out << fmt::format("  sanji {:<8} {}\n", other.name, tr(language, other.sentence));
  out << '\n' << tr(language, "sanji COMMAND --help says more and gives an example.") << '\n';
}

/// Does not return if there is such a program.
void hand_over(const char* program, char** arguments) {
  std::error_code problem;
  const auto self = std::filesystem::read_symlink("/proc/self/exe", problem);
  const std::string path = problem ? program : (self.parent_path() / program).string();
  execv(path.c_str(), arguments);
}

int unknown(std::string_view name, Language language) {
  std::vector<std::string_view> known;
  known.reserve(commands.size() + beside.size());
  for (const auto& command : commands) known.push_back(command.name);
  for (const auto& other : beside) known.push_back(other.name);
  const std::string near = sanji::base::nearest_name(name, known);
  std::cerr << say(language, "sanji knows no command '{0}'; it knows: {1}", name, sanji::base::list_of(known));
  if (!near.empty()) std::cerr << say(language, "; did you mean '{0}'?", near);
  std::cerr << '\n';
  return wrong_input;
}

int answer(int argc, char** argv) {
  const Language locale = sanji::base::language_from_environment();
  const std::string_view name = argc > 1 ? argv[1] : "--help";
  if (name == "--help" || name == "-h" || name == "help") {
    print_commands(std::cout, locale);
    return argc > 1 ? done : wrong_input;
  }
  for (const auto& command : commands) {
    if (command.name == name) return command.call({argv + 2, argv + argc}, locale);
  }
  for (const auto& other : beside) {
    if (other.name != name) continue;
    hand_over(other.program, argv);
    std::cerr << say(locale, "the program {0} is not beside sanji", other.program) << '\n';
    return failed;
  }
  return unknown(name, locale);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const int exit_code = answer(argc, argv);
    std::cout.flush();
    if (std::cout) return exit_code;
    std::cerr << "sanji: " << tr(sanji::base::language_from_environment(), "the output could not be written") << '\n';
    return failed;
  } catch (const WrongCommandLine& problem) {
    std::cerr << "sanji: " << problem.what << '\n';
    return wrong_input;
  } catch (const std::exception& problem) {
    std::cerr << "sanji: " << problem.what() << '\n';
    return failed;
  }
}
