"""What the language room finds in articles: every annotation says where it stands.

Offsets are characters of the article's text, `start` inclusive, `end` exclusive, and always slice back:
`article.text[x.start:x.end] == x.text` wherever there is a `text`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from briefing.model.article import Article

EntityKind = Literal["person", "organisation", "place"]


class Span(NamedTuple):
    """A stretch of one article's text."""

    start: int
    end: int

    def covers(self, other: Span | Sentence | Mention | TimeExpression) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span | Sentence | Mention | TimeExpression) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; its identity is where it stands, never its text."""

    article: int
    """Id of the article."""
    index: int
    """Position among the article's sentences, from 0."""
    paragraph: int
    """Number of the paragraph, from 1: paragraphs are non-empty lines, or runs of them (`matching.paragraphs`)."""
    start: int
    end: int
    text: str
    """The sentence without surrounding white space."""
    heading: bool = False
    """True for a headline, dateline, byline, caption or other line that is not running text."""


class Quotation(NamedTuple):
    """One stretch between quotation marks, marks included (a missing closing mark ends at the paragraph's end)."""

    start: int
    end: int
    paragraph: int
    """Number of the paragraph it stands in."""
    inner: Span
    """The quoted words without the marks."""
    continues: bool = False
    """True when it takes up, in a new paragraph, a quotation that the paragraph before left open."""


class Mention(NamedTuple):
    """One place where somebody or something is named, described ("the US leader") or meant by a pronoun."""

    article: int
    start: int
    end: int
    text: str
    """The name itself, without title: "Ada Quist" in "Finance Minister Ada Quist"."""
    form: Literal["name", "description", "pronoun"]
    kind: EntityKind
    title: Span | None = None
    """The words that stand before the name as its title or role: "Defense Secretary"."""
    entity: int | None = None
    """Index in `Story.entities`; None while unresolved."""


class Description(NamedTuple):
    """A role, title or description of an entity as one source words it, at one place."""

    article: int
    start: int
    end: int
    text: str


class Entity(NamedTuple):
    """Somebody or something named, merged over all articles."""

    id: int
    """Index in `Story.entities`."""
    name: str
    """Fullest name used anywhere, without title."""
    kind: EntityKind
    gender: Literal["female", "male"] | None
    """From titles, pronouns and first names where these agree; else None."""
    aliases: tuple[str, ...]
    """Every other form used, as written, in order of first appearance."""
    roles: tuple[Description, ...]
    """Titles and roles as worded, the most frequent first, each at its first place."""
    mentions: tuple[Mention, ...]
    """All mentions by name or description, in order of article and place."""


class TimeExpression(NamedTuple):
    """A time expression, resolved on the article's day where that is possible."""

    article: int
    start: int
    end: int
    text: str
    first: date | None
    """First day meant; None when it cannot be known ("soon", or no article date)."""
    last: date | None
    """Last day meant; equals `first` for a single day."""
    granularity: Literal["time", "day", "week", "month", "quarter", "season", "year", "decade", "vague"]
    direction: Literal["past", "present", "future"] | None
    """Seen from the article's day; None when it cannot be told."""


class ReportedSpeech(NamedTuple):
    """One utterance of one speaker, directly quoted, reported, or both."""

    article: int
    kind: Literal["direct", "mixed", "indirect"]
    parts: tuple[Span, ...]
    """Direct: the quotation's parts, marks included. Mixed and indirect: the sentence that reports it."""
    sentences: tuple[int, ...]
    """Indices of the sentences that the parts touch, in order."""
    speaker: Span | None
    """The words that name the speaker ("he", "Quist", "two sources familiar with the meeting"); None: unattributed."""
    entity: int | None
    """The speaker in `Story.entities`; None when not resolved to one."""
    cue: Span | None
    """The reporting verb or "according to"."""
    medium: Span | None
    """Where it was said, as worded: "on Truth Social", "in a statement"."""
    negated: bool = False
    """True when the cue denies speech: "declined to say", "did not comment"."""
    described: Span | None = None
    """The earlier words that a pronoun takes up where they name nobody: "a witness" for "she"; None for an entity."""


@dataclass(frozen=True, slots=True)
class Document:
    """An article with its annotations, each tuple in order of place."""

    article: Article
    language: str
    """ISO 639-1 code, decided; "und" when it cannot be told."""
    day: date | None
    """The day relative time expressions are resolved on: metadata, else dateline, else the brief's day."""
    paragraphs: tuple[Span, ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    speech: tuple[ReportedSpeech, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """All articles of one brief, annotated, and who appears in them."""

    documents: tuple[Document, ...]
    """In the order of the articles' ids: `documents[i].article.id == i + 1`."""
    entities: tuple[Entity, ...] = ()
    day: date | None = None
    """The day that the brief is written for, where that was told."""

    def newest(self) -> tuple[Document, ...]:
        """Return the documents of the newest day and the one before it, and those of no known day."""
        days = [document.day for document in self.documents if document.day]
        if not days:
            return self.documents
        since = max(days).toordinal() - 1
        return tuple(one for one in self.documents if one.day is None or one.day.toordinal() >= since)
