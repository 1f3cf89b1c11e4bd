"""The printer: a process that loads the libraries during the analysis and writes the formats."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.cli.printer import Printer
from briefing.errors import BriefingError, EngineError
from briefing.model import Brief, Layout
from briefing.writers import WRITERS

BRIEF = Brief(title="Harbour reopens", language="en", created=None, sources=())


@pytest.mark.parametrize("suffix", [".md", ".html", ".json", ".docx"])
def test_it_writes_what_the_writer_writes(suffix: str) -> None:
    with Printer([suffix], "en", Layout()) as printer:
        content, lost = printer.write(suffix, BRIEF)
    assert content == WRITERS[suffix](BRIEF, Layout())
    assert lost == ()


def test_a_brief_larger_than_a_pipe_holds_comes_back_whole() -> None:
    long = Brief(title="wide " * 400_000, language="en", created=None, sources=())
    with Printer([".md"], "en", Layout()) as printer:
        assert printer.write(".md", long)[0] == WRITERS[".md"](long, Layout())


def test_an_error_a_user_can_cure_comes_back_as_itself(tmp_path: Path) -> None:
    (tmp_path / "brief.md.j2").write_text("{{ nothing.here }}")
    with Printer([".md"], "en", Layout(template=tmp_path)) as printer, pytest.raises(BriefingError, match="nothing"):
        printer.write(".md", BRIEF)


def test_a_bug_keeps_its_traceback() -> None:
    broken = replace(BRIEF, sources=None)  # type: ignore[arg-type]
    with Printer([".md"], "en", Layout()) as printer, pytest.raises(RuntimeError, match="Traceback"):
        printer.write(".md", broken)


def test_a_library_that_crashes_loses_its_own_format_only(only_child: Callable[[], int]) -> None:
    with Printer([".md"], "en", Layout()) as printer:
        os.kill(only_child(), signal.SIGKILL)
        with pytest.raises(EngineError, match="crashed"):
            printer.write(".md", BRIEF)
        assert printer.write(".md", BRIEF)[0] == WRITERS[".md"](BRIEF, Layout())


def test_its_process_ends_with_the_context(only_child: Callable[[], int]) -> None:
    with Printer([".md"], "en", Layout()):
        child = only_child()
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


def test_json_alone_needs_no_process(only_child: Callable[[], int]) -> None:
    with Printer([".json"], "en", Layout()) as printer:
        printer.write(".json", BRIEF)
        with pytest.raises(ChildProcessError):
            only_child()


@pytest.fixture
def only_child() -> Callable[[], int]:
    """Return a function that gives this process's only child, of which there is one since the test began."""

    def children() -> set[int]:
        path = Path(f"/proc/self/task/{os.getpid()}/children")
        if not path.exists():
            pytest.skip("this system does not list a process's children")
        return {int(number) for number in path.read_text().split()}

    before = children()

    def only() -> int:
        new = children() - before
        if len(new) != 1:
            raise ChildProcessError
        return new.pop()

    return only
