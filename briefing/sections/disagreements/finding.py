"""What a rule hands back, and how findings become items."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefing.model import Claim, Disagreement, DisagreementKind, Ranking, Sentence, Story
from briefing.sections.passages import moved, passage

Place = tuple[int, int]

_PLACES = 3
"""Most places of one source that are cited for one side."""


class Telling(NamedTuple):
    """One place where a source tells a thing in its own way."""

    sentence: Sentence
    marks: tuple[Place, ...]
    """Offsets, in the sentence's text, of the words that differ from the other side's."""


class Finding(NamedTuple):
    """The same thing told differently: one side for each way of telling it, each with its places."""

    kind: DisagreementKind
    sides: tuple[tuple[Telling, ...], ...]
    weight: float
    """0 to 1: how much it matters to a reader, and how rarely the rule that found it is wrong."""


def item(story: Story, ranking: Ranking, finding: Finding) -> tuple[float, Disagreement]:
    """Return a finding's importance and the finding as an item."""
    days = [_day(story, side) for side in finding.sides]
    known = [day for day in days if day is not None]
    earliest = min(known) if len(known) == len(days) else None
    claims = tuple(
        _claim(story, side, later=earliest is not None and day is not None and day > earliest)
        for side, day in zip(finding.sides, days, strict=True)
    )
    best = max(ranking.score(telling.sentence) for side in finding.sides for telling in side)
    return finding.weight + best, Disagreement(finding.kind, claims)


def _day(story: Story, side: Sequence[Telling]) -> int | None:
    """Return the first day on which a side was told so, as an ordinal; None when no source has a date."""
    days = [story.documents[telling.sentence.article - 1].day for telling in side]
    return min((day.toordinal() for day in days if day), default=None)


def _claim(story: Story, side: Sequence[Telling], later: bool) -> Claim:
    evidence = tuple(passage(story.documents[telling.sentence.article - 1], telling.sentence) for telling in side)
    return Claim(evidence[0].text, evidence, moved(side[0].marks, side[0].sentence, evidence[0]), later)


def few_a_source(tellings: Iterable[Telling]) -> tuple[Telling, ...]:
    """Return the first few tellings of each source, a sentence once; each source's first come before the others."""
    taken: dict[int, list[Telling]] = {}
    for telling in tellings:
        known = taken.setdefault(telling.sentence.article, [])
        if len(known) < _PLACES and all(other.sentence != telling.sentence for other in known):
            known.append(telling)
    places = ((turn, article) for article in sorted(taken) for turn in range(len(taken[article])))
    return tuple(taken[article][turn] for turn, article in sorted(places))


def apart(one: tuple[Telling, ...], other: tuple[Telling, ...]) -> tuple[tuple[Telling, ...], ...]:
    """Return two sides in the order of the articles, each led by a source that does not lead the other.

    The sides together come from two sources or more.
    """
    ones, others = (tuple(telling.sentence.article for telling in side) for side in (one, other))
    a = next((source for source in ones if source not in others), ones[0])
    b = next((source for source in others if source != a and source not in ones), None)
    if b is None:
        b = next((source for source in others if source != a), others[0])
    if a == b:
        a = next(source for source in ones if source != b)
    sides = sorted((_led_by(a, one), _led_by(b, other)), key=lambda side: side[0].sentence.article)
    return tuple(sides)


def _led_by(source: int, side: tuple[Telling, ...]) -> tuple[Telling, ...]:
    return tuple(sorted(side, key=lambda telling: telling.sentence.article != source))
