"""Participants: see the manual's page on sections."""

from __future__ import annotations

from briefing.model import Participant, Ranking, Story


def find(story: Story, ranking: Ranking) -> tuple[Participant, ...]:
    """Return the items, most important first."""
    return ()
