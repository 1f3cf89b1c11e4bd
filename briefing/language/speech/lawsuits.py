"""Who speaks in a lawsuit: "the complaint says" is who sued."""

from __future__ import annotations

from briefing.language.speech.scene import Scene
from briefing.matching.patterns import regex
from briefing.model import Sentence

IN_COURT = frozenset(("lawsuit", "suit", "complaint", "filing", "petition"))
"""What those who sue hand in."""
_SUED = regex(r"\b(?:sued|(?:[Ll]awsuit|[Ss]uit|[Cc]omplaint|[Pp]etition)\b(?: (?:filed|brought))?( by)?)")
_HANDED = regex(r"\b(?:files?|filed|brought|says?|said|claims?|claimed|alleges?|alleged|argues?)\b")
_LAWYER = regex(r"(?i)\b(?:lawyer|attorney|solicitor|counsel|barrister)s?\b")
_NEAR = 40
"""Characters behind "a lawsuit by" in which somebody is named."""


def plaintiff(scene: Scene, sentence: int) -> int | None:
    """Return the one who sued, as the sentences before tell it; None when several did."""
    found: list[int] = []
    for span in scene.sentences[:sentence]:
        told = _SUED.search(span.text)
        who = None if told is None else _who(scene, span, told.start(), told.end(), told.group(1))
        if who is not None and not any(_LAWYER.search(role.text) for role in scene.entities[who].roles):
            found.append(who)
    return found[-1] if len(set(found)) == 1 else None


def _who(scene: Scene, span: Sentence, start: int, end: int, by: str | None) -> int | None:
    at = span.start + end
    if by:
        return next((one.entity for one in scene.between(at, at + _NEAR) if one.kind != "place"), None)
    before = [one for one in scene.between(span.start, span.start + start) if one.kind != "place"]
    if (
        before
        and scene.text.startswith(("’s ", "'s ", "’ ", "' "), before[-1].end)
        and before[-1].end + 3 >= span.start + start - 8
    ):
        return before[-1].entity
    sues = span.text.startswith("sued", start) or _HANDED.search(span.text, 0, start)
    return scene.subject(before) if sues else None
