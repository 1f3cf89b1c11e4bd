"""A document as the search for speakers sees it: who is named where, and who has spoken so far."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from briefing.language.speech.nouns import is_person
from briefing.matching.patterns import regex
from briefing.model import Document, Entity, Mention, Sentence, Span

_PREPOSITIONS = frozenset(
    ("of", "for", "from", "with", "by", "to", "in", "on", "at", "against", "about", "among", "between", "like", "and")
)
_PREPOSITION_BEFORE = regex(
    r"\b(by|with|from|for|of|against) (?:(?:an?|the|its|his|her|their) )?(?:[\w-]+ ){0,2}[a-z]+ $"
)
"""What stands before a title in small letters: "chaired by Swiss lawyer"."""
_NAMED_AS = regex(r"\b(?:identified|named|known|described|introduced)\b(?! (?:her|him)self)[^.;]{0,40} as $")
"""What stands before who is only named: "She was identified by police as"."""
_FAR = 60
ROLE_WORD = regex(r"[a-z]+(?:\.[a-z]+)*\.?")
"""A word of a role in small letters."""


def _whole(word: str) -> str:
    """Return a word without the full stop that shortens it: "gov" of "gov.", but "u.s."."""
    return word if "." in word[:-1] else word.rstrip(".")


class Scene:
    """One document, read in the order of its text."""

    def __init__(self, document: Document, entities: Sequence[Entity]) -> None:
        self.document = document
        self.text = document.article.text
        self.entities = entities
        self.mentions = document.mentions
        self.starts = [mention.start for mention in document.mentions]
        self.sentences = document.sentences
        self.last: list[int] = []
        """Who has spoken, in order."""
        self.unnamed: list[tuple[int, Span]] = []
        """Sentence and words of those who spoke without a name, in order."""
        self.have_spoken: set[int] = set()
        """The same, in no order."""
        self.spoke: dict[int, int | Span] = {}
        """Sentence -> who speaks in it: an entity, or words for somebody."""
        self._quoted = [quotation.start for quotation in document.quotations]
        self._quoted_ends = [quotation.end for quotation in document.quotations]
        self._roles: list[tuple[int, list[frozenset[str]]]] | None = None

    def between(self, start: int, end: int) -> list[Mention]:
        """Return the mentions of a stretch, in order, pronouns left out."""
        at = bisect_left(self.starts, start)
        found = []
        while at < len(self.mentions) and self.mentions[at].start < end:
            if self.mentions[at].form != "pronoun" and self.mentions[at].end <= end:
                found.append(self.mentions[at])
            at += 1
        return found

    def subject(self, people: Sequence[Mention]) -> int | None:
        """Return the first of the people of one sentence who is no possessor and stands behind no preposition."""
        for mention in people:
            start = mention.title.start if mention.title else mention.start
            before = self.text[max(0, start - 12) : start].lower().split()
            if before and is_person(before[-1]):
                before = _PREPOSITION_BEFORE.findall(self.text, max(0, start - 40), start)
            possessive = self.text[mention.end : mention.end + 2] in ("’s", "'s")
            if possessive or (before and before[-1] in _PREPOSITIONS):
                continue
            if not (before and before[-1] == "as" and _NAMED_AS.search(self.text, max(0, start - _FAR), start)):
                return mention.entity
        return None

    def is_quoted(self, mention: Mention) -> bool:
        """Whether a name stands in a quotation."""
        at = bisect_right(self._quoted, mention.start) - 1
        return at >= 0 and mention.start < self._quoted_ends[at]

    def fits(self, entity: int, gender: str) -> bool:
        """Whether somebody is a person of a gender, as far as is known."""
        one = self.entities[entity]
        return one.kind == "person" and one.gender in (None, gender)

    def fits_either(self, entity: int, gender: str | None) -> bool:
        """Whether somebody, of whatever kind, is of a gender as far as both are known."""
        return gender is None or self.entities[entity].gender in (None, gender)

    def is_quoted_whole(self, sentence: Span | Sentence) -> bool:
        """Whether a sentence is quoted whole, so that the narrator has not gone on in it."""
        at = bisect_right(self._quoted, sentence.start) - 1
        return at >= 0 and sentence.end <= self._quoted_ends[at] + 1

    def roles(self) -> list[tuple[int, list[frozenset[str]]]]:
        """Return the people to whom this article gives roles, with the words of each role."""
        if self._roles is None:
            article = self.document.article.id
            self._roles = []
            titles: dict[int, set[str]] = {}
            for mention in self.mentions:
                if mention.title is not None and mention.entity is not None and mention.kind == "person":
                    title = self.text[mention.title.start : mention.title.end]
                    titles.setdefault(mention.entity, set()).add(title)
            for entity in self.entities:
                if entity.kind == "person":
                    told = [role.text for role in entity.roles if role.article == article]
                    told += sorted(titles.get(entity.id, ()))
                    if told:
                        self._roles.append(
                            (entity.id, [frozenset(map(_whole, ROLE_WORD.findall(text.lower()))) for text in told])
                        )
        return self._roles
