"""Foreign bytes of complex formats are taken apart in a process of their own; only JSON comes back.

    this process --bytes--> server (clean interpreter, parsers imported once) --fork--> one limited child for each task
                 <--JSON---                                                   <--JSON--

A child that runs too long, takes too much memory or dies loses its own task only, which becomes an InputError. The
answer is JSON and whoever asked checks it: nothing that a parser was made to do can run in this process.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from briefing.isolation.client import Server

__all__ = ["Isolation", "Task"]


@dataclass(frozen=True, slots=True)
class Task:
    """What a child does, and what it may use."""

    function: str
    """"module:function": takes the bytes and what is known about them; returns what JSON can hold; raises InputError.
    Any other exception means that the bytes cannot be read."""
    kind: str
    """What the bytes should be, for messages: "PDF"."""
    imports: tuple[str, ...] = ()
    """Modules that take long to import; the server does it once for all tasks."""
    cpu_seconds: int = 8
    """Processor time for one child."""
    seconds: float = 10.0
    """Wall time for one child."""
    memory: int = 1 << 30
    """Bytes of address space."""


class Isolation:
    """The place where the complex files of one run are taken apart; its server starts with the first of them."""

    def __init__(self) -> None:
        self._server: Server | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._server is not None:
            self._server.stop()

    def run(self, task: Task, content: bytes, about: Mapping[str, Any], path: str) -> dict[str, Any]:
        """Let a child do `task` with `content`; `about` is JSON; return its answer, which nobody has checked yet.

        Raises the InputError that the function raises, and InputError "slow", "memory", "crashed", "too-large" or
        "damaged" for what a child suffers.
        """
        if self._server is None:
            from briefing.isolation.client import Server  # most runs read plain text and need no process

            self._server = Server()
        return self._server.ask(task, content, about, path)
