"""The narrator's words of a sentence: quoted stretches count as one word each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, chain

from briefing.language.speech.verbs import VERBS
from briefing.lexicon import entries
from briefing.matching.patterns import regex
from briefing.matching.remembered import Remembered
from briefing.model import Quotation, Span

QUOTED = "“"
"""Text of the word that stands for a quotation, and the sign that fills its place in the masked text."""

PARTICLES = frozenset(("de", "la", "van", "von", "der", "den", "bin", "ibn", "al", "el", "da", "di", "du"))
"""Small words inside names."""
_LONGER = r"[^\W_]*+(?:[’'&./-][^\W_]++)*[’']?"
_WORD = regex(  # the most frequent first, and plain letters before all others, which takes half the time
    rf"[a-z]++{_LONGER}"
    rf"|[A-Z](?:\.(?:[A-Z]\.)*(?:[’']s)?|{_LONGER})"
    rf"|“++|\d[\d,.]*\d(?:[’'-]?[^\W_]+)*|[^\W_]{_LONGER}"
    r"|[$,;:()\[\]—–?!]|-(?:-|(?<=\s-)(?=\s))"
)
_SIGNS = frozenset((*",;:()[]—–?!-", "--", QUOTED))
"""Every text of a word that begins with no letter, number or dollar."""
_PREFIXES = frozenset(("al-", "el-", "ul-", "ad-", "as-", "an-", "ar-", "ash"))
_LONG_QUOTATION = QUOTED * 2
_MARKS = frozenset((QUOTED, "’", "'"))
"""What stands in each piece of which a word is not taken as it is written."""
_INITIALS = frozenset(("IT", "WHO"))
"""Initials that are written like small words of another kind."""
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
_NONE: frozenset[str] = frozenset()


def members(name: str) -> frozenset[str]:
    """Return the words of one class of the list `speech_words`."""
    return frozenset(word for word, names in _CLASSES_OF.items() if name in names)


CUES = frozenset(VERBS) | members("attitude") | members("opinion") | {"according"}
"""Lower-case words one of which every reporting clause holds."""


class Word:
    """A word or a sign of punctuation, wherever it stands."""

    __slots__ = ("capital", "classes", "cue", "lower", "sign", "text", "verb")

    def __init__(self, text: str) -> None:
        """Look the word up in all lists."""
        self.text = text
        self.lower = text.lower()
        self.capital = text[0].isupper()
        """Whether it starts with a capital letter."""
        self.sign = text in _SIGNS
        """Whether it is punctuation or a quotation."""
        self.classes = _CLASSES_OF.get(self.lower, _NONE)
        if self.classes and text in _INITIALS:
            self.classes = _NONE
        self.cue = self.lower in CUES
        """Whether it may report what somebody says."""
        self.verb = VERBS.get(self.lower) if self.cue else None

    def of(self, *classes: str) -> bool:
        """Whether the word belongs to one of the classes of the list `speech_words`."""
        return bool(self.classes) and not self.classes.isdisjoint(classes)

    @property
    def named(self) -> bool:
        """Whether it is a capitalised word or a name with a small prefix: "al-Hadi", "d’Orsay"."""
        text = self.text
        return self.capital or (text[:3] in _PREFIXES and text[3:4].isupper()) or text[:2] in ("d'", "d’")


def mask(text: str, quotations: Sequence[Quotation]) -> str:
    """Return `text`, of the same length, with every quotation filled with the sign QUOTED."""
    pieces, at = [], 0
    for quotation in quotations:
        pieces += [text[at : quotation.start], QUOTED * (quotation.end - quotation.start)]
        at = quotation.end
    return "".join([*pieces, text[at:]])


def _words_in(piece: str) -> tuple[Word, ...]:
    """Return the words between two spaces; "he’s" counts as its pronoun and "didn’t" as "didn’t"."""
    if piece.isalpha():
        return (_WORDS[piece],)
    body = piece[:-1]
    if len(body) > 1 and body.isalpha():
        if piece[-1] == ".":
            return (_WORDS[body],)
        if piece[-1] == ",":
            return _WORDS[body], _WORDS[","]
    if piece.startswith(_LONG_QUOTATION):
        return _WORDS_IN[QUOTED + piece.lstrip(QUOTED)]
    found = _WORD.findall(f" {piece} ")
    if _MARKS.isdisjoint(piece):
        return tuple(map(_WORDS.__getitem__, found))
    return tuple([_WORDS[_plain(text)] for text in found])


def _plain(text: str) -> str:
    """Return a quotation as one sign, and a pronoun without the verb that is contracted with it."""
    if text[0] == QUOTED:
        return QUOTED
    contracted = _CONTRACTED.match(text.lower()) if "’" in text or "'" in text else None
    if contracted is None:
        return text
    pronoun = text[: contracted.end()]
    return text if len(pronoun) > 1 and pronoun.isupper() else pronoun  # "the WHO’s chief"


_WORDS = Remembered(Word)
_WORDS_IN = Remembered(_words_in)


class Line:
    """The words of one sentence, and where they stand in the text."""

    __slots__ = ("_firsts", "_in_pieces", "_masked", "_pieces", "_start", "_starts", "words")

    def __init__(self, masked: str, start: int, end: int) -> None:
        """Read the sentence at `masked[start:end]`; a dash that opens it stands behind a space."""
        if start and masked[start - 1].isspace():
            start -= 1
        self._masked = masked
        self._start = start
        self._pieces = masked[start:end].split(" ")
        self._in_pieces = list(map(_WORDS_IN.__getitem__, self._pieces))
        self.words = list(chain.from_iterable(self._in_pieces))
        self._firsts: list[int] | None = None
        self._starts: list[int] | None = None

    def _first_words(self) -> list[int]:
        """Return which is the first word of each piece."""
        if self._firsts is None:
            self._firsts = list(accumulate(map(len, self._in_pieces), initial=0))
        return self._firsts

    def _start_of(self, piece: int) -> int:
        if self._starts is None:
            self._starts = list(accumulate([len(one) + 1 for one in self._pieces], initial=self._start))
        return self._starts[piece]

    def span(self, first: int, last: int) -> Span:
        """Return the place of the words `first` to `last`."""
        start, end = self._place(first)
        return Span(start, end if last == first else self._place(last)[1])

    def _place(self, at: int) -> tuple[int, int]:
        firsts = self._first_words()
        number = bisect_right(firsts, at) - 1
        piece, start = self._pieces[number], self._start_of(number)
        if piece.isalpha():
            return start, start + len(piece)
        within = _PLACES_IN[piece][at - firsts[number]]
        return start + within[0], start + within[1]

    def word_at(self, place: int) -> int:
        """Return the index of the first word that ends behind a place in the text."""
        if place < self._start:
            return 0
        number = min(self._masked.count(" ", self._start, place), len(self._pieces) - 1)
        first, piece, within = self._first_words()[number], self._pieces[number], place - self._start_of(number)
        if not piece[: within + 1].strip(QUOTED):
            return first  # the place is in the quotation that opens the piece
        return first + sum([end <= within for _, end in _PLACES_IN[piece]])


def _places_in(piece: str) -> list[tuple[int, int]]:
    """Return where the words between two spaces stand there."""
    found = [(place.group(), place.start() - 1) for place in _WORD.finditer(f" {piece} ")]
    return [(start, start + len(text if text[0] == QUOTED else _plain(text))) for text, start in found]


_PLACES_IN = Remembered(_places_in, 4096)
