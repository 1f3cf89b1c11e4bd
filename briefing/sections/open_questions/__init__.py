"""Open questions: what the sources themselves leave undecided, unconfirmed, disputed or unanswered.

A sentence is taken when the weight of its cues reaches a threshold (`weights`); sentences that leave the same thing
open are one item, the weightiest shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.matching import starting_in
from briefing.model import Document, Evidence, OpenQuestion, Ranking, Sentence, Story
from briefing.sections.open_questions.cues import cues_in
from briefing.sections.open_questions.doubts import Doubt
from briefing.sections.open_questions.merging import same_questions
from briefing.sections.open_questions.weights import THRESHOLD, weigh
from briefing.sections.passages import moved, passage

_PER_SOURCE = 0.2
"""What each further source adds to the importance of a question."""


def find(story: Story, ranking: Ranking) -> tuple[OpenQuestion, ...]:
    """Return the open questions, most important first: by weight, rank of the sentence and number of sources."""
    english = [document for document in story.documents if document.language == "en"]
    doubts = list(doubts_in(english))
    weighed = []
    for same in same_questions(doubts, english, ranking):
        same.sort(key=lambda doubt: -_importance(doubt, ranking))
        sources = len({doubt.sentence.article for doubt in same})
        weighed.append((_importance(same[0], ranking) + _PER_SOURCE * (sources - 1), same))
    weighed.sort(key=lambda pair: -pair[0])
    return tuple(_item(story, same) for _, same in weighed)


def doubts_in(documents: Sequence[Document]) -> Iterator[Doubt]:
    """Yield the sentences of some documents that leave something open."""
    for document in documents:
        yield from _doubts_in(document)


def _doubts_in(document: Document) -> Iterator[Doubt]:
    questions: list[Sentence] = []
    for sentence in document.sentences:
        found = () if sentence.heading else cues_in(sentence.text)
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


def _importance(doubt: Doubt, ranking: Ranking) -> float:
    return doubt.weight + ranking.score(doubt.sentence)


def _item(story: Story, same: list[Doubt]) -> OpenQuestion:
    first = same[0]
    evidence = tuple(_cited(story, doubt) for doubt in same)
    return OpenQuestion(evidence[0].text, first.kind, evidence, moved(first.marks, first.sentence, evidence[0]))


def _cited(story: Story, doubt: Doubt) -> Evidence:
    return passage(story.documents[doubt.sentence.article - 1], doubt.sentence)
