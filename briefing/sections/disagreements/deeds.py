"""What is done to the thing or the sum that a number counts."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise

from briefing.lexicon import entries
from briefing.matching import Number
from briefing.matching.letters import runs_of_letters
from briefing.matching.patterns import regex
from briefing.sections.disagreements.fates import NEAR, RELATIVES, VERB, clause_of

_PUT_AT = regex(r" (?:put|estimated|reckoned|assessed|priced)\b")
"""How a number is added to a noun: "the takings, put at £290, were never found"."""


@cache
def deeds() -> dict[str, tuple[str, ...]]:
    """Return word -> the classes of what is done to a thing or a sum."""
    classes: dict[str, tuple[str, ...]] = {}
    for entry in entries("counted_deeds"):
        of_all, words = entry.split(" | ")
        for word in words.split():
            classes[word] = (*classes.get(word, ()), of_all)
    return classes


@cache
def _of_pairs() -> frozenset[str]:
    """Return the longer word of each two in a row that tell of a deed, joined by "+" in the list."""
    return frozenset(max(words.split("+"), key=len) for words in deeds() if "+" in words)


@lru_cache(maxsize=1024)
def deeds_at(text: str, number: Number) -> frozenset[str]:
    """Return what is done to the thing that a number counts: the classes of the words near it in its clause."""
    start, end = clause_of(text, number)
    if start and _PUT_AT.match(text, start):
        start = max(start - NEAR, 0)
    words = runs_of_letters(text[max(start, number.start - NEAR) : min(end, number.end + NEAR)].lower())
    related = not RELATIVES.isdisjoint(text[start : number.start].split())
    verb = VERB.search(text, end) if text.startswith(",", end) and not related else None
    if verb:
        words += runs_of_letters(text[verb.end() : verb.end() + NEAR].lower())
    if not _of_pairs().isdisjoint(words):
        words += [f"{word}+{after}" for word, after in pairwise(words)]
    return frozenset([deed for word in words if word in deeds() for deed in deeds()[word]])
