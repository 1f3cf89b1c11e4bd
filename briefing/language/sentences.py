"""Sentences with offsets: paragraphs first; a closing quotation mark belongs to its sentence.

A stop ends a sentence unless one of the rules below speaks against it. Sentences inside a quotation are sentences too:
"He said: “It is late. We go.”" has two.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from briefing.language.headings import SIGNED, has_pictures, headings, is_caption, is_signature
from briefing.language.openings import opening
from briefing.lexicon import entries, word_set
from briefing.matching.patterns import regex
from briefing.model import Quotation, Sentence, Span

_STOP = regex(
    r"""[.!?…。！？।؟۔](?:  # the mark first and what stands before it second: most letters are passed over fast
    (?<=[.!?…])(?<![.!?…].)[.!?…]*+(?:[\"'”“’»)\]]|\[\d{1,3}\])*(?=\s|$)  # before a space
    |(?<=[^\W\d_A-Z][^\W\d_A-Z][.!?])[\"”»)]?  # or the space is missing
        (?=[“]?[A-Z](?:[^\W\d_A-Z’']*(?:[’']s)?,?|[A-Z]+)\s)
    |(?<=[。！？])[。！？]*+[」』”’）]*+|(?<=[।؟۔])[।؟۔]*+\s?)""",
    re.X,
)
_NEXT = regex(r"\s*([\"'“‘«„(\[*•¿¡`]*)(\S?\]?[\w’']*)")
_BREAKS = frozenset(" \t\xa0\u3000\n\"'“”‘’«»„()[]—–/")
_ELLIPSIS = regex(r"\s*(?:…|\.\.)")
_LETTERS = regex(r"(?:[^\W\d_]\.)+[^\W\d_]")
_OPENS_NICKNAME = frozenset('"“„«')
_LIST_NUMBER = regex(r"\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})\Z")
_LONGEST_NUMBER = 5
_CREDITED = ("Image", "Photo", "Picture", "Video", "Credit")
_CREDIT = regex(r"\s(?<=[^\W_]\s)\s*(?=(?:Image|Photo|Picture|Photograph|Video|Credit)s?(?: by| credit)?: ?[A-Z])")
_NAME = r"(?:[A-Z][\w’'-]*+\.?+|of|and|the|de|for)"
_CAPTION = regex(rf"{_NAME}(?: {_NAME}){{0,7}}(?<!\.)\s(?=(?:In|On|At|After|During|From|With) the [\w ]{{12}})")
"""A name with nothing behind it but the beginning of a sentence: a caption that ran into the text."""
_LONGEST_WORD = 40
_FEWEST_AFTER = 8
"""Words that follow a caption that ran into the text."""
_GALLERY = ("Photos: ", "Hide Caption ", "JUST WATCHED ", "MUST WATCH ")
"""How the captions of a gallery and the labels of a player begin that ran into a paragraph."""
_MARKED = frozenset(words[0] for words in (*_GALLERY, *SIGNED))
"""The letters that such captions, labels and signatures begin with."""
_LONGEST = 3000
"""Characters of one sentence."""

_KINDS = dict(entry.split(" | ") for entry in entries("abbreviations"))
_TAILS = frozenset(known[-3:] for known in _KINDS)
"""The last three letters of every abbreviation."""
_OPENERS = word_set("openers_after_abbreviations")
_VERBS = "|".join(entries("attribution_verbs"))
_SAID = regex(
    rf"\s*(?:(?:[A-Z][\w’'.-]*|of|de|the|from|a|an)\s+){{1,6}}(?:(?:later|then|also)\s+)?(?:{_VERBS})\b"
    rf"|\s*(?:{_VERBS})\s+[A-Zathm]"
)


def sentences(
    article: int, text: str, paragraphs: Sequence[Span], quotations: Sequence[Quotation]
) -> tuple[Sentence, ...]:
    """Return the sentences of `text` in order, with their paragraph's number; captions in a paragraph are left out."""
    found: list[Sentence] = []
    not_running = headings(text, paragraphs)
    credited = any(map(text.__contains__, _CREDITED))
    pictured = has_pictures(text)
    opened = frozenset(quotation.start for quotation in quotations)
    for number, paragraph in enumerate(paragraphs, 1):
        heading = number in not_running
        start = opening(text, paragraph)
        caption = None if heading else _caption_end(text, start, paragraph.end)
        ends = (*_ends(text, paragraph, opened, credited), paragraph.end)
        for end in ends if caption is None else (caption, *ends):
            piece = text[start:end].lstrip()
            if (words := piece.rstrip()) and (heading or words[0] not in _MARKED or not words.startswith(_GALLERY)):
                first = end - len(piece)
                aside = heading or (words[0] in _MARKED and words.startswith(SIGNED) and is_signature(words))
                aside = aside or (pictured and is_caption(words))
                found.append(Sentence(article, len(found), number, first, first + len(words), words, aside))
            start = end
    return tuple(found)


def _caption_end(text: str, start: int, end: int) -> int | None:
    """Return where a caption ends that ran into the paragraph at its head; None when there is none."""
    caption = _CAPTION.match(text, start, end)
    return caption.end() if caption and text[caption.end() : end].count(" ") >= _FEWEST_AFTER else None


def _ends(text: str, paragraph: Span, opened: Collection[int], credited: bool) -> list[int]:
    """Return the places in one paragraph where a sentence ends, in order.

    `opened` are the starts of quotations: a mark there, glued to the stop before it, belongs to what follows.
    `credited` tells that a word of picture credits stands somewhere in the text.
    """
    start, last = paragraph
    ends = []
    for stop in _STOP.finditer(text, start, last):
        mark, end = stop.span()
        if end == last:  # there the sentence ends anyway
            break
        if _is_plain(text, start, last, mark, end) or _closes(text, paragraph, stop):
            ends.append(end - (end - 1 in opened))
    if credited and text.find(":", start, last) >= 0 and any(map(text[start:last].__contains__, _CREDITED)):
        before = [credit.start() for credit in _CREDIT.finditer(text, start, last)]
        ends = sorted({*ends, *before}) if before else ends
    return _cut(text, paragraph, ends)


def _cut(text: str, paragraph: Span, ends: list[int]) -> list[int]:
    """Return `ends` and, where two of them are too far apart for a sentence, places before a space between them.

    Nobody wrote so long a sentence: it is a table, a list or an attack, and rules that look at every pair of words in
    a sentence must not look at millions of pairs.
    """
    if paragraph.end - paragraph.start <= _LONGEST:
        return ends
    found: list[int] = []
    start = paragraph.start
    for end in (*ends, paragraph.end):
        while end - start > _LONGEST:
            space = text.rfind(" ", start + 1, start + _LONGEST)
            start = space if space > 0 else start + _LONGEST
            found.append(start)
        found.append(end)
        start = end
    return found


def _closes(text: str, paragraph: Span, stop: re.Match[str]) -> bool:
    """Whether a sentence ends at `stop`, which is no plain one."""
    marks = stop.group()
    if marks[0] in "。！？।؟۔":
        return True
    opening, word = _following(text, stop.end(), paragraph.end)
    if not (opening or word) or not _can_open(text, stop.end(), opening, word):
        return False
    last = _last_word(text, max(paragraph.start, stop.start() - _LONGEST_WORD), stop.start())
    if not last and (marks.startswith(("…", "..")) or text[stop.start() - 1].isspace()):
        return marks[-1] == "]"  # an ellipsis that stands alone leaves something out in mid-sentence
    if marks[0] == ".":
        return not _abbreviates(text, paragraph, stop, last, opening, word)
    return not (marks[-1] in "\"'”’»" and _SAID.match(text, stop.end(), paragraph.end))


def _is_plain(text: str, start: int, last: int, mark: int, end: int) -> bool:
    """Whether the stop `text[mark:end]` of the paragraph `text[start:last]` ends a sentence as most do.

    It is a full stop, and what closes with it, behind three letters that end no abbreviation; a space and a capital
    letter follow.
    """
    if text[mark] != "." or end + 1 >= last or text[end] != " " or not "A" <= text[end + 1] <= "Z":
        return False
    tail = text[mark - 3 : mark]
    return tail.isalpha() and tail.lower() not in _TAILS and mark - start > _LONGEST_NUMBER + 1


def _last_word(text: str, start: int, end: int) -> str:
    """Return the word that ends at `end`, looked for back to `start`; "" when there is none."""
    at = end
    while at > start and text[at - 1] not in _BREAKS:
        at -= 1
    return text[at:end]


def _following(text: str, at: int, end: int) -> tuple[str, str]:
    """Return the opening marks and the word that come next."""
    match = _NEXT.match(text, at, min(end, at + 2 * _LONGEST_WORD))
    return (match.group(1), match.group(2)) if match else ("", "")


def _can_open(text: str, at: int, opening: str, word: str) -> bool:
    """Whether a sentence may begin with these marks and this word."""
    if not word:
        return bool(opening)
    first = word[0]
    if first.islower():
        return word[1:2].isupper() or (opening.endswith("[") and word[1:2] == "]")
    if first in ".…":
        return _ELLIPSIS.match(text, at) is not None  # "It is over. ... Then": the ellipsis belongs to what follows
    return first.isalnum() or first in "$£€#@¥"


def _abbreviates(text: str, paragraph: Span, stop: re.Match[str], last: str, opening: str, word: str) -> bool:
    """Whether the full stop belongs to an abbreviation, an initial or a list's number rather than to the sentence."""
    if paragraph.start + len(last) + 1 >= stop.start() and _LIST_NUMBER.match(last) and len(stop.group()) <= 2:
        return True
    if len(stop.group().rstrip("\"'”’»)]")) > 1:
        return False
    known = last.lower().rsplit("-", 1)[-1]
    kind = _KINDS.get(known)
    if kind is None and (_LETTERS.fullmatch(last) or (len(last) == 1 and last.isupper())):
        kind = "maybe"
    if kind is None or (kind != "never" and stop.group()[-1] in '"”»'):
        called = text[stop.start() - len(last) - 1 : stop.start() - len(last)]  # Anna "O.J." Lund
        return kind is not None and called in _OPENS_NICKNAME and _LETTERS.fullmatch(last) is not None
    if kind == "never":
        return last[:1].isupper() or known in ("vs", "v", "e.g", "i.e", "viz", "approx")
    if kind == "number" and word[:1].isdigit():
        return True
    if kind == "number" and known in ("no", "art", "sec", "mar", "sun", "fig") and last.islower():
        return False  # "no.", "art.", "fig." are words as well
    return not (word.lower().replace("’", "'") in _OPENERS or opening[:1] in ('"', "“", "„", "«"))
