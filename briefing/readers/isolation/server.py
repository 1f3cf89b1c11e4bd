"""The clean process that forks one limited child for each file. Runs alone: it is never imported by the program."""

from __future__ import annotations

import json
import os
import selectors
import signal
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from importlib import import_module
from typing import Any, NoReturn

from briefing.errors import InputError
from briefing.readers import READERS, Format, read_as
from briefing.readers.isolation.limits import CPU_SECONDS, LARGEST_ANSWER, SECONDS, limit_this_process
from briefing.readers.metadata import NOTHING
from briefing.readers.reading import Reading

_SLOW = ("slow", f"reading it takes more than {CPU_SECONDS} seconds")
_MEMORY = ("memory", "reading it takes too much memory")


def serve() -> None:
    """Answer requests on standard input until it ends: a line of JSON, then as many bytes as it says."""
    formats = {row.name: row for row in READERS}
    while line := sys.stdin.buffer.readline():
        request = json.loads(line)
        content = sys.stdin.buffer.read(request["size"])
        row = formats[request["reader"]]
        for module in (*row.imports, f"briefing.readers.{row.reader.partition(':')[0]}"):
            with suppress(ModuleNotFoundError):  # the reader itself says what is missing
                import_module(module)
        answer = _in_a_child(row, content, request["path"])
        sys.stdout.buffer.write(b"%8d" % len(answer) + answer)
        sys.stdout.buffer.flush()


def _in_a_child(row: Format, content: bytes, path: str) -> bytes:
    """Return the child's answer, or one that says how the child ended."""
    end, start = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(end)
        _answer(row, content, path, start)
    os.close(start)
    answer = _collect(end, time.monotonic() + SECONDS)
    os.close(end)
    os.kill(child, signal.SIGKILL)  # it has said all it had to say, or has run out of time
    _, status = os.waitpid(child, 0)
    if answer is None:
        return _error(*_SLOW)
    if len(answer) > LARGEST_ANSWER:
        return _error("too-large", f"more than {LARGEST_ANSWER // 1_000_000} MB of text")
    if not answer.endswith(b"}\n"):
        return _error(*_SLOW) if os.WTERMSIG(status) == signal.SIGXCPU else _error(*_crash(status))
    return answer


def _collect(end: int, deadline: float) -> bytes | None:
    """Return what a pipe gives until it is closed; None when time runs out first."""
    answer = bytearray()
    with selectors.DefaultSelector() as waiting:
        waiting.register(end, selectors.EVENT_READ)
        while len(answer) <= LARGEST_ANSWER:
            if not waiting.select(max(0.0, deadline - time.monotonic())):
                return None
            piece = os.read(end, 1 << 20)
            if not piece:
                break
            answer += piece
    return bytes(answer)


def _answer(row: Format, content: bytes, path: str, start: int) -> NoReturn:
    """Read the file in this child, write the answer, end. The server's own pipes are out of its reach."""
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    limit_this_process()
    try:
        answer = _encode(read_as(row, content, path))
    except InputError as error:
        answer = _error(error.code, error.reason)
    except MemoryError:
        answer = _error(*_MEMORY)
    except Exception as error:  # whatever a parser of foreign bytes raises means that it cannot read them
        answer = _error("damaged", f"this is no {row.name} file that can be read ({type(error).__name__})")
    with os.fdopen(start, "wb") as pipe:
        pipe.write(answer)
    os._exit(0)


def _encode(reading: Reading) -> bytes:
    articles = [
        {"text": a.text, "path": a.path, "metadata": {name: _plain(getattr(a, name)) for name in asdict(NOTHING)}}
        for a in reading.articles
    ]
    return _json({"articles": articles, "notices": [(notice.code, notice.message) for notice in reading.notices]})


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else None if value is None else str(value)


def _error(code: str, message: str) -> bytes:
    return _json({"error": (code, message)})


def _crash(status: int) -> tuple[str, str]:
    return "crashed", f"its parser crashed (signal {os.WTERMSIG(status)})"


def _json(answer: Mapping[str, Any]) -> bytes:
    return json.dumps(answer).encode() + b"\n"
