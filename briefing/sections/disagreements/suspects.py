"""Which capitalised runs may hold a name that another run spells differently: the others need not be taken apart.

Two forms of a name differ in one word between the same neighbours, in words that have the same letters once they are
joined, or in their order. All of it is looked up by word, never by all the names that a run may hold.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence, Set
from itertools import chain, combinations
from operator import add

from briefing.matching.patterns import regex
from briefing.model import Story
from briefing.sections.disagreements.alike_words import SHORTEST, is_left_out, is_slip, is_spelling

_MOST = 64
"""Most words that stand alone and are compared with each other."""
_FEW = 4
"""Words up to which all are compared with each other."""
LONG = 4
"""Words from which a name may be told in another order."""
_LETTERS = regex(r"[^\W_]+")

_Run = tuple[Sequence[str], Sequence[str]]
"""The words of a run in small letters, as they stand inside a name and, without the mark of a genitive, at its end."""


def suspects(texts: Iterable[str], story: Story) -> list[str]:
    """Return those of the different runs of a story that may hold a name spelt in two ways, in order."""
    runs = {text: _parted(text.lower()) for text in texts}
    several = [run for run in runs.values() if len(run[0]) > 1]
    words = {word for inside, ends in runs.values() for word in (ends if inside is ends else (*inside, *ends))}
    marked = {*_beside_the_same(several), *_of_one_person(story), *_of_the_same_letters(several, words)}
    marked.update(_alone(runs.values()))
    reordered = _in_another_order(runs.values())
    return [
        text
        for place, (text, (inside, ends)) in enumerate(runs.items())
        if place in reordered or not marked.isdisjoint(ends) or not (inside is ends or marked.isdisjoint(inside))
    ]


def letters_of(lowered: str) -> str:
    """Return the letters and digits of a text alone."""
    return lowered if lowered.isalnum() else "".join(_LETTERS.findall(lowered))


def end_of(run: str, end: int) -> int:
    """Return where a word ends without the mark of a genitive."""
    while run[end - 1] in "’'":
        end -= 1
    return end - 2 if run.endswith(("’s", "'s"), 0, end) else end


def _parted(lowered: str) -> _Run:
    words = lowered.split(" ")
    if "’" in lowered or "'" in lowered:
        return words, [word[: end_of(word, len(word))] for word in words]
    return words, words


def _beside_the_same(runs: Iterable[_Run]) -> Iterator[str]:
    """Yield words that may be one word spelt differently and have the same word before or after them."""
    known: dict[tuple[str, str], str] = {}
    several: dict[tuple[str, str], set[str]] = {}
    for words, ends in runs:
        before = words[0]
        for word, end in zip(words[1:], ends[1:], strict=True):
            first, last = (before[0], end), (before, end[0])
            if known.setdefault(first, before) != before:
                several.setdefault(first, {known[first]}).add(before)
            if known.setdefault(last, end) != end:
                several.setdefault(last, {known[last]}).add(end)
            before = word
    return chain.from_iterable(map(_alike, several.values()))


def _alone(runs: Iterable[_Run]) -> Iterator[str]:
    """Yield words that stand alone, begin and end with the same letters and may be one word."""
    several: dict[tuple[str, str], list[str]] = {}
    for words, ends in runs:
        if len(words) == 1 and len(ends[0]) >= SHORTEST:
            several.setdefault((ends[0][0], ends[0][-1]), []).append(ends[0])
    for each in several.values():
        for one, other in combinations(each[:_MOST], 2) if len(each) > 1 else ():
            if abs(len(one) - len(other)) <= 1 and is_spelling(one, other):
                yield from (one, other)


def _alike(words: Collection[str]) -> Iterator[str]:
    """Yield the words that are spellings of another one of them; all spellings of a word begin with the same letter."""
    if len(words) > _FEW:
        by_letter = defaultdict(list)
        for word in words:
            by_letter[word[:1]].append(word)
        groups: Iterable[Collection[str]] = by_letter.values()
    else:
        groups = (words,)
    for one, other in chain.from_iterable(combinations(group, 2) for group in groups):
        slip = min(len(one), len(other)) < SHORTEST and (is_slip(one, other) or is_left_out(one, other))
        if slip or is_spelling(one, other) or one.rstrip("s") == other.rstrip("s"):
            yield from (one, other)


def _of_one_person(story: Story) -> Iterator[str]:
    """Yield words that stand in names of one person and may be one word."""
    for entity in story.entities:
        if entity.kind == "person":
            words = set(" ".join((entity.name, *entity.aliases)).lower().split())
            if len({word[0] for word in words}) < len(words):
                yield from _alike(words)


def _of_the_same_letters(runs: Iterable[_Run], words: Set[str]) -> Iterator[str]:
    """Yield words of the same letters that are written in two ways: with a hyphen, parted, without an apostrophe."""
    marked = {word for word in words if not word.isalnum()}
    odd: dict[str, list[str]] = {}
    for word in marked:
        odd.setdefault(letters_of(word), []).append(word)
    for letters, ways in odd.items():
        if letters in words or len({way.replace("’", "'") for way in ways}) > 1:
            yield from (letters, *ways)
    known = words | odd.keys()
    for inside, ends in runs:
        if marked.isdisjoint(inside) and (inside is ends or marked.isdisjoint(ends)):
            own, last = inside, ends
        else:
            own, last = list(map(letters_of, inside)), list(map(letters_of, ends))
        if len(own) == 2 and own[0] + last[1] not in known:
            continue  # most runs
        two = list(map(add, own, last[1:]))
        three = list(map(add, own, two[1:]))
        if known.isdisjoint(two) and known.isdisjoint(three):
            continue
        beginnings = chain(zip(two, inside, strict=False), zip(three, inside, strict=False))
        for joined, first in beginnings:
            if joined in known:
                yield from (joined, first, *odd.get(joined, ()))


def _in_another_order(runs: Iterable[_Run]) -> Set[int]:
    """Return the places of the runs that have as many words as a long name in common with another, in another order."""
    long = {place: words for place, (words, _) in enumerate(runs) if len(words) >= LONG}
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for place, words in long.items():
        for word in set(words):
            holders[word].append(place)
    found = set()
    for place, words in long.items():
        if sum([len(holders[word]) > 1 for word in words]) < LONG:
            continue
        common = Counter(chain.from_iterable(map(holders.__getitem__, set(words))))
        for other, count in common.items():
            if count >= LONG and other > place and _reorders(words, long[other]):
                found |= {place, other}
    return found


def _reorders(one: Sequence[str], other: Sequence[str]) -> bool:
    return [word for word in one if word in other] != [word for word in other if word in one]
