"""Measures told differently in quite other words, or units: "for nine weeks" here, "must sit out a month" there.

Of a length, a weight, a time, a sum or a share each of two sources tells one alone, or one alone for what is done; what
stands around them is about the same, and no word ("on average", "so far", "hoped") makes the one another measure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import combinations
from math import exp

from briefing.matching import compatible, other_names, terms
from briefing.matching.patterns import regex
from briefing.model import Story
from briefing.sections.disagreements.counts import may_disagree
from briefing.sections.disagreements.finding import Finding, Telling, apart
from briefing.sections.disagreements.lines import Lines
from briefing.sections.disagreements.measuring import SHORT, Measure, measures_in, unit_stems
from briefing.sections.disagreements.sole import plain_stems

_RATIO = 1.75
"""Measures further apart are of two things more often than of one."""
_OTHER = 3.0
"""Ratio from which another value of one source is of another thing."""
_OTHER_UNIT = 0.12
"""Share by which measures in two units must differ."""
_SHARED = 3
"""Rare stems that the sentences around two measures must have in common."""
_INSIDE = 2
"""Such stems within the sentences of two counts."""
_FEW, _OFTEN = 3, 0.1
"""Sentences, and share of those of a story, in which a rare stem stands at most."""
_COMMON = frozenset(("time", "length", "percent", "money"))
"""Dimensions of which a story measures many things."""
_OF_MANY = frozenset(("fate killed", "fate infected"))
"""Fates that a story tells of many events."""
_SHORT_RATIO = 2.6
"""The same of the one measure of its dimension in a short article."""
_IS_PART = regex(r" (?:out )?of (?:the |its |their )?\d")
"""What makes a number that of a part: "38 of 45 drones"."""
_PARTIES = 2
"""Names in common from which other names do not keep two measures apart."""
_ONCE = frozenset(("stolen", "ransomed", "fined", "bailed", "embezzled", "compensated"))
"""What is done with one sum in a story."""
_LOOSE_DEEDS = frozenset(("rose", "fell", "crowded", "charged", "aboard", "loss"))
"""What is told by words that tell many other things: "up", "lost", "charge"."""
_SHARED_START = 4
"""Letters with which forms of one name begin."""
_MOST = 60
"""Most measures of a story that are compared."""


def find_measures(story: Story, lines: Lines) -> Iterator[Finding]:
    """Yield the measures that two sources give differently."""
    by_dimension: dict[str, list[Measure]] = {}
    for document in story.documents:
        if document.language == "en":
            for measure in measures_in(document, lines):
                by_dimension.setdefault(measure.dimension, []).append(measure)
    for found in by_dimension.values():
        first = found[0].sentence.article
        if any(measure.sentence.article != first for measure in found):
            yield from _compare(found[:_MOST], story, lines)


def _compare(found: Sequence[Measure], story: Story, lines: Lines) -> Iterator[Finding]:
    """Yield the pairs of one dimension that must be of one thing, each value once."""
    pairs = [
        (shared, one, other)
        for one, other in combinations(found, 2)
        if one.sentence.article != other.sentence.article and _differ(one, other)
        for shared in (_shared(one, other, found, story, lines),)
        if shared
    ]
    told: set[float] = set()
    for _, one, other in sorted(pairs, key=lambda pair: -pair[0]):
        if told.isdisjoint((one.low, other.low)):
            yield Finding("number", apart((_telling(one),), (_telling(other),)), 0.6)
        told |= {one.low, other.low}


def _differ(one: Measure, other: Measure) -> bool:
    """Whether two measures cannot both be right, and nothing tells that they are of two things."""
    low, high = sorted((one.low, other.low))
    if low == high or high > _SHORT_RATIO * low:
        return False
    if one.dimension != "time" and one.spans and other.spans and not set(one.spans) & set(other.spans):
        return False
    if compatible(one.number, other.number) if one.unit == other.unit else high - low <= _OTHER_UNIT * high:
        return False
    if one.scopes != other.scopes:
        return False
    return not (one.counted and other.counted) or may_disagree(one.counted, other.counted)


def _shared(one: Measure, other: Measure, found: Sequence[Measure], story: Story, lines: Lines) -> float:
    """Return the summed rarity of what stands around both; 0 when that is too little for them to be one thing."""
    both = one.deeds & other.deeds
    sole = _is_sole(one, found, None) and _is_sole(other, found, None)
    if not (sole or any(_is_sole(one, found, deed) and _is_sole(other, found, deed) for deed in both)):
        return 0.0
    short = sole and all(len(story.documents[each.sentence.article - 1].sentences) <= SHORT for each in (one, other))
    if max(one.low, other.low) > (_SHORT_RATIO if short else _RATIO) * min(one.low, other.low):
        return 0.0
    if sole and one.dimension.startswith("money") and not both.isdisjoint(_ONCE):
        a, b = (lines.line(each.sentence, each.sentence.text) for each in (one, other))
        return 0.0 if other_names(a, b) or lines.open_apart(one.sentence, other.sentence) else 1.0
    around, also = (_around(measure, story) for measure in (one, other))
    shared = around & also
    total = sum(len(document.sentences) for document in story.documents)
    often = max(_FEW, _OFTEN * total)
    rare = [stem for stem in shared if _times(lines.weight(stem), total) <= often]
    inside = {*terms(one.sentence.text)} & {*terms(other.sentence.text)} & set(rare)
    inside -= unit_stems() | plain_stems()
    if one.is_count and one.counted:
        inside.discard(one.counted.what)
    if short and not _is_of_one(one, other, inside, story, lines):
        return 0.0
    seldom = not one.is_count and one.dimension.partition(" ")[0] not in _COMMON and len(shared) >= _SHARED
    if one.is_count and not short and (one.dimension in _OF_MANY or len(inside) < _INSIDE):
        return 0.0
    if not inside or not (short or seldom or (len(rare) >= _SHARED and (both or len(inside) > 1))):
        return 0.0
    return sum(lines.weight(stem) for stem in rare)


def _is_of_one(one: Measure, other: Measure, inside: Set[str], story: Story, lines: Lines) -> bool:
    """Whether two measures of short articles may be of one thing: both done alike, of nobody whom the other lacks."""
    done, also = one.deeds - _LOOSE_DEEDS, other.deeds - _LOOSE_DEEDS
    if done and also and (done != also if one.dimension.startswith("money") else not done & also):
        return False
    if lines.open_apart(one.sentence, other.sentence) or any(map(_IS_PART.match, (one.rest, other.rest))):
        return False
    names, others = (lines.line(each.sentence, each.sentence.text).names for each in (one, other))
    shared = _in_text(names, other) | _in_text(others, one)
    if len(shared) < _PARTIES and _lacks(names, other, story) and _lacks(others, one, story):
        return False
    return bool(shared) if one.is_count else bool(shared) or len(inside) > 1


def _in_text(names: Set[str], other: Measure) -> set[str]:
    """Return those of the names that stand in the sentence of the other, at its beginning, too."""
    text = other.text.lower()
    return {name for name in names if name in text}


def _lacks(names: Set[str], other: Measure, story: Story) -> bool:
    """Whether one of the names does not stand in the article of the other."""
    text = story.documents[other.sentence.article - 1].article.text.lower()
    return any(name[:_SHARED_START] not in text for name in names)


def _times(weight: float, total: int) -> float:
    """Return in how many of the sentences a stem of that weight stands."""
    return total / max(exp(weight) - 1, 0.001)


def _is_sole(measure: Measure, found: Sequence[Measure], deed: str | None) -> bool:
    """Whether its source has one value of its dimension, with which that is done; quite other ones do not count."""
    own = measure.low
    if any(value != own and max(value, own) <= _OTHER * min(value, own) for value in measure.beside):
        return False
    return all(
        each.low == own or max(each.low, own) > _OTHER * min(each.low, own)
        for each in found
        if each.sentence.article == measure.sentence.article and (deed is None or deed in each.deeds)
    )


def _around(measure: Measure, story: Story) -> set[str]:
    """Return the stems of the sentences around a measure, numbers and units left out."""
    sentences = story.documents[measure.sentence.article - 1].sentences
    if len(sentences) > SHORT:
        sentences = sentences[max(measure.sentence.index - 1, 0) : measure.sentence.index + 2]
    stems = {stem for sentence in sentences for stem in terms(sentence.text) if not stem[0].isdigit()}
    return stems - unit_stems()


def _telling(measure: Measure) -> Telling:
    return Telling(measure.sentence, ((measure.number.start, measure.end),))
