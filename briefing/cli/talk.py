"""What is said to a person on stderr: errors, notices, progress. Nothing in an article may steer the terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import NamedTuple

import click

from briefing.matching.patterns import regex
from briefing.model import Notice

_UNSAFE = regex(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def clean(text: str) -> str:
    """Take out what could steer a terminal or hide text: C0, C1 and bidirectional controls, zero-width characters."""
    return _UNSAFE.sub("", text)


def counted(number: int, one: str, several: str) -> str:
    """Return "1 story" or "2 stories"."""
    return f"{number:,} {one if number == 1 else several}"


class Talk(NamedTuple):
    """How much is said, and in which colours."""

    quiet: bool = False
    """True says nothing but errors."""
    verbose: bool = False
    """True also says what was read and written."""
    color: bool = True
    """False prints without colours; so do a stderr that is no terminal and the variable NO_COLOR."""

    def error(self, message: str) -> None:
        """Say what went wrong, in one line."""
        self._say(f"{self._mark('error', 'red')}: {message}")

    def notice(self, notice: Notice) -> None:
        """Say what was lost softly."""
        if not self.quiet:
            self._say(f"{self._mark('notice', 'yellow')}: {notice.message} [{notice.code}]")

    def result(self, message: str) -> None:
        """Say how it ended."""
        if not self.quiet:
            self._say(message)

    def detail(self, message: str) -> None:
        """Say what only -v asks for."""
        if self.verbose and not self.quiet:
            self._say(message)

    def explanation(self, told: str) -> None:
        """Say what --explain asked for, line breaks kept."""
        if not self.quiet:
            with suppress(OSError):
                click.echo(clean(told), err=True, nl=False)

    @contextmanager
    def progress(self, stage: str) -> Iterator[None]:
        """Show `stage` on a terminal for as long as the work lasts, once it has taken a second."""
        if self.quiet or not sys.stderr.isatty():
            yield
            return
        from briefing.cli.progress import shown_after_a_second

        with shown_after_a_second(stage):
            yield

    @contextmanager
    def bar(self, stage: str, total: int) -> Iterator[Callable[[], None]]:
        """Show on a terminal how much of `total` is done, the rate and the time left; yields what counts one step."""
        if self.quiet or not sys.stderr.isatty():
            yield lambda: None
            return
        from briefing.cli.progress import Bar

        bar = Bar(stage, total)
        try:
            yield bar.step
        finally:
            bar.erase()

    def _say(self, message: str) -> None:
        line = " ".join(clean(message).split()) if "\n" in message or "\t" in message else clean(message)
        with suppress(OSError):  # a full disk behind stderr must not lose the brief
            click.echo(f"briefing: {line}", err=True, color=None if self._colored() else False)

    def _mark(self, word: str, color: str) -> str:
        return click.style(word, fg=color, bold=True) if self._colored() else word

    def _colored(self) -> bool:
        return self.color and sys.stderr.isatty() and not os.environ.get("NO_COLOR")
