"""Words for no certain time: "soon", "recently", "in the coming weeks", "now"; they keep their words, not days."""

from __future__ import annotations

import re

from briefing.language.times.grammar import Direction, Family, Meaning, Setting, alternatives, pattern
from briefing.lexicon import entries

_SIDES: dict[str, Direction] = {"past": "past", "present": "present", "future": "future"}
_PHRASES: dict[str, Direction] = {
    phrase: _SIDES[direction] for phrase, direction in (line.split(" | ") for line in entries("times_vague"))
}


def _vague(match: re.Match[str], setting: Setting) -> Meaning | None:
    return Meaning(None, None, "vague", _PHRASES[match.group()])


FAMILIES = (Family(frozenset(phrase.split()[-1] for phrase in _PHRASES), pattern(alternatives(_PHRASES)), _vague),)
