"""What a time bounds: "by Friday" and "before it ends in June" leave the days until then, "not before" none."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter
from typing import Literal

from briefing.matching.patterns import regex
from briefing.model import Document, TimeExpression

Bound = Literal["until", "before", "from"]
"""All days to the end of a time; all days to the one before it; none before it."""

_REACH = 140
_BOUND = regex(
    r"\b(?:(?P<by>by|no later than|not later than|on or before|between now and|from now (?:to|until|till|through))"
    r"|(?P<before>before|ahead of|prior to)|(?P<until>until|till|(?<!-)\bup to|to))"
    r" (?:at least |at the latest |about |around |the )?$"
)
_LONG = ("year", "decade")
_PART = regex(r"\b(?:early|mid|late|end|close|start|beginning|middle|half)\b", re.I)
_LASTS = regex(
    r"\b(?:runs?|lasts?|continues?|paid|funded|guaranteed|stays?|remains?|open|closed|contracted|booked|valid)"
    r" (?:[\w’'-]+ ){0,3}(?:up )?to (?:the )?$"
)
"""What goes on "to" a day: "will run to May 3", not "was moved to May 3"."""
_GIVEN = regex(
    r"\b(?:have|has|had|gives?|gave|given|giving)(?: [\w’'-]+){0,6} (?:until|till) (?:at least |about |the )?$"
)
"""What gives a term: "has until Friday", "gave the two mills until Friday"."""
_PUT_OFF = regex(
    r"(?:\b(?:not|never|no|nor|none|nothing|cannot|unlikely|without|unable|wait(?:s|ed|ing)?|adjourn\w*|postpon\w*|delay\w*|defer\w*"
    r"|reschedul\w*|recess\w*|exten(?:d\w*|sions?)|moved|forward|(?:put|push(?:ed|es|ing)?|held|holds?|holding|stood|carried|kept)"
    r" (?:[\w’'-]+ ){0,4}(?:off|back|over)|detain\w*|remand\w*|custody|jailed)\b|n['’]t\b)[^;:]*$"
)
"""What makes the day after "until" that of the deed: "was put off until Friday", "will not vote until Friday"."""
_STAYS = regex(r"\b(?:will|would|shall|could|may|might|stays?|remains?|intends?|plans?|likely|expected)\b[^;:]*$")
"""The same of what is still to be: "will stay shut until Friday"; what "has been stopped until Friday" is so now."""
_CLAUSE_END = regex(r"[;:,]")
_DENIALS = frozenset(("not", "never", "no", "nor", "none", "cannot", "unlikely", "hardly", "rarely"))
_OPENS = ("before ", "by the time ", "until ", "till ")
_BEFORE_WHAT = regex(
    r"\b(?:before|by the time|until|till) (?!(?:(?:the|a|an|its|his|her|their) )?(?:[\w’'-]+ ){0,2}?"
    r"(?:courts?|judges?|magistrates?|committees?|panels?|tribunals?|boards?|councils?|commissions?|parliament|senate"
    r"|congress|jury|juries|house|assembly|inquiry|lawmakers|legislators|crowds?|subcommittees?|cabinet|ministers"
    r"|regulators?|senators|justices|voters|deputies|mps|and|or|then|that|long)\b)"
    r"(?:[\w’'-]+ ){1,6}(?:on |in |at )(?:the )?$"
)
"""What is to end or begin at a time that is a term: "before the session ends in June", not "before a judge in June"."""
_VERBS = frozenset(
    (
        "is", "are", "ends", "end", "expires", "expire", "runs", "rises", "closes", "opens", "begins", "starts",
        "resumes", "returns", "return", "meets", "meet", "takes", "take", "reopens", "reopen", "convenes", "becomes",
    )
)  # fmt: skip
"""What ends a clause with "until": "until his term ends in June", not "until the fair on Friday"."""


def bound_of(document: Document, time: TimeExpression) -> Bound | None:
    """Return what a time bounds by the words before it; None for "on Friday" and what is put off until then."""
    at = bisect_right(document.sentences, time.start, key=attrgetter("start")) - 1
    first = max(time.start - _REACH, document.sentences[at].start if at >= 0 else 0)
    before = document.article.text[first : time.start].lower()
    found = _BOUND.search(before, max(len(before) - 40, 0))
    if found is None:
        return _bound_of_clause(before) if any(map(before.__contains__, _OPENS)) else None
    if found["before"]:
        return "from" if found["before"] == "before" and _is_denied(before) else "before"
    if found["by"]:
        return "until" if _is_a_term(time) else None
    if before.endswith(("to ", "to the ")):
        return "until" if _runs_to(before, time) else None
    if _GIVEN.search(before) is not None:
        return "until"
    return None if _STAYS.search(before) is not None or _PUT_OFF.search(before) is not None else "until"


def _bound_of_clause(before: str) -> Bound | None:
    """Return what a time bounds as the one of a clause or event: "before it rises on", "until his term ends in"."""
    found = _BEFORE_WHAT.search(before)
    if found is None:
        return None
    if found.group().startswith("before"):
        return "from" if _is_denied(before) else "until"
    clause = found.group().startswith("by") or not _VERBS.isdisjoint(found.group().split())
    return "until" if clause and _PUT_OFF.search(before, 0, found.start()) is None else None


def _is_denied(before: str) -> bool:
    """Whether the clause that "before" closes denies: "will not be before May", "a ruling is unlikely before May"."""
    clause = _CLAUSE_END.split(before.rpartition("before ")[0])[-1]
    return any(word in _DENIALS or word.endswith(("n't", "n’t")) for word in clause.split())


def _is_a_term(time: TimeExpression) -> bool:
    """Whether all days to it are left: "by noon tomorrow" is an hour of tomorrow, "by 2040" hardly earlier."""
    if time.granularity == "time":
        return False
    return time.granularity not in _LONG or time.first == time.last or _PART.search(time.text) is not None


def _runs_to(before: str, time: TimeExpression) -> bool:
    ends = time.text.lower().removeprefix("the ").startswith(("end of", "close of", "middle of"))
    return (ends and _PUT_OFF.search(before) is None) or _LASTS.search(before) is not None
