// SPDX-License-Identifier: Apache-2.0
// The program sanji-report, which `sanji` calls for the commands that read runs. Reads the command line; the work is done
// beside it. Exit: 0 done, 1 failed, 2 the input is wrong, 3 a bar of --expect is not met.
#include "analysis/report.hpp"
#include "sim/base/issue.hpp"
#include "sim/base/locale.hpp"
#include "sim/base/text.hpp"

#include <fmt/format.h>
#include <boost/program_options.hpp>

#include <algorithm>
#include <array>
#include <iostream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using sanji::analysis::ReportFormat;
using sanji::base::Language;
using sanji::base::mark;
using sanji::base::say;
using sanji::base::tr;
namespace options = boost::program_options;

/// Thrown where a command line cannot be understood; caught in main.
struct WrongCommandLine {
  std::string what;
};

options::options_description report_options(Language language) {
  constexpr unsigned never_wrap = 1000;  // Boost wraps by bytes and would cut Chinese characters
  options::options_description known(never_wrap);
  const auto flag = [&](const char* name, std::string_view sentence) {
    known.add_options()(name, std::string(tr(language, sentence)).c_str());
  };
  const auto with_value = [&](const char* name, const char* value_name, std::string_view sentence) {
    known.add_options()(name, options::value<std::string>()->value_name(value_name),
                        std::string(tr(language, sentence)).c_str());
  };
  flag("help", mark("show this help"));
  with_value("lang", "X", mark("language of the output: zh or en (default: from the locale)"));
  with_value("format", "X", mark("text (default), json or csv"));
  with_value("why", "INCIDENT", mark("decisions and causes of an incident, by its id or name"));
  flag("log", mark("every record as one line"));
  with_value("picture", "TIME",
             mark("what a post believed at 23:10 (or 23:10:30, or +30min after the start), beside the truth"));
  with_value("of", "POST", mark("with --picture: whose, by code or name (default: the county)"));
  with_value("table", "X",
             mark("with --format csv: incidents (default), desks, isolated, calls, members, procedure, teams"));
  known.add_options()(
      "expect", options::value<std::vector<std::string>>()->value_name("BAR"),
      std::string(tr(language, mark("a bar like 'enough_share>=0.9'; exit 3 where it is not met"))).c_str());
  return known;
}

std::string help(const options::options_description& known, Language language) {
  std::ostringstream text;
  text << say(language, "usage: {0}",
              "sanji report DIR [--format text|json|csv] [--why INCIDENT] [--picture TIME] [--log] [--expect BAR]")
       << "\n\n"
       << known << '\n'
       << say(language, "example: {0}", "sanji report out/a --why flood/622926208201/houses") << '\n';
  return text.str();
}

ReportFormat format_of(const std::string& word, Language language) {
  if (word == "text") return ReportFormat::text;
  if (word == "json") return ReportFormat::json;
  if (word == "csv") return ReportFormat::csv;
  throw WrongCommandLine{say(language, "--format knows text, json and csv, not '{0}'", word)};
}

sanji::analysis::CsvTable table_of(const std::string& word, Language language) {
  const auto& names = sanji::analysis::csv_table_names;
  const auto found = std::find(names.begin(), names.end(), word);
  if (found != names.end()) return static_cast<sanji::analysis::CsvTable>(found - names.begin());
  throw WrongCommandLine{say(language, "--table knows {0}, not '{1}'",
                             sanji::base::list_of(std::vector<std::string>(names.begin(), names.end())), word)};
}

/// One view of a run at a time, and options only beside what they belong to.
void check_together(const sanji::analysis::ReportOptions& wanted, bool has_format, bool has_of, bool has_table) {
  const int views = (wanted.why ? 1 : 0) + (wanted.log ? 1 : 0) + (wanted.picture ? 1 : 0) + (has_format ? 1 : 0);
  if (views > 1) {
    throw WrongCommandLine{say(wanted.language, "--format, --why, --picture and --log do not go together")};
  }
  if (has_of && !wanted.picture) throw WrongCommandLine{say(wanted.language, "--of goes with --picture")};
  if (has_table && wanted.format != ReportFormat::csv) {
    throw WrongCommandLine{say(wanted.language, "--table goes with --format csv")};
  }
}

/// Declared options only, none guessed from its beginning.
options::variables_map parse(const std::vector<std::string>& words, const options::options_description& shown) {
  options::options_description all = shown;
  all.add_options()("runs", options::value<std::vector<std::string>>());
  options::positional_options_description positional;
  positional.add("runs", -1);
  const int style = options::command_line_style::default_style & ~options::command_line_style::allow_guessing;
  options::variables_map values;
  try {
    options::store(options::command_line_parser(words).options(all).positional(positional).style(style).run(), values);
  } catch (const options::error& problem) {
    throw WrongCommandLine{problem.what()};
  }
  return values;
}

int report(const std::vector<std::string>& words, Language locale) {
  sanji::analysis::ReportOptions wanted;
  wanted.language = locale;
  const auto values = parse(words, report_options(locale));
  if (values.count("lang") > 0) {
    const auto& lang = values["lang"].as<std::string>();
    if (lang != "zh" && lang != "en") throw WrongCommandLine{say(locale, "--lang knows zh and en, not '{0}'", lang)};
    wanted.language = sanji::base::language_of(lang);
  }
  if (values.count("help") > 0) {
    std::cout << help(report_options(wanted.language), wanted.language);
    return sanji::analysis::done;
  }
  const auto runs =
      values.count("runs") > 0 ? values["runs"].as<std::vector<std::string>>() : std::vector<std::string>{};
  if (runs.size() != 1) throw WrongCommandLine{say(wanted.language, "report takes the folder of one run")};
  wanted.where = runs.front();
  if (values.count("format") > 0) wanted.format = format_of(values["format"].as<std::string>(), wanted.language);
  if (values.count("why") > 0) wanted.why = values["why"].as<std::string>();
  wanted.log = values.count("log") > 0;
  if (values.count("expect") > 0) wanted.expect = values["expect"].as<std::vector<std::string>>();
  if (values.count("picture") > 0) wanted.picture = values["picture"].as<std::string>();
  if (values.count("of") > 0) wanted.picture_of = values["of"].as<std::string>();
  if (values.count("table") > 0) wanted.table = table_of(values["table"].as<std::string>(), wanted.language);
  check_together(wanted, values.count("format") > 0, values.count("of") > 0, values.count("table") > 0);
  return sanji::analysis::report(wanted, std::cout, std::cerr);
}

struct Command {
  std::string_view name;
  std::string_view sentence;
  int (*call)(const std::vector<std::string>& words, Language locale);
};
constexpr std::array commands{Command{"report", mark("what a run was worth: moments, limits, reasons"), report}};

int answer(int argc, char** argv) {
  const Language locale = sanji::base::language_from_environment();
  const std::string_view name = argc > 1 ? argv[1] : "--help";
  if (name == "--help" || name == "-h") {
    for (const auto& command : commands) {
      std::cout << fmt::format("  sanji {:<8} {}\n", command.name, tr(locale, command.sentence));
    }
    return argc > 1 ? sanji::analysis::done : sanji::analysis::wrong_input;
  }
  std::vector<std::string_view> known;
  for (const auto& command : commands) {
    if (command.name == name) return command.call({argv + 2, argv + argc}, locale);
    known.push_back(command.name);
  }
  throw WrongCommandLine{
      say(locale, "sanji-report knows no command '{0}'; it knows: {1}", name, sanji::base::list_of(known))};
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return answer(argc, argv);
  } catch (const WrongCommandLine& problem) {
    std::cerr << "sanji-report: " << problem.what << '\n';
    return sanji::analysis::wrong_input;
  } catch (const std::exception& problem) {
    std::cerr << "sanji-report: " << problem.what() << '\n';
    return sanji::analysis::failed;
  }
}
