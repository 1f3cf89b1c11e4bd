"""The manifest: which story was made of what, how, by which version. One SQLite file with a single writer.

A row is written after the files of its story, so that a row is a promise. A lock on the folder keeps a second run out.
Runs are numbered: one that was killed is gone on with under its number, so that what is new since the last run is told
of the last one that ended.
"""

from __future__ import annotations

import fcntl
import os
import sqlite3
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from briefing.batching.work import LAST, Order
from briefing.errors import BriefingError, OutputError
from briefing.model import Assignment, Outcome, Told
from briefing.pipeline import generator
from briefing.saving import make_folder

_FILE = "manifest.sqlite"
_LOCK = "lock"
_VERSION = 2
_SCHEMA = """
create table if not exists stories (
    id text primary key,
    input text not null,          -- fingerprint of what was read
    configuration text not null,  -- hash of the settings, the layout and the formats
    version text not null,        -- of the program
    outcome blob not null,        -- JSON of the model's Outcome
    run integer not null,         -- in which its input changed last
    told blob                     -- JSON of the model's Told: the earlier brief that was followed
) without rowid;
create table if not exists runs (number integer primary key, ended integer not null);
create table if not exists outputs (folder text primary key); -- the one that is remembered, for a folder outside it
"""


@dataclass(frozen=True, slots=True)
class _Row:
    input: str
    configuration: str
    version: str
    outcome: Outcome
    run: int
    told: Told | None


class Manifest:
    """What is known of the stories of one output, for one order."""

    def __init__(self, folder: Path, order: Order, output: str | None = None) -> None:
        """Take the folder that holds it, and what is made of the stories in this run.

        `output` names where the briefs go when that is not the folder's own place: it remembers one output only.
        """
        self._folder = folder
        self._order = order
        self._output = output
        self._made_by = (order.configuration, generator())

    def __enter__(self) -> Self:
        """Open it, for this process alone.

        Raises OutputError; BriefingError while another run has it, and when it remembers another output.
        """
        make_folder(self._folder)
        try:
            self._lock = os.open(self._folder / _LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
        except OSError as error:
            raise OutputError(f"{self._folder}: cannot be written: {error.strerror or error}") from None
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(self._lock)
            raise BriefingError(f"{self._order.folder}: another run is writing there") from None
        self._open(self._folder / _FILE)
        return self

    def _open(self, path: Path) -> None:
        try:
            self._rows = sqlite3.connect(path, isolation_level=None)
            self._rows.execute("pragma journal_mode = wal")
            self._rows.execute("pragma synchronous = normal")  # a row lost in a power cut is made again, never torn
            found = self._rows.execute("pragma user_version").fetchone()[0]
            if found not in (0, _VERSION):
                self._rows.execute("drop table stories")  # of another version of the program: everything is made anew
            self._rows.executescript(_SCHEMA)
            self._rows.execute(f"pragma user_version = {_VERSION}")
            self._claim()
            self._run = self._begun()
        except sqlite3.DatabaseError as error:
            os.close(self._lock)
            raise OutputError(f"{path}: cannot be used ({error}); without it everything is made anew") from None

    def _claim(self) -> None:
        """Take note of the output that is remembered; what was made for one tells nothing of the files of another."""
        if self._output is None:
            return
        known = self._rows.execute("select folder from outputs").fetchone()
        if known is None:
            self._rows.execute("insert into outputs values (?)", (self._output,))
        elif known[0] != self._output:
            self._rows.close()
            os.close(self._lock)
            raise BriefingError(
                f"{self._folder}: remembers what was made in {known[0]}; name another folder with --state"
            )

    def _begun(self) -> int:
        """Return the number of the run that was killed, else of a new one."""
        last = self._rows.execute("select number, ended from runs order by number desc limit 1").fetchone()
        if last and not last[1]:
            return int(last[0])
        self._rows.execute("delete from runs")
        self._rows.execute("insert into runs values (?, 0)", ((last[0] if last else 0) + 1,))
        return (last[0] if last else 0) + 1

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._rows.close()
        os.close(self._lock)

    def unchanged(self, story: Assignment, names: Collection[str]) -> Outcome | None:
        """Return how a story ended before, when its files would come out the same and are among `names`; else None."""
        row = self._row(story.id)
        if row is None or (row.input, row.configuration, row.version) != (story.fingerprint, *self._made_by):
            return None
        if row.told is not None and self._order.since != LAST:
            return None  # it tells what had changed, and that was not asked for
        made = row.outcome.made
        return row.outcome if made and all(name in names for name, _ in made.files) else None

    def is_older(self, story: Assignment, since: date) -> bool:
        """Whether all articles of a story are known, dated, and older than `since`."""
        row = self._row(story.id)
        made = row.outcome.made if row and row.input == story.fingerprint else None
        if made is None or made.last is None or sum(count for _, count in made.days) != made.sources:
            return False
        return made.last < since

    def told(self, story: Assignment) -> Told | None:
        """Return what a story was made of when the last run ended; None when it was not made then.

        What has come to it is new since then, however often the run that tells so is killed or its settings change.
        """
        row = self._row(story.id)
        if row is None:
            return None
        if row.outcome.made is None or row.run == self._run or row.input == story.fingerprint:
            return row.told
        return Told(row.outcome.made.articles, row.outcome.made.title, row.outcome.made.created)

    def record(self, story: Assignment, outcome: Outcome) -> None:
        """Keep how a story ended; that it is too old to be made is not kept."""
        if outcome.older:
            return
        old = self._row(story.id)
        same = old is not None and old.outcome.made is not None and old.input == story.fingerprint
        run = old.run if old and same else self._run
        told = story.told if outcome.made else self.told(story)
        row = (story.id, story.fingerprint, *self._made_by, msgspec.json.encode(outcome), run)
        kept = msgspec.json.encode(told) if told else None
        self._rows.execute("insert or replace into stories values (?, ?, ?, ?, ?, ?, ?)", (*row, kept))

    def outcome(self, story: str) -> Outcome | None:
        """Return how a story ended last; None when it is not known."""
        row = self._row(story)
        return row.outcome if row else None

    def renewed(self) -> frozenset[str]:
        """Return the stories to which something has come since the day, or the run, that the order names."""
        if self._order.since is None:
            return frozenset()
        if self._order.since == LAST:
            found = self._rows.execute("select id from stories where run = ?", (self._run,))
        else:
            found = self._rows.execute("select id from stories where configuration = ?", self._made_by[:1])
        return frozenset(row[0] for row in found)

    def end(self) -> None:
        """Take note that all stories of this run have ended."""
        self._rows.execute("update runs set ended = 1")

    def _row(self, story: str) -> _Row | None:
        row = self._rows.execute(
            "select input, configuration, version, outcome, run, told from stories where id = ?", (story,)
        ).fetchone()
        if row is None:
            return None
        told = msgspec.json.decode(row[5], type=Told) if row[5] else None
        outcome = msgspec.json.decode(row[3], type=Outcome)
        return _Row(row[0], row[1], row[2], outcome, row[4], told)
