"""Storms that an article calls by a name: whatever one "will" do is a forecast."""

from __future__ import annotations

from briefing.matching.patterns import regex

_KINDS = (
    "urricane ",
    "yphoon ",
    "yclone ",
    "cal storm ",
    "al Storm ",
    "er storm ",
    "er Storm ",
    " Storm ",
    "uperstorm ",
    "cal depression ",
    "al Depression ",
)
"""Ends of what stands before a storm's name."""
_SIGNS = ("torm", "urricane")
"""One of these stands in every article on a storm, whatever that is called where it blows."""
_OPENING = 2_000
"""Characters of an article within which a storm that it is about has been called by its name."""
_NAME = regex(r"(?:[A-Z][a-z]+|[A-Z]+|\d{1,2})\b")
_STORMS = frozenset(
    ("hurricane", "typhoon", "cyclone", "storm", "storms", "hurricanes", "typhoons", "cyclones", "tornadoes")
)
_NO_NAMES = frozenset(("center", "centre", "warning", "watch", "season"))
_WORD = regex(r"[a-z0-9]+")
_BETWEEN = frozenset(
    (
        "probably", "likely", "also", "now", "still", "then", "that", "which", "itself", "is", "are", "was", "were",
        "be", "will", "would", "could", "may", "might", "should", "can", "going", "expected", "forecast", "projected",
        "set", "to", "ll", "not", "soon", "later",
    )
)  # fmt: skip
"""Words between a subject and its verb."""
_PARTS = frozenset(("worst", "eye", "center", "centre", "remnants", "brunt", "bands", "edge", "core", "rest", "winds"))
_GOVERNS = frozenset(
    (
        "in", "with", "after", "before", "for", "by", "from", "as", "to", "about", "of", "during", "since", "if", "and",
        "on", "over", "against", "until", "following",
    )
)  # fmt: skip


def named_storms(text: str) -> frozenset[str]:
    """Return the names in small letters that a text gives to storms: "Hurricane Orla" names one."""
    opening = text[:_OPENING]
    names: set[str] = set()
    if _SIGNS[0] not in opening and _SIGNS[1] not in opening:
        return frozenset()
    for kind in _KINDS:
        place = opening.find(kind)
        while place >= 0:
            if name := _NAME.match(text, place + len(kind)):
                names.add(name.group().lower())
            place = opening.find(kind, place + len(kind))
    return frozenset(names) - _NO_NAMES


def storm_acts(before: str, storms: frozenset[str]) -> bool:
    """Whether the subject of a verb is a storm, or "it" after one; `before` is the sentence up to the verb.

    "The storm", "Orla", "the eye of Orla", not "relief after Orla".
    """
    words: list[str] = _WORD.findall(before)
    while words and words[-1] in _BETWEEN:
        words.pop()
    called = storms | _STORMS
    if words[-1:] == ["it"]:
        return not called.isdisjoint(words)
    if not words or words[-1] not in called:
        return False
    governing = next((at for at in (2, 3, 4) if words[-at:][0] in _GOVERNS), 0)
    return governing == 0 or (words[-governing] == "if") or not _PARTS.isdisjoint(words[-governing - 2 : -governing])
