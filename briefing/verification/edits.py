"""What an editor wrote or changed, as a brief declares it: named by a proof, since no source has it."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.model import Brief, Correction, Editor, NextStep, OpenQuestion, Statement, TimelineEntry
from briefing.verification.proof import Problem, excerpt

__all__ = ["edits_of"]

_CODE = "editor"
_TEXTS = ("title", "recommendation", "contacts")

Correctable = Statement | NextStep | OpenQuestion | TimelineEntry


def edits_of(brief: Brief) -> Iterator[Problem]:
    """Yield what is the editor's in a brief: own words, lines taken out of a source, corrected labels."""
    if brief.editor:
        yield from _own(brief.editor)
    sections: tuple[tuple[str, tuple[Correctable, ...]], ...] = (
        ("statements", brief.statements),
        ("next_steps", brief.next_steps),
        ("open_questions", brief.open_questions),
        ("timeline", brief.timeline),
    )
    for section, items in sections:
        for position, item in enumerate(items):
            for correction in item.corrections:
                yield _corrected(f"{section}[{position}]", item, correction)


def _own(editor: Editor) -> Iterator[Problem]:
    for name in _TEXTS:
        if words := getattr(editor, name):
            yield Problem(_CODE, f"editor.{name}", f"“{excerpt(words)}” is the editor’s own")
    if editor.name:
        day = f", {editor.signed.isoformat()}" if editor.signed else ""
        yield Problem(_CODE, "editor.name", f"signed by {excerpt(editor.name)}{day}")
    for place in editor.added:
        yield Problem(_CODE, place, "added by the editor, out of its source")


def _corrected(place: str, item: Correctable, correction: Correction) -> Problem:
    was = f"the program had “{excerpt(correction.was)}”" if correction.was else "the program had none"
    return Problem(_CODE, f"{place}.{correction.field}", f"“{excerpt(_now(item, correction))}” is the editor’s; {was}")


def _now(item: Correctable, correction: Correction) -> str:
    if correction.field == "speaker":
        return getattr(item, "speaker", None) or "nobody"
    if correction.field == "kind":
        return str(getattr(item, "status", None) or getattr(item, "kind", ""))
    if isinstance(item, TimelineEntry):
        return _days(item.start.isoformat(), item.end.isoformat())
    when = getattr(item, "when", None)
    return _days(str(when.start), str(when.end)) if when else "no day"


def _days(start: str, end: str) -> str:
    return start if start == end else f"{start} to {end}"
