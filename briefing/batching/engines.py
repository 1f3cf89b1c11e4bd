"""Where the work is done. An engine takes stories one by one and yields outcomes as they come; it knows no files.

`next_story` returns None while there is nothing to hand out; an engine asks again after each outcome that was taken,
since a story that failed may come again. At most a few stories for each worker are under way at a time.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Any, Protocol

from briefing.batching.work import Order, make
from briefing.errors import EngineError
from briefing.model import Assignment, Outcome

NextStory = Callable[[], Assignment | None]
Work = Callable[[Assignment, Order], Outcome]

SECONDS = 600
"""Wall time for one story; then its worker is ended, and the story has failed."""
_AHEAD = 3
"""Tasks handed out for each worker."""
_TOGETHER = 8
"""Stories in one task of a cluster: what keeps its overhead small when a story takes milliseconds."""


class Engine(Protocol):
    """What an engine can do."""

    def run(self, next_story: NextStory, order: Order) -> Iterator[Outcome]:
        """Yield the outcome of each story, in any order. A worker that dies is its story's reason, never an error."""
        ...


class LocalPool:
    """The processors of this machine, each with a process of its own."""

    def __init__(self, jobs: int | None = None, work: Work = make) -> None:
        """Take that many workers, else one a processor; `work` is what each does with a story."""
        available = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
        self._jobs = jobs or available or 1
        self._work = work

    def run(self, next_story: NextStory, order: Order) -> Iterator[Outcome]:
        """Yield the outcome of each story; a worker that is killed or takes too long is replaced."""
        from multiprocessing import get_context
        from queue import SimpleQueue

        from pebble import ProcessPool

        context = get_context("forkserver")
        context.set_forkserver_preload(["briefing.batching.work"])
        pool = ProcessPool(max_workers=self._jobs, context=context)
        running: dict[Any, Assignment] = {}
        ended: SimpleQueue[Any] = SimpleQueue()
        try:
            while True:
                while len(running) < _AHEAD * self._jobs and (story := next_story()) is not None:
                    future = pool.schedule(self._work, args=(story, order), timeout=SECONDS)
                    running[future] = story
                    future.add_done_callback(ended.put)
                if not running:
                    return
                future = ended.get()
                yield _outcome(future, running.pop(future))
        finally:
            pool.stop()  # type: ignore[no-untyped-call]
            pool.join()


def _outcome(future: Any, story: Assignment) -> Outcome:
    """Return what a future brought; a worker's death, a time-out or a bug is the story's reason."""
    error = future.exception()
    if error is None:
        outcome: Outcome = future.result()
        return outcome
    return Outcome(story.id, None, reason_of(error))


def reason_of(error: BaseException) -> str:
    """Return in one line why a story failed without an outcome of its own."""
    if isinstance(error, TimeoutError):
        return f"it took more than {SECONDS} seconds"
    if type(error).__name__ == "ProcessExpired":
        return "its worker died"
    return f"a bug: {type(error).__name__}: {' '.join(str(error).split())[:300]}"


class Ray:
    """A Ray cluster; without an address one on this machine, which only this machine can reach."""

    def __init__(self, address: str | None = None, jobs: int | None = None, work: Work = make) -> None:
        """Connect; `work` is what is done with a story.

        Raises EngineError when Ray is not installed or the cluster does not answer.
        """
        try:
            import ray
        except ModuleNotFoundError:
            raise EngineError("the engine ray needs Ray: pip install 'news-briefing[ray]'") from None
        self._ray: Any = ray
        self._work = work
        self._own = not ray.is_initialized()
        if self._own:
            own: dict[str, Any] = {"num_cpus": jobs, "_node_ip_address": "127.0.0.1", "include_dashboard": False}
            try:
                ray.init(address, log_to_driver=False, logging_level="ERROR", **({} if address else own))
            except Exception as error:  # Ray raises the bare class when a node does not start in time
                raise EngineError(f"the Ray cluster {address or 'on this machine'} cannot be used: {error}") from None

    def run(self, next_story: NextStory, order: Order) -> Iterator[Outcome]:
        """Yield the outcome of each story; what was lost with a worker is done again, one story at a time."""
        ray = self._ray
        task = ray.remote(max_retries=0)(_make_all)
        most = _AHEAD * max(int(ray.cluster_resources().get("CPU", 1)), 1)
        running: dict[Any, list[Assignment]] = {}
        broken: list[Assignment] = []
        try:
            while True:
                while len(running) < most and (stories := _taken(next_story, broken)):
                    running[task.remote(stories, order, self._work)] = stories
                if not running:
                    return
                done, _ = ray.wait(list(running), num_returns=1)
                for reference in done:
                    yield from self._outcomes(reference, running.pop(reference), broken)
        finally:
            for reference in running:
                ray.cancel(reference, force=True)
            if self._own:
                ray.shutdown()

    def _outcomes(self, reference: Any, stories: list[Assignment], broken: list[Assignment]) -> list[Outcome]:
        """Return what a task brought; the stories of one that died with its worker are handed out again one by one."""
        try:
            outcomes: list[Outcome] = self._ray.get(reference)
            return outcomes
        except self._ray.exceptions.RayError as error:
            if len(stories) == 1:
                reason = "its worker died" if not isinstance(error, self._ray.exceptions.RayTaskError) else str(error)
                return [Outcome(stories[0].id, None, " ".join(reason.split())[:300])]
            broken += stories
            return []


def _taken(next_story: NextStory, broken: list[Assignment]) -> list[Assignment]:
    """Return the stories of the next task: one that was in a broken task alone, others together."""
    if broken:
        return [broken.pop(0)]
    stories: list[Assignment] = []
    while len(stories) < _TOGETHER and (story := next_story()) is not None:
        stories.append(story)
    return stories


def _make_all(stories: list[Assignment], order: Order, work: Work) -> list[Outcome]:
    """Make one story after the other; a bug in one is its reason and loses no other."""
    outcomes = []
    for story in stories:
        try:
            outcomes.append(work(story, order))
        except Exception as error:
            outcomes.append(Outcome(story.id, None, reason_of(error)))
    return outcomes
