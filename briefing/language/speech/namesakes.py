"""Which of a family speaks when only the surname stands there: who of them spoke last."""

from __future__ import annotations

from briefing.language.speech.scene import Scene
from briefing.matching.patterns import regex
from briefing.model import Span

_KIN = regex(
    r"\b(?:wife|husband|widow|widower|son|daughter|brother|sister|mother|father|cousin|nephew|niece|uncle|aunt|grand\w+)\b"
)
_RECENT = 3
"""Sentences within which one of a family goes on."""


def one_of_family(scene: Scene, speaker: Span, sentence: int, known: int) -> int:
    """Return who of those with the surname at `speaker` has just spoken; else whom it was taken for.

    Who has already spoken in the article keeps the bare surname if the other is a relation, as a president whose
    daughter is quoted.
    """
    surname = f" {scene.text[speaker.start : speaker.end]}"
    for number in range(sentence - 1, max(sentence - 1 - _RECENT, -1), -1):
        spoke = scene.spoke.get(number)
        if isinstance(spoke, int) and scene.entities[spoke].name.endswith(surname):
            related = known in scene.have_spoken and _KIN.search(scene.sentences[number].text) is not None
            return spoke if scene.entities[spoke].kind == "person" and not related else known
    return known
