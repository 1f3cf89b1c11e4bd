"""Roles that stand in the sentence before a name: "identified the driver as Ana Bell", "the driver was Ana Bell"."""

from __future__ import annotations

from briefing.language.names.candidates import Candidate
from briefing.language.names.role_words import names_somebody
from briefing.language.names.roles_before import WORD
from briefing.matching.patterns import regex
from briefing.model import Span

OPENS = frozenset(("as ", "is ", "ld "))
"""The last letters before a name that is told so: "as", "was", "is", or an age behind these: "30-year-old"."""
_FURTHEST = 170
"""Characters before a name in which the phrase and its verb stand."""
_OF_AGE = regex(r"\d{1,3}[- ]year[- ]old $")
_MARKS = ',.;:()“”"—–―\n'
_PHRASE = (
    r"(?:[Tt]he|[Aa]n?|[Oo]ne of|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[A-Z][\w.-]{1,24}['’]s?) [^,.;:()“”\"—–―\n]{3,100}?"
)
_AS = regex(rf"\b(?:identif(?:y|ies|ied|ying)|nam(?:e|es|ed|ing)|describ(?:e|es|ed|ing)) (?P<role>{_PHRASE}) as $")
_CALLED = regex(
    rf"(?P<role>{_PHRASE}), (?:who was |who has been )?(?:later |only |\w+ly )?(?:identified|named|registered)"
    r"(?: (?:by|in|on) [^,.\n]{2,50}?)? (?:only )?as $"
)
_WAS = regex(
    r"(?:^|[.?!;:,—–”\"\n] ?|\b(?:[Pp]olice|[Oo]fficials|[Aa]uthorities|that|said|says|and|but|where|when|while) )"
    rf"(?P<role>{_PHRASE}) (?:is|was|(?:is|was|has been|had been|have been|were) (?:(?:later|\w+ly|since) )?"
    r"(?:identified|named)(?: (?:by|in|on) [^,.\n]{2,50})?(?: as)?) $"
)


def identified(text: str, one: Candidate) -> Span | None:
    """Find "identified the driver as" and "The driver was", "was identified as" before the name."""
    start = one.title.start if one.title else one.start
    if (aged := _OF_AGE.search(text, max(0, start - 14), start)) is not None:
        start = aged.start()
    first = max(0, start - _FURTHEST)
    whole = text[first:start]
    clause = first + max([whole.rfind(mark) for mark in _MARKS]) - 1  # no mark stands between phrase and name
    found = _WAS.search(text, max(first, clause), start)
    if found is None and whole.endswith(" as "):
        found = _AS.search(text, max(first, clause), start) or _CALLED.search(text, first, start)
    if found is None:
        return None
    if "--" in found.group("role"):
        return None
    words = WORD.findall(found.group("role"))
    return Span(*found.span("role")) if names_somebody(words[1:]) else None
