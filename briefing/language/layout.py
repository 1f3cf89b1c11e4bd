"""The first stage: paragraphs, quotations, sentences, the language and the day of each article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from briefing.language.datelines import day_told
from briefing.language.identify import language_of
from briefing.language.quotations import quotations
from briefing.language.sentences import sentences
from briefing.matching import paragraphs
from briefing.matching.pages import holds_no_article
from briefing.model import Article, Document, Notice, Span


def lay_out(articles: Sequence[Article], day: date | None) -> tuple[list[Document], list[Notice]]:
    """Return a document for each article, and a notice for each that has no date.

    Of a page that holds no article ("the page you requested was not found") nothing is read, with a notice: its
    document has no paragraph, no sentence and no known language. Where there is nothing else, such pages are read.
    """
    documents, notices = [], []
    hollow = [holds_no_article(article.text) for article in articles]
    nothing_else = all(hollow)
    spans_of = [paragraphs(article.text) for article in articles]
    for article, spans, unread in zip(_dated(articles, spans_of, day), spans_of, hollow, strict=True):
        if unread:
            notices.append(_hollow(article.id, nothing_else))
        if unread and not nothing_else:
            documents.append(Document(article, language="und", day=None, paragraphs=(), sentences=()))
            continue
        quoted = quotations(article.text, spans)
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


def _hollow(source: int, read: bool) -> Notice:
    told = "seems to hold no article, only a notice of its page" if read else "holds no article: nothing of it is read"
    return Notice("no-article", f"source {source} {told}", source)


def _dated(articles: Sequence[Article], spans_of: Sequence[Sequence[Span]], day: date | None) -> list[Article]:
    """Fill in the day that an article tells at its head; a dateline without a year takes it from the other articles."""
    known = [
        article.published or day_told(article.text, spans, day)
        for article, spans in zip(articles, spans_of, strict=True)
    ]
    near = day or max((published for published in known if published), default=None)
    dated = []
    for article, spans, published in zip(articles, spans_of, known, strict=True):
        told = published if published or near == day else day_told(article.text, spans, near)
        dated.append(replace(article, published=told) if told != article.published else article)
    return dated
