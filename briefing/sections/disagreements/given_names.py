"""One person under two names: "Jane Marek" here, "Joan Marek" there; "Col. Tolo Rusk" here, "Col. Odo Rusk" there.

Of one person, a short form ("Jane", "Janie") counts when no source has both names. Two people of whom no source names
both are one if their names are alike and they have a role in common.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from briefing.lexicon import entries
from briefing.matching import terms
from briefing.model import Entity, Story
from briefing.sections.disagreements.alike_words import changes_places, is_slip, is_spelling, without_accents
from briefing.sections.disagreements.finding import Finding, apart, few_a_source
from briefing.sections.disagreements.lines import Lines
from briefing.sections.disagreements.naming import places_of

_SHORTEST = 3
"""Letters from which a word is a name and no initial."""
_ROLE_WORDS = 2
"""Words of their roles in common from which two people of one surname are one."""
_FURTHEST = 2
"""Letters by which two spellings of a surname differ in length at most."""
_MOST = 6
"""Most forms of one name, and most people of one surname, that are compared."""
_FORMER = frozenset(
    terms("former late ex predecessor successor son daughter father mother brother sister wife husband")
)
"""Words in the roles of people of one surname who have had one role after the other."""


def find_given_names(story: Story, lines: Lines) -> Iterator[Finding]:
    """Yield the people to whom two sources give different names."""
    surnames: defaultdict[tuple[str, str], list[tuple[str, Entity]]] = defaultdict(list)
    for entity in story.entities:
        if entity.kind != "person" or " " not in entity.name:
            continue
        surname = entity.name.rpartition(" ")[2]
        surnames[surname[0], surname[-1]].append((surname, entity))
        if entity.aliases:
            for one, other, short in _forms_apart(entity):
                if not (short and _sources(entity, one) & _sources(entity, other)):
                    yield from _told(story, (entity, one), (entity, other))
    for people in surnames.values():
        for (surname, first), (other, second) in combinations(people, 2) if len(people) > 1 else ():
            near = abs(len(surname) - len(other)) <= _FURTHEST and is_spelling(surname, other)
            if (near or surname == other) and _are_one(first, second, near):
                yield from _told(story, (first, first.name), (second, second.name))


def _sources(entity: Entity, form: str) -> set[int]:
    return {mention.article for mention in entity.mentions if mention.text == form}


def _forms_apart(entity: Entity) -> Iterator[tuple[str, str, bool]]:
    """Yield the forms of one name that differ in one word before the last, and in more than a letter of a long one.

    With them, whether the one word is a short form of the other.
    """
    forms = [form for form in (entity.name, *entity.aliases) if " " in form][:_MOST]
    for one, other in combinations(forms, 2):
        words, others = one.split(" "), other.split(" ")
        if len(words) != len(others):  # an initial is no name: "Don Marek", "Donald K. Marek"
            words, others = ([word for word in each if not word.endswith(".")] for each in (words, others))
        if len(words) == len(others) and words[-1] == others[-1]:
            changed = [pair for pair in zip(words, others, strict=True) if pair[0] != pair[1]]
            misspelt = len(changed) == 1 and (is_spelling(*changed[0]) or changes_places(*changed[0]))
            if len(changed) == 1 and _are_two_names(*changed[0]) and not misspelt:
                yield one, other, False
            elif len(changed) == 1 and _is_short_form(*changed[0]):
                yield one, other, True


def _are_two_names(one: str, other: str) -> bool:
    """Whether two words are two given names, neither a short form of the other, nor a small word or an initial."""
    if min(len(one), len(other)) < _SHORTEST or not (one.isalpha() and other.isalpha()):
        return False
    if one[0] != other[0] or not one[0].isupper() or one.startswith(other) or other.startswith(one):
        return False
    a, b = without_accents(one.lower()), without_accents(other.lower())
    return a != b and _full(a).isdisjoint(_full(b))


def are_one_given_name(one: str, other: str) -> bool:
    """Whether two given names may be one: the same, a short form of it, or alike but for a letter or two."""
    return one == other or _is_short_form(one, other) or is_spelling(one, other) or is_slip(one, other)


def _is_short_form(one: str, other: str) -> bool:
    """Whether one of two given names is known to be short for the other."""
    return other.lower() in _short_forms().get(one.lower(), ()) or one.lower() in _short_forms().get(other.lower(), ())


@cache
def _short_forms() -> dict[str, frozenset[str]]:
    """Return short given name, in small letters, -> itself and the full ones for which it may stand."""
    pairs = (entry.lower().split(" | ") for entry in entries("nicknames"))
    return {short: frozenset((short, *full.split(", "))) for short, full in pairs}


def _full(name: str) -> frozenset[str]:
    return _short_forms().get(name) or frozenset((name,))


def _are_one(first: Entity, second: Entity, near: bool) -> bool:
    """Whether two people are one under two names: no source names both, and the sources give them a role in common.

    `near` tells whether their surnames are spelt differently.
    """
    given, also = first.name.partition(" ")[0], second.name.partition(" ")[0]
    if given == also or changes_places(given, also) or not _full(given.lower()).isdisjoint(_full(also.lower())):
        return False
    if {mention.article for mention in first.mentions} & {mention.article for mention in second.mentions}:
        return False
    roles, others = (frozenset(terms(" ".join(role.text for role in each.roles))) for each in (first, second))
    if not near and not _FORMER.isdisjoint(roles | others):
        return False
    return len(roles & others) >= (1 if near or is_slip(given, also) else _ROLE_WORDS)


def _told(story: Story, one: tuple[Entity, str], other: tuple[Entity, str]) -> Iterator[Finding]:
    """Yield how the two names are told, if two sources do."""
    sides = [tuple(places_of(story, *each)) for each in (one, other)]
    if all(sides) and len({telling.sentence.article for side in sides for telling in side}) > 1:
        yield Finding("name", apart(few_a_source(sides[0]), few_a_source(sides[1])), 0.1)
