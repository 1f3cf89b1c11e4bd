"""One body under two names with one acronym: "the Harbour Workers Party, HWP," here, "Harbour Women's Party (HWP)".

The names have a word in common, and the one has one, the other one or two that are no form or spelling of the other's.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from briefing.matching import terms
from briefing.matching.patterns import regex
from briefing.model import Story
from briefing.sections.disagreements.alike_words import is_spelling
from briefing.sections.disagreements.finding import Finding, apart, few_a_source
from briefing.sections.disagreements.lines import Lines
from briefing.sections.disagreements.naming import places_of

_BEHIND = regex(
    r"(?: \(|,? (?:(?:also |widely |better |commonly )?(?:known|called) (?:as |by )?|or )?"
    r"(?:(?:the|its|initials|acronym) ){0,3})([A-Z]{3,6})(?=[),.;’'])"
)
"""An acronym behind a name."""
_MOST = 6
"""Most names of one acronym that are compared."""


def find_acronyms(story: Story, lines: Lines) -> Iterator[Finding]:
    """Yield the bodies to which two sources give different names before the same acronym."""
    told: dict[str, dict[str, int]] = {}
    for entity in story.entities:
        if entity.kind == "organisation" and " " in entity.name:
            for mention in entity.mentions:
                if mention.text == entity.name:
                    behind = _BEHIND.match(story.documents[mention.article - 1].article.text, mention.end)
                    if behind:
                        told.setdefault(behind[1], {})[entity.name] = entity.id
    for names in told.values():
        for one, other in combinations(sorted(names)[:_MOST], 2):
            sides = [places_of(story, story.entities[names[name]], name) for name in (one, other)]
            sources = [{telling.sentence.article for telling in side} for side in sides]
            if all(sides) and sources[0].isdisjoint(sources[1]) and _are_two_names(one, other):
                yield Finding("name", apart(few_a_source(sides[0]), few_a_source(sides[1])), 0.1)
                break


def _are_two_names(one: str, other: str) -> bool:
    a, b = (set(terms(name)) for name in (one, other))
    own, others = a - b, b - a
    if not (a & b) or sorted((len(own), len(others))) not in ([1, 1], [1, 2]):
        return False
    return not any(is_spelling(x, y) for x in own for y in others)
