"""Somebody's relative under two given names: "his wife, Lind," here, "his wife, Linde," there.

Both are told by the same word, their given names begin alike, and no source names both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from briefing.model import Entity, Story
from briefing.sections.disagreements.alike_words import changes_places, is_spelling
from briefing.sections.disagreements.finding import Finding, apart, few_a_source
from briefing.sections.disagreements.lines import Lines
from briefing.sections.disagreements.naming import places_of

_RELATIVES = frozenset(
    ("aunt", "boyfriend", "brother", "cousin", "daughter", "father", "fiance", "fiancee", "girlfriend", "grandfather",
     "grandmother", "granddaughter", "grandson", "husband", "mother", "nephew", "niece", "partner", "sister", "son",
     "uncle", "widow", "widower", "wife")
)  # fmt: skip
_BEGINNING = 3
"""Letters with which the two given names begin."""
_MOST = 8
"""Most relatives of one kind that are compared."""


def find_relatives(story: Story, lines: Lines) -> Iterator[Finding]:
    """Yield the relatives to whom two sources give names that begin alike."""
    known: defaultdict[str, list[Entity]] = defaultdict(list)
    for entity in story.entities:
        if entity.kind == "person" and entity.roles:
            words = (role.text.rpartition(" ")[2].lower() for role in entity.roles)
            for relative in _RELATIVES.intersection(words):
                known[relative].append(entity)
    for relatives in known.values():
        for one, other in combinations(relatives[:_MOST], 2) if len(relatives) > 1 else ():
            if _are_one(one, other):
                sides = [tuple(places_of(story, entity, entity.name)) for entity in (one, other)]
                if all(sides):
                    yield Finding("name", apart(few_a_source(sides[0]), few_a_source(sides[1])), 0.1)


def _are_one(one: Entity, other: Entity) -> bool:
    given, _, surname = one.name.partition(" ")
    also, _, another = other.name.partition(" ")
    if given == also or given[:_BEGINNING] != also[:_BEGINNING] or (surname and another and surname != another):
        return False
    if surname and another and (is_spelling(given, also) or changes_places(given, also)):
        return False  # which `spellings` tells
    return {mention.article for mention in one.mentions}.isdisjoint(mention.article for mention in other.mentions)
