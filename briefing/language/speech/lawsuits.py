"""Who speaks in a lawsuit: "the complaint says" is who sued."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.language.speech.scene import Scene
from briefing.matching.patterns import regex
from briefing.model import Sentence

IN_COURT = (" lawsuit", " suit", " complaint", " filing", " petition")
"""How words for what those who sue hand in end."""
_SUED = regex(r"\b(?:sued|(?:[Ll]awsuit|[Ss]uit|[Cc]omplaint|[Pp]etition)\b(?: (?:filed|brought))?( by)?)")
_HANDED = regex(r"\b(?:files?|filed|brought|says?|said|claims?|claimed|alleges?|alleged|argues?)\b")
_LAWYER = regex(r"(?i)\b(?:lawyer|attorney|solicitor|counsel|barrister)s?\b")
_NEAR = 40
"""Characters behind "a lawsuit by" in which somebody is named."""


class Lawsuits:
    """Who sues in an article, sentence by sentence; looked for when somebody asks."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._suing: list[tuple[int, int]] | None = None

    def plaintiff(self, sentence: int) -> int | None:
        """Return the one who sued, as the sentences before tell it; None when several did."""
        if self._suing is None:
            self._suing = list(self._told())
        found = {who for number, who in self._suing if number < sentence}
        return found.pop() if len(found) == 1 else None

    def _told(self) -> Iterator[tuple[int, int]]:
        for span in self._scene.sentences:
            told = _SUED.search(span.text)
            who = None if told is None else self._who(span, told.start(), told.end(), told.group(1))
            if who is not None and not any(_LAWYER.search(role.text) for role in self._scene.entities[who].roles):
                yield span.index, who

    def _who(self, span: Sentence, start: int, end: int, by: str | None) -> int | None:
        """Return who sues: "Doe sued", "a suit by Doe", "Doe’s complaint", "Doe says in a lawsuit"."""
        scene = self._scene
        if by:
            at = span.start + end
            return next((one.entity for one in scene.between(at, at + _NEAR) if one.kind != "place"), None)
        before = [one for one in scene.between(span.start, span.start + start) if one.kind != "place"]
        if before and scene.text[before[-1].end : span.start + start] in ("’s ", "'s ", "’ ", "' "):
            return before[-1].entity
        sues = span.text.startswith("sued", start) or _HANDED.search(span.text, 0, start)
        return scene.subject(before) if sues else None
