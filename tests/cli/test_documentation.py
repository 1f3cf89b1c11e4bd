"""The manual and the program say the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing.cli import COMMANDS

_MANUAL = Path(__file__).parents[2] / "docs" / "commands.md"


@pytest.mark.skipif(not _MANUAL.is_file(), reason="no manual beside the package")
def test_every_option_stands_in_the_manual_and_every_option_there_exists() -> None:
    options = {
        name for command in COMMANDS.values() for option in command.params for name in option.opts if name[0] == "-"
    }
    documented = set(re.findall(r"(?<![\w-])(-[a-z]|--[a-z][a-z-]+)\b", _MANUAL.read_text()))
    assert options - documented == set()
    assert documented - options == {"--version", "--help"}


@pytest.mark.skipif(not _MANUAL.is_file(), reason="no manual beside the package")
def test_the_manual_has_each_option_once_and_says_which_commands_have_it() -> None:
    told = re.findall(r"^\| `(?:-\w`, `)?(--[a-z-]+).*\| ([^|]*) \|$", _MANUAL.read_text(), re.MULTILINE)
    having: dict[str, list[str]] = {}
    for command in COMMANDS.values():
        for name in {name for option in command.params for name in option.opts}:
            having.setdefault(name, []).append(str(command.name))
    told = [(name, commands) for name, commands in told if name in having and name != "--output"]
    assert len(told) == len(dict(told))
    for name, commands in told:
        lacking = [each for each in COMMANDS if each not in having[name]]
        listed = ", ".join(having[name])
        assert commands == (f"all but {' and '.join(lacking)}" if len(lacking) <= 4 else listed), name


@pytest.mark.parametrize("command", COMMANDS.values(), ids=lambda command: command.name)
def test_every_option_says_what_it_does(command: object) -> None:
    for option in command.params:  # type: ignore[attr-defined]
        assert getattr(option, "help", None) or option.opts[0][0] != "-", option.opts
