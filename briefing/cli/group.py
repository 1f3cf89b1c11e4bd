"""`briefing group`: articles into stories."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.cli.exits import StrictError
from briefing.cli.files import read_bytes
from briefing.cli.network import fetch_from
from briefing.cli.options import ARTICLES, GROUPING, NETWORK, TALK, options
from briefing.cli.outputs import print_bytes
from briefing.cli.talk import Talk, counted
from briefing.errors import NoSourcesError
from briefing.model import Article, Group, Notice
from briefing.saving import check_writable, save

if TYPE_CHECKING:
    from briefing.grouping import Signature

_STDOUT = "-"


@click.command("group")
@options(ARTICLES, GROUPING, NETWORK, TALK)
def group(
    articles: tuple[str, ...],
    output: str,
    into: str | None,
    window: int,
    strict: bool,
    quiet: bool,
    verbose: bool,
    no_color: bool,
    **chosen: Any,
) -> None:
    """Sort articles into stories.

    ARTICLE is a file, a folder, a glob, an address, or - for standard input. The stories are written as JSON, which
    `briefing batch` reads, or to a new folder DIR with one folder of articles for each story.
    """
    from briefing import grouping  # the rules of language

    talk = Talk(quiet, verbose, not no_color)
    folder = _folder(output)
    if folder:
        grouping.check_new(folder)
    elif output != _STDOUT:
        check_writable(output)
    given = grouping.read_groups(read_bytes(into), into) if into else []
    notices: list[Notice] = []
    kept: dict[str, Article] = {}
    with talk.progress("reading and grouping"):
        signed = _signed(_articles(articles, chosen, notices, kept if folder else None), notices)
        stories = grouping.assemble(signed, given, window)
    if not stories:
        raise NoSourcesError("; ".join(notice.message for notice in notices[:3]) or "there is no article to group")
    for notice in notices:
        talk.notice(notice)
    if folder:
        notices += _told(grouping.write_folder(folder, stories, kept), talk)
    elif output == _STDOUT:
        print_bytes(grouping.write_groups(stories))
    else:
        save(output, grouping.write_groups(stories))
    talk.result(_summary(stories))
    if strict and notices:
        raise StrictError


def _folder(output: str) -> Path | None:
    """Return the folder that `-o` means; None when it is a file or standard output.

    Raises click.UsageError for a name that looks like a file of another format.
    """
    path = Path(output)
    if output == _STDOUT or (path.suffix.lower() == ".json" and not output.endswith("/")):
        return None
    if path.suffix[1:2].isalpha() and not output.endswith("/") and not path.is_dir():
        raise click.UsageError(
            f"{output}: stories are written as .json or to a folder; for a folder of that name add /"
        )
    return path


def _signed(articles: Iterable[Article], notices: list[Notice]) -> Iterator[Signature]:
    """Yield the signatures of the articles; put a notice with the others for a page that holds none."""
    from briefing.grouping import left_out, sign

    for article in articles:
        if (one := sign(article)).hollow:
            notices.append(left_out(one))
        else:
            yield one


def _articles(
    sources: Sequence[str], chosen: dict[str, Any], notices: list[Notice], kept: dict[str, Article] | None
) -> Iterator[Article]:
    """Yield the articles; put the notices with the others, and keep the articles where they are needed again."""
    from briefing.readers import read_each

    fetch = fetch_from(chosen)
    for read in read_each(sources, sys.stdin.buffer, fetch, fetch.follow):
        if isinstance(read, Notice):
            notices.append(read)
            continue
        if kept is not None:
            kept.setdefault(read.sha256, read)
        yield read


def _told(notices: Sequence[Notice], talk: Talk) -> Sequence[Notice]:
    for notice in notices:
        talk.notice(notice)
    return notices


def _summary(stories: Sequence[Group]) -> str:
    articles = sum(len(story.members) for story in stories)
    copies = sum(member.copy_of is not None for story in stories for member in story.members)
    alone = sum(len(story.members) == 1 for story in stories)
    counts = f"{counted(articles, 'article', 'articles')} in {counted(len(stories), 'story', 'stories')}"
    return f"{counts}, {alone:,} of a single article; {counted(copies, 'is a copy', 'are copies')}"
