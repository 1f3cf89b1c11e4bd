"""Years, decades and centuries: "2024", "early 1998", "fiscal 2025", "the late 1990s", "year-end"."""

from __future__ import annotations

import re
from datetime import date

from briefing.language.times.calendar import decade_of, year_of
from briefing.language.times.grammar import NUMBERS, Family, Meaning, Setting, alternatives, pattern
from briefing.language.times.months import PART, PART_ENDS, last_part
from briefing.matching.patterns import regex

_SURE_BEFORE = regex(
    r"(?:\b(?:in|of|since|by|until|till|from|to|for|during|before|after|and|or|through|between|around|the|than|late|early"
    r"|about|circa|its|their|his|her|our|a|spring|summer|autumn|fall|winter|year|fiscal|back|with|on|\w+['’]s)[ \xa0]*"
    r"|[(\[–-]|\b\d{4}[,/][ ]?)$"
)
_THING_AFTER = regex(r"^[ \xa0]+(?:\w+s|people|men|women|of|km|miles|euros?|dollars|per)\b")
_CALENDAR_AFTER = regex(r"^[ \xa0]+(?:elections?|olympics|games|was|has|is|as|this|finals|championships|world)\b")
_WORDED = alternatives(("nineteen", "twenty", "eighteen"))
_TENS = {word: value for word, value in NUMBERS.items() if value >= 10 and value % 10 == 0 and value < 100}
_DECADES = {f"{word[:-1]}ies": value for word, value in _TENS.items() if word.endswith("ty")}


def _year(match: re.Match[str], setting: Setting) -> Meaning | None:
    qualified = (match["part"] or match["of"]) or match["fiscal"]
    if not qualified and not _SURE_BEFORE.search(setting.before[-24:]):
        return None
    if not qualified and _THING_AFTER.match(setting.after) and not _CALENDAR_AFTER.match(setting.after):
        return None
    if re.match(r"[,.]\d|%|-(?:mile|meter|metre|foot|pound)|[:/]\d", setting.after):
        return None
    year = year_of(int(match["year"]))
    return last_part(year, match["part"] or match["of"], setting)


def _decade(match: re.Match[str], setting: Setting) -> Meaning | None:
    year = int(match["year"]) if match["year"] else 1900 + int(match["short"] or _DECADES.get(match["word"] or "", 0))
    if match["word"] and not (match["the"] or (match["part"] or match["of"])):
        return None
    return decade_of(year)


def _century(match: re.Match[str], setting: Setting) -> Meaning | None:
    if match["digits"]:
        first = 100 * (int(match["digits"]) - 1)
        if not 0 <= first <= 9800:
            return None
        return Meaning(date(max(first + 1, 1), 1, 1), date(first + 100, 12, 31), "decade")
    return Meaning(None, None, "decade")


def _worded(match: re.Match[str], setting: Setting) -> Meaning | None:
    """Read years as they are spoken: "nineteen ninety-six", "the year two thousand"."""
    if match["two"]:
        return year_of(2000)
    century = {"nineteen": 1900, "eighteen": 1800, "twenty": 2000}[match["century"]]
    return year_of(century + NUMBERS[match["tens"]] + (NUMBERS[match["unit"]] if match["unit"] else 0))


def _end(match: re.Match[str], setting: Setting) -> Meaning | None:
    if match["year"] or setting.day:
        year = int(match["year"]) if match["year"] else setting.day.year if setting.day else 0
        return Meaning(date(year, 12, 31), date(year, 12, 31), "day")
    return Meaning(None, None, "day")


_NUMBERS = frozenset(str(year) for year in range(1500, 2100))
_DECADE_NUMBERS = frozenset((*(str(year) for year in range(1500, 2100, 10)), *(str(ten) for ten in range(20, 100, 10))))
_DECADE = pattern(
    rf"{PART}(?P<the>the )?(?:(?:early|mid|late)-?)?"
    rf"(?:(?P<year>(?:1[5-9]|20)\d0)['’]?s|['’](?P<short>[2-9]0)s|(?P<word>{alternatives(_DECADES)}))"
)

FAMILIES = (
    Family(
        _NUMBERS,
        pattern(
            rf"{PART}(?:the )?(?P<fiscal>(?:fiscal|financial|calendar|tax)(?: year)? |the year )?"
            r"(?P<year>(?:1[5-9]|20)\d\d)"
        ),
        _year,
        before=PART_ENDS | {"fiscal", "financial", "calendar", "tax", "year"},
    ),
    Family(frozenset(_DECADES), _DECADE, _decade, before=PART_ENDS),
    Family(_DECADE_NUMBERS, _DECADE, _decade, holds=("0s", "0's", "0’s")),
    Family(
        frozenset({"century"}),
        pattern(
            r"(?:(?:the|this|last) )(?:(?:early|mid|late)(?:-| ))?(?:(?P<digits>\d\d?)(?:st|nd|rd|th)(?:-| ))?century"
        ),
        _century,
        before=frozenset({"the", "this", "last", "early", "mid", "late", "st", "nd", "rd", "th"}),
        opens=False,
    ),
    Family(
        frozenset({"nineteen", "eighteen", "twenty", "thousand"}),
        pattern(
            rf"(?:the year (?P<two>two thousand)|(?P<century>{_WORDED}) (?P<tens>{alternatives(_TENS)})"
            r"(?:-| |)(?P<unit>one|two|three|four|five|six|seven|eight|nine)?)"
        ),
        _worded,
        before=frozenset({"nineteen", "eighteen", "twenty", "two"}),
    ),
    Family(frozenset({"year"}), pattern(r"(?:(?P<year>20\d\d) )?year(?:['’]s|)(?:-| )end"), _end, before=frozenset()),
)
