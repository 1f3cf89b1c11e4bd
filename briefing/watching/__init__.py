"""The door to watching: what has arrived, grouped into stories, each with a brief that is renewed.

    feeds, a folder -arrivals-> articles -group-> stories -make_brief, update-> OUT/STORY/brief.*

Everything is remembered in OUT/watch.sqlite (`state`). A feed or a story that fails loses nothing but itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from briefing.errors import BriefingError, EngineError
from briefing.grouping import group, left_out, sign
from briefing.language import day_told
from briefing.matching import paragraphs
from briefing.model import Article, Brief, Layout, Notice, Settings
from briefing.pipeline import make_brief
from briefing.readers import Fetch
from briefing.saving import save
from briefing.schema import read_brief
from briefing.updating import update
from briefing.watching.arrivals import Arrival, arrivals
from briefing.watching.index import write_index
from briefing.watching.state import Kept, State, opened

__all__ = ["Renewed", "due_mails", "mail_sent", "watch"]

FORMATS = (".md", ".html")
WINDOW = 14
"""Days after which a story takes no more articles."""
_VERSIONS = "versions"


@dataclass(frozen=True, slots=True)
class Renewed:
    """A story with a new brief."""

    story: str
    """The name of its folder."""
    folder: Path
    """Where its brief.json and its other formats are."""
    brief: Brief
    first: bool
    """True for a story that had no brief before; else the brief tells in `changes` what is new."""


def watch(
    source: str,
    output: str,
    *,
    moment: datetime,
    settings: Settings = Settings(),
    formats: Sequence[str] = FORMATS,
    layout: Layout = Layout(),
    fetch: Fetch | None = None,
    mail: bool = False,
) -> Iterator[Renewed | Notice]:
    """Look once at `source` (an OPML file, a folder, the address of a feed), and renew the briefs of its stories.

    Yields a notice for each loss and each story whose brief is new, as soon as it is on the disk. `output` is the
    folder of all stories. `moment` is now: articles without a date count as of its day. `fetch` opens addresses; None
    is a polite `Fetcher`, which heeds robots.txt, with its cache in `output`. `mail` notes that a mail is due for what
    is renewed (`due_mails`). Raises BriefingError when another run is at work in `output`, or when `source` itself
    cannot be read.
    """
    folder = Path(output)
    making = _Making(folder, moment, settings, formats, layout, mail)
    with opened(folder) as state:
        for arrival in arrivals(source, state, fetch or _polite(folder)):
            yield from _remembered(arrival, state)
        _gather(state, moment.date())
        renewed = False
        for story, articles in state.waiting().items():
            try:
                yield _renewed(story, articles, state, making)
                renewed = True
            except EngineError:
                raise  # no story can be written in that format
            except BriefingError as error:
                yield Notice("story-failed", f"{story}: {error}; it is tried again in the next run")
        if renewed:
            write_index(folder, state.stories())


def due_mails(output: str) -> list[str]:
    """Return the names of the stories for whose last brief a mail is due."""
    with opened(Path(output)) as state:
        return sorted(story.id for story in state.stories() if story.due)


def mail_sent(output: str, story: str) -> None:
    """Remember that the mail about a story's last brief was sent."""
    with opened(Path(output)) as state:
        state.sent(story)


def _polite(folder: Path) -> Fetch:
    from briefing.fetching import Fetcher

    return Fetcher(cache=str(folder / ".cache")).polite()


def _remembered(arrival: Arrival, state: State) -> Iterator[Notice]:
    """Remember what has arrived, in one step with where it comes from; yield what was lost."""
    new = {one.sha256: one for one in arrival.articles if not state.has(one.sha256)}
    hollow = [signed for one in new.values() if (signed := sign(one)).hollow]
    for one in hollow:
        del new[one.sha256]
    state.arrive(new.values(), arrival.marks)
    yield from arrival.notices
    yield from map(left_out, hollow)


def _gather(state: State, today: date) -> None:
    """Give every article that has no story the one that it belongs to, or a new one."""
    strays = state.strays()
    if not strays:
        return
    dated = [replace(one, published=one.published or _told_day(one, today)) for one in strays]
    first = min(one.published.toordinal() for one in dated if one.published)
    groups = group(dated, state.groups(first - WINDOW), WINDOW)
    new = {one.sha256 for one in strays}
    state.gather(one for one in groups if any(member.sha256 in new for member in one.members))


def _told_day(article: Article, today: date) -> date:
    """Return the day that an article without one in its metadata tells at its head, else today."""
    return day_told(article.text, paragraphs(article.text), today) or today


@dataclass(frozen=True, slots=True)
class _Making:
    """How briefs are made in one run."""

    folder: Path
    moment: datetime
    settings: Settings
    formats: Sequence[str]
    layout: Layout
    mail: bool


def _renewed(story: str, articles: Sequence[Article], state: State, making: _Making) -> Renewed:
    """Make and save the next brief of a story; only then is it remembered.

    The brief that is compared with is the one remembered, kept under its number: a run that was killed after saving
    makes the same files again.
    """
    last = state.version(story)
    folder = making.folder / story
    versions = folder / _VERSIONS
    versions.mkdir(parents=True, exist_ok=True)
    brief = _brief(articles, versions / f"{last:04}.json" if last else None, making)
    _save(brief, folder, versions / f"{last + 1:04}.json", making)
    state.renew(Kept(story, 0, last + 1, brief.title, len(brief.changes), making.mail), articles)
    return Renewed(story, folder, brief, first=not last)


def _brief(articles: Sequence[Article], known: Path | None, making: _Making) -> Brief:
    """Return the brief of new articles, or the one that follows the brief saved at `known`."""
    now = making.moment.astimezone(UTC).replace(second=0, microsecond=0)
    settings = replace(making.settings, embed_sources=True, date=now)
    ordered = sorted(articles, key=lambda one: (one.published is None, one.published, one.sha256))
    if known is None:
        return make_brief(ordered, settings)
    return update(read_brief(known.read_bytes(), str(known)), ordered, settings)


def _save(brief: Brief, folder: Path, version: Path, making: _Making) -> None:
    """Write a brief in all its formats; brief.json comes last."""
    from briefing.writers import WRITERS  # the formats' libraries

    content = WRITERS[".json"](brief, making.layout)
    save(str(version), content)
    for suffix in making.formats:
        save(str(folder / f"brief{suffix}"), WRITERS[suffix](brief, making.layout))
    save(str(folder / "brief.json"), content)
