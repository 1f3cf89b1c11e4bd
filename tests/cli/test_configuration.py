"""Options from briefing.toml, pyproject.toml and the environment; the command line wins."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def _title(run: Run, *arguments: str) -> str:
    outcome = run("extract", "a.txt", "-q", *arguments)
    assert outcome.code == 0, outcome.stderr
    title = json.loads(outcome.stdout)["title"]
    assert isinstance(title, str)
    return title


def test_the_nearest_file_upward_is_followed(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "briefing.toml").write_text('title = "From the file"')
    (folder / "deep" / "deeper").mkdir(parents=True)
    monkeypatch.chdir(folder / "deep" / "deeper")
    outcome = run("extract", "../../a.txt", "-q")
    assert json.loads(outcome.stdout)["title"] == "From the file"


def test_a_table_in_pyproject_is_followed(folder: Path, run: Run) -> None:
    (folder / "pyproject.toml").write_text('[tool.briefing]\ntitle = "From the project"')
    assert _title(run) == "From the project"


def test_a_pyproject_without_the_table_is_passed_over(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "briefing.toml").write_text('title = "From above"')
    (folder / "project").mkdir()
    (folder / "project" / "pyproject.toml").write_text('[project]\nname = "other"')
    monkeypatch.chdir(folder / "project")
    assert json.loads(run("extract", "../a.txt", "-q").stdout)["title"] == "From above"


def test_the_environment_wins_over_the_file_and_the_command_line_over_both(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "briefing.toml").write_text('title = "From the file"')
    monkeypatch.setenv("BRIEFING_TITLE", "From the environment")
    assert _title(run) == "From the environment"
    assert _title(run, "--title", "From the command") == "From the command"


def test_a_table_named_after_a_command_holds_for_that_command_alone(folder: Path, run: Run) -> None:
    (folder / "briefing.toml").write_text('title = "For all"\n[extract]\ntitle = "For extract"')
    assert _title(run) == "For extract"
    assert "For all" in run("make", "a.txt", "-q").stdout


def test_lists_and_hyphens_are_written_as_toml_has_them(folder: Path, run: Run) -> None:
    (folder / "briefing.toml").write_text('sections = ["summary", "next-steps"]\nembed-sources = true')
    brief = json.loads(run("extract", "a.txt", "-q").stdout)
    assert brief["sections"] == ["summary", "next_steps"]
    assert "text" in brief["sources"][0]


def test_relative_paths_count_from_the_files_folder(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "briefing.toml").write_text('[extract]\noutput = ["found.json"]')
    (folder / "deep").mkdir()
    monkeypatch.chdir(folder / "deep")
    assert run("extract", "../a.txt", "-q").code == 0
    assert (folder / "found.json").is_file()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('tittle = "x"', "there is no option or command 'tittle'; did you mean title?"),
        ("[extrakt]\n", "there is no option or command 'extrakt'; did you mean extract?"),
        ("title = ", "not valid TOML"),
    ],
)
def test_a_file_that_cannot_be_followed_is_one_clear_line(folder: Path, run: Run, content: str, message: str) -> None:
    (folder / "briefing.toml").write_text(content)
    outcome = run("extract", "a.txt")
    assert outcome.code == 1
    assert message in outcome.stderr
    assert outcome.stderr.count("\n") == 1


def test_a_wrong_value_names_the_file_that_sets_it(folder: Path, run: Run) -> None:
    (folder / "briefing.toml").write_text('words = "many"')
    outcome = run("extract", "a.txt")
    assert outcome.code == 2
    assert "briefing.toml" in outcome.stderr


def test_a_key_is_the_option_s_own_name_also_where_the_program_calls_it_otherwise(folder: Path, run: Run) -> None:
    (folder / "briefing.toml").write_text('lang = "de"\n')
    assert "Quelle" in run("a.txt").stdout
