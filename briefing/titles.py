"""Titles: the brief's own (the best headline that a source has, else its bottom line), and what a source opens with."""

from __future__ import annotations

from briefing.model import Document, Ranking, Story

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
    return words if len(words) <= _LONGEST else _start(words) + "…"


def opening_of(document: Document) -> str | None:
    """Return the first words of an article, verbatim: its headline or its first sentence, cut between two words."""
    if not document.sentences:
        return None
    words = document.sentences[0].text
    return words if len(words) <= _LONGEST else _start(words)


def _start(words: str) -> str:
    return words[:_LONGEST].rsplit(" ", 1)[0].rstrip(",;:")
