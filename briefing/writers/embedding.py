"""A brief inside something else: a page, a notebook, somebody's template.

The package binds these functions to `Brief` as its methods; `brief.to_html()` and `to_html(brief)` are the same.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from briefing.model import Brief, Layout
from briefing.writers.html import style_of, write_html
from briefing.writers.markdown import write_markdown

if TYPE_CHECKING:
    from markupsafe import Markup

_SHEETS = ("brief.css", "screen.css")
_LEVEL = 2  # a notebook has a title of its own


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


def display_markdown(brief: Brief) -> str:
    """Return the Markdown that a notebook displays for a brief, its title a heading of the second level."""
    return to_markdown(brief, heading_level=_LEVEL)


def display_html(brief: Brief) -> str:
    """Return the HTML that a notebook displays for a brief, its style included."""
    return to_html(brief, style=True, heading_level=_LEVEL)


@dataclass(frozen=True, slots=True)
class Shown:
    """A brief as a notebook displays it in a layout of one's own."""

    brief: Brief
    layout: dict[str, Any]

    def _repr_markdown_(self) -> str:
        return to_markdown(self.brief, **self.layout)

    def _repr_html_(self) -> str:
        return to_html(self.brief, style=True, **self.layout)


def show(brief: Brief, **layout: Any) -> Shown:
    """Return the brief as an object that Jupyter displays; `layout` holds fields of Layout."""
    return Shown(brief, {"heading_level": _LEVEL, **layout})


def _markup(brief: Brief, **layout: Any) -> Markup:
    """Return `to_html` as markup: everything that comes from an article is escaped in it."""
    from markupsafe import Markup

    return Markup(to_html(brief, **layout))  # noqa: S704


FILTERS: dict[str, Callable[..., str]] = {"brief_markdown": to_markdown, "brief_html": _markup}
"""Filters for other people's Jinja templates: `environment.filters.update(briefing.FILTERS)`."""
