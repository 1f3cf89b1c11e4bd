"""The whole job on one screen: READ THIS FIRST.

    files -readers.read-> Articles -language.annotate-> Story -ranking.rank-> Ranking
          -SECTIONS[*].find-> items with evidence -> Brief -WRITERS[*].write-> bytes

`make_brief` is pure: the same articles and settings give the same brief; no clock, no network, no environment.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from briefing.language import annotate
from briefing.matching import copies
from briefing.model import Article, Brief, Notice, Settings, Source, Story
from briefing.ranking import rank
from briefing.sections import SECTIONS, find_all
from briefing.titles import opening_of, title_of

_MORNING = 6  # the hour, UTC, that a brief without a time of its own carries


def make_brief(articles: Sequence[Article], settings: Settings = Settings(), notices: Sequence[Notice] = ()) -> Brief:
    """Make a brief from articles.

    `articles` are numbered anew, 1 to n, in the order given. A text that was given already is left out with a notice;
    of a page that holds no article, a source like any other, nothing is read, with a notice.
    `notices` are those of the readers and come first in the brief's own. No article gives a brief with empty sections.
    """
    story, unsure = annotated(articles, settings)
    return brief_of(story, settings, (*notices, *unsure))


def annotated(articles: Sequence[Article], settings: Settings = Settings()) -> tuple[Story, list[Notice]]:
    """Return the story that articles tell, numbered anew and each text once, and what was unsure on the way."""
    distinct, repeated = _distinct(articles)
    story, unsure = annotate(distinct, settings.date.date() if settings.date else None)
    return story, [*repeated, *unsure]


def brief_of(story: Story, settings: Settings = Settings(), notices: Sequence[Notice] = ()) -> Brief:
    """Make a brief from an annotated story; `notices` come first in the brief's own."""
    originals = copies([document.article.text for document in story.documents])
    ranking = rank(story, settings, originals)
    found, left_out = find_all(story, ranking, settings)
    return Brief(
        title=settings.title or title_of(story, ranking),
        language=settings.language,
        created=_created(story, settings),
        sources=tuple(_source(story, i, original, settings) for i, original in enumerate(originals)),
        generator=generator(),
        notices=(*notices, *ranking.notices, *left_out),
        sections=settings.sections or tuple(section.name for section in SECTIONS),
        **found,
    )


def _distinct(articles: Sequence[Article]) -> tuple[list[Article], list[Notice]]:
    """Number the articles and leave out repeated texts."""
    first: dict[str, Article] = {}
    notices = []
    for article in articles:
        if (known := first.get(article.sha256)) is not None:
            message = f"{article.path or 'an article'} is the same text as source {known.id} and is counted once"
            notices.append(Notice("same-text", message, known.id))
        else:
            first[article.sha256] = replace(article, id=len(first) + 1)
    return list(first.values()), notices


def _created(story: Story, settings: Settings) -> datetime | None:
    if settings.date:
        return settings.date
    days = [document.article.published for document in story.documents if document.article.published]
    return _at_morning(max(days)) if days else None


def _at_morning(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, _MORNING, tzinfo=UTC)


def _source(story: Story, index: int, original: int, settings: Settings) -> Source:
    document = story.documents[index]
    article = document.article
    return Source(
        id=article.id,
        title=article.title,
        publisher=article.publisher,
        authors=article.authors,
        published=article.published,
        url=article.url,
        path=article.path,
        sha256=article.sha256,
        words=len(article.text.split()),
        language=document.language,
        sentences=len(document.sentences),
        paragraphs=tuple((span.start, span.end) for span in document.paragraphs),
        text=article.text if settings.embed_sources else None,
        opening=opening_of(document),
        copy_of=original + 1 if original != index else None,
    )


def generator() -> str:
    """Return the program's name and version, as briefs carry it."""
    from briefing import __version__

    return f"briefing {__version__}"
