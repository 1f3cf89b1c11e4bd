"""Which texts say the same thing: cosine of weighted stems, then numbers, names and negation must not contradict.

    rarity = Rarity.of(sentence.text for every sentence of the story)
    lines = [rarity.line(text) for text in texts]
    same_thing(lines[0], lines[1])       one pair
    group(lines)                         all of them, through an inverted index: never all pairs

Source of the weighting: Salton and Buckley, "Term-weighting approaches in automatic text retrieval" (1988).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial
from itertools import chain
from math import log, sqrt
from typing import NamedTuple, TypeVar

from briefing.matching.numbers import Number, compatible, numbers
from briefing.matching.patterns import regex
from briefing.matching.terms import stemmed, terms, words_of
from briefing.model import Document, Ranking

ALIKE = 0.45
"""Cosine from which two lines that do not contradict each other count as the same thing said."""
_POSTINGS = 64
"""Most lines remembered per term and looked at per line: what keeps grouping linear."""
_KEYS = 12
"""The rarest terms of a line under which it is looked up."""

_NAME = regex(r"[^\x00-@\[-\x7f](?<=[^.!?:“\"‘(\s]\s[^\W\d_])[\w-]*")
_TIMES = frozenset(
    ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
     "april", "may", "june", "july", "august", "september", "october", "november", "december",
     "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")
)  # fmt: skip
_NEGATION = regex(
    r"n(?:(?<!\w.)(?:o(?:t|ne|body|thing|r)?|ever|either)|[’']t)\b|w(?<!\w.)ithout\b|c(?<!\w.)annot\b"
    r"|d(?<!\w.)en(?:y|ies|ied|ying)\b|r(?<!\w.)(?:eject(?:s|ed|ing)?|efus(?:e|es|ed|ing)|uled out)\b"
    r"|u(?<!\w.)nlikely\b|f(?<!\w.)ail(?:s|ed)? to\b"
)
"""Looked for in small letters; each way begins with its first letter, which is what makes the search quick."""
_SHARED_START = 4
Term = TypeVar("Term", str, int)


class Line(NamedTuple):
    """A text made comparable; its numbers, names and negation are looked for when somebody asks."""

    text: str
    weights: Mapping[str, float]
    """Stem -> weight; the squares sum to 1 (empty for a text without content words)."""

    @property
    def numbers(self) -> tuple[Number, ...]:
        """The numbers above 1."""
        return tuple([number for number in numbers(self.text) if number.high > 1])

    @property
    def names(self) -> frozenset[str]:
        """Capitalised words that do not open a sentence, lower case, weekdays and months left out."""
        return _names(self.text)

    @property
    def negated(self) -> bool:
        """Whether something is denied."""
        return _negated(self.text)


@lru_cache(maxsize=1024)
def _names(text: str) -> frozenset[str]:
    return frozenset([word.lower() for word in _NAME.findall(text) if word[0].isupper()]) - _TIMES


@lru_cache(maxsize=1024)
def _negated(text: str) -> bool:
    return _NEGATION.search(text.lower()) is not None


class Rarity(NamedTuple):
    """How rare each stem is among the sentences of a story."""

    weights: Mapping[str, float]
    unknown: float
    """Weight of a stem that stands in none of them."""
    language: str = "en"

    @classmethod
    def of(cls, sentences: Iterable[str], language: str = "en") -> Rarity:
        """Count in how many of the sentences each stem stands; no sentences give every stem the same weight."""
        return _rarity(tuple(sentences), language)

    @classmethod
    def among(cls, documents: Iterable[Document], ranking: Ranking) -> Rarity:
        """Count the same in the documents that were ranked; where ranking has counted already, as it did."""
        if ranking.rarity is None:
            return cls.of(sentence.text for document in documents for sentence in document.sentences)
        return cls(ranking.rarity, _unknown(sum(map(len, ranking.scores))))

    def weigh(self, text: str) -> dict[str, float]:
        """Return the weights of the stems of `text`; their squares sum to 1."""
        stems, known, unknown = terms(text, self.language), self.weights.get, self.unknown
        raw = {term: known(term, unknown) for term in stems}
        if len(raw) < len(stems):
            for term, n in Counter(stems).items():
                if n > 1:
                    raw[term] *= 1 + log(n)
        length = sqrt(sum([weight * weight for weight in raw.values()])) or 1.0
        return {term: weight / length for term, weight in raw.items()}

    def line(self, text: str) -> Line:
        """Return `text` made comparable."""
        return Line(text, self.weigh(text))

    def shared(self, a: Line, b: Line) -> float:
        """Return the weight of the stems that two lines share, summed: a measure for clauses too short for a cosine."""
        return sum(self.weights.get(term, self.unknown) for term in a.weights if term in b.weights)


@lru_cache(maxsize=2)
def _rarity(sentences: tuple[str, ...], language: str) -> Rarity:
    """Count once for all sections: each asks for the rarity of the same sentences."""
    stems_of = partial(map, stemmed(language).__getitem__)
    count = Counter(chain.from_iterable(map(set, map(stems_of, map(words_of, sentences)))))  # no set outlives its count
    del count[""]  # stop words
    total = len(sentences)
    weights = {n: log(1 + total / n) for n in set(count.values())}
    return Rarity({term: weights[n] for term, n in count.items()}, _unknown(total), language)


def _unknown(total: int) -> float:
    """Return the weight of a stem that stands in none of so many sentences."""
    return log(2 + total)


def likeness(a: Line, b: Line) -> float:
    """Return the cosine of two lines, 0 to 1."""
    return cosine(a.weights, b.weights)


def cosine(a: Mapping[Term, float], b: Mapping[Term, float]) -> float:
    """Return the cosine of two texts of which only the stems count, as `Rarity.weigh` has them; 0 to 1."""
    if len(b) < len(a):
        a, b = b, a
    return sum([a[term] * b[term] for term in a if term in b])


def same_thing(a: Line, b: Line, threshold: float = ALIKE) -> bool:
    """Whether two lines say the same thing; neither may contradict the other in numbers, names or negation."""
    return likeness(a, b) >= threshold and not contradicts(a, b)


def contradicts(a: Line, b: Line) -> bool:
    """Whether a number, a name or a negation keeps two lines apart, however alike their words are."""
    return a.negated != b.negated or _other_numbers(a, b) or other_names(a, b)


def _other_numbers(a: Line, b: Line) -> bool:
    """Whether each line has a number that the other lacks."""
    return _lacks(a.numbers, b.numbers) and _lacks(b.numbers, a.numbers)


def _lacks(a: Sequence[Number], b: Sequence[Number]) -> bool:
    return any(not any(compatible(n, m) for m in b) for n in a)


def other_names(a: Line, b: Line) -> bool:
    """Whether each line has a name that the other lacks; "Brazil" and "Brazilian" count as one."""
    return _lacks_name(a.names - b.names, b.names) and _lacks_name(b.names - a.names, a.names)


def _lacks_name(own: frozenset[str], others: frozenset[str]) -> bool:
    starts = {name[:_SHARED_START] for name in others}
    return any(name[:_SHARED_START] not in starts for name in own)


def group(
    lines: Sequence[Line],
    threshold: float = ALIKE,
    apart: Callable[[Line, Line], bool] = contradicts,
    alike: Callable[[Line, Line], float] = likeness,
    bonus: Callable[[int, int], float] | None = None,
) -> list[tuple[int, ...]]:
    """Return the positions of the lines that say the same thing, in groups, each in order, ordered by first member.

    `apart` tells which lines stay apart however alike they are, `alike` how alike they are, and `bonus` what is added
    to that for the lines at two positions. A line joins the group
    whose first member is most like it. Linear: a line is only compared with first members that share one of its rarest
    terms.
    """
    groups: list[list[int]] = []
    index: defaultdict[str, list[int]] = defaultdict(list)
    for place, line in enumerate(lines):
        keys = sorted(sorted(line.weights), key=line.weights.__getitem__, reverse=True)[:_KEYS]
        shared = Counter(number for key in keys for number in index[key])
        best, highest = -1, threshold
        for number in sorted(sorted(shared), key=shared.__getitem__, reverse=True)[:_POSTINGS]:
            first = lines[groups[number][0]]
            closeness = alike(first, line) + (bonus(groups[number][0], place) if bonus else 0.0)
            if (closeness > highest or (closeness == highest and best < 0)) and not apart(first, line):
                best, highest = number, closeness
        if best >= 0:
            groups[best].append(place)
            continue
        for key in keys:
            if len(index[key]) < _POSTINGS:
                index[key].append(len(groups))
        groups.append([place])
    return [tuple(members) for members in groups]
