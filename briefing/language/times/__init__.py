"""Time expressions, resolved on the article's day.

Each family of expressions is one file and one or more rows of its FAMILIES. A family names the words that call it, so
that the text is read once; where families overlap, the longest expression wins, then the family that stands first.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import compress, count
from string import ascii_lowercase, digits

from briefing.language.times import (
    clock,
    counts,
    dates,
    days,
    months,
    periods,
    quarters,
    remainders,
    seasons,
    vague,
    weekdays,
    years,
)
from briefing.language.times.grammar import Direction, Family, Meaning, Setting
from briefing.language.times.joining import Found, join
from briefing.model import Article, Document, TimeExpression

__all__ = ["FAMILIES", "find_times"]

FAMILIES: tuple[Family, ...] = (
    *dates.FAMILIES,
    *weekdays.FAMILIES,
    *days.FAMILIES,
    *periods.FAMILIES,
    *remainders.FAMILIES,
    *quarters.FAMILIES,
    *counts.FAMILIES,
    *months.FAMILIES,
    *seasons.FAMILIES,
    *years.FAMILIES,
    *clock.FAMILIES,
    *vague.FAMILIES,
)

_YEARS = (1000, 9000)
_LEAD = 40
_TAIL = 64
_ANCHOR_REACH = 600
_BEFORE = 240
_FOLLOWING = 12
_CLOCK_REACH = 160
_ELSE_SPACES = bytes(code if chr(code) in ascii_lowercase else 32 for code in range(256))
_NUMBERS_ALONE = bytes(code if chr(code) in digits else 32 for code in range(256))
_NUMBER = "0"
"""Stands for any number before a word."""
_CALLED: dict[str, list[tuple[int, Family]]] = {}
for _number, _family in enumerate(FAMILIES):
    for _word in _family.triggers:
        _CALLED.setdefault(_word, []).append((_number, _family))
_JOINING = frozenset({_NUMBER}.union(*(_family.before or () for _family in FAMILIES)))
"""What may stand before a trigger in a match that begins before it."""


def find_times(documents: Sequence[Document]) -> list[Document]:
    """Fill in `Document.times` of English documents."""
    return [replace(one, times=_times(one, _sane(one.day))) if one.language == "en" else one for one in documents]


def _sane(day: date | None) -> date | None:
    """Return the day, or None where counting from it could leave the calendar."""
    return day if day is not None and _YEARS[0] <= day.year <= _YEARS[1] else None


def _times(document: Document, day: date | None) -> tuple[TimeExpression, ...]:
    text = document.article.text
    lowered = text.lower()
    if len(lowered) != len(text):  # a few letters grow when lower-cased; the offsets must not
        lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    lowered = lowered.replace("\t", " ").replace("\xa0", " ")
    starts = [sentence.start for sentence in document.sentences]
    found: list[Found] = []
    quarter: Meaning | None = None
    for cluster in _clusters(lowered):
        taken: list[Found] = []
        for match, family in cluster:
            if any(match.start() < one.end and one.start < match.end() for one in taken):
                continue
            at = bisect_right(starts, match.start()) - 1
            span = (document.sentences[at].start, document.sentences[at].end) if at >= 0 else (0, len(text))
            meaning = family.resolve(match, _setting(document.article.text, day, lowered, match, span, found, quarter))
            if meaning is not None:
                taken.append(Found(match.start(), match.end(), meaning))
        found += sorted(taken, key=lambda one: one.start) if len(taken) > 1 else taken
        quarter = _newest_quarter(quarter, taken, day)
    return tuple(_expression(document.article, day, one) for one in _clocks_set(join(lowered, found), day))


def _clusters(lowered: str) -> Iterator[list[tuple[re.Match[str], Family]]]:
    """Yield the matches in groups that touch each other, groups in order of place, the longest match first."""
    matches = sorted(_matches(lowered), key=lambda one: (one[0].start(), -one[0].end(), one[1]))
    group: list[tuple[re.Match[str], int]] = []
    end = -1
    for match, number in matches:
        if group and match.start() >= end:
            yield _longest_first(group)
            group = []
        group.append((match, number))
        end = max(end, match.end())
    if group:
        yield _longest_first(group)


def _longest_first(group: list[tuple[re.Match[str], int]]) -> list[tuple[re.Match[str], Family]]:
    if len(group) == 1:
        match, number = group[0]
        return [(match, FAMILIES[number])]
    ordered = sorted(group, key=lambda one: (one[0].start() - one[0].end(), one[1], one[0].start()))
    return [(match, FAMILIES[number]) for match, number in ordered]


def _matches(lowered: str) -> Iterator[tuple[re.Match[str], int]]:
    """Yield every family's matches around the words and numbers that call it."""
    plain = lowered.encode("latin-1", "replace")
    words = f" {plain.translate(_ELSE_SPACES).decode('ascii')} "
    numbers = f" {plain.translate(_NUMBERS_ALONE).decode('ascii')} "
    for spaced in (words, numbers):
        start = 0
        tokens = spaced.split()
        for place in compress(count(), map(_CALLED.__contains__, tokens)):
            token = tokens[place]
            start = spaced.index(f" {token} ", start)
            right_behind = spaced is words and spaced[start - 1] != " "
            before = tokens[place - 1] if right_behind else _before(words, lowered, start)
            for number, family, joined in _called(token, before if before in _JOINING else ""):
                match = _around(family, lowered, start, len(token), joined)
                if match is not None:
                    yield match, number
            start += len(token)


@lru_cache(maxsize=4096)
def _called(token: str, before: str) -> tuple[tuple[int, Family, bool], ...]:
    """Return the families that a token calls where `before` stands before it, and whether they may begin before it."""
    found = [
        (number, family, family.before is None or before in family.before or before is _NUMBER)
        for number, family in _CALLED[token]
    ]
    return tuple([(number, family, joined) for number, family, joined in found if joined or family.opens])


def _before(words: str, lowered: str, start: int) -> str:
    """Return the word that stands before `start`, _NUMBER for any number, "" for none.

    `words`: the words alone of `lowered`, spaces for all else, and a space in front.
    """
    for at in range(start - 1, -1, -1):
        if words[at + 1] != " ":
            return words[words.rindex(" ", 0, at + 1) + 1 : at + 2]
        if lowered[at].isdecimal():
            return _NUMBER
    return ""


def _around(family: Family, lowered: str, start: int, length: int, joined: bool) -> re.Match[str] | None:
    """Return the family's match that covers the trigger at `start`; one that is not `joined` begins there."""
    end = min(start + length + _TAIL, len(lowered))
    if not joined:
        return family.pattern.match(lowered, start, end)
    first = max(start - _LEAD, 0)
    if family.holds and not any(map(lowered[first:end].__contains__, family.holds)):
        return None
    match = family.pattern.search(lowered, first, end)
    while match is not None and match.end() <= start:
        match = family.pattern.search(lowered, match.end(), end)
    return match if match is not None and match.start() <= start else None


def _setting(
    text: str,
    day: date | None,
    lowered: str,
    match: re.Match[str],
    sentence: tuple[int, int],
    found: list[Found],
    quarter: Meaning | None,
) -> Setting:
    start, end = match.span()
    near = [one.meaning for one in found[-4:] if start - one.end < _ANCHOR_REACH and one.meaning.first is not None]
    return Setting(
        day=day,
        before=lowered[max(sentence[0], start - _BEFORE) : start],
        after=lowered[end : max(end, min(sentence[1], end + _BEFORE))],
        following=text[end : end + _FOLLOWING],
        anchor=near[-1] if near else None,
        quarter=quarter,
        written=text[start:end],
    )


def _newest_quarter(so_far: Meaning | None, taken: list[Found], day: date | None) -> Meaning | None:
    """Return the newest quarter told so far that has begun: the one reported on, not one it is compared with."""
    for one in taken:
        told = one.meaning
        if told.granularity == "quarter" and told.first is not None and (day is None or told.first <= day):
            newer = so_far is None or so_far.first is None or told.first > so_far.first
            so_far = told if newer else so_far
    return so_far


def _clocks_set(found: list[Found], day: date | None) -> list[Found]:
    """Give a time of day that stands alone the day told last near it, else the article's day."""
    placed: list[Found] = []
    for one in found:
        if one.meaning.granularity == "time" and one.meaning.first is None:
            last = next((old for old in reversed(placed) if old.meaning.granularity in ("day", "time")), None)
            near = last is not None and one.start - last.end < _CLOCK_REACH and last.meaning.first is not None
            first = last.meaning.first if near and last else day
            one = one._replace(meaning=Meaning(first, first, "time"))
        placed.append(one)
    return placed


def _expression(article: Article, day: date | None, one: Found) -> TimeExpression:
    meaning = one.meaning
    return TimeExpression(
        article=article.id,
        start=one.start,
        end=one.end,
        text=article.text[one.start : one.end],
        first=meaning.first,
        last=meaning.last,
        granularity=meaning.granularity,
        direction=meaning.direction or _direction(meaning, day),
    )


def _direction(meaning: Meaning, day: date | None) -> Direction | None:
    if day is None or meaning.first is None:
        return None
    if meaning.first > day:
        return "future"
    return "past" if meaning.last is not None and meaning.last < day else "present"
