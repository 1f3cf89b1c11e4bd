"""Sentences made comparable when a rule first asks for them, and their times: most stories never need it."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import cached_property
from typing import Any

from briefing.matching import Line, Rarity, starting_in
from briefing.model import Document, Ranking, Sentence, Story, TimeExpression
from briefing.sections.disagreements.event_times import event_times

_NAME_START = 4
"""Letters with which forms of one name begin."""


class Lines:
    """The sentences of one story as comparable lines, each worked out once."""

    def __init__(self, story: Story, ranking: Ranking) -> None:
        self._story = story
        self._ranking = ranking
        self._known: dict[tuple[int, int, str], Line] = {}
        self.counts: dict[int, Sequence[Any]] = {}
        self.numbered: dict[int, Sequence[Any]] = {}
        """What `counting` has found in each article."""
        self._times: dict[int, dict[int, list[TimeExpression]]] = {}

    @cached_property
    def _rarity(self) -> Rarity:
        return Rarity.among([one for one in self._story.documents if one.language == "en"], self._ranking)

    def weight(self, stem: str) -> float:
        """Return how rare a stem is in the story."""
        return self._rarity.weights.get(stem, self._rarity.unknown)

    @property
    def stems(self) -> Set[str]:
        """The stems that stand in the story, those of stop words left out."""
        return self._rarity.weights.keys()

    def with_before(self, sentence: Sentence) -> str:
        """Return a sentence with the one before it, if there is one."""
        sentences = self._story.documents[sentence.article - 1].sentences
        before = f"{sentences[sentence.index - 1].text} " if sentence.index else ""
        return before + sentence.text

    def name_others(self, one: Sentence, other: Sentence) -> bool:
        """Whether each of two sentences has names, and the other's article none of them."""
        return self._names_unknown(one, other) and self._names_unknown(other, one)

    def _names_unknown(self, one: Sentence, other: Sentence) -> bool:
        names = self.line(one, one.text).names
        return bool(names) and not any(self.has(other, name[:_NAME_START]) for name in names)

    def has(self, sentence: Sentence, start: str) -> bool:
        """Whether the article of a sentence holds some letters, in small letters or not."""
        return start.lower() in self._story.documents[sentence.article - 1].article.text.lower()

    def open_apart(self, one: Sentence, other: Sentence) -> bool:
        """Whether either sentence opens with a name, its title aside, that the other has not."""
        (first, names), (second, others) = self._named(one), self._named(other)
        return first is not None and second is not None and first not in others and second not in names

    def _named(self, sentence: Sentence) -> tuple[int | None, set[int]]:
        """Return the entity whose name opens a sentence, and all that it names."""
        mentions = starting_in(self._story.documents[sentence.article - 1].mentions, sentence.start, sentence.end)
        named = [mention for mention in mentions if mention.form == "name" and mention.entity is not None]
        starts = [mention.title.start if mention.title else mention.start for mention in named[:1]]
        opener = named[0].entity if starts == [sentence.start] else None
        return opener, {mention.entity for mention in named if mention.entity is not None}

    def event_times(self, document: Document) -> dict[int, list[TimeExpression]]:
        """Return the times of the events of a document of the story, by the sentence's index."""
        times = self._times.get(document.article.id)
        if times is None:
            times = self._times[document.article.id] = event_times(document)
        return times

    def line(self, sentence: Sentence, text: str) -> Line:
        """Return `text`, which is `sentence` or what a rule left of it, made comparable."""
        key = (sentence.article, sentence.index, text)
        if key not in self._known:
            self._known[key] = self._rarity.line(text)
        return self._known[key]
