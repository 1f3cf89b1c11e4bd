"""Disagreements: the same thing told differently by two sources. Precision before recall."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefing.model import Disagreement, Ranking, Story
from briefing.sections.disagreements.ages import find_ages
from briefing.sections.disagreements.counts import find_counts
from briefing.sections.disagreements.dates import find_dates
from briefing.sections.disagreements.finding import Finding, item
from briefing.sections.disagreements.lines import Lines
from briefing.sections.disagreements.spellings import find_spellings
from briefing.sections.disagreements.stated_days import find_stated_days
from briefing.sections.disagreements.wordings import find_wordings

RULES: tuple[Callable[[Story, Lines], Iterator[Finding]], ...] = (
    find_counts,
    find_ages,
    find_stated_days,
    find_dates,
    find_wordings,
    find_spellings,
)
"""Every rule is one file; each yields what it finds, in any order."""


def find(story: Story, ranking: Ranking) -> tuple[Disagreement, ...]:
    """Return the disagreements, most important first; none for a story of one source."""
    if len(story.documents) < 2:
        return ()
    lines = Lines(story)
    weighed = [item(story, ranking, finding) for rule in RULES for finding in rule(story, lines)]
    weighed.sort(key=lambda pair: -pair[0])
    return tuple(disagreement for _, disagreement in weighed)
