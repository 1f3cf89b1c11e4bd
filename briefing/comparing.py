"""Two versions of a brief, line by line: what was added, dropped, reworded or moved."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from typing import Any, Literal

from briefing.matching import Line, Rarity, likeness, printed
from briefing.model import (
    SECTION_NAMES,
    Brief,
    Difference,
    Disagreement,
    NextStep,
    Participant,
    Statement,
    TimelineEntry,
)

__all__ = ["compare"]

_REWORDED = 0.5
"""Likeness from which two lines of one section count as one line told anew."""
_WORDS = re.compile(r"\S+\s*|\s+")

Run = tuple[str, Literal["same", "new", "gone"]]


@dataclass(frozen=True, slots=True)
class _Row:
    """One item made comparable."""

    position: int
    text: str
    label: str | None
    sources: tuple[int, ...]


def compare(new: Brief, old: Brief) -> tuple[Difference, ...]:
    """Return how `new` differs from `old`, section by section in print order; none where nothing does."""
    return tuple(
        difference
        for section in SECTION_NAMES
        for difference in _compare(section, _rows(getattr(new, section)), _rows(getattr(old, section)))
    )


def _rows(items: Sequence[Any]) -> list[_Row]:
    return [_row(position, item) for position, item in enumerate(items)]


def _row(position: int, item: Any) -> _Row:
    if isinstance(item, Disagreement):
        text = " / ".join(printed(claim.text) for claim in item.claims)
        pieces = [piece for claim in item.claims for piece in claim.evidence]
        return _Row(position, text, item.kind, _sources(pieces))
    text = printed(item.name if isinstance(item, Participant) else item.text).strip()
    return _Row(position, text, _label(item), _sources(item.evidence))


def _sources(pieces: Sequence[Any]) -> tuple[int, ...]:
    return tuple(sorted({piece.source for piece in pieces}))


def _label(item: Any) -> str | None:
    """Return what stands beside a line and may change without its words."""
    if isinstance(item, Statement):
        return printed(item.speaker) if item.speaker else None
    if isinstance(item, NextStep):
        days = _days(item.when.start, item.when.end) if item.when else None
        return " · ".join([days, item.status] if days else [item.status])
    if isinstance(item, TimelineEntry):
        return _days(item.start, item.end)
    if isinstance(item, Participant):
        return printed(item.roles[0].text) if item.roles else None
    return getattr(item, "kind", None)


def _days(start: date | None, end: date | None) -> str | None:
    if start is None:
        return None
    return start.isoformat() if end is None or start == end else f"{start} to {end}"


def _compare(section: str, new: list[_Row], old: list[_Row]) -> Iterator[Difference]:
    pairs = _pairs(new, old)
    stayed = _in_order(pairs)
    for row in new:
        before = pairs.get(row.position)
        if before is None:
            yield _difference("added", section, row, None)
        elif (before.text, before.label) != (row.text, row.label):
            yield _difference("reworded", section, row, before)
        elif row.position not in stayed:
            yield _difference("moved", section, row, before)
    kept = {before.position for before in pairs.values()}
    for row in old:
        if row.position not in kept:
            yield _difference("dropped", section, None, row)


def _pairs(new: list[_Row], old: list[_Row]) -> dict[int, _Row]:
    """Return for positions in `new` the row of `old` that says the same: the same words first, then the likest."""
    pairs: dict[int, _Row] = {}
    free = list(old)
    for row in new:
        same = [each for each in free if each.text == row.text]
        if same:
            pairs[row.position] = next((each for each in same if each.label == row.label), same[0])
            free.remove(pairs[row.position])
    rarity = Rarity.of([row.text for row in (*new, *old)])
    lines = [(each, rarity.line(each.text)) for each in free]
    open_rows = [(row, rarity.line(row.text)) for row in new if row.position not in pairs]
    for score, position, place in sorted(_alike(open_rows, lines), reverse=True):
        if position not in pairs and (before := old[place]) in free and score >= _REWORDED:
            pairs[position] = before
            free.remove(before)
    return pairs


def _alike(new: list[tuple[_Row, Line]], old: list[tuple[_Row, Line]]) -> Iterator[tuple[float, int, int]]:
    for row, line in new:
        for before, other in old:
            yield likeness(line, other), row.position, before.position


def _in_order(pairs: dict[int, _Row]) -> set[int]:
    """Return the positions of the longest run of lines whose order is the same in both versions."""
    ends: list[int] = []  # by length of a run: the smallest older position that such a run can end at
    last: list[int] = []  # and the position of that line in the newer version
    before: dict[int, int | None] = {}
    for position in sorted(pairs):
        place = pairs[position].position
        length = bisect_left(ends, place)
        before[position] = last[length - 1] if length else None
        ends[length : length + 1] = [place]
        last[length : length + 1] = [position]
    run = set()
    at = last[-1] if last else None
    while at is not None:
        run.add(at)
        at = before[at]
    return run


def _difference(
    kind: Literal["added", "dropped", "reworded", "moved"], section: str, row: _Row | None, before: _Row | None
) -> Difference:
    return Difference(
        kind=kind,
        section=section,
        place=f"{section}[{row.position}]" if row else None,
        label=row.label if row else None,
        label_was=before.label if before else None,
        runs=_runs(row.text if row else "", before.text if before else ""),
        moved=(before.position + 1, row.position + 1) if row and before and kind == "moved" else None,
        sources=row.sources if row else (),
    )


def _runs(text: str, was: str) -> tuple[Run, ...]:
    """Return both texts in one, word by word."""
    new, old = _WORDS.findall(text), _WORDS.findall(was)
    runs: list[Run] = []
    for what, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            runs.append(("".join(new[c:d]), "same"))
            continue
        if a < b:
            runs.append(("".join(old[a:b]), "gone"))
        if c < d:
            runs.append(("".join(new[c:d]), "new"))
    return tuple(runs)
