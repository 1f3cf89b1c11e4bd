"""What the families of time expressions share: where one stands, what it means, and the words for numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from datetime import date
from itertools import pairwise
from typing import Literal, NamedTuple

from briefing.matching.patterns import by_letter, regex

TOKEN = regex(r"[a-z]+|\d+")
"""A word or a number of lower-cased text, as triggers are."""

Granularity = Literal["time", "day", "week", "month", "quarter", "season", "year", "decade", "vague"]
Direction = Literal["past", "present", "future"]


class Meaning(NamedTuple):
    """The days an expression means: None where they cannot be known."""

    first: date | None
    last: date | None
    granularity: Granularity
    direction: Direction | None = None
    """Set where the words themselves tell; otherwise the days tell."""


class Setting(NamedTuple):
    """Where an expression stands."""

    day: date | None
    """The article's day."""
    before: str
    """The sentence's words before the expression, in lower case."""
    after: str
    """The sentence's words after it, in lower case."""
    following: str
    """The few characters after it, as written."""
    anchor: Meaning | None
    """The latest time told before in the same or the last paragraph."""
    quarter: Meaning | None
    """The quarter that the article reports on so far: earnings are compared with it ("a year earlier")."""
    written: str
    """The expression as written."""


class Family(NamedTuple):
    """One family of expressions: the words that call it, its pattern, and what a match means."""

    triggers: frozenset[str]
    """A lower-case word or number of the text that is one of these has the pattern tried around it."""
    pattern: re.Pattern[str]
    """Tried on lower-case text from up to LEAD characters before the trigger."""
    resolve: Callable[[re.Match[str], Setting], Meaning | None]
    """Returns what the match means; None when it is no time expression after all."""
    before: frozenset[str] | None = None
    """Words one of which, or else a number, stands right before the trigger in each match that begins before it.

    With them most of a text's triggers cost no search; None: any word may stand there.
    """
    opens: bool = True
    """Whether a match can begin with the trigger."""
    holds: tuple[str, ...] = ()
    """Letters of which some stand in each match, looked for first; empty where nothing but a trigger must."""


_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
NUMBERS = (
    {word: value for value, word in enumerate(_UNITS)}
    | {word: 10 * value for value, word in enumerate(_TENS, 2)}
    | {"a": 1, "an": 1, "a couple of": 2, "a couple": 2, "a dozen": 12, "a hundred": 100}
)
"""Number words in lower case -> value; "twenty-one" is read by `number`."""

ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
"""Ordinal words in order, from the first."""

COUNT = (
    r"(?:\d{1,3}|a couple of|a couple|a dozen|a hundred|an?"
    rf"|(?:{'|'.join(_TENS)})(?:-| )(?:{'|'.join(_UNITS[1:10])})"
    rf"|{'|'.join([*_TENS, *sorted(_UNITS, key=len, reverse=True)])})"
)
"""Pattern of a counted number."""

COUNT_ENDS = frozenset((*_TENS, *_UNITS, "a", "an", "of", "couple", "dozen", "hundred"))
"""The last words of what COUNT matches, digits aside."""


def number(words: str) -> int | None:
    """Return the value of digits or number words; None for anything else."""
    words = words.strip()
    if words.isdigit():
        return int(words)
    if words in NUMBERS:
        return NUMBERS[words]
    tens, _, unit = words.replace("-", " ").partition(" ")
    return NUMBERS[tens] + NUMBERS[unit] if tens in NUMBERS and unit in NUMBERS else None


def pattern(source: str) -> re.Pattern[str]:
    """Compile a family's pattern for text in which all white space within a paragraph is spaces."""
    return regex(r"\b" + source.replace(" ", " +") + r"(?!\w)")


def right_before(triggers: Collection[str], phrases: Iterable[str]) -> frozenset[str]:
    """Return the words that stand right before one of the triggers in the phrases."""
    pairs = (pair for phrase in phrases for pair in pairwise(TOKEN.findall(phrase)))
    return frozenset(before for before, word in pairs if word in triggers)


def alternatives(words: Iterable[str]) -> str:
    """Return the words as alternatives, the longest first."""
    return f"(?:{by_letter(sorted(words, key=lambda word: (-len(word), word)))})"
