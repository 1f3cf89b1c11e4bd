"""What has changed, as it is printed: pairs of lines first, then what is new, section by section."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import groupby

from briefing.matching import printed
from briefing.model import Brief, Change, Evidence, When
from briefing.writers.labels import Labels
from briefing.writers.page.dates import written_when
from briefing.writers.page.nouns import ChangeLine, ChangeLines
from briefing.writers.page.quotes import Library, Marks


def change_lines(changes: tuple[Change, ...], library: Library, labels: Labels) -> tuple[ChangeLines, ...]:
    """Return the changes in their order; neighbours that are new to one section stand under one head."""
    found: list[ChangeLines] = []
    for added, group in groupby(changes, key=lambda one: one.section if one.kind == "added" else None):
        if added is None:
            found += [ChangeLines(labels.changes[one.kind], _pair(one, library, labels)) for one in group]
        else:
            lines = [_line(one.after, _said(one), library, one.marks_after) for one in group]
            found.append(ChangeLines(labels.added[added], tuple(line for line in lines if line)))
    notes = [None, *(one.note for one in found)]
    return tuple(replace(one, first=one.note != before) for before, one in zip(notes, found, strict=False))


def counted(brief: Brief, labels: Labels) -> str:
    """Return how many sources are new and how often each kind of change was found, those that were not left out."""
    known = brief.previous.sources if brief.previous else ()
    new = sum(source.id not in known for source in brief.sources)
    kinds = Counter(one.kind for one in brief.changes)
    told = [f"{labels.changes[kind]}: {kinds[kind]}" for kind in labels.changes if kinds[kind]]  # type: ignore[index]
    added = [f"{labels.added['summary']}: {kinds['added']}"] if kinds["added"] else []
    return " · ".join([f"{labels.new}: {labels.count('sources', new)}", *told, *added])


def _pair(one: Change, library: Library, labels: Labels) -> tuple[ChangeLine, ...]:
    before = _line(one.before, _told(labels.before, one.was, labels), library, one.marks_before, earlier=True)
    after = _line(one.after, _told(labels.now, one.when, labels), library, one.marks_after)
    return tuple(line for line in (before, after) if line)


def _line(
    piece: Evidence | None, note: str | None, library: Library, marks: Marks = (), earlier: bool = False
) -> ChangeLine | None:
    return ChangeLine(library.quote(piece.text, (piece,), marks), note, earlier) if piece else None


def _told(word: str, when: When | None, labels: Labels) -> str:
    return f"{word} · {written_when(when, labels)}" if when else word


def _said(one: Change) -> str | None:
    return printed(one.speaker) if one.speaker else None
