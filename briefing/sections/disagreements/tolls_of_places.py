"""How many an event killed in one country: "pushing Norway's toll past 150" here, "which killed 221 in Norway" there.

One of the two must be told as a toll, and both sentences name that country alone, or its people, or its capital.
"""

from __future__ import annotations

from functools import cache, lru_cache

from briefing.lexicon import entries
from briefing.matching.patterns import regex
from briefing.sections.disagreements.counting import Count
from briefing.sections.disagreements.tolls import is_told_as_toll

_NAME = regex(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)?")
_FEWEST = 10
"""Lowest count that is taken for a toll."""
_RATIO = 1.6
"""Counts further apart are of a part of the country, or of another event."""


def are_tolls_of_one_country(one: Count, other: Count) -> bool:
    """Whether both count the dead of one event in one country."""
    if one.what != "killed" or other.what != "killed":
        return False
    low, high = sorted((one.number.low, other.number.low))
    if low < _FEWEST or high > _RATIO * low or not (is_told_as_toll(one) or is_told_as_toll(other)):
        return False
    named = _countries_in(one.sentence.text)
    return len(named) == 1 and named == _countries_in(other.sentence.text)


def are_of_other_countries(one: Count, other: Count) -> bool:
    """Whether both sentences name countries, and none in common."""
    named, others = _countries_in(one.sentence.text), _countries_in(other.sentence.text)
    return bool(named and others) and named.isdisjoint(others)


@lru_cache(maxsize=128)
def _countries_in(text: str) -> frozenset[int]:
    """Return the countries that a sentence names, by their place in the list."""
    known = _countries()
    words = (word for name in _NAME.findall(text) for word in (name, *name.split(" ")))
    return frozenset(known[word] for word in words if word in known)


@cache
def _countries() -> dict[str, int]:
    """Return name of a country, of its people or capital -> place of the country in the list."""
    return {
        word: place
        for place, entry in enumerate(entries("countries"))
        for field in entry.split(" | ")
        for word in field.split(", ")
    }
