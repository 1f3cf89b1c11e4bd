"""Options from a file: the nearest briefing.toml, or pyproject.toml with a table [tool.briefing], going up.

A key is an option's long name (`heading-level = 2`). Keys at the top hold for every command that has the option; a
table named after a command (`[extract]`) holds for that one. Relative paths count from the file's folder.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import click

from briefing.cli.suggestions import meant
from briefing.errors import BriefingError

_OWN_FILE = "briefing.toml"
_SHARED_FILE = "pyproject.toml"
_PATHS = (
    "output",
    "template",
    "logo",
    "cache",
    "copy",
    "against",
    "state",
)  # options whose relative values count from the file's folder


class Configuration(NamedTuple):
    """The options that a file sets."""

    path: Path | None
    """The file; None when there is none."""
    defaults: dict[str, dict[str, Any]]
    """Command -> parameter -> value."""


def find_configuration(commands: Mapping[str, click.Command]) -> Configuration:
    """Return what the nearest configuration file sets for each command; BriefingError when it cannot be followed."""
    found = _nearest(Path.cwd())
    if found is None:
        return Configuration(None, {})
    path, table = found
    known = {
        name: {_long(option): str(option.name) for option in command.params if isinstance(option, click.Option)}
        for name, command in commands.items()
    }
    shared = {key: value for key, value in table.items() if not isinstance(value, dict)}
    _refuse_unknown(path, shared, {name for names in known.values() for name in names})
    _refuse_unknown(path, {key: 0 for key, value in table.items() if isinstance(value, dict)}, commands)
    defaults = {}
    for command, names in known.items():
        own = table.get(command, {})
        _refuse_unknown(path, own, names)
        merged = {key: value for key, value in {**shared, **own}.items() if _name(key) in names}
        defaults[command] = {names[_name(key)]: _value(path, _name(key), value) for key, value in merged.items()}
    return Configuration(path, defaults)


def _long(option: click.Option) -> str:
    """Return an option's long name as a key: "lang" for --lang, whatever the program calls it."""
    return _name(max(option.opts, key=len).lstrip("-"))


def _nearest(folder: Path) -> tuple[Path, dict[str, Any]] | None:
    for parent in (folder, *folder.parents):
        own, shared = parent / _OWN_FILE, parent / _SHARED_FILE
        if own.is_file():
            return own, _parse(own, own.read_bytes())
        if shared.is_file() and b"[tool.briefing" in (content := shared.read_bytes()):
            return shared, _parse(shared, content).get("tool", {}).get("briefing", {})
    return None


def _parse(path: Path, content: bytes) -> dict[str, Any]:
    import tomllib  # most folders have no such file

    try:
        return tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BriefingError(f"{path}: not valid TOML: {error}") from None


def _refuse_unknown(path: Path, given: Mapping[str, Any], known: Any) -> None:
    for key in given:
        if _name(key) not in known:
            raise BriefingError(f"{path}: there is no option or command {key!r}{meant(_name(key), known)}")


def _name(key: str) -> str:
    return key.replace("-", "_")


def _value(path: Path, name: str, value: Any) -> Any:
    if name in _PATHS:
        values = value if isinstance(value, list) else [value]
        placed = [_placed(path.parent, name, str(each)) for each in values]
        return placed if name == "output" else placed[0]
    if isinstance(value, list):
        return ",".join(str(each) for each in value)
    return value if isinstance(value, bool) else str(value)


def _placed(folder: Path, name: str, value: str) -> str:
    there = folder / value
    if value == "-" or "://" in value or (name == "template" and not there.is_dir()):
        return value  # standard output; an address in a store; a built-in template pack's name
    return str(there)
