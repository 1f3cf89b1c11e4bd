"""`briefing make`: the brief."""

from __future__ import annotations

from typing import Any

import click

from briefing.cli.making import make_files
from briefing.cli.options import ANALYSIS, ARTICLES, LAYOUT, LENGTH, NETWORK, OUTPUT, TALK, options, settings_from
from briefing.cli.outputs import check
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
    make_files(articles, output, settings_from(chosen), talk, chosen, pages, strict)
