"""Hostile files end in a brief or in an error with a code: in time, in little memory, without a traceback.

With HOSTILE_SCALE=1 the files have their full size (a million of everything); the default is a fiftieth of it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.errors import NoSourcesError
from briefing.readers import read
from tests.hostile.corpus import KINDS, Files

ROOT = Path(__file__).parents[2]
MILLION = int(1_000_000 * float(os.environ.get("HOSTILE_SCALE", "0.02")))
SECONDS = 15
MEGABYTES = 350


def survey(paths: list[Path]) -> list[dict[str, object]]:
    """Let a process of its own make a brief of each file; return how each ended."""
    asked = "".join(json.dumps(str(path)) + "\n" for path in paths)
    done = subprocess.run(
        [sys.executable, "-m", "tests.hostile.survey"],
        input=asked,
        capture_output=True,
        text=True,
        timeout=SECONDS * len(paths),
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_hostile_file_ends_in_a_brief_or_a_coded_error(kind: Callable[[int], Files], tmp_path: Path) -> None:
    paths = []
    for name, content in kind(MILLION):
        paths.append(tmp_path / name)
        paths[-1].write_bytes(content)
    ends = survey(paths)
    assert len(ends) == len(paths)
    assert [end for end in ends if float(str(end["seconds"])) > SECONDS] == []
    assert int(str(ends[-1]["megabytes"])) < MEGABYTES


def test_there_are_at_least_a_hundred_and_fifty_of_them() -> None:
    assert sum(1 for kind in KINDS for _ in kind(1000)) >= 150


def test_a_file_of_200_mb_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(NoSourcesError, match="more than 50 MB"):
        read([str(path)])


def test_folders_that_lead_in_circles_or_nowhere_are_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One article.")
    (tmp_path / "circle").symlink_to(tmp_path)
    (tmp_path / "nowhere.txt").symlink_to(tmp_path / "nosuch.txt")
    (tmp_path / "folder.txt").mkdir()
    os.mkfifo(tmp_path / "pipe.txt")
    articles, notices = read([str(tmp_path)])
    assert [article.text for article in articles] == ["One article."]
    assert notices == []


def test_a_folder_a_thousand_deep_is_read(tmp_path: Path) -> None:
    here = os.getcwd()
    try:
        os.chdir(tmp_path)
        for _ in range(1000):
            os.mkdir("d")
            os.chdir("d")
        Path("a.txt").write_text("One article.")
    finally:
        os.chdir(here)
    try:
        articles, _ = read([str(tmp_path)])
    finally:
        subprocess.run(["rm", "-rf", str(tmp_path / "d")], check=True)  # pytest's own cleaning recurses, and fails here
    assert [article.text for article in articles] == ["One article."]


@pytest.mark.parametrize("name", ["a\nb.txt", "a\x1b[31m.txt", "-a.txt", "*.txt", "a\u202e.txt", "x" * 250 + ".txt"])
def test_file_names_are_only_names(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("One article.")
    articles, _ = read([str(tmp_path / name)])
    assert [article.path for article in articles] == [str(tmp_path / name)]
