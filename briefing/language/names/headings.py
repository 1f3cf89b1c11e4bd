"""Lines whose capitals tell nothing: headlines in title case, lines in capitals, datelines."""

from __future__ import annotations

from string import ascii_lowercase

from briefing.language.names.lists import FUNCTION_WORDS
from briefing.matching.patterns import regex
from briefing.model import Document, Sentence

_LONG = 4
"""Letters of the words of which a line in title case begins nearly all with capitals."""
_FIRST = 8
"""Words among which most lines have one in small letters."""
_WORD = regex(rf"[^\W\d_]{{{_LONG},}}")
_RUNNING = regex(r"(?:[^a-z\n]{0,12}[a-z]{2,}){4}")
"""The beginning of a line in running text, small letters all over it."""
_SMALL_LETTERS = ascii_lowercase.encode()
_DATELINE = regex(
    r"(?:[A-Z][A-Z.’'-]+(?:[ /][A-Z][A-Z.’'-]+){0,4}|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}(?=,? ?\(|, [A-Z][\w.]+ \())"
    r"(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?){0,2}(?:,? \(?[A-Z][a-z]+\.? \d{1,2}\)?)?(?: ?\([^)\n]{1,40}\))?"
    r" ?(?:—|–|―|--?|_|:) ?"
)


def unreliable(document: Document) -> frozenset[int]:
    """Return the indices of the sentences in which a capital does not tell a name."""
    alone = _alone(document.sentences)
    return frozenset(
        s.index
        for s in document.sentences
        if s.heading or _shouts(s.text) or (s.index in alone and in_title_case(s.text))
    )


def _alone(sentences: tuple[Sentence, ...]) -> frozenset[int]:
    """Return the indices of the sentences that are a paragraph of their own."""
    paragraphs = [-1, *[sentence.paragraph for sentence in sentences], -1]
    around = enumerate(zip(paragraphs, paragraphs[1:], paragraphs[2:], strict=False))
    return frozenset([index for index, (before, own, after) in around if before != own != after])


def in_title_case(text: str) -> bool:
    """Whether all longer words of a line are capitalised, but for a few prepositions and conjunctions."""
    if len(text) > 200:
        return False
    for word in text.split(None, _FIRST)[:_FIRST]:
        if len(word) >= _LONG and word.isalpha() and word[0].islower() and word not in FUNCTION_WORDS:
            return False  # most lines are known by their first words to be none
    words = _WORD.findall(text)
    small = [word for word in words if word[0].islower()]
    return len(words) >= 3 and len(small) <= 0.25 * len(words) and all(word in FUNCTION_WORDS for word in small)


def _shouts(text: str) -> bool:
    """Whether most letters of a line are capitals."""
    if text[1:4].islower() and text[-5:].islower():
        return False  # most lines: small letters behind the first one and at the end
    plain = text.encode("ascii", "ignore")
    if 3 * (len(plain) - len(plain.translate(None, _SMALL_LETTERS))) >= len(text) or _RUNNING.match(text):
        return False
    letters = list(filter(str.isalpha, text))
    return len(letters) > 12 and sum(map(str.isupper, letters)) > 0.7 * len(letters)


def after_dateline(text: str, start: int, end: int) -> int:
    """Return where the words of a paragraph begin once its dateline is skipped."""
    limit = min(end, start + 120)
    if text[start + 1 : start + 2].islower() and text.find("(", start, limit) < 0:
        return start  # most paragraphs: no place in capitals, and none before an agency in parentheses
    match = _DATELINE.match(text, start, limit)
    return match.end() if match else start
