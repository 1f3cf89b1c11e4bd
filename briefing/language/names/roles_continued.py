"""The role of whom the next sentence takes up without the name: "Ana Bell fell. The 18-year-old boxer said so."."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from briefing.language.names.candidates import Candidate
from briefing.language.names.role_words import names_somebody
from briefing.language.names.roles_before import WORD
from briefing.language.names.roles_behind import role_behind
from briefing.matching.patterns import regex
from briefing.model import Span

_FURTHEST = 260
"""Characters behind the name in which its sentence ends."""
_LONGEST = 160
"""Characters of the sentence that takes it up in which the role stands."""
_END = regex(r"[a-z\d)][.!?][”\"’]?\s+(?=(?:The|He|She) )")
_OPENS = frozenset(("\n", "", "“", '"'))
_STOPS = (". ", ".” ", '." ', "? ", "! ", ".\n")
_DESCRIBED = regex(
    r"The (?P<role>(?:(?:[A-Z][\w.’'-]*|former|retired|veteran|incoming|outgoing|\d{1,3}-year-old|[a-z]+-year-old"
    r"|Nobel|self-described|longtime|two-time|three-time)[ ,]? ?)(?:[a-z-]+ ){0,3}?[a-z-]+)"
    r"(?=,? (?:\d|who|said|says|told|tells|added|was|is|has|had|will|would|noted|complained|explained|wrote|also|then"
    r"|recalled|admitted|insisted|denied|faces|faced|plans|hopes)\b)"
)
_AGED = regex(r"The (?P<role>\d{1,3}-year-old)(?= (?:[a-z]+)\b)")
_PRONOUN = regex(
    r"(?:He|She) (?:(?:is|was|became|has been|had been) (?:(?:also|once|then|now) )?|(?:work|serv)e?[sd] as )"
    r"(?=(?:an?|the) )"
)
_OTHERS = frozenset(
    ("agent", "assailant", "attacker", "attorney", "author", "bomber", "counsel", "defendant", "detective", "driver",
     "gunman", "hijacker", "investigator", "judge", "juror", "killer", "lawyer", "magistrate", "officer", "official",
     "plaintiff", "prosecutor", "reporter", "robber", "shooter", "spokesman", "spokesperson", "spokeswoman", "sniper",
     "suspect", "thief", "victim", "witness", "neighbor", "neighbour", "murderer", "rapist", "terrorist", "arsonist")
)  # fmt: skip
"""Who may as well be somebody else of whom the sentence before tells."""


def continued(text: str, one: Candidate, others: Sequence[int]) -> Span | None:
    """Find what the next sentence calls whom this one is about; `others`: where people are named in the article."""
    if len(one.words) < 2 or not opens(text, one):
        return None
    end = _END.search(text, one.end, one.end + _FURTHEST)
    if end is None or bisect_right(others, end.start()) > bisect_right(others, one.start):
        return None
    reach = end.end() + _LONGEST
    for rule in (_AGED, _DESCRIBED, _PRONOUN):
        found = rule.match(text, end.end(), reach)
        if rule is _PRONOUN:
            found = role_behind(found)
        if found is not None:
            words = WORD.findall(found.group("role"))
            aged = words[-1].endswith("-year-old")
            if (aged or names_somebody(words)) and words[-1].lower() not in _OTHERS:
                return Span(*found.span("role"))
    return None


def opens(text: str, one: Candidate) -> bool:
    """Whether a name opens its sentence, so that the sentence is about whom it means."""
    start = one.title.start if one.title else one.start
    return text[start - 1 : start] in _OPENS or text.endswith(_STOPS, 0, start)
