"""Lines that are not running text: headlines, subheads, datelines on their own line, bylines, captions, page furniture.

A line that runs on ("CITY (Agency) - The mayor ...") is text, its dateline included; so is a line that ends in a colon,
for it introduces what follows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.lexicon import entries
from briefing.matching.patterns import regex
from briefing.model import Span

_LONGEST_LABEL = 20
"""Words up to which a line without a closing mark is a heading or a caption, not a sentence whose stop was lost."""
_LONGEST_HEADLINE = 18
"""Words up to which a first line that ends in a full stop may be a headline."""
_LONGEST_FURNITURE = 25
_SHORTEST_TEXT = 8
"""Characters below which one small word on a line is a mark of the wire ("nn", "ae-ggl")."""
_LONGEST_LINE = 400
"""Characters from which a line is text without looking."""

_WORD = regex(r"[^\W\d_](?:[\w’'.-]*\w)?")
_LETTER = regex(r"[^\W\d_]")
_CLOSING = tuple(".!?…:;,。！？।؟")
_CLOSING_QUOTES = ('"', "”", "»")
_AFTER_CLOSING = "\"'”’»)]"
_DATES_OPEN = frozenset(
    ("mon", "tue", "wed", "thu", "fri", "sat", "sun", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
     "oct", "nov", "dec")
)  # fmt: skip
_DATE_LINE = regex(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\d{1,2} )?"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? (?:\d{1,2},? )?\d{4}\W*"
    r"(?:at |\d{1,2}[:.]\d\d.{0,12})?$",
    re.I,
)
_DATELINE = regex(r"[A-Z][^a-z]{2,40}.{0,40}(?:--?|_|—|–)$")
_DATELINE_ENDS = ("-", "_", "—", "–")
_TIME = regex(r"\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?")
_BYLINES_OPEN = ("by ", "from ", "story by ", "words by ", "reported by ")
_BYLINE = regex(r"(?:by|from|story by|words by|reported by) (?:[A-Z][\w’'.-]*(?:,? and |, | |$)){1,8}", re.I)
_PICTURE = regex(r"\b(?:Image|Photo|Picture|Photograph|Video|Credit)s?(?: by| credit)?: ?[A-Z][\w’'. /&-]{2,40}\)?$")
_CREDITS_OPEN = frozenset(("add", "rep", "wri", "edi", "com", "pho"))
_CREDITS = regex(r"\(?(?:(?:additional )?(?:reporting|writing|editing|compiled|edited) by |photo(?:graph)?s?: )", re.I)
_HEADLINE_TELLS_AGAINST = regex(
    r"\b(?:a|an|the|was|were|had|has|have|said|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|[“\"].*[”\"]\W*$", re.I
)
_TOPIC = regex(r"[^.!?:“\"]{3,40}: [A-Z‘'“\"]")
_SMALL_WORDS = frozenset(
    ("a", "an", "the", "and", "or", "but", "of", "in", "on", "at", "to", "for", "from", "by", "as", "with", "vs", "is")
)
_FURNITURE = tuple(entries("furniture"))
_FURNITURE_HEADS = frozenset(entry[:2] for entry in _FURNITURE)
"""The first two characters of every entry, or the only one."""
_SERVICE = tuple(entries("service_lines"))
_SERVICE_HEADS = frozenset(entry[:2] for entry in _SERVICE)
_SERVICE_INSIDE = (
    "contributed to this report",
    "contributed to this story",
    "contributed to this article",
    "contributed reporting",
    "is not responsible for the content of external",
)
_INSIDE = ("contributed ", "responsible for")
"""Words one of which each of _SERVICE_INSIDE holds."""
SIGNED = (
    "(Additional ", "(Reporting ", "(Editing ", "(Writing ", "Additional ", "Reporting by ", "Editing by ", "Follow ",
    "FILE - ", "FILE -- ", "FILE – ", "FILE — ", "In this ", "(In this ",
)  # fmt: skip
"""How a signature or the caption of a picture inside a paragraph begins."""
_SIGNATURE = regex(
    r"\(?(?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting)(?: and (?:writing|editing))? by [A-Z]"
    r"|Follow (?:[A-Z][\w.’'-]+ ){1,4}(?:on (?:Twitter|Facebook|Instagram|X)\b|@)"
    r"|FILE -|FILE [–—]"
    r"|\(?In this (?:(?:[A-Z][a-z]+\.?|\d{1,2}|\d{4}|undated|recent|file|handout|combination|combo|still),? ){0,6}"
    r"(?:photo|photograph|image|picture|illustration|frame grab|video grab)"
    r"(?:,| (?:taken|provided|released|supplied|posted|made (?:available|from|on)|from (?:video|television|TV))\b)"
)
_CAPTION = regex(
    r"\b(?:is|are|was|were) (?:shown|seen|pictured) (?:here )?(?:in|on) "
    r"(?:this|an? (?:undated|file|handout|combination)) [\w ,.’'/-]{0,60}?"
    r"(?:photo|photograph|image|picture|frame grab)\b"
    r"|\b[Tt]his [\w ,.’'/-]{0,60}?(?:photo|photograph|image|picture|frame grab)"
    r" (?:released|provided|taken|made available|supplied|posted)\b"
)
_PICTURED = ("photo", "image", "picture", "frame grab")
_LONGEST_SERVICE = 45
_CUT_SHORT = ("...", "…")
_SHORTEST_TEASER = 60
_SPOKEN = frozenset('“”"«»?!')
_TALK = regex(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our)\b")
_BULLETS = frozenset("*•·▪–—-")


def is_signature(sentence: str) -> bool:
    """Whether a sentence that begins as one of SIGNED is a caption, or names who wrote or can be followed."""
    return _SIGNATURE.match(sentence) is not None


def has_pictures(text: str) -> bool:
    """Whether a text holds a word for a picture at all."""
    return any(map(text.__contains__, _PICTURED))


def is_caption(sentence: str) -> bool:
    """Whether a sentence tells in what picture somebody is shown."""
    return any(map(sentence.__contains__, _PICTURED)) and _CAPTION.search(sentence) is not None


def headings(text: str, paragraphs: Sequence[Span]) -> frozenset[int]:
    """Return the numbers, from 1, of the paragraphs that are not running text.

    A text of a single line has none.
    """
    if len(paragraphs) < 2:
        return frozenset()
    found = set()
    for number, (start, end) in enumerate(paragraphs, 1):
        if end - start > _LONGEST_LINE:
            continue
        line = text[start:end]
        if _is_label(line) or (number == 1 and _is_first_headline(text, line, paragraphs[1])):
            found.add(number)
    return frozenset(found) if len(found) < len(paragraphs) else frozenset()


def _is_first_headline(text: str, line: str, following: Span) -> bool:
    """Whether a first line is the headline; what stands before a line with a date is one, whatever it holds."""
    dated = text[following.start : following.start + 3].lower() in _DATES_OPEN and _has_words(line, _LONGEST_HEADLINE)
    if dated and _DATE_LINE.match(text, following.start, following.end):
        return True
    return _is_headline(line, _length(following))


def _length(paragraph: Span) -> int:
    return paragraph.end - paragraph.start


def _is_label(line: str) -> bool:
    """Whether a line, wherever it stands, is no sentence."""
    lower = line.lower()
    opens = lower[:3]
    if not _LETTER.search(line) or ((opens in _DATES_OPEN or opens[0].isdecimal()) and _DATE_LINE.match(line)):
        return True
    if (opens in _CREDITS_OPEN or opens[0] == "(") and _CREDITS.match(line):
        return True
    if line.endswith(_DATELINE_ENDS) and _DATELINE.match(line):
        return True
    furniture = not _FURNITURE_HEADS.isdisjoint((lower[:1], lower[:2])) and lower.startswith(_FURNITURE)
    if furniture and _has_words(line, _LONGEST_FURNITURE) and not _reports(line):
        return True
    if line.endswith(_CUT_SHORT) and _is_teaser(line):
        return True
    if _serves(lower) and _has_words(line, _LONGEST_SERVICE):
        return True
    if ":" in line and _PICTURE.search(line) and _has_words(line, _LONGEST_FURNITURE):
        return True
    closed = _is_closed(line)
    if not closed and line.isupper() and _has_words(line, _LONGEST_LABEL):
        return True
    if line[0].islower() or (line[0] in _BULLETS and line[1:2].isspace()):
        return not closed and len(line) < _SHORTEST_TEXT and _has_words(line, 1)
    if closed:
        is_byline = lower.startswith(_BYLINES_OPEN) and _BYLINE.fullmatch(line) is not None
        return is_byline or (line[0].isdecimal() and _TIME.fullmatch(line) is not None)
    return _has_words(line, _LONGEST_LABEL)


def _is_teaser(line: str) -> bool:
    """Whether a line ends where a page cut it: in dots glued to a word, with nothing quoted and nobody spoken to."""
    return (
        line.rstrip(".…")[-1:].isalpha()
        and len(line) >= _SHORTEST_TEASER
        and _SPOKEN.isdisjoint(line)
        and _TALK.search(line) is None
    )


def _has_words(line: str, most: int) -> bool:
    """Whether so many words stand in a line or fewer; they are counted last, for it takes longest."""
    return len(_WORD.findall(line)) <= most


def _is_closed(line: str) -> bool:
    """Whether a line ends in a mark that ends a sentence or a clause, or in a closing quotation mark."""
    return line.endswith(_CLOSING_QUOTES) or line.rstrip(_AFTER_CLOSING).endswith(_CLOSING)


def _serves(lower: str) -> bool:
    """Whether a line, though a sentence, is none of the story: an appeal for tips, a note on the page, a credit."""
    bare = lower.lstrip("([*_-–—• ")
    if not _SERVICE_HEADS.isdisjoint((bare[:1], bare[:2])) and bare.startswith(_SERVICE):
        return True
    return any(map(lower.__contains__, _INSIDE)) and any(map(lower.__contains__, _SERVICE_INSIDE))


def _reports(line: str) -> bool:
    """Whether a line that begins like page furniture goes on like a sentence: "Updated figures show that ..."."""
    return line.endswith(".") and ":" not in line and len(line.split()) > 8


def _is_headline(line: str, length_of_next: int) -> bool:
    """Whether a first line that ends like a sentence is the headline all the same."""
    words = _WORD.findall(line)
    if not words or len(words) > _LONGEST_HEADLINE or len(line) > 2 * length_of_next:
        return False
    if line.isupper() or line.endswith("?") or _TOPIC.match(line):
        return True
    rest = [word for word in words[1:] if word.lower() not in _SMALL_WORDS]
    if len(rest) > 2 and sum(word[0].isupper() for word in rest) >= 0.75 * len(rest):
        return True
    return not _HEADLINE_TELLS_AGAINST.search(line)
