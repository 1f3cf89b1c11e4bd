"""Names of other alphabets that two sources write by ear: "Colonel Qorafi", "Tariq Gorhafi"; "Sabaa", "Saba".

Surnames of people, and names of one word, sound alike if they are the same once doubled letters count once, an "h"
behind a consonant does not count, and "q", "g" and "k" are one. No source may have both. What differs in a letter or
two only is left to `spellings`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from briefing.lexicon import word_set
from briefing.matching.patterns import regex
from briefing.model import Entity, Story
from briefing.sections.disagreements.alike_words import is_spelling, without_accents
from briefing.sections.disagreements.finding import Finding, apart, few_a_source
from briefing.sections.disagreements.given_names import are_one_given_name
from briefing.sections.disagreements.lines import Lines
from briefing.sections.disagreements.lone_names import known_names
from briefing.sections.disagreements.naming import places_of

_SHORTEST = 4
"""Letters from which a name may be written in another way."""
_MOST = 6
"""Most names of one sound that are compared."""
_SOUNDS = str.maketrans("qgzy", "kksi")
_SILENT = regex(r"(?<=[^aeiou\n])h|(.)(?=\1)")


def find_sounding_alike(story: Story, lines: Lines) -> Iterator[Finding]:
    """Yield the names that sound alike and are written in two ways."""
    named = [
        (word, entity)
        for entity in story.entities
        for word in (entity.name.rpartition(" ")[2] if entity.kind == "person" else entity.name,)
        if len(word) >= _SHORTEST and word.isalpha() and not word.isupper()
    ]
    sounding: dict[str, list[tuple[str, Entity]]] = {}
    for sound, each in zip(_sounds_of([word for word, _ in named]), named, strict=True):
        sounding.setdefault(sound, []).append(each)
    for told in sounding.values():
        for (one, first), (other, second) in combinations(told[:_MOST], 2) if len(told) > 1 else ():
            if _are_two_ways(one, other) and _are_one(first, second) and not _are_known(first, one, other):
                sides = [tuple(places_of(story, *each)) for each in ((first, first.name), (second, second.name))]
                if all(sides):
                    yield Finding("name", apart(few_a_source(sides[0]), few_a_source(sides[1])), 0.1)
                    break


def _sounds_of(words: Sequence[str]) -> Sequence[str]:
    """Return what is left of each word when letters that sound alike are one."""
    joined = without_accents("\n".join(words)).lower().translate(_SOUNDS)
    return _SILENT.sub("", joined).split("\n") if words else ()


def _are_two_ways(one: str, other: str) -> bool:
    a, b = without_accents(one.lower()), without_accents(other.lower())
    return a != b and not is_spelling(one, other)


def _are_known(entity: Entity, one: str, other: str) -> bool:
    """Whether both are names of their own: of people, or of places."""
    known = known_names() if entity.kind == "person" else word_set("places")
    return known.issuperset((one, other))


def _are_one(first: Entity, second: Entity) -> bool:
    """Whether no source has both, and their given names, if both have one, may be one."""
    if {mention.article for mention in first.mentions} & {mention.article for mention in second.mentions}:
        return False
    given, also = first.name.rpartition(" ")[0], second.name.rpartition(" ")[0]
    return first.kind == second.kind and (not (given and also) or are_one_given_name(given, also))
