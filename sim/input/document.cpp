// SPDX-License-Identifier: Apache-2.0
// The YAML door: yaml-cpp's events become our tree, and what people trip over in YAML becomes an issue.
// The only file that includes yaml-cpp.
#include "sim/input/document.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

namespace sanji::input {
namespace {

using base::mark;

constexpr std::size_t deepest = 16;

/// Thrown through the parser when nothing further can be made of the file; never leaves this file.
struct Stop {};

/// yaml-cpp counts bytes; people count characters. Marks come in rising order nearly always, so the last answer is kept.
class Columns {
 public:
  Columns(const FileName& file, std::string_view text) : file_(file), text_(text) {}
  Place operator()(const YAML::Mark& mark) {
    if (mark.is_null()) return {&file_, 1, 1};
    const std::size_t offset = std::min(static_cast<std::size_t>(std::max(mark.pos, 0)), text_.size());
    const int line = std::max(mark.line, 0) + 1;
    if (line != line_ || offset < offset_) {
      const std::size_t newline = offset == 0 ? std::string_view::npos : text_.rfind('\n', offset - 1);
      line_ = line;
      offset_ = newline == std::string_view::npos ? 0 : newline + 1;
      column_ = 1;
    }
    column_ += character_count(text_.substr(offset_, offset - offset_));
    offset_ = offset;
    return {&file_, line, column_};
  }

 private:
  const FileName& file_;
  std::string_view text_;
  int line_ = 0;
  std::size_t offset_ = 0;
  int column_ = 1;
};

class TreeBuilder final : public YAML::EventHandler {
 public:
  TreeBuilder(const FileName& file, std::string_view text, IssueWriter& issues)
      : text_(text), place_(file, text), issues_(issues) {}

  [[nodiscard]] Node take() { return std::move(root_); }
  [[nodiscard]] bool has_document() const { return documents_ > 0; }
  [[nodiscard]] Place place(const YAML::Mark& at) { return place_(at); }

  void OnDocumentStart(const YAML::Mark& at) override {
    if (++documents_ == 1) return;
    issues_.say(place_(at), mark("a second document begins here; write one document per file"));
    throw Stop{};
  }
  void OnDocumentEnd() override {}
  void OnAnchor(const YAML::Mark& at, const std::string&) override { refuse_alias(at); }
  void OnAlias(const YAML::Mark& at, YAML::anchor_t) override {
    refuse_alias(at);
    put(Node{Node::Kind::empty, place_(at), {}, false, {}, {}});
  }
  void OnNull(const YAML::Mark& at, YAML::anchor_t anchor) override {
    if (anchor != 0) refuse_alias(at);
    put(Node{Node::Kind::empty, place_(at), {}, false, {}, {}});
  }
  void OnScalar(const YAML::Mark& at, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    look_at(at, tag, anchor);
    const Place place = place_(at);
    if (tag == "!" && !is_closed(static_cast<std::size_t>(std::max(at.pos, 0)))) {
      issues_.say(place, mark("a quote is opened here and never closed"));
      throw Stop{};
    }
    put(Node{Node::Kind::scalar, place, value, tag == "!", {}, {}});
  }
  void OnSequenceStart(const YAML::Mark& at, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    look_at(at, tag, anchor);
    open(Node::Kind::list, at);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& at, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    look_at(at, tag, anchor);
    open(Node::Kind::map, at);
  }
  void OnMapEnd() override { close(); }

 private:
  /// A list or map that is being filled; of a map also the key whose value comes next.
  struct Open {
    Node node;
    std::optional<Entry> key;
  };

  void refuse_alias(const YAML::Mark& at) {
    issues_.say(place_(at),
                mark("aliases and anchors (* and &) are not read; write the value out, or put it in quotes"));
  }
  void look_at(const YAML::Mark& at, const std::string& tag, YAML::anchor_t anchor) {
    if (anchor != 0) refuse_alias(at);
    if (tag.empty() || tag == "?" || tag == "!") return;
    constexpr std::string_view standard = "tag:yaml.org,2002:";
    issues_.say(place_(at), mark("tags like '{0}' are not read; leave it out, or put the text in quotes"),
                tag.starts_with(standard) ? "!!" + tag.substr(standard.size()) : tag);
  }
  void open(Node::Kind kind, const YAML::Mark& at) {
    if (open_.size() >= deepest) {
      issues_.say(place_(at),
                  mark("nested deeper than {0} levels, which no file of Sanji needs; look for a bracket too many"),
                  deepest);
      throw Stop{};
    }
    open_.push_back({Node{kind, place_(at), {}, false, {}, {}}, std::nullopt});
  }
  void close() {
    Node done = std::move(open_.back().node);
    open_.pop_back();
    put(std::move(done));
  }
  void put(Node node) {
    if (open_.empty()) {
      root_ = std::move(node);
      return;
    }
    Open& parent = open_.back();
    if (parent.node.is_list()) {
      parent.node.items.push_back(std::move(node));
    } else if (parent.key) {
      parent.key->value = std::move(node);
      parent.node.entries.push_back(std::move(*parent.key));
      parent.key.reset();
    } else {
      begin_entry(parent, node);
    }
  }
  void begin_entry(Open& parent, const Node& node) {
    if (!node.is_scalar()) issues_.say(node.place, mark("a key must be a word, followed by a colon"));
    if (node.is_scalar()) {
      if (const Entry* first = parent.node.entry(node.text)) {
        issues_.say(node.place, mark("key '{0}' stands twice; the first is in line {1}; keep one of them"), node.text,
                    first->place.line);
      }
    }
    parent.key = Entry{node.text, node.text, node.place, {}};
  }

  /// yaml-cpp takes the end of the file for a closing quote.
  [[nodiscard]] bool is_closed(std::size_t at) const {
    if (at >= text_.size()) return false;
    const char quote = text_[at];
    if (quote != '"' && quote != '\'') return true;  // a block text
    for (std::size_t i = at + 1; i < text_.size(); ++i) {
      if (text_[i] == '\\' && quote == '"') {
        ++i;
      } else if (text_[i] == quote) {
        if (quote == '"' || i + 1 >= text_.size() || text_[i + 1] != quote) return true;
        ++i;
      }
    }
    return false;
  }

  std::string_view text_;
  Columns place_;
  IssueWriter& issues_;
  Node root_;
  std::vector<Open> open_;
  int documents_ = 0;
};

/// What yaml-cpp says, and what it means to someone who has never heard of YAML.
struct Explanation {
  std::string_view theirs;
  std::string_view ours;
};
const std::array explanations{
    Explanation{YAML::ErrorMsg::MAP_VALUE,
                mark("a colon does not belong here; write one key a line, or put a text that holds ': ' in quotes")},
    Explanation{YAML::ErrorMsg::MAP_KEY, mark("no key can begin here; look at the line before")},
    Explanation{YAML::ErrorMsg::END_OF_MAP,
                mark("this line stands at no column of the lines before; indent it like its neighbours")},
    Explanation{YAML::ErrorMsg::END_OF_SEQ,
                mark("this line stands at no column of the lines before; indent it like its neighbours")},
    Explanation{YAML::ErrorMsg::END_OF_MAP_FLOW, mark("a brace that is opened before this place is not closed, a comma "
                                                      "is missing, or a text that holds brackets lacks quotes")},
    Explanation{YAML::ErrorMsg::END_OF_SEQ_FLOW, mark("a bracket that is opened before this place is not closed, a "
                                                      "comma is missing, or a text that holds brackets lacks quotes")},
    Explanation{YAML::ErrorMsg::FLOW_END, mark("a bracket or brace is closed here that was never opened")},
    Explanation{YAML::ErrorMsg::EOF_IN_SCALAR, mark("a quote that is opened before this place is never closed")},
    Explanation{YAML::ErrorMsg::BLOCK_ENTRY,
                mark("no list item can begin here; look for a bracket or brace that is not closed before it")},
    Explanation{YAML::ErrorMsg::TAB_IN_INDENTATION, mark("a tab stands before the text; write blanks")},
    Explanation{YAML::ErrorMsg::UNKNOWN_TOKEN, mark("this character cannot begin a value; put the text in quotes")},
    Explanation{YAML::ErrorMsg::UNKNOWN_ANCHOR,
                mark("aliases and anchors (* and &) are not read; write the value out, or put it in quotes")},
    Explanation{YAML::ErrorMsg::ALIAS_NOT_FOUND,
                mark("aliases and anchors (* and &) are not read; write the value out, or put it in quotes")},
    Explanation{YAML::ErrorMsg::ANCHOR_NOT_FOUND,
                mark("aliases and anchors (* and &) are not read; write the value out, or put it in quotes")},
};

/// A line without a colon and a blank is taken for a text that goes on, and the fault shows in the line after it. Says
/// so at that line; false where the line before is none such.
bool is_line_without_key(std::string_view text, const Place& place, IssueWriter& issues) {
  std::size_t end = 0;
  for (int line = 1; line < place.line; ++line) end = std::min(text.find('\n', end), text.size() - 1) + 1;
  // the last line with content above
  std::string_view line;
  int number = place.line;
  do {
    if (end == 0) return false;
    const std::size_t start = end < 2 ? 0 : text.rfind('\n', end - 2) + 1;
    line = text.substr(start, end - start);
    line = line.substr(0, line.find(" #"));
    line = line.substr(0, line.find_last_not_of(" \r\n") + 1);
    end = start;
    --number;
  } while (line.find_first_not_of(' ') == std::string_view::npos || line[line.find_first_not_of(' ')] == '#');
  const std::size_t first = line.find_first_not_of(' ');
  if (line[first] == '-' || line.find(": ") != std::string_view::npos || line.ends_with(':')) return false;
  issues.say({place.file, number, static_cast<int>(first) + 1},
             mark("'{0}' is no key with a value; write a colon and a blank between them (a wide ： is no colon)"),
             brief(line.substr(first)));
  return true;
}

void explain(const YAML::Exception& error, std::string_view text, const Place& place, IssueWriter& issues) {
  const bool stray_colon = error.msg == YAML::ErrorMsg::MAP_VALUE;
  if (stray_colon && is_line_without_key(text, place, issues)) return;
  for (const Explanation& known : explanations) {
    if (std::string_view(error.msg).starts_with(known.theirs)) {
      issues.say(place, known.ours);
      return;
    }
  }
  issues.say(place, mark("this is no YAML ({0}); look at the line before for a missing colon, quote or bracket"),
             error.msg);
}

/// Tabs look like indentation and are none: the first one of the file, before the parser stumbles over its consequences.
bool has_tab_indentation(const TextFile& file, IssueWriter& issues) {
  const std::string_view text = file.text;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    const std::size_t first = text.find_first_not_of(" \t\r", start);
    const std::size_t tab = text.substr(start, std::min(first, end) - start).find('\t');
    if (tab != std::string_view::npos && first < end && text[first] != '#') {
      issues.say(place_of(file.name, text, start + tab), mark("a tab stands before the text; write blanks"));
      return true;
    }
    start = end + 1;
  }
  return false;
}

}  // namespace

std::optional<Node> read_yaml(const TextFile& file, IssueWriter& issues) {
  if (has_tab_indentation(file, issues)) return std::nullopt;
  const std::size_t before = issues.count();
  TreeBuilder tree(file.name, file.text, issues);
  try {
    std::istringstream in(file.text);
    YAML::Parser parser(in);
    while (parser.HandleNextDocument(tree)) {
    }
  } catch (const Stop&) {
    return std::nullopt;
  } catch (const YAML::Exception& error) {
    if (issues.count() == before) explain(error, file.text, tree.place(error.mark), issues);
    return std::nullopt;
  }
  if (!tree.has_document()) {
    issues.say({&file.name, 1, 1}, mark("the file holds nothing but comments"));
    return std::nullopt;
  }
  return tree.take();
}

const Entry* Node::entry(std::string_view key) const {
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& e) { return e.key == key; });
  return found == entries.end() ? nullptr : &*found;
}

Entry* Node::entry(std::string_view key) {
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& e) { return e.key == key; });
  return found == entries.end() ? nullptr : &*found;
}

const Node* Node::find(std::string_view key) const {
  const Entry* found = entry(key);
  return found == nullptr ? nullptr : &found->value;
}

std::string_view Node::text_of(std::string_view key) const {
  const Node* value = find(key);
  return value != nullptr && value->is_scalar() ? std::string_view(value->text) : std::string_view{};
}

std::string flow_text(const Node& node) {
  std::string all;
  switch (node.kind) {
    case Node::Kind::empty: break;
    case Node::Kind::scalar: all = node.text; break;
    case Node::Kind::list:
      for (const Node& item : node.items) all += (all.empty() ? "" : ", ") + flow_text(item);
      all = "[" + all + "]";
      break;
    case Node::Kind::map:
      for (const Entry& entry : node.entries) {
        all += (all.empty() ? "" : ", ") + entry.key + ": " + flow_text(entry.value);
      }
      all = "{" + all + "}";
      break;
  }
  return all;
}

}  // namespace sanji::input
