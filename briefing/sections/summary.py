"""Summary: the lines that ranking chose, the bottom line first."""

from __future__ import annotations

from briefing.model import Ranking, Story, SummaryLine
from briefing.sections.passages import passage


def find(story: Story, ranking: Ranking) -> tuple[SummaryLine, ...]:
    """Return the chosen sentences, each with the sentences that say the same as further evidence."""
    lines = []
    for choice in ranking.chosen:
        evidence = tuple(passage(story.documents[s.article - 1], s) for s in (choice.sentence, *choice.duplicates))
        lines.append(SummaryLine(evidence[0].text, evidence, round(choice.score, 4), choice.reasons))
    return tuple(lines)
