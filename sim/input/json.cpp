// SPDX-License-Identifier: Apache-2.0
// JSON (RFC 8259) into the same tree as YAML. A parser of its own, because GeoJSON in the field is written with tabs and
// \u escapes, on one line of a megabyte: YAML parsers refuse the first, garble the second and are slow on the third.
#include "sim/base/utf8.hpp"
#include "sim/input/document.hpp"

#include <utility>

namespace sanji::input {
namespace {

using base::mark;

constexpr int deepest = 64;

struct Stop {};

class JsonReader {
 public:
  JsonReader(const TextFile& file, IssueWriter& issues) : file_(file), text_(file.text), issues_(issues) {}

  Node document() {
    Node root = value(0);
    skip_blanks();
    if (at_ < text_.size()) fail(issues_.text(mark("nothing may follow the end of the JSON value")));
    return root;
  }

 private:
  [[nodiscard]] Place here() const { return {&file_.name, line_, column_}; }
  [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  /// One byte on; a column is a character, so bytes that continue one do not count.
  void step() {
    const auto byte = static_cast<unsigned char>(text_[at_++]);
    if (byte == '\n') {
      ++line_;
      column_ = 1;
    } else if (at_ >= text_.size() || !base::is_further_byte(text_[at_])) {
      ++column_;
    }
  }
  void skip_blanks() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\n' || text_[at_] == '\r'))
      step();
  }
  [[noreturn]] void fail(std::string what) {
    issues_.add(here(), std::move(what));
    throw Stop{};
  }
  void expect(char wanted) {
    skip_blanks();
    if (peek() != wanted) fail(issues_.text(mark("this is no JSON; a '{0}' is expected here"), wanted));
    step();
  }

  Node value(int depth) {
    if (depth > deepest)
      fail(issues_.text(
          mark("nested deeper than {0} levels, which no file of Sanji needs; look for a bracket too many"), deepest));
    skip_blanks();
    switch (peek()) {
      case '{': return object(depth);
      case '[': return array(depth);
      case '"': {
        Node node{Node::Kind::scalar, here(), {}, true, {}, {}};
        node.text = string();
        return node;
      }
      default: return literal();
    }
  }

  Node object(int depth) {
    Node node{Node::Kind::map, here(), {}, false, {}, {}};
    step();
    skip_blanks();
    if (peek() == '}') {
      step();
      return node;
    }
    for (;;) {
      skip_blanks();
      const Place place = here();
      if (peek() != '"') fail(issues_.text(mark("this is no JSON; a '{0}' is expected here"), '"'));
      std::string key = string();
      if (const Entry* first = node.entry(key)) {
        issues_.say(place, mark("key '{0}' stands twice; the first is in line {1}; keep one of them"), key,
                    first->place.line);
      }
      expect(':');
      Node inner = value(depth + 1);
      node.entries.push_back(Entry{key, key, place, std::move(inner)});
      skip_blanks();
      if (peek() != ',') break;
      step();
    }
    expect('}');
    return node;
  }

  Node array(int depth) {
    Node node{Node::Kind::list, here(), {}, false, {}, {}};
    step();
    skip_blanks();
    if (peek() == ']') {
      step();
      return node;
    }
    for (;;) {
      node.items.push_back(value(depth + 1));
      skip_blanks();
      if (peek() != ',') break;
      step();
    }
    expect(']');
    return node;
  }

  /// Numbers, true, false and null, as they are written.
  Node literal() {
    Node node{Node::Kind::scalar, here(), {}, false, {}, {}};
    const std::size_t start = at_;
    while (at_ < text_.size() && std::string_view(" \t\r\n,]}:\"[{").find(text_[at_]) == std::string_view::npos) step();
    node.text = std::string(text_.substr(start, at_ - start));
    const bool number = !node.text.empty() && (node.text[0] == '-' || (node.text[0] >= '0' && node.text[0] <= '9')) &&
                        node.text.find_first_not_of("0123456789+-.eE") == std::string::npos;
    if (node.text == "null") {
      node.kind = Node::Kind::empty;
    } else if (!number && node.text != "true" && node.text != "false") {
      issues_.say(node.place, mark("this is no JSON; a value is expected here, texts in double quotes"));
      throw Stop{};
    }
    return node;
  }

  std::string string() {
    std::string all;
    step();
    for (;;) {
      if (at_ >= text_.size()) fail(issues_.text(mark("a quote that is opened before this place is never closed")));
      const char c = text_[at_];
      if (c == '"') break;
      if (c == '\n') fail(issues_.text(mark("a quote that is opened before this place is never closed")));
      step();
      if (c == '\\') {
        escape(all);
      } else {
        all.push_back(c);
      }
    }
    step();
    return all;
  }

  void escape(std::string& all) {
    constexpr std::string_view written = "\"\\/bfnrt";
    constexpr std::string_view meant = "\"\\/\b\f\n\r\t";
    const char c = peek();
    const std::size_t simple = at_ < text_.size() ? written.find(c) : std::string_view::npos;
    if (simple != std::string_view::npos) {
      step();
      all.push_back(meant[simple]);
      return;
    }
    if (c != 'u')
      fail(issues_.text(mark("this is no JSON; after a backslash one of {0} is expected"), "\" \\ / b f n r t u"));
    step();
    unsigned code = four_digits();
    if (code >= 0xD800 && code < 0xDC00 && text_.substr(at_).starts_with("\\u")) {
      step();
      step();
      const unsigned low = four_digits();
      code = low >= 0xDC00 && low < 0xE000 ? 0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00) : 0xFFFD;
    } else if (code >= 0xD800 && code < 0xE000) {
      code = 0xFFFD;  // half of a pair stands for nothing
    }
    append(all, code);
  }

  unsigned four_digits() {
    unsigned code = 0;
    for (int i = 0; i < 4; ++i) {
      const char c = peek();
      const unsigned digit = c >= '0' && c <= '9'   ? static_cast<unsigned>(c - '0')
                             : c >= 'a' && c <= 'f' ? static_cast<unsigned>(c - 'a') + 10
                             : c >= 'A' && c <= 'F' ? static_cast<unsigned>(c - 'A') + 10
                                                    : 16U;
      if (digit > 15) fail(issues_.text(mark("this is no JSON; four hexadecimal digits are expected after \\u")));
      code = code * 16 + digit;
      step();
    }
    return code;
  }

  static void append(std::string& all, unsigned code) {
    const auto byte = [&](unsigned value) { all.push_back(static_cast<char>(value)); };
    if (code < 0x80) {
      byte(code);
    } else if (code < 0x800) {
      byte(0xC0 | code >> 6U);
      byte(0x80 | (code & 0x3FU));
    } else if (code < 0x10000) {
      byte(0xE0 | code >> 12U);
      byte(0x80 | (code >> 6U & 0x3FU));
      byte(0x80 | (code & 0x3FU));
    } else {
      byte(0xF0 | code >> 18U);
      byte(0x80 | (code >> 12U & 0x3FU));
      byte(0x80 | (code >> 6U & 0x3FU));
      byte(0x80 | (code & 0x3FU));
    }
  }

  const TextFile& file_;
  std::string_view text_;
  IssueWriter& issues_;
  std::size_t at_ = 0;
  int line_ = 1;
  int column_ = 1;
};

}  // namespace

std::optional<Node> read_json(const TextFile& file, IssueWriter& issues) {
  try {
    return JsonReader(file, issues).document();
  } catch (const Stop&) {
    return std::nullopt;
  }
}

}  // namespace sanji::input
