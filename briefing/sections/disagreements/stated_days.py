"""A day of the month stated differently: "a sample taken on 17 July" here, "the sample taken on 19 July" there.

The word before the two dates must be the same (small words aside), and the sentences somewhat alike. Weekdays are left
to `dates`: "met on Monday" and "met on Friday" are two meetings more often than one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from briefing.matching import likeness, other_names, terms
from briefing.matching.letters import runs_of_letters
from briefing.matching.patterns import regex
from briefing.model import Document, Sentence, Story, TimeExpression
from briefing.sections.disagreements.event_days import event_kinds
from briefing.sections.disagreements.finding import Finding, Telling, apart, few_a_source
from briefing.sections.disagreements.lines import Lines

ALIKE = 0.15
"""Cosine from which two sentences whose dates follow the same word tell of one event."""
_MONTH = regex(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", re.I)
_DIGIT = regex(r"\d")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY_OF_MONTH = regex(
    rf"\b(?P<month>{'|'.join(_MONTHS)})[a-z]*\.? (?P<day>\d{{1,2}})(?!\d)"
    rf"|\b(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month2>{'|'.join(_MONTHS)})",
    re.I,
)
_UNKNOWN = (0, 0)
_LEAP_YEAR = 2000
"""A year that has every day."""
_TELLING = frozenset(terms("said says told announced reported wrote tweeted published updated posted dated issued"))
_NEAR = 7
"""Days up to which two dates are of one event when each source puts one alone after the word."""
_SOLE_ALIKE = 0.03
_BEGAN = regex(r"\b(?:began|begun|started|broke out|founded|born) (?:on|in) ")
"""What a story says of one thing alone."""
_FAR = _LONGEST_MONTH = 31
_ANY = "\n"
"""Stands for whatever is told of a day in sentences that are much alike."""
_MUCH_ALIKE = 0.4
_NAMES = 2
"""Names that such sentences share."""
_LOOK_BACK = 110
"""Characters before a date among which the kind of its event stands."""
_ARTICLES = ("the ", "The ", "his ", "her ", "their ", "its ")
_NEXT_WORD = regex(r" ([a-z]{4,})")
_MOST = 40
"""Most dates after one word that are compared."""


class _Stated(NamedTuple):
    sentence: Sentence
    time: TimeExpression


def find_stated_days(story: Story, lines: Lines) -> Iterator[Finding]:
    """Yield the events to which two sources give different days of the month."""
    after: defaultdict[str, list[_Stated]] = defaultdict(list)
    for document in story.documents:
        for word, stated in _stated(document):
            after[word].append(stated)
    for word, found in after.items():
        if len(found) < 2:
            continue
        disagree = _are_much_alike if word.startswith(_ANY) else _disagree
        for place, one in enumerate(found[:_MOST]):
            other = next((each for each in found[place + 1 : _MOST] if disagree(one, each, found, lines)), None)
            if other is not None:
                yield Finding("date", apart(_side(one, found), _side(other, found)), 0.8)
                break


def _stated(document: Document) -> Iterator[tuple[str, _Stated]]:
    """Yield the days of the month in running text, each with the stem of the content word before it."""
    if document.language != "en":
        return
    starts = [sentence.start for sentence in document.sentences]
    for time in document.times:
        if time.granularity not in ("day", "time") or not _names_its_day(time.text) or _month_and_day(time) == _UNKNOWN:
            continue
        sentence = document.sentences[max(bisect_right(starts, time.start) - 1, 0)]
        if sentence.heading or time.end > sentence.end:
            continue
        stated = _Stated(sentence, time)
        for word in dict.fromkeys((*_word_before(document, stated), *_word_behind(document, stated))):
            yield word, stated
        month, day = _day(stated)
        week = (_LONGEST_MONTH * month + day) // (_NEAR + 4)  # February lacks three days of those
        for each in (week, week + 1):  # two days of which one week holds both have one of these in common
            yield f"{_ANY}{each}", stated


def _word_before(document: Document, stated: _Stated) -> Iterator[str]:
    """Yield the stem of the content word before a date, and the kind of event that some word before it names."""
    before = document.article.text[stated.sentence.start : stated.time.start]
    stems = terms(before)
    if stems and stems[-1] not in _TELLING:
        yield stems[-1]
        if stated.time.direction != "past":
            words = runs_of_letters(before[-_LOOK_BACK:].lower())
            yield from (kind for word in words for kind in (event_kinds().get(word),) if kind)


def _word_behind(document: Document, stated: _Stated) -> Iterator[str]:
    """Yield the stem of the event of "the 3 May crash"."""
    text = document.article.text
    if text.endswith(_ARTICLES, 0, stated.time.start):
        word = _NEXT_WORD.match(text, stated.time.end)
        yield from terms(word[1])[:1] if word else ()


def _names_its_day(words: str) -> bool:
    """Whether the words have a month and a number: "3 May", not "Monday"."""
    return _DIGIT.search(words) is not None and _MONTH.search(words) is not None


def _disagree(one: _Stated, other: _Stated, found: list[_Stated], lines: Lines) -> bool:
    if one.sentence.article == other.sentence.article or _day(one) == _day(other):
        return False
    if one.time.text in other.sentence.text or other.time.text in one.sentence.text:
        return False
    a, b = (lines.line(stated.sentence, stated.sentence.text) for stated in (one, other))
    near = _apart(one, other) <= _NEAR and _is_sole(one, found) and _is_sole(other, found)
    if near and _BEGAN.search(one.sentence.text) and _BEGAN.search(other.sentence.text):
        return True
    if likeness(a, b) < (_SOLE_ALIKE if near else ALIKE):
        return False
    return not other_names(a, b) or (near and (_is_of_event(one) or _is_of_event(other)))


def _is_of_event(stated: _Stated) -> bool:
    """Whether a date stands before its event: "the 3 May crash"."""
    text, at = stated.sentence.text, stated.sentence.start
    start, end = stated.time.start - at, stated.time.end - at
    return text.endswith(_ARTICLES, 0, start) and _NEXT_WORD.match(text, end) is not None


def _are_much_alike(one: _Stated, other: _Stated, found: list[_Stated], lines: Lines) -> bool:
    """Whether two days of a week stand in sentences that must tell of one thing."""
    if one.sentence.article == other.sentence.article or one.time.text in other.sentence.text:
        return False
    if other.time.text in one.sentence.text or not 0 < _apart(one, other) <= _NEAR:
        return False
    a, b = (lines.line(stated.sentence, stated.sentence.text) for stated in (one, other))
    return len(a.names & b.names) >= _NAMES and likeness(a, b) >= _MUCH_ALIKE


def _apart(one: _Stated, other: _Stated) -> int:
    """Return how many days lie between two dates of one year."""
    if abs(_day(one)[0] - _day(other)[0]) > 1:
        return _FAR
    a, b = (date(_LEAP_YEAR, *_day(stated)) for stated in (one, other))
    return abs((a - b).days)


def _is_sole(stated: _Stated, found: list[_Stated]) -> bool:
    """Whether its source puts one day alone after the word."""
    return all(_day(each) == _day(stated) for each in found if each.sentence.article == stated.sentence.article)


def _day(stated: _Stated) -> tuple[int, int]:
    """Return month and day, the year aside: it is often left out."""
    return _month_and_day(stated.time)


def _month_and_day(time: TimeExpression) -> tuple[int, int]:
    """Return month and day of a date, also where no year is known; `_UNKNOWN` when the words do not tell them."""
    if time.first is not None:
        return time.first.month, time.first.day
    told = _DAY_OF_MONTH.search(time.text)
    if told is None:
        return _UNKNOWN
    month = _MONTHS.index((told["month"] or told["month2"]).lower()) + 1
    day = int(told["day"] or told["day2"])
    return (month, day) if day <= monthrange(_LEAP_YEAR, month)[1] and day else _UNKNOWN


def _side(stated: _Stated, found: list[_Stated]) -> tuple[Telling, ...]:
    same = [stated, *(each for each in found if each is not stated and _day(each) == _day(stated))]
    return few_a_source(_telling(each) for each in same)


def _telling(stated: _Stated) -> Telling:
    at = stated.sentence.start
    return Telling(stated.sentence, ((stated.time.start - at, stated.time.end - at),))
