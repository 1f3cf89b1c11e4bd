"""Many stories, one brief each: `batch`. What has been done stands in a manifest, and is not done again.

    folder, groups.json -stories-> Assignments -manifest: what has changed-> engine -work.make-> files, Outcomes
                                                   manifest <-Outcomes-'         -index-> index.md, index.html

Only the process that calls `batch` writes the manifest. A story's files are whole before it is told as done: whatever
is killed at whatever time, the next run makes what is missing, and nothing twice.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from briefing.batching.engines import Engine, LocalPool, Ray
from briefing.batching.index import write_index
from briefing.batching.manifest import Manifest
from briefing.batching.places import place_of
from briefing.batching.stories import from_folder, from_groups, from_store, grouped_folder
from briefing.batching.work import LAST, Order, make, try_out
from briefing.errors import BriefingError
from briefing.model import Assignment, Outcome
from briefing.readers.storage import is_stored

__all__ = [
    "LAST",
    "Engine",
    "LocalPool",
    "Order",
    "Ray",
    "batch",
    "from_folder",
    "from_groups",
    "from_store",
    "grouped_folder",
    "make",
    "state_of",
]

STATE = ".briefing"
"""The folder in an output in which the program keeps what it knows of it."""

TRIES = 2
"""Times that a story is tried before it counts as failed."""


@dataclass(slots=True)
class _Queue:
    """Stories still to be handed out; those that failed once come again after the others."""

    waiting: deque[Assignment]
    again: deque[Assignment]
    tries: dict[str, int]

    def next(self) -> Assignment | None:
        """Return the next story; None while there is none."""
        source = self.waiting or self.again
        return source.popleft() if source else None

    def failed(self, story: Assignment) -> bool:
        """Take note of a failure; return whether the story is tried again."""
        self.tries[story.id] = self.tries.get(story.id, 0) + 1
        if self.tries[story.id] < TRIES:
            self.again.append(story)
            return True
        return False


def state_of(folder: str) -> Path:
    """Return where a run keeps what it knows of its output, unless told otherwise. Raises BriefingError for a store."""
    if is_stored(folder):
        raise BriefingError(f"{folder}: what is made in a store is remembered on this machine: name a folder for that")
    return Path(folder) / STATE


def _elsewhere(folder: str, state: Path | None) -> str | None:
    """Return an output's name, wherever the program is run from, when it is not the place of its own state."""
    if is_stored(folder):
        return folder.rstrip("/")
    own = state is None or state.resolve() == state_of(folder).resolve()
    return None if own else str(Path(folder).resolve())


def batch(
    stories: Sequence[Assignment], order: Order, engine: Engine | None = None, state: Path | None = None
) -> Iterator[Outcome]:
    """Make a brief of each story and an index of all; yield how each one ended, as it ends.

    `stories` come from `from_folder` or `from_groups`; `order` says what is made of them and where it goes. Stories
    that stand there already, made of the same articles, in the same way, by the same version, are not made again and
    come first. One that fails is tried twice and loses only itself. The index is written when all have ended, or when
    the caller stops early. `engine` is where the work is done; None uses the processors of this machine. The files do
    not depend on it. `state` is a folder of this machine in which what was made is remembered; None is one in the
    output, which a store cannot have; each remembers one output. Raises BriefingError when two stories have one id or
    `state` remembers another output, OutputError when the output cannot be written.
    """
    known = {story.id: story for story in stories}
    if len(known) != len(stories):
        raise BriefingError("two stories have the same id")
    place = place_of(order.folder)
    with Manifest(state or state_of(order.folder), order, _elsewhere(order.folder, state)) as manifest:
        place.prepare()
        place.sweep()
        names = place.names()

        def write() -> None:
            found = [one for story in stories if (one := manifest.outcome(story.id)) is not None]
            write_index(place, order, found, names, manifest.renewed())

        try:
            waiting: deque[Assignment] = deque()
            for story in stories:
                if (old := _old(story, order, manifest, names)) is not None:
                    yield old
                else:
                    known[story.id] = _following(story, order, manifest)
                    waiting.append(known[story.id])
            engine = engine or LocalPool()
            if waiting:
                try_out(order, printing=not isinstance(engine, Ray))  # its nodes may print what the driver cannot
                write()  # a place that takes nothing says so before the work begins
            queue = _Queue(waiting, deque(), {})
            for outcome in engine.run(queue.next, order):
                if outcome.reason and not outcome.older and queue.failed(known[outcome.id]):
                    continue
                manifest.record(known[outcome.id], outcome)
                yield outcome
            manifest.end()
        finally:
            place.sweep()
            write()


def _old(story: Assignment, order: Order, manifest: Manifest, names: Collection[str]) -> Outcome | None:
    """Return how a story ended that need not be made; None for one that must."""
    if (old := manifest.unchanged(story, names)) is not None:
        return replace(old, unchanged=True)
    if isinstance(order.since, date) and manifest.is_older(story, order.since):
        return Outcome(story.id, None, f"all articles are older than {order.since}", older=True)
    return None


def _following(story: Assignment, order: Order, manifest: Manifest) -> Assignment:
    """Return a story with the earlier brief that its new one follows."""
    return replace(story, told=manifest.told(story)) if order.since == LAST else story
