"""Which time expression of a sentence tells when its step is, and which lies behind."""

from __future__ import annotations

import re
from datetime import date, timedelta

from briefing.lexicon import word_set
from briefing.matching.patterns import regex
from briefing.model import Document, Span, TimeExpression, When
from briefing.sections.next_steps.bounds import bound_of
from briefing.sections.next_steps.phrasing import worded

_RECENT = 10
_RIGHT_AFTER = 4
_RIGHT_BEFORE = 30
_SUBORDINATE = regex(r"\b(?:even though|although|though|because|despite|whereas|even as)\b")
"""What opens a clause whose time is not the step's: "will drain it, even though tests on Thursday found nothing"."""
_OF_WHOM = regex(r", (?:who|whose)\b[^,;:.]*$")
_OF_WHOM_REACH = 90
_BEFORE = " before "
_THROUGH = " through "
_YEAR_AS_TERM = regex(r"(?:\bafter |\bsince |\bpost-|\bfrom |\bthe )$", re.I)
"""What stands before a year that bounds or names something instead of telling when: "after 2040", "the 2040 games"."""
_OVER_WORDS = word_set("times_past") | {"says", "tells", "told", "saying", "telling"}
_GONE = ("last ", "past ", "previous ", "earlier ", "yesterday")
_LASTING = ("week", "month", "season")
_THIS_LONG = ("this quarter", "this year", "later this quarter", "later this year")
_OVER = ("this morning", "overnight", "earlier")


def when_of(document: Document, time: TimeExpression, today: date | None = None) -> When:
    """Return the time of a step of `document` as worded, and the days that are left for it on the article's day.

    A period under way begins on that day ("this month"); what is to come before a time ends on the day before it, what
    is to come by a day or month, or lasts until then, has until then, counted from `today`, the brief's
    own day, where that is later; "not before May" leaves the end open.
    """
    words, first, last, day = worded(document, time), time.first, time.last, document.day
    if day is None or first is None or last is None:
        return When(words, first, last)
    if first < day <= last:
        return When(words, day, last)
    bound = bound_of(document, time) if day < first else None
    if bound == "before":
        return When(words, day, _before(time))
    if bound == "until":
        return When(words, today if today is not None and day < today < last else day, last)
    return When(words, first, last if bound != "from" else None)


def _before(time: TimeExpression) -> date | None:
    """Return the last day before a time; that of the period itself for "before the end of the year"."""
    if time.first is None or "end of " in time.text or time.text.endswith((" out", "-end")):
        return time.last
    return time.first - timedelta(days=1)


def may_be_ahead(one: TimeExpression, day: date | None) -> bool:
    """Whether a time can tell when a step is, for some cue: no time that is over can."""
    return one.direction != "past" or (one.first is not None and one.first == day)


def time_of_step(times: tuple[TimeExpression, ...], verb: int, cue: Span, document: Document) -> TimeExpression | None:
    """Return the time expression that tells when: the nearest ahead after the cue's verb, else the last before it.

    A time that names days goes before one that stays words, unless the words stand right at the cue.
    """
    ahead = [one for one in times if _is_ahead(one, cue, document) or _is_today(one, cue, document)]
    if not ahead:
        ahead = [one for one in times if one.text.lower() in _THIS_LONG and _belongs(one, cue, document)]
    after = [one for one in ahead if one.start >= verb]
    if after and _SUBORDINATE.search(document.article.text, cue.end, after[0].start) is not None:
        ahead = [one for one in ahead if one.start < verb]
        after = []
    if after and after[0].start - cue.end < _RIGHT_AFTER:
        return after[0]
    before = [one for one in reversed(ahead) if not _tells_of_whom(one, cue, document)]
    for group in (after, before):
        known = [one for one in group if one.first is not None]
        if known or group:
            return known[0] if known else group[0]
    return None


def _tells_of_whom(one: TimeExpression, cue: Span, document: Document) -> bool:
    """Whether a time stands in a clause on who acts: "the smith, whose lease ends in June, will stay"."""
    if one.start >= cue.start or "," not in document.article.text[one.end : cue.start]:
        return False
    return _OF_WHOM.search(document.article.text, max(one.start - _OF_WHOM_REACH, 0), one.start) is not None


def reaching(one: TimeExpression, document: Document) -> TimeExpression:
    """Return the days from the article's on that "before next week" and "through Sunday" mean; others unchanged."""
    day = document.day
    if day is None or one.first is None or one.last is None or one.first <= day:
        return one
    before = document.article.text[max(one.start - len(_THROUGH), 0) : one.start].lower()
    if before.endswith(_BEFORE) and bound_of(document, one) == "before":
        return one._replace(first=day, last=_before(one))
    return one._replace(first=day) if before == _THROUGH else one


def is_over(times: tuple[TimeExpression, ...], verb: int, document: Document) -> bool:
    """Whether the first time after the cue's verb lies before the article's day: "was due to expire yesterday"."""
    after = next((one for one in times if one.start >= verb), None)
    return after is not None and after.direction == "past" and _belongs(after, Span(verb, verb), document)


def is_long_past(one: TimeExpression, day: date | None) -> bool:
    """Whether a time lies more than ten days before the article's day."""
    return day is not None and one.last is not None and (day - one.last).days > _RECENT


def _is_ahead(one: TimeExpression, cue: Span, document: Document) -> bool:
    """Whether a time lies ahead of the article's day, or later on that day; any time may where no day is known."""
    if one.direction == "future":
        text = document.article.text
        led = one.granularity in ("year", "decade") and _YEAR_AS_TERM.search(text[max(one.start - 14, 0) : one.start])
        return not one.text.lower().endswith("the future") and not led
    if document.day is None and one.direction is None:
        words = one.text.lower()
        gone = words.removeprefix("the ").startswith(_GONE)
        return not gone and not words.endswith(" ago") and _belongs(one, cue, document)
    if one.direction == "present" and one.granularity in _LASTING and one.last != document.day:
        return _belongs(one, cue, document)  # "will be replaced this week"
    if one.direction == "present" and one.granularity == "time" and one.first == document.day is not None:
        words = one.text.lower()
        return not words.startswith(_OVER) and "morning" not in words and _belongs(one, cue, document)
    return False


def _is_today(one: TimeExpression, cue: Span, document: Document) -> bool:
    """Whether a time names the article's own day for the step whose cue is given, not for who spoke or acted."""
    if one.granularity != "day" or one.first is None or one.first != one.last or one.first != document.day:
        return False
    return _belongs(one, cue, document)


def _belongs(one: TimeExpression, cue: Span, document: Document) -> bool:
    """Whether nothing that is over stands between a time and a cue, nor right before a time that stands first.

    "Will meet them on Friday", but not "will resign, he said on Friday" nor "who spoke on Friday, will resign".
    """
    text = document.article.text
    if one.start >= cue.end:
        between = text[cue.end : one.start]
    elif _is_past_verb(text[cue.start : cue.end].split(maxsplit=1)[0]):
        return False  # "on Wednesday asked them to": the day of the asking
    else:
        between = text[max(one.start - _RIGHT_BEFORE, 0) : one.start].rpartition("\n")[2] + text[one.end : cue.start]
    return not any(word in _OVER_WORDS or _is_past_verb(word) for word in between.split())


def _is_past_verb(word: str) -> bool:
    return word.endswith("ed") and word.islower() and len(word) > 4
