"""What one child may use."""

from __future__ import annotations

import resource
import sys
from contextlib import suppress

SECONDS = 10.0
"""Wall time for one file."""
CPU_SECONDS = 8
"""Processor time for one file."""
MEMORY = 1 << 30
"""Bytes of address space."""
LARGEST_ANSWER = 20_000_000
"""Bytes of JSON that may come back."""


def limit_this_process() -> None:
    """Give this process up to so much processor time and memory, no file to write, no process
    to start and no network.

    A limit that the system does not know (macOS has no RLIMIT_AS worth the name) is left out: wall time holds anyway.
    """
    for kind, amount in (
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NPROC, 0),
    ):
        with suppress(ValueError, OSError):
            resource.setrlimit(
                kind, (amount, amount + 1)
            )  # the first stops it by a signal of its own, the second kills
    sys.addaudithook(_refuse_network)


def _refuse_network(event: str, _: tuple[object, ...]) -> None:
    if event.startswith("socket."):
        raise PermissionError(f"{event}: a reader has no network")
