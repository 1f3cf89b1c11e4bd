"""Which sentences enter the timeline, from tests/cases/timeline.md, and when there is one."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from briefing.language import annotate
from briefing.model import Article, Ranking, TimelineEntry
from briefing.sections import timeline

CASES = (Path(__file__).parents[1] / "cases" / "timeline.md").read_text(encoding="utf-8")
FIND, LEAVE = (
    [line.removeprefix("- ") for line in part.splitlines() if line.startswith("- ")]
    for part in CASES.split("## must not find")
)
FIRST = "The old bridge at Velmora was closed on January 10."
SECOND = "A crane fell into the river Ask on January 20."
FILLER = "The town has a mill, a market and a harbour that is older than the bridge."


def entries(*texts: str, day: date | None = date(2031, 3, 6)) -> tuple[TimelineEntry, ...]:
    articles = [Article(i, text, sha256(text.encode()).hexdigest()) for i, text in enumerate(texts, 1)]
    story, _ = annotate(articles, day)
    return timeline.find(
        story, Ranking(tuple(tuple(0.5 for _ in document.sentences) for document in story.documents), ())
    )


@pytest.mark.parametrize("case", FIND)
def test_an_event_enters_on_its_day(case: str) -> None:
    day, text = case.split(" | ")
    found = entries(f"{FILLER} {FIRST} {SECOND} {text} {FILLER}")
    assert (date.fromisoformat(day), text) in [(entry.start, entry.text) for entry in found]


@pytest.mark.parametrize("text", LEAVE)
def test_a_time_that_dates_no_event_is_left(text: str) -> None:
    third = "The crane was lifted on February 2."
    found = entries(f"{FILLER} {FIRST} {SECOND} {third} {text} {FILLER}")
    assert [entry.text for entry in found] == [FIRST, SECOND, third]


def test_entries_stand_in_the_order_of_their_days() -> None:
    found = entries(f"{FILLER} The crane was lifted on February 2. {SECOND} {FIRST} {FILLER}")
    assert [entry.start for entry in found] == [date(2031, 1, 10), date(2031, 1, 20), date(2031, 2, 2)]


def test_fewer_than_three_days_give_no_timeline() -> None:
    assert entries(f"{FILLER} {FIRST} {SECOND} {FILLER}") == ()


def test_without_a_day_of_the_article_bare_dates_give_no_timeline() -> None:
    assert entries(f"{FILLER} {FIRST} {SECOND} It rained on February 2. {FILLER}", day=None) == ()


def test_the_same_event_in_two_sources_is_one_entry() -> None:
    other = f"{FILLER} The old bridge at Velmora has been closed on January 10. {FILLER}"
    found = entries(f"{FILLER} {FIRST} {SECOND} The crane was lifted on February 2. {FILLER}", other)
    assert [len(entry.evidence) for entry in found] == [2, 1, 1]
