"""The door to the writers: one row for each format. The only importers of jinja2 and weasyprint."""

from __future__ import annotations

from collections.abc import Callable

from briefing.model import Brief, Layout
from briefing.writers.json import write_json

__all__ = ["WRITERS"]

Writer = Callable[[Brief, Layout], bytes]

WRITERS: dict[str, Writer] = {
    ".json": write_json,
}
