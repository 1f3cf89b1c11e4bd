"""Which language a text is in: by its script, then by how often each language's commonest small words stand there.

Source of the method: Grefenstette, "Comparing two language identification schemes" (1995), the small words' part.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache
from itertools import filterfalse

from briefing.lexicon import entries
from briefing.matching.patterns import regex

_FEW = 0.05
"""Share of letters of another script up to which a text is in the Latin one."""
_LOOKED_AT = (1000, 4000)
"""Characters looked at; the second time only where the first leaves the language open."""
_SHARE = 0.12
"""Share of a language's own small words, shared ones counting less, from which a text counts as being in it."""
_LEAD = 1.2
"""By how much the best language must beat the second."""
_FEWEST = 2.0
"""Weight of small words that must stand in the text."""

_LETTERS = r"(?:[a-z]++[^\W\d_]*+|[^\W\d_]++)"  # most letters are passed over fast
_WORD = regex(rf"{_LETTERS}(?:['’-]{_LETTERS})?")
_NOT_ASCII = regex(r"[^\x00-\x7f]+")
_OF_LATIN = bytes(range(0xCD))
"""The bytes that Latin letters have in UTF-8, and those that are never the first of a character."""
_OF_PUNCTUATION = "\u2000".encode()[:2]
"""How the first sixty-four signs of general punctuation begin in UTF-8."""
_OWN_SCRIPT = (
    ("el", regex(r"[\u0370-\u03ff]")),
    ("he", regex(r"[\u0590-\u05ff]")),
    ("th", regex(r"[\u0e00-\u0e7f]")),
    ("ko", regex(r"[\uac00-\ud7af]")),
    ("ja", regex(r"[\u3040-\u30ff]")),
    ("zh", regex(r"[\u4e00-\u9fff]")),
)
"""Language -> a letter of its script; Japanese stands before Chinese, whose characters it shares."""
_SHARED_SCRIPTS = (regex(r"[a-zß-ž]"), regex(r"[\u0400-\u04ff]"), regex(r"[\u0600-\u06ff]"))


def language_of(text: str) -> str:
    """Return the ISO 639-1 code of the language of `text`, "und" when it cannot be told."""
    told = _of_sample(text[: _LOOKED_AT[0]].lower())
    return _of_sample(text[: _LOOKED_AT[1]].lower()) if told == "und" and len(text) > _LOOKED_AT[0] else told


def _of_sample(sample: str) -> str:
    if not any(map(str.isalpha, sample)):
        return "und"
    if (foreign := _foreign(sample)) and foreign > _FEW * (letters := sum(map(str.isalpha, sample))):
        for language, letter in _OWN_SCRIPT:
            share = len(letter.findall(sample)) / letters
            if share > 0.4 or (language == "ja" and share > 0.1):
                return language
        if not any(len(script.findall(sample)) > 0.4 * letters for script in _SHARED_SCRIPTS):
            return "und"
    return _of_small_words(sample)


def _foreign(sample: str) -> int:
    """Return how many characters are neither Latin nor general punctuation."""
    encoded = sample.encode("utf-8", "surrogatepass")
    if len(encoded.translate(None, _OF_LATIN)) == encoded.count(_OF_PUNCTUATION):
        return 0
    letters = "".join(_NOT_ASCII.findall(sample))
    return sum("\u036f" < letter < "\u2000" or letter > "\u206f" for letter in letters)


def _of_small_words(sample: str) -> str:
    pieces = sample.replace("’", "'").split()
    words = list(filter(str.isalpha, pieces))
    words += _WORD.findall(" ".join(filterfalse(str.isalpha, pieces)))
    scores: defaultdict[str, float] = defaultdict(float)
    weights = _weights()
    known = list(filter(weights.__contains__, words))
    if _is_english(known, len(words)):
        return "en"
    for word, count in Counter(known).items():
        for language, weight in weights[word]:
            scores[language] += count * weight
    if not scores:
        return "und"
    ranked = sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))
    (language, best), second = ranked[0], ranked[1][1] if len(ranked) > 1 else 0.0
    return language if _is_told(best, second, len(words)) else "und"


def _is_told(best: float, second: float, words: int) -> bool:
    """Whether so many words with small words of that weight are in the best language."""
    return best >= _FEWEST and best >= _SHARE * words and best >= _LEAD * second


def _is_english(known: Sequence[str], words: int) -> bool:
    """Whether no other language comes near to English, had one of them all that any other has: so in most texts."""
    english, others = _english_and_others()
    return _is_told(sum(map(english.__getitem__, known)), sum(map(others.__getitem__, known)), words)


@cache
def _english_and_others() -> tuple[dict[str, float], dict[str, float]]:
    """Return what each small word weighs in English, and at most in another language."""
    weights = {word: dict(told) for word, told in _weights().items()}
    others = {word: max((told[one] for one in told if one != "en"), default=0.0) for word, told in weights.items()}
    return {word: told.get("en", 0.0) for word, told in weights.items()}, others


@cache
def _weights() -> dict[str, tuple[tuple[str, float], ...]]:
    """Return for each small word its languages and what it weighs there: the fewer languages have it, the more."""
    languages: dict[str, list[str]] = {}
    for entry in entries("function_words"):
        language, words = entry.split(" | ")
        for word in dict.fromkeys(words.split()):
            languages.setdefault(word, []).append(language)
    return {word: tuple((code, len(codes) ** -0.5) for code in codes) for word, codes in languages.items()}
