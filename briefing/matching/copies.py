"""Wire copies: articles, and single sentences, that several sources took over from the same agency.

Source of the method: Broder, "On the resemblance and containment of documents" (1997), with all shingles kept.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import chain
from zlib import crc32

from briefing.matching.patterns import regex
from briefing.model import Evidence

_WORD = regex(r"[^\W_]+")
_MARKS = "’‘“”—–…"
"""Marks that part words and stand in most texts that are not ASCII."""
_SMALL = bytes(ord(chr(code).lower()) if code < 128 and chr(code).isalnum() else 32 for code in range(256))
"""Small letters and figures, all else as spaces."""
_QUOTED = regex(r"[“\"„«][^”\"»]*[”\"»]?")
_SHINGLE = 5
_CONTAINED = 0.6
"""Share of the shorter article's word runs that stand in the longer one, from which it counts as a copy."""
_HOLDERS = 16
"""Most texts remembered per run of words: what keeps boilerplate from making the search quadratic. So many are few."""
_SAMPLED = 16
"""One run in so many is in the sample that `sketch` keeps."""
_SHORTEST = 8
"""Narrator's words from which the same wording in two sources is no accident."""


def copies(texts: Sequence[str]) -> tuple[int, ...]:
    """Return for each text the position of the first text that it is a near-identical copy of; its own when of none."""
    if len(texts) < 2:
        return tuple(range(len(texts)))
    return _among_few(texts) if len(texts) <= _HOLDERS else _among_many(texts)


def _among_few(texts: Sequence[str]) -> tuple[int, ...]:
    """Compare every text with those before it: for a few texts in less than the time an index of all runs takes."""
    original = list(range(len(texts)))
    words = list(map(_words, texts))
    vocabularies = list(map(frozenset, words))
    runs: dict[int, set[int]] = {}
    for place in original[1:]:
        for other in range(place):
            if original[other] != other or _differ(words, vocabularies, place, other):
                continue
            for one in (place, other):
                if one not in runs:
                    runs[one] = _runs(words[one])
            shared = len(runs[place] & runs[other])
            if shared and shared >= _CONTAINED * min(len(runs[place]), len(runs[other])):
                original[place] = other
                break
    return tuple(original)


def _differ(words: Sequence[Sequence[str]], vocabularies: Sequence[Set[str]], one: int, other: int) -> bool:
    """Whether the words alone tell that two texts are no copies: most runs need not be made.

    Each word that the other text lacks begins a run that it lacks, but for those at the very end; and a run that both
    have stands where five words are known in a row.
    """
    if len(words[other]) < len(words[one]):
        one, other = other, one
    common = len(vocabularies[one] & vocabularies[other])
    lacking = min(len(vocabularies[one]), len(vocabularies[other])) - common - (_SHINGLE - 1)
    in_a_row = bytes(map(vocabularies[other].__contains__, words[one])).split(b"\0")
    shared = sum([len(row) - (_SHINGLE - 1) for row in in_a_row if len(row) >= _SHINGLE])
    return shared < _CONTAINED * (shared + lacking)


def _among_many(texts: Sequence[str]) -> tuple[int, ...]:
    original = list(range(len(texts)))
    holders: dict[int, tuple[int, ...]] = {}
    sizes: list[int] = []
    for place, text in enumerate(texts):
        own = _runs(_words(text))
        sizes.append(len(own))
        known = holders.keys() & own
        shared = Counter(chain.from_iterable(map(holders.__getitem__, known)))
        for other in sorted(shared):
            if shared[other] >= _CONTAINED * min(len(own), sizes[other]):
                original[place] = original[other]
                break
        if original[place] == place:
            _hold(place, own, known, holders)
    return tuple(original)


def _hold(place: int, own: Set[int], known: Set[int], holders: dict[int, tuple[int, ...]]) -> None:
    """Add a text to the holders of its runs, of which some are `known` to be another text's too."""
    alone = (place,)  # one object for all runs that no other text has
    holders.update(dict.fromkeys(own - known, alone))
    for run in known:
        if len(holders[run]) < _HOLDERS:
            holders[run] += alone


def _runs(words: Sequence[str]) -> set[int]:
    """Return the hashes of all runs of words, in less than half the time of checksums; every process has others."""
    return set(map(hash, zip(*(words[first:] for first in range(_SHINGLE)), strict=False)))


def _shingles(text: str) -> set[int]:
    """Return the checksums of all runs of words; they need less memory, and a rare clash does not matter."""
    words = _words(text)
    return {crc32(" ".join(words[at : at + _SHINGLE]).encode()) for at in range(len(words) - _SHINGLE + 1)}


def _words(text: str) -> list[str]:
    """Return the words of a text in small letters: in a third of the time where only its marks are not ASCII."""
    if not text.isascii():
        for mark in _MARKS:
            text = text.replace(mark, " ")
    if text.isascii():
        return text.encode("ascii").translate(_SMALL).decode("ascii").split()
    return _WORD.findall(text.lower())


def corroboration(evidence: Iterable[Evidence], copy_of: Mapping[int, int] | None = None) -> int:
    """Return the number of independent sources among `evidence`.

    `copy_of` maps the id of a source that is a wire copy to the source it copies. Two sources whose narrators use the
    same words, quotations aside, count once too.
    """
    known = copy_of or {}
    seen: set[str] = set()
    sources: set[int] = set()
    for piece in evidence:
        source = known.get(piece.source, piece.source)
        narrated = " ".join(_WORD.findall(_QUOTED.sub(" ", piece.text).lower()))
        if source in sources or narrated in seen:
            continue
        if narrated.count(" ") + 1 >= _SHORTEST:
            seen.add(narrated)
        sources.add(source)
    return len(sources)


def sketch(text: str) -> tuple[int, ...]:
    """Return a sample of the checksums of a text's runs of words, in order: the same sample in every text."""
    return tuple(sorted(shingle for shingle in _shingles(text) if shingle % _SAMPLED == 0))
