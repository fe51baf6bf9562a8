// SPDX-License-Identifier: Apache-2.0
// What a window tells besides keys and mouse, and what is kept for the person.
#include "viz/outputs/from_window.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"
#include "tests/viz/lesson.hpp"
#include "viz/outputs/tour_seen.hpp"

#include <stdlib.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

using namespace sanji;
using outputs::ScreenScale;
using tests::ScratchFolder;
namespace fs = std::filesystem;

namespace {

panels::Screen& screen() {
  static panels::Screen the_screen(tests::lesson_runs(), session::first_view(tests::lesson_runs(), base::Language::en),
                                   {});
  the_screen.run({session::Do::scale_set, 1.0});
  return the_screen;
}

std::string dropped(const std::vector<std::string>& files) {
  return outputs::words_on_dropped(files, base::Language::en);
}

/// A variable of the surroundings, set for one test.
class Surroundings {
 public:
  Surroundings(const char* name, const char* value) : name_(name) {
    if (const char* before = getenv(name); before != nullptr) before_ = before;
    setenv(name, value, 1);
  }
  Surroundings(const Surroundings&) = delete;
  Surroundings& operator=(const Surroundings&) = delete;
  ~Surroundings() { before_ ? setenv(name_, before_->c_str(), 1) : unsetenv(name_); }

 private:
  const char* name_;
  std::optional<std::string> before_;
};

}  // namespace

TEST_CASE("letters begin as large as the screen wants them, and follow the window to another one") {
  panels::Screen& shown = screen();
  ScreenScale scale(false);
  scale.follow(shown, 1.0);
  CHECK(shown.view().looks.scale == 1.0);
  scale.follow(shown, 2.0);
  CHECK(shown.view().looks.scale == 2.0);
  scale.follow(shown, 2.0);
  CHECK(shown.view().looks.scale == 2.0);
  scale.follow(shown, 1.5);
  CHECK(shown.view().looks.scale == 1.5);
  scale.follow(shown, 0.0);
  scale.follow(shown, 9.0);
  CHECK(shown.view().looks.scale == session::most_scale);
}

TEST_CASE("letters whose size somebody chose keep it until the window goes to another screen") {
  panels::Screen& shown = screen();
  shown.run({session::Do::scale_set, 1.25});
  ScreenScale scale(true);
  scale.follow(shown, 2.0);
  CHECK(shown.view().looks.scale == 1.25);
  scale.follow(shown, 1.0);
  CHECK(shown.view().looks.scale == 1.0);  // no smaller than that
}

TEST_CASE("a journal that is dropped on the window is answered with the command that opens it") {
  const ScratchFolder scratch;
  scratch.write("plan b/journal.h5", "");
  scratch.write("a/journal.h5", "");
  scratch.write("notes.txt", "");
  const std::string folder = scratch / "a";
  CHECK_THAT(dropped({folder}), EndsWith("sanji view " + folder));
  CHECK_THAT(dropped({folder + "/journal.h5"}), EndsWith("sanji view " + folder + "/journal.h5"));
  CHECK_THAT(dropped({folder, scratch / "plan b"}),
             EndsWith("sanji view " + folder + " '" + (scratch / "plan b").string() + "'"));
  CHECK_THAT(dropped({folder, folder, folder}), ContainsSubstring("one run or two"));
  for (const std::string name : {"notes.txt", "nowhere", ""}) {
    CHECK_THAT(dropped({scratch / name}), ContainsSubstring("is no journal"));
  }
  CHECK_THAT(dropped({folder, scratch / "notes.txt"}), ContainsSubstring("notes.txt' is no journal"));
}

TEST_CASE("that the tour was seen is kept in the person's own place, or not at all") {
  const ScratchFolder scratch;
  const Surroundings home("HOME", scratch.path().c_str());
  {
    const Surroundings config("XDG_CONFIG_HOME", (scratch / "config").c_str());
    const fs::path file = outputs::tour_seen_file();
    CHECK(file == scratch / "config" / "sanji" / "tour-seen");
    CHECK_FALSE(outputs::was_tour_seen(file));
    outputs::keep_tour_seen(file);
    CHECK(outputs::was_tour_seen(file));
  }
  const Surroundings config("XDG_CONFIG_HOME", "not/absolute");
  CHECK(outputs::tour_seen_file() == scratch / ".config" / "sanji" / "tour-seen");
  scratch.write("a file", "");
  const fs::path nowhere = scratch / "a file" / "sanji" / "tour-seen";
  outputs::keep_tour_seen(nowhere);
  CHECK_FALSE(outputs::was_tour_seen(nowhere));
  const Surroundings homeless("HOME", "");
  CHECK(outputs::tour_seen_file().empty());
  outputs::keep_tour_seen({});
  CHECK_FALSE(outputs::was_tour_seen({}));
}
