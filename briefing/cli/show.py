"""`briefing show`: a saved brief in the terminal."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import click

from briefing.cli.exits import end_strictly
from briefing.cli.files import read_bytes
from briefing.cli.options import SHOW, TALK, options
from briefing.cli.outputs import print_text
from briefing.model import Brief


@click.command("show", short_help="Print a saved brief in the terminal.")
@click.argument("brief_json", metavar="BRIEF.json")
@options(SHOW, TALK)
def show(brief_json: str, section: tuple[str, ...], strict: bool, quiet: bool, verbose: bool, no_color: bool) -> None:
    """Print a saved brief in the terminal, with links to its sources; - reads the JSON from standard input.

    Where stdout is no terminal it is plain text, of 80 columns unless COLUMNS says otherwise.
    """
    from briefing.schema import read_brief  # msgspec
    from briefing.writers.terminal import write_terminal  # rich

    brief = read_brief(read_bytes(brief_json), brief_json)
    if section:
        brief = replace(brief, sections=section)
    styled = sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    color = not no_color and not os.environ.get("NO_COLOR")
    print_text(
        write_terminal(brief, shutil.get_terminal_size().columns, styled=styled, color=color, links=_links(brief))
    )
    end_strictly(brief, (), strict)


def _links(brief: Brief) -> dict[int, str]:
    """Return where each source can be opened: its address, else the file that it was read from, if that is there."""
    from briefing.writers.safety import safe_url

    links = {}
    for source in brief.sources:
        if url := safe_url(source.url):
            links[source.id] = url
        elif source.path and Path(source.path).is_file():
            links[source.id] = Path(source.path).resolve().as_uri()
    return links
