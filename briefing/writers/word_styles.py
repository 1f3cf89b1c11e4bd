"""The look of a Word file: its styles, lists and paper. People who go on writing meet them by these names."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.errors import BriefingError
from briefing.model import Layout
from briefing.writers.html import checked_accent
from briefing.writers.word_parts import NUMBER_WIDTH, quoted

_SERIF, _SANS = "Georgia", "Arial"
_ACCENT, _QUIET, _INK, _RULE = "0B4F8A", "51606E", "16202A", "C9D1D8"
_MILLIMETRE = 1440 / 25.4  # in twentieths of a point
_SIZES = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}
_SIDE, _TOP = 25.0, 22.0

QUOTE_INDENT = 320
"""Where a quotation begins, in twentieths of a point."""


@dataclass(frozen=True, slots=True)
class _Style:
    """One style of paragraphs; lengths are points."""

    name: str
    font: str
    size: float
    colour: str
    after: float
    before: float = 0
    indent: float = 0
    bold: bool = False
    more: str = ""
    """Further properties: elements that stand before `w:spacing`."""
    level: int | None = None
    """Level in the outline, from 0."""
    next: str = "Normal"


def styles(accent: str | None, language: str, width: int) -> str:
    """Return the part styles.xml for text of `width` twentieths of a point.

    Raises BriefingError for an accent that is not "#rrggbb"."""
    colour = (checked_accent(accent) or _ACCENT).removeprefix("#").upper()
    written = "".join(_paragraph_style(style) for style in _paragraph_styles(colour, width))
    return f"<w:styles {_SPACE}>{_defaults(language)}{written}{_characters(colour)}{_TABLE}</w:styles>"


def _paragraph_styles(accent: str, width: int) -> tuple[_Style, ...]:
    edge = f'<w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="{accent}"/></w:pBdr>'
    rule = f'<w:pBdr><w:top w:val="single" w:sz="4" w:space="5" w:color="{_RULE}"/></w:pBdr>'
    keep, keep_whole = "<w:keepNext/>", "<w:keepLines/>"
    stops = f'<w:tabs><w:tab w:val="right" w:pos="{width}"/></w:tabs>'
    bullet = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    return (
        _Style("Title", _SERIF, 22, _INK, 2, more=keep, bold=True),
        _Style("heading 1", _SANS, 11, accent, 4, before=14, bold=True, more=f"{keep}{keep_whole}{rule}", level=0),
        _Style("List Bullet", _SERIF, 10.5, _INK, 4, more=bullet, next="ListBullet"),
        _Style(
            "Quote",
            _SERIF,
            10.5,
            _INK,
            1,
            indent=QUOTE_INDENT / 20,
            more=f"{keep}{keep_whole}{edge}",
            next="BriefSpeaker",
        ),
        _Style("Brief Speaker", _SANS, 9, _QUIET, 8, indent=QUOTE_INDENT / 20),
        _Style("Brief Label", _SANS, 9, accent, 1, bold=True, more=keep),
        _Style("Brief Small", _SANS, 9, _QUIET, 3),
        _Style("Brief Cell", _SANS, 9, _INK, 2, before=2),
        _Style("header", _SANS, 8, _QUIET, 0, more=stops),
        _Style("footer", _SANS, 8, _QUIET, 0, more=stops),
        _Style("footnote text", _SANS, 8.5, _QUIET, 1),
    )


def _id(name: str) -> str:
    """Return the name by which a document's parts refer to a style."""
    return name.title().replace(" ", "")


def _paragraph_style(style: _Style) -> str:
    spacing = f'<w:spacing w:before="{_twentieths(style.before)}" w:after="{_twentieths(style.after)}"/>'
    indent = f'<w:ind w:left="{_twentieths(style.indent)}"/>' if style.indent else ""
    outline = f'<w:outlineLvl w:val="{style.level}"/>' if style.level is not None else ""
    own = 'w:customStyle="1" ' if style.name.startswith("Brief") else ""
    return (
        f'<w:style w:type="paragraph" {own}w:styleId="{_id(style.name)}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="Normal"/><w:next w:val="{style.next}"/><w:qFormat/>'
        f"<w:pPr>{style.more}{spacing}{indent}{outline}</w:pPr>"
        f"<w:rPr>{_look(style.font, style.size, style.colour, style.bold)}</w:rPr></w:style>"
    )


def _look(font: str, size: float, colour: str, bold: bool = False) -> str:
    fonts = " ".join(f'w:{kind}="{font}"' for kind in ("ascii", "hAnsi", "cs"))
    weight = "<w:b/><w:bCs/>" if bold else ""
    sizes = "".join(f'<w:{kind} w:val="{round(size * 2)}"/>' for kind in ("sz", "szCs"))  # in half points
    return f'<w:rFonts {fonts}/>{weight}<w:color w:val="{colour}"/>{sizes}'


def _twentieths(points: float) -> int:
    return round(points * 20)


def _defaults(language: str) -> str:
    look = f'{_look(_SERIF, 10.5, _INK)}<w:lang w:val="{quoted(language)}"/>'
    spacing = '<w:spacing w:after="80" w:line="269" w:lineRule="auto"/>'
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{look}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr>{spacing}</w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/></w:style>'
    )


def _characters(accent: str) -> str:
    faint = _look(_SANS, 8.5, _QUIET)
    return (
        '<w:style w:type="character" w:customStyle="1" w:styleId="BriefFaint"><w:name w:val="Brief Faint"/>'
        f"<w:rPr>{faint}</w:rPr></w:style>"
        '<w:style w:type="character" w:customStyle="1" w:styleId="BriefMark"><w:name w:val="Brief Mark"/>'
        f"<w:rPr>{_look(_SANS, 8.5, accent)}</w:rPr></w:style>"
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        f'<w:rPr><w:b/><w:bCs/><w:color w:val="{accent}"/><w:u w:val="single"/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>'
        '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    )


def paper(layout: Layout) -> tuple[str, int]:
    """Return a layout's paper as section properties, and the width of its text in twentieths of a point.

    Raises BriefingError for an unknown paper.
    """
    if layout.paper not in _SIZES:
        raise BriefingError(f"no paper {layout.paper!r}; there are: {', '.join(_SIZES)}")
    width, height = (round(length * _MILLIMETRE) for length in _SIZES[layout.paper])
    side, top, edge = (round(length * _MILLIMETRE) for length in (_SIDE, _TOP, 11.0))
    margins = f'w:top="{top}" w:right="{side}" w:bottom="{top}" w:left="{side}" w:header="{edge}" w:footer="{edge}"'
    properties = (
        '<w:sectPr><w:headerReference w:type="default" r:id="head"/><w:footerReference w:type="default" r:id="foot"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"/><w:pgMar {margins} w:gutter="0"/></w:sectPr>'
    )
    return properties, width - 2 * side


_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACE = f'xmlns:w="{_MAIN}"'

_TABLE = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
    '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="115" w:type="dxa"/>'
    "</w:tblCellMar></w:tblPr></w:style>"
    '<w:style w:type="table" w:customStyle="1" w:styleId="BriefTable"><w:name w:val="Brief Table"/>'
    '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
    f'<w:bottom w:val="single" w:sz="4" w:space="0" w:color="{_RULE}"/>'
    f'<w:insideH w:val="single" w:sz="4" w:space="0" w:color="{_RULE}"/></w:tblBorders></w:tblPr>'
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr></w:style>'
)

NUMBERING = (
    f"<w:numbering {_SPACE}>"
    '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
    '<w:pPr><w:ind w:left="284" w:hanging="284"/></w:pPr></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>'
    "<w:pPr>"
    f'<w:ind w:left="{NUMBER_WIDTH}" w:hanging="{NUMBER_WIDTH}"/></w:pPr></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    "</w:numbering>"
)
"""Two lists: 1 with bullets, 2 counted through the whole document."""
