"""Several who speak together: "Holt and Quist said" is neither of the two alone."""

from __future__ import annotations

from itertools import pairwise

from briefing.language.speech.scene import Scene
from briefing.matching.patterns import regex
from briefing.model import Mention, Span

_AND = regex(r"(?: \([^()]{1,20}\))?(?:,? and |, )$")
"""What stands between two names of a list."""
_ALL = regex(r"(?: \([^()]{1,20}\))?(?: (?:both|all|each))?$")
"""What may stand behind the last of them."""


def together(scene: Scene, speaker: Span) -> Span | None:
    """Return the words for all who are named side by side as those who speak; None where one speaks alone."""
    text = scene.text
    inside = [one for one in scene.between(speaker.start, speaker.end) if one.kind == "person" and one.form == "name"]
    if not inside or _ALL.match(text, inside[-1].end, speaker.end) is None or not _begins(speaker, inside[0]):
        return None
    known = {one.entity for one in inside}
    listed = all(_are_listed(text, one, other) for one, other in pairwise(inside))
    return Span(speaker.start, inside[-1].end) if listed and len(known) == len(inside) > 1 else None


def _begins(speaker: Span, first: Mention) -> bool:
    """Whether the first name, with its title, opens the words."""
    return (first.title.start if first.title else first.start) == speaker.start


def _are_listed(text: str, one: Mention, other: Mention) -> bool:
    return _AND.match(text, one.end, other.title.start if other.title else other.start) is not None
