"""Key figures: the numbers of a brief that count or measure something, each with the line that it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefing.matching import Number, numbers, printed, stop_words
from briefing.matching.patterns import regex
from briefing.model import Claim, Statement, SummaryLine, TimelineEntry, shown
from briefing.writers.page.nouns import FigureLine
from briefing.writers.page.quotes import Library

Line = SummaryLine | Statement | Claim | TimelineEntry

_MOST_LINES = 6
_MOST_IN_A_LINE = 3
_SMALLEST = 10  # a bare count below this is rarely what a report is about
_UNIT = regex(r"(?: [a-z][\w’'-]*){1,3}")
_PLURAL = regex(r"[^s]s$")
_COUNTED = frozenset(
    ("people", "men", "women", "children", "police", "troops", "dead", "injured", "wounded", "hurt", "killed",
     "missing", "homeless")
)  # fmt: skip
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_DAY_BEFORE = regex(rf"\b(?:{_MONTHS})[a-z]*\.? $")
_NOT_COUNTED = regex(
    r"(?:st|nd|rd|th)\b|[-/:]\d|-day|[- ]years?[- ]old| ?(?:a\.m|p\.m|am|pm)\b| (?:noon|midnight|o.clock|GMT|UTC)\b"
    rf"| (?:{_MONTHS})[a-z]*\b"
)
_OF_NAME = regex(r"(?:[A-Z][\w.’'-]*|[-/#§]|\bNo\.) ?$")
_QUALIFIER = regex(
    r"\b(?:at least|more than|over|above|no (?:fewer|less|more) than|upwards? of|as many as|at most|(?:less|fewer) than"
    r"|under|below|up to|nearly|almost|about|around|roughly|approximately|some|(?:an? )?estimated|close to|nearing) $",
    re.I,
)
_SENTENCE = regex(r"(?:^|[.!?:;“\"] ?)(?:[A-Z]\w*) $")


def figure_lines(lines: Iterable[Line], library: Library) -> tuple[FigureLine, ...]:
    """Return lines with their figures, at most six, in order; a figure told before does not make a line."""
    found = []
    told: set[str] = set()
    for line in lines:
        if not shown(line.text, line.evidence):
            continue  # somebody changed it: these are no longer a source's figures
        marks = list(_marks(line.text))[:_MOST_IN_A_LINE]
        words = [printed(line.text[start:end]) for start, end in marks]
        if not words or told.issuperset(word.casefold() for word in words):
            continue
        told.update(word.casefold() for word in words)
        found.append(FigureLine(tuple(words), library.quote(line.text, line.evidence, marks)))
    return tuple(found[:_MOST_LINES])


def _marks(text: str) -> Iterator[tuple[int, int]]:
    """Yield where figures stand, what they count included."""
    for number in numbers(text):
        if _counts(text, number):
            yield _start(text, number), _end(text, number)


def _counts(text: str, number: Number) -> bool:
    digits = any(character.isdigit() for character in text[number.start : number.end])
    if not digits or number.year or _NOT_COUNTED.match(text, number.end):
        return False
    before = text[: number.start]
    if _DAY_BEFORE.search(before):
        return False
    if number.currency or number.percent or number.scaled:
        return True
    if _OF_NAME.search(before) and not _SENTENCE.search(before):
        return False
    return number.high >= _SMALLEST and _end(text, number) > number.end


def _start(text: str, number: Number) -> int:
    """Return where a figure starts, "nearly" and the like included: without them it would say something else."""
    qualifier = None if number.bound == "exact" else _QUALIFIER.search(text, 0, number.start)
    return qualifier.start() if qualifier else number.start


def _end(text: str, number: Number) -> int:
    """Return the end of what a number counts: the first plural among the small words after it, else the first word."""
    if number.currency or number.percent:
        return number.end
    found = _UNIT.match(text, number.end)
    ends = [number.end]
    for word in found.group().split(" ")[1:] if found else ():
        if word in stop_words("en"):
            break
        ends.append(ends[-1] + 1 + len(word))
        if word in _COUNTED or _PLURAL.search(word):
            return ends[-1]
    return ends[min(1, len(ends) - 1)]
