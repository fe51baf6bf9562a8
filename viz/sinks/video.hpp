// SPDX-License-Identifier: Apache-2.0
// A video from pictures, one after the other: an MP4 file through the program ffmpeg where it is installed, else numbered
// PNG files. Knows nothing of what they show.
#pragma once

#include "sim/base/text.hpp"
#include "viz/raster/image.hpp"
#include "viz/sinks/fed_program.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace sanji::sinks {

/// What came of it.
struct VideoEnd {
  std::string problem;            ///< a sentence; empty if all went well
  std::string words;              ///< if all went well: what was written and where, as a sentence
  std::filesystem::path written;  ///< the MP4 file, or the folder of numbered pictures
  int pictures = 0;
  bool is_film = false;  ///< one MP4 file
};

/// The file appears whole or not at all, and takes the place of an older one. Without ffmpeg the pictures go into a folder of
/// the file's name without `.mp4`, which must be absent or empty.
class Video {
 public:
  /// `file` ends in .mp4; `pictures_per_s` >= 1.
  Video(std::filesystem::path file, int pictures_per_s, base::Language language);
  Video(const Video&) = delete;
  Video& operator=(const Video&) = delete;
  /// Without finish() nothing stays of the file; numbered pictures do.
  ~Video();

  /// The next picture, of the size of the first. Empty, or why there will be no video, as a sentence; the same from then on.
  [[nodiscard]] std::string add(const raster::Image& picture);
  /// Waits until all is written. Once.
  [[nodiscard]] VideoEnd finish();

 private:
  [[nodiscard]] std::string why_not_there() const;
  void begin(const raster::Image& first);
  void begin_folder();
  void feed(const raster::Image& picture);
  void write_numbered(const raster::Image& picture);
  void finish_film();
  void fail_by_ffmpeg(const FedProgram::End& end);
  void fail(std::string problem);

  std::filesystem::path file_;
  std::filesystem::path part_;    ///< what ffmpeg writes; renamed when it is whole
  std::filesystem::path folder_;  ///< of numbered pictures
  int pictures_per_s_;
  base::Language language_;
  std::unique_ptr<FedProgram> ffmpeg_;  ///< none before the first picture, or where pictures are numbered
  int width_ = 0;
  int height_ = 0;
  int pictures_ = 0;
  std::vector<raster::Pixel> even_;  ///< a picture of odd size, made even
  std::string problem_;
};

/// The rows of a picture one below the other, its last column and last row twice where their number is odd: the usual coding
/// of video halves both for colours. The picture's own pixels where both are even; `room` is used otherwise.
[[nodiscard]] std::span<const raster::Pixel> even_pixels(const raster::Image& picture,
                                                         std::vector<raster::Pixel>& room);

}  // namespace sanji::sinks
