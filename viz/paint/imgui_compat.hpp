// SPDX-License-Identifier: Apache-2.0
// Where ImGui 1.86 (Debian 12) and 1.90 (Debian 13) differ: keys and the mouse. Everything else of ours is the same for
// both. Knows nothing of what is drawn.
#pragma once

#include "viz/session/input.hpp"

#include <imgui.h>

#include <utility>

namespace sanji::paint {

/// The keys that ImGui's own widgets know, for typing and for moving in texts.
inline constexpr std::pair<session::Key, ImGuiKey> widget_keys[] = {{session::Key::tab, ImGuiKey_Tab},
                                                                    {session::Key::left, ImGuiKey_LeftArrow},
                                                                    {session::Key::right, ImGuiKey_RightArrow},
                                                                    {session::Key::up, ImGuiKey_UpArrow},
                                                                    {session::Key::down, ImGuiKey_DownArrow},
                                                                    {session::Key::page_up, ImGuiKey_PageUp},
                                                                    {session::Key::page_down, ImGuiKey_PageDown},
                                                                    {session::Key::home, ImGuiKey_Home},
                                                                    {session::Key::end, ImGuiKey_End},
                                                                    {session::Key::del, ImGuiKey_Delete},
                                                                    {session::Key::backspace, ImGuiKey_Backspace},
                                                                    {session::Key::enter, ImGuiKey_Enter},
                                                                    {session::Key::escape, ImGuiKey_Escape},
                                                                    {session::Key::a, ImGuiKey_A},
                                                                    {session::Key::c, ImGuiKey_C},
                                                                    {session::Key::v, ImGuiKey_V},
                                                                    {session::Key::x, ImGuiKey_X},
                                                                    {session::Key::y, ImGuiKey_Y},
                                                                    {session::Key::z, ImGuiKey_Z}};

#if IMGUI_VERSION_NUM < 18700

/// Pressed in this frame, or held long enough to count again.
inline bool is_pressed(ImGuiKey key) { return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key)); }
inline void map_keys(ImGuiIO& io) {
  for (const auto& [ours, theirs] : widget_keys) io.KeyMap[theirs] = static_cast<int>(ours);
}
inline void feed_key(ImGuiIO& io, session::Key key, bool down) { io.KeysDown[static_cast<int>(key)] = down; }
inline void feed_modifiers(ImGuiIO& io, session::Modifiers held) {
  io.KeyCtrl = held.ctrl;
  io.KeyShift = held.shift;
  io.KeyAlt = held.alt;
}
inline void feed_mouse(ImGuiIO& io, float x, float y) { io.MousePos = ImVec2(x, y); }
inline void feed_button(ImGuiIO& io, int button, bool down) { io.MouseDown[button] = down; }
inline void feed_wheel(ImGuiIO& io, float x, float y) {
  io.MouseWheelH += x;
  io.MouseWheel += y;
}

#else

inline bool is_pressed(ImGuiKey key) { return ImGui::IsKeyPressed(key); }
/// What is fed in one frame is taken in it, as before: events that one frame cannot tell apart are spread by us.
inline void map_keys(ImGuiIO& io) { io.ConfigInputTrickleEventQueue = false; }
inline void feed_key(ImGuiIO& io, session::Key key, bool down) {
  for (const auto& [ours, theirs] : widget_keys) {
    if (ours == key) io.AddKeyEvent(theirs, down);
  }
}
inline void feed_modifiers(ImGuiIO& io, session::Modifiers held) {
  io.AddKeyEvent(ImGuiMod_Ctrl, held.ctrl);
  io.AddKeyEvent(ImGuiMod_Shift, held.shift);
  io.AddKeyEvent(ImGuiMod_Alt, held.alt);
}
inline void feed_mouse(ImGuiIO& io, float x, float y) { io.AddMousePosEvent(x, y); }
inline void feed_button(ImGuiIO& io, int button, bool down) { io.AddMouseButtonEvent(button, down); }
inline void feed_wheel(ImGuiIO& io, float x, float y) { io.AddMouseWheelEvent(x, y); }

#endif

}  // namespace sanji::paint
