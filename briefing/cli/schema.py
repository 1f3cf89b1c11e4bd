"""`briefing schema`: the JSON Schema of brief.json."""

from __future__ import annotations

import click

from briefing.cli.outputs import print_bytes


@click.command("schema")
def schema() -> None:
    """Print the JSON Schema of brief.json."""
    from briefing.schema import schema_bytes

    print_bytes(schema_bytes())
