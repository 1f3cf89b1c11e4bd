"""Where a form of a name stands."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.matching import around
from briefing.model import Entity, Story
from briefing.sections.disagreements.finding import Telling


def places_of(story: Story, entity: Entity, form: str) -> Iterator[Telling]:
    """Yield where a form of the name of somebody, or of a body, stands in running text."""
    for mention in entity.mentions:
        if mention.text == form:
            sentence = around(story.documents[mention.article - 1].sentences, mention.start)
            if sentence is not None and not sentence.heading:
                at = mention.start - sentence.start
                yield Telling(sentence, ((at, at + len(form)),))
