"""What one child may use."""

from __future__ import annotations

import resource
import sys
from contextlib import suppress

LARGEST_ANSWER = 20_000_000
"""Bytes of JSON that may come back."""


def limit_this_process(cpu_seconds: int, memory: int) -> None:
    """Give this process so much processor time and memory (bytes), no file to write, no process to start, no network.

    A limit that the system does not know (macOS has no RLIMIT_AS worth the name) is left out: wall time holds anyway.
    """
    for kind, amount in (
        (resource.RLIMIT_CPU, cpu_seconds),
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NPROC, 0),
    ):
        with suppress(ValueError, OSError):
            resource.setrlimit(
                kind, (amount, amount + 1)
            )  # the first stops it by a signal of its own, the second kills
    sys.addaudithook(_refuse)


def _refuse(event: str, _: tuple[object, ...]) -> None:
    if event.startswith("socket."):
        raise PermissionError(f"{event}: a parser has no network")
    if event in ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork", "os.forkpty"):
        raise PermissionError(f"{event}: a parser starts no program")
