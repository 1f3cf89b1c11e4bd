"""Which person every bare surname, given name or initial means."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from briefing.language.names import lists
from briefing.language.names.candidates import Candidate
from briefing.language.names.gender import by_given_name, by_pronouns
from briefing.language.names.people import People, Person, family_first, name_words
from briefing.model import EntityKind


@dataclass(slots=True)
class Group:
    """The candidates of one entity while it is put together."""

    kind: EntityKind
    members: list[Candidate] = field(default_factory=list)


class Acquaintance(NamedTuple):
    """How a story's full names stand: how often in each article, and with which titles."""

    in_article: dict[int, Counter[int]]
    in_story: Counter[int]
    titles: dict[int, set[str]]
    title_in_article: dict[tuple[int, str], set[str]]
    """(article, bare name) -> the last words of the titles it bears there."""
    introduced: dict[tuple[int, int], int]
    """(article, person) -> where the full name stands there for the first time."""


def group_people(mentions: Sequence[Candidate], people: People, texts: Mapping[int, str]) -> list[Group]:
    """Group mentions of people; a bare name that fits no full name counts only if it bears a title somewhere."""
    known = _acquaint(mentions, people)
    others = _somebody_else(mentions, people, texts)
    groups: dict[int, Group] = {}
    lone: dict[str, Group] = {}
    for one in mentions:
        person = people.of_full_name(name_words(one))
        if person is None and (one.article, one.key) not in others:
            person = _meant(one, people.named(name_words(one)), known)
        if person is None:
            lone.setdefault(one.key, Group("person")).members.append(one)
        else:
            groups.setdefault(id(person), Group("person")).members.append(one)
    return [*groups.values(), *(group for group in lone.values() if _is_somebody(group))]


def _somebody_else(
    mentions: Sequence[Candidate], people: People, texts: Mapping[int, str]
) -> frozenset[tuple[int, str]]:
    """Return (article, surname) where the only bearer named in full is not meant: "President Bell" beside Ana Bell.

    Told by a title that the bearer never has, and by pronouns of the other gender after it.
    """
    bare: dict[tuple[int, str], list[Candidate]] = defaultdict(list)
    for one in mentions:
        if people.of_full_name(name_words(one)) is None:
            bare[one.article, one.key].append(one)
    found = set()
    for (article, key), there in bare.items():
        possible = people.named(tuple(key.split()))
        if len(possible) != 1 or not any(one.title for one in there):
            continue
        form = possible[0].forms[0]
        own = None if family_first(form) else by_given_name(" ".join(form))
        told = by_pronouns(((article, one.end) for one in there), texts, least=2)
        if own and told and own != told:
            found.add((article, key))
    return frozenset(found)


def _is_somebody(group: Group) -> bool:
    """Whether a name that fits no full name is a person: titled, of two words, or a given name often used."""
    first = group.members[0]
    titled = any(one.title for one in group.members)
    return titled or len(first.words) > 1 or (len(group.members) > 2 and first.key in lists.FIRST_NAMES)


def _acquaint(mentions: Sequence[Candidate], people: People) -> Acquaintance:
    known = Acquaintance(defaultdict(Counter), Counter(), defaultdict(set), defaultdict(set), {})
    for one in mentions:
        person = people.of_full_name(name_words(one))
        if person is None:
            known.title_in_article[one.article, one.key] |= _title(one)
        else:
            known.in_article[one.article][id(person)] += 1
            known.in_story[id(person)] += 1
            known.titles[id(person)] |= _title(one)
            known.introduced.setdefault((one.article, id(person)), one.start)
    return known


def _title(one: Candidate) -> set[str]:
    """Return the last word of the title, folded, in a set; empty without a title."""
    if not one.title_words:
        return set()
    return {one.title_words[-1]}


def _meant(one: Candidate, possible: Sequence[Person], known: Acquaintance) -> Person | None:
    """Return the person a bare name means.

    A title decides first, then a gender told by "Mr." or "Mrs.", then who is named in full in the article, and before
    that place, then who is named more in the story, then who is introduced first; somebody called "Jr." comes last.
    """
    if len(possible) < 2:
        return possible[0] if possible else None
    titles = known.title_in_article[one.article, one.key]
    wanted = next((lists.HONORIFICS[word] for word in _title(one) if lists.HONORIFICS.get(word)), None)
    here = known.in_article[one.article]

    def fitness(person: Person) -> tuple[bool, bool, bool, bool, bool, int, int]:
        given = person.forms[0][0]
        wrong = (wanted == "female" and given in lists.MALE) or (wanted == "male" and given in lists.FEMALE)
        own = known.titles[id(person)]
        at = known.introduced.get((one.article, id(person)), one.end)
        return (
            bool(_title(one) & own),
            not wrong and not person.is_namesake(),
            bool(titles & own),
            here[id(person)] > 0,
            at < one.start,
            known.in_story[id(person)],
            -at,
        )

    return max(possible, key=fitness)
