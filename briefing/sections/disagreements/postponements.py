"""One event put off here and still to be held there: "the fair was postponed", "the fair is to go ahead as planned".

Both sentences must be alike and name somebody or something in common.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from briefing.lexicon import entries
from briefing.matching import around, found_at, likeness, terms
from briefing.matching.patterns import regex
from briefing.model import Document, Sentence, Story
from briefing.sections.disagreements.finding import Finding, Place, Telling, apart
from briefing.sections.disagreements.lines import Lines

ALIKE = 0.22
"""Cosine from which two sentences tell of one event."""
_WORD_END = regex(r"(?![a-z])")
_MOST = 12
"""Most sentences of either kind that are compared."""


class _Fate(NamedTuple):
    sentence: Sentence
    place: Place


def find_postponements(story: Story, lines: Lines) -> Iterator[Finding]:
    """Yield the most alike pair of sentences of which one puts off what the other says will be held."""
    off = _told(story, "off", [words for words in _words()["off"] if not lines.stems.isdisjoint(terms(words))])
    on = _told(story, "on", _words()["on"]) if off else ()
    pairs = [
        (_alike(one, other, lines), one, other)
        for one in off
        for other in on
        if one.sentence.article != other.sentence.article
    ]
    alike, one, other = max(pairs, key=lambda pair: pair[0], default=(0.0, None, None))
    if alike >= ALIKE and one is not None and other is not None:
        yield Finding("fact", apart((_telling(one),), (_telling(other),)), 0.5)


def _told(story: Story, fate: str, ways: Sequence[str]) -> Sequence[_Fate]:
    """Return the sentences that tell a fate in such ways, a sentence once, those left out that tell the other, too."""
    documents = [document for document in story.documents if document.language == "en"] if ways else []
    return [one for document in documents for one in _fates_in(document, fate, ways)][:_MOST]


def _fates_in(document: Document, fate: str, ways: Sequence[str]) -> Iterator[_Fate]:
    text = document.article.text
    seen = set()
    for words in ways:
        for at in found_at(words, text):
            sentence = around(document.sentences, at)
            if sentence is None or sentence.heading or sentence.index in seen:
                continue
            seen.add(sentence.index)
            if not any(other in sentence.text for kind, others in _words().items() if kind != fate for other in others):
                start = at - sentence.start
                end = _WORD_END.search(sentence.text, start + len(words))
                yield _Fate(sentence, (start, end.start() if end else len(sentence.text)))


@cache
def _words() -> dict[str, tuple[str, ...]]:
    read = (entry.split(" | ") for entry in entries("event_fates"))
    return {fate: tuple(words.split(", ")) for fate, words in read}


def _alike(one: _Fate, other: _Fate, lines: Lines) -> float:
    """Return how alike two sentences are; 0 when no name is common to them."""
    a, b = (lines.line(each.sentence, each.sentence.text) for each in (one, other))
    return likeness(a, b) if a.names & b.names else 0.0


def _telling(fate: _Fate) -> Telling:
    return Telling(fate.sentence, (fate.place,))
