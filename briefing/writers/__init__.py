"""The door to the writers: one row for each format. The only importers of jinja2 and weasyprint."""

from __future__ import annotations

from collections.abc import Callable

from briefing.model import Brief, Layout
from briefing.writers.html import write_html
from briefing.writers.json import write_json
from briefing.writers.markdown import write_markdown
from briefing.writers.pdf import write_pdf

__all__ = ["WRITERS"]

Writer = Callable[[Brief, Layout], bytes]

WRITERS: dict[str, Writer] = {
    ".md": write_markdown,
    ".html": write_html,
    ".pdf": write_pdf,
    ".json": write_json,
}
