"""`briefing show` prints a saved brief for people who read in a terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_a_saved_brief_is_printed_plainly_where_stdout_is_no_terminal(run: Run, folder: Path) -> None:
    run("a.txt", "b.txt", "-o", "brief.json")
    outcome = run("show", "brief.json")
    assert outcome.code == 0
    assert "KEY STATEMENTS" in outcome.stdout
    assert "\x1b" not in outcome.stdout
    assert max(map(len, outcome.stdout.splitlines())) <= 80


def test_only_the_sections_asked_for_are_printed(run: Run, folder: Path) -> None:
    run("a.txt", "-o", "brief.json")
    text = run("show", "brief.json", "--section", "next-steps").stdout
    assert "ANNOUNCED NEXT STEPS" in text
    assert "KEY STATEMENTS" not in text
    assert run("show", "brief.json", "--section", "nonsense").code == 2


def test_the_json_may_come_from_a_pipe_and_the_width_from_the_environment(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("a.txt", "-o", "brief.json")
    monkeypatch.setenv("COLUMNS", "44")
    text = run("show", "-", stdin=(folder / "brief.json").read_bytes()).stdout
    assert max(map(len, text.splitlines())) == 44


def test_what_is_no_brief_is_an_error_in_one_line(run: Run, folder: Path) -> None:
    outcome = run("show", "a.txt")
    assert outcome.code == 1
    assert outcome.stderr.count("\n") == 1
