"""Days of a month: "March 3, 2024", "3rd of March", "Friday, Oct. 23", "3-5 May", "2024-03-03", "24/12/2024"."""

from __future__ import annotations

import re
from datetime import date

from briefing.language.times.calendar import MONTH_NAMES, MONTHS, WEEKDAYS, safe_date, single_day
from briefing.language.times.grammar import Family, Meaning, Setting, alternatives, pattern
from briefing.language.times.tense import is_sure_to_come, leaning
from briefing.matching.patterns import regex

_MONTH = rf"(?P<month>{MONTH_NAMES})"
_WEEKDAY = rf"(?:(?:this coming )?{alternatives(WEEKDAYS)}\.?,? )?"
_ORDINAL_WORDS = {
    word: value
    for value, word in enumerate(
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"], 1
    )
}  # fmt: skip
_DAY = rf"(?P<day>[0-3]?\d(?:st|nd|rd|th)?|{alternatives(_ORDINAL_WORDS)})"
_UPTO = r"(?:(?:-|–| to | and | through | until | or |/)(?P<upto>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:]|\.\d))?"
_BEFORE_ORDINAL = ("on ", "from ", "by ", "until ", "till ", "for ", "before ", "to ")
_NO_NOUN = regex(
    r"[ ]*(?:[.,;:!?)”\"]|$)|[ ](?:at|and|to|for|when|with|after|before|but|in|of (?:this|next|the) month)\b"
)
"""What follows a day that leaves its month out; a noun would be counted: "the 14th floor"."""
_AGAINST_TENSE = 5
_AGAINST_WILL = 12
"""How many days each day against the tense counts; against "will" and the like more."""
_YEAR = r"(?:,? (?P<year>(?:1[5-9]|20)\d\d)|,? (?P<said>this|last|next) year)?"


def _named(match: re.Match[str], setting: Setting) -> Meaning | None:
    if match["month"] == "may" and not setting.written.count("M"):
        return None
    digits = match["day"].rstrip("stndrh")
    first_day = int(digits) if digits.isdigit() else _ORDINAL_WORDS[match["day"]]
    last_day = int(match["upto"]) if match["upto"] else first_day
    month = MONTHS[match["month"].rstrip(".")]
    year = _year(match, setting, month, first_day)
    if year is None:
        return Meaning(None, None, "day") if safe_date(2000, month, first_day) else None
    first, last = safe_date(year, month, first_day), safe_date(year, month, last_day)
    if first is None or last is None or last < first:
        return None
    return Meaning(first, last, "day")


def _year(match: re.Match[str], setting: Setting, month: int, day: int) -> int | None:
    if match["year"]:
        return int(match["year"])
    if setting.day is None:
        return None
    if match.groupdict().get("coming"):
        return setting.day.year + (month <= setting.day.month)
    if match["said"]:
        return setting.day.year + {"this": 0, "last": -1, "next": 1}[match["said"]]
    return nearest_year(setting, month, day)


def nearest_year(setting: Setting, month: int, day: int) -> int | None:
    """Return the year of the day meant by month and day alone: by the tense around it, else the nearest."""
    if setting.day is None:
        return None
    around = [found for year in (-1, 0, 1) if (found := safe_date(setting.day.year + year, month, day)) is not None]
    return min(around, key=lambda found: (distance(setting, found), found)).year if around else None


def distance(setting: Setting, found: date) -> float:
    """Return how far a day lies from the article's, in days; against the tense around it each day counts more."""
    days = (found - (setting.day or found)).days
    told = leaning(setting)
    if told is None or days == 0 or (days < 0) != (told == "future"):
        return abs(days)
    return abs(days) * (_AGAINST_WILL if told == "future" and is_sure_to_come(setting) else _AGAINST_TENSE)


def _numeric(match: re.Match[str], setting: Setting) -> Meaning | None:
    """Read year-month-day, and day/month/year where one number alone can be the month."""
    if match["iso"]:
        year, month, day = (int(part) for part in match["iso"].split("-"))
        found = safe_date(year, month, day)
    else:
        one, two, year = (int(part) for part in re.split(r"[/.]", match["slash"]))
        orders: list[date | None] = [safe_date(year, two, one), safe_date(year, one, two)]
        known = sorted({day for day in orders if day})
        found = known[0] if len(known) == 1 else None
        if not known:
            return None
    return single_day(found) if found or match["slash"] else None


def _of_the_month(match: re.Match[str], setting: Setting) -> Meaning | None:
    """Read a day that leaves its month out: "on the 14th", the next one or the last as the words around it lean."""
    if not setting.before.endswith(_BEFORE_ORDINAL) or not _NO_NOUN.match(setting.after):
        return None
    number = int(match["day"])
    if not 1 <= number <= 31:
        return None
    if setting.day is None:
        return Meaning(None, None, "day")
    year, month = setting.day.year, setting.day.month
    if match["which"] and match["which"] != "the":
        at = month - 1 + {"this": 0, "next": 1, "last": -1}[match["which"]]
        return single_day(safe_date(year + at // 12, at % 12 + 1, number))
    near = [safe_date(year + at // 12, at % 12 + 1, number) for at in range(month - 3, month + 2)]
    known = [found for found in near if found is not None]
    ahead, told = [found for found in known if found >= setting.day], leaning(setting)
    if told == "future" and ahead:
        return single_day(ahead[0])
    gone = [found for found in known if found <= setting.day]
    return single_day(gone[-1]) if gone else None


FAMILIES = (
    Family(
        frozenset(("st", "nd", "rd", "th")),
        pattern(rf"{_WEEKDAY}the (?P<day>[0-3]?\d)(?:st|nd|rd|th)(?: of (?P<which>this|next|last|the) month)?"),
        _of_the_month,
        before=frozenset(),
        opens=False,
    ),
    Family(
        frozenset(MONTHS),
        pattern(rf"{_WEEKDAY}(?:the )?{_DAY}{_UPTO} (?:of |day of )?(?P<coming>next )?{_MONTH}{_YEAR}"),
        _named,
        before=frozenset(("st", "nd", "rd", "th", "of", "next", *_ORDINAL_WORDS)),
        opens=False,
    ),
    Family(
        frozenset(MONTHS),
        pattern(rf"{_WEEKDAY}{_MONTH} (?:the )?{_DAY}(?![:]|[.,]\d|%){_UPTO}{_YEAR}"),
        _named,
        before=frozenset(WEEKDAYS),
    ),
    Family(
        frozenset(str(year) for year in range(1900, 2100)),
        pattern(r"(?:(?P<iso>\d{4}-\d\d-\d\d)|(?P<slash>\d\d?[/.]\d\d?[/.]\d{4}))"),
        _numeric,
        before=frozenset(),
    ),
)
