"""Which doubts leave the same question open: what follows their cues shares rare words, or asks for the same topic.

So do neighbours of which each denies, or each is silent: a dispute and a refusal are told in a few sentences on end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from briefing.lexicon import entries, word_set
from briefing.matching import Line, Rarity, group
from briefing.matching.patterns import regex
from briefing.model import Document, Ranking, Sentence
from briefing.sections.open_questions.doubts import Doubt

SHARED = 5.0
"""Weight of the stems shared after the cue, summed, from which two sentences leave the same question open."""
SAME_KIND = 1.0
"""What is added to that weight for two sentences that leave it open in the same way."""
CLOSE_BY = 1.5
"""What is added to that weight for two sentences that stand close together."""
TOPIC = 3.0
"""What is added for two that ask for the same topic: a story is about one event."""
SAME_SILENT = 1.0
"""What is added for two silences, or two denials of guilt, that name the same before the cue: who is silent twice keeps
one secret."""
_GUILT = "guilt"
"""The topic that two different people of one story may be asked about."""
NEIGHBOURS = {"disputed": 3, "unanswered": 1}
"""Sentences from one doubt to the next up to which they are one question, if both are of this kind."""
_CLOSE = 3
"""Sentences from one to the next up to which two stand close together."""
_NO_NAMES = word_set("closed_class_words")
_NAME = regex(r"\b[A-Z][\w’'-]{2,}")


@cache
def _topics() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """Return the topics: letters of every text that names one, the word put in its place, and what names it."""
    read = [entry.split(" | ", 2) for entry in entries("question_topics")]
    return tuple([(letters, word, regex(rf"\b(?:{pattern})")) for letters, word, pattern in read])


class _Asked(NamedTuple):
    text: str
    topics: frozenset[str]
    told_before: bool
    silent: frozenset[str]
    """The names before the cue of a sentence that tells of a silence, or of who is innocent."""


def same_questions(doubts: list[Doubt], documents: Sequence[Document], ranking: Ranking) -> list[list[Doubt]]:
    """Return the doubts in groups that leave the same question open, in order of their first members."""
    if len(doubts) < 2:
        return [[doubt] for doubt in doubts]
    rarity = Rarity.among(documents, ranking)
    asked = [_asked(doubt) for doubt in doubts]

    def bonus(one: int, other: int) -> float:
        if doubts[one].sentence.text == doubts[other].sentence.text:
            return SHARED
        same_kind = doubts[one].kind == doubts[other].kind
        topics, named = asked[one].topics & asked[other].topics, asked[one].silent & asked[other].silent
        disputed = "disputed" in (doubts[one].kind, doubts[other].kind)
        if not same_kind and (asked[one].told_before or asked[other].told_before) and (disputed or not topics):
            return -SHARED
        close = CLOSE_BY if _are_close(doubts[one].sentence, doubts[other].sentence) else 0.0
        guilt = _GUILT in topics
        if guilt and not named and _opens_with_name(doubts[one]) and _opens_with_name(doubts[other]):
            return -SHARED
        return SAME_KIND * same_kind + close + SAME_SILENT * (guilt or bool(named)) + TOPIC * bool(topics)

    lines = [rarity.line(question.text) for question in asked]
    groups = group(lines, SHARED, apart=_never, alike=rarity.shared, bonus=bonus)
    return [[doubts[place] for place in same] for same in _with_neighbours(groups, doubts)]


def _with_neighbours(groups: Iterable[Sequence[int]], doubts: Sequence[Doubt]) -> list[list[int]]:
    """Return the groups, those put together that hold neighbours, each in order, in order of their first members.

    `doubts` come in the order of the text.
    """
    group_of: dict[int, list[int]] = {}
    for places in groups:
        shared = list(places)
        group_of.update((place, shared) for place in places)
    for place in range(1, len(doubts)):
        one, other = group_of[place - 1], group_of[place]
        if one is not other and _are_neighbours(doubts[place - 1], doubts[place]):
            one.extend(other)
            group_of.update(dict.fromkeys(other, one))
    together = {id(places): places for places in group_of.values()}
    return sorted(map(sorted, together.values()))


def _are_neighbours(one: Doubt, other: Doubt) -> bool:
    if one.kind != other.kind or one.sentence.article != other.sentence.article:
        return False
    if one.sentence.text.endswith("?") or other.sentence.text.endswith("?"):
        return False  # what a narrator asks, one question after the other, are several
    return other.sentence.index - one.sentence.index <= NEIGHBOURS.get(one.kind, 0)


def _asked(doubt: Doubt) -> _Asked:
    """Return what a doubt leaves open, with one word for each topic that it names, and these words."""
    text, told_before = doubt.left_open()
    small, named = text.lower(), []
    for letters, word, pattern in _topics():
        if letters in small and pattern.search(small):
            small = pattern.sub(word, small)
            named.append(word)
    # the stems of `text` are known by now
    silent = doubt.kind == "unanswered" or _GUILT in named
    return _Asked(
        small if named else text, frozenset(named), told_before, _names_before(doubt) if silent else frozenset()
    )


def _names_before(doubt: Doubt) -> frozenset[str]:
    named = _NAME.findall(doubt.sentence.text, 0, doubt.marks[0][0])
    return frozenset([name for name in named if name.lower() not in _NO_NAMES])


def _opens_with_name(doubt: Doubt) -> bool:
    return doubt.sentence.text.partition(" ")[0].lower() not in _NO_NAMES


def _are_close(one: Sentence, other: Sentence) -> bool:
    return one.article == other.article and abs(one.index - other.index) <= _CLOSE


def _never(first: Line, second: Line) -> bool:
    return False
