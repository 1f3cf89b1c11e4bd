"""Times of day: "3:30 p.m. EST", "noon", "midnight", "at 10:35 GMT"; with a day beside them they join it."""

from __future__ import annotations

import re

from briefing.language.times.calendar import single_day
from briefing.language.times.grammar import Family, Meaning, Setting, pattern

_ZONE = r"(?: (?:[ecmp][sd]?t|gmt|utc|bst|cet|cest|local time|local|eastern|central|pacific)(?: time)?)?"

_AT = ("at ", "by ", "before ", "until ", "till ", "from ")


def _at(match: re.Match[str], setting: Setting) -> Meaning | None:
    """A bare time of day belongs to the day told last in its sentence, else to the article's."""
    return single_day(None, "time")


FAMILIES = (
    Family(
        frozenset({"m", "am", "pm"}),
        pattern(
            r"(?:(?:around|about|shortly (?:before|after)) )?[0-2]?\d(?:[:.][0-5]\d)?"
            rf"(?: |)(?:a\.m|p\.m|am|pm)\b\.?{_ZONE}"
        ),
        _at,
        before=frozenset({"a", "p"}),
        opens=False,
    ),
    Family(
        frozenset({"noon", "midnight", "midday"}),
        pattern(rf"(?:12 )?(?:noon|midnight|midday){_ZONE}"),
        _at,
        frozenset(),
    ),
    Family(
        frozenset({"dawn", "light", "daybreak", "nightfall", "sunset", "sundown", "dusk"}),
        pattern(r"(?:dawn|first light|daybreak|nightfall|sunset|sundown|dusk)"),
        lambda match, setting: _at(match, setting) if setting.before.endswith(_AT) else None,
        before=frozenset({"first"}),
    ),
    Family(
        frozenset({"gmt", "utc", "bst", "cet", "cest", "local"}),
        pattern(rf"[0-2]?\d[:.]?[0-5]\d{_ZONE}"),
        _at,
        before=frozenset(),
        opens=False,
    ),
)
