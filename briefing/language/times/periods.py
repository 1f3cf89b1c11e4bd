"""Weeks, months, years and decades told from the article's day: "last week", "later this year", "end of the month"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from briefing.language.times.calendar import decade_of, month_of, months_from, shift, single_day, week_of, year_of
from briefing.language.times.grammar import Family, Meaning, Setting, alternatives, pattern
from briefing.language.times.months import NTH, PART, UNITS_OF_MONTH, last_part, nth_of
from briefing.language.times.tense import leaning

_STEP = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "following": 1}
_SPANNING = ("over ", "within ", "during ", "in ")
"""What stands before "the next month" where it begins today."""
_UNIT = r"(?P<unit>week|month|year|decade|fiscal year)"


def period(day: date, unit: str, step: int) -> Meaning:
    """Return the whole week, month, year or decade that lies `step` such units from the one of `day`."""
    if unit == "week":
        return week_of(day + timedelta(7 * step))
    if unit == "month":
        return month_of(day.year, day.month + step)
    if unit == "quarter":
        return months_from(day.year, 3 * ((day.month - 1) // 3 + step) + 1, 3, "quarter")
    if unit == "decade":
        return decade_of(day.year + 10 * step)
    return year_of(day.year + step)


def _told(match: re.Match[str], setting: Setting) -> Meaning | None:
    unit, which = match["unit"].removeprefix("fiscal "), match["which"]
    granularity = period(date(2000, 1, 1), unit, 0).granularity
    if which in ("that", "same", "following", "previous") and (match["the"] or which == "that"):
        return _from_anchor(setting, unit, {"following": 1, "previous": -1}.get(which, 0))
    if setting.day is None:
        return Meaning(None, None, granularity)
    whole = period(setting.day, unit, _STEP.get(which, 0))
    if match["the"] and which in ("next", "coming") and setting.before.endswith(_SPANNING):
        return _from_today(whole, unit, setting.day)
    if part := match["part"] or match["of"]:
        return last_part(whole, part, setting)
    return _rest(whole, match["rest"], setting.day)


def _from_today(whole: Meaning, unit: str, day: date) -> Meaning:
    """Return the days from today up to a week, month, year or decade on: "over the next month"."""
    last = shift(day, {"week": 7, "year": 365, "decade": 3652}[unit]) if unit != "month" else None
    if unit == "month" and whole.last is not None:
        last = whole.last.replace(day=min(whole.last.day, day.day))
    return whole._replace(first=day, last=last or whole.last, direction="future")


def _rest(whole: Meaning, rest: str | None, day: date) -> Meaning:
    """Return the days of `whole` that are left ("later this week") or gone ("earlier this week")."""
    if rest == "later" and whole.last and whole.first and whole.first <= day < whole.last:
        return whole._replace(first=day + timedelta(1), direction="future")
    return whole


def _from_anchor(setting: Setting, unit: str, step: int) -> Meaning:
    anchor = setting.anchor
    granularity = period(date(2000, 1, 1), unit, 0).granularity
    if anchor is None or anchor.first is None:
        return Meaning(None, None, granularity)
    return period(anchor.first, unit, step)


def _bare(match: re.Match[str], setting: Setting) -> Meaning | None:
    """ "The end of the week", "by the end of the year"; the bare "the week" says nothing about when."""
    if setting.day is None:
        return Meaning(None, None, period(date(2000, 1, 1), match["unit"], 0).granularity)
    whole = period(setting.day, match["unit"], 0)
    if match["part"] in ("earlier", "later"):
        return _rest(whole, match["part"], setting.day)
    return last_part(whole, match["part"], setting)


def _new_year(match: re.Match[str], setting: Setting) -> Meaning | None:
    """ "In the new year": the first weeks of the year that comes, or that has just begun."""
    if setting.day is None:
        return Meaning(None, None, "month")
    return month_of(setting.day.year + (setting.day.month > 2), 1)


def _turn_of_the_year(match: re.Match[str], setting: Setting) -> Meaning | None:
    """ "By the new year", "at the turn of the year", "until New Year": the first of January that comes or was last."""
    if not (match["turn"] or setting.before.endswith(_TO_NEW_YEAR)):
        return None
    if setting.day is None:
        return Meaning(None, None, "day")
    ahead = leaning(setting) == "future" or setting.day.month > 6
    first = date(setting.day.year + (1 if ahead and setting.day > date(setting.day.year, 1, 1) else 0), 1, 1)
    return single_day(first)


def _end(match: re.Match[str], setting: Setting) -> Meaning | None:
    """ "By month-end", "before the year is out", "before the month ends"."""
    unit = match["unit"] or match["out"]
    if setting.day is None:
        return Meaning(None, None, "day")
    return single_day(period(setting.day, unit, 0).last)


def _mid_year(match: re.Match[str], setting: Setting) -> Meaning | None:
    """ "By mid-year"."""
    if setting.day is None:
        return Meaning(None, None, "year")
    return last_part(year_of(setting.day.year), "mid", setting)


def _nth(match: re.Match[str], setting: Setting) -> Meaning | None:
    """ "The first Monday of next month"."""
    if setting.day is None:
        return Meaning(None, None, "day")
    return nth_of(period(setting.day, "month", _STEP.get(match["which"] or "", 0)), match["nth"], match["day"])


def _after_next(match: re.Match[str], setting: Setting) -> Meaning | None:
    """ "The week after next"."""
    if setting.day is None:
        return Meaning(None, None, period(date(2000, 1, 1), match["unit"], 0).granularity, "future")
    return period(setting.day, match["unit"], 2)


_TO_NEW_YEAR = ("by ", "until ", "till ", "before ", "after ", "since ", "around ", "at ", "over ", "past ")

FAMILIES = (
    Family(
        frozenset({"year"}),
        pattern(r"(?:the )?(?:(?P<turn>turn of the (?:new )?year)|new year)(?! of|['’])"),
        _turn_of_the_year,
        before=frozenset({"new", "the"}),
        opens=False,
        holds=("new year", "turn of"),
    ),
    Family(
        frozenset({"month", "quarter"}),
        pattern(r"(?P<unit>month|quarter)(?:['’]s|)(?:-| )end\b(?! of)(?P<out>)"),
        _end,
        before=frozenset(),
    ),
    Family(
        frozenset({"out", "over", "ends", "closes"}),
        pattern(
            r"(?:the )?(?P<unit>)(?P<out>week|month|quarter|year|decade) (?:is (?:out|over)|ends|closes)"
            r"(?! (?:with|on|in|up)\b)"
        ),
        _end,
        before=frozenset({"is", "week", "month", "quarter", "year", "decade"}),
        opens=False,
        holds=("week ", "month ", "quarter ", "year ", "decade "),
    ),
    Family(
        frozenset({"year"}),
        pattern(r"mid(?:-| )year"),
        _mid_year,
        before=frozenset({"mid"}),
        opens=False,
    ),
    Family(
        frozenset({"month"}),
        pattern(
            rf"the {NTH} (?P<day>{UNITS_OF_MONTH}) (?:of|in) "
            r"(?:the )?(?:(?P<which>this|next|last|following|coming) )?month"
        ),
        _nth,
        before=frozenset({"of", "in", "the", "this", "next", "last", "following", "coming"}),
        opens=False,
        holds=(" week", "day "),
    ),
    Family(
        frozenset({"next"}),
        pattern(r"(?:the )?(?P<unit>week|month|year) after next"),
        _after_next,
        before=frozenset({"after"}),
        opens=False,
        holds=("after next",),
    ),
    Family(
        frozenset({"year"}),
        pattern(r"(?:early )?in the new year(?! of| of the)"),
        lambda match, setting: _new_year(match, setting) if setting.written.endswith("new year") else None,
        before=frozenset({"new"}),
        opens=False,
    ),
    Family(
        frozenset({"week", "month", "year", "decade"}),
        pattern(
            rf"{PART}(?:(?P<rest>later|earlier|sometime|again) )?(?P<the>the )?"
            rf"(?:very )?(?P<which>{alternatives([*_STEP, 'this past', 'that', 'same', 'latest'])}) {_UNIT}"
        ),
        _told,
        before=frozenset({*_STEP, "that", "same", "latest", "fiscal"}),
        opens=False,
    ),
    Family(
        frozenset({"week", "month", "quarter", "year", "decade"}),
        pattern(
            r"(?P<part>early|late|(?:the |)(?:very |)(?:end|close|beginning|start|middle)(?= of )|(?:earlier|later)"
            r"|(?:the |)(?:first|second|latter) half(?= of )) "
            r"(?:of |in )(?:the )?(?P<unit>week|month|quarter|year|decade)"
        ),
        _bare,
        before=frozenset({"of", "in", "the"}),
        opens=False,
    ),
)
