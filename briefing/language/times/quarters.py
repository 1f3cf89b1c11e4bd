"""Quarters and halves: "the third quarter of 2024", "Q3", "fiscal first quarter", "the year-ago period"."""

from __future__ import annotations

import re
from datetime import date

from briefing.language.times.calendar import months_from, quarter_of
from briefing.language.times.grammar import Family, Meaning, Setting, alternatives, pattern
from briefing.language.times.months import last_part
from briefing.language.times.tense import leaning

_ORDINAL = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
_YEAR = r"(?:,?(?: of)?(?: fiscal)? (?P<year>(?:19|20)\d\d)|,? (?:of )?(?P<said>this|last|next) year)?"
_WHICH = (
    "this", "last", "next", "latest", "current", "previous", "coming", "recent", "most recent", "following", "year-ago",
    "year-earlier", "comparable year-ago", "comparable", "corresponding",
)  # fmt: skip
_LEAD = r"(?:(?P<lead>(?:19|20)\d\d|(?:this|last|next) year['’]s|(?:the )?year-(?:ago|earlier)) )?"


def _quarter(match: re.Match[str], setting: Setting) -> Meaning | None:
    quarter = int(match["digit"]) if match["digit"] else _ORDINAL[match["ordinal"]]
    year = _year(match, setting)
    if year is None:
        if setting.day is None:
            return Meaning(None, None, "quarter")
        year = _nearest(setting, quarter)
    return last_part(quarter_of(year, quarter), match["part"], setting)


def _year(match: re.Match[str], setting: Setting) -> int | None:
    lead = match["lead"] or ""
    if match["year"] or lead.isdigit():
        return int(match["year"] or lead)
    said = match["said"] or lead.split(" ")[0]
    if setting.day is None or not said:
        return None
    return setting.day.year + {"this": 0, "last": -1, "next": 1}.get(said, -1)


def _nearest(setting: Setting, quarter: int) -> int:
    """Return the year of the quarter that ended last, or of the one to come where the sentence looks ahead."""
    day = setting.day or date.min
    current = (day.month + 2) // 3
    if leaning(setting) == "future" and (quarter - current) % 4 != 3:
        return day.year if quarter >= current else day.year + 1
    return day.year if quarter <= current else day.year - 1


def _half(match: re.Match[str], setting: Setting) -> Meaning | None:
    half = 1 if match["half"] == "first" else 2
    year = _year(match, setting)
    if year is None and setting.day is not None:
        year = setting.day.year
    return Meaning(None, None, "quarter") if year is None else months_from(year, 6 * half - 5, 6, "quarter")


def _short_half(match: re.Match[str], setting: Setting) -> Meaning | None:
    """ "H2", "H1 2032": capital, and with the year of the article where none is told."""
    if not setting.written.startswith("H"):
        return None
    if match["year"] is None and (setting.day is None or not setting.before.endswith(("in ", "for ", "by "))):
        return None
    year = int(match["year"]) if match["year"] else setting.day.year if setting.day else 0
    return months_from(year, 6 * int(match["half"]) - 5, 6, "quarter")


def _bare(match: re.Match[str], setting: Setting) -> Meaning | None:
    day = setting.day
    if day is None:
        return Meaning(None, None, "quarter")
    current = (day.month + 2) // 3
    which = match["which"]
    if setting.quarter is not None and setting.quarter.first is not None and which not in ("this", "current", "next"):
        ago = which.startswith(("year", "comparable"))
        return quarter_of(setting.quarter.first.year - ago, (setting.quarter.first.month + 2) // 3)
    offset = {"this": 0, "current": 0, "next": 1, "coming": 1, "following": 1}.get(which, -1)
    if which.startswith(("year", "comparable", "same")):
        return months_from(day.year - 1, 3 * (current - 1) - 2, 3, "quarter")
    return months_from(day.year, 3 * (current + offset) - 2, 3, "quarter")


def _same_quarter(match: re.Match[str], setting: Setting) -> Meaning | None:
    """ "A year earlier" in a report on a quarter: the same quarter of another year."""
    told = setting.quarter
    if told is None or told.first is None:
        return None
    year = match.groupdict().get("year")
    ended = setting.day is None or told.first <= setting.day
    return quarter_of(int(year) if year else told.first.year - 1, (told.first.month + 2) // 3) if ended else None


FAMILIES = (
    Family(
        frozenset({"quarter", "quarters", "q1", "q2", "q3", "q4", "q"}),
        pattern(
            rf"(?:(?P<part>(?:early|late)(?: in)?|(?:the )?(?:end|close|start|beginning|middle) of) )?"
            rf"(?:(?:the|its|their) )?{_LEAD}(?:fiscal(?:-| ))?"
            rf"(?:(?P<ordinal>first|second|third|fourth|final)(?:-| )quarter|q(?P<digit>[1-4])){_YEAR}"
        ),
        _quarter,
        before=frozenset(
            {
                "first",
                "second",
                "third",
                "fourth",
                "final",
                "fiscal",
                "the",
                "its",
                "their",
                "s",
                "ago",
                "earlier",
                "late",
                "early",
                "in",
                "of",
            }
        ),
    ),
    Family(
        frozenset({"h"}),
        pattern(r"h(?P<half>[12])(?: (?:of )?(?P<year>20\d\d))?"),
        _short_half,
        before=frozenset(),
    ),
    Family(
        frozenset({"half"}),
        pattern(rf"the {_LEAD}(?P<half>first|second|last) half{_YEAR}"),
        lambda match, setting: _half(match, setting) if match["year"] or match["lead"] or match["said"] else None,
        before=frozenset({"first", "second", "last"}),
        opens=False,
    ),
    Family(
        frozenset({"quarter", "period"}),
        pattern(rf"(?:(?:the|its|this) )?(?P<which>{alternatives(_WHICH)}) (?:fiscal )?(?:quarter|period)"),
        _bare,
        before=frozenset({*(which.split("-")[-1].split()[-1] for which in _WHICH), "fiscal"}),
        opens=False,
    ),
    Family(
        frozenset({"quarter"}),
        pattern(r"the (?P<which>)quarter"),
        lambda match, setting: _bare(match, setting) if not setting.after.startswith(" of ") else None,
        before=frozenset({"the"}),
        opens=False,
    ),
    Family(
        frozenset({"quarter", "period"}),
        pattern(r"(?:the (?P<year>19\d\d|20\d\d)|last year['’]s) (?:quarter|period)"),
        _same_quarter,
        before=frozenset({"s"}),
        opens=False,
    ),
    Family(
        frozenset({"ago", "earlier", "before"}),
        pattern(r"(?:a year(?: |-)(?:ago|earlier|before)|year-(?:ago|earlier))"),
        lambda match, setting: _same_quarter(match, setting) if setting.quarter else None,
        before=frozenset({"year"}),
        opens=False,
    ),
)
