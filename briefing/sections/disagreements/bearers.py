"""In whose names words stand."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

from briefing.model import Story


class Bearers:
    """The people of a story that have several names, by the words of those; found when somebody asks first."""

    def __init__(self, story: Story) -> None:
        self._story = story

    def of_both(self, one: str, other: str) -> set[int]:
        """Return the people in whose names both of the words stand that two forms have apart."""
        words = set(one.split()) ^ set(other.split())
        return set.intersection(*[self._by_word.get(word, set()) for word in words]) if words else set()

    @cached_property
    def _by_word(self) -> dict[str, set[int]]:
        by_word: defaultdict[str, set[int]] = defaultdict(set)
        for entity in self._story.entities:
            if entity.kind == "person" and entity.aliases:
                for word in " ".join((entity.name, *entity.aliases)).split():
                    by_word[word].add(entity.id)
        return by_word
