// SPDX-License-Identifier: Apache-2.0
// The fold of what was said, item by item beside the last record that set it.
#include "sim/measures/picture.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace sanji::measures {
namespace {

using journal::EntityKind;
using journal::EntityRow;
using journal::Known;
using journal::Record;
using journal::Variable;

using Item = std::pair<EntityRow, Variable>;

/// What is so before any record says otherwise; none where that depends.
std::optional<double> at_first(Variable variable) {
  switch (variable) {
    case Variable::assigned:
    case Variable::commander: return -1.0;
    case Variable::reachable:
    case Variable::powered:
    case Variable::at_post: return 1.0;
    case Variable::present:
    case Variable::reading:
    case Variable::on_duty:
    case Variable::offered:
    case Variable::aid_requested:
    case Variable::trend: return std::nullopt;
    default: return 0.0;
  }
}

/// A post that somebody believes to be cut off is so while it cannot be reached.
Item true_item(Item item) {
  if (item.second == Variable::believed_cut) item.second = Variable::reachable;
  return item;
}
double as_believed(Variable variable, double truth) { return variable == Variable::believed_cut ? 1.0 - truth : truth; }

class Truth {
 public:
  Truth(const journal::States& states, base::SimTime until) : states_(states), until_(until) {}

  [[nodiscard]] std::optional<double> at(EntityRow subject, Variable variable, base::SimTime time) const {
    const Item item = true_item({subject, variable});
    const auto set = states_.value(item.first, item.second, std::min(time, until_));
    const std::optional<double> value = set ? set : at_first(item.second);
    return value ? std::optional(as_believed(variable, *value)) : std::nullopt;
  }
  /// The last value of everything that was set until then, ascending by subject and variable.
  template <class Take>
  void each(Take take) const {
    for (journal::Slot slot = 0; slot < static_cast<journal::Slot>(states_.size()); ++slot) {
      const Variable variable = states_.variable(slot);
      const auto value = states_.value(states_.subject(slot), variable, until_);
      if (value && variable != Variable::believed_cut) take(states_.subject(slot), variable, *value);
    }
  }

 private:
  const journal::States& states_;
  base::SimTime until_;
};

Belief judge(const Truth& truth, const PictureRow& row) {
  if (!row.truth) return Belief::untold;
  if (row.believed == row.truth) return Belief::right;
  return truth.at(row.subject, row.variable, row.as_of) == row.believed ? Belief::aged : Belief::wrong;
}

void add_believed(Picture& picture, const journal::Beliefs& beliefs, const Truth& truth) {
  for (const auto& [item, known] : beliefs.items()) {
    PictureRow row{known.subject, known.variable, known.value, known.as_of, known.source, std::nullopt, Belief::right};
    row.truth = truth.at(known.subject, known.variable, picture.at);
    row.belief = judge(truth, row);
    picture.rows.push_back(row);
  }
}

bool is_there(const Truth& truth, EntityRow incident, base::SimTime at) {
  return truth.at(incident, Variable::severity, at).value_or(0.0) > 0.0 &&
         truth.at(incident, Variable::done, at).value_or(0.0) < 0.5;
}

/// What is so and nobody has told: incidents that are there, roads that are closed.
void add_unknown(Picture& picture, const journal::View& view, const Truth& truth) {
  std::vector<PictureRow> unknown;
  truth.each([&](EntityRow subject, Variable variable, double value) {
    const EntityKind kind = view.entity(subject).kind;
    const bool counts = kind == EntityKind::incident && (variable == Variable::severity ||
                                                         variable == Variable::people || variable == Variable::houses);
    const bool is_road = kind == EntityKind::road && variable == Variable::closed;
    const bool is_so = is_road ? value > 0.5 : counts && value > 0.0 && is_there(truth, subject, picture.at);
    if (!is_so || picture.find(subject, variable) != nullptr) return;
    unknown.push_back({subject, variable, std::nullopt, {}, journal::Source::report, value, Belief::unknown});
  });
  picture.rows.insert(picture.rows.end(), unknown.begin(), unknown.end());
  std::sort(picture.rows.begin(), picture.rows.end(), [](const PictureRow& a, const PictureRow& b) {
    return std::pair(a.subject, a.variable) < std::pair(b.subject, b.variable);
  });
}

void count(Picture& picture, const PictureRow& row) {
  if (row.variable == Variable::people) {
    picture.people_wrong += row.belief == Belief::wrong ? 1 : 0;
    picture.people_aged += row.belief == Belief::aged ? 1 : 0;
  }
  if (row.variable == Variable::closed && row.truth && row.belief != Belief::right) {
    ++(*row.truth > 0.5 ? picture.roads_believed_open : picture.roads_believed_closed);
  }
}

bool is_under(const journal::View& view, EntityRow row, EntityRow above) {
  for (EntityRow at = row; at != journal::none; at = view.entity(at).parent) {
    if (at == above) return true;
  }
  return false;
}

/// Posts are too many for a row each.
void count_cut_off(Picture& picture, const journal::View& view, const Truth& truth) {
  truth.each([&](EntityRow post, Variable variable, double value) {
    if (variable != Variable::reachable || post == picture.who || !is_under(view, post, picture.who)) return;
    const bool is_cut = value < 0.5;
    const PictureRow* row = picture.find(post, Variable::believed_cut);
    const bool is_believed = row != nullptr && row->believed == 1.0;
    picture.posts_cut += is_cut ? 1 : 0;
    picture.posts_cut_unknown += is_cut && !is_believed ? 1 : 0;
    picture.posts_believed_cut += is_believed && !is_cut ? 1 : 0;
  });
}

}  // namespace

const PictureRow* Picture::find(EntityRow subject, Variable variable) const {
  const auto found =
      std::lower_bound(rows.begin(), rows.end(), Item(subject, variable),
                       [](const PictureRow& row, const Item& item) { return Item(row.subject, row.variable) < item; });
  const bool is_it = found != rows.end() && found->subject == subject && found->variable == variable;
  return is_it ? &*found : nullptr;
}

bool Picture::knows_of(EntityRow subject) const {
  auto row = std::lower_bound(rows.begin(), rows.end(), subject,
                              [](const PictureRow& each, EntityRow wanted) { return each.subject < wanted; });
  for (; row != rows.end() && row->subject == subject; ++row) {
    if (row->believed) return true;
  }
  return false;
}

Picture picture_of(const journal::View& view, EntityRow who, base::SimTime at) {
  const journal::States states(view);
  journal::Beliefs beliefs(view, who);
  beliefs.seek(at);
  return picture_of(view, states, beliefs, at);
}

Picture picture_of(const journal::View& view, const journal::States& states, const journal::Beliefs& beliefs,
                   base::SimTime at) {
  Picture picture;
  picture.who = beliefs.who();
  picture.at = at;
  const Truth truth(states, at);
  add_believed(picture, beliefs, truth);
  add_unknown(picture, view, truth);
  count_cut_off(picture, view, truth);
  MeanAge age;
  for (const PictureRow& row : picture.rows) {
    count(picture, row);
    if (row.believed) age.add(row.as_of);
  }
  picture.mean_age = age.at(at);
  for (const EntityRow incident : view.incidents()) {
    if (!is_there(truth, incident, at)) continue;
    ++picture.incidents;
    const PictureRow* severity = picture.find(incident, Variable::severity);
    if (severity != nullptr && !severity->believed) ++picture.incidents_unknown;
  }
  return picture;
}

}  // namespace sanji::measures
