"""Which sentences can stand in a summary, alone or together with the one before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import accumulate

from briefing.lexicon import word_set
from briefing.matching.patterns import regex
from briefing.model import Document, Sentence
from briefing.ranking.service import ALL_MARKS, Marks, serves

FEWEST_WORDS = 6
MOST_WORDS = 80

_ENDS = frozenset(".!…。！।۔")
_CLOSERS = "\"'”’»)]」』"
_ENDS_ABBREVIATED = regex(r"\b[^\W\d_]\.[^\W\d_]\.$")
_OPENERS = word_set("leaning_openers")
_TIME_NOUNS = word_set("time_nouns")

_FIRST_WORDS = regex(r"[^\W\d_]+(?:-[^\W\d_]+)*")  # of "It's" the pronoun
_TURNING = ("however", "too", "though", "therefore", "instead", "for example", "for instance", "by contrast")
_TURNS = tuple([f", {words}," for words in _TURNING])
_TURN_WORDS = frozenset([words.split()[-1] for words in _TURNING])
_POINTING = regex(r"hese\b(?<=\b[Tt]hese)|hose (?<=\b[Tt]hose )[a-z]+s\b(?! (?:who|whose|which|that|of|in)\b)")
"""What takes up a sentence before, wherever it stands: turns, "these", and "those" before a noun that nothing tells."""
_TAKING_UP = _TURN_WORDS | {
    word + ending
    for word in ("he", "she", "they", "these", "those")
    for ending in ("", *(mark + end for mark in "’'" for end in ("", "s", "d", "ll", "re", "ve")))
}
"""Words of which one stands in every sentence that does so, but for those that open with an opener or a quotation."""
_TITLE = 5
"""A line of which less than one word in five opens without a capital is a headline."""
_LONGEST_OPENER = 4
_OPENING = 80  # characters that hold the longest opener
_STARTS = regex(r"[\"'“‘«„(\[¿¡]?[^\W_]|[$£€¥]\d")
_QUOTED = regex(r"[“\"„«][^”\"»]*[”\"»]?")
_QUOTATION_MARKS = frozenset('“"„«')
_OPENING_MARK = regex("[“„«]")
_LATE_PRONOUN = regex(r", (?:he|she|they)\b")
_LONGEST_PHRASE = 160
"""Characters before a comma that are still an opening phrase."""
_SPEAKER_PRONOUN = regex(r"\b(?:[Hh]e|[Ss]he|[Tt]hey)\b")
_NAME = regex(r"(?<=\S\s)(?!(?:He|She|They)\b)[^\W\d_a-z]\w*")


def can_stand(
    sentence: Sentence, length: int, words: Sequence[str], split: Sequence[str], marks: Marks = ALL_MARKS
) -> bool:
    """Whether a sentence of `length` words can stand in a summary at all: a full statement, no teaser, no question.

    `words` are those of the sentence, lower case; `split` is its text split at spaces; `marks` are the marks of
    service that its article holds.
    """
    text = sentence.text
    if sentence.heading or not FEWEST_WORDS <= length <= MOST_WORDS or not _is_whole(text):
        return False
    if serves(text, words[0], marks) or _is_title(text, split):
        return False
    return sentence.index > 0 or _ENDS_ABBREVIATED.search(text) is None  # a headline that ends with "U.S."


def leans(text: str, language: str, words: Sequence[str]) -> bool:
    """Whether a sentence needs the one before it to be understood; English alone is judged.

    `words` are those of the sentence, lower case. It leans when it opens with a word that points back ("He", "But",
    "Meanwhile"), when a pronoun follows its opening phrase ("In an interview, she said"), and when only a pronoun or
    nothing says who speaks ("“Yes,” he said").
    """
    if language != "en":
        return False
    if text[0].isalpha() and _points_back(text, words):
        return True
    if _TAKING_UP.isdisjoint(words):
        return not text[0].isalpha() and _has_quotation(text) and not any(map(str.isalpha, _QUOTED.sub(" ", text)))
    turns = not _TURN_WORDS.isdisjoint(words)
    if not _has_quotation(text):
        return _takes_up(text, turns) or (_has_late_pronoun(text) and _NAME.search(text) is None)
    narrated = _QUOTED.sub(" ", text)
    if _takes_up(narrated, turns):
        return True
    if not any(map(str.isalpha, narrated)):
        return True
    if _NAME.search(narrated):
        return False
    return _SPEAKER_PRONOUN.search(narrated) is not None


def is_only_quoted(text: str) -> bool:
    """Whether nothing but a quotation stands there: nobody knows who says it."""
    return text[0] in _QUOTATION_MARKS and not any(map(str.isalpha, _QUOTED.sub(" ", text)))


def _has_quotation(text: str) -> bool:
    return '"' in text or (not text.isascii() and _OPENING_MARK.search(text) is not None)


def _has_late_pronoun(text: str) -> bool:
    """Whether a pronoun follows the first comma."""
    comma = text.find(",")
    return 0 < comma <= _LONGEST_PHRASE and _LATE_PRONOUN.match(text, comma) is not None


def _points_back(text: str, words: Sequence[str]) -> bool:
    """Whether the first words are an opener that takes something up."""
    following = _opened_by().get(words[0])
    if following is None and words[0].isalpha():
        return False
    if following and len(words) > 1 and words[1].isalpha() and words[1] not in following:
        return False
    opening = words[:_LONGEST_OPENER]
    if not all(map(str.isalpha, opening)):
        opening = _FIRST_WORDS.findall(text[:_OPENING].lower())[:_LONGEST_OPENER]
    if opening[0] in ("this", "that") and opening[1:2] and opening[1] in _TIME_NOUNS:
        return False
    return any(map(_OPENERS.__contains__, accumulate(opening, "{} {}".format)))


@cache
def _opened_by() -> Mapping[str, frozenset[str]]:
    """Return the first words of openers, each with the second ones; with none where it is an opener alone."""
    following: dict[str, set[str]] = {}
    for opener in _OPENERS:
        first, _, rest = opener.partition(" ")
        following.setdefault(first, set()).add(rest.partition(" ")[0])
    return {first: frozenset(() if "" in seconds else seconds) for first, seconds in following.items()}


def _takes_up(narrated: str, turns: bool) -> bool:
    """Whether something other than the first words takes up a sentence before; `turns` tells whether a turn may."""
    if turns and any(map(narrated.__contains__, _TURNS)):
        return True
    return ("hese" in narrated or "hose " in narrated) and _POINTING.search(narrated) is not None


def _is_whole(text: str) -> bool:
    """Whether `text` opens and ends like a statement, and is not cut: no question, no ellipsis at its end."""
    if text[-1] != "." or not text[-2].isalnum():  # unlike nearly every sentence
        bare = text.rstrip(_CLOSERS)
        if not bare or bare[-1] not in _ENDS or bare.endswith(("…", "...")):
            return False
    if not text[0].isupper() and (text[0].islower() or not (text[0].isalnum() or _STARTS.match(text))):
        return False
    return "\n" not in text and _is_balanced(text)


def _is_title(text: str, words: Sequence[str]) -> bool:
    """Whether nearly all words are capitalised, as in a headline that ends with a stop."""
    if (len(words) > 2 and words[1].islower() and words[2].islower()) or sum(map(str.islower, words[1:5])) > 1:
        return False  # nearly every sentence has two small words among its first
    return not text.isupper() and sum(not word[0].isupper() for word in words) * _TITLE < len(words)


def _is_balanced(text: str) -> bool:
    """Whether every quotation mark and parenthesis has its partner; a sentence that lacks one is cut open."""
    if ('"' in text and text.count('"') % 2) or (("(" in text or ")" in text) and text.count("(") != text.count(")")):
        return False
    return text.isascii() or (text.count("“") == text.count("”") and text.count("«") == text.count("»"))


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
