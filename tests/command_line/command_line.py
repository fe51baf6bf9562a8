#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What the programs do when they are called as people call them: exit codes, what is written and what is not, both
languages, and what a run leaves behind. Run with the folder of the programs, from the root of the project."""

import csv
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import h5py

ROOT = pathlib.Path.cwd()
SCENARIOS = ROOT / "scenarios"
EVENT = SCENARIOS / "events/kajia-house-fire.yaml"
LESSON = SCENARIOS / "lessons/01-report-chain/scenario.yaml"
LONGEST_S = 60
DONE, FAILED, WRONG_INPUT, BAR_NOT_MET = range(4)
programs = None  # the folder, set below


class Called:
    def __init__(self, done):
        self.code = done.returncode
        # what is not UTF-8 fails here
        self.out = done.stdout.decode("utf-8")
        self.err = done.stderr.decode("utf-8")


class Calls(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name).resolve()

    def call(self, *words, **environment):
        """`sanji` with these words, in the test's own folder and no locale but the one that is given."""
        env = {name: value for name, value in os.environ.items() if name not in ("LC_ALL", "LC_MESSAGES", "LANG")}
        done = subprocess.run([str(programs / "sanji"), *map(str, words)], cwd=self.folder, timeout=LONGEST_S,
                              env={**env, **environment}, stdin=subprocess.DEVNULL, capture_output=True, check=False)
        return Called(done)

    def expect(self, code, *words, **environment):
        called = self.call(*words, **environment)
        self.assertEqual(called.code, code, f"{words}\n{called.out}\n{called.err}")
        return called

    def run_of(self, scenario=LESSON, *options):
        """The folder of a run that went well."""
        self.expect(DONE, "run", scenario, "--out", "run", *options)
        return self.folder / "run"

    def copy_of_valley(self):
        """The first lesson with a region of its own, to be spoiled at will."""
        for part in ("regions/lesson-valley", "lessons/01-report-chain", "limits"):
            shutil.copytree(SCENARIOS / part, self.folder / "own" / part)
        shutil.copytree(SCENARIOS / "plans", self.folder / "own/plans")
        return self.folder / "own/lessons/01-report-chain/scenario.yaml"


class CommandLines(Calls):
    def test_without_a_command_the_commands_are_told_and_the_input_is_wrong(self):
        called = self.expect(WRONG_INPUT)
        for command in ("run", "check", "plan", "keys", "report", "view"):
            self.assertIn(f"sanji {command}", called.out)
        self.assertEqual(self.expect(DONE, "--help").out, called.out)

    def test_every_command_has_a_help_with_an_example_that_begins_with_its_name(self):
        for command in ("run", "check", "plan", "keys", "report", "view"):
            with self.subTest(command):
                english = self.expect(DONE, command, "--help").out
                self.assertIn(f"usage: sanji {command}", english)
                self.assertIn(f"example: sanji {command} ", english)
                chinese = self.expect(DONE, command, "--help", "--lang", "zh").out
                self.assertIn(f"用法：sanji {command}", chinese)
                self.assertIn(f"示例：sanji {command} ", chinese)
                self.assertIn("显示本帮助", chinese)
                self.assertEqual(chinese, self.expect(DONE, command, "--help", LANG="zh_CN.UTF-8").out)

    def test_an_unknown_command_is_refused_and_the_nearest_is_named(self):
        called = self.expect(WRONG_INPUT, "rum")
        self.assertEqual(called.err, "sanji knows no command 'rum'; it knows: run, check, plan, keys, report, import, new, view; "
                                     "did you mean 'run'?\n")
        self.assertEqual(called.out, "")

    def test_unknown_options_and_impossible_values_are_refused(self):
        for words in (["run", LESSON, "--sed", "7"], ["run", LESSON, "--see", "7"], ["run", LESSON, "--lang", "fr"],
                      ["run", LESSON, "--seed", "-3"], ["run", LESSON, "--seed", "seven"],
                      ["run", LESSON, "--seed", "7.5"], ["run", LESSON, "--seed", ""], ["run", LESSON, "--seed", "99999999999999999999"],
                      ["run", LESSON, "--replication", "5000000000"], ["run", LESSON, "--seed"], ["run"],
                      ["run", LESSON, LESSON], ["run", LESSON, "--seed", "1", "--seed", "2"], ["check"],
                      ["check", "--all"], ["keys", "--format", "html"], ["keys", "scenario.yaml"], ["plan"],
                      ["plan", "missing.yaml"], ["plan", EVENT], ["run", LESSON, "--plan", "missing.yaml"], ["report"], ["report", "a", "b"],
                      ["report", "a", "--format", "xml"], ["report", "a", "--sum"], ["view"], ["view", "a", "b", "c"],
                      ["view", "a", "--snapshot", "x.png"], ["view", "a", "--sixe", "1x1"]):
            with self.subTest(words):
                called = self.expect(WRONG_INPUT, *words)
                self.assertEqual(called.out, "")
                self.assertNotEqual(called.err, "")
                self.assertEqual(list(self.folder.iterdir()), [])

    def test_keys_come_as_a_manual_and_as_a_schema(self):
        self.assertIn("### region.turnout[]", self.expect(DONE, "keys").out)
        self.assertIn("$schema", json.loads(self.expect(DONE, "keys", "--format", "schema").out))


class Languages(Calls):
    def test_the_locale_decides_and_the_option_decides_against_it(self):
        chinese, english = "想定", "scenario"
        for environment, option, wanted in (({}, None, english), ({"LANG": "zh_CN.UTF-8"}, None, chinese),
                                            ({"LANG": "en_GB.UTF-8"}, None, english), ({"LANG": "C"}, None, english),
                                            ({"LANG": "en_GB.UTF-8", "LC_ALL": "zh_CN.UTF-8"}, None, chinese),
                                            ({"LANG": "zh_CN.UTF-8"}, "en", english), ({}, "zh", chinese)):
            with self.subTest(environment=environment, option=option):
                called = self.expect(WRONG_INPUT, "run", *(["--lang", option] if option else []), **environment)
                self.assertIn(wanted, called.err)

    def test_results_and_problems_come_in_the_language_asked_for(self):
        folder = self.run_of(LESSON, "--lang", "zh")
        for words in (["report", folder], ["report", folder, "--log"],
                      ["report", folder, "--why", "flood/999901100201/houses"]):
            chinese = self.expect(DONE, *words, "--lang", "zh").out
            english = self.expect(DONE, *words, "--lang", "en").out
            self.assertIn("演练 EXERCISE", chinese)
            self.assertIn("演练 EXERCISE", english)
            self.assertIn("上湾村", chinese)
            self.assertIn("Shangwan", english)
        missing = self.expect(WRONG_INPUT, "run", "missing.yaml", "--lang", "zh").err
        self.assertIn("不存在", missing)

    def test_the_language_changes_no_byte_of_the_journal(self):
        self.expect(DONE, "run", LESSON, "--out", "zh", "--lang", "zh")
        self.expect(DONE, "run", LESSON, "--out", "en", "--lang", "en")
        self.assertEqual((self.folder / "zh/journal.h5").read_bytes(), (self.folder / "en/journal.h5").read_bytes())


class Runs(Calls):
    def test_the_same_seed_gives_the_same_bytes_in_another_process_and_another_seed_others(self):
        flood = SCENARIOS / "dongxiang-flash-flood.yaml"
        for out, seed in (("a", 7), ("b", 7), ("c", 8)):
            self.expect(DONE, "run", flood, "--seed", seed, "--out", out)
        a, b, c = ((self.folder / out / "journal.h5").read_bytes() for out in "abc")
        self.assertEqual(a, b)
        self.assertNotEqual(a, c)

    def test_a_replication_is_another_luck_of_the_same_seed(self):
        flood = SCENARIOS / "dongxiang-village-fire.yaml"
        for out, replication in (("a", 0), ("b", 1)):
            self.expect(DONE, "run", flood, "--seed", 7, "--replication", replication, "--out", out)
        reports = [json.loads(self.expect(DONE, "report", out, "--format", "json").out) for out in "ab"]
        self.assertEqual([report["replication"] for report in reports], [0, 1])
        self.assertEqual([report["seed"] for report in reports], [7, 7])
        self.assertNotEqual(reports[0]["incidents"], reports[1]["incidents"])

    def test_without_out_the_journal_stands_in_out_name_seed_of_the_working_folder(self):
        self.expect(DONE, "run", SCENARIOS / "dongxiang-village-fire.yaml", "--seed", 3)
        self.assertTrue((self.folder / "out/dongxiang-village-fire-3/journal.h5").is_file())
        self.expect(DONE, "run", LESSON)  # a lesson bears the name of its folder, and its own seed
        self.assertTrue((self.folder / "out/01-report-chain-1/journal.h5").is_file())
        self.assertEqual(sorted(path.name for path in (self.folder / "out").iterdir()),
                         ["01-report-chain-1", "dongxiang-village-fire-3"])

    def test_the_folder_holds_the_journal_and_nothing_else(self):
        self.assertEqual([path.name for path in self.run_of().iterdir()], ["journal.h5"])

    def test_an_older_journal_is_replaced(self):
        folder = self.run_of(LESSON, "--seed", "1")
        before = (folder / "journal.h5").read_bytes()
        self.run_of(LESSON, "--seed", "2")
        self.assertNotEqual((folder / "journal.h5").read_bytes(), before)
        (folder / "journal.h5.part").write_bytes(b"cut off")
        self.run_of(LESSON, "--seed", "1")
        self.assertEqual((folder / "journal.h5").read_bytes(), before)
        self.assertEqual([path.name for path in folder.iterdir()], ["journal.h5"])

    def test_any_other_folder_that_holds_something_is_refused_and_left_as_it_is(self):
        full = self.folder / "full"
        full.mkdir()
        (full / "thesis.txt").write_text("years of work")
        called = self.expect(WRONG_INPUT, "run", LESSON, "--out", full)
        self.assertIn("thesis.txt", called.err)
        self.assertEqual([path.name for path in full.iterdir()], ["thesis.txt"])
        diary = self.folder / "diary"
        diary.mkdir()
        (diary / "journal.h5").write_text("dear diary")
        self.expect(WRONG_INPUT, "run", LESSON, "--out", diary)
        self.assertEqual((diary / "journal.h5").read_text(), "dear diary")

    def test_a_folder_that_cannot_be_made_is_told_and_nothing_is_written(self):
        (self.folder / "file").write_text("text")
        self.assertIn("file", self.expect(WRONG_INPUT, "run", LESSON, "--out", "file").err)
        called = self.call("run", LESSON, "--out", "file/below")
        self.assertIn(called.code, (FAILED, WRONG_INPUT))
        self.assertIn("file/below", called.err)
        self.assertEqual((self.folder / "file").read_text(), "text")

    def test_bad_input_writes_nothing(self):
        scenario = self.copy_of_valley()
        teams = self.folder / "own/regions/lesson-valley/teams.csv"
        teams.write_text(teams.read_text(encoding="utf-8").replace("999901100201,village", "999901100299,village"),
                         encoding="utf-8")
        for words in (["run", scenario], ["run", scenario, "--out", "new"], ["run", "missing.yaml", "--out", "new"],
                      ["run", self.folder, "--out", "new"]):
            called = self.expect(WRONG_INPUT, *words)
            self.assertEqual(called.out, "")
            self.assertEqual([path.name for path in self.folder.iterdir()], ["own"])
        problem = self.expect(WRONG_INPUT, "run", scenario).err
        self.assertIn("regions/lesson-valley/teams.csv:6:", problem)
        self.assertIn("999901100299", problem)
        self.assertTrue(problem.endswith("1 problem, nothing was run\n"))


class Plans(Calls):
    def test_a_plan_is_told_on_one_page_in_either_language(self):
        plan = SCENARIOS / "plans/dongxiang-2023.yaml"
        english = self.expect(DONE, "plan", plan).out
        self.assertTrue(english.startswith("EXERCISE (演练): plan on one page\n"))
        for part in ("1  Roles", "2  Core tasks", "3  Procedure", "4  Response times", "5  Aftermath",
                     "  warnings at: ", "  call and confirm: ", "  regular word: "):
            self.assertIn("\n" + part, english)
        self.assertLessEqual(len(english.splitlines()), 80)
        chinese = self.expect(DONE, "plan", plan, "--lang", "zh").out
        self.assertIn("东乡", chinese)
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_of_a_scenario_the_plan_is_told_with_the_names_of_its_region(self):
        page = self.expect(DONE, "plan", SCENARIOS / "dongxiang-village-fire.yaml", "--lang", "zh").out
        self.assertIn("县气象局", page)
        self.assertNotIn("weather", page)
        self.assertIn("受影响人数≥5000 或 受灾乡镇数≥8", page)

    def test_a_scenario_is_played_with_another_plan_and_the_run_says_so(self):
        scenario = SCENARIOS / "dongxiang-village-fire.yaml"
        self.expect(DONE, "run", scenario, "--seed", 7, "--out", "own")
        other = self.expect(DONE, "run", scenario, "--seed", 7, "--plan",
                            SCENARIOS / "plans/dongxiang-2024-direct-report.yaml", "--out", "other").out
        with h5py.File(self.folder / "own/journal.h5") as own, h5py.File(self.folder / "other/journal.h5") as changed:
            self.assertNotEqual(own.attrs["plan_name_en"], changed.attrs["plan_name_en"])
            self.assertNotEqual(own.attrs["scenario_hash"], changed.attrs["scenario_hash"])
            self.assertIn(changed.attrs["plan_name_en"].decode(), other)

    def test_a_file_that_is_no_plan_is_refused_with_what_is_wanted(self):
        called = self.expect(WRONG_INPUT, "plan", EVENT)
        self.assertIn("sanji: plan is wanted here", called.err)
        called = self.expect(WRONG_INPUT, "run", LESSON, "--plan", LESSON, "--out", "new")
        self.assertIn("sanji: plan is wanted here", called.err)
        self.assertEqual(list(self.folder.iterdir()), [])


class Checks(Calls):
    def test_everything_that_is_shipped_is_without_a_problem(self):
        files = [path for path in SCENARIOS.rglob("*.yaml")]
        self.assertGreaterEqual(len(files), 30)
        for kind in ("lessons", "plans", "events", "limits", "regions"):
            self.assertTrue(any(kind in path.parts for path in files), kind)
        called = self.expect(DONE, "check", *files)
        self.assertEqual(called.err, "")
        self.assertEqual(called.out.count("no problem"), len(files))

    def test_all_problems_of_all_files_come_at_once(self):
        (self.folder / "a.yaml").write_text("sanji: scenario\nnme: x\n")
        (self.folder / "b.yaml").write_text("sanji: plan\nlevls: []\n")
        called = self.expect(WRONG_INPUT, "check", "a.yaml", "b.yaml", SCENARIOS / "plans/lesson.yaml")
        self.assertIn("a.yaml:2:1:", called.err)
        self.assertIn("did you mean 'name'", called.err)
        self.assertIn("b.yaml:2:1:", called.err)
        self.assertIn("did you mean 'levels'", called.err)
        self.assertEqual(called.out, "")


class Reports(Calls):
    moments = ["onset_s", "first_noticed_s", "told_s", "level_s", "first_order_s", "first_departure_s",
               "first_arrival_s", "enough_force_s", "done_s"]
    levels = ["level", "gravest_level"]

    def test_json_has_exactly_the_keys_that_are_documented(self):
        folder = self.run_of(SCENARIOS / "dongxiang-chlorine-leak.yaml", "--seed", "7")
        report = json.loads(self.expect(DONE, "report", folder, "--format", "json").out)
        self.assertEqual(list(report), ["schema", "scenario_hash", "seed", "replication", "naming", "incidents", "tiers",
                                        "desks", "isolated", "spans", "reports", "calls", "command", "joint",
                                        "people_in_villages_met", "procedure", "force", "roads"])
        self.assertEqual(report["seed"], 7)
        self.assertEqual(report["replication"], 0)
        self.assertGreaterEqual(len(report["incidents"]), 3)
        for incident in report["incidents"]:
            self.assertEqual(list(incident), ["id", "kind", "post", *self.moments[:4], *self.levels, *self.moments[4:],
                                              "limits"])
            self.assertEqual(list(incident["told_s"]), ["village", "township", "county", "prefecture"])
            self.assertEqual(incident["id"].split("/")[:2], [incident["kind"], incident["post"]])
            for limit in incident["limits"]:
                self.assertEqual(list(limit), ["name", "limit_s", "got_s", "met", "status"])
                self.assertIn(limit["met"], (True, False, None))
                if limit["met"] is None:
                    self.assertIsNone(limit["got_s"])  # open: neither kept nor passed
        self.assertEqual(list(report["tiers"]), ["village", "township", "county", "agency"])
        for tier in report["tiers"].values():
            self.assertEqual(list(tier), ["reports_in", "handle_s_p50", "handle_s_p90", "orders", "teams_sent",
                                          "first_on_scene"])

    def test_csv_has_a_row_an_incident_with_the_times_of_the_json(self):
        folder = self.run_of(SCENARIOS / "dongxiang-flash-flood.yaml", "--seed", "7")
        incidents = json.loads(self.expect(DONE, "report", folder, "--format", "json").out)["incidents"]
        text = self.expect(DONE, "report", folder, "--format", "csv").out
        self.assertEqual(text[0], "\ufeff")  # so that spreadsheets know it is UTF-8
        rows = list(csv.DictReader(io.StringIO(text[1:], newline="")))
        self.assertEqual([row["incident"] for row in rows], [incident["id"] for incident in incidents])
        for row, incident in zip(rows, incidents):
            self.assertIn("EXERCISE", row["exercise"])
            for moment in ("onset_s", "first_noticed_s", "done_s"):
                got = None if row[moment] == "" else float(row[moment])
                self.assertEqual(got, incident[moment])

    def test_machines_get_the_same_in_either_language(self):
        folder = self.run_of()
        for form in ("json", "csv"):
            self.assertEqual(self.expect(DONE, "report", folder, "--format", form, "--lang", "zh").out,
                             self.expect(DONE, "report", folder, "--format", form, "--lang", "en").out)

    def test_why_takes_the_id_and_the_name_that_either_language_shows(self):
        folder = self.run_of()
        by_id = self.expect(DONE, "report", folder, "--why", "flood/999901100201/houses").out
        shown = {lang: self.expect(DONE, "report", folder, "--lang", lang).out.splitlines()[3].split()[0]
                 for lang in ("en", "zh")}
        self.assertIn("Shangwan", shown["en"])
        self.assertIn("上湾村", shown["zh"])
        for name in shown.values():
            with self.subTest(name):
                self.assertEqual(self.expect(DONE, "report", folder, "--why", name).out, by_id)
        self.assertIn("decides whom to send", by_id)
        unknown = self.expect(WRONG_INPUT, "report", folder, "--why", "flood/999901100201/castles")
        self.assertIn("flood/999901100201/houses", unknown.err)
        self.assertEqual(unknown.out, "")

    def test_a_picture_is_of_a_time_of_day_or_after_the_start_and_of_any_post(self):
        folder = self.run_of()
        county = self.expect(DONE, "report", folder, "--picture", "+60min").out
        self.assertIn("what Qingshi County believes at ", county)
        self.assertIn("believed / true", county)
        self.assertIn("team, as believed", county)
        clock = re.search(r"believes at (\S+),", county).group(1)
        self.assertEqual(self.expect(DONE, "report", folder, "--picture", clock).out, county)
        self.assertEqual(self.expect(DONE, "report", folder, "--picture", clock + ":00").out, county)
        village = self.expect(DONE, "report", folder, "--picture", "+60min", "--of", "999901100201").out
        self.assertIn("what Liuhe/Shangwan Village believes at ", village)
        for words in (["--picture", "soon"], ["--picture", "+99 h"], ["--picture", "12:61"],
                      ["--picture", "+60min", "--of", "nowhere"], ["--of", "999901100201"],
                      ["--picture", "+60min", "--log"]):
            with self.subTest(words):
                self.assertEqual(self.expect(WRONG_INPUT, "report", folder, *words).out, "")

    def test_a_bar_that_is_met_changes_nothing_and_one_that_is_not_gives_three(self):
        folder = self.run_of()
        plain = self.expect(DONE, "report", folder).out
        met = self.expect(DONE, "report", folder, "--expect", "enough_share>=0.5")
        self.assertEqual(met.out, plain)
        self.assertEqual(met.err, "met: enough_share>=0.5 (got 1)\n")
        unmet = self.expect(BAR_NOT_MET, "report", folder, "--expect", "enough_share>=0.5", "--expect", "incidents>1")
        self.assertEqual(unmet.out, plain)
        self.assertIn("not met: incidents>1 (got 1)\n", unmet.err)
        for bar in ("enoug_share>=0.5", "enough_share", "enough_share>=much"):
            self.expect(WRONG_INPUT, "report", folder, "--expect", bar)

    def test_a_report_reads_a_folder_or_the_file_itself_and_changes_neither(self):
        folder = self.run_of()
        before = (folder / "journal.h5").read_bytes()
        self.assertEqual(self.expect(DONE, "report", folder).out,
                         self.expect(DONE, "report", folder / "journal.h5").out)
        self.assertEqual((folder / "journal.h5").read_bytes(), before)
        self.assertEqual(len(list(folder.iterdir())), 1)

    def test_the_table_of_the_run_is_the_beginning_of_the_report(self):
        run = self.expect(DONE, "run", LESSON, "--out", "run").out.splitlines()
        report = self.expect(DONE, "report", "run").out.splitlines()
        self.assertTrue(run[-1].startswith("journal: run/journal.h5"))
        self.assertEqual(report[:len(run) - 1], run[:-1])

    def test_what_is_not_there_or_no_journal_or_a_damaged_one_is_said_so(self):
        self.assertIn("nowhere", self.expect(WRONG_INPUT, "report", "nowhere").err)
        (self.folder / "empty").mkdir()
        self.assertIn("empty", self.expect(WRONG_INPUT, "report", "empty").err)
        (self.folder / "text.h5").write_text("dear diary")
        self.assertIn("text.h5", self.expect(WRONG_INPUT, "report", "text.h5").err)
        whole = (self.run_of() / "journal.h5").read_bytes()
        for size in (0, 100, 5000, len(whole) // 2, len(whole) * 9 // 10):
            with self.subTest(size):
                (self.folder / "cut.h5").write_bytes(whole[:size])
                called = self.expect(WRONG_INPUT, "report", "cut.h5")
                self.assertEqual(called.out, "")
                self.assertEqual(len(called.err.splitlines()), 1)
                self.assertIn("cut.h5", called.err)


def everything_in(journal):
    """All bytes that a reader of the journal can get at, names and attributes included."""
    parts = [pathlib.Path(journal).read_bytes()]

    def take(name, thing):
        parts.append(name.encode())
        for key, value in thing.attrs.items():
            parts.append(key.encode() + str(value).encode())
        if isinstance(thing, h5py.Dataset):
            value = thing[()]
            parts.append(value.tobytes() if hasattr(value, "tobytes") else str(value).encode())
            parts.append(str(value.tolist() if hasattr(value, "tolist") else value).encode())

    with h5py.File(journal) as file:
        take("/", file)
        file.visititems(take)
    return b"\0".join(parts)


class Personal(Calls):
    def test_names_and_numbers_of_officers_never_enter_a_journal(self):
        scenario = self.copy_of_valley()
        registry = self.folder / "own/regions/lesson-valley/officers.csv"
        rows = list(csv.DictReader(registry.read_text(encoding="utf-8").splitlines()))
        secrets = []
        with registry.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, ["id", "post", "姓名", "电话", "basis"])
            writer.writeheader()
            for number, row in enumerate(rows):
                name, telephone = f"欧阳秘{number}", f"1399876543{number}"
                secrets += [name, telephone]
                writer.writerow({"id": row["id"], "post": row["post"], "姓名": name, "电话": telephone,
                                 "basis": "assumed"})
        self.assertGreaterEqual(len(secrets), 8)
        self.expect(DONE, "run", scenario, "--out", "run")
        everything = everything_in(self.folder / "run/journal.h5")
        self.assertIn("上湾村".encode(), everything)  # so that we know that we look at what is there
        self.assertIn(b"O-SW", everything)
        for secret in secrets:
            self.assertNotIn(secret.encode("utf-8"), everything)
            self.assertNotIn(secret.encode("utf-16-le"), everything)
        for words in (["--log"], ["--format", "json"], ["--format", "csv"], []):
            report = self.expect(DONE, "report", "run", *words).out
            for secret in secrets:
                self.assertNotIn(secret, report)


if __name__ == "__main__":
    programs = pathlib.Path(sys.argv.pop(1)).resolve()
    unittest.main()
