"""Markdown: CommonMark that also reads well as plain text.

One line is one item, never wrapped: an optional label of the program in `*emphasis*`, the verbatim words with their
deciding words in `**strong**`, then the citations. docs/verify-format.md has the whole rule.
"""

from __future__ import annotations

import re
from html import escape as escape_html
from typing import TYPE_CHECKING
from urllib.parse import quote

from briefing.model import Brief, Layout
from briefing.writers.escaping import escape, escape_within
from briefing.writers.page import Citation, PageView, Quote, SourceEntry, view
from briefing.writers.templates import render

if TYPE_CHECKING:
    from markupsafe import Markup

_MOST_HASHES = 6


def write_markdown(brief: Brief, layout: Layout) -> bytes:
    """Return the brief as UTF-8 Markdown."""
    return render_markdown(view(brief, layout), layout).encode()


def render_markdown(page: PageView, layout: Layout) -> str:
    """Return a page as Markdown that ends in one newline."""
    printer = _Printer(page, layout)
    text = render(
        layout.template,
        escape_within,
        "brief.md.j2",
        page=page,
        labels=page.labels,
        layout=layout,
        heading=printer.heading,
        line=printer.line,
        words=printer.words,
        cite=printer.cite,
        reference=printer.reference,
        definitions=printer.definitions,
        anchor=printer.anchor,
        literal=_literal,
        opening=lambda text: _safe(escape(text)),
    )
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def _safe(markdown: str) -> Markup:
    from markupsafe import Markup

    return Markup(markdown)  # noqa: S704 (what comes here is Markdown of our own and escaped words)


def _literal(text: str) -> Markup:
    """Return a double-quoted YAML string."""
    import json

    return _safe(json.dumps(text, ensure_ascii=False))


class _Printer:
    """What the Markdown templates call, for one page and layout."""

    def __init__(self, page: PageView, layout: Layout) -> None:
        self._page = page
        self._layout = layout
        self._shared = layout.id_prefix != Layout().id_prefix  # another brief may stand on the same page
        self._own_labels = layout.fragment or self._shared
        self._count = 0
        self._notes: dict[tuple[int, int | None], str] = {}

    def heading(self, depth: int) -> Markup:
        """Return the hashes of a heading, `depth` below the title."""
        return _safe("#" * min(self._layout.heading_level + depth, _MOST_HASHES))

    def line(self, quote: Quote, *labels: str | None) -> Markup:
        """Return one item: its labels, its words, its citations."""
        self._count += 1
        number = str(self._count) if self._page.numbered else None
        edited = self._page.labels.edited if quote.edited else None
        new = self._page.labels.new if quote.new else None
        kept = [label for label in (number, edited, *quote.corrected, new, *labels) if label]
        label = f"*{escape_within(' · '.join(kept))}:* " if kept else ""
        words = self.words(quote, within=bool(kept))
        joint = "" if self._layout.citations == "footnote" else " "
        return _safe(f"{label}{words}{joint}{self.cite(quote.citations)}".rstrip())

    def words(self, quote: Quote, within: bool = False) -> Markup:
        """Return an item's words, its deciding words strong; `within` a line that has begun already."""
        text = " … ".join(
            "".join(f"**{escape_within(run.text)}**" if run.marked else escape_within(run.text) for run in part.runs)
            for part in quote.parts
        ).strip()
        return _safe(text if within or text.startswith("**") else escape(text, escaped=True))

    def cite(self, citations: tuple[Citation, ...]) -> Markup:
        """Return "[1] para 6, also [2] para 2"."""
        if self._layout.citations == "none":
            return _safe("")
        if self._layout.citations == "footnote":
            return _safe("".join(self._footnote(citation) for citation in citations))
        words = []
        for number, citation in enumerate(citations):
            first_other = not citation.shown and (number == 0 or citations[number - 1].shown)
            also = f"{self._page.labels.also} " if first_other else ""
            words.append(f"{also}{self.reference(citation.source)}{self._paragraph(citation)}")
        return _safe(", ".join(words))

    def _paragraph(self, citation: Citation) -> str:
        return f" {self._page.labels.paragraph} {citation.paragraph}" if citation.paragraph else ""

    def _footnote(self, citation: Citation) -> str:
        place = (citation.source, citation.paragraph)
        own = "-".join(str(number) for number in place if number)
        return self._notes.setdefault(place, f"[^{self._layout.id_prefix}{own}]")

    def reference(self, source: int) -> Markup:
        """Return the link to a source, by a label of its own where two briefs may share a page."""
        return _safe(f"[{source}][{self._layout.id_prefix}{source}]" if self._own_labels else f"[{source}]")

    def anchor(self) -> Markup:
        """Return what the heading of the sources needs when another brief of the page has such a heading too."""
        return _safe(f' <a id="{escape_html(self._layout.id_prefix)}sources"></a>' if self._shared else "")

    def definitions(self) -> Markup:
        """Return where the references lead, one line each; call it last."""
        if self._layout.citations == "footnote":
            titles = {source.id: source for source in self._page.sources}
            return _safe("\n".join(self._note(titles, *item) for item in self._notes.items()))
        return _safe("\n".join(self._definition(source) for source in self._page.sources))

    def _definition(self, source: SourceEntry) -> str:
        label = f"{self._layout.id_prefix}{source.id}" if self._own_labels else str(source.id)
        return f"[{label}]: {self._destination(source)}"

    def _destination(self, source: SourceEntry) -> str:
        if source.url:
            return f"<{source.url}>"
        if self._shared:
            return f"#{quote(self._layout.id_prefix)}sources"
        return "#" + re.sub(r"[^\w-]", "", self._page.labels.headings["sources"].lower().replace(" ", "-"))

    def _note(self, sources: dict[int, SourceEntry], place: tuple[int, int | None], label: str) -> str:
        number, paragraph = place
        source = sources[number]
        link = f" <{source.url}>" if source.url else ""
        return f"{label}: {escape(source.title)}{self._paragraph(Citation(number, paragraph, True))}{link}"
