"""Terms: the stems of a text's content words, in any language that Snowball stems.

Stop words are read from the lists that the sumy distribution ships, as data: sumy itself is not imported.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache, lru_cache
from importlib.util import find_spec
from itertools import filterfalse
from pathlib import Path

import Stemmer

from briefing.matching.patterns import regex

_WORD = regex(r"[^\W_]+(?:[’'.-][^\W_]+)*")
_ASCII_WORD = regex(r"[a-z0-9]++(?:['.-][a-z0-9]++)*")
"""The same words where there are no other letters, found in two thirds of the time."""
_PLAIN = bytes(ord(chr(code).lower()) if code < 128 and chr(code).isalnum() else 32 for code in range(256))
"""Small letters and figures, all else as spaces: where nothing joins words this splits them in a third of the time."""
_MOST_WORDS = 32_768
"""Words of one language that stay stemmed."""
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


class Stemmed(dict[str, str]):
    """Lower-case word -> its stem, a possessive ending left out; "" for a stop word.

    A word that is not known yet is stemmed when it is asked for; a hundred at once take a third of the time.
    """

    def __init__(self, language: str) -> None:
        """Prepare for the words of one language (ISO 639-1)."""
        super().__init__()
        self._language = language
        self._stop = stop_words(language)

    def __missing__(self, word: str) -> str:
        """Stem a word that is not known yet."""
        self.learn([word])
        return self[word]

    def learn(self, words: Collection[str]) -> None:
        """Stem all of `words` at once; of the words before, none is kept once there are too many."""
        new = list(filterfalse(self.__contains__, words))
        if len(self) + len(new) > _MOST_WORDS:
            self.clear()
            new = list(words)
        if not new:
            return
        plain = [word if word.isalnum() else _bare(word) for word in new]
        stop = self._stop
        content = ["" if word in stop else stem for word, stem in zip(plain, stems(plain, self._language), strict=True)]
        self.update(zip(new, content, strict=True))

    def stem_of(self, stop_word: str) -> str:
        """Return the stem of a stop word."""
        return stems([_bare(stop_word)], self._language)[0]


def _bare(word: str) -> str:
    """Return a word without its possessive ending."""
    return _POSSESSIVE.sub("", word) or word


@cache
def stemmed(language: str) -> Stemmed:
    """Return the words of a language that are stemmed, those of the last stories."""
    return Stemmed(language)


@lru_cache(maxsize=2048)
def words_of(text: str) -> tuple[str, ...]:
    """Return the words of `text` in lower case, in order; found once for ranking and `terms`."""
    if text.isascii():
        if "'" not in text and "-" not in text and "." not in text[:-1]:
            return tuple(text.encode("ascii").translate(_PLAIN).decode("ascii").split())
        return tuple(_ASCII_WORD.findall(text.lower()))
    if "İ" in text:  # two characters in lower case, of which the second is no letter
        return tuple([word.lower() for word in _WORD.findall(text)])
    return tuple(_WORD.findall(text.lower()))


@lru_cache(maxsize=4096)
def terms(text: str, language: str = "en") -> tuple[str, ...]:
    """Return the stems of the content words of `text`, in order, repeated as they stand there.

    Worked out once: ranking and each section ask for those of the same sentences.
    """
    return tuple(filter(None, map(stemmed(language).__getitem__, words_of(text))))
