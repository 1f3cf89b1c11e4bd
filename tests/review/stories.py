"""Stories for the review page: two articles, fifty with two thousand sentences, and hostile ones."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from pathlib import Path

from briefing.model import Article, Brief, Settings
from briefing.pipeline import make_brief
from briefing.reviewing import review_page
from tests.writers.test_hostile_words import PAYLOADS

_FERRY = [Path(__file__).parents[1] / "articles" / f"ferry-{number}.txt" for number in (1, 2)]
WIDE = "🛳️🚢 𝔸𝔹"  # characters of two UTF-16 units each
_PLACES = ("Sandholm", "Vellund", "Norrhavn", "Ekvik", "Tangen", "Lomsund", "Brattholm", "Storvik", "Askerud", "Hella")
_THINGS = ("ramp", "quay", "timetable", "fare", "engine", "crew", "harbour", "tide gauge", "crane", "ticket office")


def article(number: int, text: str, name: str) -> Article:
    """Return an article as if it had been read from a file."""
    return Article(number, text, sha256(text.encode()).hexdigest(), path=name)


@cache
def two() -> tuple[Article, ...]:
    """Return the two ferry articles; the second is full of characters of two UTF-16 units."""
    first, second = (path.read_text(encoding="utf-8") for path in _FERRY)
    wide = f"{WIDE} {second.replace(' the ', ' the 𝔱 ')}"
    return article(1, first, "ferry-1.txt"), article(2, wide, "ferry-2.txt")


@cache
def fifty() -> tuple[Article, ...]:
    """Return fifty articles of forty sentences each."""
    return tuple(article(number + 1, _long(number), f"story-{number:02}.txt") for number in range(50))


def _long(number: int) -> str:
    place, other = _PLACES[number % 10], _PLACES[(number + 3) % 10]
    lines = [f"The ferry between {place} and {other} was halted on Monday after a crack was found, officials said."]
    for sentence in range(39):
        thing = _THINGS[(sentence + number) % 10]
        count = 10 + (sentence * 7 + number * 11) % 991
        lines.append(
            (
                f"Some {count} passengers waited beside the {thing} in {place} on day {sentence + 1}.",
                f"“We will mend the {thing} within {count} days,” Minister Ada Quist of {other} said on Tuesday.",
                f"It was not clear whether the {thing} of line {count} in {other} had been inspected.",
                f"The council of {place} will meet on Friday to decide on {thing} number {count}.",
            )[sentence % 4]
        )
    return "\n".join(" ".join(lines[i : i + 3]) for i in range(0, len(lines), 3)) + "\n"


@cache
def hostile() -> tuple[Article, ...]:
    """Return two articles in which every payload stands in a sentence that a brief takes up."""
    extra = ("</script><script>window.__pwned = 1</script>", "<img src=x onerror='window.__pwned=1'>", "<!--<script>")
    lines = []
    for number, payload in enumerate((*PAYLOADS, *extra)):
        bare = payload.replace("\n", " ").replace("\r", " ")
        lines.append(
            f"Minister Ada Quist said on Monday that item {number} {bare} will be opened in Vellund on Friday."
        )
        lines.append(f"“The {bare} is number {number} and it is ours,” Quist {bare} said.")
    whole = "\n".join(lines)
    return article(1, f"Quist <b>speaks</b>\n\n{whole}\n", "x</script><b>.txt"), article(
        2, f"{whole}\nAnd more.\n", "b"
    )


def brief_of(articles: tuple[Article, ...], **settings: object) -> Brief:
    """Return the brief of some articles."""
    return make_brief(articles, Settings(date=datetime(2024, 3, 5, 6, tzinfo=UTC), **settings))  # type: ignore[arg-type]


def page_of(articles: tuple[Article, ...], brief: Brief | None = None, against: Brief | None = None) -> bytes:
    """Return the review page of some articles."""
    page, notices = review_page(brief or brief_of(articles), articles, against=against)
    assert notices == ()
    return page
