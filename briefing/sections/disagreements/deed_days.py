"""One deed of somebody put on two days: "is to travel to Velmora on Tuesday" here, "flies there on Wednesday" there.

What is done must be the same, and so the person; each source gives one day for it, and no two places are told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import combinations, pairwise
from typing import NamedTuple

from briefing.matching import starting_in
from briefing.matching.patterns import regex
from briefing.model import Document, Sentence, Story, TimeExpression
from briefing.sections.disagreements.fates import classes_of
from briefing.sections.disagreements.finding import Finding, Telling, apart
from briefing.sections.disagreements.lines import Lines

_WORD = regex(r"\b[a-z]+")
_BEFORE = 50
"""Characters before a day among which stands what is done on it."""
_PLACE = regex(r"\b(?:in|to|at|for|from) (?:the )?([A-Z]\w+)")
_CUT = regex(r"[;:,]| (?:and|but|after|before|while|when|who|which|that) ")
_FURTHEST = 3
"""Days from which two are those of two deeds."""


class _Done(NamedTuple):
    sentence: Sentence
    time: TimeExpression
    places: frozenset[str]


def find_deed_days(story: Story, lines: Lines) -> Iterator[Finding]:
    """Yield what somebody does, or what befalls something, on other days in two sources."""
    done: defaultdict[tuple[str, int | str, str], list[_Done]] = defaultdict(list)
    for document in story.documents:
        if document.language == "en":
            for kind, of, deed in _done(document, story, lines):
                for each in of:
                    done[kind, each, "future" if deed.time.direction == "future" else "past"].append(deed)
    for deeds in done.values():
        days: defaultdict[int, set[int]] = defaultdict(set)
        for deed in deeds:
            days[deed.sentence.article].add(_day(deed))
        alone = [deed for deed in deeds if len(days[deed.sentence.article]) == 1]
        pair = next((pair for pair in combinations(alone, 2) if _differ(*pair)), None)
        if pair:
            one, other = ((_telling(deed),) for deed in pair)
            yield Finding("date", apart(one, other), 0.6)


def _done(document: Document, story: Story, lines: Lines) -> Iterator[tuple[str, frozenset[int], _Done]]:
    """Yield the days of running text with what is done on them, and by or to whom."""
    for index, times in lines.event_times(document).items():
        sentence = document.sentences[index]
        if sentence.heading:
            continue
        for time in times:
            if time.granularity not in ("day", "time") or time.first is None or time.first != (time.last or time.first):
                continue
            kind = _kind(sentence.text, time.start - sentence.start)
            if kind is not None:
                people = _people(document, story, sentence, time.start)
                if people:
                    yield kind, people, _Done(sentence, time, frozenset(_PLACE.findall(sentence.text)))


def _kind(text: str, at: int) -> str | None:
    """Return what is done on the day that begins at `at`, in the same clause; None when that is no deed of the list."""
    before = text[max(at - _BEFORE, 0) : at]
    cuts = list(_CUT.finditer(before))
    words = _WORD.findall(before[cuts[-1].end() :] if cuts else before)
    known = _kinds()
    pairs = [f"{a}+{b}" for a, b in pairwise(words)]
    return next((known[word] for word in reversed([*words, *pairs]) if word in known), None)


def _people(document: Document, story: Story, sentence: Sentence, end: int) -> frozenset[int]:
    """Return whom a sentence names last before `end`; all whom the sentence before names where that is nobody."""
    people = _named(document, story, sentence.start, end)
    if people:
        return frozenset(people[-1:])
    before = document.sentences[max(sentence.index - 1, 0)]
    return frozenset(_named(document, story, before.start, before.end))


def _named(document: Document, story: Story, start: int, end: int) -> list[int]:
    named = [
        mention.entity
        for mention in starting_in(document.mentions, start, end)
        if mention.form == "name" and mention.entity is not None
    ]
    return [entity for entity in named if story.entities[entity].kind == "person"]


def _differ(one: _Done, other: _Done) -> bool:
    if one.sentence.article == other.sentence.article or not 0 < abs(_day(one) - _day(other)) <= _FURTHEST:
        return False
    return not (one.places and other.places) or not one.places.isdisjoint(other.places)


def _day(deed: _Done) -> int:
    return deed.time.first.toordinal() if deed.time.first else 0


@cache
def _kinds() -> dict[str, str]:
    return classes_of("once_deeds")


def _telling(deed: _Done) -> Telling:
    at = deed.sentence.start
    return Telling(deed.sentence, ((deed.time.start - at, deed.time.end - at),))
