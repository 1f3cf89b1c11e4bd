"""Measures told differently in quite other words, or units: "for nine weeks" here, "must sit out a month" there.

Of a length, a weight, a time, a sum or a share each of two sources tells one alone, or one alone for what is done; what
stands around them is about the same, and no word ("on average", "so far", "hoped") makes the one another measure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations, pairwise
from math import exp
from typing import NamedTuple

from briefing.lexicon import entries
from briefing.matching import Number, compatible, numbers, terms
from briefing.matching.letters import runs_of_letters
from briefing.matching.patterns import regex
from briefing.model import Document, Sentence, Story
from briefing.sections.disagreements.counted import deeds_at
from briefing.sections.disagreements.counting import Count, counts_of
from briefing.sections.disagreements.counts import may_disagree
from briefing.sections.disagreements.finding import Finding, Telling, apart
from briefing.sections.disagreements.lines import Lines

_UNIT = regex(
    r"[ -]?(?:(square|cubic) )?([a-z]+(?:/h)?)(?: (an?|per) (hour)| (fahrenheit|celsius|centigrade|f|c)\b)?(?![a-z’'])",
    re.I,
)
_BESIDE = regex(r" (?:before|after|later|earlier|old|into)\b|-old\b")
"""What makes a time the distance of one event from another, or an age."""
_MONEY = (
    "dollars", "pounds", "euros", "rupees", "francs", "crowns", "yen", "yuan", "pesos", "dinars", "kronor", "lira",
    "rand",
)  # fmt: skip
_SIGNS = {"$": "dollars", "us$": "dollars", "£": "pounds", "€": "euros", "₹": "rupees", "rs": "rupees", "¥": "yen"}
_RATIO = 1.75
"""Measures further apart are of two things more often than of one."""
_OTHER = 3.0
"""Ratio from which another value of one source is of another thing."""
_OTHER_UNIT = 0.12
"""Share by which measures in two units must differ."""
_NEAR = 45
"""Characters on either side of a number in which words tell what it measures."""
_SHARED = 3
"""Rare stems that the sentences around two measures must have in common."""
_INSIDE = 2
"""Such stems within the sentences of two counts."""
_FEW, _OFTEN = 3, 0.1
"""Sentences, and share of those of a story, in which a rare stem stands at most."""
_COMMON = frozenset(("time", "length", "percent"))
"""Dimensions of which a story measures many things."""
_OF_MANY = frozenset(("fate killed", "fate infected"))
"""Fates that a story tells of many events."""
_SHORT_RATIO = 2.6
"""The same of the one measure of its dimension in a short article."""
_SHORT = 4
"""Sentences of an article all of which stand around a measure."""
_FEWEST = 3
"""Lowest count that is compared: of one and two of a kind a story has many."""
_MOST = 60
"""Most measures of a story that are compared."""


class _Measure(NamedTuple):
    sentence: Sentence
    number: Number
    low: float
    """Its least value in the first unit of its dimension."""
    dimension: str
    unit: str
    place: tuple[int, int]
    deeds: frozenset[str]
    scopes: frozenset[str]
    spans: tuple[float, ...]
    """Days of the times that its sentence measures."""
    counted: Count | None = None


def find_measures(story: Story, lines: Lines) -> Iterator[Finding]:
    """Yield the measures that two sources give differently."""
    by_dimension: dict[str, list[_Measure]] = {}
    for document in story.documents:
        if document.language == "en":
            for measure in (*_measures(document), *_counts(document, lines)):
                by_dimension.setdefault(measure.dimension, []).append(measure)
    for found in by_dimension.values():
        pairs = [
            (shared, one, other)
            for one, other in combinations(found[:_MOST], 2)
            if one.sentence.article != other.sentence.article and _differ(one, other)
            for shared in (_shared(one, other, found, story, lines),)
            if shared
        ]
        told: set[float] = set()
        for _, one, other in sorted(pairs, key=lambda pair: -pair[0]):
            if told.isdisjoint((one.low, other.low)):
                yield Finding("number", apart((_telling(one),), (_telling(other),)), 0.6)
            told |= {one.low, other.low}


def _measures(document: Document) -> Iterator[_Measure]:
    """Yield the measures of running text."""
    for sentence in document.sentences:
        if sentence.heading:
            continue
        text = sentence.text.replace("\n", " ")
        found = [(number, measured) for number in numbers(text) for measured in (_measured(text, number),) if measured]
        spans = tuple([number.low * factor for number, (dimension, _, factor, _) in found if dimension == "time"])
        for number, (dimension, unit, factor, end) in found:
            if dimension == "time" and _BESIDE.match(text, end):
                continue
            scopes = _scopes(runs_of_letters(text[max(number.start - _NEAR, 0) : end + _NEAR].lower()))
            deeds = deeds_at(text, number)
            place = (number.start, end)
            yield _Measure(sentence, number, number.low * factor, dimension, unit, place, deeds, scopes, spans)


def _counts(document: Document, lines: Lines) -> Iterator[_Measure]:
    """Yield what running text counts: things and people of one kind, of one fate, or with which the same is done."""
    for count in counts_of(document, lines):
        if count.kind not in ("fate", "noun") or count.number.low < _FEWEST:
            continue
        text = count.sentence.text.replace("\n", " ")
        number = count.number
        near = text[max(number.start - _NEAR, 0) : number.end + _NEAR].lower()
        deeds = deeds_at(text, number)
        scopes = _scopes(runs_of_letters(near))
        kinds = [f"{count.kind} {count.what}"]
        if count.kind == "noun":
            of_all = "people" if count.what in _people() else "things"
            kinds += [f"{of_all} {deed}" for deed in sorted(deeds)]
        for kind in kinds:
            place = (number.start, number.end)
            yield _Measure(count.sentence, number, number.low, kind, count.what, place, deeds, scopes, (), count)


@cache
def _people() -> frozenset[str]:
    nouns = (entry.partition(" | ")[0] for entry in entries("person_nouns"))
    return frozenset(terms(" ".join((*nouns, "people men women children"))))


def _measured(text: str, number: Number) -> tuple[str, str, float, int] | None:
    """Return the dimension of a number, its unit, how many first units that is, and where it ends."""
    if number.percent:
        return "percent", "percent", 1.0, number.end
    unit = _UNIT.match(text, number.end)
    words = "+".join(filter(None, unit.groups())).lower() if unit else ""
    if number.currency:
        currency = _SIGNS.get(number.currency.lower(), number.currency)
        return f"money {currency}", currency, 1.0, number.end
    if unit is None or number.high <= 0:
        return None
    if words in _MONEY:
        return f"money {words}", words, 1.0, unit.end()
    known = _units().get(words) or _units().get(unit[2].lower())
    return (*known, unit.end()) if known else None


@cache
def _units() -> dict[str, tuple[str, str, float]]:
    """Return unit -> its dimension, itself in the singular, and how many first units it is."""
    units = {}
    for entry in entries("measure_units"):
        dimension, told = entry.split(" | ")
        for each in told.split(", "):
            unit, factor = each.split(" ")
            units[unit] = (dimension, unit.removesuffix("s"), float(factor))
    return units


@cache
def _scope_words() -> dict[str, str]:
    told = (entry.split(" | ") for entry in entries("measured_scopes"))
    return {word: scope for scope, words in told for word in words.split()}


def _scopes(near: Sequence[str]) -> frozenset[str]:
    known = _scope_words()
    two = [f"{word}+{after}" for word, after in pairwise(near)]
    return frozenset(known[word] for word in (*near, *two) if word in known)


def _differ(one: _Measure, other: _Measure) -> bool:
    """Whether two measures cannot both be right, and nothing tells that they are of two things."""
    low, high = sorted((one.low, other.low))
    if one.scopes != other.scopes or high > _SHORT_RATIO * low:
        return False
    if one.counted and other.counted and not may_disagree(one.counted, other.counted):
        return False
    if one.dimension != "time" and one.spans and other.spans and not set(one.spans) & set(other.spans):
        return False
    if one.unit == other.unit:
        return not compatible(one.number, other.number)
    if one.dimension.startswith(("people ", "things ")):
        return not compatible(one.number, other.number)
    return high - low > _OTHER_UNIT * high


def _shared(one: _Measure, other: _Measure, found: Sequence[_Measure], story: Story, lines: Lines) -> float:
    """Return the summed rarity of what stands around both; 0 when that is too little for them to be one thing."""
    both = one.deeds & other.deeds
    sole = _is_sole(one, found, None) and _is_sole(other, found, None)
    if not (sole or any(_is_sole(one, found, deed) and _is_sole(other, found, deed) for deed in both)):
        return 0.0
    short = sole and all(len(story.documents[each.sentence.article - 1].sentences) <= _SHORT for each in (one, other))
    if max(one.low, other.low) > (_SHORT_RATIO if short else _RATIO) * min(one.low, other.low):
        return 0.0
    around, also = (_around(measure, story) for measure in (one, other))
    shared = around & also
    total = sum(len(document.sentences) for document in story.documents)
    often = max(_FEW, _OFTEN * total)
    rare = [stem for stem in shared if _times(lines.weight(stem), total) <= often]
    inside = {*terms(one.sentence.text)} & {*terms(other.sentence.text)} & set(rare)
    inside -= _unit_stems()
    seldom = one.counted is None and one.dimension not in _COMMON and len(shared) >= _SHARED
    if one.counted is not None and not short and (one.dimension in _OF_MANY or len(inside) < _INSIDE):
        return 0.0
    if not inside or not (short or seldom or (len(rare) >= _SHARED and (both or len(inside) > 1))):
        return 0.0
    return sum(lines.weight(stem) for stem in rare)


def _times(weight: float, total: int) -> float:
    """Return in how many of the sentences a stem of that weight stands."""
    return total / max(exp(weight) - 1, 0.001)


def _is_sole(measure: _Measure, found: Sequence[_Measure], deed: str | None) -> bool:
    """Whether its source has one value of its dimension, with which that is done; quite other ones do not count."""
    own = measure.low
    return all(
        each.low == own or max(each.low, own) > _OTHER * min(each.low, own)
        for each in found
        if each.sentence.article == measure.sentence.article and (deed is None or deed in each.deeds)
    )


def _around(measure: _Measure, story: Story) -> set[str]:
    """Return the stems of the sentences around a measure, numbers and units left out."""
    sentences = story.documents[measure.sentence.article - 1].sentences
    if len(sentences) > _SHORT:
        sentences = sentences[max(measure.sentence.index - 1, 0) : measure.sentence.index + 2]
    stems = {stem for sentence in sentences for stem in terms(sentence.text) if not stem[0].isdigit()}
    return stems - _unit_stems()


@cache
def _unit_stems() -> frozenset[str]:
    return frozenset(terms(" ".join((*_units(), *_MONEY, "million billion thousand percent per cent"))))


def _telling(measure: _Measure) -> Telling:
    return Telling(measure.sentence, (measure.place,))
