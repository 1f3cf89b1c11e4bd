"""Where the files of a batch go: a folder, or an address in an object store such as s3://bucket/briefs."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from briefing.errors import OutputError
from briefing.readers.storage import is_stored, list_stored, write_stored
from briefing.saving import make_folder, save, sweep

__all__ = ["Place", "place_of"]

_WHOLE = frozenset(("s3", "s3a", "gs", "gcs", "az", "abfs", "abfss", "memory"))
"""Stores in which an object is there whole or not at all; a file on a server may be half of one."""


class Place(Protocol):
    """What can be done where the files go. A file is written whole or not at all."""

    def names(self) -> frozenset[str]:
        """Return the names of the files there."""
        ...

    def write(self, name: str, content: bytes) -> None:
        """Write one file. Raises OutputError."""
        ...

    def prepare(self) -> None:
        """Make it where it is missing."""
        ...

    def sweep(self) -> None:
        """Remove what killed runs left half written."""
        ...

    def is_newer(self, name: str, others: Iterable[str]) -> bool:
        """Whether a file was written after all others; False where times cannot be had."""
        ...


def place_of(address: str) -> Place:
    """Return the place that a folder's name or an address means. Raises OutputError for a store that is none."""
    if not is_stored(address):
        return _Folder(Path(address))
    scheme = address.partition("://")[0].lower()
    if scheme not in _WHOLE:
        known = ", ".join(f"{each}://" for each in sorted(_WHOLE - {"memory"}))
        raise OutputError(
            f"{address}: only object stores write whole objects ({known}); write to a folder and copy it there"
        )
    return _Store(address.rstrip("/"))


@dataclass(frozen=True, slots=True)
class _Folder:
    path: Path

    def names(self) -> frozenset[str]:
        try:
            with os.scandir(self.path) as entries:
                return frozenset(entry.name for entry in entries if entry.is_file())
        except OSError as error:
            raise OutputError(f"{self.path}: cannot be read: {error.strerror or error}") from None

    def write(self, name: str, content: bytes) -> None:
        save(str(self.path / name), content, sweeping=False)  # `sweep` does it, once for all stories

    def prepare(self) -> None:
        make_folder(self.path)

    def sweep(self) -> None:
        sweep(self.path)

    def is_newer(self, name: str, others: Iterable[str]) -> bool:
        try:
            return all((self.path / name).stat().st_mtime_ns >= (self.path / one).stat().st_mtime_ns for one in others)
        except FileNotFoundError:
            return False


@dataclass(frozen=True, slots=True)
class _Store:
    address: str

    def names(self) -> frozenset[str]:
        start = len(self.address) + 1
        return frozenset(path[start:] for path in list_stored(self.address) if "/" not in path[start:])

    def write(self, name: str, content: bytes) -> None:
        write_stored(f"{self.address}/{name}", content)

    def prepare(self) -> None:
        pass  # a store has no folders

    def sweep(self) -> None:
        pass  # an object is whole or not there

    def is_newer(self, name: str, others: Iterable[str]) -> bool:  # noqa: ARG002 (nobody writes pages there by hand)
        return False
