// SPDX-License-Identifier: Apache-2.0
// Layers drawn without a screen: one run, one time, one camera, and what the layer put there.
#pragma once

#include "viz/map/incident_signs.hpp"
#include "viz/map/layer.hpp"
#include "viz/map/posts.hpp"
#include "viz/paint/gui.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace sanji::map::tests {

/// The flash flood of Dongxiang, played once in a process.
const replay::Replay& flood();

/// ImGui with its own letters, a view and a place to draw.
class Easel {
 public:
  explicit Easel(const replay::Replay& run);
  ~Easel();
  Easel(const Easel&) = delete;
  Easel& operator=(const Easel&) = delete;

  /// Puts the clock there, and the observer's beliefs.
  void at(double minute);
  /// Looks at a place from nearer or further.
  void look(base::Point centre, double m_per_px) { sight_.camera = {centre, m_per_px}; }
  /// Draws the layer; what it drew is counted in vertices.
  int draw(Layer& layer);
  /// Draws the layer's signs without the names that it proposes.
  void draw_signs(Layer& layer) { layer.draw(scene()); }
  /// How large a post is drawn now [px].
  [[nodiscard]] float radius_of(journal::EntityKind kind) { return map::radius_of(scene(), kind); }
  /// Where the sign of an incident stands.
  [[nodiscard]] std::optional<ImVec2> sign_of(journal::EntityRow incident) { return sign_place(scene(), incident); }
  [[nodiscard]] std::vector<LegendRow> legend(Layer& layer);
  /// Draws a sign of the legend alone; what was drawn is counted in vertices.
  int draw_sign(const LegendRow& row);
  /// Whether its legend has a sign of that meaning after the last draw().
  [[nodiscard]] bool explains(Layer& layer, std::string_view text);
  /// Whether something of an entity can be pointed at after the last draw().
  [[nodiscard]] bool can_pick(journal::EntityRow entity) const;

  session::View view;
  float scale = 1.0F;
  std::vector<Pick> picks;
  paint::Labels labels;
  const replay::StateAt* other = nullptr;  ///< of the other of two runs

 private:
  [[nodiscard]] Scene scene();

  const replay::Replay& run_;
  paint::Gui gui_;
  replay::StateAt state_;
  std::optional<journal::Beliefs> beliefs_;
  measures::Picture picture_;
  paint::Probes probes_;
  std::vector<session::Command> wanted_;
  Sight sight_;
  paint::Brush brush_;
  bool is_open_ = false;
};

}  // namespace sanji::map::tests
