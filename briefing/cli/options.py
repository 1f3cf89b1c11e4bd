"""The options, as tables. A row whose name is a field of Settings or Layout sets that field; nothing else is needed.

Each option can also be set by BRIEFING_NAME in the environment and by its name in briefing.toml; the command line wins.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import fields
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from briefing.cli.suggestions import meant
from briefing.errors import BriefingError
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

_DEFAULT_LANGUAGE = "en"
_DEFAULT_RANKER = "default"
_REVIEW = "review"
_MORNING = 6  # the hour, UTC, of a day given without one


def _option(*names: str, **how: Any) -> Callable[[Command], Command]:
    long = next(name for name in names if name.startswith("--"))
    variable = "BRIEFING_" + long.split("/")[0].lstrip("-").replace("-", "_").upper()
    return click.option(*names, envvar=variable, **how)


def _day(context: click.Context, parameter: click.Parameter, value: str | None) -> datetime | None:
    """Return a moment in UTC; a day without an hour means its morning."""
    if value is None:
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value!r} is not a day such as 2025-02-13") from None
    if len(value) == len("2025-02-13"):
        moment = moment.replace(hour=_MORNING)
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _since(context: click.Context, parameter: click.Parameter, value: str | None) -> date | str | None:
    """Return a day, or "last" for the last run."""
    if value == "last":
        return value
    try:
        moment = _day(context, parameter, value)
    except click.BadParameter:
        raise click.BadParameter(f"{value!r} is neither a day such as 2025-02-13 nor last") from None
    return moment.date() if moment else None


def _section_names(context: click.Context, parameter: click.Parameter, value: str) -> tuple[str, ...]:
    """Return the names that commas separate; a hyphen may stand for an underscore."""
    if not value:
        return ()
    from briefing.sections import SECTIONS  # --help does without the rooms, and so does what is forked before them

    names = tuple(name.strip().replace("-", "_") for name in value.split(",") if name.strip())
    for name in names:
        _refuse_unknown("section", name, [section.name for section in SECTIONS])
    return names


def _ranker_name(context: click.Context, parameter: click.Parameter, value: str) -> str:
    if value == _DEFAULT_RANKER:
        return value
    from briefing.ranking import RANKERS  # as above

    _refuse_unknown("ranker", value, RANKERS)
    return value


def _language(context: click.Context, parameter: click.Parameter, value: str) -> str:
    if value == _DEFAULT_LANGUAGE:
        return value
    from briefing.writers.labels import LANGUAGES  # as above

    _refuse_unknown("language", value, LANGUAGES)
    return value


def _template(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    if value is None or Path(value).is_dir():
        return value
    from briefing.writers.templates import pack_names, template_folders  # as above

    try:
        template_folders(value)
    except BriefingError as error:
        raise BriefingError(f"{error}{meant(value, pack_names())}") from None
    return value


def _logo(context: click.Context, parameter: click.Parameter, value: Path | None) -> Path | None:
    if value is not None:
        from briefing.writers.pictures import logo_address  # as above

        logo_address(value)
    return value


def _formats(context: click.Context, parameter: click.Parameter, value: str) -> tuple[str, ...]:
    """Return the suffixes of the formats that commas separate, in the order given, each once."""
    from briefing.writers import WRITERS  # --help does without the rooms

    known = [*(suffix.lstrip(".") for suffix in WRITERS), _REVIEW]
    names = list(dict.fromkeys(name.strip().lower().lstrip(".") for name in value.split(",") if name.strip()))
    for name in names or [""]:
        _refuse_unknown("format", name, known)
    return tuple(".review.html" if name == _REVIEW else f".{name}" for name in names)


def _refuse_unknown(kind: str, name: str, known: Collection[str]) -> None:
    if name not in known:
        raise click.BadParameter(f"there is no {kind} {name!r} (known: {', '.join(known)}){meant(name, known)}")


def _format_names(context: click.Context, parameter: click.Parameter, value: str) -> tuple[str, ...]:
    """Return the suffixes of the formats that commas separate."""
    from briefing.writers import WRITERS  # --help does without the rooms

    suffixes = tuple(f".{name.strip().lstrip('.').lower()}" for name in value.split(",") if name.strip())
    for suffix in suffixes:
        _refuse_unknown("format", suffix, WRITERS)
    return suffixes


def _interval(context: click.Context, parameter: click.Parameter, value: str | None) -> int | None:
    """Return the seconds of "90s", "15m", "2h" or "1d"."""
    if value is None:
        return None
    units = {"s": 1, "m": 60, "h": 3600, "d": 86400}
    number, unit = value[:-1], value[-1:].lower()
    if unit not in units or not number.isascii() or not number.isdigit() or len(number) > 6 or int(number) == 0:
        raise click.BadParameter(f"{value!r} is no time such as 15m, 2h or 1d")
    return int(number) * units[unit]


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
    _option("--sections", callback=_section_names, metavar="A,B", default="", help="Only these sections."),
    _option("--order", type=click.Choice(["importance", "source"]), default="importance", help="Order of the summary."),
    _option(
        "--ranker", callback=_ranker_name, metavar="NAME", default=_DEFAULT_RANKER, help="Method that ranks sentences."
    ),
    _option("--focus", metavar="WORDS", help="Tell the story from these words' point of view."),
    _option(
        "--lang",
        "language",
        callback=_language,
        metavar="CODE",
        default=_DEFAULT_LANGUAGE,
        help="Language of the labels.",
    ),
)

DAY = (
    _option("--date", callback=_day, metavar="DAY", help="The day it is written for; undated articles count as of it."),
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
        "--template", callback=_template, metavar="NAME|DIR",
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
        "--logo", type=click.Path(path_type=Path), callback=_logo, metavar="FILE",
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
        callback=_formats,
        help="Formats: md, html, pdf ...; review: pages to check.",
    ),
    _option("--jobs", type=click.IntRange(min=1), metavar="N", help="Stories at the same time; else one a processor."),
    _option(
        "--since", callback=_since, metavar="DAY|last",
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
        "--format", "formats", callback=_format_names, metavar="A,B", default="md,html",
        help="Formats of each brief, besides JSON.",
    ),
    _option("--every", callback=_interval, metavar="TIME", help="Look again after 15m, 2h, 1d ...; else once."),
    _option("--mail-to", multiple=True, metavar="ADDRESS", help="Who gets a mail about each story that has changed."),
    _option("--from", metavar="ADDRESS", help="Who sends it: a@b, or 'Name <a@b>'."),
    *MAIL[2:5],
    click.option("--yes", is_flag=True, help="Send mails; without this it is only said what would be sent."),
)  # fmt: skip

REVIEW = (
    _option("--against", metavar="OLD.json", help="An older brief, to show what has changed since."),
    _option("--open", "open_it", is_flag=True, help="Open the page in the browser."),
)

SHOW = (_option("--section", callback=_section_names, metavar="A,B", default="", help="Only these sections."),)

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
