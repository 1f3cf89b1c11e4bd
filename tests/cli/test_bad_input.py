"""Bad input ends in one clear line, and nothing else is lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.cli import COMMANDS
from tests.cli.conftest import Outcome, Run
from tests.processes import environment


def _one_line(outcome: Outcome, code: int, *parts: str) -> None:
    assert outcome.code == code, outcome.stderr
    assert outcome.stdout == ""
    assert outcome.stderr.count("\n") == 1, outcome.stderr
    for part in parts:
        assert part in outcome.stderr
    assert "Traceback" not in outcome.stderr


def test_a_missing_file(run: Run) -> None:
    _one_line(run("nowhere.txt"), 4, "nowhere.txt", "no such file")


def test_a_missing_file_among_others_loses_only_itself(run: Run) -> None:
    outcome = run("a.txt", "nowhere.txt", "b.txt", "-q")
    assert outcome.code == 0
    assert "Solvang" in outcome.stdout
    notices = json.loads(run("extract", "a.txt", "nowhere.txt", "b.txt").stdout)["notices"]
    assert any("nowhere.txt" in notice["message"] for notice in notices)


def test_a_folder_without_articles(folder: Path, run: Run) -> None:
    (folder / "empty").mkdir()
    _one_line(run("empty"), 4, "empty")


def test_an_empty_file(folder: Path, run: Run) -> None:
    (folder / "empty.txt").write_bytes(b"")
    _one_line(run("empty.txt"), 4, "empty.txt")


def test_a_binary_file_named_txt(folder: Path, run: Run) -> None:
    (folder / "picture.txt").write_bytes(bytes(range(256)) * 20)
    _one_line(run("picture.txt"), 4, "picture.txt")


def test_a_file_in_no_encoding(folder: Path, run: Run) -> None:
    (folder / "torn.txt").write_bytes(b"\x81\x8d\x8f\x90\x9d" * 40)
    outcome = run("torn.txt")
    assert outcome.code in (0, 4)
    assert "Traceback" not in outcome.stderr


def test_one_sentence_only(folder: Path, run: Run) -> None:
    (folder / "short.txt").write_text("The bridge at Torsvik is open again.")
    outcome = run("short.txt", "-q")
    assert outcome.code == 0
    assert "The bridge at Torsvik is open again." in outcome.stdout


def test_the_same_article_twice_is_said_and_counted_once(folder: Path, run: Run) -> None:
    (folder / "again.txt").write_bytes((folder / "a.txt").read_bytes())
    outcome = run("extract", "a.txt", "again.txt")
    brief = json.loads(outcome.stdout)
    assert len(brief["sources"]) == 1
    assert [notice["code"] for notice in brief["notices"]] == ["same-text"]
    assert "again.txt" in outcome.stderr


def test_an_article_in_another_language_gets_a_summary_and_a_notice(folder: Path, run: Run) -> None:
    german = (
        "Die Fähre nach Sandholm fährt ab Freitag wieder. Das sagte die Ministerin am Montag in Vellund. "
        "Die Insel war elf Tage lang nicht zu erreichen, und viele Geschäfte hatten keine Waren mehr. "
        "Die Reederei will die Kosten mit dem Ministerium besprechen."
    )
    (folder / "de.txt").write_text(german)
    brief = json.loads(run("extract", "de.txt", "-q").stdout)
    assert brief["summary"]
    assert brief["statements"] == []
    assert "english-only" in [notice["code"] for notice in brief["notices"]]


def test_without_any_date_relative_times_stay_words(folder: Path, run: Run) -> None:
    (folder / "undated.txt").write_text(
        "Mayor Ida Holm said the council will meet on Friday to vote on the new bridge."
    )
    brief = json.loads(run("extract", "undated.txt", "-q").stdout)
    assert brief["created"] is None
    assert "no-date" in [notice["code"] for notice in brief["notices"]]
    assert all(step["when"] is None or step["when"]["start"] is None for step in brief["next_steps"])


def test_an_output_folder_that_does_not_exist(run: Run) -> None:
    _one_line(run("a.txt", "-o", "nowhere/brief.md"), 1, "nowhere/brief.md", "the folder nowhere does not exist")


def test_an_output_folder_that_is_a_file(run: Run) -> None:
    _one_line(run("a.txt", "-o", "b.txt/brief.md"), 1, "b.txt is not a folder")


def test_an_output_that_is_a_folder(folder: Path, run: Run) -> None:
    (folder / "brief.md").mkdir()
    _one_line(run("a.txt", "-o", "brief.md"), 1, "brief.md", "this is a folder")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_an_output_folder_that_cannot_be_written_keeps_the_old_file(folder: Path, run: Run) -> None:
    (folder / "out").mkdir()
    (folder / "out" / "brief.md").write_text("old")
    (folder / "out").chmod(0o500)
    _one_line(run("a.txt", "-o", "out/brief.md"), 1, "cannot be written")
    (folder / "out").chmod(0o700)
    assert (folder / "out" / "brief.md").read_text() == "old"


def test_an_article_is_never_overwritten_by_its_brief(folder: Path, run: Run) -> None:
    (folder / "a.md").write_bytes((folder / "a.txt").read_bytes())
    before = (folder / "a.md").read_bytes()
    _one_line(run("a.md", "-o", "./a.md"), 1, "would be overwritten")
    assert (folder / "a.md").read_bytes() == before


def test_an_unknown_format_names_the_known_ones(run: Run) -> None:
    outcome = run("a.txt", "-o", "brief.pfd")
    assert outcome.code == 2
    assert "known: " in outcome.stderr
    assert "did you mean .pdf?" in outcome.stderr


def test_an_unknown_section_names_the_known_ones(run: Run) -> None:
    outcome = run("a.txt", "--sections", "summary,steps")
    assert outcome.code == 2
    assert "there is no section 'steps'" in outcome.stderr
    assert "next_steps" in outcome.stderr


def test_a_misspelt_command_is_not_taken_for_an_article(run: Run) -> None:
    outcome = run("exract", "a.txt")
    assert outcome.code == 2
    assert "did you mean 'extract'?" in outcome.stderr


def test_a_day_that_is_none(run: Run) -> None:
    outcome = run("a.txt", "--date", "13.2.2025")
    assert outcome.code == 2
    assert "is not a day such as 2025-02-13" in outcome.stderr


def test_a_template_folder_that_is_not_there(run: Run) -> None:
    outcome = run("a.txt", "-q", "--template", "nowhere")
    _one_line(outcome, 1, "nowhere")


def test_a_saved_brief_that_is_none(folder: Path, run: Run) -> None:
    (folder / "brief.json").write_text('{"title": 7}')
    _one_line(run("render", "brief.json"), 1, "brief.json: ")


def test_rendering_what_is_not_there(run: Run) -> None:
    _one_line(run("render", "nowhere.json"), 1, "nowhere.json: no such file")


def test_strict_makes_notices_fatal_after_the_work_is_done(folder: Path, run: Run) -> None:
    outcome = run("a.txt", "nowhere.txt", "-o", "brief.md", "--strict")
    assert outcome.code == 3
    assert (folder / "brief.md").is_file()
    assert run("a.txt", "-o", "brief.md", "--strict", "-q").code == 0


def test_escape_sequences_in_names_do_not_reach_the_terminal(run: Run) -> None:
    outcome = run("\x1b[31mred\u202e.txt")
    assert outcome.code == 4
    assert "\x1b" not in outcome.stderr
    assert "\u202e" not in outcome.stderr


def test_two_runs_on_one_output_leave_one_whole_brief(folder: Path) -> None:
    command = [sys.executable, "-m", "briefing", "-q", "-o", "brief.md"]
    runs = [subprocess.Popen([*command, article], env=environment()) for article in ("a.txt", "b.txt") * 2]
    assert [each.wait() for each in runs] == [0, 0, 0, 0]
    alone = []
    for article in ("a.txt", "b.txt"):
        subprocess.run([*command[:-1], "alone.md", article], env=environment(), check=True)
        alone.append((folder / "alone.md").read_bytes())
    assert (folder / "brief.md").read_bytes() in alone
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "alone.md", "b.txt", "brief.md"]


@pytest.mark.parametrize("command", list(COMMANDS))
def test_a_command_without_its_argument_names_what_it_lacks(command: str, run: Run) -> None:
    lacking = next((each for each in COMMANDS[command].params if each.required and each.opts[0][0] != "-"), None)
    if lacking is None:
        pytest.skip("needs none")
    outcome = run(command, *(("-o", "out") if command == "batch" else ()), *_addresses(command))
    assert outcome.code == 2
    assert "Missing argument" in outcome.stderr


def _addresses(command: str) -> tuple[str, ...]:
    return ("--to", "a@b.example", "--from", "c@b.example") if command == "send" else ()


@pytest.mark.parametrize("command", ["render", "show", "verify", "update", "review"])
def test_an_empty_file_in_place_of_a_brief(command: str, folder: Path, run: Run) -> None:
    (folder / "brief.json").write_bytes(b" \n")
    more = {"update": ("a.txt",), "review": ("-o", "page.html")}.get(command, ())
    _one_line(run(command, "brief.json", *more), 4 if command == "review" else 1, "brief.json", "empty")


def test_a_brief_is_not_overwritten_by_what_is_made_of_it(run: Run) -> None:
    run("a.txt", "-o", "brief.json", "-q")
    _one_line(run("render", "brief.json", "-o", "brief.json"), 1, "brief.json", "would be overwritten")


def test_a_broken_brief_to_review_is_not_taken_for_articles(folder: Path, run: Run) -> None:
    (folder / "brief.json").write_text('{"sources": [], "title": 7}')
    _one_line(run("review", "brief.json", "-o", "page.html"), 1, "brief.json", "title")


def test_the_list_of_commands_cuts_no_sentence_off(run: Run) -> None:
    listed = run("--help").stdout.partition("Commands:")[2].partition("`briefing")[0]
    assert "verify" in listed
    assert "..." not in listed


def test_one_story_is_no_stories(run: Run) -> None:
    told = run("group", "a.txt", "-o", "groups.json").stderr
    assert "1 article in 1 story, 1 of a single article; 0 are copies" in told
    assert "1 story: 1 made" in run("batch", "groups.json", "-o", "out").stderr


def test_grouping_what_is_not_there(folder: Path, run: Run) -> None:
    (folder / "empty").mkdir()
    _one_line(run("group", "nowhere.txt"), 4, "nowhere.txt", "no such file")
    _one_line(run("group", "empty"), 4, "empty", "no article")


def test_a_text_too_short_to_tell_its_language_is_not_said_to_be_foreign(folder: Path, run: Run) -> None:
    (folder / "short.txt").write_text("Harbour reopens, says Ada Brook.")
    told = run("short.txt").stderr
    assert "the language of the sources could not be told" in told
    assert "no source is in English" not in told


@pytest.mark.parametrize("name", ["logo.png", "logo.jpg", "logo.svg"])
def test_a_logo_that_is_no_picture(name: str, folder: Path, run: Run) -> None:
    (folder / name).write_bytes(b"no picture at all")
    run("a.txt", "-o", "brief.json", "-q")
    _one_line(run("render", "brief.json", "--logo", name, "-o", "brief.html"), 1, name, "no ")
    assert not (folder / "brief.html").exists()


@pytest.mark.parametrize("name", ["brief.html.j2", "html/summary.html.j2", "own.css", "pack.toml"])
def test_a_template_that_is_not_utf8(name: str, folder: Path, run: Run) -> None:
    (folder / "own" / "html").mkdir(parents=True)
    (folder / "own" / name).write_bytes(b"\xff\xfe{")
    run("a.txt", "-o", "brief.json", "-q")
    _one_line(run("render", "brief.json", "--template", "own", "-o", "brief.html"), 1, Path(name).suffix)


def test_the_briefs_of_a_folder_are_no_story_of_it(folder: Path, run: Run) -> None:
    (folder / "day" / "ferry").mkdir(parents=True)
    (folder / "day" / "ferry" / "a.txt").write_bytes((folder / "a.txt").read_bytes())
    assert "1 story: 1 made" in run("batch", "day", "-o", "day/out").stderr
    assert "1 story: 1 unchanged" in run("batch", "day", "-o", "day/out").stderr


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("{{ page.title + 1 }}", "concatenate"),
        ("{{ 1 / 0 }}", "division"),
        ("{% include 'gone.j2' %}", "there is no file 'gone.j2'"),
    ],
)
def test_a_template_that_fails_is_named_with_its_line(template: str, told: str, folder: Path, run: Run) -> None:
    (folder / "own").mkdir()
    (folder / "own" / "brief.md.j2").write_text(f"One line.\n{template}\n")
    run("a.txt", "-o", "brief.json", "-q")
    _one_line(run("render", "brief.json", "--template", "own"), 1, "brief.md.j2, line 2", told)


@pytest.mark.parametrize("options", [("--template", "notee"), ("--logo", "nowhere.png")])
def test_a_wrong_look_is_told_before_anything_is_read(options: tuple[str, str], run: Run) -> None:
    _one_line(run("nowhere.txt", *options), 1, options[1])


def test_a_misspelt_layout_is_recognised(run: Run) -> None:
    _one_line(run("a.txt", "--template", "notee"), 1, "did you mean note?")


def test_a_language_without_labels_is_wrong_usage(run: Run) -> None:
    outcome = run("nowhere.txt", "--lang", "xx")
    assert outcome.code == 2
    assert "known: en, de" in outcome.stderr
