"""Attribution without a verb of speech: "according to the police", "in the words of the mayor"."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.speech.clause import Clause
from briefing.language.speech.nouns import speaks
from briefing.language.speech.phrases import phrase_after
from briefing.language.speech.words import Word


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
    """Return the clause of "in the words of" or "in the opinion of" whose noun stands at `at`."""
    if at < 2 or at + 2 >= len(words) or words[at + 1].lower != "of":
        return None
    if words[at - 1].lower != "the" or words[at - 2].lower != "in":
        return None
    speaker = phrase_after(words, at + 2)
    return None if speaker is None else Clause((at - 2, at + 1), speaker, None, "after")


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
