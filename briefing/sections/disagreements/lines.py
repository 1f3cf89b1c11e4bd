"""Sentences made comparable when a rule first asks for them: most stories never need it."""

from __future__ import annotations

from functools import cached_property

from briefing.matching import Line, Rarity, starting_in
from briefing.model import Sentence, Story


class Lines:
    """The sentences of one story as comparable lines, each worked out once."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._known: dict[tuple[int, int, str], Line] = {}

    @cached_property
    def _rarity(self) -> Rarity:
        return Rarity.of(
            sentence.text
            for document in self._story.documents
            if document.language == "en"
            for sentence in document.sentences
        )

    def opens_with(self, sentence: Sentence) -> int | None:
        """Return the entity whose name opens a sentence, its title aside; None when no name does."""
        mentions = starting_in(self._story.documents[sentence.article - 1].mentions, sentence.start, sentence.end)
        for mention in mentions[:1]:
            opening = mention.title.start if mention.title else mention.start
            if mention.form == "name" and opening == sentence.start:
                return mention.entity
        return None

    def line(self, sentence: Sentence, text: str) -> Line:
        """Return `text`, which is `sentence` or what a rule left of it, made comparable."""
        key = (sentence.article, sentence.index, text)
        if key not in self._known:
            self._known[key] = self._rarity.line(text)
        return self._known[key]
