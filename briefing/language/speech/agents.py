"""Who says quoted words in the passive, or whose view they are: "described by Doe as “...”", "in Doe’s view, “...”"."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.speech.narration import Narration
from briefing.language.speech.nouns import speaks
from briefing.language.speech.phrases import Phrase, phrase_after
from briefing.language.speech.words import PARTICLES, Word
from briefing.model import Quotation, Span

_NEAR = 6
"""Words between a participle and the words it tells of, or from "by" to them."""
_CLOSES = frozenset(("as", ":", ",", "that"))
"""What stands between whoever says it and the words."""
_SAYING = frozenset(("quote", "object", "clause"))
_OWNERS = frozenset(("his", "her", "their"))
_VIEWS = frozenset(("view", "words", "opinion", "eyes", "mind", "telling", "estimation", "judgment", "judgement"))
_TOPICS = frozenset(("for", "to"))
"""What opens a sentence of whom it holds: "For Doe, the wheel “is a friend”"."""


def agent_of(narration: Narration, quotation: Quotation) -> Span | None:
    """Return who is told to have said a quotation that a participle or a noun for a view governs."""
    first, last = narration.sentence_at(quotation.start), narration.sentence_at(quotation.end - 1)
    if first is None or last is None:
        return None
    begin = narration.word_at(first.index, quotation.start)
    words = narration.words(first.index)
    if first is last and quotation.end < last.end:
        at = narration.word_at(first.index, quotation.end - 1) + 1
        if at < len(words) and words[at].lower == "by" and _participle(words, begin) is not None:
            return _span(narration, first.index, _somebody(words, phrase_after(words, at + 1)))
    if not begin:
        return None
    if words[begin - 1].lower in _CLOSES:
        for at in range(begin - 2, max(begin - 2 * _NEAR, 0), -1):
            if words[at].lower == "by" and _is_saying(words[at - 1]):
                return _span(narration, first.index, _somebody(words, phrase_after(words, at + 1)))
    return _span(narration, first.index, _whose_view(words, begin) or _of_whom(words, begin))


def _participle(words: Sequence[Word], end: int) -> int | None:
    """Return the past participle of a verb of speech right before a place."""
    return next((at for at in range(end - 1, max(end - _NEAR, 0), -1) if _is_saying(words[at])), None)


def _is_saying(word: Word) -> bool:
    return word.verb is not None and word.verb.form == "past" and not word.verb.uses.isdisjoint(_SAYING)


def _somebody(words: Sequence[Word], phrase: Phrase | None) -> Phrase | None:
    """Return the phrase if its last word is a name or a noun for somebody."""
    if phrase is None:
        return None
    named = words[phrase[1]].capital or any(speaks(word.lower) for word in words[phrase[0] : phrase[1] + 1])
    return phrase if named else None


def _whose_view(words: Sequence[Word], end: int) -> Phrase | None:
    """Return whose view or words it is: "in Doe’s view", "in her own words"."""
    for at in range(end - 1, 1, -1):
        if words[at].lower not in _VIEWS:
            continue
        owner = at - 2 if words[at - 1].lower == "own" else at - 1
        if words[owner].lower in _OWNERS and words[owner - 1].lower == "in":
            return owner, owner
        if words[owner].lower.endswith(("’s", "'s")):
            first = owner
            while first > 1 and (words[first - 1].capital or words[first - 1].lower in PARTICLES):
                first -= 1
            return (first, owner) if first and words[first - 1].lower == "in" and words[owner].capital else None
    return None


def _of_whom(words: Sequence[Word], end: int) -> Phrase | None:
    """Return the name behind "For" or "To" that opens a sentence, a comma behind it."""
    if words[0].lower not in _TOPICS:
        return None
    last = 1
    while last < end and words[last].capital and not words[last].of("weekday", "month"):
        last += 1
    return (1, last - 1) if 2 < last < end and words[last].lower == "," else None


def _span(narration: Narration, sentence: int, phrase: Phrase | None) -> Span | None:
    if phrase is None:
        return None
    place = narration.span(sentence, *phrase)
    owned = narration.text[place.start : place.end].endswith(("’s", "'s"))
    return Span(place.start, place.end - 2) if owned else place
