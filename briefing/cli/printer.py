"""Where formats are written: a process of its own, forked before the analysis, which it spends loading its libraries.

    this process:  analysis ................. brief -->            <-- bytes, save
    printer:       jinja2, weasyprint, fonts ......  write(brief)

On two cores the libraries cost no time that anybody waits for; and when a library written in C crashes, its format is
lost and nothing else. Where a process cannot be forked safely (macOS) or at all, all is done in this one.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import BinaryIO, NoReturn, Self

from briefing.errors import BriefingError, EngineError
from briefing.model import Brief, Layout, Notice

__all__ = ["Printer"]

Answer = tuple[bytes, list[tuple[str, str]]]
"""The bytes, and code and message of what the brief lost in this format."""

_PAGES = "pages"
_BUG = "bug"
_CONTENT, _LOST, _ERROR = "content", "lost", "error"
"""The parts of an answer."""
_PLAIN = (".json",)
"""Formats that need no library worth a process."""


class Printer:
    """Writes one run's formats; a context, at whose end its process ends."""

    def __init__(self, suffixes: Sequence[str], language: str, layout: Layout) -> None:
        self._suffixes = tuple(suffix for suffix in suffixes if suffix not in _PLAIN)
        self._language = language
        self._layout = layout
        self._process: _Process | None = None

    def __enter__(self) -> Self:
        """Start loading what the formats need."""
        if self._suffixes and hasattr(os, "fork") and sys.platform != "darwin":
            with suppress(OSError):  # the system has no process left: there is still this one
                self._process = _Process(self._suffixes, self._language, self._layout)
        return self

    def __exit__(self, *_: object) -> None:
        if self._process is not None:
            self._process.end()
            self._process = None

    def write(self, suffix: str, brief: Brief) -> tuple[bytes, tuple[Notice, ...]]:
        """Return `brief` in a format, and what it lost in it.

        Raises what the format's writer raises, and EngineError when its libraries crash.
        """
        content, lost = self._ask(suffix, brief)
        return content, tuple(Notice(code, message) for code, message in lost)

    def count_pages(self, brief: Brief) -> int:
        """Return how many pages `brief` takes as PDF; raises as `write` does."""
        return int(self._ask(_PAGES, brief)[0])

    def _ask(self, what: str, brief: Brief) -> Answer:
        if self._process is None or what in _PLAIN:
            return _do(what, brief, self._layout)
        try:
            return self._process.ask(what, brief)
        except (EOFError, BrokenPipeError, ValueError) as error:
            how = self._process.end()
            self.__enter__()  # the other formats want a printer too
            raise EngineError(f"the libraries that write it crashed{how}") from error


def _do(what: str, brief: Brief, layout: Layout) -> Answer:
    from briefing.writers import LOSSES, WRITERS, count_pages

    if what == _PAGES:
        return str(count_pages(brief, layout)).encode(), []
    content = WRITERS[what](brief, layout)
    lost = LOSSES[what](brief, layout) if what in LOSSES else ()
    return content, [(notice.code, notice.message) for notice in lost]


class _Process:
    """The printer's process, seen from the one that asks."""

    def __init__(self, suffixes: Sequence[str], language: str, layout: Layout) -> None:
        asked, self_asks = os.pipe()
        self_hears, answers = os.pipe()
        self._id = os.fork()
        if self._id == 0:
            os.close(self_asks)
            os.close(self_hears)
            _serve(os.fdopen(asked, "rb"), os.fdopen(answers, "wb"), suffixes, language, layout)
        os.close(asked)
        os.close(answers)
        self._requests = os.fdopen(self_asks, "wb")
        self._answers = os.fdopen(self_hears, "rb")

    def ask(self, what: str, brief: Brief) -> Answer:
        """Return its answer. Raises the BriefingError that it tells of, and EOFError or OSError when it is gone."""
        pickle.dump((what, brief), self._requests, pickle.HIGHEST_PROTOCOL)
        self._requests.flush()
        lost = []
        while True:
            kind, name, content = self._part()
            if kind == _LOST:
                lost.append((name, content.decode()))
            elif kind == _ERROR:
                raise _error(name, content.decode())
            else:
                return content, lost

    def _part(self) -> tuple[str, str, bytes]:
        """Return the next part of an answer: what it is, its name, its bytes."""
        head = self._answers.readline().decode()
        if not head.endswith("\n"):
            raise EOFError
        kind, name, size = head.split()
        content = self._answers.read(int(size))
        if len(content) < int(size):
            raise EOFError
        return kind, name, content

    def end(self) -> str:
        """End the process; return how it ended, for a message, when that was not by itself."""
        with suppress(OSError):
            self._requests.close()
        self._answers.close()
        _, status = os.waitpid(self._id, 0)
        return f" (signal {os.WTERMSIG(status)})" if os.WIFSIGNALED(status) else ""


def _error(name: str, message: str) -> Exception:
    """Return the error that the printer told of; one that no user can cure has its traceback as its message."""
    if name == _BUG:
        return RuntimeError(message)
    return EngineError(message) if name == EngineError.__name__ else BriefingError(message)


def _serve(requests: BinaryIO, answers: BinaryIO, suffixes: Sequence[str], language: str, layout: Layout) -> NoReturn:
    """Load the libraries, then answer until nobody asks any more. Runs in the printer's process and ends it."""
    code = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # it ends with the one that asks
        nothing = os.open(os.devnull, os.O_RDWR)
        os.dup2(nothing, 0)
        os.dup2(nothing, 1)
        _prepare(suffixes, language, layout)
        _answer_all(requests, answers, layout)
        code = 0
    finally:
        os._exit(code)


def _prepare(suffixes: Sequence[str], language: str, layout: Layout) -> None:
    from briefing.writers import prepare

    for suffix in suffixes:
        with suppress(Exception):  # whatever it is, writing the real brief tells it
            prepare(suffix, language, layout)


def _answer_all(requests: BinaryIO, answers: BinaryIO, layout: Layout) -> None:
    while True:
        try:
            what, brief = pickle.load(requests)  # noqa: S301 - from the process that this one was forked from
        except EOFError:
            return
        for kind, name, content in _answer(what, brief, layout):
            answers.write(f"{kind} {name} {len(content)}\n".encode() + content)
        answers.flush()


def _answer(what: str, brief: Brief, layout: Layout) -> list[tuple[str, str, bytes]]:
    try:
        content, lost = _do(what, brief, layout)
    except BriefingError as error:
        return [(_ERROR, type(error).__name__, str(error).encode())]
    except Exception:  # a bug: told with its traceback where the run ends
        from traceback import format_exc

        return [(_ERROR, _BUG, format_exc().encode())]
    return [*((_LOST, code, message.encode()) for code, message in lost), (_CONTENT, what, content)]
