"""The door to the writers: one row for each format. The only importers of jinja2 and weasyprint."""

from __future__ import annotations

from collections.abc import Callable

from briefing.model import Brief, Layout, Notice
from briefing.writers.calendar import write_calendar
from briefing.writers.html import write_html
from briefing.writers.json import write_json
from briefing.writers.mail import write_mail
from briefing.writers.markdown import write_markdown
from briefing.writers.pdf import count_pages, losses, write_pdf
from briefing.writers.word import write_word

__all__ = ["LOSSES", "WRITERS", "count_pages"]

Writer = Callable[[Brief, Layout], bytes]

WRITERS: dict[str, Writer] = {
    ".md": write_markdown,
    ".html": write_html,
    ".pdf": write_pdf,
    ".json": write_json,
    ".docx": write_word,
    ".eml": write_mail,
    ".ics": write_calendar,
}

LOSSES: dict[str, Callable[[Brief, Layout], tuple[Notice, ...]]] = {
    ".pdf": losses,
}
"""What a brief would lose in a format, for those formats that can lose something."""
