"""The constructions by which English news announces what is to come, read from the list `plan_cues`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain, compress, islice
from typing import NamedTuple, get_args

from briefing.lexicon import entries
from briefing.matching.patterns import regex
from briefing.matching.remembered import Remembered
from briefing.model import StepStatus


class Cue(NamedTuple):
    """One construction that announces a step."""

    name: str
    status: StepStatus
    weight: float
    """How sure the construction alone is, 0 to 1."""
    called_by: tuple[str, ...]
    """Lower-case words one of which a sentence must hold for the pattern to be tried; "plan*" is any that starts so."""
    before_to: bool
    """Whether such a word must stand shortly before the word "to"."""
    begins: tuple[str, ...] | None
    """What its words may begin with besides a word that calls it; None where that is not known."""
    words: str
    """The pattern as the list has it."""

    @property
    def pattern(self) -> re.Pattern[str]:
        """What is searched in a lower-cased sentence, `masked`."""
        return _compiled(self.words)

    def uses(self, searched: str, calling: Iterable[str]) -> list[re.Match[str]]:
        """Return its uses in a sentence, in order, at most a few: nobody writes more.

        `searched` is the sentence, lower-cased and `masked`, `calling` the words of it that call the cue. Looking for
        those and matching there takes a third of what it takes to search the sentence for the pattern.
        """
        pattern = _compiled(self.words)
        if self.begins is None:
            return list(islice(pattern.finditer(searched), _MOST_USES))
        uses, end = [], 0
        for place in _places(searched, (*calling, *self.begins)):
            if place >= end and (match := pattern.match(searched, place)) is not None:
                uses.append(match)
                end = match.end()
        return uses[:_MOST_USES]


def _places(searched: str, words: Iterable[str]) -> list[int]:
    """Return where words begin with one of `words` in a sentence, in order, and the apostrophes before: "he’ll"."""
    places = []
    find = searched.find
    for word in words:
        place = find(word)
        while place >= 0:
            before = searched[place - 1 : place]
            if not before.isalnum():
                places.append(place)
                if before in _APOSTROPHES:
                    places.append(place - 1)
            place = find(word, place + 1)
    return sorted(places) if len(places) > 1 else places


_BEFORE_THE_NOUN = (
    "the ", "his ", "her ", "their ", "our ", "my ", "free ", "good ", "ill ", "own ", "political ", "a ", "popular ",
    "living ", "people's ", "people’s ",
)  # fmt: skip

_WRITTEN_OUT = (
    "also", "now", "still", "soon", "not", "never", "probably", "currently", "tentatively", "later", "widely", "today",
    "tomorrow", "first", "even", "have to", "once",
)  # fmt: skip
"""Adverbs that the list `plan_cues` names itself; all others are masked in a sentence before it is searched."""
_BEFORE_TO = ">to"
_BEGINS = "<"
_APOSTROPHES = ("'", "’")
_MOST_USES = 6
"""Uses of one cue in a sentence that are looked at."""
_SHORTLY = 6
"""Words within which "to" follows: two adverbs may stand between, each of up to two words."""
_MASKED = "ª"
"""A letter that is none of a-z."""
_ADVERBS = sorted({*entries("plan_adverbs")} - {*_WRITTEN_OUT})
_TO_MASK = regex(rf"\b(?:{'|'.join(_ADVERBS)})(?= )")
_MASKED_WORDS = frozenset([max(adverb.split(), key=len) for adverb in _ADVERBS])
_ADVERB = f"(?:{_MASKED}+(?: {_MASKED}+)*|{'|'.join(_WRITTEN_OUT)})"
_NO_VERB = f"(?:{'|'.join(entries('plan_no_verbs'))})"
_MACROS = {
    "{is}": r"(?:is|are|was|were|be|been|being|am|['’]s|['’]re|['’]m)",
    "{adverbs}": f"(?:{_ADVERB} ){{0,2}}",
    "{verb}": rf"[\"“‘]?(?:{_ADVERB} )?(?P<verb>(?!{_NO_VERB}\b)[a-z]+(?:-[a-z]+)?|be (?!to\b)[a-z]+)",
    "{day}": (
        r"(?=\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
        r"|next |later |today|tomorrow|this |early |late |mid|the (?:end|start|beginning|weekend))"
    ),
    "{no_noun}": "".join(rf"(?<!\b{word}will)" for word in _BEFORE_THE_NOUN),
}


def masked(lowered: str, words: Sequence[str]) -> str:
    """Return a lower-cased sentence, whose words are given, as long as it was, as the cues are searched in it.

    Adverbs that no cue names are masked: one letter in sixty patterns instead of a list in each.
    """
    if _MASKED_WORDS.isdisjoint(words):
        return lowered
    return _TO_MASK.sub(lambda adverb: _MASKED * len(adverb.group()), lowered)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when a word first calls it: most of the list is never needed for one story."""
    for macro, meaning in _MACROS.items():
        pattern = pattern.replace(macro, meaning)
    return re.compile(pattern)


def _read(line: str) -> Cue:
    name, status, weight, called_by, pattern = line.split(" | ", 4)
    known: StepStatus = next(one for one in get_args(StepStatus) if one == status)
    words = called_by.split()
    before_to = words[-1] == _BEFORE_TO
    words = words[: len(words) - before_to]
    begins = None
    if _BEGINS in words:
        mark = words.index(_BEGINS)
        words, begins = words[:mark], tuple(words[mark + 1 :])
    return Cue(name, known, float(weight), tuple(words), before_to, begins, pattern)


CUES: tuple[Cue, ...] = tuple(sorted((_read(line) for line in entries("plan_cues")), key=lambda cue: -cue.weight))
"""What announces a step, the surest first; a sentence takes the surest of its cues."""


def _by_word() -> tuple[dict[str, tuple[int, ...]], dict[str, tuple[int, ...]]]:
    """Return the positions in CUES by the whole words, and by the starts of words, that call them."""
    words: defaultdict[str, list[int]] = defaultdict(list)
    starts: defaultdict[str, list[int]] = defaultdict(list)
    for number, cue in enumerate(CUES):
        for one in cue.called_by:
            (starts if one.endswith("*") else words)[one.rstrip("*")].append(number)
    return _fixed(words), _fixed(starts)


def _fixed(lists: dict[str, list[int]]) -> dict[str, tuple[int, ...]]:
    return {word: tuple(numbers) for word, numbers in lists.items()}


_WORDS, _STARTS = _by_word()
_LENGTHS = sorted({len(start) for start in _STARTS})
_SHORTEST = _LENGTHS[0]
_OPENINGS = frozenset(start[:_SHORTEST] for start in _STARTS)
_ANYWHERE = frozenset(number for number, cue in enumerate(CUES) if not cue.before_to)


class Calls(NamedTuple):
    """What the words of a sentence call."""

    cues: Sequence[int]
    """Positions in CUES, in order."""
    words: Sequence[tuple[str, frozenset[int]]]
    """The words that call, with the positions in CUES of those that each may call."""

    def by(self, cue: int) -> set[str]:
        """Return the words that call one cue."""
        return {word for word, numbers in self.words if cue in numbers}


def called_by_words(words: Sequence[str]) -> Calls:
    """Return what a sentence's lower-case words call."""
    found: set[int] = set()
    calling = []
    next_to = len(words) + _SHORTLY
    called_by = list(map(_CALLED.__getitem__, words))
    for place in reversed(list(compress(range(len(words)), called_by))):
        called = called_by[place]
        if called is None:
            continue
        calling.append((words[place], called.before_to))
        found |= called.before_to if next_to - place <= _SHORTLY else called.anywhere
        if called.is_to:
            next_to = place
    return Calls(sorted(found), calling)


class _Called(NamedTuple):
    """Positions in CUES of those that a lower-case word calls."""

    before_to: frozenset[int]
    """All that it calls shortly before "to"."""
    anywhere: frozenset[int]
    is_to: bool


def _called_by(word: str) -> _Called | None:
    """Return what a lower-case word calls; None for most."""
    whole, begins = _WORDS.get(word, ()), word[:_SHORTEST] in _OPENINGS
    if not (whole or begins):
        return None
    starts = [_STARTS.get(word[:length], ()) for length in _LENGTHS] if begins else []
    numbers = frozenset(chain(whole, *starts))
    return _Called(numbers, numbers & _ANYWHERE, word == "to") if numbers else None


_CALLED = Remembered(_called_by)
