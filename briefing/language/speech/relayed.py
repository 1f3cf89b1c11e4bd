"""What a newspaper or an agency passes on: "the consulate confirmed the death, the Courier reported"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from briefing.language.speech.clause import Clause
from briefing.language.speech.words import Word
from briefing.lexicon import entries

_PRESS = frozenset(
    ("newspaper", "newspapers", "media", "television", "tv", "radio", "agency", "agencies", "reports", "magazine",
     "broadcaster", "press", "outlet", "outlets", "network", "daily", "weekly", "tabloid")
)  # fmt: skip
"""Last words of what reports what others say."""
_NAMED = frozenset(("newspaper", "agency", "magazine", "broadcaster", "tabloid", "daily"))
"""Those of them behind which a name may stand."""
_TITLES = frozenset(
    ("times", "post", "herald", "tribune", "journal", "gazette", "star", "advertiser", "news", "chronicle", "mail",
     "telegraph", "guardian", "observer", "courier", "dispatch", "examiner", "sun", "globe", "record", "register",
     "sentinel", "standard", "bulletin", "inquirer", "mirror", "express", "independent", "bee", "monitor", "argus")
)  # fmt: skip
"""How names of newspapers end."""
_DEEDS = frozenset(
    ("request", "ask", "agree", "offer", "propose", "urge", "call", "make", "give", "find", "show", "demand")
)
"""Verbs of what is done rather than said where the press tells of it."""
_PASSING_ON = frozenset(("report", "say", "quote", "write", "add", "claim", "reveal"))
_NEAR = 4
"""Words between "reported" and whose words are reported."""


def relayed(words: Sequence[Word], best: Clause, found: Sequence[Clause]) -> Clause:
    """Return whose words are reported where the press passes them on; `best` where it speaks for itself."""
    if best.verb is None or best.verb.lemma not in _PASSING_ON or not _is_press(words, best):
        return best
    for other in found:
        if (
            other is best
            or other.verb is None
            or other.verb.lemma in _DEEDS
            or other.speaker is None
            or other.place == "elided"
        ):
            continue
        behind = 0 < other.speaker[0] - best.cue[1] <= _NEAR
        before = other.cue[1] < min(best.cue[0], best.speaker[0] if best.speaker else best.cue[0])
        if (behind or before) and not _is_press(words, other):
            return other
    return best


def _is_press(words: Sequence[Word], clause: Clause) -> bool:
    if clause.speaker is None:
        return False
    first, last = clause.speaker
    for at in range(first, last + 1):
        noun = words[at].lower
        if noun in _PRESS and (at == last or (noun in _NAMED and words[last].capital)):
            return noun not in ("agency", "agencies") or words[at - 1].lower == "news"
    title = words[last].capital and words[last].lower.rsplit("-", 1)[-1] in _TITLES
    if title and first < last and words[first].lower == "the":
        return True
    run = last  # "Mayor Jane Bloomberg" is no agency
    while run > first and words[run - 1].capital and words[run - 1].lower != "the":
        run -= 1
    starts = range(first, run + 1)
    return any(" ".join([word.lower for word in words[at : last + 1]]) in _outlets() for at in starts)


@cache
def _outlets() -> frozenset[str]:
    """Return the names of newspapers, agencies and stations in lower case."""
    return frozenset(name.lower() for name in entries("media"))
