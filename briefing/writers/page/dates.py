"""Days and times written out in the language of the labels."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time

from briefing.matching import printed
from briefing.model import When
from briefing.writers.labels import Labels

_MORNING = time(6)  # the hour that a brief without a time of its own carries: not worth printing


def written_day(day: date, labels: Labels) -> str:
    """Return "14 February 2025"."""
    return labels.day.format(day=day.day, month=labels.months[day.month - 1], year=day.year)


def written_days(first: date, last: date, labels: Labels) -> str:
    """Return a stretch of days; a whole month or year is written as such."""
    if first == last:
        return written_day(first, labels)
    month = labels.months[first.month - 1]
    if (first.year, first.month) == (last.year, last.month):
        if first.day == 1 and _ends_month(last):
            return f"{month} {first.year}"
        return labels.day.format(day=f"{first.day}{labels.days_joint}{last.day}", month=month, year=first.year)
    if (first.month, first.day, last.month, last.day, first.year) == (1, 1, 12, 31, last.year):
        return str(first.year)
    return f"{written_day(first, labels)} – {written_day(last, labels)}"


def _ends_month(day: date) -> bool:
    return day == date.max or date.fromordinal(day.toordinal() + 1).day == 1


def written_moment(moment: datetime, labels: Labels) -> str:
    """Return the day, and the hour in UTC where one was given."""
    moment = moment.astimezone(UTC)
    day = written_day(moment.date(), labels)
    return day if moment.time() == _MORNING else f"{day}, {moment:%H:%M} UTC"


def says_the_same(words: str, first: date, last: date, labels: Labels) -> bool:
    """Whether `words` name the day themselves, as "on 10 March" does, so that nothing need be added."""
    parts = re.findall(r"\w+", words.casefold())
    if set(re.findall(r"\w+", written_days(first, last, labels).casefold())) <= set(parts):
        return True  # "in 2031", "in March 2031"
    named = {labels.months[first.month - 1].casefold(), str(first.year)}
    return first == last and str(first.day) in parts and not named.isdisjoint(parts)


def written_when(when: When, labels: Labels) -> str:
    """Return a time as worded, followed by its days where the words alone do not name them."""
    words = printed(when.text).strip()
    if when.start is None or when.end is None:
        return words  # an open end, as of "in the coming days", is no day
    first = when.due or when.start
    named = {first, first.replace(day=1)} if when.due and _ends_month(first) else {first}
    if any(says_the_same(words, each, when.end, labels) for each in named):
        return words
    return f"{words} ({written_days(first, when.end, labels)})"


def written_numbers(numbers: tuple[int, ...]) -> str:
    """Return "1–3, 7" for 1, 2, 3, 7."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}, {b}" if b == a + 1 else f"{a}–{b}" for a, b in spans)
