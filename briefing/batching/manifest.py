"""The manifest: which story was made of what, how, by which version. One SQLite file with a single writer.

A row is written after the files of its story, so that a row is a promise. A lock on the folder keeps a second run out.
"""

from __future__ import annotations

import fcntl
import os
import sqlite3
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from briefing.batching.stories import FOLDER
from briefing.batching.work import Order
from briefing.errors import BriefingError, OutputError
from briefing.model import Assignment, Outcome
from briefing.pipeline import generator
from briefing.saving import make_folder

_FILE = "manifest.sqlite"
_LOCK = "lock"
_VERSION = 1
_SCHEMA = """
create table if not exists stories (
    id text primary key,
    input text not null,          -- fingerprint of what was read
    configuration text not null,  -- hash of the settings, the layout and the formats
    version text not null,        -- of the program
    outcome blob not null         -- JSON of the model's Outcome
) without rowid
"""


class Manifest:
    """What is known of the stories in one output folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __enter__(self) -> Self:
        """Open it, for this process alone. Raises OutputError; BriefingError while another run has it."""
        own = self._folder / FOLDER
        make_folder(own)
        try:
            self._lock = os.open(own / _LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
        except OSError as error:
            raise OutputError(f"{self._folder}: cannot be written: {error.strerror or error}") from None
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(self._lock)
            raise BriefingError(f"{self._folder}: another run is writing there") from None
        self._open(own / _FILE)
        return self

    def _open(self, path: Path) -> None:
        try:
            self._rows = sqlite3.connect(path, isolation_level=None)
            self._rows.execute("pragma journal_mode = wal")
            self._rows.execute("pragma synchronous = normal")  # a row lost in a power cut is made again, never torn
            found = self._rows.execute("pragma user_version").fetchone()[0]
            if found not in (0, _VERSION):
                self._rows.execute("drop table stories")  # of another version of the program: everything is made anew
            self._rows.execute(_SCHEMA)
            self._rows.execute(f"pragma user_version = {_VERSION}")
        except sqlite3.DatabaseError as error:
            os.close(self._lock)
            raise OutputError(f"{path}: cannot be used ({error}); without it everything is made anew") from None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._rows.close()
        os.close(self._lock)

    def unchanged(self, story: Assignment, order: Order) -> Outcome | None:
        """Return how a story ended before, when its files would come out the same and are there; else None."""
        row = self._rows.execute(
            "select input, configuration, version, outcome from stories where id = ?", (story.id,)
        ).fetchone()
        if row is None or row[:3] != (story.fingerprint, order.configuration, generator()):
            return None
        outcome = _decoded(row[3])
        if outcome.made is None or not all((self._folder / name).is_file() for name, _ in outcome.made.files):
            return None
        return outcome

    def record(self, story: Assignment, order: Order, outcome: Outcome) -> None:
        """Keep how a story ended; that it is too old to be made is not kept."""
        if outcome.older:
            return
        row = (story.id, story.fingerprint, order.configuration, generator(), msgspec.json.encode(outcome))
        self._rows.execute("insert or replace into stories values (?, ?, ?, ?, ?)", row)

    def outcome(self, story: str) -> Outcome | None:
        """Return how a story ended last; None when it is not known."""
        row = self._rows.execute("select outcome from stories where id = ?", (story,)).fetchone()
        return _decoded(row[0]) if row else None


def _decoded(outcome: bytes) -> Outcome:
    return msgspec.json.decode(outcome, type=Outcome)
