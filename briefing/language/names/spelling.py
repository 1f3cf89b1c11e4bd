"""Whether two surnames are spellings of one.

Source: the conditions of Metaphone (Lawrence Philips, 1990), reduced to what differs between transcriptions.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from briefing.matching.patterns import regex

_NO_LETTER = regex(r"[^a-z]")
_HISSES = regex(r"tsch|tch|tj|ch|sch|sh|zh|cz")
_STOPS = regex(r"kh|ck|gh|q")
_SOFT = regex(r"c(?=[eiy])")
_BREATHED = regex(r"dh|th")
_GLIDE = regex(r"(?<=[aeo])w(?![aeiouy])")
"""The second half of a vowel: "Chowdhury", "Choudhury"."""
SHORTEST = 6
"""Letters of a surname that may be spelt in two ways."""
MOST_MORE = 2
"""Letters that one of two such spellings may have more."""
_MUTE = str.maketrans("", "", "aeiouyhj")


@lru_cache(1 << 14)
def sound(word: str) -> str:
    """Return the consonants of a folded word as they sound."""
    if not (word.isascii() and word.isalpha() and word.islower()):
        word = _NO_LETTER.sub("", word)
    if "h" in word or "j" in word or "z" in word:
        word = _HISSES.sub("x", word)
    word = word.replace("ph", "f")
    if "h" in word or "k" in word or "q" in word:
        word = _STOPS.sub("k", word)
    if "c" in word:
        word = _SOFT.sub("s", word).replace("c", "k")
    if "w" in word:
        word = _GLIDE.sub("", word).replace("w", "v")
    word = word.replace("ks", "x").replace("z", "s")
    if "h" in word:
        word = _BREATHED.sub("t", word)
    word = word.replace("d", "t").replace("g", "k")
    sounds = word[:1] + word[1:].translate(_MUTE)
    if len(set(sounds)) == len(sounds):
        return sounds
    return sounds[0] + "".join([after for before, after in pairwise(sounds) if after != before])


def same_spelling(a: str, b: str, least: int = SHORTEST) -> bool:
    """Whether two folded surnames may be one: same sound and first letter, two letters apart, `least` or more long.

    Shorter surnames that differ in a letter are usually two people's, unless their given names agree.
    """
    if a == b:
        return True
    if min(len(a), len(b)) < least or a[0] != b[0] or abs(len(a) - len(b)) > MOST_MORE:
        return False
    return sound(a) == sound(b) and _is_near(a, b)


def _is_near(a: str, b: str) -> bool:
    """Whether at most two letters changed, left out or put in make one word the other (Levenshtein distance).

    Once equal ends are off, the first and the last letter that are left must be among those two.
    """
    if len(a) < len(b):
        a, b = b, a
    first, end_a, end_b = 0, len(a), len(b)
    while first < end_b and a[first] == b[first]:
        first += 1
    while end_b > first and a[end_a - 1] == b[end_b - 1]:
        end_a, end_b = end_a - 1, end_b - 1
    a, b = a[first:end_a], b[first:end_b]
    if len(a) <= 2:
        return True
    if len(a) == len(b):
        return a[1:-1] == b[1:-1] or a[1:] == b[:-1] or a[:-1] == b[1:]
    return a[1:-1] in (b[1:], b[:-1], b)
