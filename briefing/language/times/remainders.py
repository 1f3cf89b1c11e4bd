"""What is left of a stretch under way: "for the rest of the week", "the remainder of the year"."""

from __future__ import annotations

import re

from briefing.language.times.calendar import week_of
from briefing.language.times.grammar import Family, Meaning, Setting, pattern
from briefing.language.times.periods import period
from briefing.language.times.tense import leaning
from briefing.matching.patterns import regex

_STILL = regex(r"\b(?:has|have|is|are|be|been|will|would)\b[^.;:]*$")


def _rest(match: re.Match[str], setting: Setting) -> Meaning | None:
    """Read it from the article's day on; a season of sport ends nobody knows when, and what was then is left."""
    if leaning(setting) == "past" and _STILL.search(setting.before) is None:
        return None
    day, unit = setting.day, match["unit"]
    if day is None:
        return Meaning(None, None, "vague", "future")
    if unit in ("season", "term", "campaign"):
        return Meaning(day, None, "vague", "future")
    whole = week_of(day) if unit == "weekend" else period(day, unit, 0)
    return Meaning(day, whole.last, whole.granularity, "future")


FAMILIES = (
    Family(
        frozenset({"rest", "remainder"}),
        pattern(
            r"(?:the )?(?:rest|remainder) of (?:the |this )(?:current |present )?"
            r"(?P<unit>weekend|week|month|quarter|year|decade|season|term|campaign)(?! of|['’])"
        ),
        _rest,
        before=frozenset({"the"}),
    ),
)
