"""Open questions: what the sources themselves leave undecided, unconfirmed, disputed or unanswered.

A sentence is taken when the weight of its cues reaches a threshold (`weights`); sentences that leave the same thing
open are one item, the weightiest shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from briefing.matching import Line, Rarity, group, starting_in, terms
from briefing.matching.patterns import regex
from briefing.model import Document, Evidence, OpenQuestion, QuestionKind, Ranking, Sentence, Story
from briefing.sections.open_questions.cues import calling, cues_in
from briefing.sections.open_questions.weights import THRESHOLD, weigh
from briefing.sections.passages import moved, passage

SHARED = 5.0
"""Weight of the stems shared after the cue, summed, from which two sentences leave the same question open."""
SAME_KIND = 1.0
"""What is added to that weight for two sentences that leave it open in the same way."""
CLOSE_BY = 1.5
"""What is added to that weight for two sentences that stand close together."""
CAUSE = 3.0
"""What is added for two that ask for a cause: a story is about one event."""
_CLOSE = 2
"""Sentences from one to the next up to which two stand close together."""

_FEWEST = 2
"""Content words behind a cue from which they say what is left open."""
_BEFORE = 6
"""Words of the clause before a cue that are read then."""
_CAUSES = regex(r"\bcauses?\b", re.I)
_CAUSED = "caused"
"""What stands for a cause where words are compared: "cause" itself is a stop word."""
_MEANT = regex(r"\b(?:it|them|him|her|this|that|those|these)\W*$")
"""A pronoun at the end, which means what stands before the cue."""
_TOPIC = regex(r"\b(?:caus(?:e|es|ed)|motives?|whereabouts|identity)\b", re.I)
"""What a cue itself may say that is left open."""
_PER_SOURCE = 0.2
"""What each further source adds to the importance of a question."""


class Doubt(NamedTuple):
    """A sentence that leaves something open."""

    sentence: Sentence
    kind: QuestionKind
    weight: float
    marks: tuple[tuple[int, int], ...]
    asked: str
    """The question asked right before: "What caused it? Nobody knows."; empty when none was."""

    @property
    def question(self) -> str:
        """What is left open, more or less: the words after the first cue; those before, too, if hardly any follow."""
        text, (start, end) = self.sentence.text, self.marks[0]
        if self.is_told_within:
            return text[start:]
        after = text[end:]
        if self.asked and len(terms(after)) < _FEWEST:
            return f"{self.asked} {after}"
        if not self.is_told_before:
            return after
        if _MEANT.search(text, start):
            return f"{text[:start]} {after}"
        clause = re.split(r"[,;:]", text[:start])[-1]
        return " ".join((*clause.split()[-_BEFORE:], after))

    @property
    def is_told_within(self) -> bool:
        """Whether the first cue itself says what is left open: "the cause of the fire is not known"."""
        return _TOPIC.search(self.sentence.text, *self.marks[0]) is not None

    @property
    def is_told_before(self) -> bool:
        """Whether hardly anything follows the first cue, and nothing was asked before."""
        if self.is_told_within or self.asked:
            return False
        return len(terms(self.sentence.text[self.marks[0][1] :])) < _FEWEST


def find(story: Story, ranking: Ranking) -> tuple[OpenQuestion, ...]:
    """Return the open questions, most important first: by weight, rank of the sentence and number of sources."""
    english = [document for document in story.documents if document.language == "en"]
    doubts = list(doubts_in(english))
    weighed = []
    for same in _same_questions(doubts, english):
        same.sort(key=lambda doubt: -_importance(doubt, ranking))
        sources = len({doubt.sentence.article for doubt in same})
        weighed.append((_importance(same[0], ranking) + _PER_SOURCE * (sources - 1), same))
    weighed.sort(key=lambda pair: -pair[0])
    return tuple(_item(story, same) for _, same in weighed)


def doubts_in(documents: Sequence[Document]) -> Iterator[Doubt]:
    """Yield the sentences of some documents that leave something open."""
    words = calling([sentence.text for document in documents for sentence in document.sentences])
    return chain.from_iterable([_doubts_in(document, words) for document in documents])


def _doubts_in(document: Document, words: frozenset[str]) -> Iterator[Doubt]:
    questions: list[Sentence] = []
    for sentence in document.sentences:
        found = cues_in(sentence.text, words)
        if found:
            weight, cue, marks = weigh(sentence, found)
            if weight >= THRESHOLD:
                yield from _left_unanswered(document, questions)
                asked = questions[-1].text if questions else ""
                yield Doubt(sentence, cue.kind, weight, marks, asked)
        if sentence.text.endswith("?"):
            questions.append(sentence)
        elif questions:
            questions = []


def _left_unanswered(document: Document, questions: list[Sentence]) -> Iterator[Doubt]:
    """Yield the questions, two or more, that a narrator asks right before saying that they stay open."""
    if len(questions) < 2 or any(_is_quoted(document, question) for question in questions):
        return
    for question in questions:
        yield Doubt(question, "unanswered", THRESHOLD, ((0, len(question.text)),), question.text)


def _is_quoted(document: Document, sentence: Sentence) -> bool:
    last = starting_in(document.quotations, 0, sentence.end)[-1:]
    return sentence.heading or any(quotation.end > sentence.start for quotation in last)


def _same_questions(doubts: list[Doubt], documents: list[Document]) -> list[list[Doubt]]:
    if len(doubts) < 2:
        return [[doubt] for doubt in doubts]
    rarity = Rarity.of(sentence.text for document in documents for sentence in document.sentences)
    lines = [rarity.line(_CAUSES.sub(_CAUSED, doubt.question)) for doubt in doubts]

    causes = [terms(_CAUSED)[0] in line.weights for line in lines]

    def bonus(one: int, other: int) -> float:
        alike = doubts[one].sentence.text == doubts[other].sentence.text
        return SHARED if alike else _belonging(doubts[one], doubts[other]) + CAUSE * (causes[one] and causes[other])

    groups = group(lines, SHARED, apart=_never, alike=rarity.shared, bonus=bonus)
    return [[doubts[place] for place in same] for same in groups]


def _belonging(one: Doubt, other: Doubt) -> float:
    """Return what the kind and the place of two sentences add to the weight of the stems that they share."""
    close = one.sentence.article == other.sentence.article and abs(one.sentence.index - other.sentence.index) <= _CLOSE
    if one.kind != other.kind and (one.is_told_before or other.is_told_before):
        return -SHARED
    return (SAME_KIND if one.kind == other.kind else 0.0) + (CLOSE_BY if close else 0.0)


def _never(first: Line, second: Line) -> bool:
    return False


def _importance(doubt: Doubt, ranking: Ranking) -> float:
    return doubt.weight + ranking.score(doubt.sentence)


def _item(story: Story, same: list[Doubt]) -> OpenQuestion:
    first = same[0]
    evidence = tuple(_cited(story, doubt) for doubt in same)
    return OpenQuestion(evidence[0].text, first.kind, evidence, moved(first.marks, first.sentence, evidence[0]))


def _cited(story: Story, doubt: Doubt) -> Evidence:
    return passage(story.documents[doubt.sentence.article - 1], doubt.sentence)
