"""`briefing render`: any format from a saved brief, without the analysis."""

from __future__ import annotations

from typing import Any

import click

from briefing.cli.exits import end_strictly
from briefing.cli.files import read_bytes
from briefing.cli.options import LAYOUT, LENGTH, OUTPUT, TALK, layout_from, options
from briefing.cli.outputs import check, deliver, fitted, formats_of
from briefing.cli.printer import Printer
from briefing.cli.talk import Talk
from briefing.writers import WRITERS


@click.command("render")
@click.argument("brief_json", metavar="BRIEF.json")
@options(OUTPUT, LENGTH, LAYOUT, TALK)
def render(
    brief_json: str,
    output: tuple[str, ...],
    pages: int | None,
    strict: bool,
    quiet: bool,
    verbose: bool,
    no_color: bool,
    **chosen: Any,
) -> None:
    """Write a saved brief, edited by hand or not, in other formats.

    Without -o the brief goes to stdout as Markdown; - reads the JSON from standard input.
    """
    from briefing.schema import read_brief  # msgspec

    talk = Talk(quiet, verbose, not no_color)
    check(output, (brief_json,), tuple(WRITERS))
    layout = layout_from(chosen)
    brief = read_brief(read_bytes(brief_json), brief_json)
    with Printer(formats_of(output), brief.language, layout) as printer:
        brief = fitted(brief, pages, "importance", printer, talk)
        lost = deliver(brief, printer, output, talk)
    end_strictly(brief, lost, strict)
