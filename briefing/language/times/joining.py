"""Neighbours that are one expression: "from Monday to Wednesday", "3 p.m. on Friday", "in May or early June"."""

from __future__ import annotations

from typing import NamedTuple

from briefing.language.times.calendar import safe_date
from briefing.language.times.grammar import Meaning
from briefing.matching.patterns import regex

_RANGE = regex(r"[ \xa0]*(?:-|–|—|to|through|until|till|or|and|into)[ \xa0]+(?:(?:in|on|the|at) )?|[–-]")
_HOURS = regex(r"[ \xa0]*(?:-|–|—|to|until|till|and)[ \xa0]*")
_BESIDE = regex(r"(?:,? (?:on |of |the )?(?:the )?|,? )(?:at (?:about |around )?)?")
_OPENS = regex(r"\b(?:from|between)[ \xa0]+(?:the )?$")
_RANKS = ("time", "day", "week", "month", "quarter", "season", "year")


class Found(NamedTuple):
    """An expression found: where it stands in the text, and what it means."""

    start: int
    end: int
    meaning: Meaning


def join(text: str, found: list[Found]) -> list[Found]:
    """Return the expressions with neighbours joined; `text` is the lower-cased article, `found` in order of place."""
    joined: list[Found] = []
    for one in found:
        whole = _one(text, joined[-1], one) if joined else None
        if whole is None:
            joined.append(one)
        else:
            joined[-1] = whole
    return joined


def _one(text: str, left: Found, right: Found) -> Found | None:
    between = text[left.end : right.start]
    if len(between) > 18:
        return None
    if (meaning := _with_clock(left.meaning, right.meaning)) is not None and _BESIDE.fullmatch(between):
        return Found(left.start, right.end, meaning)
    if _are_clocks(left.meaning, right.meaning) and _HOURS.fullmatch(between):
        return Found(left.start, right.end, right.meaning)
    if _RANGE.fullmatch(between) and (meaning := _range(text, left, right, between)) is not None:
        return Found(left.start, right.end, meaning)
    return None


def _are_clocks(left: Meaning, right: Meaning) -> bool:
    """Whether both are bare times of day: "from 9 a.m. to 5 p.m.", whose day may follow."""
    return all(one.first is None and one.granularity == "time" for one in (left, right))


def _with_clock(left: Meaning, right: Meaning) -> Meaning | None:
    """Join a bare time of day to the day beside it."""
    bare = [one.first is None and one.granularity == "time" for one in (left, right)]
    if bare == [True, False] and right.granularity in ("day", "time"):
        return right._replace(granularity="time")
    if bare == [False, True] and left.granularity in ("day", "time"):
        return left._replace(granularity="time")
    return None


def _range(text: str, left: Found, right: Found, between: str) -> Meaning | None:
    one, two = left.meaning, right.meaning
    if one.first is None or two.last is None or one.granularity not in _RANKS or two.granularity not in _RANKS:
        return None
    if abs(_RANKS.index(one.granularity) - _RANKS.index(two.granularity)) > 1:
        return None
    opened = _OPENS.search(text[max(left.start - 12, 0) : left.start]) is not None
    word = between.strip()
    if not opened and word in ("and", "to", "into"):
        return None
    if word == "or" and one.granularity == "year":
        return None
    first = one.first
    if two.first is not None and first > two.first:  # "between June and August 2019": June takes the year
        moved = safe_date(two.first.year - (first.month > two.first.month), first.month, first.day)
        if one.granularity == "year" or moved is None or moved > two.first:
            return None
        first = moved
    elif two.first is not None and one.granularity != "year" and (two.first - first).days > 366:
        first = safe_date(two.first.year - (first.month > two.first.month), first.month, first.day) or first
    return Meaning(first, two.last, two.granularity)
