"""The words of a capitalised run."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from briefing.language.names.shapes import TOKEN
from briefing.lexicon import word_set
from briefing.matching.naming import fold
from briefing.matching.patterns import regex

_INITIALS = regex(r"(?:[A-Z]\.)+")
_SMALL_HALF = regex(r"-([a-z]+)$")
_HALVES = word_set("compound_halves")


class Token(NamedTuple):
    """One word of a run."""

    start: int
    end: int
    key: str
    """The word folded."""
    small: bool
    """True for a connector ("of", "bin")."""
    possessive: bool
    initial: bool
    """True for single letters with full stops."""
    compound: bool
    """True for "London-based", which stands before a name and is none of it."""
    shouts: bool
    """True for three and more capitals: "WHO" is no small word."""


def tokens_of(run: str) -> list[Token]:
    """Return the words of a run, their places counted from its beginning."""
    made = tuple.__new__  # by far the most words are of this kind: made in a third of the time of Token(...)
    found = []
    if run.replace(" ", "").isalpha():
        at = 0
        for word in run.split(" "):
            end = at + len(word)
            key = word.lower() if word.isascii() else fold(word)
            shouts = end > at + 2 and word[:3].isupper()
            found.append(made(Token, (at, end, key, word[0].islower(), False, False, False, shouts)))
            at = end + 1
        return found
    for match in TOKEN.finditer(run):
        start, end = match.span()
        ending, key, small, possessive, initial, compound, shouts = _shape(match.group())
        found.append(made(Token, (start, end - ending, key, small, possessive, initial, compound, shouts)))
    return found


@lru_cache(maxsize=8192)
def _shape(word: str) -> tuple[int, str, bool, bool, bool, bool, bool]:
    """Return the length of a word's possessive ending and, in the order of `Token`, what its letters alone tell."""
    if word.isalpha():
        return 0, fold(word), word[0].islower(), False, False, False, _shouts(word)
    possessive = word.endswith(("’s", "'s", "’", "'"))
    return (
        2 if word.endswith(("’s", "'s")) else 1 if possessive else 0,
        fold(word),
        (word[0].islower() and "-" not in word and "’" not in word and "'" not in word) or word == "&",
        possessive,
        _INITIALS.fullmatch(word) is not None,
        _is_compound(word),
        word[:3].isalpha() and _shouts(word),
    )


def _shouts(word: str) -> bool:
    """Whether a word begins with three capitals."""
    return len(word) > 2 and word[:3].isupper()


def _is_compound(word: str) -> bool:
    """Whether a word is of the kind of "London-based", "Russian-speaking"; "Jun-seo" is not."""
    half = _SMALL_HALF.search(word)
    if half is None or word[0].islower():
        return False
    small = half.group(1)
    return small in _HALVES or (len(small) > 4 and small.endswith("ed")) or (len(small) > 5 and small.endswith("ing"))
