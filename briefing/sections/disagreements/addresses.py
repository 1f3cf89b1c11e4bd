"""A house in a street told with two numbers: "the 800 block of Mill Lane" here, "the 900 block of Mill Lane" there.

Each source must tell one number in that street.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from briefing.matching import likeness
from briefing.model import Document, Story
from briefing.sections.disagreements.counting import numbered
from briefing.sections.disagreements.finding import Finding, Telling, apart, few_a_source
from briefing.sections.disagreements.lines import Lines
from briefing.sections.disagreements.streets import street_behind

ALIKE = 0.05
"""Cosine from which two sentences may tell of one house; the street is common to them."""
_LARGEST = 99_999


def find_addresses(story: Story, lines: Lines) -> Iterator[Finding]:
    """Yield the houses to which two sources give different numbers in one street."""
    streets: defaultdict[str, dict[int, dict[float, list[Telling]]]] = defaultdict(dict)
    for document in story.documents:
        for street, number, telling in _addresses(document, lines) if document.language == "en" else ():
            told = streets[street].setdefault(telling.sentence.article, {})
            told.setdefault(number, []).append(telling)
    for sources in streets.values():
        alone = [next(iter(told.items())) for told in sources.values() if len(told) == 1]
        for (number, ones), (other, others) in combinations(alone, 2):
            a, b = (lines.line(each[0].sentence, each[0].sentence.text) for each in (ones, others))
            if number != other and likeness(a, b) >= ALIKE:
                yield Finding("fact", apart(few_a_source(ones), few_a_source(others)), 0.5)
                break


def _addresses(document: Document, lines: Lines) -> Iterator[tuple[str, float, Telling]]:
    """Yield the houses of running text: street, number, and where it stands."""
    for sentence, text, found in numbered(document, lines):
        for number in found:
            street = street_behind(text, number.end) if number.low <= _LARGEST and not number.scaled else None
            if street:
                yield street, number.low, Telling(sentence, ((number.start, number.end),))
