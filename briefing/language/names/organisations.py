"""Names of organisations merged: acronyms, legal forms, short forms; and states with what speaks for them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from briefing.language.names import lists
from briefing.language.names.candidates import Candidate
from briefing.matching.naming import fold

_SMALL = frozenset(("of", "for", "the", "and", "on", "de", "&"))
_NOT_SHORT = lists.ORGANISATION_HEADS | lists.THING_HEADS | lists.PLACE_HEADS | lists.PLACES | lists.OPENING
"""Words that alone are no short form of an organisation that they open."""
_DEFINED = re.compile(r",? [\[(](?:the |or |known as |called )?[“\"‘']?([A-Z][A-Za-z&.-]{1,9})[”\"’']?[\])]")


def organisation_words(key: str) -> tuple[str, ...]:
    """Return the words of a folded name that tell it from others, plural endings dropped."""
    return tuple(_singular(word) for word in key.split() if word not in _SMALL)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word


def initials(key: str) -> str:
    """Return the initial letters of a folded name's words, small words left out."""
    return "".join(word[0] for word in key.split() if word not in _SMALL)


def defined_acronyms(text: str, candidates: Iterable[Candidate]) -> dict[str, str]:
    """Return folded acronym -> folded name for every "North Sea Fishing Board (NSFB)" of one article."""
    found = {}
    for one in candidates:
        if len(one.words) > 1 and (match := _DEFINED.match(text, one.end)):
            acronym = fold(match.group(1))
            whole = initials(one.key) + "".join(word[0] for word in one.key.split() if word in _SMALL)
            if (
                acronym
                and acronym[0] == one.key[0]
                and sum(letter in whole for letter in acronym) >= 0.6 * len(acronym)
            ):
                found[acronym] = one.key
    return found


def merge(keys: Counter[str], acronyms: dict[str, str]) -> dict[str, str]:
    """Return folded name -> the folded name under which it is kept, for all organisations of a story.

    `keys` counts the folded names; `acronyms` are those that the articles define.
    """
    kept: dict[str, str] = {}
    by_words: dict[tuple[str, ...], str] = {}
    by_start: dict[tuple[str, ...], list[str]] = defaultdict(list)
    by_end: dict[tuple[str, ...], list[str]] = defaultdict(list)
    by_initials: dict[str, list[str]] = defaultdict(list)
    for key in sorted(keys, key=lambda key: (-len(key.split()), -keys[key], key)):
        words = organisation_words(key)
        order = tuple(sorted(words))
        known = acronyms.get(key) or _only(by_initials.get(key, []) if len(key) > 2 else [])
        known = known or lists.acronyms().get(key)
        target = fold(known) if known else key
        if target not in kept:
            target = by_words.get(order) or _short_of(words, by_start, by_end) or target
        kept[key] = kept.get(target, target)
        if kept[key] not in kept:
            kept[kept[key]] = kept[key]
        by_words.setdefault(order, kept[key])
        for size in range(1, len(words)):
            by_start[words[:size]].append(kept[key])
            by_end[words[size:]].append(kept[key])
        if len(words) > 2:
            by_initials[initials(key)].append(kept[key])
    return kept


def _short_of(
    words: Sequence[str], by_start: dict[tuple[str, ...], list[str]], by_end: dict[tuple[str, ...], list[str]]
) -> str | None:
    """Return the only longer name of which `words` is the beginning, or (two words and more) the end."""
    words = tuple(words)
    while len(words) > 1 and words[-1] in lists.ORGANISATION_FORMS:
        words = words[:-1]
    if len(words) == 1 and (words[0] in _NOT_SHORT or words[0] in lists.demonyms() or words[0] in lists.GROUPS):
        return None
    found = _only(by_start.get(words, []))
    if found or len(words) < 2:
        return found
    return _only(by_end.get(words, []))


def _only(found: Sequence[str]) -> str | None:
    return found[0] if found and all(name == found[0] for name in found) else None


def state_of(one: Candidate) -> str | None:
    """Return the country whose name, government or seat of government a candidate is."""
    if one.key in lists.states():
        return lists.states()[one.key]
    if one.key in lists.seats():
        return lists.seats()[one.key]
    owner, _, noun = one.key.rpartition(" ")
    if noun in ("government", "authorities", "regime", "officials", "delegation", "delegate", "delegates"):
        owner = owner.removesuffix(" foreign")
        return lists.demonyms().get(owner) or lists.states().get(owner)
    return None
