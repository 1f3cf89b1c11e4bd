"""Whether two words are one word spelt differently."""

from __future__ import annotations

from unicodedata import combining, normalize

SHORTEST = 5
"""Letters from which a word may count as another spelling."""
_SHORT = 3
"""Letters of which a name has more in which a letter may be a slip."""
_ENDINGS = ("s", "es", "n", "an", "ian", "i", "is", "in", "er", "ed", "ing")
"""What inflection adds: "Korea" and "Korean" are not two spellings."""
_REGULAR = (("isation", "ization"), ("ise", "ize"), ("our", "or"), ("centre", "center"), ("defence", "defense"))


def is_spelling(one: str, other: str) -> bool:
    """Whether two words are one word spelt differently; of joined words, one of which is."""
    if "-" in one and one.count("-") == other.count("-"):
        changed = [(x, y) for x, y in zip(one.split("-"), other.split("-"), strict=True) if x != y]
        return len(changed) == 1 and is_spelling(*changed[0])
    a, b = sorted((one.lower(), other.lower()), key=len)
    if len(a) < SHORTEST or a[0] != b[0] or not (a + b).isalpha():
        return False
    furthest = 1 if len(a) < 8 else 2
    if len(b) - len(a) > furthest or (b.startswith(a) and b[len(a) :] in _ENDINGS):
        return False
    if not 0 < _distance(a, b) <= furthest:
        return False
    return not any(a.replace(x, y) == b.replace(x, y) or a.replace(y, x) == b.replace(y, x) for x, y in _REGULAR)


def without_accents(text: str) -> str:
    """Return a text with its letters alone."""
    return text if text.isascii() else "".join(x for x in normalize("NFKD", text) if not combining(x))


def is_slip(one: str, other: str) -> bool:
    """Whether two short names differ in one letter behind the first: "Hans", "Hand"."""
    return min(len(one), len(other)) > _SHORT and one[0] == other[0] and _distance(one.lower(), other.lower()) == 1


def _distance(a: str, b: str) -> int:
    """Return how many letters must be changed, added or left out (Levenshtein 1966); two that change places are one."""
    while a and b and a[0] == b[0]:
        a, b = a[1:], b[1:]
    while a and b and a[-1] == b[-1]:
        a, b = a[:-1], b[:-1]
    if len(a) == 2 and a == b[::-1]:
        return 1
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row = row, [i]
        for j, y in enumerate(b, 1):
            row.append(min(before[j] + 1, row[-1] + 1, before[j - 1] + (x != y)))
    return row[-1]
