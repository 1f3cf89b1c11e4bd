"""The command line: the only place that prints, exits, reads the clock or the environment.

Each command is one file and one row of COMMANDS; a command that is not named is `make`.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import NoReturn

from briefing.cli.exits import run
from briefing.cli.extract import extract
from briefing.cli.make import make
from briefing.cli.program import Program
from briefing.cli.render import render
from briefing.cli.schema import schema
from briefing.cli.send import send
from briefing.cli.templates import templates
from briefing.cli.verify import verify

__all__ = ["COMMANDS", "main"]

COMMANDS = (make, extract, render, send, verify, schema, templates)


def main(arguments: Sequence[str] | None = None, prog_name: str = "briefing") -> NoReturn:
    """Run the program on `arguments` (the process's own when None) and exit with its code."""
    sys.exit(run(Program(prog_name, COMMANDS), arguments))
