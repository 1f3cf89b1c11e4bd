"""`briefing templates`: the layouts that there are, and a copy of one to change."""

from __future__ import annotations

from pathlib import Path

import click

from briefing.cli.outputs import print_bytes
from briefing.errors import BriefingError
from briefing.model import Layout


@click.command("templates")
@click.argument("action", type=click.Choice(["list", "copy"]))
@click.argument("name", required=False)
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
def templates(action: str, name: str | None, folder: Path | None) -> None:
    """List the layouts, or copy one to change it.

    `briefing templates list` names them; `briefing templates copy NAME DIR` writes its files into the new folder DIR,
    for --template DIR.
    """
    from briefing.writers.packs import pack_of  # jinja2 and the packs' files
    from briefing.writers.templates import copy_pack, pack_names

    if action == "list":
        rows = [f"{each:8}{pack_of(Layout(template=each)).about}\n" for each in pack_names()]
    elif name and folder:
        try:
            rows = [f"{path}\n" for path in copy_pack(name, folder)]
        except OSError as error:
            raise BriefingError(f"{folder}: {error.strerror}") from None
    else:
        raise click.UsageError("copy needs the NAME of a layout and a new folder DIR")
    print_bytes("".join(rows).encode())
