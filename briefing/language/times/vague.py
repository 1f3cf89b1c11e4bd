"""Words for no certain time: "soon", "recently", "in the coming weeks", "now"; they keep their words, not days.

"Within weeks" begins on the article's day.
"""

from __future__ import annotations

import re

from briefing.language.times.grammar import Direction, Family, Meaning, Setting, alternatives, pattern, right_before
from briefing.lexicon import entries
from briefing.matching.patterns import regex

_SIDES: dict[str, Direction] = {"past": "past", "present": "present", "future": "future"}
_PHRASES: dict[str, Direction] = {
    phrase: _SIDES[direction] for phrase, direction in (line.split(" | ") for line in entries("times_vague"))
}
_NOT_OWN_AFTER = regex(r" (?:after|before|following|upon|afterwards?|clear|available|known)\b")
_NOT_OWN_BEFORE = regex(r"(?:\bnot|n['’]t)(?: [a-z]+)? $")
_TOLD_AFTER = (" in ", " next ", " this ", " during ", " before ", " after ", " between ", " around ")
_NOT_BEFORE = 40
"""Characters before a phrase in which that stands."""


def _vague(match: re.Match[str], setting: Setting) -> Meaning | None:
    """Read the phrase: "shortly after the crash" and "did not immediately respond" tell no time of their own."""
    before = setting.before
    if _NOT_OWN_AFTER.match(setting.after) or _NOT_OWN_BEFORE.search(before, max(0, len(before) - _NOT_BEFORE)):
        return None
    if match.group() == "soon" and before.endswith((" as ", " too ", " how ", " so ")):
        return None  # "as soon as they meet", "too soon to say"
    if match.group() == "sometime" and setting.after.startswith(_TOLD_AFTER):
        return None  # "sometime in June"
    first = setting.day if match.group().startswith("within ") else None
    return Meaning(first, None, "vague", _PHRASES[match.group()])


_WORDS = [phrase for phrase in _PHRASES if " " not in phrase]
_LONGER = [phrase for phrase in _PHRASES if " " in phrase]
_LAST = frozenset(phrase.split()[-1] for phrase in _LONGER)

FAMILIES = (
    Family(frozenset(_WORDS), pattern(alternatives(_WORDS)), _vague, before=frozenset()),
    Family(_LAST, pattern(alternatives(_LONGER)), _vague, before=right_before(_LAST, _LONGER), opens=False),
)
