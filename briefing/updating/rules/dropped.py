"""A step is dropped when a later article reports that it was cancelled, called off, or that it will not be taken."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from briefing.matching.patterns import regex
from briefing.model import Change, Sentence
from briefing.updating.comparison import Comparison
from briefing.updating.finding import Finding, Place, day_of, line_of, marked
from briefing.updating.likeness import Weights, alike
from briefing.updating.steps import Step, verb_of
from briefing.updating.wording import OF_EVENTS, family_stems, worded

ALIKE = 0.42
"""Likeness, the words that drop the step aside, from which it is this step that is dropped."""
REFUSED = 0.5
"""The same for the step's own verb with "will not"."""
_FEWEST = 2
"""Stems that both must share, people aside; an event that has no verb of its own may be told by its noun alone."""
_WINDOW = 100
"""Characters before and after the wording that are compared."""
_NOT = regex(
    r"\b(?:will not|would not|won[’']t|wouldn[’']t|is not going to|are not going to)(?: now| be)? (?P<verb>[a-z]+)"
)


def find_dropped(comparison: Comparison) -> Iterator[Finding]:
    """Yield the steps that a new article reports as cancelled."""
    for step in comparison.steps:
        if worded("dropping_words", step.told.sentence.text) is not None:
            continue
        for sentence in comparison.near(step.core):
            found = _cancelled(comparison, step, sentence) or _refused(comparison, step, sentence)
            if found is not None:
                yield found


def _cancelled(comparison: Comparison, step: Step, sentence: Sentence) -> Finding | None:
    place = worded("dropping_words", sentence.text)
    if place is None or comparison.repeats(sentence, partial(worded, "dropping_words")):
        return None
    return _finding(comparison, step, sentence, place, ALIKE)


def _refused(comparison: Comparison, step: Step, sentence: Sentence) -> Finding | None:
    """Find the step's own verb with "will not": "would send engineers", "will not send engineers"."""
    verb = verb_of(step.told)
    if verb == OF_EVENTS:
        return None
    refused = _not_done(sentence.text, verb)
    if refused is None or _not_done(step.told.sentence.text, verb) is not None:
        return None
    if comparison.repeats(sentence, lambda text: _not_done(text, verb)):
        return None
    return _finding(comparison, step, sentence, refused, REFUSED)


def _not_done(text: str, verb: str) -> Place | None:
    """Return where "will not" and a form of `verb` stand in a text."""
    begins = verb.removesuffix("e")
    return next((found.span() for found in _NOT.finditer(text.lower()) if found["verb"].startswith(begins)), None)


def _finding(comparison: Comparison, step: Step, sentence: Sentence, place: Place, least: float) -> Finding | None:
    likeness = told_of(comparison, step, sentence, place, least)
    if likeness is None:
        return None
    before, after = step.before, line_of(comparison, sentence)
    marks = marked(comparison, sentence, place, after)
    change = Change("dropped", "next_steps", before, after, was=step.was, marks_after=marks)
    return Finding(change, likeness, ("next_steps", step.number), day_of(comparison, sentence))


def _by_its_verb(step: Step, near: Weights) -> Weights:
    """Return weights with a noun of the family of a step's verb told as the verb: "will travel", "her visit"."""
    family = family_stems(verb_of(step.told))
    own = next((term for term in step.core if term in family), None)
    noun = next((term for term in near if term in family and term not in step.core), None)
    if own is None or noun is None or own in near:
        return near
    return {own if term == noun else term: weight for term, weight in near.items()}


def told_of(comparison: Comparison, step: Step, sentence: Sentence, place: Place, least: float = ALIKE) -> float | None:
    """Return how surely what is worded at `place` is told of a step; None when it is told of something else."""
    told, day = step.told.document.day, comparison.document(sentence.article).day
    if told and day and day < told:
        return None
    around = comparison.bare(sentence, max(place[0] - _WINDOW, 0), place[0]) + " "
    around += comparison.bare(sentence, place[1], place[1] + _WINDOW)
    near = _by_its_verb(step, comparison.weigh(around))
    common = [term for term in step.core if term in near and term not in step.people]
    if len(common) < (1 if verb_of(step.told) == OF_EVENTS else _FEWEST):
        return None
    likeness = alike(step.core, near)
    return likeness if likeness >= least else None
