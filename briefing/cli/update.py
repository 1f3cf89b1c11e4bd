"""`briefing update`: what is new since a brief."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import click
from click.core import ParameterSource

from briefing.cli.files import read_bytes
from briefing.cli.making import make_files
from briefing.cli.options import ANALYSIS, ARTICLES, LAYOUT, LENGTH, NETWORK, OUTPUT, TALK, options, settings_from
from briefing.cli.outputs import check
from briefing.cli.talk import Talk, counted
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
    settings = _settings(context, before, chosen)

    def tell(brief: Brief) -> None:
        talk.result(f"{counted(len(brief.changes), 'change', 'changes')} since {previous}")

    make_files(articles, output, settings, talk, chosen, pages, strict, partial(_follow, before), tell)


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
