"""What the checks look at: a sentence with what is known about it, and one use of a cue in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefing.matching import around
from briefing.matching.patterns import regex
from briefing.model import Document, Sentence, Span, TimeExpression
from briefing.sections.next_steps.cues import Cue
from briefing.sections.next_steps.days import is_over, reaching, time_of_step

_GOVERNED = 70
_FOLLOWING = 30


_LY_VERBS = frozenset(
    ("apply", "supply", "rely", "reply", "fly", "comply", "ally", "rally", "multiply", "bully", "imply", "tally")
)
_NO_VERBS = frozenset(("likely", "therefore", "thus", "almost", "perhaps", "hereafter", "pretty"))
_VERB = regex(r"[ \"“‘]+(be [a-z]+|[a-z]+(?:-[a-z]+)?)")


class Place(NamedTuple):
    """A sentence with what is known about it."""

    document: Document
    sentence: Sentence
    lowered: str
    """The sentence in lower case, as long as the sentence."""
    words: Sequence[str]
    """Its runs of a-z, in order."""
    times: tuple[TimeExpression, ...]
    ahead: tuple[TimeExpression, ...]
    """Those of `times` that are not simply past."""
    past: bool
    """Whether a time expression of the sentence lies more than ten days before the article's day."""
    opinion: bool
    """Whether the article is an opinion piece: its narrator says "I"."""
    storms: frozenset[str]
    """What the article calls storms, in small letters."""
    score: float
    """The sentence's importance for the story, 0 to 1."""


class Reading(NamedTuple):
    """One use of a cue in a sentence."""

    place: Place
    cue: Cue
    match: re.Match[str]
    verb: str
    """The verb after the cue in its base form ("be held" with its participle); empty where the cue has none."""
    verb_at: int
    """Where the verb begins in the sentence; where the cue does, when it has none."""
    when: TimeExpression | None
    """The time of the step, where the sentence tells one that is not past."""
    before: str
    """The words of the cue's clause, and of the clause that governs it, before the cue."""
    cue_words: str
    """The words that the cue matches."""
    after: str
    """The words after the cue's verb, or after the cue where it has none."""
    near: str
    """The words around the cue."""

    @property
    def quoted(self) -> bool:
        """Whether the cue stands inside a quotation."""
        document, sentence = self.place.document, self.place.sentence
        return around(document.quotations, sentence.start + self.match.start()) is not None

    @property
    def over(self) -> bool:
        """Whether the first time after the cue lies before the article's day."""
        return is_over(self.place.times, self.place.sentence.start + self.verb_at, self.place.document)


def _verb_after(lowered: str, adverb: str, end: int) -> tuple[str, int]:
    """Return the verb that follows an adverb, with where it ends: "will likely rage", "will be truly missed"."""
    found = _VERB.match(lowered, end)
    if found is not None and _is_adverb(found[1]):  # "will almost certainly rage"
        found = _VERB.match(lowered, found.end()) or found
    if found is None:
        return adverb, end
    return ("be " if adverb.startswith("be ") else "") + found[1], found.end()


def _is_adverb(word: str) -> bool:
    return word in _NO_VERBS or (word.endswith("ly") and word not in _LY_VERBS)


def read(place: Place, cue: Cue, match: re.Match[str]) -> Reading:
    """Return what the checks look at for one use of a cue."""
    lowered, offset = place.lowered, place.sentence.start
    start, end = match.span()
    verb = (match["verb"] or "") if "verb" in match.re.groupindex else ""
    told, told_end = match.span("verb") if verb else (start, end)
    if verb and _is_adverb(verb):
        verb, told_end = _verb_after(lowered, verb, told_end)
    when = None
    if place.ahead:
        when = time_of_step(place.ahead, offset + told, Span(offset + start, offset + end), place.document)
        when = when and reaching(when, place.document)
    first, last = max(start - _GOVERNED, 0), end + _FOLLOWING
    return Reading(
        place,
        cue,
        match,
        verb,
        told,
        when,
        lowered[first:start],
        lowered[start:end],
        lowered[told_end : told_end + _FOLLOWING],
        lowered[first:last],
    )
