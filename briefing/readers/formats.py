"""The table of formats: one row each. Adding a format is one file and one row."""

from __future__ import annotations

import os
from typing import NamedTuple


class Format(NamedTuple):
    """One kind of file."""

    name: str
    suffixes: tuple[str, ...]
    """Lower case; the first is the usual one."""
    reader: str
    """"module:function" in this package, imported when needed: takes a file's bytes and its path as the user named it;
    returns a Reading; raises InputError. A container's also takes the known suffixes, and yields names and bytes."""
    isolated: bool = True
    """True: in a child process with limits; False only for what is fast and safe on any bytes."""
    container: bool = False
    """True: it holds files of other formats, each of which is read in turn."""
    signs: tuple[bytes, ...] = ()
    """How a file without a known suffix may begin, lower case, after white space; empty: never guessed."""
    holds: bytes = b""
    """What such a file must hold besides."""
    imports: tuple[str, ...] = ()
    """Modules that take long to import; the isolation does it once for all files."""


_FENCES = (b"---\n", b"---\r\n", b"+++\n", b"+++\r\n")
_MAIL_FIELDS = (b"received:", b"return-path:", b"delivered-to:", b"mime-version:")
_PAGE_STARTS = (b"<!doctype html", b"<html", b"<head", b"<body")
_OLE = (b"\xd0\xcf\x11\xe0",)
_MESSAGE_PROPERTY = "__substg1.0_".encode("utf-16-le")
_ZIP = (b"pk\x03\x04",)

READERS = (
    Format("JSON", (".json",), "records:read_json", signs=(b'{"', b"{\n", b"{\r\n", b"[{", b"[\n")),
    Format("JSON Lines", (".jsonl", ".ndjson"), "records:read_json_lines"),
    Format("Markdown", (".md", ".markdown"), "markdown:read_markdown", signs=_FENCES, imports=("markdown_it",)),
    Format("HTML", (".html", ".htm"), "web:read_web_page", signs=_PAGE_STARTS, imports=("trafilatura",)),
    Format("XHTML", (".xhtml",), "web:read_web_page", signs=(b"<?xml",), holds=b"<html", imports=("trafilatura",)),
    Format(
        "feed",
        (".rss", ".atom", ".xml"),
        "feeds:read_feed",
        signs=(b"<?xml", b"<rss", b"<feed"),
        imports=("feedparser",),
    ),
    Format("PDF", (".pdf",), "pdf:read_pdf", signs=(b"%pdf-",), imports=("pypdf",)),
    Format("Word", (".docx",), "word:read_word", signs=_ZIP, holds=b"word/document.xml"),
    Format("OpenDocument", (".odt",), "opendocument:read_opendocument", signs=_ZIP, holds=b"opendocument.text"),
    Format("ZIP", (".zip",), "archive:unzip", container=True, signs=_ZIP),
    Format("mail", (".eml",), "mail:read_mail", signs=_MAIL_FIELDS),
    Format("Outlook", (".msg",), "outlook:read_outlook", signs=_OLE, holds=_MESSAGE_PROPERTY, imports=("olefile",)),
    Format("mailbox", (".mbox", ".mbx"), "mail:split_mailbox", container=True),
    Format("text", (".txt", ".text"), "text:read_text", isolated=False, signs=(b"",)),
)

SUFFIXES = {suffix: row for row in READERS for suffix in row.suffixes}
"""Suffix -> row."""

MEDIA_TYPES = {
    "application/atom+xml": ".atom",
    "application/feed+json": ".json",
    "application/json": ".json",
    "application/ld+json": ".json",
    "application/mbox": ".mbox",
    "application/pdf": ".pdf",
    "application/rss+xml": ".rss",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.ms-outlook": ".msg",
    "application/x-ndjson": ".jsonl",
    "application/xhtml+xml": ".xhtml",
    "application/zip": ".zip",
    "message/rfc822": ".eml",
    "text/html": ".html",
    "text/markdown": ".md",
}
"""What servers call a format -> its suffix; other types (text/plain, application/xml ...) go by what the content is."""


def format_of(path: str, content: bytes) -> Format:
    """Return the row of the suffix, else the first row that the content looks like; text is what all else is."""
    known = SUFFIXES.get(os.path.splitext(path)[1].lower())
    head = content[:1024].lstrip().lower()
    return known or next(row for row in READERS if head.startswith(row.signs) and row.holds in content)
