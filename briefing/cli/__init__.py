"""The command line: the only place that prints, exits, reads the clock or the environment."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from briefing.model import Layout, Settings
from briefing.pipeline import make_brief
from briefing.readers import read
from briefing.writers import WRITERS


@click.group()
def main() -> None:
    """Make briefs from news articles; every line is verbatim."""


@main.command()
@click.argument("articles", nargs=-1, required=True)
@click.option("-o", "--output", multiple=True)
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]))
def extract(articles: tuple[str, ...], output: tuple[str, ...], day: datetime | None) -> None:
    """Everything found, unlimited, as JSON."""
    settings = Settings(date=day.replace(hour=6, tzinfo=UTC) if day else None, unlimited=True)
    read_articles, notices = read(articles)
    brief = make_brief(read_articles, settings, notices)
    for path in output:
        Path(path).write_bytes(WRITERS[Path(path).suffix](brief, Layout()))
