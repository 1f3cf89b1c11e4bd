"""Whether somebody named speaks or acts there: the verb that follows the name."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from briefing.lexicon import entries, word_set

_AFTER = re.compile(
    r"(?:,? (?:on |early |late |later |last )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?: (?:morning|afternoon|evening|night))?,?)?"
    r"(?: (?:also|then|later|still|now|again|once|never|already|first|\w+ly|has|have|had|itself|himself|herself))*"
    r" (\w+(?:-\w+)?)(?: (\w+)(?: (\w+))?)?"
)
_SPOKEN_THROUGH = re.compile(
    r"(?:['’]s?)? (?:\w+ ){0,2}?(?:officials?|spokesm[ae]n|spokeswom[ae]n|spokespersons?|spokespeople|authorities"
    r"|police|government"
    r"|leaders?|lawyers?|ministers?|ministry|diplomats?|president|lawmakers|delegat(?:e|es|ion)|negotiators?|troops|forces|army|military)\b"
)
_MODALS = frozenset(("will", "would", "could", "should", "can", "may", "might", "must", "won't", "won’t", "shall"))
_ACCORDING = re.compile(r"(?:[Aa]ccording to|[Ss]aid|[Ss]ays|[Tt]old) (?:the )?$")


@cache
def _acting() -> tuple[frozenset[str], frozenset[str]]:
    verbs = entries("acting_verbs")
    return frozenset(v for v in verbs if " " not in v), frozenset(v for v in verbs if " " in v)


def deed(text: str, start: int, end: int) -> Literal["speaks", "acts"] | None:
    """Return what the party named at `text[start:end]` does by the verb after it; None when no such verb follows.

    Only verbs of speech and of deliberate action count (lists speaking_verbs and acting_verbs).
    """
    if _ACCORDING.search(text, max(0, start - 20), start):
        return "speaks"
    after = _AFTER.match(text, end)
    if after is None:
        return None
    verb, second, third = after.groups()
    if verb in word_set("speaking_verbs"):
        return "speaks"
    single, phrases = _acting()
    if verb in single or (second and f"{verb} {second}" in phrases):
        return "acts"
    return "acts" if verb in _MODALS and third is not None and second != "be" else None


def speaks_through(text: str, end: int) -> bool:
    """Whether the words after a name are its officials, its government or the like ("Acme officials")."""
    return _SPOKEN_THROUGH.match(text, end) is not None
