"""What a brief prints of what was found. `extract` keeps everything."""

from __future__ import annotations

from datetime import date

from briefing.model import Evidence, NextStep, Statement, SummaryLine


def untold(
    statements: tuple[Statement, ...], newest: date | None, summary: tuple[SummaryLine, ...]
) -> tuple[Statement, ...]:
    """Return the statements that the summary does not print or cite already; all of them when it has each one."""
    return tuple(one for one in statements if not _told(one.evidence[0], summary)) or statements


def ahead(steps: tuple[NextStep, ...], newest: date | None, summary: tuple[SummaryLine, ...]) -> tuple[NextStep, ...]:
    """Return the steps whose last day, where one is known, does not lie before the newest article."""
    return tuple(
        step
        for step in steps
        if newest is None or step.when is None or step.when.end is None or step.when.end >= newest
    )


def _told(piece: Evidence, summary: tuple[SummaryLine, ...]) -> bool:
    """Whether a line of the summary holds this stretch, or cites it as saying the same."""
    cited = (one for line in summary for one in line.evidence)
    return any(one.source == piece.source and one.start <= piece.start and piece.end <= one.end for one in cited)
