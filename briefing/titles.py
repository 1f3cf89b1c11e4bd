"""The title of a brief: the best headline that a source has, else the start of the bottom line."""

from __future__ import annotations

from briefing.model import Ranking, Story

_LONGEST = 90


def title_of(story: Story, ranking: Ranking) -> str:
    """Return a headline of the sources, verbatim, or the first words of the bottom line."""
    for document in story.documents:
        if document.article.title:
            return document.article.title
    for document in story.documents:
        if document.sentences and document.sentences[0].heading:
            return document.sentences[0].text
    if not ranking.chosen:
        return "Brief"
    words = ranking.chosen[0].sentence.text
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0].rstrip(",;:") + "…"
