"""What the words around a name tell of its kind."""

from __future__ import annotations

import re
from collections import Counter

from briefing.language.names import lists
from briefing.language.names.candidates import Candidate
from briefing.matching.acting import deed

_AGE_OR_WHO = re.compile(
    r",? \(?(?:aged )?\d{1,2}\)?[,)]| ?,? who\b| (?:and (?:his|her)|himself|herself)\b|, (?:his|her) "
)
_OF_A_THING = re.compile(r",? (?:which|that)\b| ?\([A-Z]{2,6}\)")
_APPOSITION = re.compile(r", (?:an? |the |his |her |its |their |[A-Z][\w’']+[’']s )?(?:\w+[- ]){0,4}?(\w+)(?=[ ,.])")
_BEFORE = re.compile(r"(\S+) $")
_LOCATIVE = frozenset(
    (
        "in",
        "near",
        "at",
        "from",
        "outside",
        "across",
        "around",
        "toward",
        "towards",
        "to",
        "through",
        "inside",
        "into",
        "of",
    )
)
_STRONG_LOCATIVE = frozenset(("in", "near", "outside", "across", "around", "through", "inside"))


def votes(text: str, one: Candidate) -> Counter[str]:
    """Return how strongly the context speaks for each kind."""
    found: Counter[str] = Counter()
    before = _BEFORE.search(text, max(0, one.start - 30), one.start)
    word = before.group(1) if before else ""
    lower = word.lower().strip('“"‘(')
    if lower == "the":
        found["organisation"] += 1
        found["person"] -= 2
    elif lower in _STRONG_LOCATIVE:
        found["place"] += 2
    elif lower in _LOCATIVE:
        found["place"] += 1
    elif word == lower and lower in lists.ROLES:
        found["person"] += 3
    if one.title:
        found["person"] += 4
    if not one.possessive:
        if _AGE_OR_WHO.match(text, one.end):
            found["person"] += 3
        elif _OF_A_THING.match(text, one.end):
            found["organisation"] += 1
        done = deed(text, one.start, one.end)
        if done == "speaks":
            found["person"] += 2
        if done:
            found["organisation"] += 2
        apposition = _APPOSITION.match(text, one.end)
        if apposition and apposition.group(1).lower() in lists.ROLES:
            found["person"] += 2
    return found
