"""`briefing make`: the brief."""

from __future__ import annotations

from typing import Any

import click

from briefing.cli.network import fetch_from
from briefing.cli.options import ANALYSIS, ARTICLES, LAYOUT, NETWORK, OUTPUT, TALK, layout_from, options, settings_from
from briefing.cli.outputs import check, deliver
from briefing.cli.sources import brief_from, end_strictly
from briefing.cli.talk import Talk
from briefing.writers import WRITERS


@click.command("make")
@options(ARTICLES, OUTPUT, ANALYSIS, NETWORK, LAYOUT, TALK)
def make(
    articles: tuple[str, ...],
    output: tuple[str, ...],
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
    brief = brief_from(articles, settings_from(chosen), talk, fetch_from(chosen))
    lost = deliver(brief, layout_from(chosen), output, talk)
    end_strictly(brief, lost, strict)
