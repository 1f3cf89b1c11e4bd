"""Which of a family speaks when only the surname stands there: who of them spoke last."""

from __future__ import annotations

from briefing.language.speech.scene import Scene
from briefing.model import Span

_RECENT = 3
"""Sentences within which one of a family goes on."""


def one_of_family(scene: Scene, speaker: Span, sentence: int, known: int) -> int:
    """Return who of those with the surname at `speaker` has just spoken; else whom it was taken for.

    Who has already spoken in the article keeps the bare surname, as a president whose daughter is quoted.
    """
    family = scene.namesakes(scene.text[speaker.start : speaker.end])
    if len(family) < 2 or known in scene.have_spoken:
        return known
    for number in range(sentence - 1, max(sentence - 1 - _RECENT, -1), -1):
        spoke = scene.spoke.get(number)
        if isinstance(spoke, int) and spoke in family:
            return spoke
    return known
