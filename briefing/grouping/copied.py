"""Near-identical copies among many articles, by a sample of their runs of words.

Source of the method: Broder, "On the resemblance and containment of documents" (1997): the runs whose checksum is
divisible by a number are the same sample in every text, and the share of the sample estimates that of all runs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from briefing.grouping.signatures import Signature

_CONTAINED = 0.6
"""Share of the smaller sample that stands in the larger one, from which an article counts as a copy."""
_FEWEST = 4
"""Runs in a sample that can tell a copy."""
_HOLDERS = 16
"""Most articles remembered per run of words: what keeps boilerplate from making the search quadratic."""


def find_copies(signatures: Sequence[Signature], owner: list[int]) -> list[int]:
    """Return for each article the place of the first one that it is a near-identical copy of; its own when of none.

    `owner` is the number of the story given that an article is in, -1 for none. Articles of two owners are no copies of
    each other; an original gets the owner of its copies.
    """
    holders: dict[int, list[int]] = {}
    original = list(range(len(signatures)))
    for place, one in enumerate(signatures):
        if len(one.sketch) >= _FEWEST:
            shared = Counter(other for run in one.sketch for other in holders.get(run, ()))
            for other in sorted(shared):
                smaller = min(len(one.sketch), len(signatures[other].sketch))
                together = owner[place] == owner[other] or -1 in (owner[place], owner[other])
                together = together and one.language == signatures[other].language
                if together and shared[other] >= max(_CONTAINED * smaller, _FEWEST):
                    original[place] = other
                    owner[other] = max(owner[place], owner[other])
                    break
        if original[place] == place:
            for run in one.sketch:
                if len(known := holders.setdefault(run, [])) < _HOLDERS:
                    known.append(place)
    return original
