"""HTML: one page that needs nothing else, or a fragment for another page.

Every verbatim stretch is an element with `data-source`, `data-start` and `data-end`, so that `briefing verify` can
prove it; every source carries its `data-sha256`.
"""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

from briefing.errors import BriefingError
from briefing.matching.patterns import regex
from briefing.model import Brief, Layout
from briefing.writers.page import Citation, PageView, view
from briefing.writers.pictures import logo_address
from briefing.writers.templates import read_asset, render, template_folders

_OWN_SHEET = "own.css"  # what a pack or a user adds to the style
_COLOUR = regex(r"#[0-9a-fA-F]{6}")


def write_html(brief: Brief, layout: Layout) -> bytes:
    """Return the brief as one UTF-8 HTML page, or as a fragment when the layout asks for one."""
    page = view(brief, layout)
    if layout.fragment:
        return render_html(page, layout, "html/article.html.j2", "").encode()
    return render_html(page, layout, "brief.html.j2", style_of(layout, "brief.css", "screen.css")).encode()


def render_html(page: PageView, layout: Layout, template: str, style: str, attached: bool = False) -> str:
    """Return a page laid out by `template` with `style` inside it; `attached` says that brief.json goes along."""
    from markupsafe import Markup

    digest = b64encode(sha256(f"\n{style}\n".encode()).digest()).decode()
    text = render(
        layout.template,
        None,
        template,
        page=page,
        labels=page.labels,
        layout=layout,
        prefix=layout.id_prefix,
        attached=attached,
        footnotes=Footnotes(),
        titles={source.id: source.title for source in page.sources},
        logo=logo_address(layout.logo),
        style=Markup(style),  # noqa: S704 (a style sheet of the templates, not of an article)
        style_digest=digest,
        level=lambda depth: min(layout.heading_level + depth, 6),
    )
    return re.sub(r"\n\s*\n+", "\n", text).strip() + "\n"


class Footnotes:
    """The notes of one page, numbered as its templates ask for them; each source and paragraph is one note."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[int, int | None], int] = {}

    def number(self, citation: Citation) -> tuple[int, bool]:
        """Return the number of a citation's note, from 1, and whether this is the first mark that leads to it."""
        place = (citation.source, citation.paragraph)
        first = place not in self._numbers
        return self._numbers.setdefault(place, len(self._numbers) + 1), first

    @property
    def notes(self) -> list[tuple[int, Citation]]:
        """The notes asked for so far, in order."""
        return [(number, Citation(*place, True)) for place, number in self._numbers.items()]


def style_of(layout: Layout, *names: str) -> str:
    """Return the style sheets called `names`, joined, with the layout's accent colour.

    Raises BriefingError for an accent that is not "#rrggbb".
    """
    folders = template_folders(layout.template)
    sheets = [read_asset(folders, name) for name in names]
    sheets += [read_asset((folder,), _OWN_SHEET) for folder in folders if (folder / _OWN_SHEET).is_file()]
    if accent := checked_accent(layout.accent):
        sheets.append(f".briefing {{ --accent: {accent}; }}")
    return re.sub(r"\n\s*\n+", "\n", "\n".join(sheets)).strip()


def checked_accent(accent: str | None) -> str | None:
    """Return an accent colour, None when there is none. Raises BriefingError when it is not "#rrggbb"."""
    if accent and not _COLOUR.fullmatch(accent):
        raise BriefingError(f"accent colour {accent!r} is not of the form #rrggbb")
    return accent or None
