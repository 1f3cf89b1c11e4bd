"""This side of the isolation: the server process is started, asked and, if need be, given up."""

from __future__ import annotations

import json
import os
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from typing import Any

from briefing.errors import InputError
from briefing.isolation import Task
from briefing.isolation.limits import LARGEST_ANSWER

_START = """
import json, sys
sys.path[:] = json.loads(sys.argv[1])
from briefing.isolation.server import serve
serve()
"""
_GRACE = 3.0
"""Seconds that the server gets beyond its child's before it is given up itself."""


class Server:
    """A server process and the way to ask it; it is started when needed, also after its end."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, task: Task, content: bytes, about: Mapping[str, Any], path: str) -> dict[str, Any]:
        """Ask for one task; see `Isolation.run`."""
        process = self._process or self._start()
        request = {"task": asdict(task), "about": about, "size": len(content)}
        try:
            _send(process, json.dumps(request).encode() + b"\n", content)
            answer = json.loads(_receive(process, time.monotonic() + task.seconds + _GRACE))
            if "error" not in answer:
                return dict(answer)
            code, message = answer["error"]
        except (OSError, EOFError, ValueError, KeyError, TypeError):  # it ended, hangs, or says what it never should
            self.stop()
            raise InputError("crashed", path, "the process that read it ended") from None
        raise InputError(str(code), path, str(message))

    def stop(self) -> None:
        """End the server process."""
        process, self._process = self._process, None
        if process is None:
            return
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):  # what was not sent yet has nobody to read it
                if pipe:
                    pipe.close()
        try:
            process.wait(1)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def _start(self) -> subprocess.Popen[bytes]:
        self._process = subprocess.Popen(  # noqa: S603  (our own interpreter, our own code)
            [sys.executable, "-I", "-c", _START, json.dumps([os.path.abspath(entry) for entry in sys.path])],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"},
            start_new_session=True,
        )
        return self._process


def _send(server: subprocess.Popen[bytes], *parts: bytes) -> None:
    assert server.stdin is not None  # noqa: S101  (it was opened as a pipe)
    for part in parts:
        server.stdin.write(part)
    server.stdin.flush()


def _receive(server: subprocess.Popen[bytes], deadline: float) -> bytes:
    """Return one answer: eight digits of length, then so many bytes. Raises EOFError, TimeoutError, ValueError."""
    assert server.stdout is not None  # noqa: S101  (it was opened as a pipe)
    handle = server.stdout.fileno()
    size = int(_read(handle, 8, deadline))
    if size > LARGEST_ANSWER:
        raise ValueError("answer too large")
    return _read(handle, size, deadline)


def _read(handle: int, size: int, deadline: float) -> bytes:
    content = bytearray()
    with selectors.DefaultSelector() as waiting:
        waiting.register(handle, selectors.EVENT_READ)
        while len(content) < size:
            if not waiting.select(max(0.0, deadline - time.monotonic())):
                raise TimeoutError
            piece = os.read(handle, min(size - len(content), 1 << 20))
            if not piece:
                raise EOFError
            content += piece
    return bytes(content)
