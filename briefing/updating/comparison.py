"""What was told before and what is told now, side by side: the one thing that every rule looks at."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any

from briefing.matching import Rarity, cosine
from briefing.model import Document, Evidence, OpenQuestion, Ranking, Sentence, Story, TimeExpression
from briefing.updating.likeness import Weights
from briefing.updating.steps import Step, steps_told
from briefing.updating.wording import based

_KEYS = 12
"""The rarest stems of a line under which sentences are looked up."""
_POSTINGS = 200
"""Most sentences remembered per stem."""
_AGAIN = 0.5
"""Cosine from which an earlier sentence that passes the same test tells the same."""
_NEAR = 60
"""Most sentences compared with one line."""


class Comparison:
    """One story in which some articles are new."""

    def __init__(self, story: Story, new: frozenset[int], found: Mapping[str, Any], ranking: Ranking) -> None:
        """Compare the articles with ids `new` with all others; `found` has all items of all articles, by section."""
        self.story = story
        self.new = new
        self.found = found
        self.ranking = ranking
        self._weighed: dict[tuple[int, int], Weights] = {}
        self._near: dict[tuple[bool, tuple[str, ...]], tuple[Sentence, ...]] = {}

    @property
    def documents(self) -> tuple[Document, ...]:
        """The new documents, by day, those without one last."""
        new = [one for one in self.story.documents if one.article.id in self.new and one.language == "en"]
        return tuple(sorted(new, key=lambda one: (one.day is None, one.day, one.article.id)))

    @cached_property
    def rarity(self) -> Rarity:
        """How rare each stem is among all sentences."""
        return Rarity.of(based(one.text) for document in self.story.documents for one in document.sentences)

    @cached_property
    def last_day(self) -> int | None:
        """The last day of the earlier articles, as an ordinal."""
        days = [one.day.toordinal() for one in self.story.documents if one.article.id not in self.new and one.day]
        return max(days, default=None)

    def is_new(self, evidence: tuple[Evidence, ...]) -> bool:
        """Whether no earlier source tells an item."""
        return all(piece.source in self.new for piece in evidence)

    def is_old(self, evidence: tuple[Evidence, ...]) -> bool:
        """Whether an earlier source tells an item."""
        return any(piece.source not in self.new for piece in evidence)

    def document(self, article: int) -> Document:
        """Return the document of an article."""
        return self.story.documents[article - 1]

    def sentence_at(self, piece: Evidence) -> Sentence:
        """Return the sentence in which a piece of evidence begins."""
        sentences = self.document(piece.source).sentences
        return sentences[max(bisect_right([one.start for one in sentences], piece.start) - 1, 0)]

    def times(self, sentence: Sentence) -> tuple[TimeExpression, ...]:
        """Return the time expressions of a sentence."""
        times = self.document(sentence.article).times
        return tuple(one for one in times if sentence.start <= one.start and one.end <= sentence.end)

    def bare(self, sentence: Sentence, start: int = 0, end: int | None = None) -> str:
        """Return a part of a sentence (offsets in its text) with its times blanked out."""
        text = sentence.text
        for time in self.times(sentence):
            a, b = time.start - sentence.start, time.end - sentence.start
            text = text[:a] + " " * (b - a) + text[b:]
        return text[start:end]

    def weigh(self, text: str) -> Weights:
        """Return the weights of the stems of a text, irregular past forms as their bases."""
        return self.rarity.weigh(based(text))

    def weights(self, sentence: Sentence) -> Weights:
        """Return the weights of a sentence, times left out."""
        key = (sentence.article, sentence.index)
        if key not in self._weighed:
            self._weighed[key] = self.weigh(self.bare(sentence))
        return self._weighed[key]

    @cached_property
    def _old_index(self) -> Mapping[str, list[Sentence]]:
        return self._indexed(False)

    @cached_property
    def _new_index(self) -> Mapping[str, list[Sentence]]:
        return self._indexed(True)

    def _indexed(self, new: bool) -> Mapping[str, list[Sentence]]:
        index: defaultdict[str, list[Sentence]] = defaultdict(list)
        for document in self.story.documents:
            if (document.article.id in self.new) == new and document.language == "en":
                for sentence in document.sentences:
                    for term in self.weights(sentence):
                        if len(index[term]) < _POSTINGS:
                            index[term].append(sentence)
        return index

    def near(self, weights: Weights, new: bool = True) -> tuple[Sentence, ...]:
        """Return the new (or the earlier) sentences that share the most of a line's rarest stems, at most sixty."""
        keys = tuple(sorted(weights, key=lambda term: (-weights[term], term))[:_KEYS])
        if (new, keys) not in self._near:  # each rule asks for those near the same steps
            self._near[new, keys] = tuple(self._sharing(keys, new))
        return self._near[new, keys]

    def _sharing(self, keys: tuple[str, ...], new: bool) -> Iterator[Sentence]:
        index = self._new_index if new else self._old_index
        shared: Counter[tuple[int, int]] = Counter()
        known: dict[tuple[int, int], Sentence] = {}
        for key in keys:
            for sentence in index.get(key, ()):
                place = (sentence.article, sentence.index)
                shared[place] += 1
                known[place] = sentence
        for place, _ in sorted(shared.items(), key=lambda pair: (-pair[1], pair[0]))[:_NEAR]:
            yield known[place]

    def repeats(self, sentence: Sentence, tells: Callable[[str], object]) -> bool:
        """Whether an earlier sentence that is much like this one passes the same test: it is told again, not news."""
        weights = self.weights(sentence)
        return any(
            cosine(weights, self.weights(one)) >= _AGAIN and tells(one.text) is not None
            for one in self.near(weights, new=False)
        )

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The steps that earlier sources announce, each telling by itself, most important first."""
        return tuple(steps_told(self))

    @cached_property
    def questions(self) -> tuple[OpenQuestion, ...]:
        """The questions that earlier sources leave open and no new one does, most important first."""
        asked = self.found.get("open_questions", ())
        return tuple(one for one in asked if not any(piece.source in self.new for piece in one.evidence))
