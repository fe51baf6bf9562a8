// SPDX-License-Identifier: Apache-2.0
// Flags are yes or no, levels and colours have their own words, everything else is a number.
#include "sim/measures/belief_words.hpp"

#include "sim/measures/words.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace sanji::measures {
namespace {

using base::Language;
using base::mark;
using base::tr;
using journal::Variable;

constexpr std::array beliefs{mark("right"), mark("out of date"), mark("wrong"), mark("not known"), mark("untold")};

std::string yes_no(bool is_so, Language language) {
  return std::string(tr(language, is_so ? mark("yes") : mark("no")));
}

std::string trend_text(double value, Language language) {
  const std::string_view key = value > 0.5 ? mark("growing") : value < -0.5 ? mark("shrinking") : mark("steady");
  return std::string(tr(language, key));
}

}  // namespace

std::string_view belief_name(Belief belief, Language language) {
  return tr(language, beliefs[static_cast<std::size_t>(belief)]);
}

std::string_view variable_name(Variable variable, Language language) {
  switch (variable) {
    case Variable::severity: return tr(language, mark("severity"));
    case Variable::people: return tr(language, mark("people"));
    case Variable::houses: return tr(language, mark("houses"));
    case Variable::done: return tr(language, mark("done"));
    case Variable::trend: return tr(language, mark("trend"));
    case Variable::aid_requested: return tr(language, mark("help from outside asked for"));
    case Variable::offered: return tr(language, mark("offered from outside"));
    case Variable::tired: return tr(language, mark("past its limit of work"));
    case Variable::closed: return tr(language, mark("closed"));
    case Variable::assigned: return tr(language, mark("called to"));
    case Variable::present: return tr(language, mark("persons present"));
    case Variable::level: return tr(language, mark("response level"));
    case Variable::warning: return tr(language, mark("warning"));
    case Variable::believed_cut:
    case Variable::reachable: return tr(language, mark("cut off"));
    case Variable::mobilised: return tr(language, mark("people of the place called up"));
    default: return journal::variable_rows[static_cast<std::size_t>(variable)].name;
  }
}

std::string variable_text(const journal::View& view, Variable variable, double value, Language language) {
  switch (variable) {
    case Variable::closed:
    case Variable::done:
    case Variable::aid_requested:
    case Variable::offered:
    case Variable::tired:
    case Variable::mobilised:
    case Variable::believed_cut: return yes_no(value > 0.5, language);
    case Variable::reachable: return yes_no(value < 0.5, language);
    case Variable::trend: return trend_text(value, language);
    case Variable::level: return level_text(static_cast<int>(value), language);
    case Variable::warning: return colour_text(static_cast<int>(value), language);
    case Variable::assigned:
      return value < 0.0 ? std::string(tr(language, mark("nothing")))
                         : entity_name(view, static_cast<journal::EntityRow>(value), language);
    default: return fmt::format("{:g}", value);
  }
}

}  // namespace sanji::measures
