"""The options, as tables. A row whose name is a field of Settings or Layout sets that field; nothing else is needed.

Each option can also be set by BRIEFING_NAME in the environment and by its name in briefing.toml; the command line wins.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any, TypeVar

import click

from briefing.cli.values import (
    DEFAULT_LANGUAGE,
    DEFAULT_RANKER,
    day,
    format_names,
    formats,
    interval,
    language_code,
    logo,
    ranker_name,
    section_names,
    since,
    template,
)
from briefing.model import Layout, Settings

__all__ = [
    "ANALYSIS",
    "ARTICLES",
    "BATCH",
    "CHOICE",
    "DAY",
    "GROUPING",
    "KEEPING",
    "LAYOUT",
    "LENGTH",
    "MAIL",
    "NETWORK",
    "OUTPUT",
    "REVIEW",
    "SHOW",
    "TALK",
    "WATCH",
    "layout_from",
    "options",
    "settings_from",
]

Command = TypeVar("Command", bound=Callable[..., Any])


def _option(*names: str, **how: Any) -> Callable[[Command], Command]:
    long = next(name for name in names if name.startswith("--"))
    variable = "BRIEFING_" + long.split("/")[0].lstrip("-").replace("-", "_").upper()
    return click.option(*names, envvar=variable, **how)


ARTICLES = (click.argument("articles", metavar="ARTICLE...", nargs=-1, required=True),)

KEEPING = (
    _option("--cache", metavar="DIR", help="Keep what is fetched in DIR; ask again only for what has changed."),
    _option("--offline", is_flag=True, help="Open no connection; addresses come from the cache."),
)

NETWORK = (
    *KEEPING,
    _option(
        "--follow",
        type=click.IntRange(min=0),
        default=0,
        metavar="N",
        help="Fetch the pages behind the first N items of each feed; robots.txt is respected.",
    ),
)

OUTPUT = (
    _option(
        "-o", "--output", multiple=True, metavar="FILE",
        help="Write to FILE, in the format of its suffix; may be given several times.",
    ),
)  # fmt: skip

CHOICE = (
    _option("--words", type=click.IntRange(min=1), metavar="N", help="Length of the summary, in words."),
    _option("--sections", callback=section_names, metavar="A,B", default="", help="Only these sections."),
    _option("--order", type=click.Choice(["importance", "source"]), default="importance", help="Order of the summary."),
    _option(
        "--ranker", callback=ranker_name, metavar="NAME", default=DEFAULT_RANKER, help="Method that ranks sentences."
    ),
    _option("--focus", metavar="WORDS", help="Tell the story from these words' point of view."),
    _option(
        "--lang",
        "language",
        callback=language_code,
        metavar="CODE",
        default=DEFAULT_LANGUAGE,
        help="Language of the labels.",
    ),
)

DAY = (
    _option("--date", callback=day, metavar="DAY", help="The day it is written for; undated articles count as of it."),
)

ANALYSIS = (
    _option("--title", help="Title of the brief; else the best headline of the articles."),
    *DAY,
    *CHOICE,
    _option("--explain", is_flag=True, help="Say why each summary line was taken, on stderr and in the JSON."),
    _option("--embed-sources", is_flag=True, help="Put the article texts into the JSON."),
)

LENGTH = (
    _option(
        "--pages", type=click.IntRange(min=1), metavar="N", help="As much as N pages of PDF hold, in every format."
    ),
)

LAYOUT = (
    _option(
        "--template", callback=template, metavar="NAME|DIR",
        help="A built-in layout, or a folder with templates of your own.",
    ),
    _option(
        "--heading-level", type=click.IntRange(1, 6), default=1, metavar="N",
        help="Level of the title's heading, for embedding.",
    ),
    _option("--id-prefix", metavar="WORD", default="brief-", help="Stands before every anchor, for embedding."),
    _option(
        "--paper", type=click.Choice(["A4", "Letter"], case_sensitive=False), metavar="A4|Letter", default="A4",
        help="Paper of a PDF.",
    ),
    _option("--marking", metavar="WORDS", help="Handling marking on every page, such as OFFICIAL."),
    _option("--accent", metavar="#RRGGBB", help="Accent colour."),
    _option(
        "--logo", type=click.Path(path_type=Path), callback=logo, metavar="FILE",
        help="PNG, JPEG or SVG for the masthead.",
    ),
    _option("--attach", type=click.Choice(["pdf"]), help="What a mail (.eml) carries along."),
    _option("--fragment", is_flag=True, help="A part for another page: no HTML head."),
    _option("--front-matter", is_flag=True, help="YAML with title and date before the Markdown."),
    _option("--citations", type=click.Choice(["link", "footnote", "none"]), default="link", help="How to cite."),
)  # fmt: skip

GROUPING = (
    _option("-o", "--output", metavar="FILE.json|DIR", default="-", help="Write the stories to FILE.json, or to DIR."),
    _option("--into", metavar="GROUPS.json", help="Add the articles to the stories of GROUPS.json."),
    _option("--window", type=click.IntRange(min=0), metavar="DAYS", default=180, help="Days that a story may sleep."),
)

BATCH = (
    _option(
        "-o", "--output", metavar="DIR|ADDRESS", required=True,
        help="Write briefs and index to a folder, or to a store such as s3://bucket/briefs.",
    ),
    _option(
        "-f",
        "--formats",
        metavar="A,B",
        default="md",
        callback=formats,
        help="Formats: md, html, pdf ...; review: pages to check.",
    ),
    _option("--jobs", type=click.IntRange(min=1), metavar="N", help="Stories at the same time; else one a processor."),
    _option(
        "--since", callback=since, metavar="DAY|last",
        help="Only stories that have something new since DAY, or since the last run; say what.",
    ),
    _option(
        "--state", type=click.Path(path_type=Path, file_okay=False), metavar="DIR",
        help="Where what was made is remembered; else in the output.",
    ),
    _option("--engine", type=click.Choice(["local", "ray"]), default="local", help="Where the work is done."),
    _option("--cluster", metavar="ADDRESS", help="The Ray cluster to use; else one on this machine."),
)  # fmt: skip

MAIL = (
    _option("--to", multiple=True, required=True, metavar="ADDRESS", help="Who gets it; may be given several times."),
    _option("--from", required=True, metavar="ADDRESS", help="Who sends it: a@b, or 'Name <a@b>'."),
    _option("--smtp", metavar="HOST[:PORT]", help="The server that takes the mail; port 465 unless given."),
    _option(
        "--tls", type=click.Choice(["implicit", "starttls"]),
        help="How the connection is encrypted; else implicit on port 465, STARTTLS on others.",
    ),
    _option("--user", metavar="NAME", help="Name to log in with; else the sender's address."),
    _option("--copy", metavar="FILE.eml", help="Where the copy is kept; else beside the brief."),
    click.option("--yes", is_flag=True, help="Send it; without this nothing leaves the machine."),
)  # fmt: skip

WATCH = (
    _option("-o", "--output", multiple=True, metavar="OUT", help="The folder of all stories."),
    _option(
        "--format", "formats", callback=format_names, metavar="A,B", default="md,html",
        help="Formats of each brief, besides JSON.",
    ),
    _option("--every", callback=interval, metavar="TIME", help="Look again after 15m, 2h, 1d ...; else once."),
    _option("--mail-to", multiple=True, metavar="ADDRESS", help="Who gets a mail about each story that has changed."),
    _option("--from", metavar="ADDRESS", help="Who sends it: a@b, or 'Name <a@b>'."),
    *MAIL[2:5],
    click.option("--yes", is_flag=True, help="Send mails; without this it is only said what would be sent."),
)  # fmt: skip

REVIEW = (
    _option("--against", metavar="OLD.json", help="An older brief, to show what has changed since."),
    _option("--open", "open_it", is_flag=True, help="Open the page in the browser."),
)

SHOW = (_option("--section", callback=section_names, metavar="A,B", default="", help="Only these sections."),)

TALK = (
    _option("--strict", is_flag=True, help="End with exit code 3 when there are notices."),
    _option("-q", "--quiet", is_flag=True, help="Say nothing but errors."),
    _option("-v", "--verbose", is_flag=True, help="Say what is read and written."),
    _option("--no-color", is_flag=True, help="Say it without colours."),
)


def options(*tables: tuple[Callable[[Any], Any], ...]) -> Callable[[Command], Command]:
    """Give a command the options of these tables, in their order."""

    def with_options(command: Command) -> Command:
        for row in reversed([row for table in tables for row in table]):
            command = row(command)
        return command

    return with_options


def settings_from(chosen: dict[str, Any], **fixed: Any) -> Settings:
    """Return the settings that the options choose."""
    names = {field.name for field in fields(Settings)}
    return Settings(**{name: value for name, value in chosen.items() if name in names}, **fixed)


def layout_from(chosen: dict[str, Any]) -> Layout:
    """Return the layout that the options choose."""
    names = {field.name for field in fields(Layout)}
    return Layout(**{name: value for name, value in chosen.items() if name in names})
