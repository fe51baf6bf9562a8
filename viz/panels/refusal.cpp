// SPDX-License-Identifier: Apache-2.0
// Short lists are told whole; of posts and teams the nearest.
#include "viz/panels/refusal.hpp"

#include "sim/base/issue.hpp"
#include "sim/measures/words.hpp"
#include "viz/map/layer.hpp"
#include "viz/panels/panel.hpp"
#include "viz/session/hidden.hpp"
#include "viz/timeline/lane.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

namespace sanji::panels {
namespace {

using base::Language;
using base::say;
using session::Command;
using session::Do;

std::string did_you_mean(const std::string& nearest, Language language) {
  return nearest.empty() ? std::string() : say(language, "; did you mean '{0}'?", nearest);
}

/// Empty where it is one of them.
std::string unless_among(const Command& command, const std::vector<std::string_view>& names, Language language) {
  if (std::find(names.begin(), names.end(), command.text) != names.end()) return {};
  constexpr std::size_t most_told = 20;
  return say(language, "'{0}': there is no such name; known are {1}", session::text_of(command),
             base::list_of(names, most_told)) +
         did_you_mean(base::nearest_name(command.text, names), language);
}

template <class Rows, class NameOf>
std::vector<std::string_view> names_of(const Rows& rows, NameOf name) {
  std::vector<std::string_view> names;
  names.reserve(std::size(rows));
  for (const auto& row : rows) names.push_back(name(row));
  return names;
}

/// Of an entity whose id or name is like the text, the id.
std::string nearest_entity(const std::string& text, const journal::View& view) {
  std::vector<std::string> spellings;
  std::vector<std::size_t> rows;
  const auto& entities = view.journal().entities;
  for (std::size_t i = 0; i < entities.size(); ++i) {
    const auto row = static_cast<journal::EntityRow>(i);
    for (std::string spelling :
         {entities[i].id, entities[i].name, entities[i].name_en, measures::entity_name(view, row, Language::zh),
          measures::entity_name(view, row, Language::en)}) {
      if (spelling == text) return entities[i].id;
      spellings.push_back(std::move(spelling));
      rows.push_back(i);
    }
  }
  const std::string nearest = base::nearest_name(text, spellings);
  const auto found = std::find(spellings.begin(), spellings.end(), nearest);
  if (nearest.empty() || found == spellings.end()) return {};
  return entities[rows[static_cast<std::size_t>(found - spellings.begin())]].id;
}

std::string of_entity(const Command& command, const session::Runs& runs, Language language) {
  const journal::View& view = runs.first->view();
  const journal::EntityRow row = view.find(command.text);
  if (command.what == Do::select_entity) {
    const bool is_of_second = runs.second != nullptr && runs.second->view().find(command.text) != journal::none;
    if (command.text.empty() || is_of_second) return {};
  }
  if (row == journal::none) {
    return say(language, "'{0}': the run has nothing with this id", session::text_of(command)) +
           did_you_mean(nearest_entity(command.text, view), language);
  }
  if (command.what != Do::observe || session::is_observer(view.entity(row).kind)) return {};
  return say(language, "'{0}': only posts, agencies and teams know anything", session::text_of(command));
}

std::string of_panel(const Command& command, const session::Runs& runs, Language language) {
  for (const PanelRow& row : panels()) {
    if (row.id == command.text && row.needs_two_runs && runs.second == nullptr) {
      return say(language, "'{0}' needs two runs: sanji view DIR DIR2", session::text_of(command));
    }
  }
  return unless_among(command, names_of(panels(), [](const PanelRow& row) { return row.id; }), language);
}

std::string of_layout(const Command& command, const session::Runs& runs, Language language) {
  const std::vector<std::string_view> names(std::begin(session::layout_names), std::end(session::layout_names));
  const std::string_view compare = session::layout_names[static_cast<std::size_t>(session::Layout::compare)];
  if (command.text == compare && runs.second == nullptr) {
    return say(language, "'{0}' needs two runs: sanji view DIR DIR2", session::text_of(command));
  }
  return unless_among(command, names, language);
}

std::string of_group(const Command& command, Language language) {
  auto names = names_of(timeline::lane_kinds(), [](const timeline::LaneKindRow& row) { return row.id; });
  names.emplace_back("pinned");
  return unless_among(command, names, language);
}

/// What is pinned can be unpinned, whatever it is.
std::string of_lane(const Command& command, const session::View& view, const replay::Replay& run, Language language) {
  const auto& pinned = view.timeline.pinned;
  if (std::find(pinned.begin(), pinned.end(), command.text) != pinned.end()) return {};
  std::vector<std::string> names;
  for (timeline::Lane& lane : timeline::lanes_of(timeline::Account(run))) names.push_back(std::move(lane.id));
  if (std::find(names.begin(), names.end(), command.text) != names.end()) return {};
  return say(language, "'{0}': the run has nothing with this id", session::text_of(command)) +
         did_you_mean(base::nearest_name(command.text, names), language);
}

/// What is selected is only in the second run: what then has nothing to act on.
std::string of_second(const Command& command, const session::View& view, const session::Runs& runs, Language language) {
  const journal::EntityRow row = view.selection.only_in_second;
  if (row == journal::none || runs.second == nullptr) return {};
  if (command.what == Do::follow_toggle)
    return say(language, "what is selected is only in B: the map follows teams of A alone");
  if (command.what == Do::observe_selected)
    return say(language, "what is selected is only in B: only what somebody in A knows can be shown");
  const journal::View& second = runs.second->view();
  const bool is_hidden = session::must_not_be_told(view, *runs.second, row, [&] {
    const auto twin = second.find(runs.first->view().entity(view.observer).id);
    const auto known =
        journal::what_was_known(second, twin == journal::none ? runs.second->county() : twin, view.clock.at);
    return std::any_of(known.begin(), known.end(), [&](const journal::Known& each) { return each.subject == row; });
  });
  if (is_hidden && session::is_as_known(view)) return say(language, "nothing is known of it");
  if (is_hidden) return say(language, "nothing has happened to it yet");
  if (view.looks.layout != session::Layout::compare)
    return say(language, "what is selected is only in B: B's map is shown in the layout compare");
  return {};
}

/// What acts on what is selected.
std::string of_selected(const Command& command, const session::View& view, const session::Runs& runs,
                        Language language) {
  if (std::string problem = of_second(command, view, runs, language); !problem.empty()) return problem;
  const session::Selection& chosen = view.selection;
  if (chosen.only_in_second != journal::none) return {};
  const auto is_chosen = [&](auto is_kind) {
    return chosen.entity != journal::none && is_kind(runs.first->view().entity(chosen.entity).kind);
  };
  if (command.what == Do::follow_toggle) {
    const bool is_team = is_chosen([](journal::EntityKind kind) { return kind == journal::EntityKind::team; });
    // whatever is selected, it ends what is followed
    if (is_team || view.map.follow != journal::none) return {};
    return say(language, "'{0}': no team is selected that the map could follow", session::text_of(command));
  }
  const bool has_record = command.what == Do::focus && chosen.record != journal::none;
  if (chosen.entity == journal::none && !has_record) {
    return say(language, "'{0}': nothing is selected", session::text_of(command));
  }
  if (command.what != Do::observe_selected || is_chosen(session::is_observer)) return {};
  return say(language, "'{0}': only posts, agencies and teams know anything", session::text_of(command));
}

/// Of an inject the run decided nothing; and what is not open takes nothing.
std::string of_open(const Command& command, const session::View& view, const session::Runs& runs, Language language) {
  const session::Overlays& open = view.overlays;
  const std::string said = session::text_of(command);
  if (command.what == Do::palette_row) {
    return open.palette ? std::string() : say(language, "'{0}': the palette is not open", said);
  }
  if (!open.card) return say(language, "'{0}': no card is open", said);
  if (command.what != Do::card_answer) return {};
  const bool is_inject = runs.first->stops()[open.card->stop].kind == replay::Stop::Kind::inject;
  if (!is_inject) return {};
  return say(language, "'{0}': an inject asks what you do; only where the level is decided is there a decision to show",
             said);
}

/// Rows are numbered from 0.
std::string of_number(const Command& command, std::size_t count, Language language) {
  const bool is_whole = std::isfinite(command.a) && command.a == std::floor(command.a);
  if (is_whole && command.a >= 0.0 && command.a < static_cast<double>(count)) return {};
  return say(language, "'{0}': there are {1}, numbered from 0", session::text_of(command), count);
}

std::string of_range(const Command& command, double least, double most, Language language) {
  if (command.a >= least && command.a <= most) return {};
  return say(language, "'{0}' takes {1} to {2}", session::text_of(command), least, most);
}

}  // namespace

std::string refusal(const Command& command, const session::View& view, const session::Runs& runs, Language language) {
  const journal::View& run = runs.first->view();
  switch (command.what) {
    case Do::select_entity:
    case Do::observe: return of_entity(command, runs, language);
    case Do::select_record:
    case Do::go_to_record: return of_number(command, run.records().size(), language);
    case Do::speed_set: return of_range(command, session::speeds[0], *std::rbegin(session::speeds), language);
    case Do::scale_set: return of_range(command, session::least_scale, session::most_scale, language);
    case Do::note_remove: return of_number(command, view.notes.size(), language);
    case Do::panel_show: return of_panel(command, runs, language);
    case Do::layout_set: return of_layout(command, runs, language);
    case Do::layer_toggle:
      return unless_among(command, names_of(map::switchable(), [](const map::Switchable& row) { return row.id; }),
                          language);
    case Do::stop_at_kind:
      return unless_among(
          command, names_of(journal::record_kinds(), [](const journal::KindRow& row) { return row.name; }), language);
    case Do::focus:
    case Do::follow_toggle:
    case Do::observe_selected: return of_selected(command, view, runs, language);
    case Do::card_answer:
    case Do::card_draft:
    case Do::palette_row: return of_open(command, view, runs, language);
    case Do::lanes_fold: return of_group(command, language);
    case Do::lane_pin: return of_lane(command, view, *runs.first, language);
    case Do::theme_set:
      return unless_among(command, {std::begin(session::theme_names), std::end(session::theme_names)}, language);
    case Do::language_set: return unless_among(command, {"zh", "en"}, language);
    default: return {};
  }
}

}  // namespace sanji::panels
