"""Who speaks where a noun reports and no verb does: "“...” was the verdict of Doe", "Doe’s advice to all: “...”"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from briefing.language.speech.narration import Narration
from briefing.language.speech.nouns import speaks
from briefing.language.speech.phrases import Phrase, phrase_after
from briefing.language.speech.words import PARTICLES, Word
from briefing.lexicon import word_set
from briefing.model import Quotation, Span

_OWNED = ("’s", "'s", "s’", "s'")
_OWN = frozenset(("his", "her", "their", "its"))
_FROM = frozenset(("of", "from", "among", "by"))
_IS = frozenset(("is", "was", "are", "were", "remains", "remained", "came", "comes", "became"))
_PUTS = frozenset(("put", "puts", "phrased", "phrases"))
_SKIPPED = frozenset((",", "—", "–", "--", "-", "that", "this", "it"))
_ADJUNCTS = frozenset(("words", "quote"))
"""Words of "in the words of" and "to quote"."""
_SUBJECTS = frozenset(("he", "she", "they"))
_QUOTED_OF = frozenset(("quote", "quotation"))
_DESCRIBING = 4
"""Words between an article or owner and the noun for what is said."""
_CLOSES = frozenset((":", "?", "—", "–", "--", "is", "was"))
"""What stands between the noun and the words."""


def noun_reports(narration: Narration, quotation: Quotation) -> Span | None:
    """Return who is told with a noun to have said a quotation: behind it, else before it in its sentence."""
    last = narration.sentence_at(quotation.end - 1)
    if last is None:
        return None
    if quotation.end < last.end and (found := _behind(narration, last.index, quotation.end - 1)) is not None:
        return found
    first = narration.sentence_at(quotation.start)
    if first is None or first.start == quotation.start:
        return None
    words = narration.words(first.index)
    return _before(narration, first.index, words, narration.word_at(first.index, quotation.start))


def _behind(narration: Narration, sentence: int, end: int) -> Span | None:
    """Return who is named in "“...” was the verdict of Doe", "“...” is how Doe put it", "“...”, as Doe puts it"."""
    words = narration.words(sentence)
    at = narration.word_at(sentence, end) + 1
    while at < len(words) and words[at].lower in _SKIPPED:
        at += 1
    if at + 2 >= len(words):
        return None
    opens = words[at].lower
    if opens == "as" or (opens in _IS and words[at + 1].lower == "how"):
        return _put(narration, sentence, at + 1 + (opens != "as"), opens == "as")
    if opens in _IS and words[at + 1].lower == "all":
        says = phrase_after(words, at + 2)  # "was all Doe would say"
        fits = says is not None and (words[says[1]].capital or words[says[0]].lower in _SUBJECTS)
        return _span(narration, sentence, says) if fits else None
    if opens == "in" and words[at + 1].lower == "the" and words[at + 2].lower == "words":
        return told_with(narration, sentence, at + 1)
    return told_with(narration, sentence, at + 1) if opens in _IS else None


def _before(narration: Narration, sentence: int, words: Sequence[Word], end: int) -> Span | None:
    """Return who is named in "Doe’s advice: “...”", "The message from Doe was “...”", "in the words of Doe, “...”"."""
    if end > _DESCRIBING - 1 and words[0].lower == "as" and words[end - 1].lower in (",", ":"):
        return _put(narration, sentence, 1, True)
    if not end or (words[end - 1].lower not in _CLOSES and _ADJUNCTS.isdisjoint(narration.letters(sentence))):
        return None
    lower = [word.lower for word in words[:end]]
    if "in the words of" in " ".join(lower[-14:]):
        at = next(n for n in range(end - 1, -1, -1) if lower[n] == "words" and lower[n + 1 : n + 2] == ["of"])
        return _span(narration, sentence, phrase_after(words, at + 2))
    if lower[:2] == ["to", "quote"] and end > 2:
        return _span(narration, sentence, phrase_after(words, 2))
    if not lower or lower[-1] not in _CLOSES:
        return None
    first = 1 if words[0].of("opening", "conjunction") else 0
    return told_with(narration, sentence, first)


def told_with(narration: Narration, sentence: int, at: int) -> Span | None:
    """Return whose words the phrase at `at` tells of: "Doe’s take", "the blunt verdict of Doe", "her reply"."""
    words = narration.words(sentence)
    for noun in range(at + 1, min(at + 12, len(words))):
        if words[noun - 1].sign or words[noun - 1].of("be", "modal", "auxiliary", "relative"):
            return None
        if words[noun].lower not in _nouns():
            continue
        if words[noun].lower in _QUOTED_OF and words[noun - 1].capital and noun - 1 > at:
            return narration.span(sentence, _begin(words, at, noun - 1), noun - 1)  # "a Jane Doe quote"
        owner = _owner(words, at, noun)
        if owner is not None:
            place = narration.span(sentence, _begin(words, at, owner), owner)
            name = narration.text[place.start : place.end]
            return Span(place.start, place.end - (2 if name.endswith(_OWNED[:2]) else name.endswith(("’", "'"))))
        sent = noun + 2 < len(words) and words[noun + 1].lower in ("from", "by")
        if (noun - at > _DESCRIBING and not sent) or noun + 2 >= len(words) or words[noun + 1].lower not in _FROM:
            return None
        return _span(narration, sentence, phrase_after(words, noun + 2))
    return None


def _owner(words: Sequence[Word], at: int, noun: int) -> int | None:
    """Return the possessive that owns a noun, with nothing but adjectives between them."""
    for place in range(noun - 1, max(at, noun - _DESCRIBING) - 1, -1):
        if _owns(words[place]):
            return place
        if words[place].of("preposition", "determiner", "conjunction"):
            return None
    return None


def _begin(words: Sequence[Word], at: int, owner: int) -> int:
    """Return the first word of the name or noun phrase that ends with a possessive."""
    begin = owner
    if words[owner].capital:
        while begin > at and (words[begin - 1].capital or words[begin - 1].lower in PARTICLES):
            begin -= 1
        return begin
    if words[owner].lower in _OWN:
        return owner
    return next((n for n in range(owner - 1, at - 1, -1) if "determiner" in words[n].classes), owner)


def _put(narration: Narration, sentence: int, at: int, only_put: bool) -> Span | None:
    """Return the subject of "how Doe describes it", "as Doe put it"."""
    words = narration.words(sentence)
    last = at
    while last + 1 < len(words) and (words[last + 1].capital or words[last + 1].lower in PARTICLES):
        last += 1
    if not words[at].capital and not (words[at].of("pronoun") and last == at):
        last = next((n for n in range(at + 1, min(at + 6, len(words) - 1)) if speaks(words[n].lower)), len(words))
    if last + 1 >= len(words) or words[last + 1].sign:
        return None
    verb = words[last + 1].lower
    fits = verb in _PUTS if only_put else verb.endswith(("s", "d")) or verb in _PUTS
    return narration.span(sentence, at, last) if fits else None


def _owns(word: Word) -> bool:
    return word.lower.endswith(_OWNED) or word.lower in _OWN


@cache
def _nouns() -> frozenset[str]:
    return word_set("words_said")


def _span(narration: Narration, sentence: int, phrase: Phrase | None) -> Span | None:
    return None if phrase is None else narration.span(sentence, *phrase)
