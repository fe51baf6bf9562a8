// SPDX-License-Identifier: Apache-2.0
// The card at which a tabletop stops: what has come in or is to be decided, what was known then, room for an answer, and
// only when asked for, what the run decided and why.
#pragma once

#include "viz/panels/panel.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace sanji::panels {

class CardWindow {
 public:
  /// Draws it at the top of a rectangle while the view has a card open; what does not fit scrolls between question and
  /// answer. Its field takes the keyboard, where there is one and nobody types elsewhere, until somebody clicks elsewhere.
  void draw(const PanelScene& scene, paint::Rect over, bool has_keyboard);
  /// True where what is typed goes to its field, which is empty.
  [[nodiscard]] bool has_empty_field() const { return has_field_ && typed_.empty(); }

 private:
  /// On the keyboard.
  enum class Claim : std::uint8_t { none_yet, held, given_up };

  void turn_up(const PanelScene& scene, bool has_keyboard);
  void write_answer(const paint::Brush& brush, const std::string& draft);
  void take_answer(const paint::Brush& brush, const replay::Stop& stop, const session::Card& card);
  void tell(const PanelScene& scene, const replay::Stop& stop, float most_px);

  std::string typed_;
  std::optional<std::size_t> stop_;  ///< of the card in the frame before
  int field_ = 0;                    ///< tells its field from those of other cards
  Claim claim_ = Claim::none_yet;
  bool is_free_ = false;    ///< the keyboard may be taken now
  bool has_asked_ = false;  ///< for the keyboard, in the frame before
  bool has_field_ = false;  ///< its field has the keyboard
  float told_px_ = 0.0F;    ///< height of what scrolls, in the frame before; 0 = not known yet
  float foot_px_ = 0.0F;    ///< of answer and buttons
};

}  // namespace sanji::panels
