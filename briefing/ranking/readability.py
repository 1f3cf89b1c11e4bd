"""Which sentences can stand in a summary, alone or together with the one before."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.lexicon import word_set
from briefing.matching.patterns import regex
from briefing.model import Document, Sentence

FEWEST_WORDS = 6
MOST_WORDS = 80

_ENDS = frozenset(".!…。！।۔")
_CLOSERS = "\"'”’»)]」』"
_TEASER = regex(
    r"\W*(?:read more|click|see also|related|watch|listen|subscribe|sign up|follow us|photos?|image|video|advertisement"
    r"|share this|copyright|all rights reserved|contact|updated?|editor.s note|correction)\b"
)
_IMPRINT = (
    "://", "www.", "@", "©", "all rights reserved", "contributed to this ", "hear from you", "send us ", "click here",
    "could not be loaded", "opinions expressed", "views expressed", "the author is ", "newsletter", "pictured",
    "file photo", "handout photo", "undated photo", "photo taken", "photo provided",
)  # fmt: skip
"""Stretches of addresses, imprints, appeals to the reader and captions, lower case."""
_ADDRESS = regex(r"\.(?:com|org|net)\b")
_CAPTION = regex(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day, [^\W\d]{3,9}\.? \d{1,2}, \d{4}\.$")
"""An agency's picture line ends with weekday, day and year; running text names no year with a weekday."""
_PLACED = regex(r", (?:left|right|center|centre),|\bfrom (?:left|right),")
"""Who stands where in a picture."""
_ENDS_ABBREVIATED = regex(r"\b[^\W\d_]\.[^\W\d_]\.$")
_OPENERS = word_set("leaning_openers")
_FIRST_OF_OPENERS = frozenset(opener.split()[0] for opener in _OPENERS)
_TIME_NOUNS = word_set("time_nouns")
_FIRST_WORDS = regex(r"[^\W\d_]+(?:-[^\W\d_]+)*")  # of "It's" the pronoun
_LONGEST_OPENER = 4
_OPENING = 80  # characters that hold the longest opener
_STARTS = regex(r"[\"'“‘«„(\[¿¡]?[^\W_]|[$£€¥]\d")
_QUOTED = regex(r"[“\"„«][^”\"»]*[”\"»]?")
_QUOTATION_MARKS = frozenset('“"„«')
_OPENING_MARK = regex(r'[“"„«]')
_LATE_PRONOUN = regex(r"^[^,]{1,80}, (?:he|she|they)\b")
_SPEAKER_PRONOUN = regex(r"\b(?:[Hh]e|[Ss]he|[Tt]hey)\b")
_NAME = regex(r"(?<=\S\s)(?!(?:He|She|They)\b)[^\W\d_a-z]\w*")


def imprints_in(text: str) -> tuple[str, ...]:
    """Return the stretches of imprints, appeals and captions that an article holds; most hold none."""
    lower = text.lower()
    return tuple(stretch for stretch in _IMPRINT if stretch in lower)


def can_stand(sentence: Sentence, length: int, imprints: Sequence[str] = _IMPRINT) -> bool:
    """Whether a sentence of `length` words can stand in a summary at all: a full statement, no teaser, no question.

    `imprints` are those that its article holds.
    """
    if sentence.heading or not FEWEST_WORDS <= length <= MOST_WORDS or not _is_whole(sentence.text, imprints):
        return False
    return sentence.index > 0 or _ENDS_ABBREVIATED.search(sentence.text) is None  # a headline that ends with "U.S."


def leans(text: str, language: str) -> bool:
    """Whether a sentence needs the one before it to be understood; English alone is judged.

    It does when it opens with a word that points back ("He", "But", "Meanwhile"), when a pronoun follows its opening
    phrase ("In an interview, she said"), and when only a pronoun or nothing says who speaks ("“Yes,” he said").
    """
    if language != "en":
        return False
    if text[0].isalpha() and _points_back(text):
        return True
    if _OPENING_MARK.search(text) is None:
        return _LATE_PRONOUN.match(text) is not None and _NAME.search(text) is None
    narrated = _QUOTED.sub(" ", text)
    if not any(map(str.isalpha, narrated)):
        return True
    if _NAME.search(narrated):
        return False
    return _SPEAKER_PRONOUN.search(narrated) is not None


def is_only_quoted(text: str) -> bool:
    """Whether nothing but a quotation stands there: nobody knows who says it."""
    return text[0] in _QUOTATION_MARKS and not any(map(str.isalpha, _QUOTED.sub(" ", text)))


def _points_back(text: str) -> bool:
    """Whether the first words are an opener that takes something up."""
    first = _FIRST_WORDS.match(text)
    if first is None or first.group().lower() not in _FIRST_OF_OPENERS:
        return False
    words = _FIRST_WORDS.findall(text[:_OPENING].lower())
    if words[0] in ("this", "that") and words[1:2] and words[1] in _TIME_NOUNS:
        return False
    return any(" ".join(words[:count]) in _OPENERS for count in range(1, _LONGEST_OPENER + 1))


def _is_whole(text: str, imprints: Sequence[str]) -> bool:
    """Whether `text` is a full statement: ends like one, opens like one, no question, no teaser."""
    bare = text.rstrip(_CLOSERS)
    if not bare or bare[-1] not in _ENDS or text[0].islower() or not _STARTS.match(text):
        return False
    if "\n" in text or not _is_balanced(text):
        return False
    lower = text.lower()
    if _PLACED.search(lower) or any(map(lower.__contains__, imprints)) or _ADDRESS.search(lower):
        return False
    return not (_TEASER.match(lower) or (lower[-5:-1].isdigit() and _CAPTION.search(lower)))


def _is_balanced(text: str) -> bool:
    """Whether every quotation mark and parenthesis has its partner; a sentence that lacks one is cut open."""
    if not text.isascii() and text.count("“") != text.count("”"):
        return False
    return (
        text.count('"') % 2 == 0
        and text.count("(") == text.count(")")
        and (text.isascii() or text.count("«") == text.count("»"))
    )


def cut_open(document: Document) -> set[int]:
    """Return the indices of the sentences that hold one end of a quotation, or its middle, but not both ends."""
    cut: set[int] = set()
    at, sentences = 0, document.sentences
    for quotation in document.quotations:
        while at < len(sentences) and sentences[at].end <= quotation.start:
            at += 1
        first = at
        while at < len(sentences) and sentences[at].start < quotation.end:
            at += 1
        if at - first > 1:
            cut.update(range(first, at))
        at = max(first, at - 1)
    return cut
