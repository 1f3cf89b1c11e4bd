"""Where the work is done changes nothing."""

from __future__ import annotations

import os
import signal
import sqlite3
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from newsroom import articles

from briefing import Assignment, LocalPool, Order, Outcome, Ray, batch, from_folder
from briefing.batching import make
from briefing.errors import EngineError


@pytest.fixture
def stories(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    for number, article in articles(10, 2, words=60):
        (folder / f"story-{number}").mkdir(parents=True, exist_ok=True)
        (folder / f"story-{number}" / str(article.path)).write_text(article.text)
    return folder


def _files(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(out.iterdir()) if path.is_file()}


def test_a_missing_engine_is_told_with_what_brings_it() -> None:
    try:
        import ray  # noqa: F401
    except ModuleNotFoundError:
        with pytest.raises(EngineError, match=r"news-briefing\[ray\]"):
            Ray()


@pytest.fixture(scope="module")
def ray() -> Iterator[Any]:
    """A cluster of two workers that only this machine can reach."""
    ray = pytest.importorskip("ray", reason="ray is not installed")
    ray.init(num_cpus=2, _node_ip_address="127.0.0.1", include_dashboard=False, log_to_driver=False)
    ray.cloudpickle.register_pickle_by_value(sys.modules[__name__])  # its workers cannot import tests
    yield ray
    ray.shutdown()


def _killed_once(story: Assignment, order: Order) -> Outcome:
    """Make a story as ever, but be killed in the middle of the third one, the first time."""
    return _noted(story, order, deaths=1)


def _killed_always(story: Assignment, order: Order) -> Outcome:
    return _noted(story, order, deaths=99)


def _noted(story: Assignment, order: Order, deaths: int) -> Outcome:
    """Note the try and the process that makes it, and be killed that many times in the middle of the third story."""
    notes = Path(order.folder, ".briefing", "tries")
    with notes.open("a") as file:
        file.write(f"{story.id} {os.getpid()}\n")
    if story.id == "story-2" and notes.read_text().count("story-2 ") <= deaths:
        os.kill(os.getpid(), signal.SIGKILL)
    return make(story, order)


def _tries(out: Path) -> Counter[str]:
    return Counter(line.split()[0] for line in (out / ".briefing" / "tries").read_text().splitlines())


def test_a_ray_worker_that_is_killed_loses_and_doubles_nothing(stories: Path, ray: Any, tmp_path: Path) -> None:
    order = Order(str(tmp_path / "ray"), (".md", ".json"))
    outcomes = list(batch(from_folder(stories), order, Ray(work=_killed_once)))
    tries = _tries(tmp_path / "ray")
    assert tries["story-2"] == 2  # the first one was the death of its worker
    told = dict(line.split()[::-1] for line in (tmp_path / "ray" / ".briefing" / "tries").read_text().splitlines())
    assert len(told) > 1
    assert sorted(outcome.id for outcome in outcomes) == sorted(f"story-{number}" for number in range(10))
    assert all(outcome.made for outcome in outcomes)
    list(batch(from_folder(stories), Order(str(tmp_path / "local"), (".md", ".json")), LocalPool(2)))
    assert _files(tmp_path / "ray") == _files(tmp_path / "local")
    with sqlite3.connect(tmp_path / "ray" / ".briefing" / "manifest.sqlite") as rows:
        assert rows.execute("select count(*), count(distinct id) from stories").fetchone() == (10, 10)
    assert all(outcome.unchanged for outcome in batch(from_folder(stories), order, Ray()))


def test_a_story_that_kills_its_ray_worker_fails_alone_after_two_tries(stories: Path, ray: Any, tmp_path: Path) -> None:
    outcomes = list(batch(from_folder(stories), Order(str(tmp_path / "ray")), Ray(work=_killed_always)))
    failed = [(outcome.id, outcome.reason) for outcome in outcomes if outcome.made is None]
    assert failed == [("story-2", "its worker died")]
    assert len(outcomes) == 10
    assert _tries(tmp_path / "ray")["story-2"] == 3  # once among others, and twice alone
