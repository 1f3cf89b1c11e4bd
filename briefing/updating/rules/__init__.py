"""The rules of an update, one file each: what was told before against what is told now. Precision before recall."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefing.updating.comparison import Comparison
from briefing.updating.finding import Finding
from briefing.updating.rules.answered import find_answered
from briefing.updating.rules.changed import find_changed
from briefing.updating.rules.done import find_done
from briefing.updating.rules.dropped import find_dropped
from briefing.updating.rules.moved import find_moved

__all__ = ["RULES"]

RULES: tuple[Callable[[Comparison], Iterator[Finding]], ...] = (
    find_dropped,
    find_moved,
    find_done,
    find_answered,
    find_changed,
)
"""Each yields changes of lines that were told before, in any order; `added` then finds what is new."""
