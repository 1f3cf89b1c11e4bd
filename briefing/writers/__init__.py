"""The door to the writers: one row for each format. The only importers of jinja2 and weasyprint."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from briefing.model import Brief, Layout, Notice

__all__ = ["LOSSES", "WRITERS", "Writer", "count_pages", "prepare"]


@dataclass(frozen=True, slots=True)
class Writer:
    """A function of this room that makes bytes of a brief; its file is loaded when it is first called."""

    file: str
    name: str

    def __call__(self, brief: Brief, layout: Layout) -> bytes:
        """Return `brief` in this format."""
        content: bytes = _function(self.file, self.name)(brief, layout)
        return content


WRITERS: dict[str, Writer] = {
    ".md": Writer("markdown", "write_markdown"),
    ".html": Writer("html", "write_html"),
    ".pdf": Writer("pdf", "write_pdf"),
    ".json": Writer("json", "write_json"),
    ".docx": Writer("word", "write_word"),
    ".eml": Writer("mail", "write_mail"),
    ".ics": Writer("calendar", "write_calendar"),
}


def _losses_of_pdf(brief: Brief, layout: Layout) -> tuple[Notice, ...]:
    lost: tuple[Notice, ...] = _function("pdf", "losses")(brief, layout)
    return lost


LOSSES: dict[str, Callable[[Brief, Layout], tuple[Notice, ...]]] = {
    ".pdf": _losses_of_pdf,
}
"""What a brief would lose in a format, for those formats that can lose something."""


def count_pages(brief: Brief, layout: Layout) -> int:
    """Return how many pages a brief takes as PDF. Raises EngineError when the PDF libraries or fonts are missing."""
    pages: int = _function("pdf", "count_pages")(brief, layout)
    return pages


def prepare(suffix: str, language: str, layout: Layout) -> None:
    """Load what writing in a format takes, as far as that can be done before there is a brief.

    Writes an empty brief and throws it away; a PDF's pages are not laid out, only the engine and the fonts are loaded.
    Raises what writing the empty brief raises.
    """
    if suffix == ".pdf":
        _function("press", "Press").ready()
        _function("pdf", "write_pdf")
        suffix = ".html"
    WRITERS[suffix](Brief(title="", language=language, created=None, sources=()), layout)


def _function(file: str, name: str) -> Any:
    return getattr(import_module(f"briefing.writers.{file}"), name)
