"""Disagreements: see the manual's page on sections."""

from __future__ import annotations

from briefing.model import Disagreement, Ranking, Story


def find(story: Story, ranking: Ranking) -> tuple[Disagreement, ...]:
    """Return the items, most important first."""
    return ()
