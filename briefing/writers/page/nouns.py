"""What a template sees. Every text here is ready to print: see `briefing.matching.printed`."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.writers.labels import Labels

LONGEST_WORD = 40


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring words of one source, all marked or all unmarked."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Part:
    """One verbatim stretch; `source`, `start` and `end` are None when the words were edited."""

    runs: tuple[Run, ...]
    source: int | None
    start: int | None
    end: int | None
    language: str | None = None
    """ISO 639-1 code of the source, where it is not the language of the labels."""

    @property
    def text(self) -> str:
        """The words of all runs."""
        return "".join(run.text for run in self.runs)

    @property
    def long(self) -> bool:
        """Whether some word, such as an address, is longer than a line may be."""
        return any(len(word) > LONGEST_WORD for word in self.text.split())


@dataclass(frozen=True, slots=True)
class Citation:
    """One place in one source."""

    source: int
    paragraph: int | None
    """Number of the paragraph, from 1; None when the brief does not know the source's paragraphs."""
    shown: bool
    """True where the printed words stand; False where the same is also reported."""


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of one item and where they come from."""

    parts: tuple[Part, ...]
    """In order; printed with the program's own " … " between them."""
    citations: tuple[Citation, ...]
    """The places shown first, each source and paragraph once."""
    edited: bool
    """True when the words are no longer those of the evidence."""
    corrected: tuple[str, ...] = ()
    """What an editor changed beside the words, in the language of the labels: "speaker edited"."""
    new: bool = False
    """True when the words are news to a reader of the previous brief."""

    @property
    def text(self) -> str:
        """The words as printed."""
        return " … ".join(part.text for part in self.parts)

    @property
    def shown(self) -> tuple[Citation, ...]:
        """The places where the printed words stand."""
        return tuple(citation for citation in self.citations if citation.shown)

    @property
    def also(self) -> tuple[Citation, ...]:
        """The places where the same is also reported."""
        return tuple(citation for citation in self.citations if not citation.shown)


@dataclass(frozen=True, slots=True)
class ParticipantRow:
    """One participant."""

    name: str
    kind: str
    roles: tuple[Quote, ...]
    """Roles as worded, the most frequent first, at most three that differ."""
    mentions: tuple[tuple[int, int], ...]
    """(source, number of mentions) for every source of the brief, in order; 0 where there is none."""
    mentioned: str
    """The same written out: "23 mentions in 1, 9 in 2"."""
    citations: tuple[Citation, ...]
    """Where the roles printed stand; where the name stands when there is no role."""
    quote: Quote
    """The name as evidence: where it stands at its fullest."""


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """One speaker, and how many statements of theirs each source has."""

    name: str
    quoted: tuple[tuple[int, int], ...]
    """(source, number of statements) for every source of the brief, in order."""
    corrected: bool = False
    """True when an editor wrote the name."""


@dataclass(frozen=True, slots=True)
class StatementLine:
    """One statement."""

    quote: Quote
    speaker: str | None
    """None: unattributed."""
    manner: str | None
    """Cue and medium of a quotation as the source has them ("wrote on its website"), or that it is reported."""
    attribution: str
    """Speaker and manner in one phrase."""
    kind: str
    """"direct", "mixed" or "indirect"."""
    hanging: bool
    """True when the words begin with a quotation mark, which may hang in the margin."""


@dataclass(frozen=True, slots=True)
class StepLine:
    """One next step."""

    quote: Quote
    when: str | None
    """The time as worded, and the days it means where the words do not say; None when there is none."""
    place: str | None
    status: str
    """The status, in the language of the labels."""
    actor: str | None
    announced: str | None
    """Who said it, written out; None when nobody in particular."""


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """One side of a disagreement, or an open question."""

    quote: Quote
    note: str
    """What kind it is, in the language of the labels."""
    later: bool = False


@dataclass(frozen=True, slots=True)
class DisagreementLines:
    """The sides of one disagreement."""

    note: str
    """What it is about: a number, a date, a name or a fact."""
    claims: tuple[ClaimLine, ...]


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One line of what has changed."""

    quote: Quote
    note: str | None
    """Whether it was told before or is now, the time of a step, who says it: in one phrase."""
    earlier: bool
    """True for what was told before."""


@dataclass(frozen=True, slots=True)
class ChangeLines:
    """One change with both its lines, or all new lines of one section."""

    note: str
    """What kind it is, in the language of the labels."""
    lines: tuple[ChangeLine, ...]
    first: bool = True
    """False when the one before it is of the same kind, so that the kind need not be said again."""


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A line of the brief and the figures in it."""

    figures: tuple[str, ...]
    """The numbers with what they count, as worded: "140 passengers"."""
    quote: Quote
    """The line, its figures marked."""


@dataclass(frozen=True, slots=True)
class TimelineLine:
    """One dated event."""

    quote: Quote
    days: str
    """The day or days, written out."""
    start: str
    """First day, ISO 8601."""


@dataclass(frozen=True, slots=True)
class TimelineMark:
    """One event in the picture of the timeline."""

    x: int
    y: int
    width: int
    row: int
    """From 0; marks that would touch stand in different rows."""


@dataclass(frozen=True, slots=True)
class TimelinePicture:
    """The timeline as a picture; lengths are units of an SVG."""

    width: int
    height: int
    marks: tuple[TimelineMark, ...]
    first: str
    """The first day, written out."""
    last: str
    alternative: str
    """What the picture shows, in a few words."""
    description: str
    """Every date in it, written out."""


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """One source."""

    id: int
    title: str
    """Its title; else the words it opens with, else the name of its file, else "Source N"."""
    details: tuple[str, ...]
    """Publisher, authors, date, words and paragraphs, each as one printed phrase; what is unknown is left out."""
    file: str | None
    """The path as the user named it, when it is not a URL."""
    url: str | None
    """http, https or mailto; any other scheme is dropped."""
    sha256: str
    quoted: tuple[int, ...]
    """Numbers of the paragraphs quoted in this brief, in order."""
    paragraphs: int
    """How many paragraphs the source has; 0 when unknown."""
    quoted_numbers: str
    """The same written out: "1–3, 7"; "0" when none is."""
    quoted_text: str
    """The same as a printed phrase."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A heading with room below it, or with what the editor wrote there."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    """The editor's words; none: room to write."""


@dataclass(frozen=True, slots=True)
class PageView:
    """A whole brief, ready to arrange."""

    title: str
    short_title: str
    """The title as it fits one line of a running head."""
    language: str
    date: str | None
    """The day (and the hour, when one was given) that the brief is written for."""
    created: str | None
    """The same as ISO 8601 in UTC."""
    generator: str
    labels: Labels
    sections: tuple[str, ...]
    """Names of the sections to print, in order."""
    opening: tuple[Slot, ...]
    """What the editor put on top of the sections."""
    slots: tuple[Slot, ...]
    """What stands below the sections: headings that people fill in, and what the editor wrote."""
    title_note: str | None
    """Says so when the title is the editor's."""
    signed: str | None
    """Who checked and signed the brief, and when, as one printed phrase."""
    numbered: bool
    """Whether items are numbered through."""
    counts: tuple[str, ...]
    """Sources, sentences read and stretches quoted, each as one printed phrase."""
    compact: bool
    """True when there are too many sources for one column each."""
    changes: tuple[ChangeLines, ...]
    """What has changed since the previous brief; the section "changes" is printed in updates only."""
    changed_counts: str
    """How many sources are new, and how many changes there are of each kind, as one printed phrase."""
    summary: tuple[Quote, ...]
    key_figures: tuple[FigureLine, ...]
    """Lines of the brief with their figures; empty unless the layout prints them."""
    participants: tuple[ParticipantRow, ...]
    speakers: tuple[SpeakerRow, ...]
    """Who is quoted in which source."""
    compare_speakers: bool
    """True when there are enough speakers and sources, and not too many, for a table of them."""
    statements: tuple[StatementLine, ...]
    next_steps: tuple[StepLine, ...]
    open_questions: tuple[ClaimLine, ...]
    disagreements: tuple[DisagreementLines, ...]
    no_disagreements: str
    """What the section says when it is empty."""
    timeline: tuple[TimelineLine, ...]
    timeline_picture: TimelinePicture | None
    """None for fewer than three dates that differ."""
    sources: tuple[SourceEntry, ...]
    notices: tuple[str, ...]
    edited: bool
    """True when any line was edited."""
