"""What a document measures: numbers with a unit, sums, shares ("a third of the", "one in five"), counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import NamedTuple

from briefing.lexicon import entries
from briefing.matching import Number, found_at, holding, terms
from briefing.matching.numbers import Bound
from briefing.matching.patterns import regex
from briefing.model import Document, Sentence
from briefing.sections.disagreements.counting import Count, counts_of
from briefing.sections.disagreements.deeds import deeds_at
from briefing.sections.disagreements.lines import Lines
from briefing.sections.disagreements.scopes import scopes_at

_MORE = regex(r"[ -](?:(square) [a-z]+|[a-z]+ (?:an?|per) (hour)\b|(?:km|mi)/(h)\b)", re.I)
"""What makes a length an area, or a speed."""
_BESIDE = regex(r" (?:(?:before|after)(?! [a-z]+ing\b)|later|earlier|old|into)\b|-old\b")
"""What makes a time the distance of one event from another, or an age."""
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
_SUMS = "dollars pounds euros rupees francs crowns million billion thousand percent per cent"
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
    is_count: bool = False
    """Whether it is the number of some people or things, and no measure."""
    beside: tuple[float, ...] = ()
    """The other shares, or sums, of its sentence, those that are parts of others with them."""

    @property
    def text(self) -> str:
        """The sentence in one line."""
        return self.sentence.text.replace("\n", " ")

    @property
    def rest(self) -> str:
        """What stands behind the number."""
        return self.text[self.number.end :]

    @property
    def deeds(self) -> frozenset[str]:
        """What is done to what is measured."""
        return deeds_at(self.text, self.number)

    @property
    def scopes(self) -> frozenset[str]:
        """What makes it the measure of a part, of each, of a day to come."""
        return scopes_at(self.text, self.number.start, self.end)


def measures_in(document: Document, lines: Lines) -> Iterator[Measure]:
    """Yield the measures and counts of running text; in a short article also the shares that are told in words."""
    for _, counts in groupby(counts_of(document, lines), key=_sentence):
        yield from _of_sentence(tuple(counts), len(document.sentences) <= SHORT)
    if len(document.sentences) <= SHORT:
        yield from _shares(document)


def _sentence(count: Count) -> int:
    return count.sentence.index


def _of_sentence(counts: Sequence[Count], short: bool) -> Iterator[Measure]:
    """Yield what the numbers of one sentence measure, or count."""
    measured = [_measured(count) for count in counts]
    spans = tuple(
        [c.number.low * each[2] for c, each in zip(counts, measured, strict=True) if each and each[0] == "time"]
    )
    for count, each in zip(counts, measured, strict=True):
        number = count.number
        if each is not None:
            dimension, unit, factor, end = each
            alike = number.percent, number.currency
            beside = tuple([o.low for o in count.others if (o.percent, o.currency) == alike and any(alike)])
            yield Measure(
                count.sentence, number, number.low * factor, dimension, unit, end, spans, count, False, beside
            )
        elif count.kind in ("fate", "noun") and number.low >= _FEWEST:
            for kind in (f"{count.kind} {count.what}", *(_done(count) if short else ())):
                yield Measure(count.sentence, number, number.low, kind, "", number.end, (), count, True)


def _done(count: Count) -> Iterator[str]:
    """Yield what is done to the people that are counted, of whatever kind they are."""
    if count.kind == "noun" and count.what in _people():
        for deed in sorted(deeds_at(count.sentence.text.replace("\n", " "), count.number)):
            yield f"people {deed}"


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


@cache
def _people() -> frozenset[str]:
    nouns = (entry.partition(" | ")[0] for entry in entries("person_nouns"))
    return frozenset(terms(" ".join((*nouns, "people men women children"))))


def _measured(count: Count) -> tuple[str, str, float, int] | None:
    """Return the dimension of a number, its unit, how many first units that is, and its end; None for a count."""
    end = count.number.end
    if count.kind == "percent":
        return "percent", "percent", 1.0, end
    if count.kind == "money":
        return f"money {count.what}", count.what, 1.0, end
    known = _units().get(count.what)
    if known is None:
        return None
    text = count.sentence.text
    more = _MORE.match(text, end)
    if more:
        known = _units().get(f"{count.what} {more[1] or more[2] or 'hour'}".lower(), known)
    if known[0] == "time" and _BESIDE.match(text, text.find(" ", end + 1)):
        return None
    return (*known, more.end() if more else end)


@cache
def _units() -> dict[str, tuple[str, str, float]]:
    """Return the stem of a unit, and what else tells it, -> its dimension, itself, how many first units it is."""
    units = {}
    for entry in entries("measure_units"):
        dimension, told = entry.split(" | ")
        for each in told.split(", "):
            unit, factor = each.split(" ")
            word, _, more = unit.partition("+")
            stem = " ".join(((terms(word) or (word,))[0], more)).strip()
            units[stem] = (dimension, stem, float(factor))
    return units


def days_of(unit: str) -> float:
    """Return how many days a unit of time is, by its stem; 0 for what is no time."""
    known = _units().get(unit)
    return known[2] if known and known[0] == "time" else 0.0


@cache
def unit_stems() -> frozenset[str]:
    """Return the stems of the units, which two sentences may share that tell of other things."""
    units = " ".join(unit.partition(" ")[0] for unit in _units())
    return frozenset(terms(f"{units} {_SUMS}"))
