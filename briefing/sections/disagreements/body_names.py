"""One body under two names: "the Harbour Officers Association" here, "the Harbour Officials Association" there.

Both names have three words or more and differ in one that begins alike, or in the small word that joins them
("Institute for Soil Health", "Institute of Soil Health"), or four or more and differ in the last, which tells the same
kind of body: "St. Odo Children's Hospital", "St. Odo Children's Clinic". No source has both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from briefing.lexicon import entries
from briefing.model import Entity, Story
from briefing.sections.disagreements.alike_words import is_spelling
from briefing.sections.disagreements.finding import Finding, apart, few_a_source
from briefing.sections.disagreements.lines import Lines
from briefing.sections.disagreements.lone_names import known_names
from briefing.sections.disagreements.naming import places_of

_FEWEST = 3
"""Words of a name from which one of them may differ."""
_MANY = 4
"""Words of a name from which the last may be another word."""
_BEGINNING = 3
"""Letters with which the two words must begin."""
_JOINTS = frozenset(("of", "for", "on", "in"))
"""Small words of which one is put for the other in the name of a body."""
_MOST = 8
"""Most names with the same other words that are compared."""


def find_body_names(story: Story, lines: Lines) -> Iterator[Finding]:
    """Yield the bodies to which two sources give names that differ in a word."""
    alike: defaultdict[tuple[int, str], list[tuple[str, str, Entity]]] = defaultdict(list)
    for entity in story.entities:
        for form in (entity.name, *entity.aliases) if entity.kind == "organisation" else ():
            words = form.replace("’", "'").split(" ")
            if len(words) >= _FEWEST:
                joint = next((place for place, word in enumerate(words) if place and word in _JOINTS), 0)
                if joint:
                    alike[0, " ".join((words[joint - 1], "", *words[joint + 1 :]))].append((words[joint], form, entity))
                for place, word in enumerate(words):
                    alike[place, " ".join((*words[:place], "", *words[place + 1 :]))].append((word, form, entity))
    for found in alike.values():
        for (word, form, one), (also, other_form, other) in combinations(found[:_MOST], 2):
            joined = word != also and word in _JOINTS and also in _JOINTS
            told = (
                joined
                or _begin_alike(word, also)
                or (_are_heads(word, also) and _ends_with(form, word) and _ends_with(other_form, also))
            )
            if told and not _sources(one, form) & _sources(other, other_form):
                sides = [tuple(places_of(story, *each)) for each in ((one, form), (other, other_form))]
                if all(sides):
                    yield Finding("name", apart(few_a_source(sides[0]), few_a_source(sides[1])), 0.1)


def _begin_alike(one: str, other: str) -> bool:
    """Whether two words are two words with one beginning, and neither a form of the other nor a misspelling of it."""
    a, b = one.lower(), other.lower()
    if a[:_BEGINNING] != b[:_BEGINNING] or a.startswith(b) or b.startswith(a) or not (a.isalpha() and b.isalpha()):
        return False
    return known_names().isdisjoint((one, other)) and not is_spelling(one, other)  # which `spellings` tells


def _are_heads(one: str, other: str) -> bool:
    """Whether two words tell of bodies of one kind."""
    return one in _kinds() and _kinds()[one] == _kinds().get(other)


def _ends_with(form: str, word: str) -> bool:
    return form.endswith(f" {word}") and form.count(" ") >= _MANY - 1


@cache
def _kinds() -> dict[str, int]:
    """Return word -> the line on which it stands beside those that may be put for it."""
    return {word: line for line, entry in enumerate(entries("body_heads_alike")) for word in entry.split(", ")}


def _sources(entity: Entity, form: str) -> set[int]:
    return {mention.article for mention in entity.mentions if mention.text == form}
