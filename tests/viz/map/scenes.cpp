// SPDX-License-Identifier: Apache-2.0
// A frame is begun for each drawing, so that each is counted alone.
#include "tests/viz/map/scenes.hpp"

#include "tests/support/play.hpp"
#include "viz/session/apply.hpp"

#include <algorithm>

namespace sanji::map::tests {

const replay::Replay& flood() {
  static const replay::Replay run(sanji::tests::play("scenarios/dongxiang-flash-flood.yaml", 7));
  return run;
}

Easel::Easel(const replay::Replay& run)
    : view(session::first_view({&run, nullptr}, base::Language::en)), run_(run), gui_({}, {}), state_(run.frames()) {
  sight_.frame = {{0.0F, 0.0F}, {1000.0F, 800.0F}};
  sight_.camera = camera_over(run.places().middle(), run.places().extent(), Fit{sight_.frame});
}

Easel::~Easel() {
  if (is_open_) static_cast<void>(gui_.end());
}

void Easel::at(double minute) {
  view.clock.at = base::SimTime{} + base::minutes(minute);
  state_.seek(view.clock.at);
  if (!beliefs_ || beliefs_->who() != view.observer) beliefs_.emplace(run_.view(), view.observer);
  beliefs_->seek(view.clock.at);
  picture_ = measures::picture_of(run_.view(), run_.states(), *beliefs_, view.clock.at);
}

Scene Easel::scene() {
  if (is_open_) static_cast<void>(gui_.end());
  gui_.begin(session::Input{1000, 800, 0.1, {}}, view.looks.theme, static_cast<double>(scale),
             [](session::Key, session::Modifiers, bool) {});
  is_open_ = true;
  brush_ = {ImGui::GetBackgroundDrawList(),
            &paint::colours_of(view.looks.theme),
            gui_.fonts(),
            scale,
            view.looks.language,
            &probes_,
            &wanted_};
  picks.clear();
  labels = {};
  const bool shows_beliefs = view.picture != session::Picture::truth;
  return {run_,  view, state_, shows_beliefs ? &picture_ : nullptr, sight_, brush_, labels, gui_.textures(),
          picks, other};
}

int Easel::draw(Layer& layer) {
  const Scene drawn = scene();
  layer.draw(drawn);
  labels.place(brush_, sight_.frame);
  return drawn.brush.list->VtxBuffer.Size;
}

std::vector<LegendRow> Easel::legend(Layer& layer) { return layer.legend(scene()); }

int Easel::draw_sign(const LegendRow& row) {
  const Scene drawn = scene();
  row.draw(drawn.brush, {100.0F, 100.0F});
  return drawn.brush.list->VtxBuffer.Size;
}

bool Easel::explains(Layer& layer, std::string_view text) {
  const auto rows = legend(layer);
  return std::any_of(rows.begin(), rows.end(), [&](const LegendRow& row) { return row.text == text; });
}

bool Easel::can_pick(journal::EntityRow entity) const {
  return std::any_of(picks.begin(), picks.end(), [&](const Pick& pick) { return pick.entity == entity; });
}

}  // namespace sanji::map::tests
