// SPDX-License-Identifier: Apache-2.0
// A page draws when somebody did something, when the replay plays, and not otherwise.
#include "viz/web/page.hpp"

#include "sim/journal/compact.hpp"
#include "viz/paint/colours.hpp"
#include "viz/raster/rasterise.hpp"
#include "viz/session/notes_file.hpp"
#include "viz/session/written_time.hpp"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace sanji::web {
namespace {

/// After the last thing that a person did: windows of ImGui find their size and place in the frames after they appear.
constexpr int settling_frames = 4;

}  // namespace

std::string Page::open(std::span<const std::byte> journal, std::span<const std::byte> second,
                       std::span<const std::byte> font, base::Language language) {
  const auto read = [&](std::span<const std::byte> bytes, std::unique_ptr<replay::Replay>& run) {
    journal::ReadResult result = journal::read_compact(bytes, language);
    if (result.journal) run = std::make_unique<replay::Replay>(std::move(*result.journal));
    return result.problem;
  };
  if (std::string problem = read(journal, first_); !first_) return problem;
  if (!second.empty()) {
    if (std::string problem = read(second, second_); !second_) return problem;
  }
  const session::Runs runs{first_.get(), second_.get()};
  const auto* const letters = reinterpret_cast<const unsigned char*>(font.data());
  screen_ = std::make_unique<panels::Screen>(runs, session::first_view(runs, language),
                                             paint::FontBytes(letters, letters + font.size()));
  notes_told_ = session::to_notes_text(screen_->view());
  return {};
}

bool Page::command(std::string_view line) {
  const auto command = session::parse_written(line, {first_.get(), second_.get()});
  if (!command) return false;
  frames_to_settle_ = settling_frames;
  return screen_->run(*command).empty();
}

void Page::follow_ratio(double pixel_ratio) {
  if (pixel_ratio == pixel_ratio_ || !(pixel_ratio > 0.0)) return;
  const double scale = screen_->view().looks.scale * pixel_ratio / std::exchange(pixel_ratio_, pixel_ratio);
  screen_->run({.what = session::Do::scale_set, .a = std::clamp(scale, session::least_scale, session::most_scale)});
  frames_to_settle_ = settling_frames;
}

const raster::Image* Page::frame(int width_px, int height_px, double pixel_ratio, double passed_s) {
  follow_ratio(pixel_ratio);
  const bool resized = image_.width != width_px || image_.height != height_px;
  if (resized || !input_.events.empty() || wants_text()) frames_to_settle_ = settling_frames;
  if (screen_->is_still() && frames_to_settle_ == 0) return nullptr;
  frames_to_settle_ = std::max(0, frames_to_settle_ - 1);
  input_.width_px = width_px;
  input_.height_px = height_px;
  input_.passed_s = passed_s;
  const ImDrawData& drawn = screen_->frame(input_);
  input_.events.clear();
  const raster::Pixel ground = paint::colours_of(screen_->view().looks.theme).window;
  if (resized) image_ = raster::Image(width_px, height_px, ground);
  std::fill(image_.pixels.begin(), image_.pixels.end(), ground);
  raster::rasterise(drawn, screen_->textures(), image_);
  return &image_;
}

bool Page::wants_text() const { return ImGui::GetIO().WantTextInput; }

bool Page::takes_snapshot() { return std::exchange(screen_->view().wants_snapshot, false); }

std::string Page::name_of_run() const {
  const journal::Provenance& from = first_->journal().provenance;
  return fmt::format("{:016x}-{}-{}", from.scenario_hash, from.seed, from.replication);
}

std::string Page::new_notes() {
  const std::size_t commands = screen_->done().size();
  if (std::exchange(commands_told_, commands) == commands) return {};
  std::string notes = session::to_notes_text(screen_->view());
  if (notes == notes_told_) return {};
  notes_told_ = notes;
  return notes;
}

void Page::take_notes(std::string_view text) {
  // notes that cannot be read are as good as none
  session::take_notes_text(screen_->view(), text, screen_->runs());
  notes_told_ = session::to_notes_text(screen_->view());
  frames_to_settle_ = settling_frames;
}

}  // namespace sanji::web
