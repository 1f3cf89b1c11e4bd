"""Complex formats are parsed in a process of their own; only plain text comes back.

    this process --bytes--> server (clean interpreter, parsers imported once) --fork--> one limited child for each file
                 <--JSON---                                                   <--JSON--

A child that runs too long, takes too much memory or dies loses its own file only, which becomes an InputError. The
answer is JSON and is checked here: nothing that a parser was made to do can run in this process.
"""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Self

from briefing.readers.reading import Reading

if TYPE_CHECKING:
    from briefing.readers.isolation.client import Server

__all__ = ["Isolation"]


class Isolation:
    """The place where the complex files of one run are read; its server starts with the first of them."""

    def __init__(self) -> None:
        self._server: Server | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._server is not None:
            self._server.stop()

    def read(self, reader: str, content: bytes, path: str) -> Reading:
        """Let the row `reader` of READERS read `content` in a child.

        Raises what the reader raises, and InputError "slow", "memory", "crashed" or "damaged" for what a child suffers.
        """
        if self._server is None:
            from briefing.readers.isolation.client import Server  # most runs read plain text and need no process

            self._server = Server()
        return self._server.read(reader, content, path)
