"""A step is done when a later article tells its verb, or one of the same family, as something that happened."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.matching import compatible, numbers
from briefing.matching.patterns import regex
from briefing.model import Change, Sentence
from briefing.updating.comparison import Comparison
from briefing.updating.finding import Finding, Place, day_of, line_of, marked
from briefing.updating.likeness import Weights, alike, shared
from briefing.updating.steps import Step, deeds_of, verb_of
from briefing.updating.wording import happened, pasts, worded

ALIKE = 0.42
"""Likeness, the verb's own stem included, from which a report is one of the step."""
SAME_DAY = -0.1
"""Added to that where the report names the day for which the step was announced."""
NOT_NAMED = 0.3
"""Added to it where the step tells who takes it, and the report does not: others do such things too."""
_NEXT_TO = 3
"""Characters between a verb and the figure that it tells: "took 34 percent"."""
_BY = regex(r"^(?:no later than|at the latest|before|by|until|within|in the next|over the next)\b")
"""How a deadline begins: it may be kept earlier."""
_FEWEST = 2
"""Stems besides the verb that both must tell."""
_WINDOW = 110
"""Characters before and after the verb that are compared; what stands further off tells something else."""


def find_done(comparison: Comparison) -> Iterator[Finding]:
    """Yield the steps that a new article reports as taken."""
    for step in comparison.steps:
        verb = verb_of(step.told)
        for sentence in comparison.near(step.core):
            found = _report(comparison, step, verb, sentence)
            if found is not None:
                yield found


def _report(comparison: Comparison, step: Step, verb: str, sentence: Sentence) -> Finding | None:
    if sentence.heading or sentence.text.rstrip("”\"' ").endswith("?") or not in_time(comparison, step, sentence):
        return None
    place = happened(sentence.text, verb) or _deed(sentence.text, step)
    if place is None or any(worded(name, sentence.text) for name in ("dropping_words", "moving_words")):
        return None
    near = comparison.weigh(comparison.bare(sentence, max(place[0] - _WINDOW, 0), place[1] + _WINDOW))
    least = ALIKE + (SAME_DAY if _names_the_day(comparison, step, sentence) else 0.0)
    likeness = alike(step.core, near)
    if step.figures and _other_figures(comparison.bare(sentence), place, step):
        return None
    common = shared(_besides(step, verb), near) + (bool(step.figures) and bool(numbers(comparison.bare(sentence))))
    if likeness < least + _of_others(step, near) or common < _FEWEST:
        return None
    if comparison.repeats(sentence, lambda text: happened(text, verb)):
        return None
    before, after = step.before, line_of(comparison, sentence)
    change = Change(
        "done", "next_steps", before, after, was=step.was, marks_after=marked(comparison, sentence, place, after)
    )
    return Finding(change, likeness, ("next_steps", step.number), day_of(comparison, sentence))


def _deed(text: str, step: Step) -> Place | None:
    """Return where what is held or made is told by a verb of its own: "hold a protest", "protested"."""
    places = (happened(text, word) for word in deeds_of(step.told))
    return next((place for place in places if place), None)


def _other_figures(text: str, place: Place, step: Step) -> bool:
    """Whether a report has other figures than the step, or another one next to its verb."""
    told = numbers(text)
    if not told:
        return False
    next_to = [one for one in told if 0 <= one.start - place[1] <= _NEXT_TO]
    if next_to and not any(compatible(figure, next_to[0]) for figure in step.figures):
        return True
    return any(not any(compatible(figure, one) for one in told) for figure in step.figures)


def _of_others(step: Step, near: Weights) -> float:
    """Return what is asked for besides where a step tells who takes it, and a report does not name them."""
    named = [person for person in step.people if person in step.core]
    return NOT_NAMED if named and not any(person in near for person in named) else 0.0


def _besides(step: Step, verb: str) -> Weights:
    """Return the words of a step that are neither its verb nor of its family."""
    irregular, regular = pasts(verb)
    return {
        term: weight
        for term, weight in step.core.items()
        if term not in regular and term not in irregular and term != verb
    }


def in_time(comparison: Comparison, step: Step, sentence: Sentence) -> bool:
    """Whether a sentence can report a step: not before its day, and of no earlier day than its announcement."""
    told, day = step.told.document.day, comparison.document(sentence.article).day
    if told and day and day < told:
        return False
    when = step.was
    if when and when.start and day and day < when.start and not _BY.match(when.text.lower()):
        return False
    times = [one for one in comparison.times(sentence) if one.first and one.granularity in ("time", "day")]
    return told is None or not times or any(one.last is not None and one.last >= told for one in times)


def _names_the_day(comparison: Comparison, step: Step, sentence: Sentence) -> bool:
    when = step.was
    if when is None or when.start is None or when.end is None:
        return False
    times = [one for one in comparison.times(sentence) if one.first and one.granularity in ("time", "day")]
    return any(one.first is not None and when.start <= one.first <= when.end for one in times)
