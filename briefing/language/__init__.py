"""Text to annotations. Knows nothing of briefs.

Each stage is one file and one row below; a stage takes documents and returns them with one more annotation filled in.
Every stage after `layout` is English only: documents in other languages pass through untouched.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from briefing.language.datelines import day_told
from briefing.language.identify import language_of
from briefing.language.layout import lay_out
from briefing.language.names import resolve_names
from briefing.language.speech import find_speech
from briefing.language.times import find_times
from briefing.model import Article, Notice, Story

__all__ = ["annotate", "day_told", "language_of", "lay_out"]


def annotate(articles: Sequence[Article], day: date | None = None) -> tuple[Story, list[Notice]]:
    """Annotate articles, numbered 1 to n, together.

    `day` counts as the day of publication of an article that has none in its metadata or dateline, and what is to come
    by a day has from it, or from the article's where that is later, until then.
    """
    documents, notices = lay_out(articles, day)  # paragraphs, quotations, sentences, language, day
    documents = find_times(documents)
    documents, entities = resolve_names(documents)  # mentions of all articles, merged
    documents = find_speech(documents, entities)  # who says what
    return Story(tuple(documents), tuple(entities), day), notices
