"""How long somebody is sent to prison, or may be."""

from __future__ import annotations

from briefing.matching import Number
from briefing.matching.patterns import regex

_JAILED = regex(
    r"\b(?:jailed|imprisoned|sentenced|locked up|(?:prison|jail) (?:term|sentence)|sentence)\b[^.;,]{0,30}"
    r"\b(?:for|to|of)(?: a| an| at least| about| more than)? $"
)
TO_LIFE = regex(r"(?:[ -]years?)? to life\b")
"""Behind the least number of years of a term without an end."""
_BEHIND_BARS = regex(
    r"[ -](?:years?|months?)(?:,? (?:and )?\w+ months?)? (?:in (?:prison|jail|custody|a )|behind bars)"
)
_MAYBE = regex(
    r"\b(?:asked|sought|seeks?|demand(?:ed|s)?|recommended|requested|want(?:s|ed)?|faces?|facing|could|may|might"
    r"|maximum|minimum|up to|suspended|others?|punishable|carries)\b"
)
_AT_MOST = regex(
    r"\b(?:fac(?:es?|ed|ing)|carr(?:y|ies|ied|ying)|punishable by|(?:maximum|penalty|sentence|term) of|up to)"
    r"(?: (?:up to|as many as|as much as|at most|a|an|the|maximum|sentence|penalty|term|of|another|possible)){0,6} $",
)
"""How the longest term is told that a deed may bring."""
_MAY_GET = regex(
    r"\b(?:risk(?:s|ed|ing)?|fac(?:es|ed|ing)|(?:could|may|might) (?:be (?:jailed|imprisoned|sentenced|sent to prison)"
    r"|go to (?:prison|jail)|spend|serve|get|receive))(?: (?:for|to))?(?: (?:up to|as many as|as much as|at most))? $"
)
_ENDS_TERM = regex(r"[ -](?:years?|months?)(?:[.;,]|$)")
"""The same where nobody says that it is spent in prison."""
_GOT = regex(r"\b(?:got|gets|given|handed|received|receives)(?: a| an)? $")
_GOT_FOR = regex(r"[ -](?:years?|months?) (?:for|in (?:prison|jail))\b")
_TERMS = (" year", " month", "-year", "-month")


def is_term(text: str, number: Number, before: str) -> bool:
    """Whether a number of years is how long somebody is sent to prison, and not only might be."""
    told = (
        _JAILED.search(before)
        or _BEHIND_BARS.match(text, number.end)
        or (_GOT.search(before) and _GOT_FOR.match(text, number.end))
    )
    return told is not None and _MAYBE.search(before) is None


def is_most_term(text: str, number: Number, before: str) -> bool:
    """Whether a number of years is the longest term that a deed may bring."""
    if not text.startswith(_TERMS, number.end):
        return False
    behind_bars = _BEHIND_BARS.match(text, number.end) is not None
    if behind_bars and _AT_MOST.search(before):
        return True
    return _MAY_GET.search(before) is not None and (behind_bars or _ENDS_TERM.match(text, number.end) is not None)
