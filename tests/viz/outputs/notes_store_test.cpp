// SPDX-License-Identifier: Apache-2.0
// Notes on a disk that others write to as well.
#include "viz/outputs/notes_store.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"
#include "tests/viz/lesson.hpp"
#include "viz/outputs/folder_lock.hpp"
#include "viz/session/notes_file.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

using namespace sanji;
using outputs::NotesStore;
using session::Do;
using tests::ScratchFolder;
namespace fs = std::filesystem;

namespace {

std::string text_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// A window with the lesson, as far as notes are concerned.
struct Window {
  explicit Window(const fs::path& folder) : store(folder / "journal.notes.json") { problem = store.load(view, runs); }
  void say(const std::string& line) {
    const auto command = session::parse_command(line);
    REQUIRE(command.has_value());
    session::apply(view, *command, runs);
    problem = store.keep(view);
  }
  [[nodiscard]] std::string words() const {
    std::string all;
    for (const session::Note& note : view.notes) all += note.text + ' ';
    return all;
  }

  session::Runs runs = tests::lesson_runs();
  session::View view = session::first_view(runs, base::Language::en);
  NotesStore store;
  std::string problem;
};

}  // namespace

TEST_CASE("two windows on one journal keep the notes of both") {
  const ScratchFolder scratch;
  const fs::path& folder = scratch.path();
  Window first(folder);
  Window second(folder);
  first.say("note one");
  second.say("note two");
  first.say("seek 60");
  first.say("note three");
  second.say("theme dark");
  Window later(folder);
  CHECK(later.words() == "one two three ");
  CHECK(later.view.looks.theme == session::Theme::dark);
}

TEST_CASE("what one window took out does not come back with what the other writes") {
  const ScratchFolder scratch;
  const fs::path& folder = scratch.path();
  Window(folder).say("note old");
  Window first(folder);
  Window second(folder);
  CHECK(second.words() == "old ");
  first.say("note.remove 0");
  second.say("note new");
  CHECK(Window(folder).words() == "new ");
  first.say("note late");
  CHECK(Window(folder).words() == "new late ");
  second.say("note.remove 1");
  CHECK(Window(folder).words() == "late ");
}

TEST_CASE("the same bookmark of two windows is one, and two of one window are two") {
  const ScratchFolder scratch;
  const fs::path& folder = scratch.path();
  Window first(folder);
  Window second(folder);
  first.say("bookmark");
  second.say("bookmark");
  CHECK(Window(folder).view.notes.size() == 1);
  first.say("bookmark");
  CHECK(Window(folder).view.notes.size() == 2);
  CHECK(text_of(folder / "journal.notes.json") == session::to_notes_text(first.view));
}

TEST_CASE("notes whose file was taken away are written again, whole") {
  const ScratchFolder scratch;
  const fs::path& folder = scratch.path();
  Window window(folder);
  window.say("note one");
  fs::remove(folder / "journal.notes.json");
  window.say("note two");
  CHECK(Window(folder).words() == "one two ");
}

TEST_CASE("a file that became something else meanwhile is put aside, not overwritten") {
  const ScratchFolder scratch;
  const fs::path& folder = scratch.path();
  Window window(folder);
  window.say("note one");
  scratch.write("journal.notes.json", "{");
  window.say("note two");
  CHECK_THAT(window.problem, ContainsSubstring("journal.notes.json.bad"));
  CHECK(text_of(folder / "journal.notes.json.bad") == "{");
  CHECK(Window(folder).words() == "one two ");
}

TEST_CASE("what was put aside before is not overwritten, and a folder is left where it is") {
  const ScratchFolder scratch;
  const fs::path& folder = scratch.path();
  scratch.write("journal.notes.json.bad", "older");
  scratch.write("journal.notes.json", "{");
  Window window(folder);
  CHECK(text_of(folder / "journal.notes.json.bad") == "older");
  CHECK(text_of(folder / "journal.notes.json.bad2") == "{");
  fs::create_directory(folder / "journal.notes.json");
  Window beside(folder);
  beside.say("note one");
  CHECK(fs::is_directory(folder / "journal.notes.json"));
}

TEST_CASE("notes that cannot be kept are told of once, tried with each change and again at the end") {
  const ScratchFolder scratch;
  const fs::path folder = scratch / "gone";
  fs::create_directory(folder);
  Window window(folder);
  fs::remove(folder);
  window.say("note one");
  CHECK_THAT(window.problem, ContainsSubstring("cannot be kept"));
  window.say("note two");
  CHECK(window.problem.empty());
  CHECK_THAT(window.store.keep(window.view, true), ContainsSubstring("cannot be kept"));
  fs::create_directory(folder);
  CHECK(window.store.keep(window.view, true).empty());
  CHECK(Window(folder).words() == "one two ");
}

TEST_CASE("a folder is held by one lock at a time, and a lock leaves nothing behind") {
  const ScratchFolder scratch;
  const fs::path& folder = scratch.path();
  {
    const outputs::FolderLock first(folder);
    CHECK(first.is_held());
    CHECK_FALSE(outputs::FolderLock(folder).is_held());
  }
  CHECK(outputs::FolderLock(folder).is_held());
  CHECK(fs::is_empty(folder));
  CHECK_FALSE(outputs::FolderLock(folder / "nowhere").is_held());
}
