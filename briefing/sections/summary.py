"""Summary: the lines that ranking chose, the bottom line first."""

from __future__ import annotations

from briefing.model import Ranking, Story, SummaryLine, cite


def find(story: Story, ranking: Ranking) -> tuple[SummaryLine, ...]:
    """Return the chosen sentences, each with the sentences that say the same as further evidence."""
    lines = []
    for choice in ranking.chosen:
        evidence = tuple(
            cite(story.documents[s.article - 1].article, s.start, s.end) for s in (choice.sentence, *choice.duplicates)
        )
        lines.append(SummaryLine(choice.sentence.text, evidence, round(choice.score, 4), choice.reasons))
    return tuple(lines)
