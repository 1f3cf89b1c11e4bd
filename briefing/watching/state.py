"""What a watch remembers, in one SQLite file: what it has read, its stories and their articles, which mails are due.

One run at a time works in a folder (a lock says so). An article is `waiting` from the moment it is read until the brief
that tells it is on the disk, with its whole text, since a feed forgets; so a run that is killed loses nothing, and the
next one makes the same version of the same brief again.
"""

from __future__ import annotations

import fcntl
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import msgspec

from briefing.errors import BriefingError, OutputError
from briefing.model import Article, Group

__all__ = ["Kept", "State", "opened"]

_NAME = "watch.sqlite"
_LOCK = ".watch.lock"
_VERSION = 1
_NEVER = 0
_TABLES = """
CREATE TABLE articles (sha256 TEXT PRIMARY KEY, story TEXT, waiting TEXT);
CREATE TABLE stories (id TEXT PRIMARY KEY, members TEXT NOT NULL, last INTEGER NOT NULL, version INTEGER NOT NULL,
                      title TEXT NOT NULL, changes INTEGER NOT NULL, due INTEGER NOT NULL);
CREATE TABLE places (place TEXT PRIMARY KEY, mark TEXT NOT NULL);
CREATE INDEX articles_waiting ON articles (story) WHERE waiting IS NOT NULL;
"""


@dataclass(frozen=True, slots=True)
class Kept:
    """A story and its briefs as they are remembered."""

    id: str
    """The name of its folder."""
    last: int
    """Day of its newest article, as an ordinal; 0 when none has a date."""
    version: int
    """How many briefs it has had."""
    title: str
    changes: int
    """How many changes its last brief tells."""
    due: bool
    """Whether a mail about its last brief is still to be sent."""


class State:
    """What is remembered of one folder."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._rows = connection

    def has(self, sha256: str) -> bool:
        """Whether an article was read before."""
        return self._rows.execute("SELECT 1 FROM articles WHERE sha256 = ?", (sha256,)).fetchone() is not None

    def mark_of(self, place: str) -> str | None:
        """Return what was remembered of a feed, a file or an item's address when it was last read."""
        row = self._rows.execute("SELECT mark FROM places WHERE place = ?", (place,)).fetchone()
        return str(row[0]) if row else None

    def arrive(self, articles: Iterable[Article], marks: Iterable[tuple[str, str]]) -> None:
        """Remember new articles as waiting, and in the same step that the places they come from were read."""
        rows = [(each.sha256, msgspec.json.encode(each).decode()) for each in articles]
        with self._rows:
            self._rows.executemany("INSERT OR IGNORE INTO articles VALUES (?, NULL, ?)", rows)
            self._rows.executemany("INSERT OR REPLACE INTO places VALUES (?, ?)", list(marks))

    def strays(self) -> list[Article]:
        """Return the articles that have no story yet."""
        found = self._rows.execute("SELECT waiting FROM articles WHERE story IS NULL ORDER BY sha256")
        return [msgspec.json.decode(article, type=Article) for (article,) in found]

    def groups(self, since: int) -> list[Group]:
        """Return the stories that have an article of the day `since` or later, or none with a date."""
        found = self._rows.execute(
            "SELECT members FROM stories WHERE last >= ? OR last = ? ORDER BY id", (since, _NEVER)
        )
        return [msgspec.json.decode(group, type=Group) for (group,) in found]

    def gather(self, groups: Iterable[Group]) -> None:
        """Remember stories with all their members."""
        with self._rows:
            for group in groups:
                last = group.last.toordinal() if group.last else _NEVER
                self._rows.execute(
                    "INSERT INTO stories VALUES (?, ?, ?, 0, ?, 0, 0)"
                    " ON CONFLICT (id) DO UPDATE SET members = excluded.members, last = excluded.last",
                    (group.id, msgspec.json.encode(group).decode(), last, group.title or group.id),
                )
                own = [(group.id, member.sha256) for member in group.members]
                self._rows.executemany("UPDATE articles SET story = ? WHERE sha256 = ? AND story IS NULL", own)

    def waiting(self) -> dict[str, list[Article]]:
        """Return the articles that no brief tells yet, by story."""
        found: dict[str, list[Article]] = {}
        rows = self._rows.execute(
            "SELECT story, waiting FROM articles WHERE waiting IS NOT NULL AND story IS NOT NULL ORDER BY story, sha256"
        )
        for story, article in rows:
            found.setdefault(str(story), []).append(msgspec.json.decode(article, type=Article))
        return found

    def renew(self, story: Kept, articles: Iterable[Article]) -> None:
        """Remember a story's new brief, which tells `articles`: they wait no longer."""
        with self._rows:
            self._rows.execute(
                "UPDATE stories SET version = ?, title = ?, changes = ?, due = due OR ? WHERE id = ?",
                (story.version, story.title, story.changes, int(story.due), story.id),
            )
            self._rows.executemany(
                "UPDATE articles SET waiting = NULL WHERE sha256 = ?", [(each.sha256,) for each in articles]
            )

    def sent(self, story: str) -> None:
        """Remember that the mail about a story's last brief was sent."""
        with self._rows:
            self._rows.execute("UPDATE stories SET due = 0 WHERE id = ?", (story,))

    def stories(self) -> list[Kept]:
        """Return all stories that have a brief, the newest first."""
        rows = self._rows.execute(
            "SELECT id, last, version, title, changes, due FROM stories WHERE version > 0 ORDER BY last DESC, id"
        )
        return [Kept(i, int(last), int(v), title, int(c), bool(due)) for i, last, v, title, c, due in rows]

    def version(self, story: str) -> int:
        """Return how many briefs a story has had."""
        row = self._rows.execute("SELECT version FROM stories WHERE id = ?", (story,)).fetchone()
        return int(row[0]) if row else 0


@contextmanager
def opened(folder: Path) -> Iterator[State]:
    """Open what is remembered in `folder`, which is made when it is not there, for this run alone.

    Raises BriefingError when another run is at work there, OutputError when the folder cannot be used.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    except OSError as error:
        raise OutputError(f"{folder}: cannot be used: {error.strerror or error}") from None
    try:
        _lock(lock, folder)
        connection = _connect(folder / _NAME)
        try:
            yield State(connection)
        finally:
            connection.close()
    finally:
        os.close(lock)


def _lock(handle: int, folder: Path) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise BriefingError(f"{folder}: another watch is at work there") from None


def _connect(path: Path) -> sqlite3.Connection:
    try:
        connection = sqlite3.connect(path)
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version == 0:
            connection.executescript(f"BEGIN; {_TABLES} PRAGMA user_version = {_VERSION}; COMMIT;")
        elif version != _VERSION:
            raise BriefingError(f"{path}: was written by another version of this program ({version})")
    except sqlite3.DatabaseError as error:
        raise BriefingError(f"{path}: cannot be read: {error}") from None
    return connection
