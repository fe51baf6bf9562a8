#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`sanji view` as people call it, without any window: pictures, notes, and what it says of a journal that it cannot show."""

import os
import pathlib
import re
import sys
import unittest

import h5py

import command_line
from command_line import DONE, FAILED, LESSON, WRONG_INPUT

PNG = b"\x89PNG\r\n\x1a\n"


class Views(command_line.Calls):
    def picture(self, *words, **environment):
        """The bytes of a picture that was written."""
        self.expect(DONE, "view", "run", "--snapshot", "shot.png", *words, **environment)
        data = (self.folder / "shot.png").read_bytes()
        (self.folder / "shot.png").unlink()
        self.assertTrue(data.startswith(PNG))
        return data

    def test_a_picture_is_the_same_whenever_it_is_asked_for_and_another_for_another_time_view_or_language(self):
        self.run_of()
        first = self.picture("--at", "+30min")
        self.assertEqual(self.picture("--at", "+30min"), first)
        pictures = [first, self.picture("--at", "+50min"), self.picture("--at", "+30min", "--view", "known"),
                    self.picture("--at", "+30min", "--view", "timeline"), self.picture("--at", "+30min", "--lang", "zh"),
                    self.picture("--at", "+30min", "--theme", "dark"), self.picture("--at", "+30min", "--size", "800x600"),
                    self.picture("--at", "+30min", "--do", "panel records")]
        self.assertEqual(len(set(pictures)), len(pictures))

    def test_a_run_is_shown_whose_folder_or_file_is_named_and_nothing_is_written_beside_it(self):
        folder = self.run_of()
        self.expect(DONE, "view", folder / "journal.h5", "--snapshot", "shot.png")
        self.assertEqual(sorted(each.name for each in folder.iterdir()), ["journal.h5"])

    def test_two_runs_stand_side_by_side(self):
        self.run_of()
        self.expect(DONE, "run", LESSON, "--out", "other", "--seed", "99")
        self.expect(DONE, "view", "run", "other", "--view", "compare", "--snapshot", "both.png")
        self.expect(WRONG_INPUT, "view", "run", "--view", "compare", "--snapshot", "one.png")
        self.assertFalse((self.folder / "one.png").exists())

    def test_what_cannot_be_understood_is_refused_with_what_is_known_and_nothing_is_written(self):
        self.run_of()
        for words, said in ((["--view", "sidewise"], "truth"), (["--at", "25:00"], "25:00"), (["--size", "12"], "1280x720"),
                            (["--scale", "9"], "2.5"), (["--theme", "pink"], "projector"), (["--of", "nobody"], "nobody"),
                            (["--do", "sek 3"], "seek"), (["--script", "none.txt"], "none.txt"), (["--lang", "fr"], "fr"),
                            (["--renderer", "magic"], "cpu"), (["--speed", "0"], "960")):
            with self.subTest(words):
                called = self.expect(WRONG_INPUT, "view", "run", "--snapshot", "shot.png", *words)
                self.assertIn(said, called.err)
                self.assertFalse((self.folder / "shot.png").exists())

    def test_a_time_is_written_as_it_is_printed(self):
        self.run_of()
        start = self.expect(WRONG_INPUT, "view", "run", "--at", "+9 00:00", "--snapshot", "x.png", "--lang", "en").err
        self.assertIn("'+9 00:00' is not within the run", start)
        clock = re.search(r"goes from (\d+:\d+) to", start).group(1)
        first = self.picture("--at", clock)
        self.assertEqual(self.picture("--at", "+0 " + clock), first)
        self.assertEqual(self.picture("--do", "seek " + clock), first)
        for words in (["--at", "+1 25:00"], ["--do", "seek +1 25:00"]):
            self.assertIn("+1 00:50", self.expect(WRONG_INPUT, "view", "run", "--snapshot", "x.png", *words).err)

    def test_names_that_are_not_there_are_refused_by_commands_and_scripts(self):
        self.run_of()
        for line, said in (("panel nonsense", "records"), ("select nobody", "nobody"), ("observe nobody", "nobody"),
                           ("layer road", "roads"), ("layout compare", "DIR2"), ("layout wide", "presenter"),
                           ("stop.kind departd", "departed"), ("seek x", "seek")):
            with self.subTest(line):
                self.assertIn(said, self.expect(WRONG_INPUT, "view", "run", "--snapshot", "x.png", "--do", line).err)
                (self.folder / "script.txt").write_text("bookmark\n" + line + "\n", encoding="utf-8")
                called = self.expect(WRONG_INPUT, "view", "run", "--snapshot", "x.png", "--script", "script.txt")
                self.assertIn("script.txt:2: ", called.err)
                self.assertFalse((self.folder / "x.png").exists())

    def test_a_command_that_finds_nothing_to_act_on_is_refused(self):
        self.run_of()
        for line in ("follow", "focus", "observe.selected", "card.answer", "card.draft x", "palette.row 0"):
            with self.subTest(line):
                called = self.expect(WRONG_INPUT, "view", "run", "--snapshot", "x.png", "--do", line)
                self.assertIn(line, called.err)
                self.assertFalse((self.folder / "x.png").exists())

    def test_a_command_finds_the_card_of_the_stop_at_which_playing_began_before(self):
        self.run_of(command_line.SCENARIOS / "dongxiang-flash-flood.yaml")  # the warning is put in at its start
        self.expect(DONE, "view", "run", "--snapshot", "x.png", "--do", "play", "--do", "card.draft two boats")
        self.assertTrue((self.folder / "x.png").exists())

    def test_a_value_out_of_range_is_refused_by_commands_and_scripts_and_nothing_is_written(self):
        self.run_of()
        for line, said in (("legend 99", "page"), ("legend -1", "0 to 100"), ("timeline 5 1", "write the earlier time first"),
                           ("area 9 3", "write the earlier time first"), ("area 0 1e9", "leaves the run"), ("seek 1e9", "leaves the run"),
                           ("map.zoom 0 0 0", "to 64"), ("map.look 1e9 0 1", "m east"), ("split.side 9", "0.15 to 0.6"),
                           ("split.low 0.05", "0.1 to 0.7"), ("timeline.scroll 5000", "can be scrolled by"), ("map.zoom 2 0", "three numbers"),
                           ("speed 5000", "960"), ("scale 9", "2.5"), ("goto 1e9", "numbered from 0")):
            with self.subTest(line):
                called = self.expect(WRONG_INPUT, "view", "run", "--snapshot", "x.png", "--lang", "en", "--do", line)
                self.assertIn("'" + line.split()[0], called.err)
                self.assertIn(said, called.err)
                self.assertEqual(len(called.err.splitlines()), 1, called.err)
                (self.folder / "script.txt").write_text("bookmark\n" + line + "\n", encoding="utf-8")
                self.expect(WRONG_INPUT, "view", "run", "--snapshot", "x.png", "--script", "script.txt")
                self.assertFalse((self.folder / "x.png").exists())
        film = self.expect(DONE, "view", "run", "--video", "f.mp4", "--until", "+1min", "--size", "400x320", "--hold", "0", "--speed", "960",
                           "--lang", "en", "--do", "timeline.scroll 5000")
        self.assertIn("can be scrolled by", film.err)  # it changes while a film plays: bounded, and told of once
        self.picture("--do", "legend 1", "--do", "timeline 60 600", "--do", "area 60 600", "--do", "map.zoom 2 0 0", "--do", "split.side 0.5")

    def test_what_belongs_to_a_film_is_refused_elsewhere_and_the_other_way_round(self):
        self.run_of()
        for words, said in ((["--video", "f.mp4", "--at", "+5min"], "--from"), (["--snapshot", "x.png", "--from", "+5min"], "--video"),
                            (["--until", "+5min"], "--video"), (["--html", "x.html", "--hold", "2"], "--video"),
                            (["--video", "f.mp4", "--hold", "long"], "--hold")):
            with self.subTest(words):
                self.assertIn(said, self.expect(WRONG_INPUT, "view", "run", *words).err)
                self.assertEqual(sorted(each.name for each in self.folder.iterdir()), ["run"])

    def test_a_script_does_one_command_a_line_and_names_the_line_that_is_none(self):
        self.run_of()
        (self.folder / "good.txt").write_text("# a comment\nseek 1800\n\npanel records\n", encoding="utf-8")
        self.assertEqual(self.picture("--script", "good.txt"), self.picture("--at", "+30min", "--do", "panel records"))
        (self.folder / "bad.txt").write_text("seek 1800\nfly\n", encoding="utf-8")
        self.assertIn("bad.txt:2:", self.expect(WRONG_INPUT, "view", "run", "--script", "bad.txt", "--snapshot", "x.png").err)

    def test_a_journal_that_is_cut_of_another_version_or_another_program_is_said_so(self):
        whole = (self.run_of() / "journal.h5").read_bytes()
        (self.folder / "cut.h5").write_bytes(whole[: len(whole) // 2])
        (self.folder / "text.h5").write_text("dear diary", encoding="utf-8")
        (self.folder / "newer.h5").write_bytes(whole)
        with h5py.File(self.folder / "newer.h5", "r+") as file:
            file.attrs["version_major"] = 9
        (self.folder / "unfinished.h5").write_bytes(whole)
        with h5py.File(self.folder / "unfinished.h5", "r+") as file:
            file.attrs["complete"] = 0
        with h5py.File(self.folder / "other.h5", "w") as file:
            file["table"] = [1, 2, 3]
        for name in ("cut.h5", "text.h5", "newer.h5", "unfinished.h5", "other.h5", "nowhere"):
            with self.subTest(name):
                for lang in ("en", "zh"):
                    called = self.expect(WRONG_INPUT, "view", name, "--lang", lang, "--snapshot", "shot.png")
                    self.assertIn(name, called.err)
                    self.assertEqual(len(called.err.splitlines()), 1, called.err)
                self.assertFalse((self.folder / "shot.png").exists())

    def test_without_a_screen_the_window_says_what_to_do_instead(self):
        self.run_of()
        called = self.expect(FAILED, "view", "run", "--lang", "en", DISPLAY="", WAYLAND_DISPLAY="")
        self.assertIn("--snapshot", called.err)

    def test_nothing_is_written_over_a_recording_its_notes_a_folder_or_a_device(self):
        self.run_of()
        before = (self.folder / "run/journal.h5").read_bytes()
        for output, file, told in (("--snapshot", "run/journal.h5", "would be lost"),
                                   ("--snapshot", "run/../run/journal.h5", "would be lost"),
                                   ("--html", "run/journal.notes.json", "would be lost"),
                                   ("--notes", "run/journal.notes.json", "would be lost"),
                                   ("--snapshot", "run", "is a folder"), ("--snapshot", "/dev/null", "no ordinary file")):
            self.assertIn(told, self.expect(WRONG_INPUT, "view", "run", output, file).err)
        self.assertEqual((self.folder / "run/journal.h5").read_bytes(), before)

    def test_a_name_that_says_another_kind_of_file_is_refused_with_the_name_to_write(self):
        self.run_of()
        for output, file, told in (("--snapshot", "x.jpg", "--snapshot x.png"), ("--snapshot", "x", "--snapshot x.png"),
                                   ("--video", "f.mkv", "--video f.mp4"), ("--video", "film", "--video film.mp4"),
                                   ("--html", "page.pdf", "--html page.html")):
            for lang in ("en", "zh"):
                with self.subTest(file, lang=lang):
                    self.assertIn(told, self.expect(WRONG_INPUT, "view", "run", output, file, "--lang", lang).err)
                    self.assertEqual(sorted(each.name for each in self.folder.iterdir()), ["run"])
        self.expect(DONE, "view", "run", "--snapshot", "LOUD.PNG")

    def test_what_is_no_size_or_no_script_is_refused(self):
        self.run_of()
        self.assertIn("1280x720", self.expect(WRONG_INPUT, "view", "run", "--snapshot", "a.png", "--size", "1280x").err)
        self.assertIn("cannot read", self.expect(WRONG_INPUT, "view", "run", "--snapshot", "a.png", "--script", ".").err)

    def test_notes_that_cannot_be_read_are_told_of_beside_a_picture_and_stay_as_they_are(self):
        notes = self.run_of() / "journal.notes.json"
        self.assertEqual(self.expect(DONE, "view", "run", "--snapshot", "a.png").err, "")
        notes.write_text('{"schema": "sanji-notes-1", "notes": []}', encoding="utf-8")
        self.assertEqual(self.expect(DONE, "view", "run", "--snapshot", "a.png").err, "")
        notes.write_text("{ broken", encoding="utf-8")
        for lang, said in (("en", "notes cannot be read"), ("zh", "无法读取笔记")):
            called = self.expect(DONE, "view", "run", "--snapshot", "b.png", "--lang", lang)
            self.assertIn(said, called.err)
            self.assertIn("journal.notes.json", called.err)
            self.assertEqual(len(called.err.splitlines()), 1, called.err)
        film = self.expect(DONE, "view", "run", "--video", "f.mp4", "--from", "+0min", "--until", "+1min", "--size", "320x320",
                           "--hold", "0", "--speed", "960", "--lang", "en")
        self.assertIn("notes cannot be read", film.err.splitlines()[0])
        self.assertEqual(notes.read_text(encoding="utf-8"), "{ broken")
        self.assertEqual(sorted(each.name for each in notes.parent.iterdir()), ["journal.h5", "journal.notes.json"])
        self.assertEqual((self.folder / "a.png").read_bytes(), self.picture("--lang", "en"))

    def test_the_notes_of_a_drill_become_a_page(self):
        folder = self.run_of()
        (folder / "journal.notes.json").write_text(
            '{"schema": "sanji-notes-1", "notes": [{"kind": "note", "at_s": 600, "text": "who calls the county?"}]}',
            encoding="utf-8")
        self.assertIn("page.md", self.expect(DONE, "view", "run", "--notes", "page.md", "--lang", "en").out)
        page = (self.folder / "page.md").read_text(encoding="utf-8")
        self.assertIn("EXERCISE", page)
        self.assertIn("who calls the county?", page)
        (folder / "journal.notes.json").write_text("{", encoding="utf-8")
        self.assertIn("journal.notes.json", self.expect(WRONG_INPUT, "view", "run", "--notes", "page.md").err)
        self.assertEqual((folder / "journal.notes.json").read_text(encoding="utf-8"), "{")  # only read

    def test_notes_that_commands_write_stand_on_the_page_too(self):
        self.run_of()
        self.expect(DONE, "view", "run", "--do", "note hello", "--notes", "page.md", "--lang", "en")
        self.assertIn("hello", (self.folder / "page.md").read_text(encoding="utf-8"))

    def test_a_script_is_read_as_notepad_and_a_chinese_office_save_it_and_utf_16_is_refused_by_its_name(self):
        self.run_of()
        text = "note 赵家乡\r\nplay\r\n"
        for encoding in ("utf-8", "utf-8-sig", "gb18030"):
            with self.subTest(encoding):
                (self.folder / "s.txt").write_bytes(text.encode(encoding))
                self.expect(DONE, "view", "run", "--script", "s.txt", "--notes", "page.md")
                self.assertIn("赵家乡", (self.folder / "page.md").read_text(encoding="utf-8"))
        (self.folder / "s.txt").write_bytes("\ufeff".encode("utf-8") + b"play\n")
        self.expect(DONE, "view", "run", "--script", "s.txt", "--notes", "page.md")
        for bad, said in ((text.encode("utf-16"), "UTF-16"), (b"play\nnote \xff\xff\n", "s.txt:2: ")):
            (self.folder / "s.txt").write_bytes(bad)
            called = self.expect(WRONG_INPUT, "view", "run", "--script", "s.txt", "--notes", "other.md", "--lang", "en")
            self.assertIn(said, called.err)
            self.assertFalse((self.folder / "other.md").exists())

    def test_a_command_of_the_command_line_may_begin_with_a_mark_and_is_read_as_a_script_is(self):
        self.run_of()
        for words in ("\ufeffnote 赵家乡".encode("utf-8"), "note 赵家乡".encode("gb18030")):
            self.expect(DONE, "view", "run", "--do", os.fsdecode(words), "--notes", "page.md")
            self.assertIn("赵家乡", (self.folder / "page.md").read_text(encoding="utf-8"))


if __name__ == "__main__":
    command_line.programs = pathlib.Path(sys.argv.pop(1)).resolve()
    sys.exit(unittest.main())
