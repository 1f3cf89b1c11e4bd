"""A multiple told as not reached here, and as passed there: "nearly double", "more than double".

Both sentences must be alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from briefing.matching import found_at, holding, likeness, other_names
from briefing.matching.patterns import regex
from briefing.model import Document, Sentence, Story
from briefing.sections.disagreements.finding import Finding, Telling, apart
from briefing.sections.disagreements.lines import Lines

ALIKE = 0.3
"""Cosine from which two sentences tell of one thing."""
_TOLD = regex(
    r"\b(?:(?P<less>nearly|almost|just under|close to|not quite|less than|under)|(?P<more>more than|over|at least)) "
    r"(?P<what>doubl|tripl)"
    r"\w*"
)
_WORDS = (" doubl", " tripl")
_STEMS = ("doubl", "tripl")
"""Stems of all words that begin so, in a story that tells of a multiple."""


class _Multiple(NamedTuple):
    sentence: Sentence
    what: str
    more: bool
    place: tuple[int, int]


def find_multiples(story: Story, lines: Lines) -> Iterator[Finding]:
    """Yield what one source puts below a multiple, or a part, and another above it."""
    if lines.stems.isdisjoint(_STEMS):
        return
    found = [one for document in story.documents if document.language == "en" for one in _multiples(document)]
    for one, other in combinations(found, 2):
        if one.what == other.what and one.more != other.more and one.sentence.article != other.sentence.article:
            a, b = (lines.line(each.sentence, each.sentence.text) for each in (one, other))
            if likeness(a, b) >= ALIKE and not other_names(a, b):
                yield Finding(
                    "number", apart(*((Telling(each.sentence, (each.place,)),) for each in (one, other))), 0.5
                )
                return


def _multiples(document: Document) -> Iterator[_Multiple]:
    text = document.article.text
    places = sorted(at for word in _WORDS for at in found_at(word, text))
    for sentence in holding(document.sentences, places):
        if not sentence.heading:
            for told in _TOLD.finditer(sentence.text):
                yield _Multiple(sentence, told["what"], told["more"] is not None, told.span())
