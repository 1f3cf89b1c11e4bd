"""The hour of a next step, as worded: what a calendar may show as a time and what stays a whole day."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone

from briefing.matching.patterns import regex

_HOUR = regex(
    r"(?<![\d:.])(?:(?P<twelve>1[0-2]|0?[1-9])(?:[:.](?P<past>[0-5]\d))?\s?(?P<half>[ap])\.?m\b"
    r"|(?P<whole>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)"
    r"|(?P<noon>noon|midday)\b)",
    re.IGNORECASE,
)
_ZONE = regex(r"\b(GMT|UTC|BST|CET|CEST|EST|EDT|CST|CDT|MST|MDT|PST|PDT)\b")
_AHEAD = {
    "GMT": 0, "UTC": 0, "BST": 1, "CET": 1, "CEST": 2,
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
}  # fmt: skip
"""Zone -> hours ahead of UTC; "ET" and the like mean one thing in summer and another in winter, so they are none."""
_OTHER_ZONE = regex(r"\b[ECMP]T\b|\b(?:Eastern|Central|Mountain|Pacific)\b")


def moment_of(words: str, day: date) -> datetime | None:
    """Return when on `day` something begins, in UTC where a zone is named, else without a zone: the hour of the place.

    None where the words name no hour, two of them, midnight (of which day?), or a zone that is not known exactly.
    """
    found = list(_HOUR.finditer(words))
    if len(found) != 1 or "midnight" in words.casefold() or _OTHER_ZONE.search(words):
        return None
    moment = datetime.combine(day, _time(found[0]))
    zone = _ZONE.search(words)
    if zone is None:
        return moment
    return moment.replace(tzinfo=timezone(timedelta(hours=_AHEAD[zone[1]]))).astimezone(UTC)


def _time(found: re.Match[str]) -> time:
    if found["noon"]:
        return time(12)
    if found["whole"]:
        return time(int(found["whole"]), int(found["minute"]))
    afternoon = 12 if found["half"].lower() == "p" else 0
    return time(int(found["twelve"]) % 12 + afternoon, int(found["past"] or 0))
