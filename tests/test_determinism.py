"""The same input gives the same bytes, whatever the folder, the hash seed, the time zone and the locale."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from briefing import Article, Brief, Evidence, make_brief, read
from briefing.model import Settings
from briefing.writers import WRITERS
from tests.processes import environment

_ARTICLES = Path(__file__).parent / "articles"
_NAMES = ("ferry-1.txt", "ferry-2.txt")
_FORMATS = tuple(f"brief{suffix}" for suffix in WRITERS)


def _run(folder: Path, **variables: str) -> dict[str, bytes]:
    """Make the brief in a process of its own; return the content of each format that could be written."""
    folder.mkdir(parents=True)
    for name in _NAMES:
        shutil.copy(_ARTICLES / name, folder / name)
    outputs = [word for name in _FORMATS for word in ("-o", name)]
    ended = subprocess.run(
        [sys.executable, "-m", "briefing", *_NAMES, "-q", *outputs],
        cwd=folder,
        env=environment(**variables),
        capture_output=True,
        check=False,
    )
    assert ended.returncode in (0, 5), ended.stderr  # 5: without WeasyPrint's libraries there is no PDF
    return {name: (folder / name).read_bytes() for name in _FORMATS if (folder / name).exists()}


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return _run(tmp_path_factory.mktemp("first") / "here", PYTHONHASHSEED="1", TZ="UTC")


def test_another_folder_hash_seed_time_zone_and_locale_give_the_same_bytes(
    first: dict[str, bytes], tmp_path: Path
) -> None:
    second = _run(tmp_path / "a folder" / "elsewhere", PYTHONHASHSEED="77", TZ="Pacific/Auckland", LC_ALL="C")
    assert second == first
    assert set(first) >= set(_FORMATS) - {"brief.pdf"}


def _found(brief: Brief) -> set[tuple[Any, ...]]:
    """Return what was found, with hashes in the place of the sources' numbers."""
    hashes = {source.id: source.sha256 for source in brief.sources}

    def places(evidence: tuple[Evidence, ...]) -> frozenset[tuple[str, int, int]]:
        return frozenset((hashes[piece.source], piece.start, piece.end) for piece in evidence)

    found: set[tuple[Any, ...]] = set()
    for person in brief.participants:
        mentions = frozenset((hashes[source], number) for source, number in person.mentions.items())
        found.add(("participant", person.name, person.kind, mentions, frozenset(person.aliases)))
    found |= {("statement", item.speaker, item.kind, places(item.evidence)) for item in brief.statements}
    found |= {("step", (item.actor or "").casefold(), item.status, places(item.evidence)) for item in brief.next_steps}
    found |= {("question", item.kind, places(item.evidence)) for item in brief.open_questions}
    found |= {("event", item.start, item.end, places(item.evidence)) for item in brief.timeline}
    for one in brief.disagreements:
        found.add(("disagreement", one.kind, frozenset(places(claim.evidence) for claim in one.claims)))
    return found


@pytest.mark.parametrize("folder", ["articles", "seeds"])
def test_swapping_the_articles_changes_numbering_only(folder: str) -> None:
    where = _ARTICLES if folder == "articles" else _ARTICLES.parents[1] / "seeds"
    if not where.is_dir():
        pytest.skip(f"no {folder} here")
    articles, _ = read(str(path) for path in sorted(where.glob("*.txt")))
    briefs = [_brief(list(order)) for order in permutations(articles)]
    for brief in briefs[1:]:
        assert _found(brief) == _found(briefs[0])


def _brief(articles: list[Article]) -> Brief:
    return make_brief([replace(each, id=number) for number, each in enumerate(articles, 1)], Settings(unlimited=True))


def test_making_a_brief_twice_in_one_process_gives_equal_briefs() -> None:
    articles, _ = read(str(_ARTICLES / name) for name in _NAMES)
    assert make_brief(articles) == make_brief(articles)
