// SPDX-License-Identifier: Apache-2.0
// What a panel beside the map is given, and what it is. How to add one: docs/how-to/add-a-panel.md.
#pragma once

#include "sim/measures/picture.hpp"
#include "viz/paint/brush.hpp"
#include "viz/replay/heard.hpp"
#include "viz/session/apply.hpp"
#include "viz/session/hidden.hpp"

#include <memory>
#include <span>
#include <string_view>

namespace sanji::panels {

struct PanelScene {
  const session::Runs& runs;
  const session::View& view;
  const replay::StateAt& state;
  const measures::Picture& picture;  ///< what the observer believes
  const paint::Brush& brush;
  const replay::Heard* heard = nullptr;  ///< where nothing is to be seen but what the observer heard; else null
  const replay::StateAt* second_state = nullptr;      ///< of the second of two runs; null without one
  const measures::Picture* second_picture = nullptr;  ///< what the observer believes there; null without one

  [[nodiscard]] const replay::Replay& run() const { return *runs.first; }
  [[nodiscard]] std::string clock(base::SimTime at) const {
    return base::clock_text(run().journal().provenance.start, at, true);
  }
  /// Nothing behind it is to be seen.
  [[nodiscard]] base::SimTime until() const { return session::seen_until(view, runs.end()); }
  /// Whether a record is to be seen.
  [[nodiscard]] bool tells(journal::RecordId record) const {
    return run().view().record(record).time <= until() && (heard == nullptr || heard->holds(record));
  }
};

class Panel {
 public:
  Panel() = default;
  Panel(const Panel&) = delete;
  Panel& operator=(const Panel&) = delete;
  virtual ~Panel() = default;
  /// Draws with ImGui's widgets into the window that is open.
  virtual void draw(const PanelScene& scene) = 0;
};

struct PanelRow {
  std::string_view id;
  std::string_view name;  ///< of the catalogue
  bool needs_two_runs = false;
  std::unique_ptr<Panel> (*make)() = nullptr;
};

/// All panels, in the order of their tabs. The one list.
std::span<const PanelRow> panels();

template <class Kind>
std::unique_ptr<Panel> make_panel() {
  return std::make_unique<Kind>();
}

}  // namespace sanji::panels
