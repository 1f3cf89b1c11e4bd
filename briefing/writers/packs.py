"""Layout packs: what a layout prints, in which order and under which headings; how it looks is in its templates.

A pack is a folder with a `pack.toml` and the templates that it changes. A user's folder may hold one too.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from briefing.errors import BriefingError
from briefing.model import Brief, Layout
from briefing.writers.templates import template_folders

_FILE = "pack.toml"
_SHORTENED = (
    "changes", "statements", "next_steps", "open_questions", "timeline", "disagreements", "participants", "summary",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pack:
    """What pack.toml may say."""

    about: str = "The whole brief"
    """One line for people who choose."""
    sections: tuple[str, ...] = ()
    """Sections printed, in order, as far as the brief has them; empty means all.

    "key_figures" among them stands for lines of the others that hold figures.
    """
    limits: dict[str, int] = field(default_factory=dict)
    """Section -> the most items printed."""
    characters: int | None = None
    """The most verbatim characters printed."""
    pages: int | None = None
    """The most pages of the PDF; items are left out until it fits."""
    numbered: bool = False
    """Whether items are numbered through."""
    masthead: dict[str, str] = field(default_factory=dict)
    """Language -> the word above the title."""
    as_of: dict[str, str] = field(default_factory=dict)
    """Language -> pattern with {date} for the date above the title."""
    headings: dict[str, dict[str, str]] = field(default_factory=dict)
    """Language -> section -> heading, where it is not the usual one."""
    slots: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Language -> headings with room below them, which people fill in."""


def pack_of(layout: Layout) -> Pack:
    """Return the pack of a layout. Raises BriefingError for a pack.toml that cannot be followed."""
    return _read(template_folders(layout.template))


@cache
def _read(folders: tuple[Path, ...]) -> Pack:
    path = next((folder / _FILE for folder in folders if (folder / _FILE).is_file()), None)
    if path is None:
        return Pack()
    import tomllib

    import msgspec

    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Pack)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise BriefingError(f"{path}: {error}") from error


def fit(brief: Brief, pack: Pack) -> Brief:
    """Return the part of a brief that a pack prints; the most important items of a section stand first and stay.

    What an editor left out, and which lines were checked, is nothing for readers.
    """
    if brief.editor:
        brief = replace(brief, editor=replace(brief.editor, dropped=None, checked=()))
    if pack.sections:
        brief = replace(brief, sections=tuple(name for name in pack.sections if name in _asked(brief)))
    kept: dict[str, Any] = {name: getattr(brief, name)[: pack.limits.get(name)] for name in _SHORTENED}
    if brief.sections:
        kept = {name: items if name in (*brief.sections, "changes") else () for name, items in kept.items()}
    while pack.characters and _characters(kept) > pack.characters and _drop_one(kept):
        pass
    return replace(brief, **kept)


def shorten(brief: Brief) -> Brief | None:
    """Return the brief without the last item of its longest section; None when every section has one at most."""
    kept: dict[str, Any] = {name: getattr(brief, name) for name in _SHORTENED}
    return replace(brief, **kept) if _drop_one(kept) else None


def _drop_one(kept: dict[str, Any]) -> bool:
    """Drop the last item of the longest section; False when every section has one at most."""
    longest = max(_SHORTENED, key=lambda name: len(kept[name]))
    if len(kept[longest]) <= 1:
        return False
    kept[longest] = kept[longest][:-1]
    return True


def _asked(brief: Brief) -> tuple[str, ...]:
    return brief.sections or _SHORTENED


def _characters(kept: dict[str, Any]) -> int:
    texts = [item.text for items in kept.values() for item in items if hasattr(item, "text")]
    return sum(map(len, [*texts, *(line.text for change in kept["changes"] for line in change.lines)]))
