"""The noun that a number counts: its head, behind the number or before it."""

from __future__ import annotations

import re
from functools import cache

from briefing.lexicon import entries
from briefing.matching import stop_words, terms
from briefing.matching.patterns import regex
from briefing.sections.disagreements.deeds import deeds
from briefing.sections.disagreements.fates import PEOPLE

_AFTER = regex(
    r"[ -](?:(?:or (?:so|more)|odd|plus) )?(?:of (?:(?:the|its|their) )?(?:[\w-]+[’']s )?[\d,]+|(?:of|other)\b)?"
    r"((?: ?(?:[A-Z]\.[A-Z]\.|[A-Za-z][\w’'-]*)){1,5})"
)
_STOPS = frozenset(
    ("after", "ago", "and", "are", "as", "at", "before", "by", "during", "for", "from", "had", "has", "have", "in",
     "including", "is", "last", "later", "of", "on", "or", "since", "that", "this", "to", "was", "were", "when",
     "which", "while", "who", "with")
)  # fmt: skip
_NUMBER_OF = regex(
    r"\bnumber of ((?:[\w’'-]+ ){1,6}?)(?:has |had |have )?(?:\w+ )?(?:to|at|was|were|is|by)"
    r" (?:(?:about|around|some|nearly|almost|more than|at least|under|over|fewer than|less than|up to|as many as) )?$",
    re.I,
)
SPANS = "second minute hour day week month year decade degree celsius fahrenheit"
LENGTHS = "mile km kilometer kilometre meter metre foot feet inch acre hectare pound lb ton tonne kg kilogram"


@cache
def stems(words: str) -> frozenset[str]:
    """Return the stems of a list of words, worked out when a story first counts something."""
    return frozenset(terms(words))


@cache
def _measures() -> frozenset[str]:
    """Return the plurals of units: "three months" is a time, whatever follows."""
    units = f"{SPANS} {LENGTHS}".split()
    return frozenset((*(f"{unit}s" for unit in units if len(unit) > 2), "feet", "inches"))


@cache
def _closers() -> frozenset[str]:
    """Return the words before which the noun ends that a number counts."""
    days = (word.lower().rstrip(".") for word in entries("calendar"))
    return _STOPS | stop_words("en") | frozenset(days)


def head_noun(text: str, end: int) -> str | None:
    """Return the stem of the noun that follows a number; None when none does."""
    match = _AFTER.match(text, end)
    if not match:
        return None
    unit = match.group(1).split(None, 1)[0]
    if unit == "nautical":
        return "mile"
    if unit in _measures():
        return terms(unit)[0] if terms(unit) else unit
    phrase: list[str] = []
    for word in match.group(1).split():
        if word.lower() in _closers() or (phrase and _is_deed(word.lower())):
            break
        phrase.append(word)
        if word in PEOPLE:
            break
    del phrase[4:]
    first = text.startswith("-", end)  # "a nine-month strike", "a 19-goal striker"
    for stems in map(terms, phrase if first else reversed(phrase)):
        if stems:
            return stems[0 if first else -1]
    return None


def _is_deed(word: str) -> bool:
    """Whether a word behind a noun tells what is done: "ships waiting", "houses burnt"."""
    return word in deeds() or word.endswith(("ed", "ing")) or word in _pasts()


@cache
def _pasts() -> frozenset[str]:
    """Return the forms of irregular verbs by which the past is told."""
    forms = (form for entry in entries("irregular_verbs") for form in " ".join(entry.split(" | ")[1:]).split())
    return frozenset(forms)


def numbered_noun(before: str) -> str | None:
    """Return the stem of the noun in "the number of boats rose to"; None when the words before are others."""
    match = _NUMBER_OF.search(before)
    stems = terms(match.group(1)) if match else ()
    return stems[0] if stems else None
