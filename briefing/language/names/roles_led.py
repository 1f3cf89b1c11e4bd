"""The role of whom a story lets speak first without a name: "Their lawyer said no. “It is wrong,” Ana Bell said."."""

from __future__ import annotations

from briefing.language.names.candidates import Candidate
from briefing.language.names.role_words import names_somebody
from briefing.language.names.roles_before import WORD
from briefing.matching.patterns import regex
from briefing.model import Span

_QUOTED = ("” ", '" ', ",' ", ",’ ", "” said ", '" said ', "” says ", '" says ')
"""What ends behind a quotation before the name of who spoke."""
_SAYS = regex(r" (?:said|says|told|added|recalled|explained|was quoted)\b")
_FURTHEST = 500
"""Characters of the paragraph before in which the description stands."""
_SPOKE = regex(
    r"(?:^|\n|[.!?][”\"]? )"
    r"(?P<role>(?:The|An?|His|Her|Their|Its|One of the|Another|[A-Z]\w+['’]s?) [^,.;:()“”\"—–\n]{3,90}?)"
    r"(?:,[^,\n]{3,60},)? (?:said|says|told|gave|described|recalled|added|testified|explained)\b[^\n]*\n+\s*$"
)


def led(text: str, one: Candidate) -> Span | None:
    """Find who spoke without a name in the paragraph before, where a name that no source describes is quoted next."""
    if not text.endswith(_QUOTED, 0, one.start):
        return None
    if text[one.start - 2] in "”\"'’" and not _SAYS.match(text, one.end):
        return None
    paragraph = text.rfind("\n", 0, one.start) + 1
    if text[paragraph : paragraph + 1] not in "“\"'‘":
        return None
    found = _SPOKE.search(text, max(0, paragraph - _FURTHEST), paragraph)
    if found is None or not names_somebody(WORD.findall(found.group("role"))[1:]):
        return None
    return Span(*found.span("role"))
