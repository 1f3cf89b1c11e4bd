"""The clean process that forks one limited child for each task. Runs alone: it is never imported by the program."""

from __future__ import annotations

import json
import os
import selectors
import signal
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from importlib import import_module
from typing import Any, NoReturn

from briefing.errors import InputError
from briefing.isolation import Task
from briefing.isolation.limits import LARGEST_ANSWER, limit_this_process

_MEMORY = ("memory", "reading it takes too much memory")

Function = Callable[[bytes, Mapping[str, Any]], Mapping[str, Any]]


def serve() -> None:
    """Answer requests on standard input until it ends: a line of JSON, then as many bytes as it says."""
    while line := sys.stdin.buffer.readline():
        request = json.loads(line)
        content = sys.stdin.buffer.read(request["size"])
        task = Task(**request["task"])
        for name in task.imports:
            with suppress(ModuleNotFoundError):  # whoever needs it says what is missing
                import_module(name)
        module, _, name = task.function.partition(":")
        answer = _in_a_child(task, getattr(import_module(module), name), content, request["about"])
        sys.stdout.buffer.write(b"%8d" % len(answer) + answer)
        sys.stdout.buffer.flush()


def _in_a_child(task: Task, function: Function, content: bytes, about: Mapping[str, Any]) -> bytes:
    """Return the child's answer, or one that says how the child ended."""
    end, start = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(end)
        _answer(task, function, content, about, start)
    os.close(start)
    answer = _collect(end, time.monotonic() + task.seconds)
    os.close(end)
    os.kill(child, signal.SIGKILL)  # it has said all it had to say, or has run out of time
    _, status = os.waitpid(child, 0)
    slow = ("slow", f"reading it takes more than {task.cpu_seconds} seconds")
    if answer is None:
        return _error(*slow)
    if len(answer) > LARGEST_ANSWER:
        return _error("too-large", f"more than {LARGEST_ANSWER // 1_000_000} MB of text")
    if not answer.endswith(b"}\n"):
        return _error(*slow) if os.WTERMSIG(status) == signal.SIGXCPU else _error(*_crash(status))
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


def _answer(task: Task, function: Function, content: bytes, about: Mapping[str, Any], start: int) -> NoReturn:
    """Do the task in this child, write the answer, end. The server's own pipes are out of its reach."""
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    limit_this_process(task.cpu_seconds, task.memory)
    try:
        answer = _json(function(content, about))
    except InputError as error:
        answer = _error(error.code, error.reason)
    except MemoryError:
        answer = _error(*_MEMORY)
    except Exception as error:  # whatever a parser of foreign bytes raises means that it cannot read them
        answer = _error("damaged", f"this is no {task.kind} file that can be read ({type(error).__name__})")
    with os.fdopen(start, "wb") as pipe:
        pipe.write(answer)
    os._exit(0)


def _error(code: str, message: str) -> bytes:
    return _json({"error": (code, message)})


def _crash(status: int) -> tuple[str, str]:
    return "crashed", f"its parser crashed (signal {os.WTERMSIG(status)})"


def _json(answer: Mapping[str, Any]) -> bytes:
    return json.dumps(answer).encode() + b"\n"
