"""What each command writes, and where."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing import __version__
from briefing.schema import schema_bytes
from tests.cli.conftest import Run
from tests.processes import environment

_FORMATS = ("brief.md", "brief.html", "brief.json")


def test_without_a_command_a_brief_is_made(run: Run) -> None:
    assert run("a.txt", "b.txt", "-q").stdout == run("make", "a.txt", "b.txt", "-q").stdout


def test_without_an_output_markdown_goes_to_stdout_and_all_else_to_stderr(run: Run) -> None:
    outcome = run("a.txt", "nowhere.txt", "-v")
    assert outcome.stdout.startswith("# ")
    assert "nowhere.txt" not in outcome.stdout.splitlines()[0]
    assert "read a.txt" in outcome.stderr


def test_several_outputs_are_written_from_one_analysis_and_nothing_to_stdout(folder: Path, run: Run) -> None:
    outcome = run("a.txt", "b.txt", "-q", *(word for name in _FORMATS for word in ("-o", name)))
    assert (outcome.code, outcome.stdout) == (0, "")
    assert all((folder / name).stat().st_size > 1000 for name in _FORMATS)


def test_standard_input_is_an_article(folder: Path, run: Run) -> None:
    outcome = run("extract", "-", "-q", stdin=(folder / "a.txt").read_bytes())
    assert json.loads(outcome.stdout)["sources"][0]["path"] is None


def test_a_folder_is_all_that_is_in_it(run: Run) -> None:
    assert len(json.loads(run("extract", ".", "-q").stdout)["sources"]) == 2


def test_extract_finds_at_least_what_make_prints(folder: Path, run: Run) -> None:
    run("a.txt", "b.txt", "-q", "-o", "brief.json")
    made = json.loads((folder / "brief.json").read_text())
    found = json.loads(run("extract", "a.txt", "b.txt", "-q").stdout)
    for section in ("participants", "statements", "next_steps", "open_questions", "disagreements", "timeline"):
        assert len(found[section]) >= len(made[section])


def test_extract_writes_json_alone(run: Run) -> None:
    outcome = run("extract", "a.txt", "-o", "brief.md")
    assert outcome.code == 2
    assert ".json" in outcome.stderr


@pytest.mark.parametrize("name", ["again.md", "again.html", "again.json"])
def test_render_writes_what_make_wrote(folder: Path, run: Run, name: str) -> None:
    first = f"first{Path(name).suffix}"
    run("a.txt", "b.txt", "-q", "-o", "brief.json", "-o", first)
    assert run("render", "brief.json", "-q", "-o", name).code == 0
    assert (folder / name).read_bytes() == (folder / first).read_bytes()


def test_verify_proves_what_make_wrote(run: Run) -> None:
    run("a.txt", "b.txt", "-q", *(word for name in _FORMATS for word in ("-o", name)))
    for name in _FORMATS:
        outcome = run("verify", name, "a.txt", "b.txt")
        assert (outcome.code, outcome.stdout) == (0, ""), name
        assert "every quoted line is verbatim" in outcome.stderr


def test_verify_reads_the_recorded_paths_when_no_article_is_given(folder: Path, run: Run) -> None:
    run("a.txt", "b.txt", "-q", "-o", "brief.json")
    assert run("verify", "brief.json").code == 0
    (folder / "b.txt").write_text((folder / "b.txt").read_text().replace("ramp", "romp"))
    outcome = run("verify", "brief.json")
    assert outcome.code == 1
    assert "b.txt is not what it was" in outcome.stdout


def test_verify_lists_what_is_wrong_on_stdout(folder: Path, run: Run) -> None:
    run("a.txt", "b.txt", "-q", "-o", "brief.json")
    (folder / "brief.json").write_text((folder / "brief.json").read_text().replace("Our shelves", "Your shelves"))
    outcome = run("verify", "brief.json", "a.txt", "b.txt", "-q")
    assert outcome.code == 1
    assert outcome.stderr == ""
    assert all(line.endswith("[altered]") for line in outcome.stdout.splitlines())


def test_verify_says_which_formats_it_knows(run: Run) -> None:
    outcome = run("verify", "a.txt")
    assert outcome.code == 2
    assert ".json" in outcome.stderr


def test_schema_prints_the_shipped_schema(run: Run) -> None:
    assert run("schema").stdout.encode() == schema_bytes()


def test_version_names_the_program(run: Run) -> None:
    assert run("--version").stdout == f"briefing {__version__}\n"


def test_source_date_epoch_sets_the_moment_of_creation_and_nothing_else(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = json.loads(run("extract", "a.txt", "-q").stdout)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    after = json.loads(run("extract", "a.txt", "-q").stdout)
    assert after["created"] == "1970-01-01T00:00:00Z"
    assert {**after, "created": before["created"]} == before


def test_a_day_means_its_morning_and_a_moment_is_put_into_utc(run: Run) -> None:
    assert json.loads(run("extract", "a.txt", "-q", "--date", "2024-03-06").stdout)["created"] == "2024-03-06T06:00:00Z"
    moment = json.loads(run("extract", "a.txt", "-q", "--date", "2024-03-06T09:30+02:00").stdout)["created"]
    assert moment == "2024-03-06T07:30:00Z"


def test_a_closed_pipe_ends_the_program_without_a_word(folder: Path) -> None:
    shell = f"{sys.executable} -m briefing extract a.txt b.txt -q | head -c 10; exit ${{PIPESTATUS[0]}}"
    ended = subprocess.run(["bash", "-c", shell], capture_output=True, env=environment(), check=False)
    assert ended.stderr == b""
    assert ended.returncode in (0, 141)


def test_a_brief_in_markdown_needs_no_heavy_library(folder: Path) -> None:
    code = (
        "import sys; from briefing.cli import main\n"
        "try: main(['a.txt', 'b.txt', '-q', '-o', 'brief.md'])\n"
        "except SystemExit as end: assert not end.code\n"
        "heavy = {'numpy', 'scipy', 'sumy', 'nltk', 'weasyprint', 'pypdf', 'pypdfium2', 'lxml', 'trafilatura'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment(), check=True)
    assert ended.stdout == "[]\n"


def test_without_the_pdf_libraries_all_other_formats_are_written_and_the_exit_code_is_5(folder: Path) -> None:
    (folder / "lacking" / "weasyprint").mkdir(parents=True)
    (folder / "lacking" / "weasyprint" / "__init__.py").write_text("print('advice')\nraise OSError('no libpango')\n")
    paths = os.pathsep.join((str(folder / "lacking"), environment()["PYTHONPATH"]))
    command = [sys.executable, "-m", "briefing", "a.txt", "-q", "-o", "b.pdf", "-o", "b.md", "-o", "b.json"]
    ended = subprocess.run(command, capture_output=True, text=True, env=environment(PYTHONPATH=paths), check=False)
    assert ended.returncode == 5
    assert ended.stdout == ""
    assert ended.stderr.startswith("briefing: error: b.pdf was not written: PDF needs Pango's libraries")
    assert ended.stderr.count("\n") == 1
    assert (folder / "b.md").is_file()
    assert (folder / "b.json").is_file()
    assert not (folder / "b.pdf").exists()


def test_the_c_locale_changes_nothing(folder: Path, run: Run) -> None:
    bare = {key: value for key, value in environment(LC_ALL="C").items() if key not in ("HOME", "LANG")}
    ended = subprocess.run([sys.executable, "-m", "briefing", "a.txt", "-q"], capture_output=True, env=bare, check=True)
    assert ended.stdout.decode() == run("a.txt", "-q").stdout
