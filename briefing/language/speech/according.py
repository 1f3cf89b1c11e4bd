"""Attribution without a verb of speech: "according to the police", "in the words of the mayor"."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.speech.clause import Clause
from briefing.language.speech.nouns import speaks
from briefing.language.speech.phrases import phrase_after
from briefing.language.speech.words import PARTICLES, Word

_IN = frozenset(("in", "by"))
"""What stands before "the view of" and "her account"."""
_OWNERS = frozenset(("his", "her", "their", "its"))
_SHORTEST = 2


def according(words: Sequence[Word], at: int) -> Clause | None:
    """Return the clause of "according to" when it stands at `at`."""
    if at + 2 >= len(words) or words[at].lower != "according" or words[at + 1].lower != "to":
        return None
    speaker = phrase_after(words, at + 2)
    if speaker is None or _is_measure(words, *speaker):
        return None
    if "document" in words[speaker[1]].classes and (by := _author(words, speaker[1] + 1)) is not None:
        return Clause((at, at + 1), by, None, "after")
    return Clause((at, at + 1), _before_comma(words, *speaker), None, "after")


def in_the_view(words: Sequence[Word], at: int) -> Clause | None:
    """Return the clause of "in the opinion of Doe", "in her view" or "by his own account" whose noun stands at `at`."""
    if at < _SHORTEST or at + 2 >= len(words):
        return None
    if words[at + 1].lower == "of" and words[at - 1].lower == "the" and words[at - 2].lower in _IN:
        speaker = phrase_after(words, at + 2)
        somebody = speaker is not None and (words[at - 2].lower == "in" or _is_somebody(words, speaker))
        return Clause((at - 2, at + 1), speaker, None, "after") if somebody else None
    owner = at - 2 if words[at - 1].lower == "own" else at - 1
    if words[at].lower == "words" or owner < 1:
        return None
    first = owner
    if words[owner].lower not in _OWNERS:
        if not (words[owner].capital and words[owner].lower.endswith(("’s", "'s"))):
            return None
        while first > 1 and (words[first - 1].capital or words[first - 1].lower in PARTICLES):
            first -= 1
    if words[first - 1].lower not in _IN:
        return None
    last = at + 1
    if words[owner].lower in _OWNERS and words[last].lower == "," and words[last + 1 : last + 2]:
        while last + 1 < len(words) and words[last + 1].capital:
            last += 1
        if last > at + 1 and not words[at + 2].of("pronoun", "determiner"):
            return Clause((first - 1, at), (at + 2, last), None, "after")  # "by her own account, Jane Doe knew"
    return Clause((first - 1, at), (first, owner), None, "after")


def _is_somebody(words: Sequence[Word], phrase: tuple[int, int]) -> bool:
    return words[phrase[1]].capital or any(speaks(word.lower) for word in words[phrase[0] : phrase[1] + 1])


def _author(words: Sequence[Word], at: int) -> tuple[int, int] | None:
    """Return who is named behind a time and "by" or "from": "a statement on Friday by the mayor, Jane Doe"."""
    first = at
    while at < len(words) and words[at].lower != "by" and words[at].of("weekday", "beforetime", "adverb", "period"):
        at += 1
    if first == at or at + 1 >= len(words) or words[at].lower not in ("by", "from"):
        return None
    return phrase_after(words, at + 1)


def _before_comma(words: Sequence[Word], first: int, last: int) -> tuple[int, int]:
    """Return a document without the person behind its comma, who is no other name of it: "the complaint, Doe"."""
    for at in range(first, last):
        if "document" in words[at].classes and words[at + 1].lower == ",":
            return first, at
    return first, last


def _is_measure(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a bare singular follows, as in "ordered according to depth": a measure, nobody who speaks."""
    word = words[first]
    if word.lower in ("their", "his", "its", "her") and not (words[last].capital or speaks(words[last].lower)):
        return True
    return first == last and not (word.capital or word.lower.endswith("s") or word.of("pronoun", "source"))
