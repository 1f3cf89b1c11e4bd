"""A step is moved when a later article says that it has another day, or announces the same for another day."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from briefing.matching import other_names
from briefing.matching.patterns import regex
from briefing.model import Change, Sentence, TimeExpression, When
from briefing.sections.next_steps.finding import Candidate, candidates
from briefing.sections.next_steps.phrasing import worded as time_worded
from briefing.updating.comparison import Comparison
from briefing.updating.finding import Finding, Place, day_of, line_of, marked
from briefing.updating.likeness import alike, shared
from briefing.updating.rules.dropped import told_of
from briefing.updating.steps import Step, verb_of
from briefing.updating.wording import pasts, worded

ALIKE = 0.55
"""Likeness from which an announcement for another day, without a word of moving, is one of the same step."""
_FEWEST = 2
_ANOTHER = regex(
    r"\b(?:again|another|also|second|third|fourth|further|next|additional|more|follow-up|later|separate|subsequent)\b"
)
"""Words of one more event of the kind, rather than of the same."""
_WHO = regex(r"\bwho (?:had )?$")
"""What stands before a person's own move."""
_EXACT = ("time", "day", "week", "month")
_SURE = 0.55


def find_moved(comparison: Comparison) -> Iterator[Finding]:
    """Yield the steps that a new article puts on another day."""
    announced = {
        (one.sentence.article, one.sentence.index): one
        for document in comparison.documents
        for one in candidates(document, comparison.ranking)
    }
    for step in comparison.steps:
        for sentence in comparison.near(step.core):
            found = _said(comparison, step, sentence)
            if found is None and (told := announced.get((sentence.article, sentence.index))):
                found = _announced(comparison, step, told)
            if found is not None:
                yield found


def _said(comparison: Comparison, step: Step, sentence: Sentence) -> Finding | None:
    """Find the move in a sentence that says so: "was postponed until 12 March"."""
    place = worded("moving_words", sentence.text)
    if place is None or comparison.repeats(sentence, partial(worded, "moving_words")):
        return None
    likeness = told_of(comparison, step, sentence, place)
    if likeness is None or _WHO.search(sentence.text, max(place[0] - len("who had "), 0), place[0]):
        return None
    known = [_end_of_move(one, step) for one in comparison.times(sentence)]
    times = [one for one in known if one.direction == "future" and _is_other_day(step, one)]
    after = [one for one in times if one.start >= sentence.start + place[0]]
    return _finding(comparison, step, sentence, next(iter(after or times), None), likeness, place)


def _end_of_move(time: TimeExpression, step: Step) -> TimeExpression:
    """Return the second day of "from 10 March to 17 March", where the first is the step's; else the time itself."""
    words, joint, last = time.text.rpartition(" to ")
    if not joint or not words or step.was is None or time.first != step.was.start:
        return time
    return time._replace(start=time.end - len(last), text=last, first=time.last)


def _announced(comparison: Comparison, step: Step, told: Candidate) -> Finding | None:
    """Find the move in an announcement of the same step for another day."""
    when = told.when
    if when is None or when.granularity not in _EXACT or told.sure < _SURE or not _is_other_day(step, when):
        return None
    if step.again or not _same_verb(comparison, step, told):
        return None
    before, after = step.told.sentence, told.sentence
    if _ANOTHER.search(after.text.lower()) and not _ANOTHER.search(before.text.lower()):
        return None
    if other_names(comparison.rarity.line(before.text), comparison.rarity.line(after.text)):
        return None
    weights = comparison.weights(after)
    likeness = alike(step.core, weights)
    if likeness < ALIKE or shared(step.core, weights) < _FEWEST:
        return None
    return _finding(comparison, step, after, when, likeness, None)


def _same_verb(comparison: Comparison, step: Step, told: Candidate) -> bool:
    irregular, regular = pasts(verb_of(step.told))
    again = verb_of(told)
    others, stems = pasts(again)
    return bool(irregular & others or regular & stems)


def _is_other_day(step: Step, now: TimeExpression | None) -> bool:
    """Whether a time names days, and none of those for which the step was announced."""
    when = step.was
    if now is None or now.first is None or now.last is None or when is None or when.start is None or when.end is None:
        return False
    return now.last < (when.due or when.start) or now.first > when.end


def _finding(
    comparison: Comparison,
    step: Step,
    sentence: Sentence,
    now: TimeExpression | None,
    likeness: float,
    place: Place | None,
) -> Finding:
    before, after = step.before, line_of(comparison, sentence)
    document = comparison.document(sentence.article)
    when = When(time_worded(document, now), now.first, now.last) if now else None
    marks = (now.start - sentence.start, now.end - sentence.start) if now else place
    change = Change(
        "moved", "next_steps", before, after, was=step.was, when=when,
        marks_after=marked(comparison, sentence, marks, after) if marks else (),
    )  # fmt: skip
    return Finding(change, likeness, ("next_steps", step.number), day_of(comparison, sentence))
