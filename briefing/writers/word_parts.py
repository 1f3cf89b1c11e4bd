"""Parts of a Word file that python-docx has no words for."""

from __future__ import annotations

from typing import Any


def repeat_row(row: Any) -> None:
    """Let a row head its table on every page."""
    _flag(row, "w:tblHeader")


def keep_row_whole(row: Any) -> None:
    """Let no page end within a row."""
    _flag(row, "w:cantSplit")


def _flag(row: Any, tag: str) -> None:
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement(tag))


def bookmark(paragraph: Any, name: str, number: int) -> None:
    """Make a paragraph the target of links to `name`; `number` is unique in the document."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for tag in ("w:bookmarkStart", "w:bookmarkEnd"):
        element = OxmlElement(tag)
        element.set(qn("w:id"), str(number))
        if tag == "w:bookmarkStart":
            element.set(qn("w:name"), name)
        paragraph._p.append(element)


def plain_rows(table: Any) -> None:
    """Take the shading of every second row away."""
    from docx.oxml.ns import qn

    look = table._tbl.tblPr.find(qn("w:tblLook"))
    look.set(qn("w:val"), "0620")
    look.set(qn("w:noHBand"), "1")


def link(paragraph: Any, text: str, target: str, style_id: str | None = None) -> None:
    """Add a link: in the style `style_id` to the bookmark `target`, or without one to an address outside."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement("w:hyperlink")
    run = paragraph.add_run(text)
    if style_id:
        run._r.style = style_id
        element.set(qn("w:anchor"), target)
    else:
        element.set(qn("r:id"), paragraph.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    element.append(run._r)
    paragraph._p.append(element)
