"""The same utterance quoted in other words, or put into another mouth.

Two quotations are one utterance when half of the words between their first and last common word are common, and not
small words alone; what one of them leaves out at either end does not matter, nor does a word left out. Contractions are
spelt out.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import Match, SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from briefing.matching import around, terms
from briefing.matching.patterns import regex
from briefing.model import Document, Entity, Quotation, ReportedSpeech, Sentence, Span, Story
from briefing.sections.disagreements.finding import Finding, Telling
from briefing.sections.disagreements.lines import Lines

_WORD = regex(r"[^\W_]+(?:[’'][^\W_]+)*")
_PLAIN = bytes(code if chr(code).isalnum() or chr(code) == "'" else 32 for code in range(128)) + bytes(128)
"""Letters, figures and apostrophes as they are, all else as spaces."""
_RUN = 3
"""Words in a row by which two quotations are found to be alike."""
_RUNS = 2
"""Such runs that two quotations must share to be compared."""
_FEWEST, _COMMON = 5, 0.5
"""Common words, and their share of those between the first and the last, from which two may be one utterance."""
_MANY, _MOST_COMMON = 7, 0.75
"""The same of what two people are to have said."""
_TELLING = 3
"""Content words among them from which it is one utterance."""
_CLOSE = 0.6
"""Share from which one content word is enough."""
_SAME_LETTERS = 0.85
"""Likeness of letters from which two words are one word spelt differently."""
_SMALL = frozenset(
    ("a", "an", "the", "this", "that", "these", "those", "it", "he", "she", "they", "we", "i", "you", "them", "him",
     "her", "us", "me", "his", "its", "their", "our", "my", "your", "and", "or", "but", "so", "because", "who",
     "which", "what", "is", "are", "was", "were", "be", "been", "being", "am", "do", "does", "did", "has", "have",
     "had", "having", "will", "would", "shall", "should", "can", "could", "may", "might", "of", "to", "in", "on",
     "at", "for", "with", "by", "as", "from", "just", "very", "really", "there", "here", "then", "now", "all", "any",
     "some", "more", "also", "if", "than", "not", "well", "gonna", "going", "cannot", "ok", "okay", "where", "when",
     "how")
)  # fmt: skip
"""Words that make no other wording when they take each other's place; nor do contractions."""
_CUT = ("...", "…", ". .")
"""What tells that words are left out."""
_MOST_CHANGED = 6
"""Words in a row from which a difference is another passage, not another wording."""


class _Quote(NamedTuple):
    """One quoted stretch, word by word."""

    document: Document
    words: tuple[str, ...]
    inner: Span
    entity: int | None
    speaker: Span | None

    @property
    def places(self) -> list[tuple[int, int]]:
        """Where each word stands in the article."""
        found = _WORD.finditer(self.document.article.text, self.inner.start, self.inner.end)
        return [word.span() for word in found]


def find_wordings(story: Story, lines: Lines) -> Iterator[Finding]:
    """Yield the utterances that two sources quote or attribute differently."""
    quotes = [quote for document in story.documents for quote in _quotes(document)]
    reported: set[int] = set()
    for one, other in _alike(quotes):
        if one in reported or other in reported:
            continue
        finding = _compare(quotes[one], quotes[other], story)
        if finding is not None:
            reported |= {one, other}
            yield finding


def _quotes(document: Document) -> Iterator[_Quote]:
    text = document.article.text
    starts = [quotation.start for quotation in document.quotations]
    for speech in document.speech:
        if speech.kind == "indirect" or speech.negated:
            continue
        for inner in _quoted(speech, document.quotations, starts):
            quoted = text[inner.start : inner.end].lower().replace("’", "'")
            words = _words(quoted)
            if len(words) >= _FEWEST:
                yield _Quote(document, words, inner, speech.entity, speech.speaker)


def _words(quoted: str) -> tuple[str, ...]:
    """Return what _WORD finds in a text in small letters: where there are no other letters, in a third of the time."""
    if not quoted.isascii() or "''" in quoted:
        return tuple(_WORD.findall(quoted))
    words = quoted.encode("ascii").translate(_PLAIN).decode("ascii").split()
    return tuple(filter(None, [word.strip("'") for word in words]) if "'" in quoted else words)


def _quoted(speech: ReportedSpeech, quotations: Sequence[Quotation], starts: Sequence[int]) -> Iterator[Span]:
    """Yield what stands between the marks in the parts of an utterance."""
    for part in speech.parts:
        first = max(bisect_right(starts, part.start) - 1, 0)
        for quotation in quotations[first : bisect_left(starts, part.end)]:
            if part.overlaps(quotation.inner):
                yield quotation.inner


def _alike(quotes: list[_Quote]) -> list[tuple[int, int]]:
    """Return the pairs of quotations of different articles that share runs of words, the most alike first."""
    holders: defaultdict[int, list[int]] = defaultdict(list)
    shared: Counter[tuple[int, int]] = Counter()
    sources = [quote.document.article.id for quote in quotes]
    runs_of = [set(map(hash, zip(*[quote.words[at:] for at in range(_RUN)], strict=False))) for quote in quotes]
    seen: set[int] = set()
    again: set[int] = set()
    for runs in runs_of:
        again |= seen & runs
        seen |= runs
    for number, (runs, source) in enumerate(zip(runs_of, sources, strict=True)):
        for run in runs & again:
            known = holders[run]
            for other in known[:16]:
                if sources[other] != source:
                    shared[other, number] += 1
            known.append(number)
    return sorted((pair for pair, common in shared.items() if common >= _RUNS), key=lambda pair: (-shared[pair], pair))


def _compare(one: _Quote, other: _Quote, story: Story) -> Finding | None:
    matcher = SequenceMatcher(None, one.words, other.words, False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    common = sum(block.size for block in blocks)
    if common < _FEWEST:
        return None
    first, last = blocks[0], blocks[-1]
    longest = max(last.a + last.size - first.a, last.b + last.size - first.b)
    if common < _COMMON * longest:
        return None
    content = _content_words(one, blocks)
    if _other_mouth(one, other, story):
        the_same = common >= _MANY and common >= _MOST_COMMON * longest and content >= _TELLING
        return _attributed(one, other) if the_same else None
    if content < (1 if common >= _CLOSE * longest else _TELLING):
        return None
    changed = _changed(one, other, blocks, strict=True)
    if not changed and content >= _TELLING and common >= _CLOSE * longest:
        changed = [] if _is_cut(one) or _is_cut(other) else _changed(one, other, blocks, strict=False)
    if not changed:
        return None
    sides = (_told(one, [a for a, _ in changed]), _told(other, [b for _, b in changed]))
    return Finding("fact", ((sides[0],), (sides[1],)), 0.4) if sides[0] and sides[1] else None


def _changed(
    one: _Quote, other: _Quote, blocks: Sequence[Match], strict: bool
) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Return where other words stand between what is common to two quotations, in the one and in the other."""
    changed = []
    for before, after in pairwise(blocks):
        a, b = (before.a + before.size, after.a), (before.b + before.size, after.b)
        if _other_words(one.words[slice(*a)], other.words[slice(*b)], strict):
            changed.append((a, b))
    return changed


def _is_cut(quote: _Quote) -> bool:
    """Whether words are left out of a quotation."""
    text = quote.document.article.text[quote.inner.start : quote.inner.end]
    return any(mark in text for mark in _CUT)


def _content_words(quote: _Quote, blocks: Sequence[Match]) -> int:
    """Return how many of the common words are no small words."""
    common = (word for block in blocks for word in quote.words[block.a : block.a + block.size])
    return len(set(terms(" ".join(common))))


def _telling_words(words: Sequence[str], strict: bool) -> set[str]:
    """Return the stems of the content words; of all but the smallest words and contractions, unless that is strict."""
    if strict:
        return set(terms(" ".join(words)))
    return {stem for word in words if word not in _SMALL and "'" not in word for stem in terms(word) or (word,)}


def _other_words(one: tuple[str, ...], other: tuple[str, ...], strict: bool) -> bool:
    """Whether content words, not only their forms, take each other's place."""
    if not (0 < len(one) <= _MOST_CHANGED and 0 < len(other) <= _MOST_CHANGED):
        return False
    a, b = (_telling_words(words, strict) for words in (one, other))
    if not (a - b and b - a):
        return False
    joined = SequenceMatcher(None, "".join(one), "".join(other), False)
    return joined.ratio() < _SAME_LETTERS  # "honoured", "honored"


def _other_mouth(one: _Quote, other: _Quote, story: Story) -> bool:
    """Whether the two are put into the mouths of two different people."""
    if one.entity is None or other.entity is None or one.entity == other.entity:
        return False
    a, b = story.entities[one.entity], story.entities[other.entity]
    if a.kind != "person" or b.kind != "person" or set(a.name.split()) & set(b.name.split()):
        return False
    return _names(one, a) and _names(other, b)


def _names(quote: _Quote, entity: Entity) -> bool:
    """Whether the speaker is named there, not only meant by a pronoun or a description."""
    if quote.speaker is None:
        return False
    words = quote.document.article.text[quote.speaker.start : quote.speaker.end]
    return entity.name.split()[-1] in words


def _attributed(one: _Quote, other: _Quote) -> Finding | None:
    sides = []
    for quote in (one, other):
        sentence = _sentence_at(quote.document, quote.speaker.start if quote.speaker else quote.places[0][0])
        if sentence is None:
            return None
        speaker = quote.speaker
        inside = speaker is not None and sentence.start <= speaker.start and speaker.end <= sentence.end
        marks = ((speaker.start - sentence.start, speaker.end - sentence.start),) if speaker and inside else ()
        sides.append((Telling(sentence, marks),))
    return Finding("fact", tuple(sides), 0.8)


def _told(quote: _Quote, changed: list[tuple[int, int]]) -> Telling | None:
    """Return the sentence where the first difference stands, with the words that differ."""
    places = quote.places
    sentence = _sentence_at(quote.document, places[changed[0][0]][0])
    if sentence is None:
        return None
    spans = [(places[start][0], places[end - 1][1]) for start, end in changed]
    at = sentence.start
    marks = tuple((start - at, end - at) for start, end in spans if at <= start and end <= sentence.end)
    return Telling(sentence, marks)


def _sentence_at(document: Document, place: int) -> Sentence | None:
    return around(document.sentences, place)
