"""The brief: what the sections find and the writers print; the same nouns, in the same order, as brief.json.

Every item keeps its evidence. The first evidence is the one shown; when the narrator interrupts a quotation its parts
come first, one evidence each, and `text` is the parts joined by PART_JOINT. All further evidence is the same thing
said again, in the same or another source.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from typing import ClassVar, Literal

from briefing.model.article import Article, Notice

SCHEMA_VERSION = "1.0"
PART_JOINT = " … "

StatementKind = Literal["direct", "indirect", "mixed"]
StepStatus = Literal["scheduled", "announced", "expected", "proposed", "conditional"]
QuestionKind = Literal["undecided", "unconfirmed", "disputed", "unanswered"]
DisagreementKind = Literal["number", "date", "name", "fact"]
CorrectedField = Literal["speaker", "days", "kind"]
ChangeKind = Literal["added", "answered", "done", "moved", "dropped", "changed"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A verbatim stretch of a source: `article_text[start:end] == text`, always."""

    source: int
    """Id of the source."""
    start: int
    """First character, counted in the source's article text."""
    end: int
    """One past the last character."""
    text: str
    """The words themselves."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What an editor changed beside an item's words, by hand; every format marks it."""

    field: CorrectedField
    """"speaker", "days" (of a next step or of an event) or "kind" (status of a step, kind of a question)."""
    was: str | None
    """What the program had found, in plain words; None when it had found nothing."""


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """One line of the summary."""

    text: str
    evidence: tuple[Evidence, ...]
    score: float
    """Importance, 0 to 1, the highest line of the brief having 1."""
    reasons: tuple[str, ...] = ()
    """Why the line was taken, in plain words; only with --explain, else left out of the JSON."""


@dataclass(frozen=True, slots=True)
class Role:
    """A role, title or description as one source words it."""

    text: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Participant:
    """A person or organisation that acts or speaks."""

    name: str
    """The fullest name used in any source, without title."""
    kind: Literal["person", "organisation"]
    roles: tuple[Role, ...]
    aliases: tuple[str, ...]
    """The other forms used, as written."""
    mentions: dict[int, int]
    """Source id -> number of mentions by name or description there; sources without one are left out."""
    evidence: tuple[Evidence, ...]
    """Where the name stands, at its fullest first."""


@dataclass(frozen=True, slots=True)
class Statement:
    """Something said, quoted or reported."""

    text: str
    speaker: str | None
    """Canonical name, or the literal words for an unnamed speaker; None: unattributed."""
    speaker_text: str | None
    """The words that stand for the speaker there, such as "he"."""
    kind: StatementKind
    key: bool
    """Whether a one-page brief should carry it."""
    evidence: tuple[Evidence, ...]
    cue: str | None = None
    """The reporting verb as the source has it ("wrote")."""
    medium: str | None = None
    """Where it was said, as the source words it ("on Truth Social")."""
    corrections: tuple[Correction, ...] = ()
    """What an editor changed; left out of the JSON when nothing was."""


@dataclass(frozen=True, slots=True)
class When:
    """A time as worded, and the days it means where that is known."""

    text: str
    start: date | None
    end: date | None

    @property
    def due(self) -> date | None:
        """The last day of a term, "by 3 May" or "until 3 May"; None for other times ("on 3 May", "this week")."""
        return self.end if self.text.lower().startswith(("by ", "until ", "till ")) else None


@dataclass(frozen=True, slots=True)
class NextStep:
    """Something that will, may or is to happen after the articles' day."""

    text: str
    actor: str | None
    """Who acts: a participant's name or the literal words."""
    status: StepStatus
    when: When | None
    evidence: tuple[Evidence, ...]
    place: str | None = None
    """Where, as worded ("in Munich")."""
    speaker: str | None = None
    """Who announced it, when it stands inside a statement."""
    corrections: tuple[Correction, ...] = ()
    """What an editor changed; left out of the JSON when nothing was."""


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """Something that the sources themselves leave open."""

    text: str
    kind: QuestionKind
    evidence: tuple[Evidence, ...]
    marks: tuple[tuple[int, int], ...] = ()
    """Offsets in `text` of the deciding words ("no formal decision")."""
    corrections: tuple[Correction, ...] = ()
    """What an editor changed; left out of the JSON when nothing was."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One side of a disagreement."""

    text: str
    evidence: tuple[Evidence, ...]
    marks: tuple[tuple[int, int], ...] = ()
    """Offsets in `text` of the words that differ."""
    later: bool = False
    """True when its source was published later than the other claim's."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """The same thing told differently by two sources."""

    kind: DisagreementKind
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """A dated event."""

    start: date
    end: date
    text: str
    evidence: tuple[Evidence, ...]
    corrections: tuple[Correction, ...] = ()
    """What an editor changed; left out of the JSON when nothing was."""


@dataclass(frozen=True, slots=True)
class Change:
    """What is new, or otherwise, since the previous brief: the line told then, the line told now, or both."""

    kind: ChangeKind
    section: str
    """The section concerned, by name: "statements", "next_steps" ..."""
    before: Evidence | None = None
    """The line as an earlier source has it; None for what is new."""
    after: Evidence | None = None
    """The line as a new source has it."""
    speaker: str | None = None
    """Who says what is added, for a statement: a canonical name or literal words."""
    was: When | None = None
    """The time that a step was announced for."""
    when: When | None = None
    """The time that is now announced for a step."""
    marks_before: tuple[tuple[int, int], ...] = ()
    """Offsets in the words of `before` of what is otherwise now."""
    marks_after: tuple[tuple[int, int], ...] = ()
    """Offsets in the words of `after` of what was otherwise."""

    @property
    def lines(self) -> tuple[Evidence, ...]:
        """The lines there are, the earlier one first."""
        return tuple(line for line in (self.before, self.after) if line)


@dataclass(frozen=True, slots=True)
class Previous:
    """The brief that an updated one is compared with."""

    title: str
    created: datetime | None
    sources: tuple[int, ...]
    """Ids, in the updated brief, of the sources that it had."""
    gone: tuple[int, ...] = ()
    """Ids of those whose text was not there any more: listed last, and known by the lines it quoted alone."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source as the brief cites it."""

    id: int
    title: str | None
    publisher: str | None
    authors: tuple[str, ...]
    published: date | None
    url: str | None
    path: str | None
    sha256: str
    """Of the article text, UTF-8."""
    words: int
    """Words in the article text."""
    language: str
    sentences: int = 0
    """Sentences read."""
    paragraphs: tuple[tuple[int, int], ...] = ()
    """Offsets of every paragraph (non-empty line) in the article text."""
    text: str | None = None
    """The article text; only with --embed-sources, else left out of the JSON."""
    opening: str | None = None
    """First words of the article text, verbatim: its headline, or the start of its first sentence."""
    copy_of: int | None = None
    """Id of the earlier source of which this one is a near-identical wire copy; both count as one source."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """Items that an editor left out, whole, so that they can be put back; no layout prints them."""

    summary: tuple[SummaryLine, ...] = ()
    participants: tuple[Participant, ...] = ()
    statements: tuple[Statement, ...] = ()
    next_steps: tuple[NextStep, ...] = ()
    open_questions: tuple[OpenQuestion, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()


SECTION_NAMES = tuple(section.name for section in fields(Dropped))
"""The fields of a brief that hold its items, in print order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Editor:
    """What a person added to a brief: the only words in it that are neither a source's nor the program's.

    Places are paths in this brief, such as "statements[3]".
    """

    title: str | None = None
    """The editor's title; printed instead of the brief's own, and marked."""
    recommendation: str | None = None
    """Paragraphs, one a line."""
    contacts: str | None = None
    """One a line."""
    name: str | None = None
    """Who checked the brief and signs it."""
    signed: date | None = None
    """The day of the signature."""
    pinned: tuple[str, ...] = ()
    """Places of the items that are to stay first in their sections."""
    checked: tuple[str, ...] = ()
    """Places of the items that were held against their sources."""
    added: tuple[str, ...] = ()
    """Places of the items that the editor took out of a source."""
    dropped: Dropped | None = None
    """What the editor left out; not in files for readers, such as the brief.json inside a PDF."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A finished brief."""

    schema_version: str = SCHEMA_VERSION
    generator: str = "briefing"
    title: str
    language: str
    """Language of the labels, ISO 639-1."""
    created: datetime | None
    """From --date, SOURCE_DATE_EPOCH or the newest article, in UTC; never the wall clock."""
    sources: tuple[Source, ...]
    summary: tuple[SummaryLine, ...] = ()
    participants: tuple[Participant, ...] = ()
    statements: tuple[Statement, ...] = ()
    next_steps: tuple[NextStep, ...] = ()
    open_questions: tuple[OpenQuestion, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    notices: tuple[Notice, ...] = ()
    sections: tuple[str, ...] = field(default=())
    """Names of the sections that were asked for, in print order; empty means all."""
    changes: tuple[Change, ...] = ()
    """What is new or otherwise since `previous`, most important first; only in an update, else left out of the JSON."""
    previous: Previous | None = None
    """The brief that this one updates; only in an update, else left out of the JSON."""
    editor: Editor | None = None
    """What a person added, in `briefing review` or by hand; left out of the JSON when nobody has."""

    # Methods. The model knows no writers: it declares them, and the package binds them in its `__init__`, which Python
    # runs before any of its modules. They are the functions of `briefing.writers.embedding`.
    to_markdown: ClassVar[Callable[..., str]]
    to_html: ClassVar[Callable[..., str]]
    _repr_markdown_: ClassVar[Callable[..., str]]
    _repr_html_: ClassVar[Callable[..., str]]


Item = SummaryLine | Participant | Statement | NextStep | OpenQuestion | Claim | TimelineEntry | Role


def cite(article: Article, start: int, end: int) -> Evidence:
    """Return the stretch of `article.text` from `start` to `end` as evidence."""
    return Evidence(article.id, start, end, article.text[start:end])


def shown(text: str, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Return the leading evidence whose texts make up an item's `text`; empty when none do (the text was edited)."""
    joined = ""
    for count, piece in enumerate(evidence, 1):
        joined = piece.text if count == 1 else joined + PART_JOINT + piece.text
        if joined == text:
            return evidence[:count]
        if len(joined) >= len(text):
            break
    return ()
