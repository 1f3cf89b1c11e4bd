"""`briefing update`: what is new since a brief."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import click
from click.core import ParameterSource

from briefing.cli.exits import end_strictly
from briefing.cli.files import read_bytes
from briefing.cli.options import (
    ANALYSIS,
    ARTICLES,
    LAYOUT,
    LENGTH,
    NETWORK,
    OUTPUT,
    TALK,
    layout_from,
    options,
    settings_from,
)
from briefing.cli.outputs import check, deliver, fitted, formats_of
from briefing.cli.printer import Printer
from briefing.cli.talk import Talk
from briefing.model import Article, Brief, Notice, Settings
from briefing.writers import WRITERS

_KEPT = {"language": "language", "sections": "sections", "embed_sources": "embed_sources"}
"""Settings that are the previous brief's unless they are given -> their options."""


@click.command("update", short_help="Make the brief that follows a saved one.")
@click.argument("previous", metavar="PREVIOUS.json")
@options(ARTICLES, OUTPUT, ANALYSIS, LENGTH, NETWORK, LAYOUT, TALK)
@click.pass_context
def update(
    context: click.Context,
    /,
    previous: str,
    articles: tuple[str, ...],
    output: tuple[str, ...],
    pages: int | None,
    strict: bool,
    quiet: bool,
    verbose: bool,
    no_color: bool,
    **chosen: Any,
) -> None:
    """Make the brief that follows PREVIOUS.json now that there are new articles, and say first what has changed.

    ARTICLE is a file, a folder, a glob, an address, or - for standard input; articles that PREVIOUS.json has already
    are not new. Its sources are read again where they still are; with --embed-sources it holds them itself.
    """
    from briefing.schema import read_brief  # msgspec

    talk = Talk(quiet, verbose, not no_color)
    check(output, (previous, *articles), tuple(WRITERS))
    before = read_brief(read_bytes(previous), previous)
    settings, layout = _settings(context, before, chosen), layout_from(chosen)
    if pages is not None:
        settings = replace(settings, unlimited=True, order="importance")  # all there is, the most important first
    wanted = formats_of(output) + [".pdf"] * (pages is not None)
    with Printer(wanted, settings.language, layout) as printer:
        from briefing.cli.network import fetch_from  # what the analysis takes: the printer does without
        from briefing.cli.sources import brief_from

        finish = partial(fitted, pages=pages, order=chosen["order"], printer=printer, talk=talk)
        brief = brief_from(articles, settings, talk, fetch_from(chosen), finish, partial(_follow, before))
        talk.result(f"{len(brief.changes)} change{'' if len(brief.changes) == 1 else 's'} since {previous}")
        lost = deliver(brief, printer, output, talk)
    end_strictly(brief, lost, strict)


def _settings(context: click.Context, before: Brief, chosen: dict[str, Any]) -> Settings:
    """Return the settings that the options choose; language, sections and texts as the previous brief has them."""
    from briefing.updating import settings_of

    own = settings_of(before)
    kept = {
        name: getattr(own, name)
        for name, option in _KEPT.items()
        if context.get_parameter_source(option) is ParameterSource.DEFAULT
    }
    return replace(settings_from(chosen), **kept)


def _follow(before: Brief, articles: Sequence[Article], settings: Settings, notices: Sequence[Notice]) -> Brief:
    from briefing.readers import read_again
    from briefing.updating import find_earlier, update

    earlier = find_earlier(before, articles, read_again)
    return update(before, [*earlier, *articles], settings, notices)
