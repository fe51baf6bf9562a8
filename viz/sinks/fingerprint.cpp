// SPDX-License-Identifier: Apache-2.0
// Eight bytes a step: a frame of a megabyte of vertices costs a tenth of a millisecond.
#include "viz/sinks/fingerprint.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstring>

namespace sanji::sinks {
namespace {

class Mixer {
 public:
  void add(std::uint64_t word) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15ULL;  // 2^64 over the golden ratio: bits far from each other
    state_ = std::rotl((state_ ^ word) * odd, 29);
  }
  void add_bytes(const void* data, std::size_t size) {
    const auto* bytes = static_cast<const std::byte*>(data);
    for (; size >= sizeof(std::uint64_t); bytes += sizeof(std::uint64_t), size -= sizeof(std::uint64_t)) {
      std::uint64_t word = 0;
      std::memcpy(&word, bytes, sizeof word);
      add(word);
    }
    std::uint64_t rest = 0;
    if (size > 0) std::memcpy(&rest, bytes, size);
    add(rest);
  }
  template <class Value, std::size_t N>
  void add_values(const std::array<Value, N>& values) {
    add_bytes(values.data(), sizeof values);
  }
  [[nodiscard]] std::uint64_t result() const { return state_ ^ (state_ >> 32U); }

 private:
  std::uint64_t state_ = 1;
};

void add_command(Mixer& mixer, const ImDrawCmd& command, const raster::Textures& textures) {
  const ImVec4& clip = command.ClipRect;
  mixer.add_values(std::array{clip.x, clip.y, clip.z, clip.w});
  mixer.add_values(std::array{command.ElemCount, command.IdxOffset, command.VtxOffset});
  const raster::Texture* shown = textures.find(command.GetTexID());
  if (shown == nullptr) {
    mixer.add(0);
    return;
  }
  mixer.add(static_cast<std::uint64_t>(shown - textures.all().data()) + 1);
  mixer.add(shown->revision);
}

template <class Element>
void add_all(Mixer& mixer, const ImVector<Element>& elements) {
  mixer.add(static_cast<std::uint64_t>(elements.Size));
  mixer.add_bytes(elements.Data, static_cast<std::size_t>(elements.Size) * sizeof(Element));
}

}  // namespace

std::uint64_t fingerprint(const ImDrawData& draw_data, const raster::Textures& textures) {
  Mixer mixer;
  mixer.add_values(std::array{draw_data.DisplayPos.x, draw_data.DisplayPos.y, draw_data.DisplaySize.x,
                              draw_data.DisplaySize.y, draw_data.FramebufferScale.x, draw_data.FramebufferScale.y});
  for (int i = 0; i < draw_data.CmdListsCount; ++i) {
    const ImDrawList& list = *draw_data.CmdLists[i];
    add_all(mixer, list.VtxBuffer);
    add_all(mixer, list.IdxBuffer);
    for (const ImDrawCmd& command : list.CmdBuffer) add_command(mixer, command, textures);
  }
  return mixer.result();
}

}  // namespace sanji::sinks
