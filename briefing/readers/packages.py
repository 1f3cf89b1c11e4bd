"""Files that are ZIP packages: their members, never more than a limit."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from xml.etree import ElementTree
from zipfile import BadZipFile, ZipFile

from briefing.errors import InputError
from briefing.matching.patterns import regex
from briefing.readers.metadata import Metadata, authors_of, language_code, line_of

LARGEST_MEMBER = 50_000_000
"""Bytes of one member, unpacked."""
_DECLARATION = regex(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def opened(content: bytes, path: str) -> ZipFile:
    """Return the package; InputError "damaged" when it is none, "encrypted" when a password is needed."""
    try:
        package = ZipFile(io.BytesIO(content))
    except (BadZipFile, ValueError, OverflowError, NotImplementedError) as error:
        raise InputError("damaged", path, f"the package cannot be opened: {error}") from None
    if any(member.flag_bits & 1 for member in package.infolist()):
        raise InputError("encrypted", path, "it is protected by a password")
    return package


def member(package: ZipFile, name: str, path: str) -> bytes:
    """Return the bytes of one member; b"" when there is none of that name."""
    if name not in package.NameToInfo:
        return b""
    with package.open(name) as file:
        content = file.read(LARGEST_MEMBER + 1)
    if len(content) > LARGEST_MEMBER:
        raise InputError("too-large", path, f"{name} unpacks to more than {LARGEST_MEMBER // 1_000_000} MB")
    return content


def elements(xml: bytes, path: str) -> Iterator[tuple[str, ElementTree.Element]]:
    """Yield ("start" or "end", element) as the parser meets them, its names without namespaces.

    Office files declare no entities; one that does is refused.
    """
    if _DECLARATION.search(xml):
        raise InputError("damaged", path, "it declares XML entities, as no such file does")
    for event, element in ElementTree.iterparse(io.BytesIO(xml), ("start", "end")):  # noqa: S314  (no entities)
        element.tag = element.tag.rpartition("}")[2]
        yield event, element


def properties(xml: bytes, path: str) -> Metadata:
    """Read title, author and language from the Dublin Core elements of a package's metadata."""
    found: dict[str, str] = {}
    for event, element in elements(xml, path) if xml else ():
        if event == "end" and element.text:
            found.setdefault(element.tag, element.text)
    return Metadata(
        title=line_of(found.get("title")),
        authors=authors_of(found.get("creator") or found.get("initial-creator")),
        language=language_code(found.get("language")),
    )
