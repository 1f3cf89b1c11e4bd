"""`briefing extract`: everything that was found."""

from __future__ import annotations

from typing import Any

import click

from briefing.cli.exits import end_strictly
from briefing.cli.options import ANALYSIS, ARTICLES, NETWORK, OUTPUT, TALK, options, settings_from
from briefing.cli.outputs import check, deliver
from briefing.cli.printer import Printer
from briefing.cli.talk import Talk
from briefing.model import Layout

_FORMAT = ".json"


@click.command("extract")
@options(ARTICLES, OUTPUT, ANALYSIS, NETWORK, TALK)
def extract(
    articles: tuple[str, ...],
    output: tuple[str, ...],
    strict: bool,
    quiet: bool,
    verbose: bool,
    no_color: bool,
    **chosen: Any,
) -> None:
    """Find everything, without limits per section, as JSON.

    ARTICLE is a file, a folder, a glob, an address, or - for standard input. Without -o the JSON goes to stdout.
    """
    talk = Talk(quiet, verbose, not no_color)
    check(output, articles, (_FORMAT,))
    from briefing.cli.network import fetch_from  # the analysis
    from briefing.cli.sources import brief_from

    brief = brief_from(articles, settings_from(chosen, unlimited=True), talk, fetch_from(chosen))
    lost = deliver(brief, Printer((), brief.language, Layout()), output, talk, _FORMAT)
    end_strictly(brief, lost, strict)
