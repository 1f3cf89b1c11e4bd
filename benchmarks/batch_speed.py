"""How many stories a second and core `briefing batch` makes: `python benchmarks/batch_speed.py`.

Invented stories of five articles of 500 words. Told are, on one core and in processor time, stories a second to JSON
and to PDF, and the time of the PDF against WeasyPrint alone for the same pages. Then, in wall time, how two workers
compare with one, and what the engine adds to stories of about 20 ms (three articles), both beside a control: as many
processes that share nothing, each with its part of the stories, which tells what this machine can do at best. What an
engine adds is told in processor time of all its processes (Linux) and in wall time. Engine and control take turns, the
least of all rounds counts, and starting the workers and waiting for the last do not. Two cores must be free for that;
where others work, `chrt -f 50 python benchmarks/batch_speed.py` (as root) goes first. Ends with 1 when two workers are
less than 1.8 times as fast as one though two processes that share nothing are, or the engine adds over 5 % of processor
time to the short stories.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from multiprocessing import get_context
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from briefing import Assignment, LocalPool, Order, Ray, batch, from_folder, make_brief, read  # noqa: E402
from briefing.batching import Engine, make  # noqa: E402
from briefing.model import Layout, Settings  # noqa: E402

EACH, WORDS = 5, 500
_LEAST_SCALING = 1.8
_OF_CEILING = 0.95
"""Of what the machine can do, where that is less."""
_MOST_ADDED = 0.05
_SHORT = 3
"""Articles of a story that takes about 20 ms."""
_TOGETHER = 8
"""Stories that Ray's tasks hold: what is measured begins and ends with one."""


def main() -> int:
    """Print the table; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stories", type=int, default=100, help="in each round (default 100)")
    parser.add_argument("--rounds", type=int, default=4, help="default 4")
    parser.add_argument("--pdfs", type=int, default=6, help="stories printed as PDF (default 6)")
    parser.add_argument("--engine", choices=["local", "ray"], default="local")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        stories = _written(Path(place) / "in", arguments.stories, EACH)
        short = _written(Path(place) / "short", 4 * arguments.stories, _SHORT)
        order = Order(str(Path(place) / "out"), (".json",))
        Path(order.folder).mkdir()
        one_core(stories, order)
        if arguments.pdfs:
            pages(stories[: arguments.pdfs], order)
        name, rounds = arguments.engine, arguments.rounds
        enough = told(engines(stories, order, name, rounds), name)
        few = told_added(engines(short, replace(order, folder=f"{order.folder}-short"), name, rounds), name)
        return 0 if enough and few else 1


def _written(folder: Path, stories: int, each: int) -> Sequence[Assignment]:
    """Write the stories as folders."""
    from newsroom import articles

    for number, article in articles(stories, each, WORDS):
        place = folder / f"story-{number}"
        place.mkdir(parents=True, exist_ok=True)
        (place / str(article.path)).write_text(article.text)
    return from_folder(folder)


def one_core(stories: Sequence[Assignment], order: Order) -> None:
    """Tell the rate to JSON."""
    make(stories[0], order)  # loads the word lists
    cpu = _seconds(lambda: [make(story, order) for story in stories])
    print(f"JSON: {len(stories) / cpu:.1f} stories a second and core ({1000 * cpu / len(stories):.1f} ms each)")


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


@dataclass(frozen=True, slots=True)
class Rate:
    """What a story takes, in seconds."""

    wall: float
    """Of wall time, with all workers at work."""
    processors: float
    """Of processor time, of all processes together."""

    def least(self, other: Rate | None) -> Rate:
        """Return the smaller of each."""
        if other is None:
            return self
        return Rate(min(self.wall, other.wall), min(self.processors, other.processors))


@dataclass(slots=True)
class Best:
    """What a story takes with so many workers: the least of all rounds."""

    engine: dict[int, Rate] = field(default_factory=dict)
    control: dict[int, Rate] = field(default_factory=dict)
    """The same stories made by as many processes that share nothing: what this machine can do."""


def engines(stories: Sequence[Assignment], order: Order, name: str, rounds: int) -> Best:
    """Measure an engine and the control, with one worker and two, by turns: what disturbs one disturbs the other."""
    best = Best()
    for turn in range(rounds):
        for jobs in (1, 2):
            place = replace(order, folder=f"{order.folder}-{name}-{turn}-{jobs}")
            best.engine[jobs] = _rate(stories, place, jobs, name).least(best.engine.get(jobs))
            alone = _control(stories, replace(place, folder=f"{place.folder}-control"), jobs)
            best.control[jobs] = alone.least(best.control.get(jobs))
    return best


def told(best: Best, name: str) -> bool:
    """Tell how two workers compare with one; return whether that is enough."""
    scaling, ceiling = (each[1].wall / each[2].wall for each in (best.engine, best.control))
    print(
        f"{name}: two workers are {scaling:.2f} times as fast as one (at least {_LEAST_SCALING}); two processes that "
        f"share nothing are {ceiling:.2f} times as fast as one on this machine: {scaling / ceiling:.0%} of it; "
        f"a story takes {1000 * best.engine[1].processors:.1f} ms of processor time with one worker, "
        f"{1000 * best.engine[2].processors:.1f} ms with two"
    )
    return scaling >= min(_LEAST_SCALING, _OF_CEILING * ceiling)


def told_added(best: Best, name: str) -> bool:
    """Tell what the engine adds to a short story; return whether that is little enough."""
    for jobs, rate in best.engine.items():
        alone = best.control[jobs]
        print(
            f"{name}, {jobs} worker{'s' * (jobs > 1)}: a story of {1000 * alone.processors:.1f} ms takes "
            f"{1000 * rate.processors:.1f} ms of processor time, {rate.processors / alone.processors - 1:+.1%} "
            f"(at most {_MOST_ADDED:.0%}); {1000 * rate.wall:.1f} ms of wall time, {rate.wall / alone.wall - 1:+.1%}"
        )
    return all(
        rate.processors <= (1 + _MOST_ADDED) * best.control[jobs].processors for jobs, rate in best.engine.items()
    )


def _rate(stories: Sequence[Assignment], order: Order, jobs: int, name: str) -> Rate:
    """Return what a story takes in the middle half, between starting the workers and waiting for the last."""
    engine: Engine = Ray(None, jobs) if name == "ray" else LocalPool(jobs)
    half = [_TOGETHER * round(len(stories) * part / 4 / _TOGETHER) for part in (1, 3)]
    walls, processors = [], []
    for number, outcome in enumerate(batch(stories, order, engine), 1):
        if outcome.made is None:
            raise SystemExit(f"{outcome.id}: {outcome.reason}")
        if number in half:
            walls.append(time.perf_counter())
            processors.append(_processor_time())
    count = half[1] - half[0]
    return Rate((walls[1] - walls[0]) / count, (processors[1] - processors[0]) / count)


def _processor_time() -> float:
    """Return the seconds that this process and all below it have run so far."""
    found = {}
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            told = entry.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it has just ended
        found[int(entry.parent.name)] = (int(told[1]), sum(map(int, told[11:13])))
    below = {os.getpid()}
    while more := {process for process, (parent, _) in found.items() if parent in below} - below:
        below |= more
    return sum(found[process][1] for process in below) / os.sysconf("SC_CLK_TCK")


def _control(stories: Sequence[Assignment], order: Order, jobs: int) -> Rate:
    """Return what a story takes when processes that share nothing each make their part of them."""
    Path(order.folder).mkdir()
    context = get_context("fork")  # with all word lists loaded, as a worker is after its first story
    ready, ended = context.Barrier(jobs), context.SimpleQueue()
    parts = [stories[number::jobs] for number in range(jobs)]
    processes = [context.Process(target=_part, args=(part, order, ready, ended)) for part in parts]
    for process in processes:
        process.start()
    rates = [ended.get() for _ in processes]
    for process in processes:
        process.join()
    return Rate(1 / sum(1 / rate.wall for rate in rates), sum(rate.processors for rate in rates) / jobs)


def _part(stories: Sequence[Assignment], order: Order, ready: Barrier, ended: Any) -> None:
    """Make stories when all processes are ready; tell what one takes."""
    ready.wait()
    wall, cpu = time.perf_counter(), time.process_time()
    for story in stories:
        make(story, order)
    ended.put(Rate((time.perf_counter() - wall) / len(stories), (time.process_time() - cpu) / len(stories)))


if __name__ == "__main__":
    sys.exit(main())
