"""Which words stand somewhere in a story in small letters: they are no names."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import chain

from briefing.matching import found_at
from briefing.matching.patterns import regex
from briefing.model import Story

_WORD = regex(r"[\w-]+")
_FEW = 20
"""Words that are looked for in the texts; when more are asked for, all words are found once."""


class OrdinaryWords:
    """The words of a story as they are written, found when somebody asks for many."""

    def __init__(self, story: Story) -> None:
        self._texts = [document.article.text for document in story.documents]
        self._asked = 0

    def __contains__(self, word: str) -> bool:
        """Whether a word, or two that an apostrophe joins, stands in some text, and is no part of another."""
        self._asked += 1
        if self._asked > _FEW:
            parts = re.split("[’']", word)
            if len(parts) == 1 or not self._words.issuperset(filter(None, parts)):
                return word in self._words
        return any(_stands_in(text, word) for text in self._texts)

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(chain.from_iterable(map(_WORD.findall, self._texts)))


def _stands_in(text: str, word: str) -> bool:
    around = ((text[at - 1 : at], text[at + len(word) : at + len(word) + 1]) for at in found_at(word, text))
    return any(not any(each.isalnum() or each in ("-", "_") for each in beside) for beside in around)
