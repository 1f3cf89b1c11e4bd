"""What the words behind an option mean: one function for each kind, which refuses what means nothing.

They are click's callbacks: each takes the context, the parameter and the word given. The rooms that know what there is
are loaded only when a word is looked up there: `--help` does without them.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, date, datetime
from pathlib import Path

import click

from briefing.cli.suggestions import meant
from briefing.errors import BriefingError

__all__ = [
    "DEFAULT_LANGUAGE",
    "DEFAULT_RANKER",
    "day",
    "format_names",
    "formats",
    "interval",
    "language_code",
    "logo",
    "ranker_name",
    "section_names",
    "since",
    "template",
]

DEFAULT_LANGUAGE = "en"
DEFAULT_RANKER = "default"
_REVIEW = "review"
_MORNING = 6  # the hour, UTC, of a day given without one


def day(context: click.Context, parameter: click.Parameter, value: str | None) -> datetime | None:
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


def since(context: click.Context, parameter: click.Parameter, value: str | None) -> date | str | None:
    """Return a day, or "last" for the last run."""
    if value == "last":
        return value
    try:
        moment = day(context, parameter, value)
    except click.BadParameter:
        raise click.BadParameter(f"{value!r} is neither a day such as 2025-02-13 nor last") from None
    return moment.date() if moment else None


def section_names(context: click.Context, parameter: click.Parameter, value: str) -> tuple[str, ...]:
    """Return the names that commas separate; a hyphen may stand for an underscore."""
    if not value:
        return ()
    from briefing.sections import SECTIONS  # --help does without the rooms, and so does what is forked before them

    names = tuple(name.strip().replace("-", "_") for name in value.split(",") if name.strip())
    for name in names:
        _refuse_unknown("section", name, [section.name for section in SECTIONS])
    return names


def ranker_name(context: click.Context, parameter: click.Parameter, value: str) -> str:
    """Return the name of a ranker that there is."""
    if value == DEFAULT_RANKER:
        return value
    from briefing.ranking import RANKERS  # as above

    _refuse_unknown("ranker", value, RANKERS)
    return value


def language_code(context: click.Context, parameter: click.Parameter, value: str) -> str:
    """Return the code of a language that has labels."""
    if value == DEFAULT_LANGUAGE:
        return value
    from briefing.writers.labels import LANGUAGES  # as above

    _refuse_unknown("language", value, LANGUAGES)
    return value


def template(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """Return a folder, or the name of a built-in layout. Raises BriefingError for what is neither."""
    if value is None or Path(value).is_dir():
        return value
    from briefing.writers.templates import pack_names, template_folders  # as above

    try:
        template_folders(value)
    except BriefingError as error:
        raise BriefingError(f"{error}{meant(value, pack_names())}") from None
    return value


def logo(context: click.Context, parameter: click.Parameter, value: Path | None) -> Path | None:
    """Return the path of a picture that can be used. Raises BriefingError for another."""
    if value is not None:
        from briefing.writers.pictures import logo_address  # as above

        logo_address(value)
    return value


def formats(context: click.Context, parameter: click.Parameter, value: str) -> tuple[str, ...]:
    """Return the suffixes of the formats that commas separate, in the order given, each once; review is one too."""
    names = _format_names(value, _REVIEW)
    if not names:
        raise click.BadParameter("no format is named")
    return tuple(".review.html" if name == _REVIEW else f".{name}" for name in names)


def format_names(context: click.Context, parameter: click.Parameter, value: str) -> tuple[str, ...]:
    """Return the suffixes of the formats that commas separate, in the order given, each once; none where none is."""
    return tuple(f".{name}" for name in _format_names(value))


def _format_names(value: str, *more: str) -> list[str]:
    from briefing.writers import WRITERS  # --help does without the rooms

    known = [*(suffix.lstrip(".") for suffix in WRITERS), *more]
    names = list(dict.fromkeys(name.strip().lower().lstrip(".") for name in value.split(",") if name.strip()))
    for name in names:
        _refuse_unknown("format", name, known)
    return names


def _refuse_unknown(kind: str, name: str, known: Collection[str]) -> None:
    if name not in known:
        raise click.BadParameter(f"there is no {kind} {name!r} (known: {', '.join(known)}){meant(name, known)}")


def interval(context: click.Context, parameter: click.Parameter, value: str | None) -> int | None:
    """Return the seconds of "90s", "15m", "2h" or "1d"."""
    if value is None:
        return None
    units = {"s": 1, "m": 60, "h": 3600, "d": 86400}
    number, unit = value[:-1], value[-1:].lower()
    if unit not in units or not number.isascii() or not number.isdigit() or len(number) > 6 or int(number) == 0:
        raise click.BadParameter(f"{value!r} is no time such as 15m, 2h or 1d")
    return int(number) * units[unit]
