"""Front matter at the head of a Markdown file: TOML between "+++" lines, or plain YAML between "---" lines.

Of YAML this reads what front matter of articles is made of: `key: value`, values in quotation marks, `[a, b]` and
lists of "- value" lines. Nested values are passed over.
"""

from __future__ import annotations

import re

from briefing.matching.patterns import regex
from briefing.model import Notice
from briefing.readers.metadata import NOTHING, Metadata, metadata_of
from briefing.readers.reading import printable

_BLOCK = regex(r"(---|\+\+\+)[ \t]*\n")
_PAIR = regex(r"([A-Za-z][\w-]*)[ \t]*:(?:[ \t]+(.*))?$")
_ITEM = regex(r"[ \t]*-[ \t]+(.*)$")


def split_front_matter(text: str, path: str) -> tuple[Metadata, str, tuple[Notice, ...]]:
    """Return the metadata, the text after the front matter, and a notice when the block cannot be read.

    `text` has "\\n" newlines. A "---" line without a second one, or without a `key:` line after it, is a rule on the
    page and no front matter.
    """
    opening = _BLOCK.match(text)
    if opening is None:
        return NOTHING, text, ()
    mark = opening.group(1)
    closing = re.compile(rf"^{re.escape(mark)}[ \t]*$\n?", re.MULTILINE).search(text, opening.end())
    if closing is None:
        return NOTHING, text, ()
    block, body = text[opening.end() : closing.start()], text[closing.end() :]
    if mark == "+++":
        metadata, lost = _toml(block, path)
        return metadata, body, lost
    pairs = _yaml(block)
    return (metadata_of(pairs), body, ()) if pairs else (NOTHING, text, ())


def _toml(block: str, path: str) -> tuple[Metadata, tuple[Notice, ...]]:
    import tomllib

    try:
        return metadata_of(tomllib.loads(block)), ()
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return NOTHING, (Notice("bad-metadata", f"{printable(path)}: the front matter is no TOML: {error}"),)


def _yaml(block: str) -> dict[str, object]:
    pairs: dict[str, object] = {}
    items: list[str] | None = None
    for line in block.split("\n"):
        if found := _PAIR.match(line):
            key, value = found.group(1), (found.group(2) or "").strip()
            items = None if value else []
            pairs[key] = _value(value) if items is None else items
        elif items is not None and (found := _ITEM.match(line)):
            items.append(_plain(found.group(1)))
    return pairs


def _value(value: str) -> str | list[str]:
    if value.startswith("[") and value.endswith("]"):
        return [_plain(item) for item in value[1:-1].split(",")]
    return _plain(value)


def _plain(value: str) -> str:
    """Return a value without its quotation marks, or without the comment after it."""
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value.split(" #", 1)[0].rstrip()
