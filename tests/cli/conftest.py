"""The program as a user meets it: arguments in; exit code, stdout and stderr out."""

from __future__ import annotations

import io
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefing.cli import main

_ARTICLES = Path(__file__).parents[1] / "articles"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run ended."""

    code: int
    stdout: str
    stderr: str


Run = Callable[..., Outcome]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder with two articles, a.txt and b.txt, in which the program is started."""
    for name, article in (("a.txt", "ferry-1.txt"), ("b.txt", "ferry-2.txt")):
        shutil.copy(_ARTICLES / article, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(folder: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the program in `folder`."""

    def run_with(*arguments: str, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        captured = capsysbinary.readouterr()
        code = ended.value.code
        assert isinstance(code, int)
        return Outcome(code, captured.out.decode(), captured.err.decode())

    return run_with
