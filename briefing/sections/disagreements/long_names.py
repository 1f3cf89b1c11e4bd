"""One person under two parts of a long name: "Bruno Emil" here, "Emil Rusko" there, for Bruno Emil Rusko.

No source names both, and a sentence about the one is like a sentence about the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from briefing.matching import likeness
from briefing.model import Entity, Story
from briefing.sections.disagreements.finding import Finding, Telling, apart, few_a_source
from briefing.sections.disagreements.lines import Lines
from briefing.sections.disagreements.naming import places_of

ALIKE = 0.2
"""Cosine from which two sentences tell of one person."""
_MOST = 6
"""Most places of a name whose sentences are compared."""


def find_long_names(story: Story, lines: Lines) -> Iterator[Finding]:
    """Yield the people of whose name two sources give two parts that have a word in common."""
    people = [entity for entity in story.entities if entity.kind == "person" and entity.name.count(" ") == 1]
    by_first: dict[str, list[Entity]] = {}
    for entity in people:
        by_first.setdefault(entity.name.partition(" ")[0], []).append(entity)
    for one in people:
        for other in by_first.get(one.name.partition(" ")[2], ()):
            if {mention.article for mention in one.mentions}.isdisjoint(mention.article for mention in other.mentions):
                sides = [places_of(story, entity, entity.name) for entity in (one, other)]
                if _are_told_alike(sides[0], sides[1], lines):
                    yield Finding("name", apart(few_a_source(sides[0]), few_a_source(sides[1])), 0.1)


def _are_told_alike(ones: Sequence[Telling], others: Sequence[Telling], lines: Lines) -> bool:
    pairs = product([one.sentence for one in ones[:_MOST]], [other.sentence for other in others[:_MOST]])
    return any(likeness(lines.line(one, one.text), lines.line(other, other.text)) >= ALIKE for one, other in pairs)
