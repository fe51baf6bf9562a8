// SPDX-License-Identifier: Apache-2.0
// What is believed, in words.
#include "sim/measures/belief_words.hpp"

#include "sim/measures/words.hpp"
#include "tests/sim/measures/valley.hpp"
#include "tests/support/catch.hpp"

using namespace sanji;
using base::Language;
using journal::Variable;
using measures::Belief;
namespace valley = measures::valley;

TEST_CASE("each way in which a belief can stand to the truth has a word in both languages") {
  CHECK(measures::belief_name(Belief::unknown, Language::en) == "not known");
  CHECK(measures::belief_name(Belief::unknown, Language::zh) == "不知");
  CHECK(measures::belief_name(Belief::aged, Language::en) == "out of date");
  CHECK(measures::belief_name(Belief::wrong, Language::zh) == "错误");
}

TEST_CASE("values are said as what they mean") {
  const valley::Story story;
  const journal::View view(story.journal);
  const auto said = [&](Variable variable, double value) {
    return measures::variable_text(view, variable, value, Language::en);
  };
  CHECK(said(Variable::closed, 1.0) == "yes");
  CHECK(said(Variable::reachable, 1.0) == "no");  // it is about being cut off
  CHECK(said(Variable::believed_cut, 1.0) == "yes");
  CHECK(said(Variable::level, 2.0) == "II");
  CHECK(said(Variable::warning, 3.0) == "orange");
  CHECK(said(Variable::people, 12.0) == "12");
  CHECK(said(Variable::trend, -1.0) == "shrinking");
  CHECK(said(Variable::assigned, -1.0) == "nothing");
  CHECK(said(Variable::assigned, static_cast<double>(valley::houses)) ==
        measures::incident_name(view, valley::houses, Language::en));
  CHECK(measures::variable_name(Variable::severity, Language::en) == "severity");
  CHECK(measures::variable_name(Variable::reachable, Language::en) == "cut off");
  CHECK(measures::variable_name(Variable::missed, Language::en) == "missed");  // nobody is told of it
}
