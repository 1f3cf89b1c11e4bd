"""`briefing make`: the brief."""

from __future__ import annotations

import gc
from dataclasses import replace
from functools import partial
from typing import Any

import click

from briefing.cli.exits import end_strictly
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
from briefing.writers import WRITERS


@click.command("make")
@options(ARTICLES, OUTPUT, ANALYSIS, LENGTH, NETWORK, LAYOUT, TALK)
def make(
    articles: tuple[str, ...],
    output: tuple[str, ...],
    pages: int | None,
    strict: bool,
    quiet: bool,
    verbose: bool,
    no_color: bool,
    **chosen: Any,
) -> None:
    """Make a brief from articles.

    ARTICLE is a file, a folder, a glob, an address, or - for standard input. Without -o the brief goes to stdout as
    Markdown.
    """
    talk = Talk(quiet, verbose, not no_color)
    check(output, articles, tuple(WRITERS))
    settings, layout = settings_from(chosen), layout_from(chosen)
    if pages is not None:
        settings = replace(settings, unlimited=True, order="importance")  # all there is, the most important first
    wanted = formats_of(output) + [".pdf"] * (pages is not None)
    with Printer(wanted, settings.language, layout) as printer:
        gc.disable()  # loading code makes no garbage
        from briefing.cli.network import fetch_from  # what the analysis takes: the printer does without
        from briefing.cli.sources import brief_from

        gc.freeze()
        gc.enable()

        finish = partial(fitted, pages=pages, order=chosen["order"], printer=printer, talk=talk)
        brief = brief_from(articles, settings, talk, fetch_from(chosen), finish)
        lost = deliver(brief, printer, output, talk)
    end_strictly(brief, lost, strict)
