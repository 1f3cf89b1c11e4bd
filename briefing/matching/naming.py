"""Names as they are compared: without case, accents, possessive endings and full stops."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from briefing.matching.patterns import regex

_POSSESSIVE = regex(r"[’']s?$")
_NOT_LETTERS = regex(r"[^\w&]+")


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """Return `name` in lower case without accents, full stops, hyphens and possessive ending, words one space apart."""
    if name.isascii() and "'" not in name:
        if name.isalpha():
            return name.lower()  # most words have nothing to take away
        words = name.lower().replace(".", "").replace("-", " ").split()
        if "".join(words).isalnum():
            return " ".join(words)
    name = _POSSESSIVE.sub("", name)
    if not name.isascii():
        decomposed = unicodedata.normalize("NFKD", name)
        name = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return _NOT_LETTERS.sub(" ", name.lower().replace(".", "").replace("’", "").replace("'", "")).strip()
