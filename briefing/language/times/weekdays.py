"""Weekdays: "Friday", "last Tuesday", "next Monday night", "Sunday's", "the weekend"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from briefing.language.times.calendar import WEEKDAYS, single_day
from briefing.language.times.grammar import NUMBERS, Family, Granularity, Meaning, Setting, alternatives, pattern
from briefing.language.times.tense import leaning
from briefing.matching.patterns import regex

_NAMES = {name: number for name, number in WEEKDAYS.items() if len(name) > 5} | {"wed": 2}
_WEEKS_FROM = regex(
    r"(?<!for )\b(?P<count>a|one|two|three|four) (?P<unit>week|fortnight)s? (?:from|on|after)(?: next)? $"
)
_WEEKS_REACH = 30
_GONE = ("last", "past", "previous")
_SHORT = {name: number for name, number in WEEKDAYS.items() if len(name) <= 5}
_PART_OF_DAY = (
    "(?: (?:early|late|mid)?-?(?:morning|midday|lunchtime|afternoon|evening|night)| at (?:noon|midnight|dawn|dusk))"
)


def _weekday(match: re.Match[str], setting: Setting) -> Meaning | None:
    if not setting.written[match.start("name") - match.start()].isupper():
        return None
    granularity: Granularity = "time" if match["part"] else "day"
    if setting.day is None:
        return Meaning(None, None, granularity)
    to_day = (WEEKDAYS[match["name"]] - setting.day.weekday()) % 7
    return single_day(_placed(setting.day, to_day, match["which"] or "", match["week"] or "", setting), granularity)


def _placed(day: date, ahead: int, which: str, week: str, setting: Setting) -> date:
    """Return the weekday `ahead` (0 to 6) days after `day`, in the week that the words around it tell."""
    coming, gone = day + timedelta(ahead), day - timedelta(-ahead % 7)
    of_this_week = coming if ahead < 7 - day.weekday() else gone
    near = setting.before[-_WEEKS_REACH:]
    from_then = _WEEKS_FROM.search(near) if "week" in near or "fortnight" in near else None
    if week.strip() in ("week", "fortnight", "after next") or from_then is not None:
        weeks = NUMBERS[from_then["count"]] if from_then is not None else 1
        fortnight = week.strip() == "fortnight" or (from_then is not None and from_then["unit"] == "fortnight")
        return coming + timedelta((14 if fortnight else 7) * weeks + (7 if coming == day else 0))
    if week.strip() == "next":
        return coming + timedelta(7) if coming == day else coming
    if week:
        shift = 7 if week.split()[-2] in ("next", "coming") or "ahead" in week or "from" in week else 0
        return of_this_week + timedelta(-7 if "last week" in week else shift)
    if which == "next":
        return of_this_week + timedelta(7)
    if which in _GONE:
        return gone - timedelta(7) if gone == day else gone
    if which == "coming":
        return coming + timedelta(7) if coming == day else coming
    told = leaning(setting)
    if which == "this":
        return coming if told != "past" else gone
    return coming if told == "future" else gone


def _weekend(match: re.Match[str], setting: Setting) -> Meaning | None:
    if setting.day is None:
        return Meaning(None, None, "day")
    saturday = setting.day + timedelta(5 - setting.day.weekday())
    which = match["end"] or "the"
    if which == "next":
        saturday += timedelta(7)
    elif which in _GONE or (which == "the" and setting.day.weekday() < 3 and leaning(setting) != "future"):
        saturday -= timedelta(7)
    return Meaning(saturday, saturday + timedelta(1), "day")


_WHICH = r"(?:(?:(?:this|the|on) )?(?P<which>next|last|this|coming|past|previous) )?"
_WEEK = (
    r"(?P<week> (?:of )?(?:(?:this|next|last|the coming) week|in the week ahead)| week(?! of)| fortnight| after next"
    r"| next(?=\s*(?:[.,;:)]|$|at |in |when )))?"
)
_PRECISE = r"(?:early |late |earlier |later )?"
_BEFORE = frozenset({"next", "last", "this", "coming", "past", "previous"})

FAMILIES = (
    Family(
        frozenset(_NAMES),
        pattern(rf"{_PRECISE}{_WHICH}(?P<name>{alternatives(_NAMES)})(?P<part>{_PART_OF_DAY})?{_WEEK}"),
        _weekday,
        before=_BEFORE | {"early", "late", "earlier", "later"},
    ),
    Family(
        frozenset(_SHORT),
        pattern(rf"{_WHICH}(?P<name>{alternatives(_SHORT)})\.?(?P<part>{_PART_OF_DAY})?{_WEEK}"),
        lambda match, setting: _weekday(match, setting) if _short_is_sure(match, setting) else None,
        before=_BEFORE,
    ),
    Family(
        frozenset({"weekend"}),
        pattern(r"(?:(?:the|this|that) )?(?:(?P<end>the|this|next|last|past|previous|coming) )?weekend"),
        _weekend,
        before=_BEFORE | {"the", "that"},
    ),
)


def _short_is_sure(match: re.Match[str], setting: Setting) -> bool:
    """Sat, Sun, Mon, Wed and Fri are names and verbs too: only a full stop or "on" makes them weekdays."""
    stop = match.group().endswith(".") and setting.following[:2].strip()[:1].islower()
    return stop or setting.before.rstrip().endswith((" on", "since", "until", "by"))
