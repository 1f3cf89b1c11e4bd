"""Where the work is done changes nothing."""

from __future__ import annotations

import os
import signal
import threading
import time
from pathlib import Path

import pytest
from newsroom import articles

from briefing import LocalPool, Order, Ray, batch, from_folder
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


@pytest.fixture
def cluster() -> Ray:
    """A cluster of two workers that only this machine can reach."""
    pytest.importorskip("ray", reason="ray is not installed")
    return Ray(jobs=2)


def test_ray_writes_the_same_bytes_even_when_a_worker_is_killed(stories: Path, cluster: Ray, tmp_path: Path) -> None:
    killer = threading.Thread(target=_kill_one_worker, args=(time.monotonic() + 60,))
    killer.start()
    outcomes = list(batch(from_folder(stories), Order(str(tmp_path / "ray"), (".md", ".json")), cluster))
    killer.join()
    assert all(outcome.made for outcome in outcomes)
    list(batch(from_folder(stories), Order(str(tmp_path / "local"), (".md", ".json")), LocalPool(2)))
    assert _files(tmp_path / "ray") == _files(tmp_path / "local")


def _kill_one_worker(end: float) -> None:
    """Kill the first worker of this cluster that is at work on stories."""
    while time.monotonic() < end:
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit() and _is_working(entry):
                os.kill(int(entry.name), signal.SIGKILL)
                return
        time.sleep(0.01)


def _is_working(process: Path) -> bool:
    try:
        return (process / "cmdline").read_bytes().startswith(b"ray::_make_all")
    except OSError:
        return False
