"""Which person every bare surname, given name or initial means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from briefing.language.names import lists
from briefing.language.names.candidates import Candidate, Named
from briefing.language.names.evidence import has_kin, tells_a_person
from briefing.language.names.evidence_told import is_relative, says_so
from briefing.language.names.gender import by_given_name, by_pronouns
from briefing.language.names.people import People, Person, family_first
from briefing.matching.acting import deed
from briefing.model import EntityKind


@dataclass(slots=True)
class Group:
    """The candidates of one entity while it is put together."""

    kind: EntityKind
    members: list[Candidate] = field(default_factory=list)


class Acquaintance(NamedTuple):
    """How a story's full names stand: how often in each article, and with which titles."""

    in_article: dict[tuple[int, int], int]
    """(article, person) -> how often the full name stands there."""
    in_story: dict[int, int]
    titles: dict[int, set[str]]
    title_in_article: dict[tuple[int, str], set[str]]
    """(article, bare name) -> the last words of the titles it bears there."""
    introduced: dict[tuple[int, int], int]
    """(article, person) -> where the full name stands there for the first time."""


def group_people(named: Named, people: People, texts: Mapping[int, str]) -> list[Group]:
    """Group mentions of people; a bare name that fits no full name counts only if it bears a title somewhere."""
    full = {key: people.of_full_name(tuple(key.split())) for key in named}
    known = _acquaint(named, full)
    groups: dict[int, Group] = {}
    lone: list[Group] = []
    for key, there in named.items():
        person = full[key]
        if person is not None:
            groups.setdefault(id(person), Group("person")).members.extend(there)
            continue
        possible = people.named(tuple(key.split()))
        others = _somebody_else(there, possible, texts, named)
        unknown = []
        for one in there:
            person = None if one.article in others else _meant(one, possible, known)
            if person is None:
                unknown.append(one)
            else:
                groups.setdefault(id(person), Group("person")).members.append(one)
        if unknown and _is_somebody(unknown, texts):
            lone.append(Group("person", unknown))
    return [*groups.values(), *lone]


def _somebody_else(
    there: Sequence[Candidate], possible: Sequence[Person], texts: Mapping[int, str], named: Named
) -> frozenset[int]:
    """Return the articles in which a surname does not mean its only full bearer: "President Bell" beside Ana Bell.

    Told by a title that the bearer never has, and by pronouns of the other gender after it, or because the bearer is
    the holder's consort: "President Bell", "first lady Ana Bell".
    """
    titled = {one.article for one in there if one.title}
    if len(possible) != 1 or not titled:
        return frozenset()
    form = possible[0].forms[0]
    ruling = frozenset([one.article for one in there if one.title_words and one.title_words[-1] in _HOLDERS])
    if ruling and any(
        texts[one.article].endswith(_CONSORT, 0, one.start) for one in named.get(" ".join(form), ()) if not one.title
    ):
        return ruling
    own = None if family_first(form) else by_given_name(" ".join(form))
    titled -= {one.article for one in there if one.title and lists.HONORIFICS.get(one.title_words[-1]) == own}
    if not own or not titled:
        return frozenset()
    told = {
        article: by_pronouns([(article, one.end) for one in there if one.article == article], texts, least=3)
        for article in titled
    }
    return frozenset(article for article, gender in told.items() if gender and gender != own)


def _is_somebody(there: Sequence[Candidate], texts: Mapping[int, str]) -> bool:
    """Whether a name that fits no full name is a person.

    That is one with a title, of two words, a given name often used, or one that speaks and is told to be a person: by
    an age, a description, or as whose relative or whose first name it is.
    """
    first = there[0]
    titled = any(one.title and not _is_quoted(texts[one.article], one.title.start, one.end) for one in there)
    if not titled and first.title is not None and len(first.words) < 2:
        return False
    if titled or len(first.words) > 1 or (len(there) > 2 and first.key in lists.FIRST_NAMES):
        return True
    if any(is_relative(texts[one.article], one) for one in there):
        return True
    if len(there) > 1 and any(one.possessive and has_kin(texts[one.article], one.end) for one in there):
        return True
    if first.text.isupper() or not any(tells_a_person(texts[one.article], one) for one in there):
        return False
    return any(
        deed(texts[one.article], one.start, one.end) == "speaks" or says_so(texts[one.article], one) for one in there
    )


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Whether marks enclose a title and a name, which is what somebody is called: "Miss Piggy"."""
    return text[start - 1 : start] in _OPENING_MARKS and text[end : end + 1] in _CLOSING_MARKS


_OPENING_MARKS, _CLOSING_MARKS = frozenset('“"‘'), frozenset('”"’')


_HOLDERS = frozenset(("president", "governor", "gov", "premier", "minister", "chancellor", "king", "mayor"))
_CONSORT = (
    "irst lady ",
    "irst Lady ",
    "irst lady, ",
    "irst Lady, ",
    "is wife ",
    "is wife, ",
    "er husband ",
    "er husband, ",
)
"""What stands before the name of whom the holder of an office is married to."""


def _acquaint(named: Named, full: Mapping[str, Person | None]) -> Acquaintance:
    known = Acquaintance(defaultdict(int), defaultdict(int), defaultdict(set), defaultdict(set), {})
    for key, there in named.items():
        person = full[key]
        if person is None:
            for one in there:
                if one.title_words:
                    known.title_in_article[one.article, key].add(one.title_words[-1])
            continue
        number = id(person)
        known.in_story[number] += len(there)
        for one in there:
            place = one.article, number
            known.in_article[place] += 1
            known.introduced[place] = min(one.start, known.introduced.get(place, one.start))
            if one.title_words:
                known.titles[number].add(one.title_words[-1])
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

    def fitness(person: Person) -> tuple[bool, bool, bool, bool, bool, int, int]:
        given = person.forms[0][0]
        wrong = (wanted == "female" and given in lists.MALE) or (wanted == "male" and given in lists.FEMALE)
        own = known.titles[id(person)]
        at = known.introduced.get((one.article, id(person)), one.end)
        return (
            bool(_title(one) & own),
            not wrong and not person.is_namesake(),
            bool(titles & own),
            (one.article, id(person)) in known.in_article,
            at < one.start,
            known.in_story[id(person)],
            -at,
        )

    return max(possible, key=fitness)
