"""Where something was said, as worded: "in a statement", "on Truth Social", "in an interview with ..."."""

from __future__ import annotations

import re

from briefing.language.speech.words import QUOTED
from briefing.lexicon import entries
from briefing.matching.patterns import regex

_PLATFORM = (
    r"\bon\s+(?:(?:the|his|her|their|its)\s+)?(?:" + "|".join(re.escape(name) for name in entries("platforms")) + ")"
)
_NOUNS = (
    "statement|interview|news conference|press conference|speech|tweets|tweet|posts|post|letter|memo|email|e-mail"
    "|briefing|hearing|rally|readout|message|video|address|op-ed|editorial|column|news release|press release|report"
    "|blog post|televised address|court filing|filing|testimony|phone call|debate"
)
MEDIA = frozenset(name.lower().replace("-", " ").split()[-1] for name in (*_NOUNS.split("|"), *entries("platforms")))
"""Runs of lower-case letters one of which every medium ends with."""
_MEDIUM = regex(
    r"\b(?:in|at|during|on|via|through)\s+(?:an?|the|his|her|their|its|another|one|two|a series of|separate|several)\s+"
    rf"(?:[\w’'.-]+\s+){{0,4}}?(?:{_NOUNS})\b"
    rf"(?:\s+{_PLATFORM}\b)?"
    rf"|{_PLATFORM}\b(?:\s+(?:platform|account|page|feed))?"
)


def medium_in(masked: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where the medium stands in the narrator's words of `masked[start:end]`; None when none is named."""
    found = _MEDIUM.search(masked, start, end)
    return (found.start(), found.end()) if found and QUOTED not in found.group() else None
