"""What a parser may do when a file has taken it over, as functions for a child."""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from typing import Any

from briefing.errors import InputError


def behave(content: bytes, about: Mapping[str, Any]) -> dict[str, Any]:
    return {"size": len(content), "about": dict(about)}


def refuse(content: bytes, about: Mapping[str, Any]) -> dict[str, Any]:
    raise InputError("empty", "elsewhere", "there is no text in it")


def stumble(content: bytes, about: Mapping[str, Any]) -> dict[str, Any]:
    raise KeyError(content)


def abort(content: bytes, about: Mapping[str, Any]) -> dict[str, Any]:
    os.abort()


def overrun(content: bytes, about: Mapping[str, Any]) -> dict[str, Any]:
    ctypes.string_at(0)  # a segmentation fault
    return {}


def leave(content: bytes, about: Mapping[str, Any]) -> dict[str, Any]:
    os._exit(0)


def spin(content: bytes, about: Mapping[str, Any]) -> dict[str, Any]:
    while True:
        pass


def sleep(content: bytes, about: Mapping[str, Any]) -> dict[str, Any]:
    time.sleep(60)
    return {}


def eat(content: bytes, about: Mapping[str, Any]) -> dict[str, Any]:
    return {"size": len(bytearray(2 << 30))}


def babble(content: bytes, about: Mapping[str, Any]) -> dict[str, Any]:
    return {"text": "x" * 25_000_000}


def recurse(content: bytes, about: Mapping[str, Any]) -> dict[str, Any]:
    return recurse(content, about)


def connect(content: bytes, about: Mapping[str, Any]) -> dict[str, Any]:
    socket.create_connection(("127.0.0.1", 9))
    return {}


def start(content: bytes, about: Mapping[str, Any]) -> dict[str, Any]:
    subprocess.run([sys.executable, "-c", ""], check=True)
    return {}


def kill(content: bytes, about: Mapping[str, Any]) -> dict[str, Any]:
    os.kill(os.getppid(), signal.SIGKILL)  # the server, which is the worst it can reach
    time.sleep(60)
    return {}


ENDS: dict[Callable[[bytes, Mapping[str, Any]], dict[str, Any]], str] = {
    refuse: "empty",
    stumble: "damaged",
    recurse: "damaged",
    connect: "damaged",
    start: "damaged",
    abort: "crashed",
    overrun: "crashed",
    leave: "crashed",
    kill: "crashed",
    spin: "slow",
    sleep: "slow",
    eat: "memory",
    babble: "too-large",
}
"""Function -> the code of the error that it ends in."""
