"""The narrator's words of a sentence: quoted stretches count as one word each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefing.lexicon import entries
from briefing.matching.patterns import regex
from briefing.model import Quotation

QUOTED = "“"
"""Text of the word that stands for a quotation, and the sign that fills its place in the masked text."""

PARTICLES = frozenset(("de", "la", "van", "von", "der", "den", "bin", "ibn", "al", "el", "da", "di", "du"))
"""Small words inside names."""
_WORD = regex(
    r"“+|\d[\d,.]*\d(?:[’'-]?[^\W_]+)*|(?:[A-Z]\.)+(?:[’']s)?|[^\W_]+(?:[’'&./-][^\W_]+)*[’']?"
    r"|\$|[,;:()\[\]—–?!]|--|(?<=\s)-(?=\s)"
)
_CONTRACTED = regex(r"(?:he|she|they|i|we|it|you|who)(?=[’'](?:s|d|ve|re|m|ll)$)")


def _read() -> dict[str, frozenset[str]]:
    """Return the classes of every word in the list `speech_words`."""
    classes: dict[str, set[str]] = {}
    for line in entries("speech_words"):
        name, members = line.split(" | ")
        for word in members.split():
            classes.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in classes.items()}


_NONE: frozenset[str] = frozenset()
_CLASSES_OF = _read()


def members(name: str) -> frozenset[str]:
    """Return the words of one class of the list `speech_words`."""
    return frozenset(word for word, names in _CLASSES_OF.items() if name in names)


class Word(NamedTuple):
    """A word or a sign of punctuation; offsets in the article's text."""

    start: int
    end: int
    text: str
    lower: str

    def of(self, *classes: str) -> bool:
        """Whether the word belongs to one of the classes of the list `speech_words`."""
        return not _CLASSES_OF.get(self.lower, _NONE).isdisjoint(classes)

    @property
    def capital(self) -> bool:
        """Whether it starts with a capital letter."""
        return self.text[0].isupper()

    @property
    def sign(self) -> bool:
        """Whether it is punctuation or a quotation."""
        return not (self.text[0].isalnum() or self.text[0] == "$")


def mask(text: str, quotations: Sequence[Quotation]) -> str:
    """Return `text`, of the same length, with every quotation filled with the sign QUOTED."""
    pieces, at = [], 0
    for quotation in quotations:
        pieces += [text[at : quotation.start], QUOTED * (quotation.end - quotation.start)]
        at = quotation.end
    return "".join([*pieces, text[at:]])


def words_of(masked: str, start: int, end: int) -> list[Word]:
    """Return the words of `masked[start:end]`; "he’s" counts as its pronoun and "didn’t" as "didn’t"."""
    words = []
    for found in _WORD.finditer(masked, start, end):
        text, (first, last) = found.group(), found.span()
        if text[0] == QUOTED:
            words.append(Word(first, last, QUOTED, QUOTED))
            continue
        lower = text.lower()
        contracted = _CONTRACTED.match(lower) if "’" in lower or "'" in lower else None
        if contracted and contracted.end() > 1 and text[: contracted.end()].isupper():
            contracted = None  # "the WHO’s chief"
        if contracted:
            length = contracted.end()
            words.append(Word(first, first + length, text[:length], lower[:length]))
        else:
            words.append(Word(first, last, text, lower))
    return words
