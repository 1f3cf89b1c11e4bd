"""A brief as a page: every decision about what is printed, none about how it looks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC
from typing import Any

from briefing.lexicon import word_set
from briefing.matching import printed
from briefing.model import (
    SECTION_NAMES,
    Brief,
    Claim,
    Disagreement,
    Evidence,
    Layout,
    NextStep,
    OpenQuestion,
    Participant,
    Role,
    Statement,
    SummaryLine,
    TimelineEntry,
    shown,
)
from briefing.writers.labels import Labels, labels_in
from briefing.writers.packs import Pack, fit, pack_of
from briefing.writers.page.changes import change_lines, counted
from briefing.writers.page.dates import written_days, written_moment, written_when
from briefing.writers.page.editor import corrected, signature_of, slots_of, title_of
from briefing.writers.page.figures import figure_lines
from briefing.writers.page.nouns import (
    ClaimLine,
    DisagreementLines,
    FigureLine,
    PageView,
    ParticipantRow,
    SpeakerRow,
    StatementLine,
    StepLine,
    TimelineLine,
)
from briefing.writers.page.pictures import timeline_picture
from briefing.writers.page.quotes import Library
from briefing.writers.page.sources import source_entries

KEY_FIGURES = "key_figures"
_MOST_COLUMNS = 4  # more sources than this share one column of mentions
_MOST_ROLES = 3
_FEWEST_SPEAKERS = 3  # fewer are compared at a glance
_MOST_COMPARED = 9  # sources that a small table has room for
_LONGEST_HEAD = 100  # characters of a running head

Quotable = SummaryLine | Statement | NextStep | OpenQuestion | Claim | TimelineEntry


def view(brief: Brief, layout: Layout) -> PageView:
    """Return the page of a brief as its layout prints it. Raises BriefingError when its language has no labels."""
    pack = pack_of(layout)
    brief = _asked(fit(brief, pack))
    labels = _labels(brief, pack)
    as_of = pack.as_of.get(brief.language, "{date}")
    library = Library(brief.sources, brief.language, _news(brief, participants=False))
    people = Library(brief.sources, brief.language, _news(brief, participants=True))
    pieces = quoted_pieces(brief)
    speakers = _speakers(brief)
    figures = figure_lines(_telling(brief), library) if KEY_FIGURES in pack.sections else ()
    opening, slots = slots_of(brief.editor, pack.slots.get(brief.language, ()), labels)
    return PageView(
        title=title_of(brief),
        short_title=_short(title_of(brief)),
        title_note=labels.title_by_editor if brief.editor and brief.editor.title else None,
        language=brief.language,
        date=as_of.format(date=written_moment(brief.created, labels)) if brief.created else None,
        created=f"{brief.created.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}" if brief.created else None,
        generator=printed(brief.generator),
        labels=labels,
        sections=_printed_sections(brief, pack, figures),
        opening=opening,
        slots=slots,
        signed=signature_of(brief.editor, labels),
        numbered=pack.numbered,
        counts=_counts(brief, pieces, labels),
        compact=len(brief.sources) > _MOST_COLUMNS,
        changes=change_lines(brief.changes, Library(brief.sources, brief.language), labels),
        changed_counts=counted(brief, labels),
        summary=tuple(library.quote(line.text, line.evidence) for line in brief.summary),
        key_figures=figures,
        participants=tuple(_participant(one, brief, people, labels) for one in brief.participants),
        speakers=speakers,
        compare_speakers=len(speakers) >= _FEWEST_SPEAKERS and 1 < len(brief.sources) <= _MOST_COMPARED,
        statements=tuple(_statement(one, library, labels) for one in brief.statements),
        next_steps=tuple(_step(one, library, labels) for one in brief.next_steps),
        open_questions=tuple(_question(one, library, labels) for one in brief.open_questions),
        disagreements=tuple(_disagreement(one, library, labels) for one in brief.disagreements),
        no_disagreements=labels.one_source if len(brief.sources) == 1 else labels.nothing["disagreements"],
        timeline=tuple(_event(one, library, labels) for one in brief.timeline),
        timeline_picture=timeline_picture(brief.timeline, labels),
        sources=source_entries(brief.sources, pieces, library, labels, brief.previous),
        notices=tuple(printed(notice.message) for notice in brief.notices),
        edited=any(not shown(item.text, item.evidence) for item in (*_lines(brief), *_roles(brief))),
    )


def _labels(brief: Brief, pack: Pack) -> Labels:
    language = brief.language
    labels = labels_in(language)
    headings = {**labels.headings, **pack.headings.get(language, {})}
    if brief.previous and brief.previous.created:
        since = written_moment(brief.previous.created, labels)
        headings["changes"] = labels.changed_since.format(date=since)
    return replace(labels, brief=pack.masthead.get(language, labels.brief), headings=headings)


def _news(brief: Brief, participants: bool) -> list[Evidence]:
    """Return the new lines of what has changed: the names of new participants, or all others."""
    told = [change for change in brief.changes if (change.section == "participants") == participants]
    return [change.after for change in told if change.after]


def _short(title: str) -> str:
    """Return the whole words of a title that fit one line, or as much as does of a single long word."""
    if len(title) <= _LONGEST_HEAD:
        return title
    return title[:_LONGEST_HEAD].rsplit(" ", 1)[0] + "…"


def _asked(brief: Brief) -> Brief:
    """Return the brief with the sections that were asked for, and no items in others."""
    sections = brief.sections or SECTION_NAMES
    nothing: dict[str, Any] = {name: () for name in SECTION_NAMES if name not in sections}
    return replace(brief, sections=sections, **nothing)


def quoted_pieces(brief: Brief) -> list[Evidence]:
    """Return the evidence of every line that is printed word for word, names and roles left out."""
    changed = [line for change in brief.changes for line in change.lines]
    return [*changed, *(piece for item in _lines(brief) for piece in shown(item.text, item.evidence))]


def _lines(brief: Brief) -> list[Quotable]:
    claims = [claim for one in brief.disagreements for claim in one.claims]
    return [*brief.summary, *brief.statements, *brief.next_steps, *brief.open_questions, *claims, *brief.timeline]


def _telling(brief: Brief) -> list[SummaryLine | Statement | Claim | TimelineEntry]:
    """Return the lines that tell what happened and was said, the most important first."""
    claims = [claim for one in brief.disagreements for claim in one.claims]
    return [*brief.summary, *claims, *brief.statements, *brief.timeline]


def _printed_sections(brief: Brief, pack: Pack, figures: tuple[FigureLine, ...]) -> tuple[str, ...]:
    """Return the sections of the page in order: the brief's own, and what is drawn from them."""
    named = pack.sections or brief.sections
    kept = [name for name in named if name in brief.sections or (name == KEY_FIGURES and figures)]
    return ("changes", *kept) if brief.previous else tuple(kept)


def _roles(brief: Brief) -> list[Role]:
    return [role for one in brief.participants for role in one.roles]


def _counts(brief: Brief, pieces: list[Evidence], labels: Labels) -> tuple[str, ...]:
    return (
        labels.count("sources", len(brief.sources)),
        labels.count("sentences", sum(source.sentences for source in brief.sources)),
        labels.count("quoted", _stretches(pieces)),
    )


def _stretches(pieces: Iterable[Evidence]) -> int:
    """Count the stretches quoted; those that share characters count once."""
    count = 0
    source, end = 0, 0
    for piece in sorted(pieces, key=lambda piece: (piece.source, piece.start)):
        if piece.source != source or piece.start >= end:
            count += 1
            source, end = piece.source, piece.end
        end = max(end, piece.end)
    return count


def _participant(one: Participant, brief: Brief, library: Library, labels: Labels) -> ParticipantRow:
    distinct = {_bare(role.text): role for role in reversed(one.roles)}
    roles = [role for role in one.roles if distinct[_bare(role.text)] is role][:_MOST_ROLES]
    places = [piece for role in roles for piece in shown(role.text, role.evidence)]
    mentions = tuple((source.id, one.mentions.get(source.id, 0)) for source in brief.sources)
    return ParticipantRow(
        name=printed(one.name),
        kind=one.kind,
        roles=tuple(library.quote(role.text, role.evidence) for role in roles),
        mentions=mentions,
        mentioned=_mentioned(one.mentions, len(brief.sources), labels),
        citations=library.cite(places or one.evidence[:1]),
        quote=library.quote(one.name, one.evidence),
    )


def _bare(role: str) -> str:
    """Return a role without what makes no difference between two: capitals, spaces, a leading article."""
    return " ".join(printed(role).casefold().split()).removeprefix("the ")


def _mentioned(mentions: dict[int, int], sources: int, labels: Labels) -> str:
    """Return how often and where somebody is mentioned: by source when there are few, else in how many."""
    total = labels.count("mentions", sum(mentions.values()))
    if sources == 1 or not mentions:
        return total
    if sources > _MOST_COLUMNS:
        return f"{total} {labels.mentions_in.format(source=labels.count('sources', len(mentions)))}"
    first, *others = sorted(mentions)
    places = [f"{labels.count('mentions', mentions[first])} {labels.mentions_in.format(source=first)}"]
    places += [f"{mentions[source]} {labels.mentions_in.format(source=source)}" for source in others]
    return ", ".join(places)


def _speakers(brief: Brief) -> tuple[SpeakerRow, ...]:
    """Return who is quoted how often in which source, most quoted first."""
    counts: dict[str, dict[int, int]] = {}
    for one in brief.statements:
        if one.speaker and one.evidence:
            row = counts.setdefault(printed(one.speaker), {})
            for source in sorted({piece.source for piece in one.evidence}):
                row[source] = row.get(source, 0) + 1
    ordered = sorted(counts.items(), key=lambda row: -sum(row[1].values()))
    own = {printed(one.speaker) for one in brief.statements if one.speaker and _is_speaker_corrected(one)}
    return tuple(
        SpeakerRow(name, tuple((s.id, row.get(s.id, 0)) for s in brief.sources), name in own) for name, row in ordered
    )


def _is_speaker_corrected(one: Statement) -> bool:
    return any(each.field == "speaker" for each in one.corrections)


def _statement(one: Statement, library: Library, labels: Labels) -> StatementLine:
    speaker = printed(one.speaker) if one.speaker else None
    manner = {"indirect": f"({labels.reported})", "direct": _manner(one) if speaker else None}.get(one.kind)
    return StatementLine(
        quote=library.quote(one.text, one.evidence, corrected=corrected(one.corrections, labels)),
        speaker=speaker,
        manner=manner,
        attribution=" ".join(filter(None, (speaker or labels.unattributed, manner))),
        kind=one.kind,
        hanging=printed(one.text).startswith(("“", "‘", "„", "«", '"', "'")),
    )


def _manner(one: Statement) -> str | None:
    if not one.medium and (one.cue or "").strip().casefold() in word_set("telling_cues"):
        return None  # "Jane Roe told" lacks whom
    return " ".join(printed(words).strip() for words in (one.cue, one.medium) if words) or None


def _step(one: NextStep, library: Library, labels: Labels) -> StepLine:
    return StepLine(
        quote=library.quote(one.text, one.evidence, corrected=corrected(one.corrections, labels)),
        when=written_when(one.when, labels) if one.when else None,
        place=printed(one.place) if one.place else None,
        status=labels.status[one.status],
        actor=printed(one.actor) if one.actor else None,
        announced=labels.said.format(speaker=printed(one.speaker)) if one.speaker else None,
    )


def _question(one: OpenQuestion, library: Library, labels: Labels) -> ClaimLine:
    quote = library.quote(one.text, one.evidence, one.marks, corrected(one.corrections, labels))
    return ClaimLine(quote, labels.question[one.kind])


def _disagreement(one: Disagreement, library: Library, labels: Labels) -> DisagreementLines:
    note = labels.disagreement[one.kind]
    return DisagreementLines(
        note,
        tuple(ClaimLine(library.quote(side.text, side.evidence, side.marks), note, side.later) for side in one.claims),
    )


def _event(one: TimelineEntry, library: Library, labels: Labels) -> TimelineLine:
    return TimelineLine(
        quote=library.quote(one.text, one.evidence, corrected=corrected(one.corrections, labels)),
        days=written_days(one.start, one.end, labels),
        start=one.start.isoformat(),
    )
