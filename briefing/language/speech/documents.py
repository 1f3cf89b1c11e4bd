"""Who issued the documents that speak: "the statement read", "one of the questions"."""

from __future__ import annotations

from functools import cache
from re import Match, Pattern

from briefing.language.speech.scene import Scene
from briefing.matching.patterns import regex
from briefing.model import Sentence, Span

_HANDED = regex(
    r"\b(?:gave|given|sent|submitted|issued|released|published|wrote|written|posted|filed|drafted|provided)\b"
)
_STEM = 5
NOUNS = (
    "statement|letter|memo|post|tweet|message|speech|report|release|announcement|email|interview|book|memoir|study|paper"
    "|ruling|judgment|communique|memorandum"
)
_ISSUED = r"(?:gave|sent|submitted|issued|released|published|wrote|posted|filed|drafted|penned|distributed|signed)"
_ALIKE = {"book": "book|memoir", "memoir": "book|memoir", "report": "report|study", "paper": "study|paper"}
"""Other nouns for a document where it is told of."""
_JUDGED = frozenset(("ruling", "judgment"))
_COURT = regex(r"(?i)\b(?:court|judges?|justices?|panel|tribunal)\b")
_FURTHEST = 15
"""Sentences before a document speaks in which somebody issues it."""
_JUST = 4
"""The same where it was called otherwise."""
_JUST_ISSUED = regex(rf"\b{_ISSUED} (?:an?|its|his|her|their) (?:[\w-]+ ){{0,3}}(?:{NOUNS})\b")
_PAGES = "website|web site|page|account|blog|profile|memoir"
OF_HIS_OWN = regex(rf"(his|her|its|their)(?: own| official)? (?:[a-z-]+ )?(?:{NOUNS}|{_PAGES})$")
"""A document of somebody told of before."""
_DOCUMENTS = regex(rf"\b({NOUNS})\b")


_UNNAMED = regex(
    r"(?:^|,\s)((?:[Aa]n?|[Tt]wo|[Tt]hree|[Ss]everal)\s[^,;:“”\"]{3,90}?)\s(?:has |have |had |also |jointly )?$"
)
"""Words for somebody that open a clause, up to the verb."""


@cache
def _issued(noun: str) -> tuple[Pattern[str], ...]:
    """Return what tells who issued a document, one pattern for each way to tell it."""
    nouns = f"(?:{_ALIKE.get(noun, noun)})"
    return (
        regex(rf"(?:’s|'s|s’|s') (?:own |new |first )?{nouns}\b"),
        regex(rf"\b{nouns} (?:by|from|(?:signed|written|issued|released|published|compiled) by) (?:the )?"),
        regex(rf"\b{_ISSUED} (?:an?|the|its|his|her|their) (?:[\w-]+ ){{0,3}}{nouns}\b"),
        regex(rf"\bin (?:his|her|its|their)(?: own| new)? (?:\w+ )?{nouns}\b"),
    )


def _owner(scene: Scene, span: Sentence, told: Match[str]) -> int | None:
    """Return who is named right before the possessive."""
    place = span.start + told.start()
    return next((m.entity for m in scene.between(place - 60, place) if m.end == place and m.kind != "place"), None)


def _writer(scene: Scene, span: Sentence, told: Match[str]) -> int | None:
    """Return who is named right behind "by" or "from"."""
    place = span.start + told.end()
    for one in scene.between(place, place + 60):
        return one.entity if (one.title.start if one.title else one.start) == place and one.kind != "place" else None
    return None


def _subject(scene: Scene, span: Sentence, told: Match[str]) -> int | Span | None:
    """Return who issues: who is named before the verb, else the words for somebody that open the clause."""
    before = scene.between(span.start, span.start + told.start())
    if before:
        return scene.subject([mention for mention in before if mention.kind != "place"])
    opening = _UNNAMED.search(span.text, 0, told.start())
    return Span(span.start + opening.start(1), span.start + opening.end(1)) if opening else None


def _reader(scene: Scene, span: Sentence, told: Match[str]) -> int | None:
    """Return who says something "in her book"."""
    spoke = scene.spoke.get(span.index)
    return spoke if isinstance(spoke, int) else None


class Documents:
    """The documents that an article tells of, with those who gave, sent or wrote them."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._authors: dict[str, int | None] = {}
        self._quoted_author: int | None = None
        self._told: list[tuple[int | Span, str]] = []

    def has_written(self, who: int | Span, told: str) -> None:
        """Remember what tells of somebody: "the statement read" later means whoever issued one there."""
        self._told.append((who, told))

    def writer(self, noun: str) -> int | Span | None:
        """Return who issued the last document of a kind that was told of."""
        for who, told in reversed(self._told):
            if noun in told and noun in _DOCUMENTS.findall(told):
                return who
        return None

    def issuer(self, noun: str, sentence: int) -> int | Span | None:
        """Return who issued a document: "Holt’s letter", "a report by Holt", "parents sent a letter", "in her book"."""
        scene = self._scene
        if noun in _JUDGED:
            return self._court(sentence)
        patterns = _issued(noun)
        for number in range(sentence - 1, max(-1, sentence - _FURTHEST), -1):
            span = scene.sentences[number]
            for find, pattern in zip((_owner, _writer, _subject, _reader), patterns, strict=True):
                for told in pattern.finditer(span.text):
                    if (who := find(scene, span, told)) is not None:
                        return who
        return self._just_issued(noun, sentence)

    def _just_issued(self, noun: str, sentence: int) -> int | Span | None:
        """Return who issued something a few sentences before that has another noun here, if nothing else had this."""
        scene = self._scene
        if any(noun in span.text.lower() for span in scene.sentences[max(0, sentence - _FURTHEST) : sentence]):
            return None
        for number in range(sentence - 1, max(-1, sentence - _JUST), -1):
            span = scene.sentences[number]
            told = _JUST_ISSUED.search(span.text)
            if told is not None and not scene.is_quoted_whole(span):
                return _subject(scene, span, told)
        return None

    def _court(self, sentence: int) -> int | Span | None:
        """Return the court or judge who spoke last."""
        scene = self._scene
        for number in range(sentence - 1, max(-1, sentence - _FURTHEST), -1):
            spoke = scene.spoke.get(number)
            if spoke is None:
                continue
            told = scene.entities[spoke] if isinstance(spoke, int) else None
            names = scene.text[spoke.start : spoke.end] if isinstance(spoke, Span) else ""
            if told is not None:
                names = " ".join([told.name, *[role.text for role in told.roles]])
            if _COURT.search(names):
                return spoke
        return None

    def author(self, noun: str | None, sentence: int) -> int | None:
        """Return who gave, sent or wrote what a part is quoted of: the subject of the first sentence that says so.

        "another" without a noun is part of what was quoted last.
        """
        if noun is None:
            return self._quoted_author
        if noun not in self._authors:
            self._authors[noun] = self._first_author(noun[:_STEM], sentence)
        self._quoted_author = self._authors[noun]
        return self._quoted_author

    def _first_author(self, noun: str, sentence: int) -> int | None:
        for span in self._scene.sentences[:sentence]:
            handed = _HANDED.search(span.text)
            if handed is None or noun not in span.text[handed.end() :].lower():
                continue
            named = self._scene.between(span.start, span.start + handed.start())
            if (one := self._scene.subject([mention for mention in named if mention.kind != "place"])) is not None:
                return one
        return None
