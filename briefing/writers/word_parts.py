"""WordprocessingML: the few elements that a brief is made of, as strings that are ready to be joined.

Source: ECMA-376, "Office Open XML File Formats", part 1. The order of child elements is the standard's.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from briefing.matching.patterns import regex

NUMBER_WIDTH = 454
"""Room for the number of an item, in twentieths of a point."""

_NEVER = regex("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # what no XML may hold, even escaped


def quoted(text: str) -> str:
    """Return `text` as it may stand in an element or an attribute."""
    return escape(_NEVER.sub("", text))


def run(text: str, style: str | None = None, *, bold: bool = False, language: str | None = None) -> str:
    """Return words in one style; `language` where it is not the document's."""
    look = (f'<w:rStyle w:val="{style}"/>' if style else "") + ("<w:b/><w:bCs/>" if bold else "")
    look += f'<w:lang w:val="{quoted(language)}"/>' if language else ""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{quoted(text)}</w:t></w:r>'


def tab() -> str:
    """Return a step to the next tab stop."""
    return "<w:r><w:tab/></w:r>"


def field(code: str) -> str:
    """Return what Word counts itself: "PAGE" or "NUMPAGES"."""
    return f'<w:fldSimple w:instr=" {code} ">{run("1")}</w:fldSimple>'


def paragraph(
    content: str,
    style: str | None = None,
    *,
    with_next: bool = False,
    numbered: bool = False,
    indent: int | None = None,
) -> str:
    """Return a paragraph; `with_next` keeps it on the page of the one after it, `numbered` counts it.

    `indent` is in twentieths of a point where it is not the style's; a number hangs to the left of it.
    """
    look = (f'<w:pStyle w:val="{style}"/>' if style else "") + ("<w:keepNext/>" if with_next else "")
    look += '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>' if numbered else ""
    if indent is not None:
        hanging = f' w:hanging="{NUMBER_WIDTH}"' if numbered else ""
        look += f'<w:ind w:left="{indent}"{hanging}/>'
    return f"<w:p>{f'<w:pPr>{look}</w:pPr>' if look else ''}{content}</w:p>"


def target(name: str, number: int, content: str) -> str:
    """Return `content` as what links to `name` lead to; `number` is unique in the document."""
    mark = f'w:id="{number}"'
    return f'<w:bookmarkStart {mark} w:name="{quoted(name)}"/>{content}<w:bookmarkEnd {mark}/>'


def link_within(name: str, content: str) -> str:
    """Return `content` as a link to the target `name`."""
    return f'<w:hyperlink w:anchor="{quoted(name)}" w:history="1">{content}</w:hyperlink>'


def link_outside(relation: str, content: str) -> str:
    """Return `content` as a link to an address, which the document knows by the name `relation`."""
    return f'<w:hyperlink r:id="{relation}" w:history="1">{content}</w:hyperlink>'


def footnote_mark(number: int) -> str:
    """Return the raised number that leads to a footnote."""
    return f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'


def footnote(number: int, content: str) -> str:
    """Return a footnote, its own number before it."""
    mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    return f'<w:footnote w:id="{number}">{paragraph(mark + run(" ") + content, "FootnoteText")}</w:footnote>'


def table(widths: Sequence[int], rows: Sequence[str], summary: str) -> str:
    """Return a table of rows, `widths` in twentieths of a point; `summary` is read to people who do not see it."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    bits = {"firstRow": 1, "lastRow": 0, "firstColumn": 0, "lastColumn": 0, "noHBand": 1, "noVBand": 1}
    look = "".join(f' w:{name}="{bit}"' for name, bit in bits.items())
    properties = f'<w:tblStyle w:val="BriefTable"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
    properties += (
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="0620"{look}/><w:tblCaption w:val="{quoted(summary)}"/>'
    )
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def row(widths: Sequence[int], cells: Sequence[str], style: str, *, head: bool = False) -> str:
    """Return a row that no page cuts; a `head` is repeated on every page."""
    properties = f"<w:trPr><w:cantSplit/>{'<w:tblHeader/>' if head else ''}</w:trPr>"
    columns = zip(widths, cells, strict=True)
    return f"<w:tr>{properties}{''.join(_cell(width, content, style) for width, content in columns)}</w:tr>"


def _cell(width: int, content: str, style: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraph(content, style)}</w:tc>'
