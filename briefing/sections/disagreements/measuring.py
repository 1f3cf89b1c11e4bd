"""What a document measures: numbers with a unit, sums, shares ("a third of the", "one in five"), counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from briefing.lexicon import entries
from briefing.matching import Number, found_at, holding, terms
from briefing.matching.letters import runs_of_letters
from briefing.matching.numbers import Bound
from briefing.matching.patterns import regex
from briefing.model import Document, Sentence
from briefing.sections.disagreements.counted import deeds_at
from briefing.sections.disagreements.counting import Count, counts_of, numbered
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
_SIGNS = {"$": "dollars", "us$": "dollars", "£": "pounds", "€": "euros", "₹": "rupees", "¥": "yen"}
_PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
_FEW = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "10": 10, "20": 20, "twenty": 20, "": 1,
}  # fmt: skip
_SOME = "|".join(word for word in _FEW if len(word) > 1)
_SHARE = regex(
    rf"\b(?:(?:(a|{_SOME})[ -])?({'|'.join(_PARTS)})s?"
    r"(?= (?:of|the|its|his|her|their|above|below) (?!an? ))"
    rf"|({_SOME}) (?:in|out of)(?: every)? ({_SOME})\b)",
    re.I,
)
"""A part of a whole: "four-fifths of the", "one in five"."""
_SHARE_WORDS = (
    "half ",
    "third ",
    "quarter ",
    "fifths ",
    "fifth of",
    "thirds ",
    "quarters ",
    "eighth ",
    " in ten",
    "ne in ",
)
_BELOW, _ABOVE = ("nearly ", "almost ", "less than ", "fewer than ", "under "), ("more than ", "over ", "at least ")
_NEAR = 45
"""Characters on either side of a number in which words tell what it measures."""
_FEWEST = 3
"""Lowest count that is compared: of one and two of a kind a story has many."""
SHORT = 4
"""Sentences of an article all of which stand around a measure."""


class Measure(NamedTuple):
    """A number with its unit, and where it stands."""

    sentence: Sentence
    number: Number
    low: float
    """Its least value in the first unit of its dimension."""
    dimension: str
    unit: str
    end: int
    """Where the unit ends, in the sentence."""
    spans: tuple[float, ...]
    """Days of the times that its sentence measures."""
    counted: Count | None = None

    @property
    def text(self) -> str:
        """The sentence in one line."""
        return self.sentence.text.replace("\n", " ")

    @property
    def deeds(self) -> frozenset[str]:
        """What is done to what is measured."""
        return deeds_at(self.text, self.number)

    @property
    def scopes(self) -> frozenset[str]:
        """What makes it the measure of a part, of each, of a day to come."""
        return _scopes(self.text, max(self.number.start - _NEAR, 0), self.end + _NEAR)


def measures_in(document: Document, lines: Lines) -> Iterator[Measure]:
    """Yield the measures, shares and counts of running text."""
    yield from _with_units(document, lines)
    yield from _shares(document)
    yield from _counts(document, lines)


def _with_units(document: Document, lines: Lines) -> Iterator[Measure]:
    for sentence, text, held in numbered(document, lines):
        found = [(number, measured) for number in held for measured in (_measured(text, number),) if measured]
        if found:
            spans = tuple([number.low * factor for number, (dimension, _, factor, _) in found if dimension == "time"])
            for number, (dimension, unit, factor, end) in found:
                if dimension != "time" or not _BESIDE.match(text, end):
                    yield Measure(sentence, number, number.low * factor, dimension, unit, end, spans)


def _shares(document: Document) -> Iterator[Measure]:
    """Yield the shares that are told in words."""
    text = document.article.text
    places = sorted(at for word in _SHARE_WORDS for at in found_at(word, text))
    for sentence in holding(document.sentences, places):
        plain = sentence.text.replace("\n", " ")
        for share in () if sentence.heading else _SHARE.finditer(plain):
            many, part, some, of = (group.lower() if group else "" for group in share.groups())
            value = 100 * (_FEW[many] / _PARTS[part] if part else _FEW[some] / _FEW[of])
            if 0 < value < 100:
                before = plain[: share.start()].lower()
                bound: Bound = "most" if before.endswith(_BELOW) else "least" if before.endswith(_ABOVE) else "about"
                number = Number(*share.span(), value, value, bound, percent=True)
                yield Measure(sentence, number, value, "percent", "share", share.end(), ())


def _counts(document: Document, lines: Lines) -> Iterator[Measure]:
    """Yield what running text counts: things and people of one kind, of one fate.

    In a short article also those of other kinds with which the same is done.
    """
    short = len(document.sentences) <= SHORT
    for count in counts_of(document, lines):
        if count.kind in ("fate", "noun") and count.number.low >= _FEWEST:
            number = count.number
            kinds = [f"{count.kind} {count.what}"]
            if count.kind == "noun" and short:
                of_all = "people" if count.what in _people() else "things"
                kinds += [
                    f"{of_all} {deed}" for deed in sorted(deeds_at(count.sentence.text.replace("\n", " "), number))
                ]
            for kind in kinds:
                yield Measure(count.sentence, number, number.low, kind, "", number.end, (), count)


@cache
def _people() -> frozenset[str]:
    nouns = (entry.partition(" | ")[0] for entry in entries("person_nouns"))
    return frozenset(terms(" ".join((*nouns, "people men women children"))))


def _measured(text: str, number: Number) -> tuple[str, str, float, int] | None:
    """Return the dimension of a number, its unit, how many first units that is, and where it ends."""
    if number.percent:
        return "percent", "percent", 1.0, number.end
    if number.currency:
        currency = _SIGNS.get(number.currency.lower(), number.currency)
        return f"money {currency}", currency, 1.0, number.end
    unit = _UNIT.match(text, number.end)
    if unit is None or number.high <= 0:
        return None
    words = "+".join(filter(None, unit.groups())).lower()
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
def unit_stems() -> frozenset[str]:
    """Return the stems of the units, which two sentences may share that tell of other things."""
    return frozenset(terms(" ".join((*_units(), *_MONEY, "million billion thousand percent per cent"))))


@cache
def _scope_words() -> dict[str, str]:
    told = (entry.split(" | ") for entry in entries("measured_scopes"))
    return {word: scope for scope, words in told for word in words.split()}


@lru_cache(maxsize=256)
def _scopes(text: str, start: int, end: int) -> frozenset[str]:
    known = _scope_words()
    near = runs_of_letters(text[start:end].lower())
    two = [f"{word}+{after}" for word, after in pairwise(near)]
    return frozenset(known[word] for word in (*near, *two) if word in known)
