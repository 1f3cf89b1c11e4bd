"""OPML: the list of feeds that feed readers exchange. Parsed in a limited child; entities are refused."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from xml.parsers import expat

from briefing.errors import InputError
from briefing.isolation import Isolation, Task

__all__ = ["feeds_in", "parse"]

_TASK = Task("briefing.watching.opml:parse", "OPML", cpu_seconds=4, seconds=6.0)
_MOST = 5_000
"""Feeds of one list."""
_LONGEST = 2_000
"""Characters of one address."""


def feeds_in(content: bytes, path: str, isolation: Isolation) -> tuple[str, ...]:
    """Return the addresses of the feeds in an OPML file, in order, each once.

    Raises InputError for a file that is no OPML, declares entities, or names no feed.
    """
    answer = isolation.run(_TASK, content, {"path": path}, path)
    found = answer.get("feeds")
    addresses = [each for each in found if isinstance(each, str)] if isinstance(found, list) else []
    usable = [each for each in addresses if each.lower().startswith(("http://", "https://")) and len(each) <= _LONGEST]
    if not usable:
        raise InputError("no-feeds", path, "no outline in it names a feed (xmlUrl)")
    return tuple(dict.fromkeys(usable))[:_MOST]


def parse(content: bytes, about: Mapping[str, Any]) -> dict[str, Any]:
    """Return {"feeds": addresses} of an OPML file; runs in the child."""
    found: list[str] = []
    names: list[str] = []
    path = str(about.get("path", ""))

    def start(name: str, attributes: dict[str, str]) -> None:
        if not names:
            names.append(name.lower())
        given = {key.lower(): value for key, value in attributes.items()}
        if name.lower() == "outline" and (address := given.get("xmlurl", "").strip()) and len(found) < _MOST:
            found.append(address)

    def refuse(*_: object) -> None:
        raise InputError("damaged", path, "it declares entities, which no list of feeds needs")

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.EntityDeclHandler = refuse
    parser.ExternalEntityRefHandler = lambda *_: 0
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise InputError("damaged", path, f"this is no OPML: {error}") from None
    if names != ["opml"]:
        raise InputError("damaged", path, "this is no OPML")
    return {"feeds": found}
