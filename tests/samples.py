"""One small article as a file of every format, made from code."""

from __future__ import annotations

import io
import json
import struct
import zipfile
from collections.abc import Callable, Sequence
from datetime import datetime
from email.message import EmailMessage
from html import escape
from textwrap import wrap

TITLE = "Old bridge reopens in Elmford"
PARAGRAPHS = (
    "ELMFORD — The old bridge will reopen on Monday, Mayor Ada Brandt said, after three years of work on its arches.",
    "“We promised to be done before winter, and we are,” Brandt told the town council on Thursday evening.",
    "Builder Tom Okafor of Okafor & Sons said that the last stones were set on Tuesday. The works cost £4 million.",
    "It is unclear who will pay for the lamps. The council is to vote on them next month, its clerk, Ines Dahl, said.",
)
TEXT = "\n".join(PARAGRAPHS) + "\n"


def html(title: str = TITLE, paragraphs: Sequence[str] = PARAGRAPHS) -> bytes:
    body = "".join(f"<p>{escape(paragraph)}</p>\n" for paragraph in paragraphs)
    return (
        f'<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">'
        f"<title>{escape(title)} - The Elmford Echo</title>"
        f'<meta property="og:title" content="{escape(title)}"><meta property="og:site_name" content="The Elmford Echo">'
        '<meta name="author" content="Jo Lund"><meta property="article:published_time" content="2031-03-06T08:00:00Z">'
        '<link rel="canonical" href="https://echo.example/bridge"></head><body><nav><a href="/">Home</a> <a href="/s">'
        f"Sport</a></nav><article><h1>{escape(title)}</h1>{body}</article>"
        "<footer><p>Copyright. Cookies. Subscribe to our newsletter.</p></footer></body></html>"
    ).encode()


def package(members: dict[str, bytes | str], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", compression) as archive:
        for name, member in members.items():
            kind = zipfile.ZIP_STORED if name == "mimetype" else compression
            archive.writestr(zipfile.ZipInfo(name, (2031, 3, 6, 8, 0, 0)), member, kind)
    return content.getvalue()


_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_CORE = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata"'


def docx(body: str | None = None) -> bytes:
    if body is None:
        lines = [(TITLE, "Title"), *((paragraph, "Normal") for paragraph in PARAGRAPHS)]
        body = "".join(
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{escape(line)}</w:t></w:r></w:p>'
            for line, style in lines
        )
    return package(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f'<?xml version="1.0"?><w:document {_WORD}><w:body>{body}</w:body></w:document>',
            "docProps/core.xml": f"<cp:coreProperties {_CORE}><dc:creator>Jo Lund</dc:creator></cp:coreProperties>",
        }
    )


_OFFICE = "urn:oasis:names:tc:opendocument:xmlns"


def odt(body: str | None = None) -> bytes:
    if body is None:
        body = f'<text:p text:style-name="Title">{TITLE}</text:p>'
        body += "".join(f"<text:p>{escape(paragraph)}</text:p>" for paragraph in PARAGRAPHS)
    return package(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f'<office:document-content xmlns:office="{_OFFICE}:office:1.0"'
            f' xmlns:text="{_OFFICE}:text:1.0">'
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        }
    )


def on_paper(paragraphs: Sequence[str]) -> list[str]:
    """Break paragraphs into lines as a narrow page does."""
    return [line for paragraph in paragraphs for line in wrap(paragraph, 64)]


def pdf(pages: Sequence[Sequence[str]] = ([TITLE, *on_paper(PARAGRAPHS)],), title: str = TITLE) -> bytes:
    """Return a PDF whose pages hold these lines; characters that Windows-1252 lacks become question marks."""
    objects = ["<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) >>", ""]
    objects += ["<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]
    objects += [f"<< /Title ({title}) /Author (Jo Lund) >>"]
    kids = []
    for lines in pages:
        shown = "".join(f"({_pdf_text(line)}) Tj 0 -14 Td\n" for line in lines)
        stream = f"BT /F1 10 Tf 40 800 Td\n{shown}ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>"
        )
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>"
    return _pdf_file(objects)


def _pdf_text(line: str) -> str:
    return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _pdf_file(objects: Sequence[str]) -> bytes:
    content = bytearray(b"%PDF-1.4\n")
    places = []
    for number, held in enumerate(objects, 1):
        places.append(len(content))
        content += f"{number} 0 obj\n{held}\nendobj\n".encode("cp1252", "replace")
    start = len(content)
    rows = "".join(f"{place:010d} 00000 n \n" for place in places)
    content += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}".encode()
    content += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(content)


def mail(text: str = "\n\n".join(PARAGRAPHS), subject: str = TITLE, rich: str | None = None) -> bytes:
    message = EmailMessage()
    message["From"] = "The Elmford Echo <news@echo.example>"
    message["To"] = "desk@example.org"
    message["Subject"] = subject
    message["Date"] = "Thu, 06 Mar 2031 08:00:00 +0000"
    message.set_content(text)
    if rich is not None:
        message.add_alternative(rich, subtype="html")
    return message.as_bytes()


def mailbox() -> bytes:
    other = mail("The lamps will be lit at dusk, said Ines Dahl.", "Lamps")
    line = b"From news@echo.example Thu Mar  6 08:00:00 2031\n"
    return line + mail() + b"\n" + line + other


def outlook(text: str = "\r\n\r\n".join(PARAGRAPHS), subject: str = TITLE, rich: bytes = b"", depth: int = 0) -> bytes:
    """Return a .msg file; with a `depth`, a mail that forwards the message as an attachment, so many times."""
    sent = int((datetime(2031, 3, 6, 8) - datetime(1601, 1, 1)).total_seconds()) * 10_000_000
    streams: dict[tuple[str, ...], bytes] = {}
    for level in range(depth + 1):
        place = ("__attach_version1.0_#00000000", "__substg1.0_3701000D") * level
        inner = level == depth
        words = {"0037": subject if inner else "Fwd: x", "1000": text if inner else "FYI", "0C1A": "The Elmford Echo"}
        words |= {"5D01": "news@echo.example"}
        for name, value in words.items():
            streams[*place, f"__substg1.0_{name}001F"] = value.encode("utf-16-le")
        if rich:
            streams[*place, "__substg1.0_10130102"] = rich
        rows = struct.pack("<HHIQ", 0x40, 0x39, 6, sent) + struct.pack("<HHIQ", 3, 0x3FDE, 6, 65001)
        streams[*place, "__properties_version1.0"] = bytes(24 if level else 32) + rows
    return compound({name: content for name, content in streams.items() if content})


def compound(streams: dict[tuple[str, ...], bytes]) -> bytes:
    """Return an OLE compound file with these streams, every one in sectors of its own ([MS-CFB], version 3)."""
    names = sorted({name[:end] for name in streams for end in range(1, len(name) + 1)})
    number = {name: at for at, name in enumerate(names, 1)}
    sectors: list[bytes] = []
    chain: list[int] = []

    def put(content: bytes) -> int:
        start = len(sectors)
        pieces = [content[at : at + 512].ljust(512, b"\0") for at in range(0, len(content), 512)] or [bytes(512)]
        sectors.extend(pieces)
        chain.extend([*range(start + 1, start + len(pieces)), 0xFFFFFFFE])
        return start

    def entry(name: str, kind: int, sibling: int, child: int, start: int, size: int) -> bytes:
        letters = name.encode("utf-16-le") + b"\0\0"
        head = letters.ljust(64, b"\0") + struct.pack("<HBBIII", len(letters), kind, 1, 0xFFFFFFFF, sibling, child)
        return head + bytes(36) + struct.pack("<IQ", start, size)

    def first_in(place: tuple[str, ...]) -> int:
        return next((number[name] for name in names if name[:-1] == place), 0xFFFFFFFF)

    rows = [entry("Root Entry", 5, 0xFFFFFFFF, first_in(()), 0xFFFFFFFE, 0)]
    for name in names:
        after = [other for other in names if other[:-1] == name[:-1] and other > name]
        sibling = number[after[0]] if after else 0xFFFFFFFF
        content = streams.get(name)
        if content is None:
            rows.append(entry(name[-1], 1, sibling, first_in(name), 0, 0))
        else:  # streams below 4,096 bytes would have to be in a stream of small ones
            rows.append(
                entry(name[-1], 2, sibling, 0xFFFFFFFF, put(content.ljust(4096, b"\0")), max(len(content), 4096))
            )
    directory = put(b"".join(rows))
    fat_sectors = -(-(len(chain) + 8) // 128)
    table = [*chain, *[0xFFFFFFFD] * fat_sectors]
    fat = b"".join(struct.pack("<I", each) for each in table).ljust(512 * fat_sectors, b"\xff")
    places = [len(sectors) + at for at in range(fat_sectors)]
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, fat_sectors, directory, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += b"".join(struct.pack("<I", place) for place in places).ljust(4 * 109, b"\xff")
    return header + b"".join(sectors) + fat


def rss() -> bytes:
    body = escape("".join(f"<p>{escape(paragraph)}</p>" for paragraph in PARAGRAPHS))
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>The Elmford Echo</title>'
        f"<language>en-gb</language><item><title>{TITLE}</title><link>https://echo.example/bridge</link>"
        f"<author>jo@example.org (Jo Lund)</author><pubDate>Thu, 06 Mar 2031 08:00:00 GMT</pubDate>"
        f"<description>{body}</description></item></channel></rss>"
    ).encode()


def atom() -> bytes:
    body = escape("".join(f"<p>{escape(paragraph)}</p>" for paragraph in PARAGRAPHS))
    return (
        '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Elmford Echo</title>'
        f'<entry><title>{TITLE}</title><link href="https://echo.example/bridge"/><author><name>Jo Lund</name></author>'
        f'<published>2031-03-06T08:00:00Z</published><content type="html">{body}</content></entry></feed>'
    ).encode()


RECORD = {
    "headline": TITLE,
    "articleBody": TEXT,
    "author": {"name": "Jo Lund"},
    "publisher": {"@type": "Organization", "name": "The Elmford Echo"},
    "datePublished": "2031-03-06T08:00:00Z",
    "url": "https://echo.example/bridge",
}


def markdown() -> bytes:
    return (
        f"---\ntitle: {TITLE}\nauthor: Jo Lund\ndate: 2031-03-06\n---\n\n".encode()
        + TEXT.replace("\n", "\n\n").encode()
    )


FILES: dict[str, Callable[[], bytes]] = {
    "a.txt": TEXT.encode,
    "a.md": markdown,
    "a.html": html,
    "a.pdf": pdf,
    "a.docx": docx,
    "a.odt": odt,
    "a.eml": mail,
    "a.msg": outlook,
    "a.mbox": mailbox,
    "a.rss": rss,
    "a.atom": atom,
    "a.json": lambda: json.dumps([RECORD]).encode(),
    "a.jsonl": lambda: json.dumps(RECORD).encode() + b"\n",
    "a.zip": lambda: package({"one/a.txt": TEXT, "two/a.html": html(), "two/.hidden.txt": "No.", "b.png": b"\x89PNG"}),
}
"""Name -> how the file is made."""
