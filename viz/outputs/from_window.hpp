// SPDX-License-Identifier: Apache-2.0
// What a window tells besides what a person does in it: how large its screen wants letters, which files were dropped on it.
// Knows no window.
#pragma once

#include "viz/panels/screen.hpp"

#include <span>
#include <string>

namespace sanji::outputs {

/// Letters that are as large on a screen of high density as on any other.
class ScreenScale {
 public:
  /// @param is_chosen  a person chose the size that the screen has now: only another screen changes it
  explicit ScreenScale(bool is_chosen) : is_chosen_(is_chosen) {}
  /// The window stands on a screen that wants letters so many times as large as usual; told again when that changes.
  void follow(panels::Screen& screen, double content_scale);

 private:
  bool is_chosen_;
  double followed_ = 1.0;
};

/// What to tell somebody who dropped files on the window: this one goes on with its run.
std::string words_on_dropped(std::span<const std::string> files, base::Language language);

}  // namespace sanji::outputs
