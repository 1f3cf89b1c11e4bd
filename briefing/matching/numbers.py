"""Numbers in running text: figures, number words and scales, with what the words before them allow.

"at least 20", "about 1.2 million", "two dozen", "between 150 and 200", "$3.5bn", "ten percent".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from briefing.lexicon import entries
from briefing.matching.patterns import by_letter, regex

Bound = Literal["exact", "about", "least", "most"]

_WORDS = {word: float(value) for word, value in (entry.split(" | ") for entry in entries("number_words"))}
_SCALES = {
    "dozen": 12.0, "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "lakh": 1e5, "crore": 1e7, "m": 1e6, "mn": 1e6, "bn": 1e9, "k": 1e3,
}  # fmt: skip
_ENDS = {first: sorted([word[1:] for word in _WORDS if word[0] == first], key=len, reverse=True)
         for first in sorted({word[0] for word in _WORDS})}  # fmt: skip
"""First letter -> what follows it in the words for numbers, the longest first."""
_SPELT = "|".join(f"{first}(?:{'|'.join(ends)})" for first, ends in _ENDS.items())
_SCALED = "hundred|thousand|million|billion|trillion|dozen|lakh|crore"
_OF_ONE = rf"an?(?:[ -]?(?:{_SCALED})|[bmk$£€¥])"
_STARTS = "|".join(
    [by_letter(sorted({word[:3] for word in _WORDS})), _OF_ONE, rf"half\ {_OF_ONE}", "[cuhn][skz]?[$£€¥]"]
)
"""How numbers begin that do not begin with a digit or a sign."""
_NUMBER = regex(
    rf"""[^a-z0-9_.,:/'-](?=[\d$£€¥]|{_STARTS})(?<![\w’])(?P<currency>(?:us|a|c|hk|nz)?[$£€¥])?
    (?:(?P<figure>\d{{1,3}}(?:,\d{{3}}){{1,4}}(?:\.\d{{1,4}})?|\d{{1,15}}(?:\.\d{{1,6}})?)
      |(?P<spelt>(?:{_SPELT})(?:-(?:{_SPELT}))?)|(?P<a>(?:half\ )?an?(?![a-z])))
    (?P<scale>(?:(?:\ |-)?(?:{_SCALED})|(?:bn|mn|m|k))(?:\ thousand|\ million|\ crore)?)?
    (?:\ ?(?P<percent>%|(?:percent|per\ cent)(?:age)?))?(?![\w%])(?!:\d|/\d|[.,]\d)""",
    re.X,
)
"""Looked for in small letters, with the character before: what cannot stand there is passed over fast."""
_BEFORE = regex(
    r"(?:(?P<least>at least|more than|over|above|no fewer than|no less than|upwards? of|as many as|exceed\w*"
    r"|greater than|minimum of)"
    r"|(?P<most>at most|less than|fewer than|under|below|no more than|up to|nearly|almost)"
    r"|(?P<about>about|around|roughly|approximately|some|an? estimated|estimated|close to|nearing|circa))"
    r"(?: an?(?: estimated)?| another)? $"
)
_BEFORE_ENDS = (
    "than ", "over ", "above ", "of ", "as ", "below ", "under ", "most ", "least ", "to ", "nearly ", "almost ",
    "about ", "around ", "roughly ", "approximately ", "some ", "estimated ", "nearing ", "circa ", " a ", " an ",
    "another ",
)  # fmt: skip
"""How all that _BEFORE finds ends, but for forms of "exceed"."""
_BEHIND: dict[str, Bound] = {" or so": "about", "-odd ": "about", " or more": "least", "-plus ": "least"}
"""What stands behind a number and tells how exact it is."""
_BEHIND_STARTS = tuple(_BEHIND)
_RANGE = regex(r" ?(?:to|or|and|-|–) ?", re.I)
_LONGEST_BETWEEN = len(" and ")
_LOOK_BACK = 32
_JUST_UNDER = 0.99
_LOOSE = 0.25
"""Share of a number told with "about" that its rounding may hide at most; half as much without."""
_ROUNDED = 100
"""Value from which a count with one or two digits before its zeros may be rounded."""


class Number(NamedTuple):
    """A number as it stands in a text."""

    start: int
    end: int
    low: float
    high: float
    """Equal to `low` but for ranges."""
    bound: Bound
    currency: str | None = None
    percent: bool = False
    scaled: bool = False
    """True when a scale word or a separator of thousands shows that it counts something."""

    @property
    def year(self) -> bool:
        """Whether it may be a year."""
        low = self.low
        if not 1000 <= low <= 2100 or low != self.high or low != int(low):
            return False
        return not (self.currency or self.percent or self.scaled)


@lru_cache(maxsize=2048)
def numbers(text: str) -> tuple[Number, ...]:
    """Return the numbers of `text` in order; ranges ("150 to 200") are one number."""
    found = list(_single(text))
    return tuple(_joined(text, found) if len(found) > 1 else found)


def _single(text: str) -> Iterator[Number]:
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join([letter.lower()[:1] for letter in text])  # places must stay what they are
    for match in _NUMBER.finditer(f" {lowered}"):
        sign, figure, spelt, article, scale, percent = match.groups()
        value = _value(figure, spelt, article, scale)
        if value is None:
            continue
        start, end = match.start(), match.end() - 1  # in the text, which has no space before it
        words = lowered[max(start - _LOOK_BACK, 0) : start]
        bound: Bound = "exact"
        if words.removesuffix("\n").endswith(_BEFORE_ENDS) or "exceed" in words:
            before = _BEFORE.search(words)
            if before:
                bound = "least" if before["least"] else "most" if before["most"] else "about"
        if bound == "exact" and lowered.startswith(_BEHIND_STARTS, end):
            bound = next(told for behind, told in _BEHIND.items() if lowered.startswith(behind, end))
        currency = text[start : start + len(sign)] if sign else None
        scaled = bool(scale) or (figure is not None and "," in figure)
        yield Number(start, end, value, value, bound, currency, bool(percent), scaled)


def _value(figure: str | None, spelt: str | None, article: str | None, scale: str | None) -> float | None:
    if figure:
        value = float(figure.replace(",", ""))
    elif spelt:
        value = sum([_WORDS[part] for part in spelt.split("-")])
    elif article and scale:
        value = 0.5 if article.startswith("half") else 1.0
    else:
        return None  # "a" without "dozen", "million" ... is an article
    for word in scale.replace("-", " ").split() if scale else ():
        value *= _SCALES[word]
    return value


def _joined(text: str, single: Iterable[Number]) -> Iterator[Number]:
    held: Number | None = None
    for number in single:
        if held is not None and _one_range(text, held, number):
            low = held.low if held.scaled or not number.scaled or held.low > 999 else held.low * _scale_of(number)
            held = held._replace(
                end=number.end, low=low, high=number.high, percent=number.percent, scaled=number.scaled
            )
            yield held
            held = None
            continue
        if held is not None:
            yield held
        held = number
    if held is not None:
        yield held


def _one_range(text: str, first: Number, second: Number) -> bool:
    if second.start - first.end > _LONGEST_BETWEEN:
        return False
    between = _RANGE.fullmatch(text, first.end, second.start)
    if between is None or (first.percent and not second.percent) or (second.high <= first.low and not second.scaled):
        return False
    if between.group().strip() == "and":
        return text[max(first.start - 8, 0) : first.start].lower() == "between "
    return not first.year


def _scale_of(number: Number) -> float:
    return next((scale for scale in (1e12, 1e9, 1e6, 1e3, 1e2) if number.high >= scale), 1.0)


def compatible(a: Number, b: Number) -> bool:
    """Whether two counts of one thing may both be right: equal, rounded, or within the bound that one of them gives."""
    if a.bound == b.bound == "exact" and a.high < _ROUNDED and b.high < _ROUNDED:
        return a.low <= b.high and b.low <= a.high  # most pairs
    (low_a, high_a), (low_b, high_b) = _reach(a), _reach(b)
    if a.bound == b.bound == "about":
        return low_a < high_b and low_b < high_a
    if low_a > high_b or low_b > high_a:
        return False
    # within each other's reach; if one is exact, one of them must be as its source told it
    if "exact" not in (a.bound, b.bound) or "about" in (a.bound, b.bound):
        return True
    return (a.low <= high_b and low_b <= a.high) or (low_a <= b.high and b.low <= high_a)


def _reach(number: Number) -> tuple[float, float]:
    """Return the least and the most that a number as worded may stand for.

    Rounding goes by the last digit that is not zero: "at least 20" reaches to 29, "about 4,200" from 4,100 to 4,300.
    """
    low, high, bound = number.low, number.high, number.bound
    if bound == "exact" and high < _ROUNDED:
        return low, high
    unit = _unit(high)
    if bound in ("exact", "about"):
        unit = min(unit, high * (_LOOSE if bound == "about" else _LOOSE / 2))
    if bound == "least":
        return low, high + unit * _JUST_UNDER
    if bound == "most":
        return low - unit * _JUST_UNDER, high
    if bound == "about":
        return low - unit, high + unit
    if high >= _ROUNDED and unit >= high / _ROUNDED:
        return low - unit / 2, high + unit / 2
    return low, high


@lru_cache(maxsize=1024)
def _unit(value: float) -> float:
    """Return the place of the last digit that is not zero: 100 for 4,200, 1 for 17, 0.1 for 7.4."""
    digits = f"{value:.6e}".split("e")
    places = len(digits[0].rstrip("0").partition(".")[2])
    return float(10.0 ** (int(digits[1]) - places))
