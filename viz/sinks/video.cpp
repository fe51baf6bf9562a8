// SPDX-License-Identifier: Apache-2.0
// Raw pixels go to ffmpeg's standard input.
#include "viz/sinks/video.hpp"

#include "sim/base/reason.hpp"
#include "viz/raster/png.hpp"

#include <algorithm>
#include <bit>
#include <cerrno>
#include <fstream>
#include <system_error>
#include <utility>

namespace sanji::sinks {
namespace {

namespace fs = std::filesystem;

std::size_t even(int length) {
  const int next = length + length % 2;
  return static_cast<std::size_t>(next);
}

/// `file:` before a name, so that nothing in it is taken for an option or a protocol.
std::vector<std::string> ffmpeg_words(const raster::Image& first, int pictures_per_s, const fs::path& part) {
  const std::string size = fmt::format("{}x{}", even(first.width), even(first.height));
  const char* const order = std::endian::native == std::endian::little ? "rgba" : "abgr";
  return {"ffmpeg",
          "-nostdin",
          "-loglevel",
          "error",
          "-y",
          "-f",
          "rawvideo",
          "-pixel_format",
          order,
          "-video_size",
          size,
          "-framerate",
          std::to_string(pictures_per_s),
          "-i",
          "pipe:0",
          "-an",
          "-c:v",
          "libx264",
          "-preset",
          "veryfast",
          "-pix_fmt",
          "yuv420p",
          "-movflags",
          "+faststart",
          "-f",
          "mp4",
          "file:" + part.string()};
}

std::string why_not_written(base::Language language, const fs::path& path, int error) {
  return base::say(language, "cannot write {0}: {1}", path.string(), base::reason(error, language));
}

}  // namespace

std::span<const raster::Pixel> even_pixels(const raster::Image& picture, std::vector<raster::Pixel>& room) {
  if (picture.width % 2 == 0 && picture.height % 2 == 0) return picture.pixels;
  room.clear();
  room.reserve(even(picture.width) * even(picture.height));
  for (std::size_t y = 0; y < even(picture.height); ++y) {
    const int row = std::min(static_cast<int>(y), picture.height - 1);
    const raster::Pixel* const from = &picture.at(0, row);
    room.insert(room.end(), from, from + picture.width);
    if (picture.width % 2 != 0) room.push_back(from[picture.width - 1]);
  }
  return room;
}

Video::Video(std::filesystem::path file, int pictures_per_s, base::Language language)
    : file_(std::move(file)),
      part_(fs::path(file_).replace_extension(".part.mp4")),
      folder_(fs::path(file_).replace_extension()),
      pictures_per_s_(std::max(1, pictures_per_s)),
      language_(language),
      problem_(why_not_there()) {}

Video::~Video() {
  if (ffmpeg_ == nullptr) return;
  ffmpeg_.reset();
  std::error_code ignored;
  fs::remove(part_, ignored);
}

/// Looked at before anybody draws for minutes.
std::string Video::why_not_there() const {
  std::string ending = file_.extension().string();
  for (char& c : ending) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (ending != ".mp4" || file_.stem().empty()) {
    return base::say(language_, "the name of a video ends in .mp4, not '{0}'", file_.string());
  }
  std::error_code ignored;
  if (fs::is_directory(file_, ignored)) return base::say(language_, "'{0}' is a folder, not a file", file_.string());
  errno = 0;
  const bool can_write = std::ofstream(part_, std::ios::binary).good();
  const int error = errno;
  fs::remove(part_, ignored);
  if (can_write) return {};
  return why_not_written(language_, file_, error);
}

void Video::begin(const raster::Image& first) {
  width_ = first.width;
  height_ = first.height;
  if (width_ <= 0 || height_ <= 0) return fail(base::say(language_, "a picture without pixels makes no video"));
  auto [program, error] = FedProgram::start(ffmpeg_words(first, pictures_per_s_, part_));
  ffmpeg_ = std::move(program);
  if (ffmpeg_ != nullptr) return;
  if (error == ENOENT || error == EACCES) return begin_folder();
  fail(base::say(language_, "ffmpeg cannot be started: {0}", base::reason(error, language_)));
}

void Video::begin_folder() {
  std::error_code problem;
  fs::create_directories(folder_, problem);
  if (!problem && !fs::is_empty(folder_, problem) && !problem) {
    return fail(base::say(language_, "ffmpeg is not installed, and the folder '{0}' for numbered pictures is not empty",
                          folder_.string()));
  }
  if (problem) fail(why_not_written(language_, folder_, problem.value()));
}

std::string Video::add(const raster::Image& picture) {
  if (!problem_.empty()) return problem_;
  if (pictures_ == 0) begin(picture);
  if (picture.width != width_ || picture.height != height_) {
    fail(base::say(language_, "picture {0} of the video has another size ({1} x {2}) than the first ({3} x {4})",
                   pictures_ + 1, picture.width, picture.height, width_, height_));
  }
  if (!problem_.empty()) return problem_;
  ++pictures_;
  if (ffmpeg_ != nullptr) {
    feed(picture);
  } else {
    write_numbered(picture);
  }
  return problem_;
}

void Video::feed(const raster::Image& picture) {
  if (!ffmpeg_->feed(std::as_bytes(even_pixels(picture, even_)))) fail_by_ffmpeg(ffmpeg_->finish());
}

void Video::write_numbered(const raster::Image& picture) {
  problem_ = raster::write_png(picture, folder_ / fmt::format("{:06}.png", pictures_), language_);
}

void Video::fail_by_ffmpeg(const FedProgram::End& end) {
  fail(end.last_words.empty() ? base::say(language_, "ffmpeg ended with status {0}", end.status)
                              : base::say(language_, "ffmpeg ended with status {0}: {1}", end.status, end.last_words));
}

void Video::fail(std::string problem) {
  problem_ = std::move(problem);
  if (ffmpeg_ == nullptr) return;
  ffmpeg_.reset();
  std::error_code ignored;
  fs::remove(part_, ignored);
}

void Video::finish_film() {
  if (const FedProgram::End end = ffmpeg_->finish(); end.status != 0) return fail_by_ffmpeg(end);
  std::error_code problem;
  fs::rename(part_, file_, problem);
  if (problem) return fail(why_not_written(language_, file_, problem.value()));
  ffmpeg_.reset();
}

VideoEnd Video::finish() {
  const bool is_film = ffmpeg_ != nullptr;
  if (is_film) finish_film();
  if (problem_.empty() && pictures_ == 0) fail(base::say(language_, "there is no picture to make a video of"));
  VideoEnd end{.problem = problem_, .written = is_film ? file_ : folder_, .pictures = pictures_, .is_film = is_film};
  if (!problem_.empty()) return end;
  end.words = is_film ? base::say(language_, "{0} pictures make the video {1}", pictures_, file_.string())
                      : base::say(language_, "ffmpeg is not installed: {0} numbered pictures stand in the folder {1}",
                                  pictures_, folder_.string());
  return end;
}

}  // namespace sanji::sinks
