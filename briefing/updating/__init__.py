"""The door to updates: a previous brief and new articles in, a brief with what has changed out.

    previous -earlier.recall-> its articles, or the lines that it quotes
    articles, all -annotated-> Story -> Comparison -RULES, added-> changes -> Brief with `changes`

The rules stand in `rules`, one file each. Nothing here reads files or knows the clock.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.model import Article, Brief, Notice, Previous, Settings, Source
from briefing.pipeline import annotated, brief_of
from briefing.sections import SECTIONS
from briefing.updating.changes import changes_in
from briefing.updating.earlier import excerpts_of, find_earlier, recall
from briefing.updating.rules import RULES
from briefing.updating.settling import without_settled

__all__ = ["RULES", "find_earlier", "settings_of", "update"]


def settings_of(previous: Brief) -> Settings:
    """Return the settings that a brief tells of itself: its language, its sections, whether it holds its sources."""
    every = tuple(section.name for section in SECTIONS)
    return Settings(
        language=previous.language,
        sections=() if previous.sections == every else previous.sections,
        embed_sources=any(source.text is not None for source in previous.sources),
    )


def update(
    previous: Brief,
    articles: Sequence[Article],
    settings: Settings | None = None,
    notices: Sequence[Notice] = (),
) -> Brief:
    """Make the brief that follows `previous` now that there are `articles`, with what has changed in `changes`.

    Articles that `previous` has already are not new; they give it back its texts, unless it holds them itself. Sources
    whose text is nowhere are compared by the lines that `previous` quotes, and a notice says so; they stand last among
    the sources, and no line but a change's `before` comes from them. Without settings those that `previous` tells of
    itself are used. The same input gives the same brief.
    """
    settings = settings or settings_of(previous)
    kept, gone = recall(previous, articles)
    known = {source.sha256 for source in previous.sources}
    news = [article for article in articles if article.sha256 not in known]
    story, unsure = annotated([*kept, *news], settings)
    excerpts = excerpts_of(gone, previous, len(story.documents))
    changes, found = changes_in(story, len(kept), excerpts, settings)
    brief = without_settled(
        brief_of(story, settings, (*notices, *_told(previous, news, gone), *unsure)), changes, found
    )
    return replace(
        brief,
        sources=(*_dated(brief.sources, kept, previous), *_listed(gone, len(story.documents))),
        changes=changes,
        previous=_previous(previous, len(kept), len(story.documents), len(gone)),
    )


def _told(previous: Brief, news: Sequence[Article], gone: Sequence[Source]) -> list[Notice]:
    """Return the notices that there is no new article, or that earlier texts are gone."""
    told = []
    if not news:
        told.append(Notice("nothing-new", "no article is new: the previous brief has them all"))
    if gone:
        count = f"{len(gone)} of the {len(previous.sources)} sources of the previous brief"
        message = f"the text of {count} is not there any more; they are compared by the lines that it quotes"
        told.append(Notice("sources-gone", message))
    return told


def _dated(sources: Sequence[Source], kept: Sequence[Article], previous: Brief) -> list[Source]:
    """Return the sources with the days that the previous brief knew of its own."""
    days = {source.sha256: source.published for source in previous.sources}
    known = {article.sha256 for article in kept}
    return [replace(one, published=days[one.sha256]) if one.sha256 in known else one for one in sources]


def _listed(gone: Sequence[Source], count: int) -> list[Source]:
    """Number the sources whose text is gone after `count` others."""
    return [replace(source, id=count + number, copy_of=None) for number, source in enumerate(gone, 1)]


def _previous(previous: Brief, kept: int, count: int, gone: int) -> Previous:
    lost = tuple(range(count + 1, count + gone + 1))
    return Previous(previous.title, previous.created, (*range(1, kept + 1), *lost), lost)
