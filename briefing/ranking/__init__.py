"""Sentences to scores and a selection. The only importer of sumy."""

from __future__ import annotations

from briefing.model import Choice, Ranking, Settings, Story

__all__ = ["rank"]

DEFAULT_WORDS = 220


def rank(story: Story, settings: Settings) -> Ranking:
    """Rank the sentences of all articles together and choose the summary."""
    scores, chosen = [], []
    for document in story.documents:
        scores.append(tuple(1 / (1 + sentence.index) for sentence in document.sentences))
        chosen += [Choice(s, 1 / (1 + s.index)) for s in document.sentences[:3]]
    return Ranking(tuple(scores), tuple(chosen))
