"""The first stage: paragraphs, quotations, sentences, the language and the day of each article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from briefing.language.datelines import day_told
from briefing.language.identify import language_of
from briefing.language.paragraphs import paragraphs
from briefing.language.quotations import quotations
from briefing.language.sentences import sentences
from briefing.model import Article, Document, Notice


def lay_out(articles: Sequence[Article], day: date | None) -> tuple[list[Document], list[Notice]]:
    """Return a document for each article, and a notice for each that has no date."""
    documents, notices = [], []
    for given in articles:
        article = given
        spans = paragraphs(article.text)
        quoted = quotations(article.text, spans)
        if article.published is None and (told := day_told(article.text, spans, day)) is not None:
            article = replace(article, published=told)
        written_on = article.published or day
        if written_on is None:
            message = f"source {article.id} has no date: words such as “on Friday” stay words"
            notices.append(Notice("no-date", message, article.id))
        documents.append(
            Document(
                article=article,
                language=article.language or language_of(article.text),
                day=written_on,
                paragraphs=spans,
                sentences=sentences(article.id, article.text, spans, quoted),
                quotations=quoted,
            )
        )
    return documents, notices
