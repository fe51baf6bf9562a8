// SPDX-License-Identifier: Apache-2.0
// The style is flat: no rounding, no shadows, no background twice. On a machine without a graphics card every pixel that
// is drawn twice is paid for twice.
#include "viz/paint/gui.hpp"

#include "viz/paint/imgui_compat.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

namespace sanji::paint {
namespace {

using session::InputEvent;
using session::Key;
using session::Modifiers;

constexpr std::size_t button_count = 3;
/// A frame must not be without time for ImGui.
constexpr float least_frame_s = 1e-4F;
constexpr float longest_frame_s = 60.0F;
/// A command may be done at the end of its frame and drawn in the next, and ImGui says in the one after it who takes letters.
constexpr int frames_until_known = 2;

ImVec4 vector_of(ImU32 colour) { return ImGui::ColorConvertU32ToFloat4(colour); }

/// Keys that mean a command even while somebody types.
bool is_command_while_typing(Key key, Modifiers held) {
  const bool is_function_key = key >= Key::f1 && key <= Key::f12;
  const bool is_of_text =
      key == Key::a || key == Key::c || key == Key::v || key == Key::x || key == Key::y || key == Key::z;
  return key == Key::escape || is_function_key || (held.ctrl && !is_of_text);
}

/// Keys whose letter a window tells as a text, too.
bool has_letter(Key key, Modifiers held) {
  const bool is_letter = (key >= Key::a && key <= Key::digit_9) || key == Key::space || key >= Key::comma;
  return is_letter && !held.ctrl && !held.alt;
}

/// Keys that a field does not need while it is empty: they move in its text, or begin it with a blank.
bool is_spared_by_empty_field(Key key) { return key == Key::space || (key >= Key::left && key <= Key::page_down); }

}  // namespace

Gui::Gui(FontBytes font, Characters characters)
    : font_(std::move(font)),
      characters_(std::move(characters)),
      context_(ImGui::CreateContext()),
      touched_keys_(static_cast<std::size_t>(Key::count), false),
      touched_buttons_(button_count, false) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigInputTextCursorBlink = false;  // a window that sleeps, and a picture, would stop it anywhere
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
  map_keys(io);
}

Gui::~Gui() {
  ImGui::SetCurrentContext(context_);
  ImGui::GetIO().Fonts->TexID = ImTextureID{};
  ImGui::DestroyContext(context_);
}

void Gui::need(std::string_view utf8) { is_short_of_letters_ |= add_characters(characters_, utf8); }

void Gui::rebuild(double scale) {
  if (scale == scale_ && !is_short_of_letters_) return;
  const std::uint64_t making = fonts_.making + 1;
  fonts_ = build_fonts(*ImGui::GetIO().Fonts, font_, characters_, static_cast<float>(scale), textures_);
  fonts_.making = making;
  scale_ = scale;
  is_short_of_letters_ = false;
}

void Gui::set_style(session::Theme theme) {
  const Colours& colours = colours_of(theme);
  ImGuiStyle style;
  style.WindowBorderSize = 0.0F;
  style.PopupBorderSize = 0.0F;  // ImGui's own lines differ between processors
  style.FrameBorderSize = 0.0F;
  style.WindowPadding = {8.0F, 6.0F};
  style.FramePadding = {6.0F, 3.0F};
  style.ItemSpacing = {6.0F, 4.0F};
  style.CellPadding = {4.0F, 2.0F};
  style.ScrollbarSize = 12.0F;
  style.WindowMinSize = {1.0F, 1.0F};
  style.AntiAliasedLinesUseTex = false;
  style.AntiAliasedFill = false;  // its soft edges differ between processors, too
  style.ScaleAllSizes(static_cast<float>(scale_));
  const auto set = [&](ImGuiCol which, ImU32 colour) { style.Colors[which] = vector_of(colour); };
  set(ImGuiCol_Text, colours.text);
  set(ImGuiCol_TextDisabled, colours.faint);
  set(ImGuiCol_WindowBg, colours.window);
  set(ImGuiCol_ChildBg, 0);
  set(ImGuiCol_PopupBg, colours.window);
  set(ImGuiCol_Border, colours.line);
  set(ImGuiCol_FrameBg, colours.panel);
  set(ImGuiCol_FrameBgHovered, faded(colours.accent, 0.25F));
  set(ImGuiCol_FrameBgActive, faded(colours.accent, 0.35F));
  set(ImGuiCol_ScrollbarBg, 0);
  set(ImGuiCol_ScrollbarGrab, faded(colours.faint, 0.5F));
  set(ImGuiCol_CheckMark, colours.accent);
  set(ImGuiCol_Button, colours.panel);
  set(ImGuiCol_ButtonHovered, faded(colours.accent, 0.3F));
  set(ImGuiCol_ButtonActive, faded(colours.accent, 0.5F));
  set(ImGuiCol_Header, faded(colours.accent, 0.25F));
  set(ImGuiCol_HeaderHovered, faded(colours.accent, 0.18F));
  set(ImGuiCol_HeaderActive, faded(colours.accent, 0.35F));
  set(ImGuiCol_Separator, colours.line);
  set(ImGuiCol_Tab, colours.panel);
  set(ImGuiCol_TabHovered, faded(colours.accent, 0.3F));
  set(ImGuiCol_TabActive, faded(colours.accent, 0.45F));
  set(ImGuiCol_TableHeaderBg, colours.panel);
  set(ImGuiCol_TableBorderLight, colours.line);
  set(ImGuiCol_TableRowBgAlt, faded(colours.panel, 0.6F));
  set(ImGuiCol_TextSelectedBg, faded(colours.accent, 0.35F));
  ImGui::GetStyle() = style;
}

bool Gui::feed_one(const InputEvent& event, const OnKey& on_key) {
  ImGuiIO& io = ImGui::GetIO();
  const auto is_second = [](std::vector<bool>& touched, std::size_t index) {
    const bool was = touched[index];
    touched[index] = true;
    return was;
  };
  if (must_wait(event)) return false;
  switch (event.kind) {
    case InputEvent::Kind::mouse_moved:
      // a click belongs to the place where it was made
      if (std::find(touched_buttons_.begin(), touched_buttons_.end(), true) != touched_buttons_.end()) return false;
      feed_mouse(io, event.x, event.y);
      return true;
    case InputEvent::Kind::mouse_button:
      if (event.button < 0 || event.button >= static_cast<int>(button_count)) return true;
      if (is_second(touched_buttons_, static_cast<std::size_t>(event.button))) return false;
      feed_modifiers(io, event.modifiers);
      feed_button(io, event.button, event.down);
      return true;
    case InputEvent::Kind::wheel:
      feed_modifiers(io, event.modifiers);
      feed_wheel(io, event.x, event.y);
      return true;
    case InputEvent::Kind::text:
      if (commanding_ != Key::none) return true;  // the letter of a key that was a command
      is_composing_ = false;
      has_written_ = true;
      // what somebody writes is to be seen, whichever characters it has
      if (event.character >= U' ') is_short_of_letters_ |= characters_.insert(event.character).second;
      io.AddInputCharacter(static_cast<unsigned>(event.character));
      return true;
    case InputEvent::Kind::key: break;
  }
  if (event.key == Key::none || event.key >= Key::count) return true;
  // a slow machine leaves repeats out, so that nothing goes on when the key is let go
  if (event.repeat && touched_keys_[static_cast<std::size_t>(event.key)]) return true;
  if (is_second(touched_keys_, static_cast<std::size_t>(event.key))) return false;
  feed_modifiers(io, event.modifiers);
  feed_key(io, event.key, event.down);
  const bool was_writing = is_writing();
  const bool is_ours = is_command(event);
  // what closes a field or opens one decides what the next key is: it waits until that is drawn
  if (event.down && was_writing && (is_ours || event.key == Key::enter)) frames_to_know_ = frames_until_known;
  if (is_ours) on_key(event.key, event.modifiers, event.repeat);
  return true;
}

bool Gui::is_writing() const { return ImGui::GetIO().WantTextInput || keys_are_for_field_; }

bool Gui::is_command(const InputEvent& event) {
  if (!event.down) {
    if (event.key == commanding_) commanding_ = Key::none;
    return false;
  }
  const bool goes_on = event.repeat && event.key == commanding_;
  const bool was_writing = is_writing();
  // an input method that puts letters together takes Space for itself, and the field is empty as yet
  const bool is_spared = field_is_empty_ && !is_composing_ && is_spared_by_empty_field(event.key);
  const bool is_ours = !was_writing || goes_on || is_spared || is_command_while_typing(event.key, event.modifiers);
  const bool is_letter = has_letter(event.key, event.modifiers);
  commanding_ = is_ours && is_letter ? event.key : Key::none;
  is_composing_ = was_writing && (is_composing_ || (!is_ours && is_letter && event.key != Key::space));
  has_written_ |= !is_ours;
  return is_ours;
}

void Gui::give_keys_to_field(bool is_open) {
  if (is_open && !keys_are_for_field_) wait_for_field();
  if (!is_open && keys_are_for_field_) frames_to_wait_ = 0;
  keys_are_for_field_ = is_open;
}

void Gui::wait_for_field() {
  constexpr int frames_until_it_takes_letters = 6;
  frames_to_wait_ = frames_until_it_takes_letters;
}

bool Gui::must_wait(const InputEvent& event) const {
  const bool is_key = event.kind == InputEvent::Kind::key;
  // whether the field is empty still is known when it has been drawn
  if (is_key && event.down && field_is_empty_ && has_written_ && is_spared_by_empty_field(event.key)) return true;
  if (frames_to_wait_ == 0 || ImGui::GetIO().WantTextInput) return false;
  if (event.kind == InputEvent::Kind::text) return commanding_ == Key::none;
  return is_key && event.key != commanding_ && !is_command_while_typing(event.key, event.modifiers);
}

void Gui::feed(const OnKey& on_key) {
  std::fill(touched_keys_.begin(), touched_keys_.end(), false);
  std::fill(touched_buttons_.begin(), touched_buttons_.end(), false);
  has_written_ = false;
  if (ImGui::GetIO().WantTextInput) frames_to_wait_ = 0;
  frames_to_wait_ = std::max(0, frames_to_wait_ - 1);
  if (frames_to_know_ > 0) {
    --frames_to_know_;
    return;
  }
  while (!waiting_.empty() && frames_to_know_ == 0 && feed_one(waiting_.front(), on_key)) waiting_.pop_front();
}

void Gui::begin(const session::Input& input, session::Theme theme, double scale, const OnKey& on_key) {
  ImGui::SetCurrentContext(context_);
  rebuild(scale);
  set_style(theme);
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(std::max(1, input.width_px)), static_cast<float>(std::max(1, input.height_px))};
  io.DeltaTime = std::isfinite(input.passed_s)
                     ? std::clamp(static_cast<float>(input.passed_s), least_frame_s, longest_frame_s)
                     : least_frame_s;
  waiting_.insert(waiting_.end(), input.events.begin(), input.events.end());
  feed(on_key);
  ImGui::NewFrame();
}

void Gui::use_clipboard(std::function<std::string()> read, std::function<void(const std::string&)> write) {
  ImGui::SetCurrentContext(context_);
  read_clipboard_ = std::move(read);
  write_clipboard_ = std::move(write);
  ImGuiIO& io = ImGui::GetIO();
  io.ClipboardUserData = this;
  io.GetClipboardTextFn = [](void* self) {
    Gui& gui = *static_cast<Gui*>(self);
    if (gui.read_clipboard_) gui.clipboard_ = gui.read_clipboard_();
    gui.need(gui.clipboard_);  // what is pasted is to be seen
    return gui.clipboard_.c_str();
  };
  io.SetClipboardTextFn = [](void* self, const char* text) {
    Gui& gui = *static_cast<Gui*>(self);
    gui.clipboard_ = text;
    if (gui.write_clipboard_) gui.write_clipboard_(gui.clipboard_);
  };
}

int Gui::cursor() const {
  ImGui::SetCurrentContext(context_);
  return ImGui::GetMouseCursor();
}

const ImDrawData& Gui::end() {
  ImGui::Render();
  return *ImGui::GetDrawData();
}

}  // namespace sanji::paint
