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


@pytest.mark.parametrize("command", COMMANDS.values(), ids=lambda command: command.name)
def test_every_option_says_what_it_does(command: object) -> None:
    for option in command.params:  # type: ignore[attr-defined]
        assert getattr(option, "help", None) or option.opts[0][0] != "-", option.opts
