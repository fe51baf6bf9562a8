// SPDX-License-Identifier: Apache-2.0
// Conditions of response levels: `people >= 50 or warning is red`, in either language.
#include "sim/input/values.hpp"

#include "sim/input/files.hpp"

#include <algorithm>
#include <array>

namespace sanji::input {
namespace {

using base::mark;

struct Token {
  enum class Kind { word, sign, number, end } kind = Kind::end;
  std::string text;
  int column = 0;  ///< characters before it
};

constexpr std::string_view sign_characters = "<>=!";

std::size_t length_of_character(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// Words, signs and numbers. Chinese is written without blanks, so 或, 且, 是 and 为 part words by themselves.
std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> all;
  bool open = false;  // whether the last token may still grow
  int column = 0;
  for (std::size_t at = 0; at < text.size(); ++column) {
    const std::size_t length = length_of_character(text[at]);
    std::string character = half_width(text.substr(at, length));
    at += length;
    if (character == "≥") character = ">=";
    if (character.empty() || character == "并" || character == "者") {
      open = false;
      continue;
    }
    if (character == "或" || character == "且") {
      all.push_back({Token::Kind::word, character == "或" ? "or" : "and", column});
      open = false;
      continue;
    }
    if (character == "是" || character == "为") {
      all.push_back({Token::Kind::sign, "is", column});
      open = false;
      continue;
    }
    const char c = character[0];
    const bool sign = sign_characters.find(c) != std::string_view::npos;
    if (!open || (all.back().kind == Token::Kind::sign) != sign) {
      const bool digit = (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+';
      all.push_back({sign ? Token::Kind::sign : digit ? Token::Kind::number : Token::Kind::word, {}, column});
    }
    all.back().text += character;
    open = true;
  }
  all.push_back({Token::Kind::end, {}, column});
  return all;
}

class ConditionReader {
 public:
  ConditionReader(const Written& written, IssueWriter& issues)
      : written_(written), issues_(issues), tokens_(tokens_of(written.text)) {}

  std::optional<model::When> when() {
    model::When groups(1);
    for (;;) {
      model::Condition condition;
      if (!comparison(condition)) return std::nullopt;
      groups.back().push_back(condition);
      const Token& next = tokens_[at_];
      if (next.kind == Token::Kind::end) return groups;
      const bool is_and = next.text == "and";
      const bool is_or = next.text == "or";
      if (!is_and && !is_or) {
        say(next, issues_.text(mark("'{0}' does not belong here; comparisons are joined by `and` or `or`"), next.text));
        return std::nullopt;
      }
      if (is_or) groups.emplace_back();
      ++at_;
    }
  }

 private:
  void say(const Token& token, std::string what) {
    Place place = written_.place;
    place.column += token.column + (written_.quoted ? 1 : 0);
    issues_.add(place, std::move(what));
  }

  bool comparison(model::Condition& condition) {
    const Token& item = tokens_[at_];
    const auto* known =
        std::find_if(std::begin(model::consequence_words), std::end(model::consequence_words),
                     [&](const base::Word& word) { return word.name == item.text || word.alias == item.text; });
    if (known == std::end(model::consequence_words)) {
      const std::vector<std::string> names = names_like(item.text, model::consequence_words);
      const std::string known_part = issues_.known(names, names.size());
      say(item, item.kind == Token::Kind::end
                    ? issues_.text(mark("the condition stops where a comparison is expected")) + known_part
                    : issues_.text(mark("'{0}' is nothing that a condition can look at"), item.text) + known_part +
                          issues_.did_you_mean(item.text, names));
      return false;
    }
    condition.item = static_cast<model::Consequence>(known - std::begin(model::consequence_words));
    ++at_;
    if (!sign(item.text, condition)) return false;
    return condition.item == model::Consequence::warning ? colour(condition) : number(condition);
  }

  bool sign(const std::string& item, model::Condition& condition) {
    const Token& token = tokens_[at_];
    if (token.text == ">=") {
      condition.comparison = model::Comparison::at_least;
    } else if (token.text == ">") {
      condition.comparison = model::Comparison::more_than;
    } else if (token.text == "=" || token.text == "==" || token.text == "is") {
      condition.comparison = model::Comparison::equal;
    } else {
      say(token, issues_.text(mark("after '{0}' a comparison is expected; write >=, > or ="), item));
      return false;
    }
    ++at_;
    return true;
  }

  /// Colours count from 1, because 0 stands for no warning.
  bool colour(model::Condition& condition) {
    const Token& token = tokens_[at_];
    const auto* known =
        std::find_if(std::begin(model::colour_words), std::end(model::colour_words),
                     [&](const base::Word& word) { return word.name == token.text || word.alias == token.text; });
    if (known != std::end(model::colour_words)) {
      condition.number = static_cast<double>(known - std::begin(model::colour_words)) + 1.0;
      ++at_;
      return true;
    }
    const std::vector<std::string> names = names_like(token.text, model::colour_words);
    say(token, issues_.text(mark("'{0}' is no colour of a warning"), token.text) + issues_.known(names) +
                   issues_.did_you_mean(token.text, names));
    return false;
  }

  bool number(model::Condition& condition) {
    const Token& token = tokens_[at_];
    if (parse_number(token.text, condition.number) == NumberFault::none && condition.number >= 0.0) {
      ++at_;
      return true;
    }
    say(token, issues_.text(mark("'{0}' is no number; write digits only, like {1}"), token.text, "50"));
    return false;
  }

  const Written& written_;
  IssueWriter& issues_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<model::When> parse_when(const Written& written, IssueWriter& issues) {
  return ConditionReader(written, issues).when();
}

}  // namespace sanji::input
