"""`briefing group`: articles into stories."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

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
    folder = None if output == _STDOUT or output.lower().endswith(".json") else Path(output)
    if folder:
        grouping.check_new(folder)
    elif output != _STDOUT:
        check_writable(output)
    given = grouping.read_groups(read_bytes(into), into) if into else []
    notices: list[Notice] = []
    kept: dict[str, Article] = {}
    with talk.progress("reading and grouping"):
        signed = (grouping.sign(one) for one in _articles(articles, chosen, notices, kept if folder else None))
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
