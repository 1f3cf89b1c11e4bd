"""Days told from the article's own or the day told last: "yesterday", "tonight", "overnight", "the following day"."""

from __future__ import annotations

import re
from datetime import timedelta

from briefing.language.times.calendar import single_day
from briefing.language.times.grammar import Family, Granularity, Meaning, Setting, alternatives, pattern

_FROM_TODAY = {
    "today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "overnight": 0,
    "the day before yesterday": -2, "the day after tomorrow": 2, "last night": -1, "yesterday night": -1,
    "last evening": -1,
}  # fmt: skip
_PARTS = "morning|afternoon|evening|night|midday|noon|lunchtime"
_AFTER_ANCHOR = {"following": 1, "next": 1, "same": 0, "very same": 0, "previous": -1, "that": 0, "that same": 0}


def _from_today(match: re.Match[str], setting: Setting) -> Meaning | None:
    words = match["words"]
    if setting.written[:1].isupper() and setting.before[-2:-1].isalpha():
        return None  # in a name: "USA Today"
    night = words in ("tonight", "overnight", "last night", "last evening")
    granularity: Granularity = "time" if match["part"] or night else "day"
    if setting.day is None:
        return Meaning(None, None, granularity)
    return single_day(setting.day + timedelta(_FROM_TODAY[words] + _weeks_on(match, setting.before)), granularity)


def _weeks_on(match: re.Match[str], before: str) -> int:
    """Return the days that "tomorrow week" and "a week tomorrow" add."""
    if match["words"] != "tomorrow":
        return 0
    if (match["week"] or "").endswith("fortnight") or before.endswith("a fortnight "):
        return 14
    return 7 if match["week"] or before.endswith("a week ") else 0


def _this_part(match: re.Match[str], setting: Setting) -> Meaning | None:
    return single_day(setting.day, "time")


def _from_anchor(match: re.Match[str], setting: Setting) -> Meaning | None:
    granularity: Granularity = "day" if match["unit"] == "day" else "time"
    anchor = setting.anchor
    if anchor is None or anchor.last is None or anchor.granularity not in ("day", "time"):
        return Meaning(None, None, granularity)
    told = single_day(anchor.last + timedelta(_AFTER_ANCHOR[match["which"]]), granularity)
    points_back = match["which"].startswith("that") and setting.day is not None and anchor.last <= setting.day
    return told._replace(direction="past") if points_back else told


def _later_in_the_day(match: re.Match[str], setting: Setting) -> Meaning | None:
    anchor = setting.anchor
    near = anchor is not None and anchor.granularity in ("day", "time")
    return single_day(anchor.last if near and anchor else setting.day, "time")


FAMILIES = (
    Family(
        frozenset({"today", "tonight", "yesterday", "tomorrow", "overnight", "last"}),
        pattern(
            r"(?:early |late |earlier |later )?"
            rf"(?P<words>{alternatives(_FROM_TODAY)})(?: (?P<part>{_PARTS}))?(?P<week> week| fortnight)?"
        ),
        _from_today,
        before=frozenset({"early", "late", "earlier", "later", "before", "after"}),
    ),
    Family(
        frozenset(_PARTS.split("|")),
        pattern(rf"(?:early |earlier |later |late )?this (?:{_PARTS})"),
        _this_part,
        before=frozenset({"this"}),
        opens=False,
    ),
    Family(
        frozenset({"day", *_PARTS.split("|")}),
        pattern(
            r"(?:(?:later|earlier|early|late) )?(?:on )?(?:the (?P<the>))?"
            rf"(?P<which>following|next|same|very same|previous|that same|that) (?P<unit>day|{_PARTS})"
        ),
        lambda match, setting: _from_anchor(match, setting) if _tells_a_day(match) else None,
        before=frozenset({"following", "next", "same", "previous", "that"}),
        opens=False,
    ),
    Family(frozenset({"day"}), pattern(r"later in the day"), _later_in_the_day, before=frozenset({"the"}), opens=False),
)


def _tells_a_day(match: re.Match[str]) -> bool:
    """ "The next day", "that day"; not "next day delivery"."""
    return match["the"] is not None or match["which"].startswith("that")
