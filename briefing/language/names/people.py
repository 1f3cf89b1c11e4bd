"""Personal names merged: full names first, then surnames, given names and spelling variants."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field

from briefing.language.names import lists
from briefing.language.names.spelling import MOST_MORE, SHORTEST, same_spelling, sound

_SPELT = 4
"""Letters of given names that may be spelt in two ways."""
_WITH_MOTHERS = 3
"""Words of a name with the family names of both parents."""
_NAMESAKES = 30  # of one surname that are told apart in one story
_NONE: frozenset[int] = frozenset()
_BOUND = frozenset(("abd", "abdel", "abdul", "abdal", "abu", "ben", "bin", "ould", "ter", "van", "von"))
"""First halves of surnames of two words, some of them given names too: "Abdel Karim" of "Nabil Abdel Karim"."""
_SERVANTS = frozenset(f"abd{vowel}{letter}" for vowel in "aeiou" for letter in "lrsndtz")
"""One given name with the article as it sounds before the next: "Abdul", "Abdur", "Abdel"."""
_YOUNGER = frozenset(("jr", "sr"))


@dataclass(slots=True, eq=False)
class Person:
    """One person while the articles are read: the full names that were found to be one, and where they stand."""

    forms: list[tuple[str, ...]] = field(default_factory=list)
    """Folded full names, the longest first."""

    def is_namesake(self) -> bool:
        """Whether the name ends in "Jr." and the like, so that the bare surname usually means somebody else."""
        return self.forms[0][-1] in lists.SUFFIXES


def family_first(words: Sequence[str]) -> bool:
    """Whether the family name stands first, as in Chinese, Korean and Vietnamese names."""
    if len(words) not in (2, 3) or words[0] not in lists.FAMILY_FIRST:
        return False
    given = words[1:]
    if any(word in lists.FIRST_NAMES and word not in lists.FAMILY_FIRST for word in given):
        return False
    return all(len(word) <= 6 for word in given) if len(given) == 2 else words[0] not in lists.FIRST_NAMES


def surname(words: Sequence[str]) -> str:
    """Return the word by which a person is named alone."""
    bare = [word for word in words if word not in lists.SUFFIXES] or list(words)
    return bare[0] if family_first(bare) else bare[-1]


class People:
    """The people of a story, by full name; answers which of them a bare name means."""

    def __init__(self, full: Mapping[str, int], alone: Container[str] = ()) -> None:
        """Merge the folded full names of a story; each comes with how often it stands there.

        `alone`: the folded words that stand there without others.
        """
        self._alone = alone
        counted = {tuple(name.split()): count for name, count in full.items()}
        self._people: list[Person] = []
        self._by_form: dict[tuple[str, ...], Person] = {}
        self._by_surname: dict[str, list[Person]] = defaultdict(list)
        self._by_sound: dict[str, list[Person]] = defaultdict(list)
        self._by_given: dict[str, list[Person]] = defaultdict(list)
        self._lengths: dict[str, set[int]] = defaultdict(set)
        self._asked: dict[tuple[str, ...], list[Person]] = {}
        for form in sorted(counted, key=lambda form: (-len(form), -counted[form], form)):
            self._add(form)

    def _add(self, form: tuple[str, ...]) -> None:
        last = surname(form)
        code = sound(last)
        known = next((p for p in self._by_sound[code] if any(one_person(form, other) for other in p.forms)), None)
        if known is None and (form[0] not in lists.FIRST_NAMES or form[0] in _BOUND):
            known = _only(self._by_surname.get(" ".join(form), ()))  # "Pena Nieto", "Holtz-Eakin"
        if known is None:
            known = next((p for p in self._by_given[form[0]] if any(_longer(form, other) for other in p.forms)), None)
        if known is None:
            known = Person()
            self._people.append(known)
        known.forms.append(form)
        self._by_form[form] = known
        _once(self._by_sound[code], known)
        self._lengths[last[0]].add(len(last))
        _once(self._by_surname[last], known)
        _once(self._by_given[form[0]], known)
        bare = [word for word in form if word not in lists.SUFFIXES]
        if family_first(bare):
            _once(self._by_given[" ".join(bare[1:])], known)
        for at in range(1, len(bare) - 1):  # double surnames and particles: "Ionescu Munteanu", "de Vries"
            _once(self._by_surname[" ".join(bare[at:])], known)
        if self._has_two_surnames(bare):
            _once(self._by_given[bare[1]], known)

    def _has_two_surnames(self, bare: Sequence[str]) -> bool:
        """Whether the first of two family names is the one by which somebody is called: "Ernesto Holm Dorn", "Holm"."""
        if len(bare) != _WITH_MOTHERS or bare[0] not in lists.FIRST_NAMES or bare[1] in lists.FIRST_NAMES:
            return False
        return len(bare[1]) >= _SPELT and bare[1] in self._alone and bare[2] not in self._alone

    def of_full_name(self, words: tuple[str, ...]) -> Person | None:
        """Return the person of a full name as it was given to the constructor."""
        return self._by_form.get(words)

    def is_surname(self, word: str) -> bool:
        """Whether somebody bears exactly that surname."""
        return word in self._by_surname

    def named(self, words: tuple[str, ...]) -> list[Person]:
        """Return who a bare surname may mean: the exact ones, else those spelt alike, else those of that given name."""
        found = self._asked.get(words)
        if found is None:
            found = self._asked[words] = self._named(words)
        return found

    def _named(self, words: tuple[str, ...]) -> list[Person]:
        key = " ".join([word for word in words if word not in lists.SUFFIXES])
        if key in self._by_surname:
            return self._by_surname[key]
        if len(words) == 1 and len(key) >= SHORTEST and self._may_be_spelt(key):
            alike = [
                p for p in self._by_sound.get(sound(key), []) if any(same_spelling(key, surname(f)) for f in p.forms)
            ]
            if alike:
                return alike
        if len(words) == 2 and words[0] in lists.PARTICLES:
            alike = [
                person
                for person in self._by_sound.get(sound(words[1]), ())
                if any(
                    form[-2] == words[0] and len(form) > 2 and same_spelling(form[-1], words[1], least=4)
                    for form in person.forms
                )
            ]
            if alike:
                return alike
        return self._by_given.get(key, [])

    def _may_be_spelt(self, key: str) -> bool:
        """Whether a surname begins with the same letter and is about as long."""
        size = len(key)
        return not self._lengths.get(key[0], _NONE).isdisjoint(range(size - MOST_MORE, size + MOST_MORE + 1))


def _only(people: Sequence[Person]) -> Person | None:
    return people[0] if len(people) == 1 else None


def _once(people: list[Person], one: Person) -> None:
    if len(people) < _NAMESAKES and one not in people:
        people.append(one)


def one_person(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two full names, folded, are forms of one: surnames alike, given names the same, short or initial."""
    if a == b:
        return True
    if (a[-1] in _YOUNGER) != (b[-1] in _YOUNGER):
        return False
    if family_first(a) != family_first(b):
        return False
    a, b = (tuple(word for word in form if word not in lists.SUFFIXES) for form in (a, b))
    if family_first(a):
        return "".join(a) == "".join(b) or (a[0] == b[0] and same_spelling("".join(a[1:]), "".join(b[1:])))
    if not same_spelling(a[-1], b[-1], least=4 if a[0] == b[0] else 6):
        return False
    if len(a) == 1 or len(b) == 1:
        return False
    if same_given(a[0], b[0]) and _middles_agree(a[1:-1], b[1:-1]):
        return True
    return len(a) != len(b) and "".join(a[:-1]) == "".join(b[:-1])  # "Ashraf Uddin Holm", "Ashrafuddin Holm"


def same_given(a: str, b: str) -> bool:
    """Whether two given names, folded, may be one person's."""
    if a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]):
        return True
    short = lists.short_forms()
    if b in short.get(a, ()) or a in short.get(b, ()) or short.get(a, frozenset("-")) & short.get(b, frozenset("+")):
        return True
    if min(len(a), len(b)) < _SPELT or a[0] != b[0]:
        return False
    if a in _SERVANTS and b in _SERVANTS:
        return True
    return sound(a) == sound(b) or _is_swapped(a, b)


def _is_swapped(a: str, b: str) -> bool:
    """Whether two neighbouring letters changed places: "Ilsa", "Isla"."""
    other = [at for at, (one, two) in enumerate(zip(a, b, strict=False)) if one != two]
    return (
        len(a) == len(b)
        and len(other) == 2
        and other[1] == other[0] + 1
        and a[other[0]] == b[other[1]]
        and (a[other[1]] == b[other[0]])
    )


def _middles_agree(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether middle names do not contradict: "Martin S. Holm" is not "Martin T. Holm"."""
    if not a or not b or a[0][0] == b[0][0]:
        return True
    plain = [tuple(word for word in middle if len(word) > 1) for middle in (a, b)]
    return bool(plain[0]) and plain[0] == plain[1]  # "Ana E. Crotty Bell", "Ana Crotty Bell"


def _longer(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one name is the other with a second family name or a patronymic behind it."""
    short, long = sorted((a, b), key=len)
    return 2 <= len(short) < len(long) and long[: len(short)] == short and long[-1] not in lists.SUFFIXES
