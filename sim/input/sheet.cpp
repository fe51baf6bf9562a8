// SPDX-License-Identifier: Apache-2.0
// Reading CSV by RFC 4180 and by what spreadsheets do.
#include "sim/input/sheet.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace sanji::input {
namespace {

using base::mark;

constexpr std::string_view ideographic_space = "\xE3\x80\x80";

std::string trimmed(std::string_view text) {
  for (bool again = true; again;) {
    again = false;
    if (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1), again = true;
    if (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1), again = true;
    if (text.starts_with(ideographic_space)) text.remove_prefix(3), again = true;
    if (text.ends_with(ideographic_space)) text.remove_suffix(3), again = true;
  }
  return std::string(text);
}

/// The delimiter that stands most often in the first line outside quotes; a comma where none does.
char delimiter_of(std::string_view text) {
  constexpr std::array candidates{',', ';', '\t'};
  std::array<int, 3> counts{};
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (c == '\n' && !quoted && std::any_of(counts.begin(), counts.end(), [](int n) { return n > 0; })) break;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      if (c == candidates[i] && !quoted) ++counts[i];
    }
  }
  return candidates[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

class SheetReader {
 public:
  SheetReader(const TextFile& file, IssueWriter& issues)
      : file_(file), text_(file.text), issues_(issues), delimiter_(delimiter_of(file.text)) {}

  std::optional<Sheet> sheet() {
    Sheet all{&file_.name, delimiter_, {}, {}, {}};
    while (at_ < text_.size()) {
      SheetRow row{line_, {}};
      if (!record(row.cells)) return std::nullopt;
      if (std::all_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return cell.text.empty(); })) continue;
      if (all.header.empty()) {
        all.header = std::move(row.cells);
        while (all.header.back().text.empty()) all.header.pop_back();
      } else if (fits(row, all.header.size())) {
        all.rows.push_back(std::move(row));
      } else {
        all.torn.push_back(std::move(row));
      }
    }
    if (!all.header.empty()) return all;
    issues_.say({&file_.name, 1, 1}, mark("the file is empty"));
    return std::nullopt;
  }

 private:
  bool fits(SheetRow& row, std::size_t columns) {
    while (row.cells.size() > columns && row.cells.back().text.empty()) row.cells.pop_back();
    if (row.cells.size() == columns) return true;
    issues_.say(row.cells.front().place,
                mark("this row has {0} cells, but the header has {1}; look for a missing or spare delimiter, or put "
                     "the text in quotes"),
                row.cells.size(), columns);
    return false;
  }

  bool record(std::vector<Cell>& cells) {
    for (;;) {
      cells.emplace_back();
      if (!cell(cells.back())) return false;
      if (at_ >= text_.size()) return true;
      const char end = text_[at_];
      if (end == delimiter_) {
        ++at_;
        ++column_;
        continue;
      }
      if (end == '\r') ++at_;
      if (at_ < text_.size() && text_[at_] == '\n') ++at_;
      new_line();
      return true;
    }
  }

  void new_line() {
    ++line_;
    column_ = 1;
  }
  [[nodiscard]] bool ends_cell(char c) const { return c == delimiter_ || c == '\n' || c == '\r'; }

  bool cell(Cell& cell) {
    std::size_t start = at_;
    while (start < text_.size() && text_[start] == ' ') ++start;
    if (start < text_.size() && text_[start] == '"') {
      column_ += static_cast<int>(start - at_);
      at_ = start;
      return quoted(cell);
    }
    std::size_t end = at_;
    while (end < text_.size() && !ends_cell(text_[end])) ++end;
    const std::string_view raw = text_.substr(at_, end - at_);
    cell.place = {&file_.name, line_, column_};
    cell.text = trimmed(raw);
    if (!cell.text.empty()) cell.place.column += character_count(raw.substr(0, raw.find(cell.text)));
    column_ += character_count(raw);
    at_ = end;
    return true;
  }

  bool quoted(Cell& cell) {
    cell.place = {&file_.name, line_, column_};
    ++at_;
    ++column_;
    std::string inside;
    for (;;) {
      const std::size_t stop = text_.find_first_of("\"\n", at_);
      if (stop == std::string_view::npos) {
        issues_.say(cell.place, mark("a quote is opened here and never closed; write \"\" for a quote within a text"));
        return false;
      }
      inside += text_.substr(at_, stop - at_);
      column_ += character_count(text_.substr(at_, stop - at_));
      at_ = stop + 1;
      if (text_[stop] == '\n') {
        inside += '\n';
        new_line();
        continue;
      }
      ++column_;
      if (at_ >= text_.size() || text_[at_] != '"') break;
      inside += '"';
      ++at_;
      ++column_;
    }
    std::erase(inside, '\r');
    cell.text = trimmed(inside);
    return nothing_after_quote(cell);
  }

  bool nothing_after_quote(const Cell& cell) {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_, ++column_;
    if (at_ >= text_.size() || ends_cell(text_[at_])) return true;
    issues_.say({&file_.name, line_, column_},
                mark("text follows the closing quote of '{0}'; write \"\" for a quote within a text"), cell.text);
    while (at_ < text_.size() && !ends_cell(text_[at_])) ++at_, ++column_;
    return true;
  }

  const TextFile& file_;
  std::string_view text_;
  IssueWriter& issues_;
  char delimiter_;
  std::size_t at_ = 0;
  int line_ = 1;
  int column_ = 1;
};

void write_cell(std::string& out, std::string_view text, char delimiter) {
  if (text.find_first_of("\"\r\n") == std::string_view::npos && text.find(delimiter) == std::string_view::npos) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace

std::optional<Sheet> read_sheet(const TextFile& file, IssueWriter& issues) { return SheetReader(file, issues).sheet(); }

std::string sheet_without(const Sheet& sheet, const std::vector<std::size_t>& personal) {
  std::string out;
  const auto write = [&](const std::vector<Cell>& cells, bool header) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) out += sheet.delimiter;
      const bool hidden = !header && std::find(personal.begin(), personal.end(), i) != personal.end();
      if (!hidden) write_cell(out, cells[i].text, sheet.delimiter);
    }
    out += '\n';
  };
  write(sheet.header, true);
  for (const SheetRow& row : sheet.rows) write(row.cells, false);
  return out;
}

}  // namespace sanji::input
