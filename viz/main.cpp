// SPDX-License-Identifier: Apache-2.0
// The program sanji-view, which `sanji view` calls. Reads the command line; the work is done beside it. Exit: 0 done, 1
// failed, 2 the input is wrong.
#include "analysis/report_picture.hpp"
#include "analysis/runs.hpp"
#include "sim/base/encoding.hpp"
#include "sim/base/locale.hpp"
#include "sim/base/text.hpp"
#include "viz/outputs/destination.hpp"
#include "viz/outputs/film.hpp"
#include "viz/outputs/notes_store.hpp"
#include "viz/outputs/open_window.hpp"
#include "viz/outputs/page.hpp"
#include "viz/outputs/snapshot.hpp"
#include "viz/outputs/tour_seen.hpp"
#include "viz/outputs/views.hpp"
#include "viz/raster/png.hpp"
#include "viz/session/advance.hpp"
#include "viz/session/bounds.hpp"
#include "viz/session/notes_file.hpp"
#include "viz/session/written_time.hpp"

#include <fmt/format.h>
#include <boost/program_options.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace sanji;
using base::Language;
using base::mark;
using base::say;
using base::tr;
namespace options = boost::program_options;

/// Thrown where a command line cannot be understood, or a file not used; caught in main.
struct Wrong {
  std::string what;
};
/// Thrown where the input is right and something failed all the same.
struct Failed {
  std::string what;
};

options::options_description known_options(Language language) {
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
  with_value("at", "TIME", mark("begin at 23:10 (or 23:10:30, +1 00:50 a day later, +30min after the start)"));
  with_value("view", "NAME", mark("truth (default), known, both, timeline, indicators, records, audience or compare"));
  with_value("of", "POST", mark("whose knowledge is shown, by code or name (default: the county)"));
  with_value("theme", "X", mark("light (default), dark or projector"));
  with_value("scale", "N", mark("size of letters, 1 to 2.5"));
  with_value("size", "WxH", mark("of the window or picture in pixels (default: 1280x720)"));
  flag("full-screen", mark("open the window over the whole screen"));
  with_value("renderer", "X", mark("auto (default), gl or cpu: with or without a graphics card"));
  known.add_options()("do", options::value<std::vector<std::string>>()->value_name("COMMAND"),
                      std::string(tr(language, mark("do a command first, such as 'follow' (repeatable)"))).c_str());
  with_value("script", "FILE", mark("commands to do first, one a line"));
  with_value("snapshot", "FILE", mark("write one picture (PNG) instead of opening a window"));
  with_value("video", "FILE", mark("write a film (MP4) instead of opening a window"));
  with_value("from", "TIME", mark("with --video: from when on (default: the start)"));
  with_value("until", "TIME", mark("with --video: until when (default: the end)"));
  with_value("hold", "N", mark("with --video: seconds of film for the card of a stop (default: 4), 0 without cards"));
  with_value("speed", "N", mark("simulated seconds a second, 1 to 960"));
  with_value("html", "FILE", mark("write a page that any browser plays, offline, instead of opening a window"));
  with_value("notes", "FILE", mark("write the notes of the drill as a page (Markdown) instead of opening a window"));
  return known;
}

std::string help(const options::options_description& known, Language language) {
  std::ostringstream text;
  text << say(language, "usage: {0}", "sanji view DIR [DIR2] [--at TIME] [--view NAME] [--snapshot FILE]") << "\n\n"
       << known << '\n'
       << say(language, "example: {0}", "sanji view out/a --at 00:40 --view both --snapshot both.png") << '\n';
  return text.str();
}

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
    throw Wrong{problem.what()};
  }
  return values;
}

/// The options as questions.
class Wanted {
 public:
  Wanted(options::variables_map values, Language language) : values_(std::move(values)), language_(language) {}

  [[nodiscard]] bool has(const char* name) const { return values_.count(name) > 0; }
  [[nodiscard]] std::string text(const char* name) const { return values_[name].as<std::string>(); }
  [[nodiscard]] std::vector<std::string> list(const char* name) const {
    return has(name) ? values_[name].as<std::vector<std::string>>() : std::vector<std::string>();
  }
  [[nodiscard]] double number(const char* name, double least, double most, double otherwise) const {
    if (!has(name)) return otherwise;
    const std::string word = text(name);
    char* end = nullptr;
    const double value = std::strtod(word.c_str(), &end);
    if (end == word.c_str() || *end != '\0' || !(value >= least && value <= most)) {
      throw Wrong{
          say(language_, "--{0} takes a number from {1} to {2}, not '{3}'", std::string_view(name), least, most, word)};
    }
    return value;
  }
  /// One of a few words; its place in the list.
  template <std::size_t Count>
  [[nodiscard]] std::size_t choice(const char* name, const std::array<std::string_view, Count>& known) const {
    if (!has(name)) return 0;
    const std::string word = text(name);
    const auto found = std::find(known.begin(), known.end(), word);
    if (found != known.end()) return static_cast<std::size_t>(found - known.begin());
    throw Wrong{say(language_, "--{0} knows {1}, not '{2}'", std::string_view(name),
                    base::list_of(std::vector<std::string>(known.begin(), known.end())), word)};
  }
  [[nodiscard]] base::SimTime time(const char* name, const journal::View& view, base::SimTime otherwise) const {
    if (!has(name)) return otherwise;
    std::string problem;
    const auto at = analysis::picture_time(view, text(name), language_, problem);
    if (!at) throw Wrong{problem};
    return *at;
  }
  [[nodiscard]] sinks::Renderer renderer() const {
    constexpr std::array<std::string_view, 3> known{"auto", "gl", "cpu"};
    return static_cast<sinks::Renderer>(choice("renderer", known));
  }
  [[nodiscard]] outputs::Size size() const {
    outputs::Size size;
    if (!has("size")) return size;
    const std::string word = text("size");
    const char* const end = word.data() + word.size();
    const auto width = std::from_chars(word.data(), end, size.width_px);
    const bool has_cross = width.ptr != end && *width.ptr == 'x';
    const auto height = has_cross ? std::from_chars(width.ptr + 1, end, size.height_px) : width;
    constexpr int least = 320;
    constexpr int most = 7680;
    const bool are_numbers = width.ec == std::errc() && height.ec == std::errc();
    const bool is_size = are_numbers && has_cross && height.ptr == end &&
                         std::min(size.width_px, size.height_px) >= least &&
                         std::max(size.width_px, size.height_px) <= most;
    if (is_size) return size;
    throw Wrong{say(language_, "--size is written like 1280x720, each side from {0} to {1} pixels, not '{2}'", least,
                    most, word)};
  }

 private:
  options::variables_map values_;
  Language language_;
};

/// A journal, or what is wrong with it, told in a window too where one was wanted.
std::unique_ptr<replay::Replay> opened(const std::string& where, bool wants_window, Language language) {
  journal::ReadResult read = analysis::open_run(where, language);
  if (read.journal) return std::make_unique<replay::Replay>(std::move(*read.journal));
  if (wants_window) static_cast<void>(outputs::open_message(read.problem, sinks::Renderer::automatic, language));
  throw Wrong{read.problem};
}

/// UTF-8 of what somebody saved or typed; where that cannot be, it is refused.
/// @param file  begins the sentence where it is one
std::string readable(std::string text, const std::string& file, Language language) {
  const base::Decoding found = base::decode(text);
  if (found.kind == base::Decoding::Kind::utf16) {
    throw Wrong{(file.empty() ? file : file + ": ") +
                say(language, "this is UTF-16, or no text at all; save it as UTF-8")};
  }
  if (found.kind == base::Decoding::Kind::good) return text;
  const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(found.broken_at), '\n');
  throw Wrong{(file.empty() ? file : fmt::format("{}:{}: ", file, line)) +
              say(language, "byte {0:#04x} is neither UTF-8 nor GB18030; save it as UTF-8",
                  static_cast<unsigned>(static_cast<unsigned char>(text[found.broken_at])))};
}

/// As in a window, a command finds what came of the one before: the card of a stop where playing begins.
void do_line(panels::Screen& screen, const std::string& line, const std::string& where, Language language) {
  session::advance(screen.view(), 0.0, screen.runs());
  const auto command = session::parse_written(line, screen.runs());
  if (!command) throw Wrong{where + session::why_no_command(line, language)};
  const std::string beyond = session::out_of_bounds(*command, line, screen.view(), screen.runs(), language);
  if (!beyond.empty()) throw Wrong{where + beyond};
  if (const std::string problem = screen.run(*command); !problem.empty()) throw Wrong{where + problem};
}

void do_script(panels::Screen& screen, const std::string& file, Language language) {
  std::error_code unknown;
  std::ifstream opened(file, std::ios::binary);
  if (!opened || std::filesystem::is_directory(file, unknown)) throw Wrong{say(language, "cannot read {0}", file)};
  std::istringstream stream(
      readable({std::istreambuf_iterator<char>(opened), std::istreambuf_iterator<char>()}, file, language));
  std::string line;
  for (int number = 1; std::getline(stream, line); ++number) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty() || line.front() == '#') continue;
    do_line(screen, line, fmt::format("{}:{}: ", file, number), language);
  }
}

void set_up(panels::Screen& screen, const Wanted& wanted, Language language) {
  const journal::View& view = screen.runs().first->view();
  if (wanted.has("of")) {
    std::string problem;
    const journal::EntityRow who = analysis::picture_post(view, wanted.text("of"), language, problem);
    if (who == journal::none) throw Wrong{problem};
    screen.run({session::Do::observe, 0, 0, 0, view.entity(who).id});
  }
  if (wanted.has("view")) {
    const auto& views = outputs::named_views();
    const auto named =
        std::find_if(views.begin(), views.end(), [&](const auto& each) { return each.name == wanted.text("view"); });
    if (named == views.end()) {
      std::vector<std::string> names;
      names.reserve(views.size());
      for (const auto& each : views) names.emplace_back(each.name);
      throw Wrong{say(language, "--view knows {0}, not '{1}'", base::list_of(names), wanted.text("view"))};
    }
    if (named->name == "compare" && screen.runs().second == nullptr) {
      throw Wrong{say(language, "--view compare needs two runs: sanji view DIR DIR2")};
    }
    for (const std::string_view line : named->commands) do_line(screen, std::string(line), {}, language);
  }
  constexpr std::array<std::string_view, 3> themes{"light", "dark", "projector"};
  if (wanted.has("theme"))
    screen.run({session::Do::theme_set, 0, 0, 0, std::string(themes[wanted.choice("theme", themes)])});
  if (wanted.has("scale"))
    screen.run({session::Do::scale_set, wanted.number("scale", session::least_scale, session::most_scale, 1.0)});
  if (wanted.has("speed")) screen.run({session::Do::speed_set, wanted.number("speed", 1.0, 960.0, 60.0)});
  if (wanted.has("full-screen")) screen.run({session::Do::full_screen});
  if (wanted.has("at"))
    screen.run({session::Do::seek, session::meant_by(wanted.time("at", view, {}), screen.runs()).seconds()});
  if (wanted.has("script")) do_script(screen, wanted.text("script"), language);
  for (const std::string& line : wanted.list("do")) do_line(screen, readable(line, {}, language), {}, language);
}

/// One that shows less than was asked for is not written.
void picture(panels::Screen& screen, const Wanted& wanted, Language language) {
  const raster::Image made = outputs::picture_of(screen, wanted.size());
  if (const std::string beyond = screen.overshot(); !beyond.empty()) throw Wrong{beyond};
  const std::string problem = raster::write_png(made, wanted.text("snapshot"), language);
  if (!problem.empty()) throw Failed{problem};
  std::cout << say(language, "written: {0}", wanted.text("snapshot")) << '\n';
}

void film(panels::Screen& screen, const Wanted& wanted, Language language) {
  const journal::View& view = screen.runs().first->view();
  outputs::Film made{wanted.text("video"), wanted.size(), {}, wanted.number("speed", 1.0, 960.0, 240.0)};
  made.hold_s = wanted.number("hold", 0.0, 60.0, made.hold_s);
  made.range = {session::meant_by(wanted.time("from", view, {}), screen.runs()),
                wanted.time("until", view, screen.runs().end())};
  if (made.range.until <= made.range.from) throw Wrong{say(language, "--until must be later than --from")};
  const outputs::FilmEnd end = outputs::write_film(screen, made, [&](int done, int all) {
    // how many pages and lanes there are changes while it plays: it is bounded, and told of once
    if (const std::string beyond = done == 1 ? screen.overshot() : std::string(); !beyond.empty()) {
      std::cerr << beyond << '\n';
    }
    if (done % made.pictures_per_s == 0 || done == all)
      std::cerr << '\r' << say(language, "picture {0} of {1}", done, all);
  });
  std::cerr << '\n';
  if (!end.problem.empty()) throw Failed{end.problem};
  std::cout << end.words << '\n';
}

/// With what commands add to those that were kept, which is written nowhere else.
void page_of_notes(panels::Screen& screen, outputs::NotesStore& notes, const Wanted& wanted, Language language) {
  const std::string file = wanted.text("notes");
  const std::string problem = notes.read(screen.view(), screen.runs());
  if (!problem.empty()) throw Wrong{fmt::format("{}: {}", notes.file().string(), problem)};
  set_up(screen, wanted, language);
  if (!outputs::write_whole(file, session::to_markdown(screen.view(), screen.runs()))) {
    throw Failed{say(language, "cannot write {0}", file)};
  }
  std::cout << say(language, "written: {0}", file) << '\n';
}

/// A picture shows no notes; whoever makes one learns all the same that those of the drill cannot be read.
void tell_of_bad_notes(const panels::Screen& screen, outputs::NotesStore& notes, Language language) {
  session::View unused = screen.view();
  const std::string problem = notes.read(unused, screen.runs());
  if (problem.empty()) return;
  std::cerr << say(language, "the notes cannot be read, and stay as they are: {0}: {1}", notes.file().string(), problem)
            << '\n';
}

void page(const panels::Screen& screen, const std::string& file, Language language) {
  std::error_code unknown;
  const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", unknown);
  const std::string problem = outputs::write_page(screen, self.parent_path(), file);
  if (!problem.empty()) throw Failed{problem};
  std::cout << say(language, "written: {0}", file) << '\n';
}

void window(panels::Screen& screen, outputs::NotesStore& notes, const Wanted& wanted,
            const std::filesystem::path& folder) {
  outputs::WindowWishes wishes;
  wishes.pictures = folder;
  wishes.size = wanted.size();
  wishes.renderer = wanted.renderer();
  wishes.is_scale_chosen = wanted.has("scale") || notes.was_there();
  wishes.told = [](const std::string& sentence) { std::cerr << sentence << '\n'; };
  wishes.opened = [] { outputs::keep_tour_seen(outputs::tour_seen_file()); };
  const std::string problem = outputs::open_window(screen, notes, wishes);
  if (!problem.empty()) throw Failed{problem};
}

/// What belongs to one kind of output only.
void refuse_what_does_not_go_together(const Wanted& wanted, Language language) {
  int others = 0;
  for (const char* other : {"snapshot", "video", "html", "notes"}) others += wanted.has(other) ? 1 : 0;
  if (others > 1) throw Wrong{say(language, "--snapshot, --video, --html and --notes do not go together")};
  if (wanted.has("video") && wanted.has("at")) {
    throw Wrong{say(language, "--video takes no --at: a film begins at --from and ends at --until")};
  }
  for (const char* of_film : {"from", "until", "hold"}) {
    if (wanted.has(of_film) && !wanted.has("video")) {
      throw Wrong{say(language, "--{0} belongs to --video FILE; a picture or a window takes --at TIME", of_film)};
    }
  }
}

/// Nothing that is shown or was written by people is written over.
void refuse_to_write_over(const Wanted& wanted, const std::vector<std::string>& runs, Language language) {
  std::vector<std::filesystem::path> kept;
  for (const std::string& run : runs) {
    kept.push_back(analysis::journal_file(run));
    kept.push_back(outputs::notes_file_of(kept.back()));
  }
  for (const char* output : {"snapshot", "video", "html", "notes"}) {
    if (!wanted.has(output)) continue;
    const std::string problem = outputs::why_not_onto(wanted.text(output), kept, language);
    if (!problem.empty()) throw Wrong{problem};
  }
}

/// A name that says something else would mislead whoever opens the file.
void refuse_other_endings(const Wanted& wanted, Language language) {
  struct Ending {
    const char* option;
    const char* kind;
    std::vector<std::string_view> endings;
  };
  const Ending all[] = {{"snapshot", "PNG", {".png"}}, {"video", "MP4", {".mp4"}}, {"html", "HTML", {".html", ".htm"}}};
  for (const Ending& each : all) {
    if (!wanted.has(each.option)) continue;
    const std::string problem =
        outputs::why_not_named(wanted.text(each.option), each.option, each.kind, each.endings, language);
    if (!problem.empty()) throw Wrong{problem};
  }
}

int view(const std::vector<std::string>& words, Language locale) {
  const options::variables_map values = parse(words, known_options(locale));
  Language language = locale;
  if (values.count("lang") > 0) {
    const auto& word = values["lang"].as<std::string>();
    if (word != "zh" && word != "en") throw Wrong{say(locale, "--lang knows zh and en, not '{0}'", word)};
    language = base::language_of(word);
  }
  const Wanted wanted(values, language);
  if (wanted.has("help")) {
    std::cout << help(known_options(language), language);
    return 0;
  }
  const auto where = wanted.list("runs");
  if (where.empty() || where.size() > 2)
    throw Wrong{say(language, "sanji view takes one run or two: sanji view DIR [DIR2]")};
  refuse_what_does_not_go_together(wanted, language);
  refuse_to_write_over(wanted, where, language);
  refuse_other_endings(wanted, language);
  const bool wants_window =
      !wanted.has("snapshot") && !wanted.has("video") && !wanted.has("html") && !wanted.has("notes");
  static_cast<void>(wanted.renderer());  // what is wrong is told before a long journal is read
  static_cast<void>(wanted.size());
  std::vector<std::unique_ptr<replay::Replay>> all;
  all.reserve(where.size());
  for (const std::string& each : where) all.push_back(opened(each, wants_window, language));
  const session::Runs runs{all.front().get(), all.size() > 1 ? all[1].get() : nullptr};
  auto font = paint::find_font();
  if (!font) std::cerr << say(language, "no font with Chinese letters was found: install fonts-wqy-microhei") << '\n';
  panels::Screen screen(runs, session::first_view(runs, language), font ? std::move(*font) : paint::FontBytes());
  const std::filesystem::path file = analysis::journal_file(where.front());
  outputs::NotesStore notes(outputs::notes_file_of(file));
  if (wanted.has("notes")) {
    page_of_notes(screen, notes, wanted, language);
    return 0;
  }
  if (wants_window) {
    if (const std::string problem = notes.load(screen.view(), runs); !problem.empty()) {
      std::cerr << problem << '\n';
      screen.run({session::Do::tell, 0, 0, 0, problem});
    }
    if (wanted.has("lang")) screen.view().looks.language = language;
    const bool is_new_here = !notes.was_there() && !outputs::was_tour_seen(outputs::tour_seen_file());
    if (is_new_here) screen.run({session::Do::tour_begin});
  } else {
    tell_of_bad_notes(screen, notes, language);
  }
  set_up(screen, wanted, language);
  if (wanted.has("snapshot")) {
    picture(screen, wanted, language);
  } else if (wanted.has("video")) {
    film(screen, wanted, language);
  } else if (wanted.has("html")) {
    page(screen, wanted.text("html"), language);
  } else {
    window(screen, notes, wanted, file.parent_path());
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const Language locale = base::language_from_environment();
  try {
    std::vector<std::string> words(argv + 1, argv + argc);
    if (!words.empty() && words.front() == "view") words.erase(words.begin());
    return view(words, locale);
  } catch (const Wrong& problem) {
    std::cerr << problem.what << '\n';
    return 2;
  } catch (const Failed& problem) {
    std::cerr << problem.what << '\n';
    return 1;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
