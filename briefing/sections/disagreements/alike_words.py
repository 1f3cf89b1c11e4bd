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
_OUR = (
    "arbour", "ardour", "armour", "behaviour", "candour", "clamour", "colour", "endeavour", "favour", "flavour",
    "glamour", "harbour", "honour", "humour", "labour", "neighbour", "odour", "parlour", "rigour", "rumour", "saviour",
    "savour", "splendour", "tumour", "valour", "vapour", "vigour",
)  # fmt: skip
"""How words begin that end in "our" with the British and in "or" with Americans; no name does so."""


def is_spelling(one: str, other: str) -> bool:
    """Whether two words are one word spelt differently; of joined words, one of which is."""
    if "-" in one and one.count("-") == other.count("-"):
        changed = [(x, y) for x, y in zip(one.split("-"), other.split("-"), strict=True) if x != y]
        return len(changed) == 1 and is_spelling(*changed[0])
    a, b = _letters(one), _letters(other)
    if len(a) > len(b):
        a, b = b, a
    furthest = 1 if len(a) < 8 else 2
    if len(a) < SHORTEST or a[0] != b[0] or len(b) - len(a) > furthest or not (a + b).isalpha():
        return False
    if b.startswith(a) and b[len(a) :] in _ENDINGS:
        return False
    if a == b or not _is_within(furthest, a, b):
        return False
    alike = [x for x, y in _REGULAR if a.replace(x, y) == b.replace(x, y) or a.replace(y, x) == b.replace(y, x)]
    return not alike or (alike == ["our"] and not b.startswith(_OUR))


def without_accents(text: str) -> str:
    """Return a text with its letters alone."""
    return text if text.isascii() else "".join(x for x in normalize("NFKD", text) if not combining(x))


def _letters(word: str) -> str:
    """Return a word in small letters without accents and without the apostrophes inside it: "Falea'afa"."""
    plain = without_accents(word).lower()
    if plain.isalpha() or plain.endswith(("'s", "’s", "'", "’")):
        return plain
    return plain.replace("'", "").replace("’", "")


def is_left_out(one: str, other: str) -> bool:
    """Whether a short name lacks one letter of another within: "Lok", "Lock"."""
    a, b = sorted((one.lower(), other.lower()), key=len)
    return len(a) >= _SHORT and len(b) == len(a) + 1 and a[0] == b[0] and a[-1] == b[-1] and _is_within(1, a, b)


def is_slip(one: str, other: str) -> bool:
    """Whether two short names differ in one letter behind the first: "Hans", "Hand"."""
    a, b = one.lower(), other.lower()
    return min(len(one), len(other)) > _SHORT and one[0] == other[0] and a != b and _is_within(1, a, b)


def changes_places(one: str, other: str) -> bool:
    """Whether two letters of a short name have changed places: "Ilga", "Igla"."""
    return is_slip(one, other) and sorted(one) == sorted(other)


def _is_within(most: int, a: str, b: str) -> bool:
    """Whether at most so many letters must be changed, added or left out; two that change places are one."""
    start, shorter = 0, min(len(a), len(b))
    while start < shorter and a[start] == b[start]:
        start += 1
    end = 0
    while end < shorter - start and a[-1 - end] == b[-1 - end]:
        end += 1
    a, b = a[start : len(a) - end], b[start : len(b) - end]
    if len(a) > len(b):
        a, b = b, a
    if len(b) <= 1 or (len(b) == 2 and a == b[::-1]):
        return True
    return most > 1 and _is_within_two(a, b)


def _is_within_two(a: str, b: str) -> bool:
    """Whether two words, the shorter one first, that begin and end with other letters differ in two letters.

    One letter is changed, added or left out at either end, so all between is the same.
    """
    if len(a) == len(b):
        return a[1:-1] == b[1:-1] or a[1:] == b[:-1] or a[:-1] == b[1:]
    return b[1:-1] in ((a[1:], a[:-1]) if len(a) + 1 == len(b) else (a,))
