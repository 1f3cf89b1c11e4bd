"""Speakers without a name: "a witness", "two officials", "the company", and the pronouns that take up such words."""

from __future__ import annotations

from functools import cache

from briefing.language.speech.nouns import are_people, gender_of, is_body, is_person
from briefing.lexicon import entries, word_set
from briefing.matching.patterns import regex
from briefing.model import Span

_AFTER_HEAD = regex(
    r"[,;:()–—]|\s(?:of|for|from|in|at|on|with|to|by|near|about|who|whom|whose|which|that|familiar|close|briefed)\b"
)
_MARKS = regex(r"[’'-]")
"""Marks inside names."""
_NO_NAMES = frozenset(
    ("a", "an", "the", "some", "many", "one", "others", "both", "all", "most", "two", "it", "they", "this", "that")
)
_ONE = ("a ", "an ", "one ", "another ", "a. ")
_DOERS = ("er", "or", "ist", "ian", "ant", "ee")
"""How nouns for somebody who does something end; asked only of what is said to speak."""
_FEWEST = 2
"""Words of an office that tell nothing of whose it is: "the senator"."""
_THE = ("the ", "this ", "that ")
_FURTHEST = 40
"""Characters before a noun in which its article is looked for."""
_PARENTS = ("father-of-", "mother-of-")
_REACH = 8000
"""Characters in which "a man" is looked for before "the man"."""


def is_one_person(text: str, span: Span, gender: str, just: bool = False) -> bool:
    """Whether the words mean one person, of no other gender, whom the article has not named.

    "The man" does only where "a man" stands before it, for a definite description usually means somebody named, or if
    he has `just` spoken. A name that is known no further means one person.
    """
    if _is_bare_name(text[span.start : span.end]):
        return True
    words = text[span.start : span.end].lower()
    head = head_noun(words)
    if gender_of(head) not in (None, gender):
        return False
    if words.startswith(_ONE):
        return (is_person(head) or head.endswith(_DOERS)) and not is_body(head)
    before = text[max(0, span.start - _REACH) : span.start].lower()
    if not (is_person(head) and words.startswith(_THE)):
        return False
    plain = just and words[4:] == text[span.start + 4 : span.end]
    return (plain and head not in _often_named()) or _was_introduced(before, head)


@cache
def _often_named() -> frozenset[str]:
    """Return the nouns of descriptions that mostly mean somebody whom the article names."""
    return word_set("described_people") | word_set("epithets")


def _is_bare_name(words: str) -> bool:
    """Whether the words are one to three capitalised ones, none of which means a group or a writing."""
    parts = words.split()
    if len(parts) > 3 or not all(part[0].isupper() and _MARKS.sub("", part).isalpha() for part in parts):
        return False
    if parts[0].lower() in _NO_NAMES or any(map(str.isupper, parts)):
        return False
    last = parts[-1].lower()
    return not (is_body(last) or are_people(last) or (len(parts) > 1 and is_person(last)))


def is_epithet(words: str) -> bool:
    """Whether lower-case words are another name for somebody just named: "the 23-year-old", "the spaniard"."""
    if words.startswith("this ") and is_person(words.rsplit(" ", 1)[-1]):
        return True
    if not words.startswith("the "):
        return False
    last = words.rsplit(" ", 1)[-1]
    aged = words[4:].split(" ", 1)[0].endswith(("-year-old", "-year-olds"))  # "the 27-year-old striker"
    return aged or last in _epithets() or last.startswith(_PARENTS)


def is_office_of_somebody(words: str) -> bool:
    """Whether lower-case words are an office with a word for where, when or of what party: "the vermont senator"."""
    parts = words.split()
    return len(parts) > _FEWEST and parts[0] == "the" and parts[-1] in _offices() and "of" not in parts


@cache
def _offices() -> frozenset[str]:
    return word_set("epithet_offices")


@cache
def _epithets() -> frozenset[str]:
    """Return the nouns of epithets, nationalities among them."""
    people = {name for entry in entries("countries") for name in entry.split(" | ")[2].lower().split(",")}
    return word_set("epithets") | {name.strip()[:-1] for name in people if name.endswith("s")}


def are_several(text: str, span: Span) -> bool:
    """Whether the words mean several people."""
    return are_people(head_noun(text[span.start : span.end].lower()))


def is_one_body(text: str, span: Span) -> bool:
    """Whether the words mean one organisation or one writing."""
    head = head_noun(text[span.start : span.end].lower())
    return is_body(head) and not (head.endswith("s") and is_body(head[:-1]))


def head_noun(words: str) -> str:
    """Return the noun that a phrase is about."""
    ends = _AFTER_HEAD.search(words, 1)
    before = (words[: ends.start()] if ends else words).split()
    return before[-1].rstrip("’'") if before else ""


def _was_introduced(before: str, noun: str) -> bool:
    """Whether the noun stands in `before`, in lower case, with "a", "an" or "one"."""
    at = before.find(noun)
    while at >= 0:
        words = before[max(0, at - _FURTHEST) : at].split()[-4:]
        if any(word in ("a", "an", "one", "another") for word in words):
            return True
        at = before.find(noun, at + 1)
    return False
