// SPDX-License-Identifier: Apache-2.0
// One sentence and a button: all that is shown where there is no run to show.
#pragma once

#include "viz/paint/gui.hpp"

#include <string>

namespace sanji::panels {

class MessageScreen {
 public:
  MessageScreen(std::string sentence, paint::FontBytes font, base::Language language);

  const ImDrawData& frame(const session::Input& input);
  [[nodiscard]] bool is_closed() const { return is_closed_; }
  [[nodiscard]] const raster::Textures& textures() const { return gui_.textures(); }

 private:
  std::string sentence_;
  base::Language language_;
  paint::Gui gui_;
  bool is_closed_ = false;
};

}  // namespace sanji::panels
