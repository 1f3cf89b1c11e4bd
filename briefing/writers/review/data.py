"""What the page knows: the brief as it was saved, its lines as they are printed, the sources and their sentences.

Every offset that the script uses is in UTF-16 units; the offsets that it writes into brief.json are those of the
program, and stand beside them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from briefing.matching import printed
from briefing.model import SECTION_NAMES, Brief, Difference, Document, Editor, Layout
from briefing.writers.json import write_json
from briefing.writers.labels import labels_in
from briefing.writers.page import view
from briefing.writers.page.nouns import ChangeLines
from briefing.writers.review.lines import Liner
from briefing.writers.review.offsets import Units

__all__ = ["page_data"]


def page_data(
    brief: Brief, documents: Mapping[int, Document], differences: Sequence[Difference] | None
) -> dict[str, Any]:
    """Return everything that the page embeds, as JSON's types."""
    liner = Liner({number: Units(document.article.text) for number, document in documents.items()}, brief)
    page = view(replace(brief, editor=None), Layout())
    editor = brief.editor or Editor()
    dropped = replace(brief, editor=None, **_items(editor.dropped)) if editor.dropped else None
    return {
        "brief": _saved(brief),
        "embedded": [source.id for source in brief.sources if source.text is not None],
        "language": brief.language,
        "every_section": list(SECTION_NAMES),
        "sections": list(brief.sections or SECTION_NAMES),
        "labels": asdict(labels_in(brief.language)),
        "counts": list(page.counts),
        "date": page.date,
        "day": brief.created.date().isoformat() if brief.created else None,
        "lines": list(_lines(brief, liner, "")),
        "dropped": list(_lines(dropped, liner, "editor.dropped.")) if dropped else [],
        "sources": [_source(entry, brief, documents.get(entry.id)) for entry in page.sources],
        "participants": [printed(one.name) for one in brief.participants],
        "names": _names(brief),
        "notices": list(page.notices),
        "changes": [_change(each) for each in page.changes],
        "differences": None if differences is None else [asdict(each) for each in differences],
    }


def _items(holder: Any) -> dict[str, Any]:
    return {name: getattr(holder, name) for name in SECTION_NAMES}


def _saved(brief: Brief) -> Any:
    """Return the brief as it is saved; the texts of the sources stand elsewhere in the page."""
    bare = replace(brief, sources=tuple(replace(source, text=None) for source in brief.sources))
    return json.loads(write_json(bare, Layout()))


def _lines(brief: Brief, liner: Liner, prefix: str) -> Iterator[dict[str, Any]]:
    """Yield every line of a brief with the place in the JSON that it is saved at."""
    page = view(replace(brief, sections=()), Layout())
    for section in SECTION_NAMES:
        for position, (item, line) in enumerate(zip(getattr(brief, section), getattr(page, section), strict=True)):
            yield {"place": f"{prefix}{section}[{position}]", "section": section, **liner.line(section, item, line)}


def _source(entry: Any, brief: Brief, document: Document | None) -> dict[str, Any]:
    """Return one source: what it is, its text, its paragraphs and sentences."""
    source = brief.sources[entry.id - 1]
    row: dict[str, Any] = {
        "id": entry.id,
        "title": entry.title,
        "details": list(entry.details),
        "file": entry.file,
        "url": entry.url,
        "sha256": entry.sha256,
        "language": source.language,
        "published": source.published.isoformat() if source.published else None,
        "paragraphs": [],
        "sentences": [],
    }
    if document is None:
        return {**row, "text": None, "total": len(source.paragraphs)}
    units = Units(document.article.text)
    row["text"] = document.article.text
    row["total"] = len(document.paragraphs)
    row["paragraphs"] = [[units.at(span.start), units.at(span.end)] for span in document.paragraphs]
    row["sentences"] = [
        [one.paragraph, units.at(one.start), units.at(one.end), one.start, one.end, int(one.heading)]
        for one in document.sentences
    ]
    return row


def _change(change: ChangeLines) -> dict[str, Any]:
    """Return one change since the previous brief, as the brief itself tells it."""
    lines = [
        {
            "parts": [[[run.text, run.marked] for run in part.runs] for part in line.quote.parts],
            "places": [[one.source, None, None, one.paragraph, one.shown] for one in line.quote.citations],
            "note": line.note,
        }
        for line in change.lines
    ]
    return {"note": change.note, "lines": lines}


def _names(brief: Brief) -> dict[str, list[str]]:
    """Return every participant's name and other names, for the filter by participant."""
    names: dict[str, list[str]] = {}
    for one in brief.participants:
        forms = [printed(form).strip() for form in (one.name, *one.aliases)]
        names[printed(one.name)] = [form for form in dict.fromkeys(forms) if form]
    return names
