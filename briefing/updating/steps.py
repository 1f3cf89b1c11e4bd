"""The steps that were announced before, as they are compared with what is told now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.matching import Number, numbers
from briefing.matching.patterns import regex
from briefing.model import Document, Evidence, Sentence, When
from briefing.sections.next_steps.days import when_of
from briefing.sections.next_steps.finding import Candidate, candidates
from briefing.updating.likeness import Weights
from briefing.updating.wording import OF_EVENTS, base_of, base_verb

if TYPE_CHECKING:
    from briefing.updating.comparison import Comparison

__all__ = ["Step", "steps_told", "verb_of"]

_SHORT = 3
"""Letters of a noun that is too short to be a verb's."""
_BEFORE, _AFTER = 110, 170
"""Characters around the cue of a step in which the step itself is told."""
_TELLINGS = 4
"""Most tellings of one step that are compared."""
_ASIDE = 45
"""Characters of a speaker's description that stands between commas before the name."""
_DENIAL = 12
"""Characters before a cue in which "not" denies it."""
_NOT = regex(r"\b(?:not|never|no)\b|n[’']t\b")
_VERB = regex(r"(?:be )?([a-z]+)")
_HELD = regex(r"be held\b")
_WORD = regex(r"[a-z]+")
_OBJECT = regex(r"(?:(?:a|an|the|its|his|her|their|another|new) )?([a-z]+)(?: ([a-z]+))?")
_LIGHT = frozenset(("hold", "make", "give", "stage", "pay", "conduct", "carry"))
"""Verbs that leave it to their object to tell what is done: "hold a protest march"."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step as one earlier sentence announces it."""

    number: int
    """Tellings of one step share it."""
    before: Evidence
    """The line that announces it."""
    was: When | None
    """The time that it is announced for."""
    told: Candidate
    """The sentence of that line."""
    core: Weights
    """The words that tell the step: cue, times and attribution left out."""
    figures: tuple[Number, ...]
    """The figures among them; a report of the step has no others."""
    people: frozenset[str]
    """The stems of the people named in it: who does something does many things."""
    again: bool
    """Whether a new source announces it too."""


def steps_told(comparison: Comparison) -> Iterator[Step]:
    """Yield every earlier telling of the steps of a story, the most important step first."""
    told = {
        (one.sentence.article, one.sentence.start): one
        for document in comparison.story.documents
        if document.article.id not in comparison.new and document.language == "en"
        for one in candidates(document, comparison.ranking)
        if one.part is None or one.part[0] == one.sentence.start
    }
    for number, item in enumerate(comparison.found.get("next_steps", ())):
        again = any(piece.source in comparison.new for piece in item.evidence)
        count = 0
        for piece in item.evidence:
            sentence = comparison.sentence_at(piece)
            one = told.get((sentence.article, sentence.start))
            if one is None or (count and sentence.heading):
                continue  # what a sentence tells needs no headline
            if count < _TELLINGS and not _is_denied(one):
                count += 1
                when = one.when
                was = when_of(one.document, when) if when else item.when
                words = _core(comparison, one)
                figures = tuple(each for each in numbers(words) if each.high > 1)
                yield Step(number, piece, was, one, comparison.weigh(words), figures, _people(comparison, one), again)


def _people(comparison: Comparison, told: Candidate) -> frozenset[str]:
    """Return the stems of the people, and their titles, that a sentence names."""
    found: set[str] = set()
    text = told.document.article.text
    for mention in told.document.mentions:
        if mention.kind == "person" and told.sentence.start <= mention.start < told.sentence.end:
            start = mention.title.start if mention.title else mention.start
            found.update(comparison.weigh(text[start : mention.end]))
    return frozenset(found)


def _is_denied(told: Candidate) -> bool:
    """Whether a sentence says what will not be: that it stays so is no news."""
    start, end = told.cue
    words = told.document.article.text[max(start - _DENIAL, told.sentence.start) : end].lower()
    return _NOT.search(words) is not None


def verb_of(told: Candidate) -> str:
    """Return the verb of a step in its base form; that of events in general where its cue has none."""
    text = told.document.article.text.lower()
    if told.verb is not None:
        verb = _VERB.match(text, told.verb)
        if verb is None or _HELD.match(text, told.verb):
            return OF_EVENTS
        return base_of(verb.group(1))
    verbs = (base_verb(word) for word in _WORD.findall(text[slice(*told.cue)]))
    return next((verb for verb in verbs if verb is not None), OF_EVENTS)


def deeds_of(told: Candidate) -> tuple[str, ...]:
    """Return the words that tell what is done in a step as verbs would: of "hold a protest march" the nouns."""
    verb = verb_of(told)
    if verb not in _LIGHT or told.verb is None:
        return ()
    text = told.document.article.text.lower()
    head = _WORD.match(text, told.verb)
    found = _OBJECT.match(text, head.end() + 1) if head else None
    return tuple(word for word in found.groups() if word and len(word) > _SHORT) if found else ()


def _core(comparison: Comparison, told: Candidate) -> str:
    """Return the words around a step's cue, without the cue itself, times, and who announced it."""
    sentence, document = told.sentence, told.document
    start, end = told.cue
    first, last = max(sentence.start, start - _BEFORE), min(sentence.end, end + _AFTER)
    first, last = _unattributed(document, sentence, told.cue, first, last)
    bare = comparison.bare(sentence)
    held = _HELD.match(document.article.text.lower(), told.verb) if told.verb is not None else None
    kept = (
        held.end() if held else told.verb if told.verb is not None else (start if verb_of(told) != OF_EVENTS else end)
    )
    return (
        bare[first - sentence.start : start - sentence.start]
        + " "
        + bare[kept - sentence.start : last - sentence.start]
    )


def _unattributed(
    document: Document, sentence: Sentence, cue: tuple[int, int], first: int, last: int
) -> tuple[int, int]:
    """Return `first` and `last` without the words that tell who says so: "X said that ...", "..., X said"."""
    text = document.article.text
    for speech in document.speech:
        if speech.cue is None or not (sentence.start <= speech.cue.start < sentence.end):
            continue
        if speech.cue.end <= cue[0]:
            first = max(first, speech.cue.end)
        elif speech.cue.start >= cue[1]:
            named = min(speech.cue.start, speech.speaker.start if speech.speaker else speech.cue.start)
            comma = text.rfind(",", cue[1], named)
            aside = text.rfind(",", cue[1], comma) if comma > 0 else -1
            comma = aside if aside > 0 and comma - aside <= _ASIDE else comma
            last = min(last, comma if comma > 0 else named)
    return min(first, cue[0]), max(last, cue[1])
