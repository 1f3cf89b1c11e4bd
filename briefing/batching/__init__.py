"""Many stories, one brief each: `batch`. What has been done stands in a manifest, and is not done again.

    folder, groups.json -stories-> Assignments -manifest: what has changed-> engine -work.make-> files, Outcomes
                                                   manifest <-Outcomes-'         -index-> index.md, index.html

Only the process that calls `batch` writes the manifest. A story's files are whole before it is told as done: whatever
is killed at whatever time, the next run makes what is missing, and nothing twice.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from briefing.batching.engines import Engine, LocalPool, Ray
from briefing.batching.index import write_index
from briefing.batching.manifest import Manifest
from briefing.batching.stories import from_folder, from_groups, from_store, grouped_folder
from briefing.batching.work import Order, make
from briefing.errors import BriefingError
from briefing.model import Assignment, Outcome
from briefing.saving import sweep

__all__ = [
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
]

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


def batch(stories: Sequence[Assignment], order: Order, engine: Engine | None = None) -> Iterator[Outcome]:
    """Make a brief of each story and an index of all; yield how each one ended, as it ends.

    `stories` come from `from_folder` or `from_groups`; `order` says what is made of them and where it goes. Stories
    that stand there already, made of the same articles, in the same way, by the same version, are not made again and
    come first. One that fails is tried twice and loses only itself. The index is written when all have ended, or when
    the caller stops early. `engine` is where the work is done; None uses the processors of this machine. The files do
    not depend on it. Raises BriefingError when two stories have one id, OutputError when the folder cannot be written.
    """
    known = {story.id: story for story in stories}
    if len(known) != len(stories):
        raise BriefingError("two stories have the same id")
    with Manifest(Path(order.folder)) as manifest:
        sweep(Path(order.folder))
        try:
            waiting = []
            for story in stories:
                if (old := manifest.unchanged(story, order)) is not None:
                    yield replace(old, unchanged=True)
                else:
                    waiting.append(story)
            queue = _Queue(deque(waiting), deque(), {})
            for outcome in (engine or LocalPool()).run(queue.next, order):
                if outcome.reason and not outcome.older and queue.failed(known[outcome.id]):
                    continue
                manifest.record(known[outcome.id], order, outcome)
                yield outcome
        finally:
            sweep(Path(order.folder))
            write_index(order, [told for story in stories if (told := manifest.outcome(story.id)) is not None])
