"""Whether two surnames are spellings of one.

Source: the conditions of Metaphone (Lawrence Philips, 1990), reduced to what differs between transcriptions.
"""

from __future__ import annotations

from briefing.matching.patterns import regex

_STEPS = (
    (regex(r"[^a-z]"), ""),
    (regex(r"tsch|tch|tj|ch|sch|sh|zh|cz"), "x"),
    (regex(r"ph"), "f"),
    (regex(r"kh|ck|gh|q"), "k"),
    (regex(r"c(?=[eiy])"), "s"),
    (regex(r"c"), "k"),
    (regex(r"ks"), "x"),
    (regex(r"z"), "s"),
    (regex(r"w"), "v"),
    (regex(r"dh|th"), "t"),
    (regex(r"d"), "t"),
    (regex(r"(?<=.)[aeiouyhj]+"), ""),
    (regex(r"(.)\1+"), r"\1"),
)


def sound(word: str) -> str:
    """Return the consonants of a folded word as they sound."""
    for pattern, by in _STEPS:
        word = pattern.sub(by, word)
    return word


def same_spelling(a: str, b: str, least: int = 6) -> bool:
    """Whether two folded surnames may be one: same sound and first letter, two letters apart, `least` or more long.

    Shorter surnames that differ in a letter are usually two people's, unless their given names agree.
    """
    if a == b:
        return True
    if min(len(a), len(b)) < least or a[0] != b[0] or abs(len(a) - len(b)) > 2:
        return False
    return sound(a) == sound(b) and _distance(a, b) <= 2


def _distance(a: str, b: str) -> int:
    """Return the Levenshtein distance."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
    return row[-1]
