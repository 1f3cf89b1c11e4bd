"""What a site's robots.txt says to this program.

Source: RFC 9309; the rules themselves are read by the standard library's urllib.robotparser. A robots.txt that is not
there (4xx) forbids nothing; one that cannot be had forbids everything.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from briefing.errors import InputError
from briefing.fetching.refusals import HttpError
from briefing.model import Fetched

AGENT = "briefing"
"""The name by which a robots.txt can address this program."""
_NOWHERE = ("bad-address", "private-address")
_NOTHING_ALLOWED = ("User-agent: *", "Disallow: /")
_LONGEST = 500_000
"""Bytes of a robots.txt that are read (RFC 9309, 2.5)."""


class Robots:
    """The rules of the sites of one run; each site is asked once."""

    def __init__(self, fetch: Callable[[str], Fetched]) -> None:
        self._fetch = fetch
        self._sites: dict[tuple[str, str], RobotFileParser] = {}
        self._locks: dict[tuple[str, str], Lock] = {}

    def check(self, place: str, url: str) -> None:
        """Raise InputError "robots" when the site of the address `place` asks programs not to read it."""
        parts = urlsplit(place)
        site = parts.scheme, parts.netloc
        with self._locks.setdefault(site, Lock()):  # feeds are fetched several at once
            if site not in self._sites:
                self._sites[site] = self._rules(f"{parts.scheme}://{parts.netloc}/robots.txt", url)
        if not self._sites[site].can_fetch(AGENT, place):
            raise InputError("robots", url, "the site asks programs not to read it (robots.txt)")

    def _rules(self, place: str, url: str) -> RobotFileParser:
        rules = RobotFileParser(place)
        try:
            content = self._fetch(place).content[:_LONGEST]
            rules.parse(content.decode("utf-8", "replace").splitlines())
        except HttpError as error:
            rules.parse(() if 400 <= error.status < 500 else _NOTHING_ALLOWED)
        except InputError as error:
            if error.code in _NOWHERE:
                raise InputError(error.code, url, error.reason) from None
            rules.parse(_NOTHING_ALLOWED)
        return rules
