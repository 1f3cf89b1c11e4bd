"""Markdown: the article text is what a reader of the rendered page sees, one paragraph a line.

Marks, raw HTML and pictures go; a heading that opens the file is the title, further headings stay as lines; lines
that belong to one paragraph are joined by a space. Front matter ("---" or "+++") is metadata.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.readers.encodings import decode
from briefing.readers.frontmatter import split_front_matter
from briefing.readers.metadata import Metadata, line_of, over
from briefing.readers.reading import Reading, new_article, unite_newlines

if TYPE_CHECKING:
    from markdown_it.token import Token

_CELL = " | "


def read_markdown(content: bytes, path: str) -> Reading:
    """Read a CommonMark file (and tables as GitHub writes them)."""
    text, decoding = decode(content, path)
    metadata, body, lost = split_front_matter(unite_newlines(text), path)
    tokens = _parse(body)
    heading = _opening_heading(tokens)
    if heading is not None:
        tokens = tokens[3:]
        metadata = over(metadata, Metadata(title=heading))
    return Reading((new_article(_text(tokens), path, metadata),), (*decoding, *lost))


def _parse(body: str) -> list[Token]:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable("table").parse(body)


def _opening_heading(tokens: list[Token]) -> str | None:
    """Return the heading of the highest level when it is the first thing in the file, and something follows it."""
    if len(tokens) > 3 and tokens[0].type == "heading_open" and tokens[0].tag == "h1":
        return line_of(_inline(tokens[1]))
    return None


def _text(tokens: list[Token]) -> str:
    blocks: list[str] = []
    row: list[str] = []
    for token in tokens:
        if token.type in ("th_open", "td_open"):
            row.append("")
        elif token.type == "inline" and row:
            row[-1] = _inline(token)
        elif token.type == "tr_close":
            blocks.append(_CELL.join(row))
            row = []
        elif token.type == "inline":
            blocks.append(_inline(token))
        elif token.type in ("code_block", "fence"):
            blocks.append(token.content.strip("\n"))
    return "\n\n".join(block for block in blocks if block.strip()) + "\n"


def _inline(token: Token) -> str:
    """Return the visible words of a run of text."""
    pieces = []
    for child in token.children or ():
        if child.type in ("text", "code_inline"):
            pieces.append(child.content)
        elif child.type == "softbreak":
            pieces.append(" ")
        elif child.type == "hardbreak":
            pieces.append("\n")
    return "".join(pieces).strip()
