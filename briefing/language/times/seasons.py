"""Seasons and holidays: "spring 2026", "last fall", "this summer", "Christmas Day", "Thanksgiving", "Easter"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from briefing.language.times.calendar import SEASONS, safe_date, season_of, single_day
from briefing.language.times.dates import nearest_year
from briefing.language.times.grammar import Family, Meaning, Setting, alternatives, pattern, right_before
from briefing.language.times.months import last_part
from briefing.language.times.tense import leaning
from briefing.lexicon import entries

_HOLIDAYS: dict[str, str] = {line.split(" | ")[0]: line.split(" | ")[1] for line in entries("holidays")}
_WEEKDAY = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4}
_YEAR = r"(?:,? (?:of )?(?P<year>(?:19|20)\d\d)|,? (?:of )?(?P<said>this|last|next) year)?"
_ENDS = r"(?P<ends> (?:is (?:out|over)|ends)(?! (?:with|on|in)\b))?"
_WHICH = r"(?:(?:(?:this|the) )?(?P<which>last|next|this|past|coming) )?"


def _said_year(match: re.Match[str], setting: Setting) -> int | None:
    if match["year"]:
        return int(match["year"])
    if match["said"] and setting.day:
        return setting.day.year + {"this": 0, "last": -1, "next": 1}[match["said"]]
    return None


def _season(match: re.Match[str], setting: Setting) -> Meaning | None:
    if match["ends"]:
        return single_day(season_of(setting.day.year, match["name"]).last) if setting.day else None
    whole = _whole_season(match, setting)
    return last_part(whole, match["of"], setting) if whole is not None else None


def _whole_season(match: re.Match[str], setting: Setting) -> Meaning | None:
    name, which, day = match["name"], match["which"], setting.day
    year = _said_year(match, setting)
    if not (which or year or match["lead"] or match["of"] or _is_bare_term(setting.before)):
        return None
    if year is not None:
        return season_of(year, name)
    if day is None:
        return Meaning(None, None, "season")
    begins = SEASONS[name]
    ahead = which in ("next", "coming") or (which != "this" and leaning(setting) == "future")
    this_year = day.year - 1 if name == "winter" and day.month < 3 and not ahead else day.year
    if which in ("last", "past") or (which is None and not ahead):
        return season_of(
            this_year if begins + 2 < day.month else this_year - (begins > day.month or which == "last"), name
        )
    if ahead and (begins < day.month or (which == "next" and begins == day.month)):
        return season_of(this_year + 1, name)
    return season_of(this_year, name)


def _is_bare_term(before: str) -> bool:
    """Whether a season's bare name is one of a certain year: "before summer", "will open in spring"."""
    if before.endswith(_BARE):
        return True
    return before.endswith(" in ") and not _COMES.isdisjoint(before.split())


def _holiday(match: re.Match[str], setting: Setting) -> Meaning | None:
    rule = _HOLIDAYS[match["name"]]
    if not setting.written[match.start("name") - match.start()].isupper():
        return None
    year = _said_year(match, setting)
    if year is None:
        if setting.day is None:
            return Meaning(None, None, "day")
        usual = _day_of(rule, setting.day.year)
        if usual is None:
            return None
        year = _year_by_words(match["which"], setting, usual)
    return single_day(_day_of(rule, year) if year else None)


def _year_by_words(which: str | None, setting: Setting, usual: date) -> int | None:
    day = setting.day
    if day is not None and which in ("last", "past"):
        return usual.year if usual < day else usual.year - 1
    if day is not None and which in ("next", "coming"):
        return usual.year if usual > day else usual.year + 1
    return nearest_year(setting, usual.month, usual.day)


def _day_of(rule: str, year: int) -> date | None:
    """Read a rule of the list: "12-25", "11 thu 4" (the fourth Thursday of November), "easter", "easter -2"."""
    words = rule.split()
    if words[0] == "easter":
        return _easter(year) + timedelta(int(words[1]) if len(words) > 1 else 0)
    if len(words) == 1:
        named, _, number = rule.partition("-")
        return safe_date(year, int(named), int(number))
    month, weekday, count = int(words[0]), _WEEKDAY[words[1]], int(words[2])
    if count < 0:
        last = date(year, month + 1, 1) - timedelta(1) if month < 12 else date(year, 12, 31)
        return last - timedelta((last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (count - 1))


def _easter(year: int) -> date:
    """Return Easter Sunday. Source: the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8)."""
    golden, century, rest = year % 19, year // 100, year % 100
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - correction + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


_BARE = (" by ", " until ", " before ")
_COMES = frozenset(("will", "would", "due", "expected", "scheduled", "planned", "could", "should"))
_BEFORE = frozenset({"the", "last", "next", "this", "past", "coming"})
_HOLIDAY_NAMES = frozenset(name.split()[-1].split("’")[0].split("'")[0] for name in _HOLIDAYS)

FAMILIES = (
    Family(
        frozenset(SEASONS),
        pattern(
            r"(?:(?P<of>(?:the )?(?:end|start|beginning|middle) of) )?"
            rf"(?P<lead>(?:the )?(?:(?:early|mid|late)(?:-| ))?)?{_WHICH}(?P<name>{alternatives(SEASONS)})"
            rf"{_YEAR}{_ENDS}"
        ),
        lambda match, setting: _season(match, setting) if _names_a_season(match, setting) else None,
        before=_BEFORE | {"early", "mid", "late", "of"},
    ),
    Family(
        _HOLIDAY_NAMES,
        pattern(rf"{_WHICH}(?P<name>{alternatives(_HOLIDAYS)}){_YEAR}"),
        _holiday,
        before=_BEFORE | right_before(_HOLIDAY_NAMES, _HOLIDAYS),
    ),
)


def _names_a_season(match: re.Match[str], setting: Setting) -> bool:
    """ "In the spring", "this fall", "spring 2026"; not "the fall of the wall", "will fall", "the Winter Games"."""
    if setting.following[1:2].isupper() and setting.written[match.start("name") - match.start()].isupper():
        return False
    if match["which"] or match["year"] or match["said"]:
        return not (match["name"] == "fall" and setting.after.startswith(" of "))
    in_phrase = (
        "the" in (match["lead"] or "")
        or match["of"] is not None
        or setting.before.rstrip().endswith((" in", " by", " during", " until", " before"))
    )
    if not in_phrase or setting.after.startswith(" of "):
        return False
    return match["name"] != "fall" or leaning(setting) == "future"
