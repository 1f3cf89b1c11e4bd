"""How many stories a second and core `briefing batch` makes: `python benchmarks/batch_speed.py`.

Invented stories of five articles of 500 words. Told are, on one core and in processor time, stories a second to JSON
and to PDF, and the time of the PDF against WeasyPrint alone for the same pages; then, in wall time, what an engine adds
to a story (the workers' start not counted) and how two workers compare with one. The last two need two free cores.
Ends with 1 when two workers are less than 1.8 times as fast as one, or an engine adds over 5 % to a story of 20 ms.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from briefing import Assignment, LocalPool, Order, Ray, batch, from_folder, make_brief, read  # noqa: E402
from briefing.batching import Engine, make  # noqa: E402
from briefing.model import Layout, Settings  # noqa: E402

EACH, WORDS = 5, 500
_LEAST_SCALING = 1.8
_MOST_ADDED = 0.05
_STORY = 0.020
"""Seconds of the story that an engine's share is told for."""


def main() -> int:
    """Print the table; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stories", type=int, default=60)
    parser.add_argument("--pdfs", type=int, default=6, help="stories printed as PDF (default 6)")
    parser.add_argument("--engine", choices=["local", "ray"], default="local")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        stories = _written(Path(place) / "in", arguments.stories)
        order = Order(str(Path(place) / "out"), (".json",))
        Path(order.folder).mkdir()
        alone = one_core(stories, order)
        pages(stories[: arguments.pdfs], order)
        return engines(stories, order, alone, arguments.engine)


def _written(folder: Path, stories: int) -> Sequence[Assignment]:
    """Write the stories as folders."""
    from newsroom import articles

    for number, article in articles(stories, EACH, WORDS):
        place = folder / f"story-{number}"
        place.mkdir(parents=True, exist_ok=True)
        (place / str(article.path)).write_text(article.text)
    return from_folder(folder)


def one_core(stories: Sequence[Assignment], order: Order) -> float:
    """Tell the rate to JSON; return the wall time of a story."""
    make(stories[0], order)  # loads the word lists
    wall, cpu = time.perf_counter(), time.process_time()
    for story in stories:
        make(story, order)
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    print(f"JSON: {len(stories) / cpu:.1f} stories a second and core ({1000 * cpu / len(stories):.1f} ms each)")
    return wall / len(stories)


def pages(stories: Sequence[Assignment], order: Order) -> None:
    """Tell the rate to PDF, and what WeasyPrint alone takes for the same pages with its fonts and styles at hand."""
    printed = replace(order, formats=(".pdf",))
    make(stories[0], printed)
    ours = _seconds(lambda: [make(story, printed) for story in stories])
    theirs = sum(_weasyprint(story) for story in stories)
    print(
        f"PDF: {len(stories) / ours:.2f} stories a second and core ({1000 * ours / len(stories):.0f} ms each); "
        f"WeasyPrint alone {1000 * theirs / len(stories):.0f} ms: {ours / theirs:.2f}"
    )


def _weasyprint(story: Assignment) -> float:
    from briefing.writers.html import render_html
    from briefing.writers.page import view
    from briefing.writers.pdf import paged_style
    from briefing.writers.press import Press

    articles, notices = read(story.paths)
    brief = make_brief(articles, Settings(), notices)
    page, layout, press = view(brief, Layout()), Layout(), Press.ready()
    html, style = render_html(page, layout, "brief.html.j2", "", attached=True), paged_style(page, layout)
    moment = brief.created
    from datetime import UTC, datetime

    attachment = press.attachment(b"{}", "brief.json", "", moment or datetime(1970, 1, 1, tzinfo=UTC))
    return _seconds(lambda: press.print(html, style, attachment, None))


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def engines(stories: Sequence[Assignment], order: Order, alone: float, name: str) -> int:
    """Tell what the engine adds to a story, and how two workers compare with one; return the exit code."""
    one, two = (_rate(stories, order, jobs, name) for jobs in (1, 2))
    added = one - alone
    print(
        f"{name}: {1000 * one:.1f} ms a story with one worker, {1000 * alone:.1f} ms without an engine: adds "
        f"{1000 * added:.2f} ms, {added / _STORY:.1%} of a story of 20 ms (at most {_MOST_ADDED:.0%})"
    )
    print(f"{name}: two workers are {one / two:.2f} times as fast as one (at least {_LEAST_SCALING})")
    return 1 if one / two < _LEAST_SCALING or added > _MOST_ADDED * _STORY else 0


def _rate(stories: Sequence[Assignment], order: Order, jobs: int, name: str) -> float:
    """Return the wall time of a story between the first quarter's end and the last story's."""
    engine: Engine = Ray(None, jobs) if name == "ray" else LocalPool(jobs)
    ends = []
    for _ in batch(stories, replace(order, folder=f"{order.folder}-{name}-{jobs}"), engine):
        ends.append(time.perf_counter())
    quarter = len(ends) // 4
    return (ends[-1] - ends[quarter]) / (len(ends) - 1 - quarter)


if __name__ == "__main__":
    sys.exit(main())
