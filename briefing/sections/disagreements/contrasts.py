"""Two counts told apart by a word: "in the north" here, "in the south" there; "before the match", "after it"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from briefing.lexicon import entries
from briefing.matching.letters import runs_of_letters
from briefing.matching.patterns import regex
from briefing.sections.disagreements.counting import Count

_PAST = regex(r"\b(?:last year|a year (?:earlier|ago|before)|(?:the )?previous (?:year|quarter)|year-earlier)\b", re.I)
_OF_PAST = ("year", "previous")
"""Words one of which stands in whatever that matches."""
_NEAR = 60
"""Characters on either side of a number among which such a word stands."""


def contrast(one: Count, other: Count) -> bool:
    """Whether a word near one number is set against a word near the other."""
    (words, past), (others, also) = (
        _near(count.sentence.text, max(count.number.start - _NEAR, 0), count.number.end + _NEAR)
        for count in (one, other)
    )
    if past != also and one.kind in ("money", "percent"):
        return True
    if words.isdisjoint(_known()) or others.isdisjoint(_known()):
        return False
    for fields in _contrasts():
        here = {place for place, field in enumerate(fields) if not words.isdisjoint(field)}
        there = {place for place, field in enumerate(fields) if not others.isdisjoint(field)}
        if here and there and not here & there:
            return True
    return False


@lru_cache(maxsize=128)
def _near(text: str, start: int, end: int) -> tuple[frozenset[str], bool]:
    """Return the words near a number, and whether it is told as that of an earlier year to compare others with."""
    words = frozenset(runs_of_letters(text[start:end].lower()))
    return words, not words.isdisjoint(_OF_PAST) and _PAST.search(text, start, end) is not None


@cache
def _contrasts() -> tuple[tuple[frozenset[str], ...], ...]:
    return tuple(
        tuple(frozenset(field.split()) for field in entry.split(" | ")) for entry in entries("counted_contrasts")
    )


@cache
def _known() -> frozenset[str]:
    return frozenset(word for fields in _contrasts() for field in fields for word in field)
