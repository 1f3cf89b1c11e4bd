"""Statements: see the manual's page on sections."""

from __future__ import annotations

from briefing.model import Ranking, Statement, Story


def find(story: Story, ranking: Ranking) -> tuple[Statement, ...]:
    """Return the items, most important first."""
    return ()
