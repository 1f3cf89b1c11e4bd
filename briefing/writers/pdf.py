"""PDF: the HTML page on paper, tagged for screen readers and archives, with brief.json inside.

One file is PDF/A-3a and PDF/UA-1 together. Every file is read again before it leaves: each quoted line must be found
in its text. Nothing is fetched: style, fonts and logo come from memory.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from briefing.errors import BriefingError
from briefing.model import Brief, Layout, Notice
from briefing.writers.glyphs import glyph_notice, undrawable
from briefing.writers.html import render_html, style_of
from briefing.writers.json import write_json
from briefing.writers.packs import fit, pack_of, shorten
from briefing.writers.page import PageView, view
from briefing.writers.pdf_proof import missing_lines
from briefing.writers.press import Press

if TYPE_CHECKING:
    from weasyprint import Attachment

_SIZES = {"A4": "A4", "Letter": "letter"}

_CLAIM = b"""
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""


def write_pdf(brief: Brief, layout: Layout) -> bytes:
    """Return the brief as a PDF file.

    Raises EngineError when the PDF libraries or fonts are missing, and BriefingError for an unknown paper or when a
    quoted line cannot be found in the finished file.
    """
    brief, lacking = _as_printed(brief, layout)
    page = view(brief, layout)
    press = Press.ready()
    attachment = _attachment(press, brief, layout)
    data = press.print(_html(page, layout), paged_style(page, layout), attachment, None if lacking else _CLAIM)
    missing = [words for words in missing_lines(data, page) if not set(words) & set(lacking)]
    if missing:
        raise BriefingError(f"the PDF does not show this line as it stands in its source: {missing[0]!r}")
    return data


def count_pages(brief: Brief, layout: Layout) -> int:
    """Return how many pages `write_pdf` gives a brief, from its layout alone.

    Raises EngineError when the PDF libraries or fonts are missing.
    """
    return _pages(_as_printed(brief, layout)[0], layout)


def _as_printed(brief: Brief, layout: Layout) -> tuple[Brief, str]:
    """Return what of a brief is printed, its notices included, and the letters that the fonts lack."""
    pack = pack_of(layout)
    brief = fit(brief, pack)
    lacking = _lacking(brief, layout)
    if lacking:
        brief = replace(brief, notices=(*brief.notices, glyph_notice(lacking)))
    while pack.pages and _pages(brief, layout) > pack.pages and (shorter := shorten(brief)):
        brief = shorter
    return brief, lacking


def _pages(brief: Brief, layout: Layout) -> int:
    page = view(brief, layout)
    return Press.ready().count_pages(_html(page, layout), paged_style(page, layout))


def _html(page: PageView, layout: Layout) -> str:
    return render_html(page, layout, "brief.html.j2", "", attached=True)


def losses(brief: Brief, layout: Layout) -> tuple[Notice, ...]:
    """Return what this brief loses as a PDF: characters that the fonts cannot draw."""
    lacking = _lacking(brief, layout)
    return (glyph_notice(lacking),) if lacking else ()


def _lacking(brief: Brief, layout: Layout) -> str:
    html = _html(view(brief, layout), layout)
    return undrawable(html, tuple(Press.ready().fonts.values()))


def paged_style(page: PageView, layout: Layout) -> str:
    """Return the style of the printed page. Raises BriefingError for an unknown paper."""
    if layout.paper not in _SIZES:
        raise BriefingError(f"no paper {layout.paper!r}; there are: {', '.join(_SIZES)}")
    before, _, rest = page.labels.page.partition("{page}")
    between = rest.partition("{pages}")[0]
    marking = f"@bottom-center {{ content: {_string(layout.marking)}; }}" if layout.marking else ""
    own = f"""@page {{
  size: {_SIZES[layout.paper]};
  @bottom-left {{ content: {_string(page.labels.promise)}; }}
  @bottom-right {{ content: {_string(before)} counter(page) {_string(between)} counter(pages); }}
  {marking}
}}"""
    return "\n".join((style_of(layout, "brief.css", "paged.css"), own))


def _string(text: str) -> str:
    """Return `text` as a CSS string in which no character can act."""
    return '"' + "".join(c if c.isalnum() or c in " .,-’" else f"\\{ord(c):x} " for c in text) + '"'


def _attachment(press: Press, brief: Brief, layout: Layout) -> Attachment:
    moment = brief.created.astimezone(UTC) if brief.created else datetime(1970, 1, 1, tzinfo=UTC)
    return press.attachment(write_json(brief, layout), "brief.json", "The brief with every offset", moment)
