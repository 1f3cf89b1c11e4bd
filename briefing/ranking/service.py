"""What serves the reader and tells nothing: links, appeals, imprints, captions, addresses, talk of "I" and "you"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefing.lexicon import entries
from briefing.matching.patterns import regex

_OPENERS = entries("service_openers")
_FIRST_OF_OPENERS = frozenset(opener.split()[0] + end for opener in _OPENERS for end in ("", ",", ":", "."))
_FIRST_WORDS = frozenset(opener.split()[0].rstrip("'’:,") for opener in _OPENERS)
_BEFORE = "…*•·([-–—> "
_SHORT = 4
"""Letters from which a phrase is looked up by its longest word."""


def _by_longest_word(phrases: Sequence[str]) -> dict[str, list[tuple[str, frozenset[str]]]]:
    """Return the phrases by their longest word, those without a long one by "", each with the words inside of it.

    An article need not be searched for the phrases of a word that it lacks.
    """
    found: dict[str, list[tuple[str, frozenset[str]]]] = {"": []}
    for phrase in phrases:
        longest = max(re.findall(r"\w+", phrase), key=len, default="")
        inside = frozenset(re.findall(r"(?<= )[a-z]+(?=[ ,])", phrase))
        found.setdefault(longest if len(longest) >= _SHORT else "", []).append((phrase, inside))
    return found


_PHRASES = _by_longest_word(entries("service_phrases"))
_SHAPES = {
    ".": regex(r"\.(?:com|org|net)\b"),
    "-": regex(r"-\d{4}\b(?<=[ .)-]\d{3}-\d{4})"),  # a telephone number
    "%": regex(r"%(?<=[+−-]\d\.\d\d%)"),  # a share's price beside its name
}
"""What is looked for in lower case, by how it begins."""
_CAPTION = regex(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,? [^\W\d]{3,9}\.? \d{1,2},? \d{4}\.$")
"""An agency's picture line ends with weekday, day and year; running text names no year with a weekday."""
_ALIKE = ("", "’m", "'m", "’ve", "'ve", "’d", "'d", "’ll", "'ll", "’re", "'re")
_PERSONS = frozenset(word + ending for word in ("i", "we", "you") for ending in _ALIKE) | frozenset(
    ("me", "my", "mine", "myself", "us", "our", "ours", "ourselves", "your", "yours", "yourself")
)
_I = regex(r"(?:^|(?<![\w’'.])[a-z][\w’']*[,;:]? |[—–(] ?)I(?:[’'][a-z]+)?\b")  # "World War I" is somebody else
_WE_OR_YOU = regex(
    r"[MmOoUuWwYy](?<!\w.)"
    r"(?:(?<=[Ww])e|(?<=[Mm])(?:e|y|ine|yself)|(?<=u)s|(?<=[Oo])ur(?:s|selves)?|(?<=[Yy])ou(?:rs?|rself)?)\b"
)
_QUOTED = regex(r"[“\"„«‘'](?:(?<=[“\"„«])[^”\"»]*[”\"»]?|(?<=[‘'])(?<!\w.)[^’']*(?:[’']\w[^’']*)*[’'](?!\w))")


class Marks(NamedTuple):
    """The marks of service that one article holds: most hold none, and its sentences need not be searched."""

    phrases: Sequence[str]
    shapes: Sequence[re.Pattern[str]]


_NO_MARKS = Marks((), ())
ALL_MARKS = Marks(entries("service_phrases"), tuple(_SHAPES.values()))


def marks_in(text: str, words: Mapping[str, object]) -> Marks:
    """Return the marks that an article holds; the keys of `words` are all of its words, lower case."""
    lower = text.lower()
    called = ["", *sorted(_PHRASES.keys() & words.keys())]
    possible = [phrase for word in called for phrase, inside in _PHRASES[word] if inside <= words.keys()]
    phrases = [phrase for phrase in possible if phrase in lower]
    shapes = [shape for start, shape in _SHAPES.items() if start in lower and shape.search(lower)]
    return Marks(phrases, shapes) if phrases or shapes else _NO_MARKS


def serves(text: str, first: str, marks: Marks) -> bool:
    """Whether a sentence is a link, an appeal, an imprint, an address or a caption; `marks` are its article's.

    `first` is its first word in lower case.
    """
    if first not in _FIRST_WORDS and marks is _NO_MARKS and not text[-5:-1].isdigit():
        return False  # nearly every sentence
    lower = text.lower()
    if first in _FIRST_WORDS and _opens_service(lower.lstrip(_BEFORE)):
        return True
    if lower[-5:-1].isdigit() and _CAPTION.search(lower):
        return True
    if any(map(lower.__contains__, marks.phrases)):
        return True
    return any(shape.search(lower) for shape in marks.shapes)


def _opens_service(lower: str) -> bool:
    """Whether a line opens with an opener of service, and a word ends where that does."""
    if lower.partition(" ")[0] not in _FIRST_OF_OPENERS:
        return False
    return any(lower.startswith(opener) and not lower[len(opener) : len(opener) + 1].isalnum() for opener in _OPENERS)


def talks_to_reader(text: str, words: Sequence[str]) -> bool:
    """Whether an English sentence says "I", "we" or "you" outside quotations: opinion, advice or the site's own voice.

    `words` are those of the sentence, lower case.
    """
    if _PERSONS.isdisjoint(words):
        return False
    narrated = _QUOTED.sub(" ", text)
    return ("I" in narrated and _I.search(narrated) is not None) or _WE_OR_YOU.search(narrated) is not None
