"""Two counts told apart by a word: "in the north" here, "in the south" there; "before the match", "after it"."""

from __future__ import annotations

import re
from functools import cache

from briefing.lexicon import entries
from briefing.matching.letters import runs_of_letters
from briefing.matching.patterns import regex
from briefing.sections.disagreements.counting import Count

_PAST = regex(r"\b(?:last year|a year (?:earlier|ago|before)|(?:the )?previous (?:year|quarter)|year-earlier)\b", re.I)
_NEAR = 60
"""Characters on either side of a number among which such a word stands."""


def contrast(one: Count, other: Count) -> bool:
    """Whether a word near one number is set against a word near the other."""
    if one.kind in ("money", "percent") and _of_the_past(one) != _of_the_past(other):
        return True
    words, others = _near(one), _near(other)
    if words.isdisjoint(_known()) or others.isdisjoint(_known()):
        return False
    for fields in _contrasts():
        here = {place for place, field in enumerate(fields) if not words.isdisjoint(field)}
        there = {place for place, field in enumerate(fields) if not others.isdisjoint(field)}
        if here and there and not here & there:
            return True
    return False


def _of_the_past(count: Count) -> bool:
    """Whether a sum or a share is told as that of an earlier year, with which others are compared."""
    number = count.number
    return _PAST.search(count.sentence.text, max(number.start - _NEAR, 0), number.end + _NEAR) is not None


def _near(count: Count) -> frozenset[str]:
    number = count.number
    text = count.sentence.text[max(number.start - _NEAR, 0) : number.end + _NEAR]
    return frozenset(runs_of_letters(text.lower()))


@cache
def _contrasts() -> tuple[tuple[frozenset[str], ...], ...]:
    return tuple(
        tuple(frozenset(field.split()) for field in entry.split(" | ")) for entry in entries("counted_contrasts")
    )


@cache
def _known() -> frozenset[str]:
    return frozenset(word for fields in _contrasts() for field in fields for word in field)
