"""How two versions of a brief differ, line by line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

DifferenceKind = Literal["added", "dropped", "reworded", "moved"]


@dataclass(frozen=True, slots=True)
class Difference:
    """One line that is not the same in two versions of a brief."""

    kind: DifferenceKind
    section: str
    place: str | None
    """Place in the newer brief, such as "summary[2]"; None for a dropped line."""
    label: str | None
    """What stands beside the line in the newer brief: speaker, day, kind."""
    label_was: str | None
    runs: tuple[tuple[str, Literal["same", "new", "gone"]], ...]
    """The words of both versions in one: those that stayed, those that came, those that went."""
    moved: tuple[int, int] | None = None
    """Positions in the section, from 1: older, newer; only for a moved line."""
    sources: tuple[int, ...] = ()
    """Sources of the newer brief that the line comes from."""
