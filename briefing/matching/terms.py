"""Terms: the stems of a text's content words, in any language that Snowball stems.

Stop words are read from the lists that the sumy distribution ships, as data: sumy itself is not imported.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

import Stemmer

from briefing.matching.patterns import regex

_WORD = regex(r"[^\W_]+(?:[’'.-][^\W_]+)*")
_POSSESSIVE = regex(r"[’']s?$")

LANGUAGES = {
    "ar": "arabic", "cs": "czech", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish",
    "fi": "finnish", "fr": "french", "he": "hebrew", "hu": "hungarian", "it": "italian", "ja": "japanese",
    "ko": "korean", "nl": "dutch", "no": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian",
    "ru": "russian", "sk": "slovak", "sv": "swedish", "th": "thai", "tr": "turkish", "uk": "ukrainian", "zh": "chinese",
}  # fmt: skip
"""ISO 639-1 code -> name of the Snowball stemmer and of sumy's list."""


@cache
def stop_words(language: str) -> frozenset[str]:
    """Return the lower-case stop words of a language (ISO 639-1); empty when no list is known."""
    name = LANGUAGES.get(language)
    spec = find_spec("sumy")
    if name is None or spec is None or spec.origin is None:
        return frozenset()
    path = Path(spec.origin).parent / "data" / "stopwords" / f"{name}.txt"
    if not path.is_file():
        return frozenset()
    return frozenset(path.read_text(encoding="utf-8").split())


@cache
def _stemmer(language: str) -> Stemmer.Stemmer | None:
    name = LANGUAGES.get(language)
    if name not in Stemmer.algorithms():
        return None
    stemmer = Stemmer.Stemmer(name)
    stemmer.maxCacheSize = (
        0  # stemming a word takes 0.3 µs; sorting out PyStemmer's full cache takes 15 ms, again and again
    )
    return stemmer


def stems(words: Sequence[str], language: str) -> list[str]:
    """Return the stems of lower-case words, each at its place; the words themselves where Snowball has no stemmer."""
    stemmer = _stemmer(language)
    return stemmer.stemWords(list(words)) if stemmer else list(words)


@lru_cache(maxsize=4096)
def terms(text: str, language: str = "en") -> tuple[str, ...]:
    """Return the stems of the content words of `text`, in order, repeated as they stand there.

    Worked out once: ranking and each section ask for those of the same sentences.
    """
    return tuple([term for term in map(_terms_in(language), _WORD.findall(text)) if term is not None])


@cache
def _terms_in(language: str) -> Callable[[str], str | None]:
    """Return the function from a word as written to its stem, None for a stop word; it remembers the last words."""
    stop = stop_words(language)

    @lru_cache(maxsize=16384)
    def term(word: str) -> str | None:
        plain = word.lower()
        if not plain.isalnum():
            plain = _POSSESSIVE.sub("", plain)
        return stems([plain], language)[0] if plain and plain not in stop else None

    return term
