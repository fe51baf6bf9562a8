// SPDX-License-Identifier: Apache-2.0
// Videos, with a stand-in for ffmpeg in the PATH, and without one.
#include "viz/sinks/video.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

#include <imgui.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

using sanji::base::Language;
using sanji::raster::Image;
using sanji::raster::Pixel;
using sanji::sinks::Video;
using sanji::tests::ScratchFolder;
namespace fs = std::filesystem;

namespace {

std::string text_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// A folder for videos and a PATH with nothing in it but what a test puts there.
class Studio {
 public:
  Studio() : path_before_(std::getenv("PATH")) {
    fs::create_directory(scratch_ / "bin");
    setenv("PATH", (scratch_ / "bin").c_str(), 1);
  }
  Studio(const Studio&) = delete;
  Studio& operator=(const Studio&) = delete;
  ~Studio() { setenv("PATH", path_before_.c_str(), 1); }

  /// The stand-in: its arguments go to a file, one a line; then the given lines, with the file to write as $out.
  void install_ffmpeg(const std::string& lines) const {
    scratch_.write("bin/ffmpeg", "#!/bin/sh\nPATH=/usr/bin:/bin\nprintf '%s\\n' \"$@\" > " +
                                     (scratch_ / "words").string() + "\nfor out; do :; done\nout=${out#file:}\n" +
                                     lines);
    fs::permissions(scratch_ / "bin/ffmpeg", fs::perms::owner_all);
  }
  [[nodiscard]] std::string words() const { return text_of(scratch_ / "words"); }
  [[nodiscard]] fs::path file(const std::string& name) const { return scratch_ / name; }
  void write(const std::string& name, std::string_view text) const { scratch_.write(name, text); }

 private:
  ScratchFolder scratch_;
  std::string path_before_;
};

}  // namespace

TEST_CASE("pictures go to ffmpeg as they are, and the video stands there whole under its name") {
  const Studio studio;
  studio.install_ffmpeg("cat > \"$out\"\n");
  Video video(studio.file("out.mp4"), 25, Language::en);
  CHECK(video.add(Image(4, 2, IM_COL32('a', 'b', 'c', 'd'))).empty());
  CHECK_FALSE(fs::exists(studio.file("out.mp4")));
  CHECK(video.add(Image(4, 2, IM_COL32('e', 'f', 'g', 'h'))).empty());
  const auto end = video.finish();
  CHECK(end.problem.empty());
  CHECK(end.is_film);
  CHECK(end.pictures == 2);
  CHECK(end.written == studio.file("out.mp4"));
  CHECK_THAT(end.words, ContainsSubstring("out.mp4"));
  CHECK(text_of(studio.file("out.mp4")) == "abcdabcdabcdabcdabcdabcdabcdabcdefghefghefghefghefghefghefghefgh");
  CHECK_FALSE(fs::exists(studio.file("out.part.mp4")));
  CHECK_THAT(studio.words(), ContainsSubstring("-video_size\n4x2\n-framerate\n25\n"));
  CHECK_THAT(studio.words(), ContainsSubstring("libx264\n"));
}

TEST_CASE("a picture of odd size is made even by its last column and row") {
  Image picture(3, 1, 0);
  for (int x = 0; x < 3; ++x) picture.at(x, 0) = static_cast<Pixel>(x + 1);
  std::vector<Pixel> room;
  const auto pixels = sanji::sinks::even_pixels(picture, room);
  CHECK(std::vector<Pixel>(pixels.begin(), pixels.end()) == std::vector<Pixel>{1, 2, 3, 3, 1, 2, 3, 3});
  const Image even(2, 2, 5);
  CHECK(sanji::sinks::even_pixels(even, room).data() == even.pixels.data());

  const Studio studio;
  studio.install_ffmpeg("cat > \"$out\"\n");
  Video video(studio.file("odd.mp4"), 30, Language::en);
  CHECK(video.add(picture).empty());
  CHECK(video.finish().problem.empty());
  CHECK_THAT(studio.words(), ContainsSubstring("-video_size\n4x2\n"));
  CHECK(fs::file_size(studio.file("odd.mp4")) == 32);
}

TEST_CASE("names that look like options or protocols, and Chinese ones, stay names of files") {
  const Studio studio;
  studio.install_ffmpeg("cat > \"$out\"\n");
  for (const std::string name : {"-y.mp4", "http: x.mp4", "东乡山洪.mp4"}) {
    Video video(studio.file(name), 30, Language::zh);
    CHECK(video.add(Image(2, 2, 0)).empty());
    CHECK(video.finish().problem.empty());
    CHECK(fs::file_size(studio.file(name)) == 16);
  }
}

TEST_CASE("an ffmpeg that fails at the end is told with its status and its last line, and an older video stays") {
  const Studio studio;
  studio.install_ffmpeg("cat > \"$out\"\necho first >&2\necho 'Unknown encoder libx264' >&2\nexit 3\n");
  studio.write("out.mp4", "older");
  Video video(studio.file("out.mp4"), 30, Language::en);
  CHECK(video.add(Image(2, 2, 0)).empty());
  const auto end = video.finish();
  CHECK(end.problem == "ffmpeg ended with status 3: Unknown encoder libx264");
  CHECK(text_of(studio.file("out.mp4")) == "older");
  CHECK_FALSE(fs::exists(studio.file("out.part.mp4")));
}

TEST_CASE("an ffmpeg that stops reading is noticed while pictures come, and ends nobody else") {
  const Studio studio;
  studio.install_ffmpeg("echo 'no room left' >&2\nexit 1\n");
  Video video(studio.file("out.mp4"), 30, Language::en);
  const Image large(1000, 1000, 0);
  std::string problem;
  for (int i = 0; i < 100 && problem.empty(); ++i) problem = video.add(large);
  CHECK(problem == "ffmpeg ended with status 1: no room left");
  CHECK(video.add(large) == problem);
  CHECK(video.finish().problem == problem);
  CHECK_FALSE(fs::exists(studio.file("out.mp4")));
}

TEST_CASE("an ffmpeg that says nothing, or is ended by a signal, is told by its status") {
  const Studio studio;
  studio.install_ffmpeg("cat > /dev/null\nkill -9 $$\n");
  Video video(studio.file("out.mp4"), 30, Language::en);
  CHECK(video.add(Image(2, 2, 0)).empty());
  CHECK(video.finish().problem == "ffmpeg ended with status 137");
}

TEST_CASE("a video that is given up leaves nothing behind and waits for nobody") {
  const Studio studio;
  studio.install_ffmpeg("cat > \"$out\"\nsleep 100\n");
  {
    Video video(studio.file("out.mp4"), 30, Language::en);
    CHECK(video.add(Image(2, 2, 0)).empty());
    for (int i = 0; i < 500 && !fs::exists(studio.file("out.part.mp4")); ++i) usleep(10'000);
  }
  CHECK_FALSE(fs::exists(studio.file("out.mp4")));
  CHECK_FALSE(fs::exists(studio.file("out.part.mp4")));
}

TEST_CASE("without ffmpeg numbered pictures stand in a folder of the file's name") {
  const Studio studio;
  Video video(studio.file("flood.mp4"), 30, Language::en);
  for (int i = 0; i < 3; ++i) CHECK(video.add(Image(3, 3, IM_COL32(i, 0, 0, 255))).empty());
  const auto end = video.finish();
  CHECK(end.problem.empty());
  CHECK_FALSE(end.is_film);
  CHECK(end.pictures == 3);
  CHECK(end.written == studio.file("flood"));
  CHECK_THAT(end.words, ContainsSubstring("ffmpeg is not installed"));
  for (const std::string name : {"000001.png", "000002.png", "000003.png"}) {
    CHECK_THAT(text_of(studio.file("flood") / name).substr(0, 4), Equals("\x89PNG"));
  }
  CHECK(std::distance(fs::directory_iterator(studio.file("flood")), {}) == 3);
}

TEST_CASE("numbered pictures do not mix with what is in the folder already") {
  const Studio studio;
  studio.write("flood/000001.png", "of yesterday");
  Video video(studio.file("flood.mp4"), 30, Language::en);
  CHECK_THAT(video.add(Image(2, 2, 0)), ContainsSubstring("is not empty"));
  CHECK(text_of(studio.file("flood/000001.png")) == "of yesterday");
  CHECK_FALSE(video.finish().problem.empty());
}

TEST_CASE("what cannot be a video is said before anything is drawn") {
  const Studio studio;
  fs::create_directory(studio.file("folder.mp4"));
  for (const std::string name : {"out.avi", "out", ".mp4", "folder.mp4", "not there/out.mp4"}) {
    Video video(studio.file(name), 30, Language::en);
    INFO(name);
    CHECK_THAT(video.add(Image(2, 2, 0)), ContainsSubstring(name));
    CHECK_THAT(video.finish().problem, ContainsSubstring(name));
  }
}

TEST_CASE("pictures of another size, without pixels, or none at all make no video") {
  const Studio studio;
  studio.install_ffmpeg("cat > \"$out\"\n");
  Video changing(studio.file("a.mp4"), 30, Language::en);
  CHECK(changing.add(Image(4, 4, 0)).empty());
  CHECK(changing.add(Image(4, 2, 0)) == "picture 2 of the video has another size (4 x 2) than the first (4 x 4)");
  Video empty(studio.file("b.mp4"), 30, Language::en);
  CHECK_FALSE(empty.add(Image()).empty());
  Video nothing(studio.file("c.mp4"), 30, Language::en);
  CHECK_FALSE(nothing.finish().problem.empty());
  for (const std::string name : {"a.mp4", "b.mp4", "c.mp4", "a.part.mp4"}) CHECK_FALSE(fs::exists(studio.file(name)));
}
