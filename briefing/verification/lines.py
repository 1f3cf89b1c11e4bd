"""The lines of a brief that claim to be verbatim, in the order in which they are printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.model import Brief, Change, Correction, Evidence, NextStep, Participant, Statement

__all__ = ["Line", "is_corrected", "lines_of"]


@dataclass(frozen=True, slots=True)
class Line:
    """Words that are quoted, where they come from, and the words of the sources that stand beside them."""

    place: str
    """Path in the JSON: "statements[3]"."""
    text: str
    evidence: tuple[Evidence, ...]
    marks: tuple[tuple[int, int], ...] = ()
    labels: tuple[tuple[str, str], ...] = ()
    """(field, words) of everything printed beside the line that some source must hold."""
    is_name: bool = False
    """True for a participant's name: it stands inside its evidence."""


def lines_of(brief: Brief) -> Iterator[Line]:
    """Yield every line of `brief`, names and roles included."""
    for i, summary in enumerate(brief.summary):
        yield Line(f"summary[{i}]", summary.text, summary.evidence)
    for i, participant in enumerate(brief.participants):
        yield from _participant(f"participants[{i}]", participant)
    for i, statement in enumerate(brief.statements):
        yield Line(f"statements[{i}]", statement.text, statement.evidence, labels=_of_statement(statement))
    for i, step in enumerate(brief.next_steps):
        yield Line(f"next_steps[{i}]", step.text, step.evidence, labels=_of_step(step))
    for i, question in enumerate(brief.open_questions):
        yield Line(f"open_questions[{i}]", question.text, question.evidence, question.marks)
    for i, disagreement in enumerate(brief.disagreements):
        for j, claim in enumerate(disagreement.claims):
            yield Line(f"disagreements[{i}].claims[{j}]", claim.text, claim.evidence, claim.marks)
    for i, entry in enumerate(brief.timeline):
        yield Line(f"timeline[{i}]", entry.text, entry.evidence)
    for i, change in enumerate(brief.changes):
        yield from _change(f"changes[{i}]", change)


def _change(place: str, change: Change) -> Iterator[Line]:
    was, when = (time.text if time else None for time in (change.was, change.when))
    if change.before:
        labels = _present(("was.text", was))
        yield Line(f"{place}.before", change.before.text, (change.before,), change.marks_before, labels)
    if change.after:
        labels = _present(("speaker", change.speaker), ("when.text", when))
        yield Line(f"{place}.after", change.after.text, (change.after,), change.marks_after, labels)


def _participant(place: str, participant: Participant) -> Iterator[Line]:
    aliases = tuple((f"aliases[{i}]", alias) for i, alias in enumerate(participant.aliases))
    yield Line(place, participant.name, participant.evidence, labels=aliases, is_name=True)
    for i, role in enumerate(participant.roles):
        yield Line(f"{place}.roles[{i}]", role.text, role.evidence)


def _of_statement(statement: Statement) -> tuple[tuple[str, str], ...]:
    speaker = None if is_corrected(statement.corrections, "speaker") else statement.speaker
    return _present(
        ("speaker", speaker),
        ("speaker_text", statement.speaker_text),
        ("cue", statement.cue),
        ("medium", statement.medium),
    )


def _of_step(step: NextStep) -> tuple[tuple[str, str], ...]:
    when = step.when.text if step.when and not is_corrected(step.corrections, "days") else None
    return _present(("actor", step.actor), ("when.text", when), ("place", step.place), ("speaker", step.speaker))


def is_corrected(corrections: tuple[Correction, ...], field: str) -> bool:
    """Whether an editor changed this field."""
    return any(each.field == field for each in corrections)


def _present(*labels: tuple[str, str | None]) -> tuple[tuple[str, str], ...]:
    return tuple((name, words) for name, words in labels if words)
