"""Months: "in March", "early next May", "June last year", "the end of November", "mid-October 2024"."""

from __future__ import annotations

import re
from datetime import timedelta

from briefing.language.times.calendar import HALVES, MONTH_NAMES, MONTHS, WEEKDAYS, month_of, part_of, single_day
from briefing.language.times.grammar import Family, Meaning, Setting, alternatives, pattern
from briefing.language.times.tense import is_sure_to_come, leaning
from briefing.matching.patterns import regex

PART = (
    r"(?:(?:(?P<part>early|mid|late|end(?=-)|(?<=by\s)end|(?<=at\s)end)(?:-| in | )"
    r"|(?P<of>(?:the |)(?:very |)(?:end|close|beginning|start|middle)(?= of )"
    r"|(?:the |)(?:first|second|latter) half)(?: of | in ))(?:the )?)?"
)
"""Words that take the early, middle or late part of a longer stretch; "will start in March" names the whole month."""
PART_ENDS = frozenset({"early", "mid", "late", "end", "in", "of", "the"})
"""The last words of what PART matches."""

NTH = r"(?P<nth>first|second|third|fourth|last|final)"
UNITS_OF_MONTH = rf"week|weekend|day|{alternatives(name for name in WEEKDAYS if name.endswith('day'))}"
_SURE_NAMES = frozenset({"january", "february", "july", "september", "october", "november", "december"})
"""Months whose full name is no other word and no common name of people."""
_TERM = regex(r"\b(?:by|until|till|before|through|than|(?<!mid )(?<!early )(?<!-)to) $")
_LAST_DAY = regex(r"\bat the (?:very )?(?:end|close)$")
_NAMES_OF_PEOPLE = frozenset({"april", "may", "june", "august", "march", "jan"})
_CAPITAL_NEXT = regex(r" [A-Z][a-z]")
_DEFINITE = ("the ", "a ", "its ", "their ", "his ", "her ", "our ", "’s ", "'s ")
_EVENT_NEXT = regex(
    r" (?:\w+ ){0,2}?(?:summit|meeting|elections?|vote|ballot|poll|referendum|deadline|session|conference|congress"
    r"|hearing|trial|talks|launch|budget|date|primary|primaries|runoff|run-off|target|review|start|opening|fair|festival|tour|match)\b"
)
_AGAINST_TENSE = 4
_AGAINST_WILL = 12
"""How many months each month against the tense counts; against "will" and the like more."""
_WEEKS = {"first": 0, "second": 1, "third": 2, "fourth": 3}
_SURE_BEFORE = regex(
    r"(?:^|\b(?:in|of|since|by|until|till|from|to|for|during|before|after|and|or|through|between|around|late|early|mid"
    r"|last|next|this|throughout|on|as|each|every|\()[ ]*)$"
)


def last_part(whole: Meaning, words: str | None, setting: Setting) -> Meaning:
    """Return the part of `whole` that the words name; "by the end of March" is its last day."""
    part = part_named(words)
    if part is None:
        return whole
    if part == "late" and whole.last is not None and _ends_then(whole, words, setting):
        return Meaning(whole.last, whole.last, whole.granularity)
    if part == "mid" and whole.granularity in ("month", "year") and _TERM.search(setting.before):
        middle = part_of(whole, HALVES[0]).last
        return Meaning(middle, middle, whole.granularity)
    return part_of(whole, part)


def _ends_then(whole: Meaning, words: str | None, setting: Setting) -> bool:
    """Whether a last part is its last day: "by late May", "at the end of May", not "at the end of the week"."""
    if _TERM.search(setting.before):
        return True
    if words == "end":
        return True
    last = whole.granularity != "week" and words is not None and words.endswith(("end", "close"))
    return last and _LAST_DAY.search(f"{setting.before}{words}") is not None


def part_named(words: str | None) -> str | None:
    """Return "early", "mid", "late" or one of HALVES for the words that PART took; None for none."""
    if not words:
        return None
    if words.endswith("half"):
        return HALVES["first" not in words]
    if any(mark in words for mark in ("early", "beginning", "start", "first")):
        return "early"
    return "mid" if "mid" in words else "late"


def _month(match: re.Match[str], setting: Setting) -> Meaning | None:
    name = match["name"].rstrip(".")
    qualified = (match["part"] or match["of"]) or match["which"] or match["year"] or match["said"]
    if not setting.written[match.start("name") - match.start()].isupper():
        return None
    if not qualified and name not in _SURE_NAMES and not _SURE_BEFORE.search(setting.before):
        return _of_an_event(match, setting)
    if not qualified and name in _NAMES_OF_PEOPLE and _CAPITAL_NEXT.match(setting.following):
        return None
    year = _year(match, setting, MONTHS[name])
    if year is None:
        return Meaning(None, None, "month")
    month = month_of(year, MONTHS[name])
    return last_part(month, match["part"] or match["of"], setting)


def _of_an_event(match: re.Match[str], setting: Setting) -> Meaning | None:
    """ "The June summit", not "the march on the capital", nor "the April fool"."""
    name = match["name"].rstrip(".")
    year = _year(match, setting, MONTHS[name])
    if year is None or not setting.before.endswith(_DEFINITE) or not _EVENT_NEXT.match(setting.after):
        return None
    return month_of(year, MONTHS[name])


def _year(match: re.Match[str], setting: Setting, month: int) -> int | None:
    if match["year"]:
        return int(match["year"])
    day = setting.day
    if day is None:
        return None
    if match["said"]:
        return day.year + {"this": 0, "last": -1, "next": 1}[match["said"]]
    if match["which"] in ("last", "past"):
        return day.year if month < day.month else day.year - 1
    if match["which"] in ("next", "coming"):
        return day.year if month > day.month else day.year + 1
    if match["which"] == "this":
        return day.year
    told = leaning(setting)
    if month == day.month:
        return day.year
    against = _AGAINST_WILL if told == "future" and is_sure_to_come(setting) else _AGAINST_TENSE
    around = (day.year - 1, day.year, day.year + 1)
    return min(around, key=lambda year: _distance(12 * (year - day.year) + month - day.month, told, against))


def _distance(months: int, told: str | None, against: int) -> float:
    """Return how far a month lies off; against the tense around it each month counts more."""
    return abs(months) * (against if (months < 0) == (told == "future") else 1)


def _week(match: re.Match[str], setting: Setting) -> Meaning | None:
    """Read "the first week of March": days 1 to 7; the last week is the last seven days, a weekend two days."""
    if not setting.written[match.start("name") - match.start()].isupper():
        return None
    month = MONTHS[match["name"].rstrip(".")]
    year = _year(match, setting, month)
    if year is None:
        return Meaning(None, None, "week")
    whole = month_of(year, month)
    return nth_of(whole, match["nth"], match["unit"])


def nth_of(whole: Meaning, nth: str, unit: str) -> Meaning:
    """Return the first, second, third, fourth or last week, weekend, weekday or day of a month."""
    if whole.first is None or whole.last is None:
        return Meaning(None, None, "week" if unit == "week" else "day")
    if unit == "week":
        first = whole.first + timedelta(7 * _WEEKS[nth]) if nth in _WEEKS else whole.last - timedelta(6)
        return Meaning(first, first + timedelta(6), "week")
    if unit == "day":
        return single_day(whole.first + timedelta(_WEEKS[nth]) if nth in _WEEKS else whole.last)
    weekday = 5 if unit == "weekend" else WEEKDAYS[unit]
    day = whole.first + timedelta((weekday - whole.first.weekday()) % 7 + 7 * _WEEKS.get(nth, 0))
    if nth not in _WEEKS:
        day = whole.last - timedelta((whole.last.weekday() - weekday) % 7)
    return Meaning(day, day + timedelta(unit == "weekend"), "day")


FAMILIES = (
    Family(
        frozenset(MONTHS),
        pattern(
            rf"the {NTH} (?:full )?(?P<unit>{UNITS_OF_MONTH}) (?:of|in)"
            rf" (?P<which>next )?(?P<name>{MONTH_NAMES})(?!\w)"
            r"(?:,? (?P<year>(?:1[5-9]|20)\d\d)|,? (?:of )?(?P<said>this|last|next) year)?"
        ),
        _week,
        before=frozenset({"of", "in", "next"}),
        opens=False,
        holds=(" week", "day "),
    ),
    Family(
        frozenset(MONTHS),
        pattern(
            rf"{PART}(?:(?:this )?(?P<which>last|next|this|past|coming) )?(?P<name>{MONTH_NAMES})(?!\w)"
            r"(?:,? (?:of )?(?P<year>(?:1[5-9]|20)\d\d)|,? (?:of )?(?P<said>this|last|next) year)?"
        ),
        _month,
        before=PART_ENDS | {"last", "next", "this", "past", "coming"},
    ),
)
