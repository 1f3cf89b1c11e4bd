"""Answers kept in a folder, to be asked for again only when they have changed, or not at all (`--offline`)."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256

from briefing.model import Fetched
from briefing.saving import save


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer as kept."""

    fetched: Fetched
    etag: str | None
    last_modified: str | None

    def conditions(self) -> dict[str, str]:
        """Return the headers that ask for the content only if it has changed (RFC 9110, section 13)."""
        given = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in given.items() if value}


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of answers: for each address a file with its content and one with what is known of it."""

    folder: str

    def find(self, url: str) -> Kept | None:
        """Return what is kept for an address; None when nothing is, or nothing whole."""
        body, known = self._paths(url)
        try:
            with open(known, "rb") as file:
                about = json.loads(file.read())
            with open(body, "rb") as file:
                content = file.read()
            if sha256(content).hexdigest() != about["sha256"]:
                return None
            return Kept(Fetched(str(about["url"]), content, about["media_type"]), about["etag"], about["last_modified"])
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def keep(self, url: str, fetched: Fetched, headers: Mapping[str, str]) -> None:
        """Keep an answer; OutputError when the folder cannot be written."""
        with suppress(FileExistsError):
            os.makedirs(self.folder, mode=0o700)
        body, known = self._paths(url)
        about = {
            "url": fetched.url,
            "media_type": fetched.media_type,
            "etag": headers.get("etag"),
            "last_modified": headers.get("last-modified"),
            "sha256": sha256(fetched.content).hexdigest(),
        }
        save(body, fetched.content)
        save(known, json.dumps(about, indent=1).encode() + b"\n")

    def _paths(self, url: str) -> tuple[str, str]:
        name = os.path.join(self.folder, sha256(url.encode("utf-8", "replace")).hexdigest())
        return f"{name}.body", f"{name}.json"
