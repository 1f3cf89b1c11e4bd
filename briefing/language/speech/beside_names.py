"""What stands behind a name, between commas: a town and its state, a degree, a firm of several names."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.speech.nouns import is_person
from briefing.language.speech.words import Word

_DEGREES = frozenset(
    ("QC", "KC", "SC", "MD", "M.D", "M.D.", "PhD", "Ph.D", "Ph.D.", "MP", "MEP", "MSP", "TD", "JP", "RN", "RM", "Esq",
     "Esq.", "CBE", "OBE", "MBE", "DVM", "JD", "MPH", "DDS", "SJ", "AM", "AO", "Jr", "Jr.", "Sr", "Sr.", "II", "III")
)  # fmt: skip
"""What stands behind the names of those who have a degree, a rank or a seat."""


def of_firm(words: Sequence[Word], found: tuple[int, int], begin: int) -> tuple[int, int] | None:
    """Return whoever works for a firm of several names: "expert Jane Doe of Holm, Roe and Sons"."""
    if not any(word.lower in ("and", "&") for word in words[found[0] : found[1]]) or not words[found[0]].capital:
        return None
    first = found[0] - 1
    while first > begin and not words[first - 1].sign:
        first -= 1
    at = next((at for at in range(first + 2, found[0] - 1) if "preposition" in words[at].classes), None)
    if at is None or not (words[at - 1].capital and words[at - 2].capital):
        return None
    return (first, at - 1) if _are_capitals(words, (at + 1, found[0] - 2)) else None


def is_degree(words: Sequence[Word], chunk: tuple[int, int], begin: int) -> bool:
    """Whether a stretch is a degree or rank behind a name: "Jane Doe, MD, said", "Jane Doe, QC, told the court"."""
    first, last = chunk
    behind_name = first - 2 >= begin and words[first - 2].capital
    return first == last and behind_name and words[first].text in _DEGREES


def is_place(words: Sequence[Word], chunk: tuple[int, int], begin: int) -> bool:
    """Whether a stretch between commas is the state behind a town: "Jane Doe of Velmora, Montana, said"."""
    before = chunk[0] - 2
    if chunk[1] > chunk[0] + 1 or before <= begin or not all(word.capital for word in words[chunk[0] : chunk[1] + 1]):
        return False
    first = before
    while first > begin and words[first].capital:
        first -= 1
    placed = begin < first < before and words[first].lower in ("of", "from", "in", "near")
    if placed and chunk[0] < chunk[1] and is_person(words[first - 1].lower) and _has_article(words, first - 1, begin):
        return False  # "The Minister of Works, Jane Doe, said"
    return placed and (
        words[first - 1].capital or (words[first - 1].lower == "," and first > begin + 1 and words[first - 2].capital)
    )


def _has_article(words: Sequence[Word], last: int, begin: int) -> bool:
    """Whether an article opens the capitalised words that end with word `last`."""
    while last > begin and words[last].capital and "determiner" not in words[last].classes:
        last -= 1
    return "determiner" in words[last].classes


def town_before(words: Sequence[Word], state: tuple[int, int], begin: int) -> int | None:
    """Return the comma before a town in a row of a name, the town and its state: "Doe Inc., Velmora, Ohio,"."""
    if state[1] > state[0] + 1 or not (words[state[0]].capital and words[state[1]].capital):
        return None
    town = _capitals_before(words, state[0] - 1, begin)
    if town is None or town[1] > town[0] + 1:
        return None
    named = _capitals_before(words, town[0] - 1, begin)
    opens = named is not None and (named[0] == begin or words[named[0] - 1].sign)
    return town[0] - 1 if opens and named is not None and not words[named[0]].of("weekday", "month") else None


def _capitals_before(words: Sequence[Word], comma: int, begin: int) -> tuple[int, int] | None:
    """Return the capitalised words that end right before a comma, when there is one."""
    first = comma
    while first > begin and words[first - 1].capital:
        first -= 1
    return (first, comma - 1) if begin < comma and words[comma].lower == "," and first < comma else None


def _are_capitals(words: Sequence[Word], chunk: tuple[int, int]) -> bool:
    return all(word.capital for word in words[chunk[0] : chunk[1] + 1])
