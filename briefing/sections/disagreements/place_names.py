"""One place under two names: "the school in Logan Square" here, "the Palmer Square school" there.

Each source must have one name alone that ends in such a word, and tell of it in a sentence like the other's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, combinations

from briefing.lexicon import word_set
from briefing.matching import likeness
from briefing.model import Sentence
from briefing.sections.disagreements.lines import Lines

ALIKE = 0.35
"""Cosine from which two sentences tell of one place."""
_INSTITUTIONS = frozenset(("College", "Hospital", "Jail", "Prison", "School", "University"))
_NO_NAMES = frozenset(("", "The"))
_MOST = 12
"""Most sources whose names for places of one kind are compared."""

Places = Sequence[tuple[Sentence, int]]


def rivals(texts: Iterable[str]) -> Iterator[str]:
    """Yield those of different capitalised runs that are names of places of one kind, if there are two or more."""
    by_kind: defaultdict[str, list[str]] = defaultdict(list)
    for text in texts:
        name, _, kind = text.rpartition(" ")
        if kind in _kinds() and name not in _NO_NAMES and " the " not in text:
            by_kind[kind].append(text)
    return chain.from_iterable(names for names in by_kind.values() if len(names) > 1)


@cache
def _kinds() -> frozenset[str]:
    return word_set("place_heads") | _INSTITUTIONS


def place_pairs(runs: Mapping[str, Places], lines: Lines) -> Iterator[tuple[str, str]]:
    """Yield the names of places that are told of one place."""
    by_kind: defaultdict[str, dict[int, set[str]]] = defaultdict(dict)
    for run in rivals(runs):
        for sentence, _ in runs[run]:
            by_kind[run.rpartition(" ")[2]].setdefault(sentence.article, set()).add(run)
    for names in by_kind.values():
        alone = [next(iter(own)) for own in names.values() if len(own) == 1]
        for one, other in combinations(dict.fromkeys(alone[:_MOST]), 2):
            if one.split(" ")[-2] != other.split(" ")[-2] and _are_told_alike(runs[one], runs[other], lines):
                yield one, other


def _are_told_alike(ones: Places, others: Places, lines: Lines) -> bool:
    pairs = ((one, other) for one, _ in ones for other, _ in others)
    return any(
        likeness(lines.line(one, one.text), lines.line(other, other.text)) >= ALIKE
        for one, other in pairs
        if one.article != other.article
    )
