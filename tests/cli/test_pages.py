"""`--pages N`: the PDF has at most N pages, and every format says the same."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pypdfium2

from tests.cli.conftest import Run
from tests.processes import environment


def _pages(path: Path) -> int:
    with pypdfium2.PdfDocument(path) as document:
        return len(document)


def test_the_pdf_has_the_pages_asked_for_and_all_formats_the_same_content(folder: Path, run: Run) -> None:
    run("a.txt", "b.txt", "-q", "-o", "usual.pdf", "-o", "usual.json")
    outcome = run("a.txt", "b.txt", "-q", "--pages", "1", "-o", "brief.pdf", "-o", "brief.json", "-o", "brief.md")
    assert (outcome.code, outcome.stderr) == (0, "")
    assert _pages(folder / "usual.pdf") > _pages(folder / "brief.pdf") == 1
    usual, brief = (json.loads((folder / name).read_text()) for name in ("usual.json", "brief.json"))
    assert brief["summary"][0] == usual["summary"][0]
    assert all(line["text"] in (folder / "brief.md").read_text() for line in brief["summary"])


def test_render_fits_a_saved_brief_to_pages(folder: Path, run: Run) -> None:
    run("extract", "a.txt", "b.txt", "-q", "-o", "all.json")
    run("a.txt", "b.txt", "-q", "--pages", "1", "-o", "made.pdf")
    assert run("render", "all.json", "-q", "--pages", "1", "-o", "rendered.pdf").code == 0
    assert (folder / "rendered.pdf").read_bytes() == (folder / "made.pdf").read_bytes()


def test_pages_need_the_pdf_libraries_whatever_the_format(folder: Path) -> None:
    (folder / "lacking" / "weasyprint").mkdir(parents=True)
    (folder / "lacking" / "weasyprint" / "__init__.py").write_text("raise OSError('no libpango')\n")
    paths = os.pathsep.join((str(folder / "lacking"), environment()["PYTHONPATH"]))
    command = [sys.executable, "-m", "briefing", "a.txt", "-q", "--pages", "1", "-o", "b.md"]
    ended = subprocess.run(command, capture_output=True, text=True, env=environment(PYTHONPATH=paths), check=False)
    assert ended.returncode == 5
    assert ended.stderr.startswith("briefing: error: PDF needs Pango's libraries")
    assert not (folder / "b.md").exists()
