"""One event put at different times of day: "just after 6 a.m." here, "at 5.40 am" there.

Both sentences must be alike, be of one day, and give one time of day each; or each source gives one time of day alone
for what has been.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from briefing.matching import found_at, holding, likeness, other_names
from briefing.matching.patterns import regex
from briefing.model import Document, Sentence, Story, TimeExpression
from briefing.sections.disagreements.event_times import apart_in_time
from briefing.sections.disagreements.finding import Finding, Place, Telling, apart
from briefing.sections.disagreements.lines import Lines

ALIKE = 0.28
"""Cosine from which two sentences with a time of day each tell of one event."""
_SPELT = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_HOURS = "|".join(_SPELT)
_CLOCK = regex(
    r"(?<![\d:.,$£€])(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>[ap])\.?m\b"
    r"|(?<![\d:.,$£€])(?P<hour2>[01]\d|2[0-3]):(?P<minute2>[0-5]\d)(?![\d:])",
    re.I,
)
_SPOKEN = regex(
    r"(?<![\d:.,$£€])(?P<hour3>[01]?\d|2[0-3]):?(?P<minute3>[0-5]\d)(?= ?(?:hrs|hours|local time|gmt|utc)\b)"
    rf"|\b(?:(?P<half2>half past (?P<hour4>{_HOURS}|\d{{1,2}})(?: o[’']clock)?)"
    rf"|(?P<hour5>{_HOURS}|\d{{1,2}}(?:[.:](?P<minute5>[0-5]\d))?)(?: o[’']clock|(?= in the | at night)))"
    r"(?: (?:on|in|at|the|that|this|yesterday|\w{3,6}day)){0,3} (?P<part>morning|afternoon|evening|night)",
    re.I,
)
_SPEAKING = ("clock", "half past", " in the ", " at night", "hrs", "hours", "local time", "GMT", "UTC")
"""Letters of which some stand in whatever that finds."""
_TO_COME = regex(
    r"\b(?:will|until|till|by|(?<!shortly )(?<!just )before|from|due|scheduled|expected|opens?|begins?|starts?"
    r"|shall|would|deadline|every)\b",
    re.I,
)
"""What makes a time of day that of what is to come, or of what is so each day."""
_DAY = regex(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_NAMING = (" the ", " The ", " a ")
"""What stands before a time of day that tells which train it is: "the 5.10"."""
_LOOK_BACK = 60
_HALF = 12
_SMALL = 5
"""Hour up to which a night is that after midnight."""
_CLOSEST, _FURTHEST = 5, 120
"""Minutes between two times up to which somebody rounded, and from which they are those of two events."""
_SOLE_FURTHEST = 90
"""The same of the only times of day of two sources."""
_TO_THE_MINUTE = 2
"""Minutes between two times from which nobody rounded, if neither is at five minutes past anything."""
_MOST = 40
"""Most times of day that are compared."""


class _Timed(NamedTuple):
    sentence: Sentence
    minutes: int
    """Since midnight."""
    place: Place
    days: tuple[TimeExpression, ...]


def find_clock_times(story: Story, lines: Lines) -> Iterator[Finding]:
    """Yield the events that two sources put at different times of day."""
    timed = [one for document in story.documents if document.language == "en" for one in _timed(document, lines)]
    timed = timed[:_MOST]
    for number, one in enumerate(timed):
        for other in timed[number + 1 :]:
            if _differ(one, other) and _alike(one, other, lines):
                yield Finding("date", apart((_telling(one),), (_telling(other),)), 0.7)
                return
    alone = [one for one in timed if sum(each.sentence.article == one.sentence.article for each in timed) == 1]
    for one, other in combinations(filter(_has_been, alone), 2):
        if not _CLOSEST < abs(one.minutes - other.minutes) <= _SOLE_FURTHEST or _are_of_two_days(one, other):
            continue
        if one.sentence.article != other.sentence.article and not lines.name_others(one.sentence, other.sentence):
            yield Finding("date", apart((_telling(one),), (_telling(other),)), 0.6)
            return


def _has_been(timed: _Timed) -> bool:
    """Whether something has been at a time of day."""
    text = timed.sentence.text
    if text.endswith(_NAMING, 0, timed.place[0]):
        return False
    return _TO_COME.search(text, max(timed.place[0] - _LOOK_BACK, 0), timed.place[0]) is None


def _are_of_two_days(one: _Timed, other: _Timed) -> bool:
    """Whether both sentences name a day beside the time, and not the same one."""
    days, others = (set(_DAY.findall(each.sentence.text)) for each in (one, other))
    return bool(days and others) and days.isdisjoint(others)


def _timed(document: Document, lines: Lines) -> Iterator[_Timed]:
    """Yield the sentences with one time of day."""
    text = document.article.text
    known = [time.start for time in document.times if time.granularity == "time" and not time.text.isalpha()]
    colons = [at for at in found_at(":", text) if text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()]
    sentences = holding(document.sentences, sorted([*known, *colons]))
    days = lines.event_times(document) if sentences else {}
    for sentence in sentences:
        found = list(_CLOCK.finditer(sentence.text))
        if not found and any(map(sentence.text.__contains__, _SPEAKING)):
            found = list(_SPOKEN.finditer(sentence.text))
        if len(found) == 1 and not sentence.heading:
            yield _Timed(sentence, _minutes(found[0]), found[0].span(), tuple(days.get(sentence.index, ())))


def _minutes(clock: re.Match[str]) -> int:
    if "part" in clock.re.groupindex:
        return _minutes_spoken(clock)
    if clock["hour2"]:
        return 60 * int(clock["hour2"]) + int(clock["minute2"])
    after_noon = clock["half"].lower() == "p"
    return 60 * (int(clock["hour"]) % _HALF + _HALF * after_noon) + int(clock["minute"] or 0)


def _minutes_spoken(clock: re.Match[str]) -> int:
    """Return the minutes of a time of day that is told in words, or in hours that go on to 24."""
    if clock["hour3"]:
        return 60 * int(clock["hour3"]) + int(clock["minute3"])
    told = re.split("[.:]", (clock["hour4"] or clock["hour5"]).lower())[0]
    hour, part = (int(told) if told.isdigit() else _SPELT.index(told) + 1) % _HALF, clock["part"].lower()
    after_noon = part != "morning" and not (part == "night" and hour < _SMALL)
    return 60 * (hour + _HALF * after_noon) + 30 * bool(clock["half2"]) + int(clock["minute5"] or 0)


def _differ(one: _Timed, other: _Timed) -> bool:
    if one.sentence.article == other.sentence.article or apart_in_time(one.days, other.days):
        return False
    rounded = not (one.minutes % _CLOSEST and other.minutes % _CLOSEST)
    return (_CLOSEST if rounded else _TO_THE_MINUTE) <= abs(one.minutes - other.minutes) <= _FURTHEST


def _alike(one: _Timed, other: _Timed, lines: Lines) -> bool:
    a, b = (lines.line(each.sentence, each.sentence.text) for each in (one, other))
    return likeness(a, b) >= ALIKE and not other_names(a, b)


def _telling(timed: _Timed) -> Telling:
    return Telling(timed.sentence, (timed.place,))
