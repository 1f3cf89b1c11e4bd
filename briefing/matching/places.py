"""Annotations by where they stand: who looks at all of a document for each of its annotations never ends."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Protocol, TypeVar

from briefing.model import Document, ReportedSpeech

__all__ = ["around", "around_speech", "found_at", "holding", "starting_in"]

_BEHIND = 20
"""Stretches of speech that begin before a place and are tried: the parts of one may lie around many others."""


class _Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


Placed = TypeVar("Placed", bound=_Placed)
_start: Callable[[_Placed], int] = attrgetter("start")


def starting_in(annotations: Sequence[Placed], start: int, end: int) -> Sequence[Placed]:
    """Return those that start from `start` on and before `end`; `annotations` are in order of place."""
    return annotations[bisect_left(annotations, start, key=_start) : bisect_left(annotations, end, key=_start)]


def around(annotations: Sequence[Placed], place: int) -> Placed | None:
    """Return the one that holds the character at `place`; `annotations` are in order of place and do not overlap."""
    at = bisect_right(annotations, place, key=_start) - 1
    return annotations[at] if at >= 0 and place < annotations[at].end else None


def holding(annotations: Sequence[Placed], places: Iterable[int]) -> list[Placed]:
    """Return those that hold a character at one of `places`; both are in order of place."""
    found: list[Placed] = []
    for place in places:
        if not found or place >= found[-1].end:
            one = around(annotations, place)
            if one is not None:
                found.append(one)
    return found


def found_at(mark: str, text: str) -> list[int]:
    """Return where `mark` stands in a text, in order."""
    places = []
    at = text.find(mark)
    while at >= 0:
        places.append(at)
        at = text.find(mark, at + len(mark))
    return places


def around_speech(document: Document, place: int) -> Sequence[ReportedSpeech]:
    """Return the utterances of which a part holds the character at `place`, the first first."""
    last = bisect_right(document.speech, place, key=lambda one: one.parts[0].start)
    near = document.speech[max(last - _BEHIND, 0) : last]
    found = []
    for one in near:
        for part in one.parts:
            if part.start <= place < part.end:
                found.append(one)
                break
    return found
