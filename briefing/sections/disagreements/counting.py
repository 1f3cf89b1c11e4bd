"""The numbers of a document that count something, each with what it counts and when its events were."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.matching import Number, numbers
from briefing.model import Document, Sentence, TimeExpression
from briefing.sections.disagreements.counted import counted
from briefing.sections.disagreements.lines import Lines

Numbered = tuple[Sentence, str, tuple[Number, ...]]


class Count(NamedTuple):
    """One number with what it counts."""

    what: str
    kind: str
    number: Number
    sentence: Sentence
    others: tuple[Number, ...]
    """All numbers of the sentence but years."""
    years: tuple[float, ...]
    """Years that the sentence names."""
    times: tuple[TimeExpression, ...]
    """When its events were."""


def numbered(document: Document, lines: Lines) -> Sequence[Numbered]:
    """Return the sentences of running text that hold numbers, each in one line and with them; found once."""
    known = lines.numbered.get(document.article.id)
    if known is None:
        held = []
        for sentence in document.sentences:
            if not sentence.heading:
                text = sentence.text.replace("\n", " ")
                found = numbers(text)
                if found:
                    held.append((sentence, text, found))
        known = lines.numbered[document.article.id] = held
    return known


def counts_of(document: Document, lines: Lines) -> Sequence[Count]:
    """Return the numbers of one document that count something, found once for a story."""
    known = lines.counts.get(document.article.id)
    if known is None:
        known = lines.counts[document.article.id] = tuple(counts_in(document, lines))
    return known


def counts_in(document: Document, lines: Lines) -> Iterator[Count]:
    """Yield the numbers of one document that count something; those in dates and times do not."""
    times = [(time.start, time.end) for time in document.times]
    events = lines.event_times(document)
    for sentence, text, found in numbered(document, lines):
        years = tuple(sorted({number.low for number in found if number.year}))
        others = tuple([number for number in found if not number.year]) if years else found
        for number in found:
            at = bisect_right(times, (sentence.start + number.start, sys.maxsize)) - 1
            if at >= 0 and times[at][1] >= sentence.start + number.end:
                continue
            what = counted(text, number)
            if what is not None:
                yield Count(*what, number, sentence, others, years, tuple(events.get(sentence.index, ())))
