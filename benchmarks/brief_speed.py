"""How fast a whole brief is, as ratios of whole processes in one run: `python benchmarks/brief_speed.py`.

Each row compares a run of the program on the sample articles with what a library alone needs on the same machine. The
two take turns, and the median of each counts, so that a busy machine changes both. Ends with 1 when a row is too slow.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
SEEDS = sorted(str(path) for path in (ROOT / "seeds").glob("*.txt"))


@dataclass(frozen=True, slots=True)
class Measured:
    """One process."""

    seconds: float
    megabytes: float
    """Peak resident memory."""


@dataclass(frozen=True, slots=True)
class Row:
    """One comparison."""

    name: str
    ours: Sequence[str]
    theirs: Sequence[str]
    most: float
    """The highest ratio of ours to theirs that is good enough."""
    most_megabytes: float | None = None


def rows(folder: Path) -> list[Row]:
    """Return the comparisons; files are written to `folder`."""
    brief = [sys.executable, "-m", "briefing", *SEEDS, "--date", "2025-02-13", "-q", "-o"]
    run([*brief, str(folder / "brief.json")])
    page = folder / "page.html"
    run([sys.executable, __file__, "--page", str(folder / "brief.json"), str(page)])
    options = "pdf_tags=True, pdf_variant='pdf/a-3a'"
    draw = f"import weasyprint; weasyprint.HTML({str(page)!r}).write_pdf({str(folder / 'theirs.pdf')!r}, {options})"
    weasyprint = [sys.executable, "-c", draw]
    sumy = [sys.executable, "-c", "import sumy.summarizers.lex_rank"]
    return [
        Row("Markdown / importing sumy's LexRank", [*brief, str(folder / "brief.md")], sumy, 0.8, 60),
        Row("PDF / WeasyPrint alone on the same page", [*brief, str(folder / "brief.pdf")], weasyprint, 1.3),
    ]


def save_page(saved: Path, target: Path) -> None:
    """Write the very page that the PDF writer hands to WeasyPrint, style inside and fonts as files.

    Runs in a process of its own: what this process has loaded would count among its children's memory.
    """
    from briefing.model import Layout
    from briefing.schema import read_brief
    from briefing.writers.html import render_html
    from briefing.writers.page import view
    from briefing.writers.pdf import paged_style
    from briefing.writers.press import Press

    page = view(read_brief(saved.read_bytes(), saved.name), Layout())
    style = paged_style(page, Layout())
    for name, path in Press.ready().fonts.items():
        style = style.replace(name, path.as_uri())
    html = render_html(page, Layout(), "brief.html.j2", "", attached=True)
    target.write_text(html.replace("</head>", f"<style>{style}</style></head>"), encoding="utf-8")


def run(command: Sequence[str]) -> Measured:
    """Run a command to its end; raises SystemExit when it fails."""
    start = time.perf_counter()
    child = os.posix_spawn(command[0], command, {**os.environ, "PYTHONPATH": str(ROOT)})
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - start
    if status:
        raise SystemExit(f"failed: {' '.join(command)}")
    unit = 1_000_000 if sys.platform == "darwin" else 1_000  # ru_maxrss is in bytes there, in kilobytes elsewhere
    return Measured(seconds, usage.ru_maxrss / unit)


def main() -> int:
    """Print the table; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7, help="turns of each process (default 7)")
    parser.add_argument("--page", nargs=2, type=Path, metavar=("JSON", "HTML"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.page:
        save_page(*arguments.page)
        return 0
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for row in rows(Path(folder)):
            pairs = [(run(row.ours), run(row.theirs)) for _ in range(arguments.runs)]
            ours = statistics.median(ours.seconds for ours, _ in pairs)
            theirs = statistics.median(theirs.seconds for _, theirs in pairs)
            megabytes = max(ours.megabytes for ours, _ in pairs)
            good = ours <= row.most * theirs and megabytes <= (row.most_megabytes or megabytes)
            failed += not good
            limit = f", at most {row.most_megabytes:.0f}" if row.most_megabytes else ""
            print(
                f"{row.name}: {ours:.2f} s / {theirs:.2f} s = {ours / theirs:.2f} (at most {row.most}); "
                f"peak {megabytes:.0f} MB{limit}: {'good' if good else 'TOO MUCH'}"
            )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
