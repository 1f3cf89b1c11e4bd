"""The vocabulary: words as numbers of their terms, kept for the next story, where most of them come again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from itertools import count

from briefing.matching import stemmed

CONTENT = 1 << 16
"""Terms with smaller numbers are those of stop words; no list of stop words is as long."""
_MOST_WORDS = 65_536
"""Words that are kept for the next story."""


class Vocabulary:
    """What words there are; it only grows, so numbers stay what they are."""

    def __init__(self) -> None:
        """Begin without any word."""
        self.stems: dict[int, str] = {}
        """Number of a term -> its stem."""
        self._words: defaultdict[str, dict[str, int]] = defaultdict(dict)
        self._stopped, self._content = _Terms(self.stems, 0), _Terms(self.stems, CONTENT)

    def words(self, language: str) -> dict[str, int]:
        """Return the words of a language in lower case, each with the number of its term."""
        return self._words[language]

    def learn(self, new: Sequence[str], language: str) -> None:
        """Give words that are not known yet the numbers of their terms; languages share their terms."""
        known = stemmed(language)
        known.learn(new)
        terms = [
            self._content[stem] if stem else self._stopped[known.stem_of(word)]
            for word, stem in zip(new, map(known.__getitem__, new), strict=True)
        ]
        self._words[language].update(zip(new, terms, strict=True))

    def __len__(self) -> int:
        """Return how many words are known."""
        return sum(map(len, self._words.values()))


class _Terms(dict[str, int]):
    """Stem -> number."""

    def __init__(self, stems: dict[int, str], first: int) -> None:
        super().__init__()
        self._stems = stems
        self._numbers = count(first)

    def __missing__(self, stem: str) -> int:
        number = next(self._numbers)
        self._stems[number] = stem
        return self.setdefault(stem, number)  # whoever asks at the same time gets the same


@lru_cache(maxsize=1)
def _last() -> Vocabulary:
    return Vocabulary()


def vocabulary() -> Vocabulary:
    """Return the vocabulary that the stories before have left, an empty one once that is too large."""
    if len(_last()) > _MOST_WORDS:
        _last.cache_clear()
    return _last()
