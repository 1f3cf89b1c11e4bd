"""The command line: the only place that prints, exits, reads the clock or the environment.

Each command is one file and one row of COMMANDS; a command that is not named is `make`.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from typing import NoReturn

from briefing.cli.exits import run
from briefing.cli.program import Commands, Program
from briefing.cli.streams import open_missing

__all__ = ["COMMANDS", "main"]

COMMANDS = Commands(
    "make", "extract", "update", "group", "batch", "watch", "render", "review", "send", "show", "verify", "schema",
    "templates",
)  # fmt: skip
"""The command NAME is the function NAME of the file NAME.py beside this one, which is loaded when it is needed."""

_COLLECTED_AFTER = 50_000
"""New objects after which garbage is looked for: an analysis makes many that stay, and hardly any garbage."""


def main(arguments: Sequence[str] | None = None, prog_name: str = "briefing") -> NoReturn:
    """Run the program on `arguments` (the process's own when None) and exit with its code."""
    gc.set_threshold(_COLLECTED_AFTER)
    open_missing()
    sys.exit(run(Program(prog_name, COMMANDS), arguments))
