"""What serves the reader and tells nothing: links, appeals, imprints, captions, addresses, talk of "I" and "you"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefing.lexicon import entries
from briefing.matching.patterns import regex

_OPENERS = entries("service_openers")
_FIRST_OF_OPENERS = frozenset(opener.split()[0] + end for opener in _OPENERS for end in ("", ",", ":", "."))
_BEFORE = "…*•·([-–—> "
_SHORT = 4
"""Letters from which a phrase is looked up by its longest word."""


def _by_longest_word(phrases: Sequence[str]) -> dict[str, list[str]]:
    """Return the phrases by their longest word, those without a long one by "".

    An article need not be searched for the phrases of a word that it lacks.
    """
    found: dict[str, list[str]] = {"": []}
    for phrase in phrases:
        longest = max(re.findall(r"\w+", phrase), key=len, default="")
        found.setdefault(longest if len(longest) >= _SHORT else "", []).append(phrase)
    return found


_PHRASES = _by_longest_word(entries("service_phrases"))
_SHAPES = (
    ((".com", ".org", ".net"), regex(r"\.(?:com|org|net)\b")),
    (("-",), regex(r"-\d{4}\b(?<=[ .)-]\d{3}-\d{4})")),  # a telephone number
    (("%",), regex(r"%(?<=[+−-]\d\.\d\d%)")),  # a share's price beside its name
)
"""Letters of which a text holds one, and what is then looked for in lower case: most texts are passed over at once."""
_CAPTION = regex(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,? [^\W\d]{3,9}\.? \d{1,2},? \d{4}\.$")
"""An agency's picture line ends with weekday, day and year; running text names no year with a weekday."""
_ALIKE = ("", "’m", "'m", "’ve", "'ve", "’d", "'d", "’ll", "'ll", "’re", "'re")
_PERSONS = frozenset(word + ending for word in ("i", "we", "you") for ending in _ALIKE) | frozenset(
    ("me", "my", "mine", "myself", "us", "our", "ours", "ourselves", "your", "yours", "yourself")
)
_TALK = regex(
    r"(?:^|(?<![\w’'.])[a-z][\w’']*[,;:]? |[—–(] ?)I(?:[’'][a-z]+)?\b"  # "World War I" is somebody else
    r"|\b(?:[Ww]e|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself|us|[Oo]urs?|[Oo]urselves|[Yy]ou|[Yy]ours?|[Yy]ourself)\b"
)
_QUOTED = regex(r"[“\"„«][^”\"»]*[”\"»]?|(?<!\w)[‘'][^’']*(?:[’']\w[^’']*)*[’'](?!\w)")


class Marks(NamedTuple):
    """The marks of service that one article holds: most hold none, and its sentences need not be searched."""

    phrases: Sequence[str]
    shapes: Sequence[re.Pattern[str]]


_NO_MARKS = Marks((), ())
ALL_MARKS = Marks(entries("service_phrases"), [shape for _, shape in _SHAPES])


def marks_in(text: str, words: Mapping[str, object]) -> Marks:
    """Return the marks that an article holds; the keys of `words` are all of its words, lower case."""
    lower = text.lower()
    possible = ["", *sorted(_PHRASES.keys() & words.keys())]
    phrases = tuple([phrase for word in possible for phrase in _PHRASES[word] if phrase in lower])
    shapes = [shape for held, shape in _SHAPES if any(map(lower.__contains__, held)) and shape.search(lower)]
    return Marks(phrases, tuple(shapes))


def serves(text: str, first: str, marks: Marks) -> bool:
    """Whether a sentence is a link, an appeal, an imprint, an address or a caption; `marks` are its article's.

    `first` is what stands before its first space.
    """
    if first.isalpha() and first.lower() not in _FIRST_OF_OPENERS and not text[-5:-1].isdigit() and marks == _NO_MARKS:
        return False  # nearly every sentence
    lower = text.lower()
    if _opens_service(lower.lstrip(_BEFORE)) or (lower[-5:-1].isdigit() and _CAPTION.search(lower)):
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
    return not _PERSONS.isdisjoint(words) and _TALK.search(_QUOTED.sub(" ", text)) is not None
