"""The article's own day, from tests/cases/datelines.md, and what goes before it."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from briefing.language.layout import lay_out
from briefing.model import Article, Document

CASES = (Path(__file__).parents[1] / "cases" / "datelines.md").read_text(encoding="utf-8")
FIND, LEAVE = (
    [line.removeprefix("- ").replace("|", "\n") for line in part.splitlines() if line.startswith("- ")]
    for part in CASES.split("## must not find")
)
WRITTEN_FOR = date(2031, 3, 6)


def document(text: str, published: date | None = None, day: date | None = WRITTEN_FOR) -> Document:
    article = Article(1, text, sha256(text.encode()).hexdigest(), published=published)
    return lay_out([article], day)[0][0]


@pytest.mark.parametrize("case", FIND)
def test_the_head_tells_the_articles_day(case: str) -> None:
    day, text = case.split(" > ", 1)
    found = document(text)
    assert (found.day, found.article.published) == (date.fromisoformat(day), date.fromisoformat(day))


@pytest.mark.parametrize("text", LEAVE)
def test_a_date_of_something_else_is_not_the_articles(text: str) -> None:
    found = document(text)
    assert (found.day, found.article.published) == (WRITTEN_FOR, None)


def test_metadata_go_before_the_dateline() -> None:
    assert document("VELMORA, March 3, 2031 (NP) - It rained.", date(2031, 3, 4)).day == date(2031, 3, 4)


def test_a_dateline_without_a_year_needs_a_day_to_be_near() -> None:
    assert document("VELMORA, March 3 (NP) - It rained.", day=None).day is None


def test_no_day_anywhere_gives_a_notice() -> None:
    article = Article(1, "It rained.", sha256(b"It rained.").hexdigest())
    assert [notice.code for notice in lay_out([article], None)[1]] == ["no-date"]
