"""What is done with one story, wherever it is done: read its articles, make the brief, write its files.

Fonts, styles, templates and word lists are loaded once in a process and serve all its stories.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from datetime import date
from hashlib import sha256
from pathlib import Path

from briefing.errors import BriefingError, NoSourcesError
from briefing.model import Article, Assignment, Brief, Layout, Made, Notice, Outcome, Settings
from briefing.pipeline import make_brief
from briefing.readers import file_of, read
from briefing.readers.storage import is_stored
from briefing.saving import save
from briefing.sections import SECTIONS
from briefing.writers import WRITERS

REVIEW = ".review.html"
"""Stands among the suffixes of an order for a review page beside the brief, to which the index leads."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is made of every story of one run, and where it goes."""

    folder: str
    """Where the files go."""
    formats: tuple[str, ...] = (".md",)
    """Suffixes among `briefing.writers.WRITERS`, and REVIEW."""
    settings: Settings = field(default_factory=Settings)
    layout: Layout = field(default_factory=Layout)
    since: date | None = None
    """Stories whose articles are all older are not made."""

    @property
    def configuration(self) -> str:
        """What changes when a setting does that changes files; the order of formats and `since` do not count."""
        told = [
            f"{row.name}={getattr(each, row.name)!r}" for each in (self.settings, self.layout) for row in fields(each)
        ]
        return sha256("\n".join((*sorted(self.formats), *told)).encode()).hexdigest()


def make(story: Assignment, order: Order) -> Outcome:
    """Make the files of one story and return what is known of it.

    An error that a user can cure is the outcome's reason; bugs are raised.
    """
    try:
        articles, notices = _articles(story)
        if order.since and not _is_new(articles, order.since):
            return Outcome(story.id, None, f"all articles are older than {order.since}", older=True)
        brief = make_brief(articles, order.settings, notices)
        contents = {suffix: _written(suffix, brief, articles, order.layout) for suffix in order.formats}
        files = {f"{story.id}{suffix}": content for suffix, content in contents.items()}
        for name, content in files.items():
            save(str(Path(order.folder) / name), content, sweeping=False)  # `batch` sweeps, once for all stories
    except BriefingError as error:
        return Outcome(story.id, None, str(error))
    return Outcome(story.id, _made(brief, {name: sha256(content).hexdigest() for name, content in files.items()}))


def _written(suffix: str, brief: Brief, articles: list[Article], layout: Layout) -> bytes:
    if suffix != REVIEW:
        return WRITERS[suffix](brief, layout)
    from briefing.reviewing import review_page

    return review_page(brief, articles)[0]


def _articles(story: Assignment) -> tuple[list[Article], list[Notice]]:
    """Read a story's articles; those named by their texts in that order. Raises BriefingError when one is gone."""
    if not story.sha256s:
        return read(story.paths)
    files = dict.fromkeys(path if is_stored(path) else file_of(path) for path in story.paths)
    found = {article.sha256: article for file in files if file for article in _held(file)}
    missing = [sha for sha in story.sha256s if sha not in found]
    if missing:
        raise BriefingError(
            f"{len(missing)} of {len(story.sha256s)} articles are gone or have changed: group them anew"
        )
    return [found[sha] for sha in story.sha256s], []


def _held(file: str) -> list[Article]:
    """Return the articles in a file; none when it cannot be read any more."""
    try:
        return read([file])[0]
    except NoSourcesError:
        return []


def _is_new(articles: Iterable[Article], since: date) -> bool:
    """Whether an article is of `since` or later, or of no known day."""
    from briefing.grouping import sign

    days = [sign(article).day for article in articles]
    return any(day is None or day >= since for day in days)


def _made(brief: Brief, files: dict[str, str]) -> Made:
    days = Counter(source.published for source in brief.sources if source.published)
    return Made(
        title=brief.title,
        lead=brief.summary[0].text if brief.summary else None,
        last=max(days, default=None),
        days=tuple(sorted(days.items())),
        sources=len(brief.sources),
        words=sum(source.words for source in brief.sources),
        counts=tuple((section.name, len(getattr(brief, section.name))) for section in SECTIONS),
        files=tuple(files.items()),
        notices=len(brief.notices),
    )
