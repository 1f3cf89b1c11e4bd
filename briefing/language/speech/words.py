"""The narrator's words of a sentence: quoted stretches count as one word each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, repeat
from typing import NamedTuple

from briefing.lexicon import entries
from briefing.matching.patterns import regex
from briefing.model import Quotation

QUOTED = "“"
"""Text of the word that stands for a quotation, and the sign that fills its place in the masked text."""

PARTICLES = frozenset(("de", "la", "van", "von", "der", "den", "bin", "ibn", "al", "el", "da", "di", "du"))
"""Small words inside names."""
_LONGER = r"[^\W_]*+(?:[’'&./-][^\W_]++)*+[’']?"
_WORD = regex(  # the most frequent first, and plain letters before all others, which takes half the time
    rf"([a-z]++{_LONGER}"
    rf"|[A-Z](?:\.(?:[A-Z]\.)*+(?:[’']s)?|{_LONGER})"
    rf"|“++|\d[\d,.]*\d(?:[’'-]?[^\W_]+)*|[^\W_]{_LONGER}"
    r"|[$,;:()\[\]—–?!]|-(?:-|(?<=\s-)(?=\s)))"
)
_SIGNS = frozenset((*",;:()[]—–?!-", "--", QUOTED))
"""Every text of a word that begins with no letter, number or dollar."""
_PREFIXES = frozenset(("al-", "el-", "ul-", "ad-", "as-", "an-", "ar-", "ash"))
_MARKS = ("’", "'", QUOTED)
_CONTRACTED = regex(r"(?:he|she|they|i|we|it|you|who)(?=[’'](?:s|d|ve|re|m|ll)$)")


def _read() -> dict[str, frozenset[str]]:
    """Return the classes of every word in the list `speech_words`."""
    classes: dict[str, set[str]] = {}
    for line in entries("speech_words"):
        name, members = line.split(" | ")
        for word in members.split():
            classes.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in classes.items()}


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
        names = _CLASSES_OF.get(self[3])
        return names is not None and not names.isdisjoint(classes)

    @property
    def capital(self) -> bool:
        """Whether it starts with a capital letter."""
        return self[2][0].isupper()

    @property
    def named(self) -> bool:
        """Whether it is a capitalised word or a name with a small prefix: "al-Hadi", "d’Orsay"."""
        text = self[2]
        return text[0].isupper() or (text[:3] in _PREFIXES and text[3:4].isupper()) or text[:2] in ("d'", "d’")

    @property
    def sign(self) -> bool:
        """Whether it is punctuation or a quotation."""
        return self[2] in _SIGNS


def mask(text: str, quotations: Sequence[Quotation]) -> str:
    """Return `text`, of the same length, with every quotation filled with the sign QUOTED."""
    pieces, at = [], 0
    for quotation in quotations:
        pieces += [text[at : quotation.start], QUOTED * (quotation.end - quotation.start)]
        at = quotation.end
    return "".join([*pieces, text[at:]])


def words_of(masked: str, start: int, end: int) -> list[Word]:
    """Return the words of `masked[start:end]`; "he’s" counts as its pronoun and "didn’t" as "didn’t"."""
    if start and masked[start - 1].isspace():
        start -= 1  # a dash that opens the sentence stands behind a space
    line = masked[start:end]
    pieces = _WORD.split(line)  # what stands between words, a word, and so on by turns
    places = list(accumulate(map(len, pieces), initial=start))
    texts = pieces[1::2]
    fields = zip(places[1::2], places[2::2], texts, map(str.lower, texts), strict=False)
    words: list[Word] = list(map(tuple.__new__, repeat(Word), fields))
    if any(map(line.__contains__, _MARKS)):
        for at, text in enumerate(texts):
            if "’" in text or "'" in text or text[0] == QUOTED:
                words[at] = _shortened(words[at])
    return words


def _shortened(word: Word) -> Word:
    """Return a quotation as one sign, and a pronoun without the verb that is contracted with it."""
    if word.text[0] == QUOTED:
        return word._replace(text=QUOTED, lower=QUOTED)
    contracted = _CONTRACTED.match(word.lower)
    if contracted is None:
        return word
    length = contracted.end()
    if length > 1 and word.text[:length].isupper():
        return word  # "the WHO’s chief"
    return Word(word.start, word.start + length, word.text[:length], word.lower[:length])
