"""Names of organisations merged: acronyms, legal forms, short forms; and states with what speaks for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from briefing.language.names import lists
from briefing.language.names.candidates import Candidate
from briefing.lexicon import word_set
from briefing.matching.naming import fold
from briefing.matching.patterns import regex

_SMALL = frozenset(("of", "for", "the", "and", "on", "de", "&"))
_NOT_SHORT = lists.ORGANISATION_HEADS | lists.THING_HEADS | lists.PLACE_HEADS | lists.PLACES | lists.OPENING
"""Words that alone are no short form of an organisation that they open."""
_TOWNS = frozenset(("city", "town", "county"))
_LOCAL = word_set("local_heads")
"""Last words of the names of institutions that bear a place's name, which is no short form of theirs."""
_DEFINED = regex(r",? [\[(](?:the |or |known as |called )?[“\"‘']?([A-Z][A-Za-z&.-]{1,9})[”\"’']?[\])]")
_BEFORE_AN_ACRONYM = frozenset((", ", " (", " [", " o", " k", " a", " b"))
_OPENS_ACRONYM = frozenset("([okab")
_LONG = 6
"""Letters of a name that may have an acronym."""
_OR = regex(
    r",? (?:or|known as|also known as|also called|better known as)(?: the)? ([A-Z][A-Z&-]{1,9})(?=[,.;:]| [—–])"
)


def is_local(key: str) -> bool:
    """Whether the first word of an institution's folded name is a place: Thornby Hospital stands in Thornby."""
    return key.rsplit(" ", 1)[-1] in _LOCAL


def organisation_words(key: str) -> tuple[str, ...]:
    """Return the words of a folded name that tell it from others.

    Plural endings are dropped; a country, people or acronym in front is brought to one form ("UK", "British").
    """
    words = [word for word in key.split() if word not in _SMALL]
    if len(words) > 1:
        words[:1] = _owner(words[0])
    return tuple(map(_singular, words))


def _owner(word: str) -> list[str]:
    country = lists.states().get(word) or lists.demonyms().get(word)
    return fold(country or lists.acronyms().get(word) or word).split()


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word


def initials(key: str) -> str:
    """Return the initial letters of a folded name's words, small words left out."""
    return "".join(word[0] for word in key.split() if word not in _SMALL)


def defined_acronyms(texts: Mapping[int, str], candidates: Iterable[Candidate]) -> dict[str, str]:
    """Return folded acronym -> folded name for every "North Sea Fishing Board (NSFB)"."""
    found = {}
    for one in candidates:
        text = texts[one.article]
        after = text[one.end : one.end + 2]
        if after not in _BEFORE_AN_ACRONYM or len(one.text) < _LONG:
            continue
        if after == ", " and text[one.end + 2 : one.end + 3] not in _OPENS_ACRONYM:
            continue
        if match := _OR.match(text, one.end):
            acronym = fold(match.group(1))
            if one.guess != "organisation" and len(one.words) > 1:
                continue  # "the Trans-Oceanic Partnership, or TOP,"
            known = one.guess == "organisation" and set(acronym) <= set(initials(one.key))
            if known or (acronym[:1] == one.key[:1] and _are_letters(acronym, one.key)):
                found[acronym] = one.key
        elif len(one.words) > 1 and (match := _DEFINED.match(text, one.end)):
            acronym = fold(match.group(1))
            whole = initials(one.key) + "".join(word[0] for word in one.key.split() if word in _SMALL)
            if (
                acronym
                and acronym[0] == one.key[0]
                and sum(letter in whole for letter in acronym) >= 0.6 * len(acronym)
            ):
                found[acronym] = one.key
    return found


def _are_letters(acronym: str, key: str) -> bool:
    """Whether the letters of an acronym stand in a name in that order."""
    at = -1
    for letter in acronym:
        at = key.find(letter, at + 1)
        if at < 0:
            return False
    return True


def merge(keys: Mapping[str, int], acronyms: dict[str, str]) -> dict[str, str]:
    """Return folded name -> the folded name under which it is kept, for all organisations of a story.

    `keys` counts the folded names; `acronyms` are those that the articles define.
    """
    kept: dict[str, str] = {}
    shelf = _Shelf()
    words_of = {key: organisation_words(key) for key in keys}
    for key in sorted(keys, key=lambda key: (-len(words_of[key]), -keys[key], key)):
        whole = acronyms.get(key) or shelf.with_initials(key) or lists.acronyms().get(key)
        name = fold(whole) if whole else key
        words = words_of[key] if name == key else organisation_words(name)
        known = key in lists.acronyms() or name in lists.acronyms()
        target = (
            kept.get(name) or shelf.same(words) or (shelf.branch(words) if known else shelf.longer(words, key)) or name
        )
        kept[key] = kept[name] = target
        shelf.put(target, words, name)
    return kept


@cache
def _owners() -> frozenset[tuple[str, ...]]:
    """Return the words of every country and of the unions of states."""
    names = {*lists.states().values(), "United Nations", "European Union"}
    return frozenset(tuple(map(_singular, fold(name).split())) for name in names)


@cache
def _forms() -> frozenset[str]:
    """Return the legal forms as they stand in the words that tell names apart: "airway" of "Airways"."""
    return frozenset(map(_singular, lists.ORGANISATION_FORMS))


class _Shelf:
    """Names of organisations by their words, their beginnings, their ends and their initials."""

    def __init__(self) -> None:
        self._whole: dict[tuple[str, ...], str] = {}
        self._start: dict[tuple[str, ...], list[str]] = defaultdict(list)
        self._end: dict[tuple[str, ...], list[str]] = defaultdict(list)
        self._national: dict[tuple[str, ...], list[str]] = defaultdict(list)
        self._initials: dict[str, list[str]] = defaultdict(list)
        self._without_form: dict[tuple[str, ...], list[str]] = defaultdict(list)

    def put(self, target: str, words: tuple[str, ...], key: str) -> None:
        whole = tuple(sorted(words))
        if whole not in self._whole:
            self._whole[whole] = target
            for form in _forms().intersection(whole):
                at = whole.index(form)
                self._without_form[whole[:at] + whole[at + 1 :]].append(target)
        for size in range(1, len(words)):
            self._start[words[:size]].append(target)
            self._end[words[size:]].append(target)
        if len(words) == 3 and key.split()[1] == "and":
            self._end[words[::2]].append(target)  # "Truth Board" of "Truth and Wells Board"
        for size in (1, 2, 3):
            if words[:size] in _owners() and len(words) > size:
                self._national[words[size:]].append(target)
        if len(words) > 2:
            self._initials[initials(key)].append(target)
            first, _, rest = key.partition(" ")
            if first in lists.states() or first in lists.demonyms():
                self._initials[initials(rest)].append(target)  # "NWS" of the Norwegian Weather Service, or "WS"

    def same(self, words: tuple[str, ...]) -> str | None:
        """Return the name with the same words in any order: Justice Department, Department of Justice."""
        return self._whole.get(tuple(sorted(words)))

    def with_initials(self, key: str) -> str | None:
        return _only(self._initials.get(key, ())) if len(key) > 2 and " " not in key else None

    def branch(self, words: tuple[str, ...]) -> str | None:
        """Return the name that only adds "International", "Group", "Inc." and the like, or a country in front."""
        return _only(self._without_form.get(tuple(sorted(words)), ())) or _only(self._national.get(words, ()))

    def longer(self, words: tuple[str, ...], key: str) -> str | None:
        """Return the only longer name that begins with the words of `key`, or (two and more) ends in them."""
        formal = words[-1] in _forms()
        while len(words) > 1 and words[-1] in _forms():
            words = words[:-1]
        if len(words) == 1 and (words[0] in _TOWNS or not lists.TEAMS.isdisjoint((words[0], words[0] + "s"))):
            return _only(self._end.get(words, ()))
        if len(words) == 1 and (
            (key if " " not in key else words[0]) in _NOT_SHORT
            or words[0] in lists.demonyms()
            or words[0] in lists.GROUPS
        ):
            return None
        opened = self._start.get(words, ())
        if len(words) == 1:  # "Xorvia" and "Xorvia Airways" are no short forms of "Xorvia Pilots' Guild"
            firms = [name for name in opened if _forms().issuperset(organisation_words(name)[1:])]
            opened = firms if firms or formal else opened
        found = _only(opened)
        if found and is_local(found) and words[-1] not in lists.ORGANISATION_HEADS:
            return None
        if found or len(words) < 2:
            return found
        return _only(self._national.get(words, ())) or (
            None if words[0] == "state" else _only(self._end.get(words, ()))
        )


def _only(found: Sequence[str]) -> str | None:
    return found[0] if found and all(name == found[0] for name in found) else None


def state_of(key: str) -> str | None:
    """Return the country whose folded name, government or seat of government it is."""
    country = lists.states().get(key) or lists.seats().get(key)
    if country is not None or " " not in key:
        return country
    owner, _, noun = key.rpartition(" ")
    if noun in ("government", "authorities", "regime", "officials", "delegation", "delegate", "delegates"):
        owner = owner.removesuffix(" foreign")
        return lists.demonyms().get(owner) or lists.states().get(owner)
    return None
