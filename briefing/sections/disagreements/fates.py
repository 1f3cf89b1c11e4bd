"""What befalls the people that a number counts: the nearest word for a fate in its clause, or the verb behind it."""

from __future__ import annotations

from functools import cache

from briefing.lexicon import entries
from briefing.matching import Number, terms
from briefing.matching.letters import runs_of_letters
from briefing.matching.patterns import regex

_LETTERS = regex("[a-z]+")
VERB = regex(r", (?:are|is|were|was|have|has|had|will) (?!to\b)")
"""Where the clause of a number goes on behind what stands between commas: "65 homes, many of them old, were lost"."""
RELATIVES = frozenset(("which", "who", "whose", "where"))
PEOPLE = frozenset(("people", "persons", "men", "women", "children"))
"""Nouns behind which no other noun stands: "people live"."""
_AND = 12
"""Characters by which a fate is further away from which an "and" parts the number."""
_OTHER_DEED = regex(r"\band [a-z]{2,}ing ")
"""What begins another deed between a fate and a number: "killing 90 rebels and taking 40 prisoners"."""
NEAR = 45
"""Characters on either side of a number within which the word for a fate belongs to it."""


@cache
def fates() -> dict[str, str]:
    """Return word -> the class of fate that it tells; words in a row are joined by "+"."""
    return classes_of("counted_fates")


@cache
def _fate_words() -> frozenset[str]:
    """Return the words for fates, of several in a row the last one."""
    return frozenset(words.rpartition("+")[2] for words in fates())


@cache
def fate_stems() -> frozenset[str]:
    """Return the stems of the words for fates, and of those for whom they befall."""
    return frozenset(terms(" ".join(fates()))) | frozenset(terms("people person persons official police"))


def classes_of(name: str) -> dict[str, str]:
    """Return word -> the class under which a list has it."""
    read = {}
    for entry in entries(name):
        of_all, words = entry.split(" | ")
        read.update(dict.fromkeys(words.split(), of_all))
    return read


def clause_of(text: str, number: Number) -> tuple[int, int]:
    """Return where the clause of a number begins and ends."""
    start = max(text.rfind(",", 0, number.start), text.rfind(";", 0, number.start)) + 1
    comma, stop = text.find(",", number.end), text.find(";", number.end)
    return start, min(len(text) if comma < 0 else comma, len(text) if stop < 0 else stop)


def _later_fate(text: str, start: int, end: int, number: Number) -> str | None:
    """Return the fate that the verb tells where something is put in between: "120 people, most of them young, died"."""
    words = text[number.end : end].split()
    if not (
        text.startswith(",", end)
        and words
        and words[-1] in PEOPLE
        and RELATIVES.isdisjoint(text[start : number.start].split())
    ):
        return None
    verb = VERB.search(text, end)
    told = runs_of_letters(text[verb.end() : verb.end() + NEAR].lower())[:2] if verb else ()
    return next((fates()[word] for word in told if word in fates()), None)


def nearest_fate(text: str, number: Number) -> str | None:
    """Return the fate that the word nearest to a number, in its own clause, tells."""
    best, distance = None, NEAR
    start, end = clause_of(text, number)
    before = last = ""
    clause = text[start:end].lower()
    known, ends = fates(), _fate_words()
    if ends.isdisjoint(runs_of_letters(clause)):
        return _later_fate(text, start, end, number)
    for word in _LETTERS.finditer(clause):
        before, last, here = last, word.group(), f"{before}+{last}+"
        if last not in ends:
            continue
        here += last
        alone = known.get(last)
        found = alone or known.get(here)
        if found is None:
            here = f"{before}+{last}"
            found = known.get(here)
        if found is None:
            continue
        at = start + word.start() - (0 if alone else len(here) - len(last))
        away = at - number.end if at >= number.end else number.start - (start + word.end())
        if at < number.start and " and " in clause[word.end() : number.start - start]:
            away += _AND  # "65 died and 190 were hurt"
            other = _OTHER_DEED.search(clause, word.end(), number.start - start)
            if other and fates().get(other.group().split()[1]) is None:
                continue
        if 0 <= away < distance:
            best, distance = found, away
    return best
