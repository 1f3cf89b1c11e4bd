"""What verification says."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Problem", "Proof", "difference", "excerpt"]

_SHOWN = 60  # characters of a line in a message
_AROUND = 20  # characters on both sides of a difference


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that could not be proved."""

    code: str
    """Short stable word: "altered", "edited", "missing-source", "changed-source", "not-printed", ..."""
    place: str
    """Where it stands in the brief: "statements[3]", "page 2", "line 14", "source 1"."""
    message: str
    """What is wrong, in one line."""


@dataclass(frozen=True, slots=True)
class Proof:
    """The outcome for one brief."""

    lines: int
    """Quoted stretches that were looked up."""
    problems: tuple[Problem, ...]
    """In the order of the brief; empty: everything is proved."""
    edits: tuple[Problem, ...] = ()
    """What an editor wrote or changed, declared as such in the brief; no quoted line is among it."""


def excerpt(text: str) -> str:
    """Return the beginning of `text`, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1].rstrip() + "…"


def difference(here: str, there: str) -> str:
    """Return where two texts part, as '“…gred to…” instead of “…greed to…”'."""
    start = next((i for i, (a, b) in enumerate(zip(here, there, strict=False)) if a != b), min(len(here), len(there)))
    first = max(0, start - _AROUND)
    return f"{_window(here, first, start)} instead of {_window(there, first, start)}"


def _window(text: str, first: int, start: int) -> str:
    end = start + _AROUND
    words = " ".join(text[first:end].split())
    return f"«{'…' if first else ''}{words}{'…' if end < len(text) else ''}»"
