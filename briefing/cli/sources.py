"""From what stands on the command line to a brief."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace

from briefing.cli.clock import epoch
from briefing.cli.network import Network
from briefing.cli.talk import Talk
from briefing.model import Article, Brief, Notice, Settings
from briefing.pipeline import make_brief
from briefing.ranking import table
from briefing.readers import read

__all__ = ["brief_from"]


def brief_from(
    sources: Sequence[str],
    settings: Settings,
    talk: Talk,
    network: Network,
    finish: Callable[[Brief], Brief] = lambda brief: brief,
    make: Callable[[Sequence[Article], Settings, Sequence[Notice]], Brief] = make_brief,
) -> Brief:
    """Read `sources` and `make` a brief of them, which `finish` may change; tell its notices.

    Raises NoSourcesError when nothing could be read.
    """
    with talk.progress(f"reading {len(sources)} source{'s' if len(sources) > 1 else ''}"):
        articles, notices = read(sources, sys.stdin.buffer, network, network.follow)
    for article in articles:
        talk.detail(f"read {article.path or 'standard input'}, {len(article.text.split()):,} words")
    with talk.progress("analysing"):
        brief = make(articles, settings, notices)
    brief = _stamped(finish(brief), settings)
    for notice in brief.notices:
        talk.notice(notice)
    if settings.explain:
        talk.explanation(table(brief.summary))
    return brief


def _stamped(brief: Brief, settings: Settings) -> Brief:
    """Let SOURCE_DATE_EPOCH say when the brief was created, unless --date did; it changes nothing else."""
    moment = None if settings.date else epoch()
    return replace(brief, created=moment) if moment else brief
