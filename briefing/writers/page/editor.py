"""What a person added to a brief: on top of the sections, below them, and the signature."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.matching import printed
from briefing.model import Brief, Correction, Editor
from briefing.writers.labels import Labels
from briefing.writers.page.dates import written_day
from briefing.writers.page.nouns import Slot


def title_of(brief: Brief) -> str:
    """Return the editor's title, else the brief's own, ready to print."""
    own = brief.editor.title if brief.editor else None
    return printed(own or brief.title).strip()


def slots_of(
    editor: Editor | None, headings: Sequence[str], labels: Labels
) -> tuple[tuple[Slot, ...], tuple[Slot, ...]]:
    """Return what stands above the sections and what stands below them.

    `headings` are the slots of the layout: one that is called like what the editor wrote takes it in. Elsewhere the
    recommendation goes on top, and the contacts go below.
    """
    editor = editor or Editor()
    written = {
        heading: Slot(heading, paragraphs)
        for heading, words in ((labels.recommendation, editor.recommendation), (labels.contacts, editor.contacts))
        if (paragraphs := _paragraphs(words))
    }
    below = [written.get(heading, Slot(heading)) for heading in headings]
    rest = [slot for slot in written.values() if slot not in below]
    above = [slot for slot in rest if slot.heading == labels.recommendation]
    return tuple(above), tuple(below + [slot for slot in rest if slot not in above])


def signature_of(editor: Editor | None, labels: Labels) -> str | None:
    """Return who signed the brief, and when; None when nobody has."""
    name = printed(editor.name or "").strip() if editor else ""
    if not editor or not name:
        return None
    if editor.signed is None:
        return labels.signed.format(name=name)
    return labels.signed_on.format(name=name, day=written_day(editor.signed, labels))


def corrected(corrections: Sequence[Correction], labels: Labels) -> tuple[str, ...]:
    """Return the marks of what an editor changed, each once."""
    return tuple(dict.fromkeys(labels.corrected[each.field] for each in corrections))


def _paragraphs(words: str | None) -> tuple[str, ...]:
    return tuple(line for row in (words or "").splitlines() if (line := printed(row).strip()))
