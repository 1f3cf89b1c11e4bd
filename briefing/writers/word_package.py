"""The package of a Word file: a ZIP archive of parts, each of a type and with relations to others, and without a clock.

Source: ECMA-376, "Office Open XML File Formats", part 2, "Open Packaging Conventions".
"""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from briefing.model import Brief
from briefing.writers.page import PageView
from briefing.writers.word_parts import quoted

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
"""The name spaces of a part."""

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest that a ZIP archive can say
_LONGEST_PROPERTY = 255  # characters, the most that Word allows
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MEDIA = "application/vnd.openxmlformats-package"
_DUBLIN_CORE = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
_KINDS = {
    "document": "document.main",
    "styles": "styles",
    "numbering": "numbering",
    "settings": "settings",
    "header": "header",
    "footer": "footer",
    "footnotes": "footnotes",
}
_IDS = {"header": "head", "footer": "foot"}
_SETTINGS = (
    f'<w:settings {SPACES}><w:defaultTabStop w:val="708"/>{{footnotes}}<w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    "</w:compat></w:settings>"
)
_LINES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)
_LINES_USED = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'


def pack(parts: dict[str, str], footnotes: list[str], links: dict[str, str], brief: Brief, page: PageView) -> bytes:
    """Return the archive of `parts` (kind -> XML), of footnotes, and of addresses by the names of their relations."""
    parts = {**parts, "settings": _SETTINGS.format(footnotes=_LINES_USED if footnotes else "")}
    if footnotes:
        parts["footnotes"] = f"<w:footnotes {SPACES}>{_LINES}{''.join(footnotes)}</w:footnotes>"
    own = [_relation(_IDS.get(kind, kind), f"{_OFFICE}/{kind}", f"{kind}.xml") for kind in parts if kind != "document"]
    own += [_relation(name, f"{_OFFICE}/hyperlink", address, outside=True) for name, address in links.items()]
    files = {
        "[Content_Types].xml": _types(parts),
        "_rels/.rels": _relations(
            _relation("document", f"{_OFFICE}/officeDocument", "word/document.xml"),
            _relation("core", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": _properties(brief, page),
        **{f"word/{kind}.xml": content for kind, content in parts.items()},
        "word/_rels/document.xml.rels": _relations(*own),
    }
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            entry = ZipInfo(name, _FIRST_DAY)
            entry.compress_type, entry.external_attr, entry.create_system = ZIP_DEFLATED, 0, 0
            archive.writestr(entry, f"{_HEAD}{content}".encode())
    return buffer.getvalue()


def _types(parts: dict[str, str]) -> str:
    named = {f"/word/{kind}.xml": f"{_TYPE}.{_KINDS[kind]}+xml" for kind in parts}
    named["/docProps/core.xml"] = f"{_MEDIA}.core-properties+xml"
    own = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in named.items())
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType="{_MEDIA}.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{own}</Types>'
    )


def _relations(*relations: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(relations)}</Relationships>'


def _relation(name: str, kind: str, place: str, outside: bool = False) -> str:
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationship Id="{name}" Type="{kind}" Target="{quoted(place)}"{mode}/>'


def _properties(brief: Brief, page: PageView) -> str:
    moment = brief.created.astimezone(UTC) if brief.created else datetime(1970, 1, 1, tzinfo=UTC)
    day = f'xsi:type="dcterms:W3CDTF">{moment:%Y-%m-%dT%H:%M:%SZ}'
    title, maker = (quoted(words[:_LONGEST_PROPERTY]) for words in (page.title, page.generator))
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" {_DUBLIN_CORE}>'
        f"<dc:title>{title}</dc:title><dc:creator>{maker}</dc:creator>"
        f"<cp:lastModifiedBy>{maker}</cp:lastModifiedBy><dcterms:created {day}</dcterms:created>"
        f"<dcterms:modified {day}</dcterms:modified><dc:language>{quoted(page.language)}</dc:language>"
        "</cp:coreProperties>"
    )
