"""One row of the table of checks, and the words that spare a sentence its test."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from briefing.sections.next_steps.reading import Reading


class Check(NamedTuple):
    """One reason to trust a cue more or less."""

    name: str
    effect: float
    """Added to the cue's weight when the test holds."""
    holds: Callable[[Reading], bool]
    near: frozenset[str] = frozenset()
    """Runs of a-z one of which stands around the cue (`Reading.near`) where the test holds; empty where none must."""
    within: frozenset[str] = frozenset()
    """The same, for the whole sentence."""
    cues: frozenset[str] = frozenset()
    """Names of the only cues of which the test may hold; empty where it may of any."""
    timed: bool | None = None
    """Whether the test may only hold where a time of the step is told, or only where none is; None where in both."""


def words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())
