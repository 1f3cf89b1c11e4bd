"""Words as Markdown that every renderer shows as they stand: entities, and only where a character could act.

A backslash is used only where all renderers take it away again. Measured against ten renderers: see
tests/writers/test_escaping.py. An escaped text holds no bare `[`, `*` or backtick, so that those always are the
program's own marks.
"""

from __future__ import annotations

import re

from briefing.matching.patterns import regex

_ANYWHERE = regex(
    r"[\\`*\[\]<>{~^]"  # escapes, code, emphasis, links, tags, attributes, strikethrough, superscript
    r"|&(?=#|[A-Za-z]{2}|\w{1,40};)"  # what may be read as an entity
    r"|(?<![^\W_])_|_(?![^\W_])"  # an underscore inside a word is only itself
    r"|\$(?!\d)"  # no formula can close without one of these
    r"|==|%%|\|\|"  # marks of Obsidian's dialect
    r"|(?<![^\W_])@(?=[\w{])|@(?:[\w.-]{0,60}@)+"  # pandoc's citations, which also begin after an address
    r"|:(?=(?:[a-z][a-z0-9_+-]{0,40}|[+-]1|100|1234|8ball):)"  # GitHub's emoji
    r"|#+\s*$"  # the closing marks of a heading
)
_OPENING = regex(r"\A(\s*)(?:(\d{1,9})([.)])|([#+\-=:|%@!?/;,.]))")
_LETTERED = regex(  # pandoc's lists: "(a)", "a.", "B)", "(12)", "iv."
    r"\A(\s*)(?:\((?=[A-Za-z0-9@]{1,9}\)(?:\s|\Z))|([a-z]|[A-Z](?=\))|[ivxlcdm]{2,9}|[IVXLCDM]{2,9})([.)])(?=\s|\Z))"
)

_TASK = regex(r"\A(\s*&#91;)([ xX])&#93; ")  # pandoc reads the entities first and makes a box of "[ ]"
_ADDRESS = regex(r"(://|www\.)(?=\S*&#)")  # would become a link that shows an entity as it is written


def escape(text: str, escaped: bool = False) -> str:
    """Return `text` as it may begin a block; `escaped` says that only its beginning remains to be escaped."""
    text = _OPENING.sub(_opening, text if escaped else escape_within(text))
    text = _TASK.sub(lambda found: f"{found[1]}{_entities(found[2])}&#93;{_entities(' ')}", text)
    return _LETTERED.sub(_lettered, text)


def escape_within(text: str) -> str:
    """Return `text` as it may stand within a line."""
    text = _ANYWHERE.sub(lambda found: _entities(found.group()), text)
    return _ADDRESS.sub(lambda found: found[1].replace(":", "&#58;").replace(".", "&#46;"), text)


def _opening(found: re.Match[str]) -> str:
    space, number, closing, character = found.groups()
    return f"{space}{number}\\{closing}" if number else space + _entities(character)


def _lettered(found: re.Match[str]) -> str:
    space, letters, closing = found.groups()
    return f"{space}{letters}{_entities(closing)}" if letters else f"{space}{_entities('(')}"


def _entities(characters: str) -> str:
    return "".join(f"&#{ord(character)};" for character in characters)
