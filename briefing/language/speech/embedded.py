"""A clause between a subject and its verb: "Doe, who attended the ceremony said", "police from where it began said"."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.speech.nouns import speaks
from briefing.language.speech.phrases import Phrase, phrase_before
from briefing.language.speech.speakers import head_of
from briefing.language.speech.words import Word

_REACH = 12
"""Words before the seeming subject in which the clause begins that it belongs to."""
_OPENS = frozenset(("who", "which", "that", "where", "when", "after", "before"))


def is_somebody(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether the last word of a phrase, or the noun that it describes, is a name or a noun of those that speak."""
    first, last = phrase
    if first == last == 0:
        return speaks(words[0].lower)  # "Minutes after the news conference ended"
    if words[last].named or "pronoun" in words[first].classes or speaks(words[last].lower):
        return True
    return first < last and speaks(head_of(words, first, last).lower)


def outer_subject(words: Sequence[Word], phrase: Phrase, begin: int) -> Phrase | None:
    """Return who is told of before the clause that a phrase, which cannot speak, is part of."""
    for at in range(phrase[0] - 1, max(begin, phrase[0] - _REACH), -1):
        word = words[at]
        if word.sign:
            return None
        if word.lower in _OPENS:
            last = at - 1 if "preposition" not in words[at - 1].classes else at - 2
            outer = phrase_before(words, last, begin)
            return outer if outer is not None and _speaks(words, outer) else None
    return None


def _speaks(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a phrase means somebody or a writing: "the officers", "part of the message"."""
    if is_somebody(words, phrase):
        return True
    return any("document" in word.classes for word in words[phrase[0] : phrase[1] + 1])
