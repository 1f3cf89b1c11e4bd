"""The look of a Word file: its styles, paper, running head and page numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing.errors import BriefingError
from briefing.model import Layout
from briefing.writers.page import PageView

if TYPE_CHECKING:
    from docx.document import Document

SMALL = "Brief Small"
LABEL = "Brief Label"
SAID = "Brief Speaker"
FAINT = "Brief Faint"
_OF_PARAGRAPHS, _OF_CHARACTERS = 1, 2  # kinds of styles
_SERIF, _SANS = "Georgia", "Arial"
_ACCENT, _QUIET, _INK = "0B4F8A", "51606E", "16202A"
_SIZES = {"A4": (210, 297), "Letter": (215.9, 279.4)}
_BASE = (("Normal", _SERIF, 10.5, _INK), ("Title", _SERIF, 22, _INK), ("Quote", _SERIF, 10.5, _INK))


def dress(document: Document, page: PageView, layout: Layout) -> None:
    """Give a new document the brief's styles, paper, running head and foot. Raises BriefingError for unknown paper."""
    accent = (layout.accent or f"#{_ACCENT}").removeprefix("#")
    for name, font, size, colour in (*_BASE, ("Heading 1", _SANS, 11, accent)):
        _style(document.styles[name], font, size, colour)
    own = ((SMALL, _QUIET), (SAID, _QUIET), (LABEL, accent))
    for name, colour in own:
        _style(document.styles.add_style(name, _OF_PARAGRAPHS), _SANS, 9, colour)
    _style(document.styles.add_style(FAINT, _OF_CHARACTERS), _SANS, 8.5, _QUIET)
    document.styles[LABEL].font.bold = True
    document.styles["Quote"].font.italic = False
    _spacing(document)
    _paper(document, layout)
    _running(document, page, layout)


def _style(style: Any, font: str, size: float, colour: str) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    style.font.name, style.font.size, style.font.color.rgb = font, Pt(size), RGBColor.from_string(colour.upper())
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:hAnsi"), font)


def _spacing(document: Document) -> None:
    from docx.shared import Mm, Pt

    after = {"Normal": 4, "List Bullet": 4, "Quote": 1, "Title": 2, SMALL: 3, SAID: 7, LABEL: 1, "Heading 1": 3}
    for name, points in after.items():
        document.styles[name].paragraph_format.space_after = Pt(points)
    document.styles["Heading 1"].paragraph_format.space_before = Pt(14)
    for name in ("Quote", SAID):
        document.styles[name].paragraph_format.left_indent = Mm(6)
    borders = document.styles["Title"].element.pPr.find(".//{*}pBdr")
    if borders is not None:
        document.styles["Title"].element.pPr.remove(borders)


def _paper(document: Document, layout: Layout) -> None:
    from docx.shared import Mm

    if layout.paper not in _SIZES:
        raise BriefingError(f"no paper {layout.paper!r}; there are: {', '.join(_SIZES)}")
    section = document.sections[0]
    section.page_width, section.page_height = map(Mm, _SIZES[layout.paper])
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin = section.bottom_margin = Mm(22)


def _running(document: Document, page: PageView, layout: Layout) -> None:
    section = document.sections[0]
    head = section.header.paragraphs[0]
    head.style = document.styles[SMALL]
    head.text = "\t".join(filter(None, (page.title, layout.marking)))
    foot = section.footer.paragraphs[0]
    foot.style = document.styles[SMALL]
    before, _, rest = page.labels.page.partition("{page}")
    foot.add_run(f"{page.labels.promise} {before}")
    _field(foot, "PAGE")
    foot.add_run(rest.partition("{pages}")[0])
    _field(foot, "NUMPAGES")


def _field(paragraph: Any, code: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    field.append(paragraph.add_run("1")._r)
    paragraph._p.append(field)
