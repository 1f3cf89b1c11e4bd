"""Wire copies: articles, and single sentences, that several sources took over from the same agency.

Source of the method: Broder, "On the resemblance and containment of documents" (1997), with all shingles kept.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from briefing.model import Evidence

_WORD = re.compile(r"[^\W_]+")
_QUOTED = re.compile(r"[“\"„«][^”\"»]*[”\"»]?")
_SHINGLE = 5
_CONTAINED = 0.6
"""Share of the shorter article's word runs that stand in the longer one, from which it counts as a copy."""
_HOLDERS = 16
"""Most texts remembered per run of words: what keeps boilerplate from making the search quadratic."""
_SHORTEST = 8
"""Narrator's words from which the same wording in two sources is no accident."""


def copies(texts: Sequence[str]) -> tuple[int, ...]:
    """Return for each text the position of the first text that it is a near-identical copy of; its own when of none."""
    shingles = [_shingles(text) for text in texts]
    holders: defaultdict[str, list[int]] = defaultdict(list)
    original = list(range(len(texts)))
    for place, own in enumerate(shingles):
        shared: defaultdict[int, int] = defaultdict(int)
        for shingle in own:
            for other in holders[shingle]:
                shared[other] += 1
        for other in sorted(shared):
            shorter = min(len(own), len(shingles[other]))
            if shared[other] >= _CONTAINED * shorter:
                original[place] = original[other]
                break
        if original[place] == place:
            for shingle in own:
                if len(holders[shingle]) < _HOLDERS:
                    holders[shingle].append(place)
    return tuple(original)


def _shingles(text: str) -> set[str]:
    words = _WORD.findall(text.lower())
    return {" ".join(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1)}


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
