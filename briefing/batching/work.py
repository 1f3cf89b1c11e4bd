"""What is done with one story, wherever it is done: read its articles, make the brief, write its files.

Fonts, styles, templates and word lists are loaded once in a process and serve all its stories.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, date, datetime, time
from hashlib import sha256
from typing import Literal

from briefing.batching.places import place_of
from briefing.errors import BriefingError, NoSourcesError
from briefing.model import Article, Assignment, Brief, Layout, Made, Notice, Outcome, Settings
from briefing.pipeline import make_brief
from briefing.readers import file_of, read
from briefing.readers.storage import is_stored
from briefing.sections import SECTIONS
from briefing.updating import update
from briefing.writers import WRITERS

LAST = "last"
"""In place of a day: since the last run."""
REVIEW = ".review.html"
"""Stands among the suffixes of an order for a review page beside the brief, to which the index leads."""

_MORNING = time(6, tzinfo=UTC)
"""The hour of a day that is named without one."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is made of every story of one run, and where it goes."""

    folder: str
    """Where the files go."""
    formats: tuple[str, ...] = (".md",)
    """Suffixes among `briefing.writers.WRITERS`, and REVIEW."""
    settings: Settings = field(default_factory=Settings)
    layout: Layout = field(default_factory=Layout)
    since: date | Literal["last"] | None = None
    """A day, or LAST. Stories to which nothing has come since are not made, and briefs of the others tell what has
    changed since. With a day articles count by the day of their publication, with LAST by whether they were there when
    the last run ended."""

    @property
    def configuration(self) -> str:
        """What changes when a setting does that changes files; the order of formats does not count, nor does LAST."""
        told = [
            f"{row.name}={getattr(each, row.name)!r}" for each in (self.settings, self.layout) for row in fields(each)
        ]
        if isinstance(self.since, date):
            told.append(f"since={self.since}")
        return sha256("\n".join((*sorted(self.formats), *told)).encode()).hexdigest()


def make(story: Assignment, order: Order) -> Outcome:
    """Make the files of one story and return what is known of it.

    An error that a user can cure is the outcome's reason; bugs are raised.
    """
    try:
        articles, notices = _articles(story)
        earlier, news = _parted(articles, story, order)
        if isinstance(order.since, date) and not news:
            return Outcome(story.id, None, f"all articles are older than {order.since}", older=True)
        brief = _brief(articles, notices, earlier if news else [], story, order)
        contents = {suffix: _written(suffix, brief, articles, order.layout) for suffix in order.formats}
        files = {f"{story.id}{suffix}": content for suffix, content in contents.items()}
        place = place_of(order.folder)
        for name, content in files.items():
            place.write(name, content)
    except BriefingError as error:
        return Outcome(story.id, None, str(error))
    return Outcome(story.id, _made(brief, {name: sha256(content).hexdigest() for name, content in files.items()}))


def try_out(order: Order, printing: bool = True) -> None:
    """Write nothing in every format, a PDF only when `printing`.

    What would fail for every story fails here. Raises BriefingError for a layout that cannot be followed, EngineError
    for a missing engine.
    """
    nothing = make_brief((), order.settings)
    for suffix in order.formats:
        if suffix in WRITERS and (printing or suffix != ".pdf"):
            WRITERS[suffix](nothing, order.layout)


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


def _parted(articles: Sequence[Article], story: Assignment, order: Order) -> tuple[list[Article], list[Article]]:
    """Part what was there before from what is new: older than the day that was asked for, or told of before.

    An article of no known day is new.
    """
    from briefing.grouping import sign

    new: list[bool] = []
    if isinstance(order.since, date):
        days = [sign(article).day for article in articles]
        new = [day is None or day >= order.since for day in days]
    else:
        known = story.told.sha256s if story.told else ()
        new = [article.sha256 not in known for article in articles]
    pairs = list(zip(articles, new, strict=True))
    return [one for one, is_new in pairs if not is_new], [one for one, is_new in pairs if is_new]


def _brief(
    articles: Sequence[Article],
    notices: Sequence[Notice],
    earlier: Sequence[Article],
    story: Assignment,
    order: Order,
) -> Brief:
    """Make the brief of all articles; where there are earlier ones, it tells what has changed since."""
    if not earlier:
        return make_brief(articles, order.settings, notices)
    moment = story.told.created if story.told else None
    if isinstance(order.since, date):
        moment = datetime.combine(order.since, _MORNING)
    asked = replace(order.settings, date=moment, title=None, sections=("summary",))
    before = make_brief(earlier, asked)
    before = replace(before, created=moment, title=story.told.title if story.told else before.title)
    return update(before, articles, order.settings, notices)


def _made(brief: Brief, files: dict[str, str]) -> Made:
    known = brief.previous.sources if brief.previous else ()
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
        created=brief.created,
        articles=tuple(source.sha256 for source in brief.sources),
        new=sum(source.id not in known for source in brief.sources) if brief.previous else None,
        changes=len(brief.changes),
    )
