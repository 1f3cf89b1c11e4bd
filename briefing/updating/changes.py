"""From a story in which some articles are new to the list of changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from briefing.language import annotate
from briefing.matching import copies
from briefing.model import Article, Change, Evidence, Settings, Story, SummaryLine
from briefing.ranking import rank
from briefing.sections import SECTIONS, find_all
from briefing.updating.added import find_added
from briefing.updating.comparison import Comparison
from briefing.updating.earlier import Excerpt
from briefing.updating.finding import Finding
from briefing.updating.rules import RULES

_ORDER = ("dropped", "moved", "changed", "done", "answered")
"""Kinds of change by how much a reader must know of them; of one sentence, the first one counts."""
_NEWS_WORDS = 220
"""Words of the summary of the new articles alone, from which new lines are taken."""

Found = Mapping[str, Sequence[Any]]


def changes_in(
    story: Story, kept: int, excerpts: Sequence[Excerpt], settings: Settings
) -> tuple[tuple[Change, ...], Found]:
    """Return the changes, the most important first, and everything that is found in the story.

    The first `kept` articles are the earlier ones. Excerpts of texts that are gone take part behind all others; what is
    quoted from them is told by its old place.
    """
    everything = Settings(date=settings.date, unlimited=True)
    new = frozenset(range(kept + 1, len(story.documents) + 1))
    if not new:
        return (), _found(story, everything)[0]
    whole = _with_excerpts(story, excerpts, settings)
    found, ranking = _found(whole, everything)
    comparison = Comparison(whole, new, found, ranking)
    settled = _chosen([finding for rule in RULES for finding in rule(comparison)])
    shown = [change.after for change in settled if change.after]
    news = _news(story, kept, settings)
    changes = (*settled, *find_added(comparison, news, shown, settings.unlimited))
    asked = settings.sections or tuple(section.name for section in SECTIONS)
    places = {excerpt.article.id: excerpt for excerpt in excerpts}
    told = tuple(_placed(change, places) for change in changes if change.section in asked)
    return told, _found(story, everything)[0] if excerpts else found


def _found(story: Story, settings: Settings) -> tuple[Found, Any]:
    originals = copies([document.article.text for document in story.documents])
    ranking = rank(story, settings, originals)
    return find_all(story, ranking, settings)[0], ranking


def _with_excerpts(story: Story, excerpts: Sequence[Excerpt], settings: Settings) -> Story:
    if not excerpts:
        return story
    articles = [*(document.article for document in story.documents), *(one.article for one in excerpts)]
    return annotate(articles, settings.date.date() if settings.date else None)[0]


def _news(story: Story, kept: int, settings: Settings) -> list[SummaryLine]:
    """Return the summary of the new articles alone, told by their numbers in the story."""
    articles = [document.article for document in story.documents[kept:]]
    renumbered: list[Article] = [replace(article, id=number) for number, article in enumerate(articles, 1)]
    alone, _ = annotate(renumbered, settings.date.date() if settings.date else None)
    chosen = Settings(date=settings.date, words=_NEWS_WORDS, sections=("summary",), focus=settings.focus)
    found, _ = _found(alone, chosen)
    return [replace(line, evidence=tuple(_moved(piece, kept) for piece in line.evidence)) for line in found["summary"]]


def _moved(piece: Evidence, by: int) -> Evidence:
    return replace(piece, source=piece.source + by)


def _chosen(findings: Sequence[Finding]) -> list[Change]:
    """Return one change for each earlier line, as it is told last, and no new line twice."""
    ordered = sorted(findings, key=lambda one: (-one.day, -one.weight, _ORDER.index(one.change.kind)))
    taken: list[tuple[Evidence, str]] = []
    items: set[tuple[str, int]] = set()
    kept: list[Finding] = []
    for finding in ordered:
        lines = [(line, finding.change.section) for line in finding.change.lines]
        if finding.item not in items and not any(_same(line, other) for line in lines for other in taken):
            items.add(finding.item)
            taken += lines
            kept.append(finding)
    kept.sort(key=lambda one: (_ORDER.index(one.change.kind), -one.weight))
    return [finding.change for finding in kept]


def _same(one: tuple[Evidence, str], other: tuple[Evidence, str]) -> bool:
    (a, section), (b, theirs) = one, other
    return section == theirs and a.source == b.source and a.start < b.end and b.start < a.end


def _placed(change: Change, excerpts: Mapping[int, Excerpt]) -> Change:
    """Return a change with the places of excerpts told as those of the texts that are gone."""
    before = change.before
    if before is None or before.source not in excerpts:
        return change
    return replace(change, before=excerpts[before.source].original(before))
