"""Where a form of a name stands."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.matching import around
from briefing.matching.patterns import regex
from briefing.model import Entity, Story
from briefing.sections.disagreements.finding import Telling

_CAPTION = regex(r"day,? [^\W\d]{3,9}\.? \d{1,2},? \d{4}\.$")
"""How the line below a picture ends: "on Monday, Feb. 9, 2011."."""


def places_of(story: Story, entity: Entity, form: str) -> list[Telling]:
    """Return where a form of the name of somebody, or of a body, stands in running text; below pictures comes last."""
    return sorted(_places(story, entity, form), key=_is_caption)


def _places(story: Story, entity: Entity, form: str) -> Iterator[Telling]:
    for mention in entity.mentions:
        if mention.text == form:
            sentence = around(story.documents[mention.article - 1].sentences, mention.start)
            if sentence is not None and not sentence.heading:
                at = mention.start - sentence.start
                yield Telling(sentence, ((at, at + len(form)),))


def _is_caption(telling: Telling) -> bool:
    text = telling.sentence.text
    return text[-5:-1].isdigit() and _CAPTION.search(text) is not None
