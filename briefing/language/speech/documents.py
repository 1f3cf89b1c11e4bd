"""Who issued the documents that speak: "the statement read", "one of the questions"."""

from __future__ import annotations

from briefing.language.speech.scene import Scene
from briefing.matching.patterns import regex
from briefing.model import Span

_HANDED = regex(
    r"\b(?:gave|given|sent|submitted|issued|released|published|wrote|written|posted|filed|drafted|provided)\b"
)
_STEM = 5
NOUNS = "statement|letter|memo|post|tweet|message|speech|report|release|announcement|email|interview"
_PAGES = "website|web site|page|account|blog|profile|memoir"
OF_HIS_OWN = regex(rf"(his|her)(?: own| official)? (?:[a-z-]+ )?(?:{NOUNS}|{_PAGES})$")
"""A document of somebody told of before."""
_DOCUMENTS = regex(rf"\b({NOUNS})\b")


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
