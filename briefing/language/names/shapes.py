"""The shape of capitalised words and of runs of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefing.lexicon import entries
from briefing.matching.patterns import regex


def _capitals() -> str:
    """Return what stands for all capitals in a class of letters: neighbours as ranges, which are read fastest."""
    ranges: list[list[int]] = []
    for code in (*range(0x41, 0x250), *range(0x386, 0x530), *range(0x1E00, 0x1F00)):
        if chr(code).isupper():
            if ranges and ranges[-1][1] == code - 1:
                ranges[-1][1] = code
            else:
                ranges.append([code, code])
    return "".join([chr(first) if first == last else f"{chr(first)}-{chr(last)}" for first, last in ranges])


UPPER = _capitals()


def _abbreviations() -> list[str]:
    """Return the title-case abbreviations, at most twelve letters, whose full stop belongs to the word."""
    words = {
        word.rstrip(".").capitalize() if name == "roles" else word.rstrip(".")
        for name in ("honorifics", "roles", "places", "organisation_heads")
        for word in (entry.split("|")[0].strip() for entry in entries(name))
        if word.endswith(".") and " " not in word
    }
    words |= {"Jr", "Sr", "St", "Mt", "Ft", "Bros", "Atty", "Dept", "Insp", "Supt"}
    return sorted(words, key=lambda word: (-len(word), word))


def _by_capital(words: Iterable[str]) -> str:
    """Return the pattern of what follows the capital of one of the words, which is behind it already."""
    endings: dict[str, list[str]] = {}
    for word in words:
        endings.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join([rf"(?<={capital})(?:{'|'.join(rests)})" for capital, rests in endings.items()])


_PLAIN = r"[a-z]*+(?![\w&.’'-])"
"""The small letters of a word that nothing else may belong to: most words are read so, and fast."""
_LETTERS = r"[\w&]*(?:(?:[’'.]|-['’‘ʿʻ]?)(?=[^\W\d_])\w+)*(?:(?<=s)[’'](?= [^\W\d_a-z]))?"
_AFTER_CAPITAL = (
    rf"(?:{_PLAIN}|(?=[^\s.]{{,11}}\.)(?:{_by_capital(_abbreviations())})\."
    rf"|(?<=[A-Z])\.-?(?:[A-Z]\.-?)*(?=[^\w]|$)|{_LETTERS})"
)
"""What belongs to a word whose capital stands before."""
WORD = rf"(?:[{UPPER}]{_AFTER_CAPITAL}|(?=[adelu])(?:al|el|ul|ad|an|ar|as|ash|at|[dl])[-’']['’‘ʿʻ]?[{UPPER}]{_LETTERS})"
_CONNECTOR = (
    r"(?:of|for|and|on|the|against|&|bin|bint|ibn|al|el|abu|van|von|der|den|de|del|della|di|da|do|dos|das|du|des|la|le|ten|ter"
    r"|zu|y|e|ag|af|ould)"
)
_MORE = (
    rf"(?:[ \xa0](?=[^\W\d_cghjkmnpqrswx]|&)(?:{_CONNECTOR}[ \xa0]){{0,3}}{WORD}|, (?:Jr|Sr)\b\.?)*"  # few words go on
)
_PARTICLE = r"(?:(?:bin|ibn|van|von|de|da|di|du|del|al|el)[ \xa0](?:(?:der|den|la)[ \xa0])?)?"
_OPENS = r"(?=[^\W\d_cf-hjkm-tw-z])"
"""What a capital, a particle and a prefix begin with: most words are passed over at their first letter."""
RUN = regex(rf"(?<![\w@#/]){_OPENS}{_PARTICLE}{WORD}{_MORE}")
"""A capitalised word and those that follow it, with at most three small words between two of them."""
_CAPITAL = regex(rf"[{UPPER}](?<![\w@#/].){_AFTER_CAPITAL}{_MORE}")
"""A run that begins with its capital, as most do."""
_LED = frozenset((" ", "\xa0"))
_SHORT = frozenset(("de", "da", "di", "du", "el", "al", "la"))
_LONG = frozenset(("bin", "ibn", "van", "von", "der", "den", "del"))
"""The particles that may open a run, of two letters and of three."""
_ENDS = _SHORT | {particle[1:] for particle in _LONG}
_JOINED = frozenset("-’'")
TOKEN = regex(rf"{WORD}|[^\s,]+")
"""One word of a run."""


def runs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield what RUN finds in `text[start:end]`: runs that begin with a capital are looked for, which is faster."""
    at = start
    for run in _CAPITAL.finditer(text, start, end):
        place, last = run.span()
        before = text[place - 1 : place]
        if before in _LED:
            leads = text[place - 3 : place - 1] in _ENDS and _is_particle(text, place - 1)
        else:
            leads = before in _JOINED
        if leads:
            place, last = (RUN.search(text, at, end) or run).span()
            if last < run.end():  # "al-St. Bell" ends before what "St. Bell" does
                yield from [one.span() for one in RUN.finditer(text, at, end)]
                return
        yield place, last
        at = last


def _is_particle(text: str, end: int) -> bool:
    """Whether a particle may end at `end`."""
    if text[end - 2 : end] in _SHORT and not text[end - 3 : end - 2].isalpha():
        return True
    return text[end - 3 : end] in _LONG
