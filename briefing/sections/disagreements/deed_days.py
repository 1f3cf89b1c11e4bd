"""One deed of somebody put on two days: "is to travel to Velmora on Tuesday" here, "flies there on Wednesday" there.

What is done must be the same, and so the person; each source gives one day for it, and no two places are told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import combinations, pairwise
from typing import NamedTuple

from briefing.lexicon import entries
from briefing.matching import starting_in, terms
from briefing.matching.patterns import regex
from briefing.model import Document, Sentence, Story, TimeExpression
from briefing.sections.disagreements.fates import classes_of
from briefing.sections.disagreements.finding import Finding, Telling, apart
from briefing.sections.disagreements.lines import Lines

_WORD = regex(r"\b[a-z]+")
_SPANS = {"day": "day", "time": "day", "month": "month", "season": "season", "year": "year"}
_FURTHEST = {"day": 3, "month": 95, "season": 200, "year": 1830}
"""Days from which two times are those of two deeds, by how exact they are."""
_OPENING = 4
"""Characters before a time with which a sentence begins."""
_OUTSIDE = 30
_RARE = 1.8
"""Rarity from which a word tells what befalls something."""
_BEFORE = 50
"""Characters before a day among which stands what is done on it."""
_PLACE = regex(r"\b(?:in|to|at|for|from) (?:the )?([A-Z]\w+)")
_PRONOUN = regex(r"\b(?:[Hh]e|[Ss]he|him|her|[Tt]hey|them)\b")
_TO_COME = regex(r"\b(?:will|expected|due|scheduled|may|could|would|shall|(?:is|are) to)\b")
_CUT = regex(r"[;:,]| (?:and|but|after|before|while|when|who|which|that) ")


class _Told(NamedTuple):
    kind: str
    """How exact the time is, and what is done."""
    sentence: Sentence
    time: TimeExpression
    clause: str
    outside: str
    """What stands before the clause."""


class _Done(NamedTuple):
    sentence: Sentence
    time: TimeExpression
    places: frozenset[str]
    words: frozenset[str]
    """Stems of what it befalls."""
    to_come: bool


def find_deed_days(story: Story, lines: Lines) -> Iterator[Finding]:
    """Yield what somebody does, or what befalls something, on other days in two sources."""
    told: defaultdict[str, list[_Told]] = defaultdict(list)
    for document in story.documents:
        if document.language == "en":
            for on_day in _told(document, lines):
                told[on_day.kind].append(on_day)
    done: defaultdict[tuple[str, int | str, bool], list[_Done]] = defaultdict(list)
    for kind, found in told.items():
        if found[0].sentence.article != found[-1].sentence.article:  # in order, and of two sources
            for of, deed in (_done(on_day, story, lines) for on_day in found):
                for each in of:
                    done[kind, each, deed.to_come].append(deed)
    for (_, of_all, _), deeds in done.items():
        days: defaultdict[int, set[int]] = defaultdict(set)
        for deed in deeds:
            days[deed.sentence.article].add(_day(deed))
        alone = [deed for deed in deeds if len(days[deed.sentence.article]) == 1]
        pair = next((pair for pair in combinations(alone, 2) if _differ(*pair, by_word=isinstance(of_all, str))), None)
        if pair:
            one, other = ((_telling(deed),) for deed in pair)
            yield Finding("date", apart(one, other), 0.6)


def _told(document: Document, lines: Lines) -> Iterator[_Told]:
    """Yield the days, months and years of running text with what is done on them."""
    first_words = _first_words()
    for index, times in lines.event_times(document).items():
        sentence = document.sentences[index]
        if sentence.heading or first_words.isdisjoint(sentence.text.split()):
            continue
        for time in times:
            span = _SPANS.get(time.granularity)
            if span is None or time.first is None or (span == "day" and time.first != (time.last or time.first)):
                continue
            clause, outside = _clause(sentence.text, time.start - sentence.start, time.end - sentence.start)
            kind = _kind(clause)
            if kind is not None:
                yield _Told(f"{span} of {kind}", sentence, time, clause, outside)


def _done(told: _Told, story: Story, lines: Lines) -> tuple[frozenset[int | str], _Done]:
    """Return whom and what it befalls that is told, and the rest of it."""
    _, sentence, time, clause, outside = told
    words = _subjects(clause, outside)
    rare = frozenset([stem for stem in words if lines.weight(stem) >= _RARE])
    people: frozenset[int] = frozenset()
    if _SPANS[time.granularity] == "day":
        document = story.documents[sentence.article - 1]
        people = _people(document, story, sentence, time.start, meant=_PRONOUN.search(clause) is not None)
    places = frozenset(_PLACE.findall(sentence.text)) - _calendar()
    to_come = time.direction == "future" or _TO_COME.search(clause) is not None
    return rare | people, _Done(sentence, time, places, words, to_come)


def _clause(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the clause that ends with a time, or begins a sentence with it, and what stands before that clause."""
    if start <= _OPENING:
        behind = text[end : end + _BEFORE]
        cut = _CUT.search(behind, 1)
        return behind[: cut.start()] if cut else behind, ""
    before = text[max(start - _BEFORE, 0) : start]
    cuts = list(_CUT.finditer(before))
    return (before[cuts[-1].end() :], before[: cuts[-1].start()]) if cuts else (before, "")


def _kind(clause: str) -> str | None:
    """Return what is done in a clause; None when that is no deed of the list."""
    words, known = _WORD.findall(clause), _kinds()
    pairs = [f"{a}+{b}" for a, b in pairwise(words)]
    return next((known[word] for word in reversed([*words, *pairs]) if word in known), None)


def _subjects(clause: str, outside: str) -> frozenset[str]:
    """Return the stems of a clause, the deed's aside; of what stands before it where it has none."""
    for words in (clause, outside[-_OUTSIDE:]):
        stems = [stem for stem in terms(words) if stem.isalpha() and stem not in _plain()]
        if stems:
            return frozenset(stems)
    return frozenset()


def _people(document: Document, story: Story, sentence: Sentence, end: int, *, meant: bool) -> frozenset[int]:
    """Return whom a sentence names last before `end`; if nobody and one is `meant`, all named before."""
    people = _named(document, story, sentence.start, end)
    if people or not meant:
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


def _differ(one: _Done, other: _Done, *, by_word: bool) -> bool:
    """Whether two days are of one deed; what it befalls is told by words that are at least half the same."""
    furthest = _FURTHEST[_SPANS[one.time.granularity]]
    if one.sentence.article == other.sentence.article or not 0 < abs(_day(one) - _day(other)) <= furthest:
        return False
    if by_word and 2 * len(one.words & other.words) < min(len(one.words), len(other.words)):
        return False
    return not (one.places and other.places) or not one.places.isdisjoint(other.places)


def _day(deed: _Done) -> int:
    return deed.time.first.toordinal() if deed.time.first else 0


@cache
def _kinds() -> dict[str, str]:
    return classes_of("once_deeds")


@cache
def _first_words() -> frozenset[str]:
    """Return the words of deeds, of two in a row the first one."""
    return frozenset(word.partition("+")[0] for word in _kinds())


@cache
def _plain() -> frozenset[str]:
    """Return the stems of deeds, and of days and months."""
    return frozenset(terms(" ".join((*_kinds(), *entries("calendar"))).replace("+", " ")))


@cache
def _calendar() -> frozenset[str]:
    return frozenset(word.title() for word in entries("calendar"))


def _telling(deed: _Done) -> Telling:
    at = deed.sentence.start
    return Telling(deed.sentence, ((deed.time.start - at, deed.time.end - at),))
