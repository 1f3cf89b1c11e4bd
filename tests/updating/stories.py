"""The stories of tests/cases/updates, read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from briefing.model import Article

FOLDER = Path(__file__).parents[1] / "cases" / "updates"


@dataclass(frozen=True, slots=True)
class Story:
    """A story of several days, and what its last day changes."""

    name: str
    earlier: tuple[Article, ...]
    later: tuple[Article, ...]
    find: tuple[tuple[str, str, str], ...]
    leave: tuple[tuple[str, str], ...]


def stories() -> list[Story]:
    """Return all stories, by name."""
    return [read(path) for path in sorted(FOLDER.glob("*.md")) if path.stem != "README"]


def read(path: Path) -> Story:
    """Read one story."""
    find: list[tuple[str, str, str]] = []
    leave: list[tuple[str, str]] = []
    days: dict[date, list[Article]] = {}
    for part in path.read_text(encoding="utf-8").split("\n## ")[1:]:
        head, _, body = part.partition("\n")
        rows = [line.removeprefix("- ").split(" | ") for line in body.splitlines() if line.startswith("- ")]
        if head == "must find":
            find = [(kind, before, after) for kind, before, after in rows]
        elif head == "must not find":
            leave = [(kind, words) for kind, words in rows]
        else:
            day = date.fromisoformat(head)
            texts = [text.strip() + "\n" for text in body.split("\n---\n")]
            days[day] = [article(text, day, f"{path.stem}-{head}-{n}.txt") for n, text in enumerate(texts, 1)]
    *first, last = sorted(days)
    earlier = tuple(one for day in first for one in days[day])
    return Story(path.stem, earlier, tuple(days[last]), tuple(find), tuple(leave))


def article(text: str, day: date | None, path: str | None = None) -> Article:
    """Return an article of a text."""
    return Article(1, text, sha256(text.encode()).hexdigest(), path=path, published=day)
