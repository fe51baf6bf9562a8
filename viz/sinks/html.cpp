// SPDX-License-Identifier: Apache-2.0
// Fills in the template.
#include "viz/sinks/html.hpp"

#include "sim/base/reason.hpp"
#include "viz/sinks/base64.hpp"

#include <array>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

namespace sanji::sinks {
namespace {

constexpr std::string_view template_name = "replay-template.html";

/// As HTML wants the text between two tags.
std::string escaped(std::string_view text) {
  std::string safe;
  for (const char each : text) {
    switch (each) {
      case '&': safe += "&amp;"; break;
      case '<': safe += "&lt;"; break;
      case '>': safe += "&gt;"; break;
      default: safe += each;
    }
  }
  return safe;
}

std::optional<std::string> content_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(in), {});
}

std::optional<std::string> find_template(const std::filesystem::path& programs) {
  if (auto beside = content_of(programs / template_name)) return beside;
  return content_of(programs.parent_path() / "share" / "sanji" / template_name);
}

}  // namespace

std::optional<std::string> html_of(std::string_view page_template, const HtmlReplay& replay) {
  const std::array<std::pair<std::string_view, std::string>, 6> places{{
      {"%SANJI_LANGUAGE%", replay.language == base::Language::en ? "en" : "zh"},
      {"%SANJI_TITLE%", escaped(replay.title)},
      {"%SANJI_COMMANDS%", escaped(replay.commands)},
      {"%SANJI_JOURNAL%", base64(replay.journal)},
      {"%SANJI_SECOND%", base64(replay.second)},
      {"%SANJI_FONT%", base64(replay.font)},
  }};
  std::string page;
  std::string_view rest = page_template;
  for (const auto& [place, text] : places) {
    const std::size_t at = rest.find(place);
    if (at == std::string_view::npos) return std::nullopt;
    page.append(rest.substr(0, at)).append(text);
    rest.remove_prefix(at + place.size());
  }
  return page.append(rest);
}

std::string write_html(const std::filesystem::path& programs, const HtmlReplay& replay,
                       const std::filesystem::path& file) {
  const base::Language language = replay.language;
  const auto page_template = find_template(programs);
  if (!page_template) {
    return base::say(language, "{0} is not beside the programs in {1}: it is built by `./dev web`", template_name,
                     programs.string());
  }
  const auto page = html_of(*page_template, replay);
  if (!page) {
    return base::say(language, "{0} in {1} is of another version: `./dev web` builds it anew", template_name,
                     programs.string());
  }
  std::filesystem::path unfinished = file;
  unfinished += ".part";
  std::ofstream out(unfinished, std::ios::binary);
  out << *page;
  out.close();
  std::error_code failed = out ? std::error_code() : std::error_code(errno, std::generic_category());
  if (!failed) std::filesystem::rename(unfinished, file, failed);
  if (!failed) return {};
  std::error_code ignored;
  std::filesystem::remove(unfinished, ignored);
  return base::say(language, "cannot write {0}: {1}", file.string(), base::reason(failed.value(), language));
}

}  // namespace sanji::sinks
