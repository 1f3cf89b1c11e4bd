"""A brief inside something else: a page, a notebook, somebody's template."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from briefing.model import Brief, Layout
from briefing.writers.html import style_of, write_html
from briefing.writers.markdown import write_markdown

_SHEETS = ("brief.css", "screen.css")


def to_markdown(brief: Brief, *, fragment: bool = True, **layout: Any) -> str:
    """Return the brief as Markdown for another document; `layout` holds fields of Layout."""
    return write_markdown(brief, Layout(fragment=fragment, **layout)).decode()


def to_html(brief: Brief, *, fragment: bool = True, style: bool = False, **layout: Any) -> str:
    """Return the brief as one `<article>`, or as a whole page when `fragment` is False.

    `style` puts the style sheet before the article; a page with several briefs needs it once. `layout` holds fields of
    Layout.
    """
    chosen = Layout(fragment=fragment, **layout)
    html = write_html(brief, chosen).decode()
    return f"<style>\n{style_of(chosen, *_SHEETS)}\n</style>\n{html}" if style and fragment else html


@dataclass(frozen=True, slots=True)
class Shown:
    """A brief as a notebook displays it."""

    brief: Brief
    layout: Layout

    def _repr_markdown_(self) -> str:
        return write_markdown(self.brief, self.layout).decode()

    def _repr_html_(self) -> str:
        sheet = style_of(self.layout, *_SHEETS)
        return f"<style>\n{sheet}\n</style>\n{write_html(self.brief, self.layout).decode()}"


def show(brief: Brief, **layout: Any) -> Shown:
    """Return the brief as an object that Jupyter displays; `layout` holds fields of Layout."""
    return Shown(brief, Layout(fragment=True, **{"heading_level": 2, **layout}))
