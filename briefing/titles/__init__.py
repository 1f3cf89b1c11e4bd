"""Titles: the brief's own (the best headline that a source has, else its bottom line), and what a source opens with.

Every title is verbatim: a headline as it stands, or the start of a sentence, cut where a clause ends.
"""

from __future__ import annotations

from collections import Counter

from briefing.matching import terms
from briefing.model import Document, Ranking, Story
from briefing.titles.headlines import borne_out, first_heading, headline_of
from briefing.titles.leads import LONGEST, cut, first_lead

__all__ = ["opening_of", "title_of"]


def title_of(story: Story, ranking: Ranking) -> str:
    """Return the headline, of the newest articles in the summary if they have one, that the summary bears out best.

    Without any it is the first clause of the bottom line as a source words it; "Brief" when there is no sentence.
    """
    told_by = {one.article for choice in ranking.chosen for one in (choice.sentence, *choice.duplicates)}
    telling = [document for document in story.documents if document.article.id in told_by]
    newest = [document for document in story.newest() if document in telling]
    headlines = [title for document in newest if (title := headline_of(document))]
    headlines = headlines or [title for document in telling if (title := headline_of(document))]
    if headlines:
        told = Counter(term for choice in ranking.chosen for term in set(terms(choice.sentence.text)))
        return max(headlines, key=lambda headline: borne_out(headline, told))
    if not ranking.chosen:
        return "Brief"
    return first_lead(ranking) or cut(ranking.chosen[0].sentence.text) + "…"


def opening_of(document: Document) -> str | None:
    """Return the first words of an article, verbatim: its headline or its first sentence, cut between two words."""
    if not document.sentences:
        return None
    words = first_heading(document) or next(
        (sentence.text for sentence in document.sentences if not sentence.heading), document.sentences[0].text
    )
    return words if len(words) <= LONGEST else cut(words)
