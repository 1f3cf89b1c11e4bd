"""From an address to its content, hop by hop."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, field, replace
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from briefing.errors import InputError
from briefing.fetching.addresses import Guard
from briefing.fetching.cache import Cache, Kept
from briefing.fetching.connection import Answer, ask
from briefing.fetching.refusals import HttpError
from briefing.fetching.robots import Robots
from briefing.model import Fetched

REDIRECTS = 5
LARGEST = 10_000_000
"""Bytes of one answer, unpacked."""
SECONDS = 20.0
"""For all hops of one address together."""

_AGENT = "briefing (+https://pypi.org/project/news-briefing/)"
_ACCEPTED = (
    "text/html, application/xhtml+xml, application/pdf;q=0.9, text/plain;q=0.9, application/xml;q=0.8, */*;q=0.5"
)
_UNSAFE = re.compile(r"[\x00-\x20\x7f]")
_MOVED = (301, 302, 303, 307, 308)


@dataclass(frozen=True, slots=True)
class Fetcher:
    """Fetches addresses; the same one may be used for many."""

    cache: str | None = None
    """Folder where answers are kept; None keeps none."""
    offline: bool = False
    """True opens no connection: only what the cache holds is there."""
    seconds: float = SECONDS
    guard: Guard = field(default_factory=Guard)
    robots: Robots | None = None
    """Asked before every hop: for addresses that no person named. See `polite`."""

    def __call__(self, url: str) -> Fetched:
        """Return what stands at an address; InputError when it cannot be had, with a code that says why."""
        kept = Cache(self.cache).find(url) if self.cache else None
        if self.offline:
            if kept is None:
                raise InputError("offline", url, "it is not in the cache, and the program is told to stay offline")
            return kept.fetched
        return self._fetch(url, kept)

    def polite(self) -> Fetcher:
        """Return a fetcher like this one for addresses that no person named: each site's robots.txt is respected."""
        return replace(self, robots=Robots(replace(self, robots=None)))

    def _fetch(self, url: str, kept: Kept | None) -> Fetched:
        deadline = time.monotonic() + self.seconds
        place = url
        for _ in range(REDIRECTS + 1):
            conditions = kept.conditions() if kept and kept.fetched.url == place else {}
            if self.robots:
                self.robots.check(place, url)
            answer = self._ask(place, url, conditions, deadline)
            if answer.status == 304 and kept:
                return kept.fetched
            if answer.status not in _MOVED or "location" not in answer.headers:
                return self._taken(answer, place, url)
            place = _escaped(urljoin(place, answer.headers["location"]))
        raise InputError("redirects", url, f"more than {REDIRECTS} redirects")

    def _ask(self, place: str, url: str, conditions: dict[str, str], deadline: float) -> Answer:
        parts = _checked(place, url)
        port = parts.port or (443 if parts.scheme == "https" else 80)
        address = self.guard.choose(parts.hostname or "", port, url, deadline - time.monotonic())
        headers = {"User-Agent": _AGENT, "Accept": _ACCEPTED, "Accept-Encoding": "gzip", **conditions}
        return ask(parts, url, address, headers, deadline, LARGEST)

    def _taken(self, answer: Answer, place: str, url: str) -> Fetched:
        if answer.status != 200:
            raise HttpError(url, answer.status, answer.reason)
        media_type = answer.headers.get("content-type", "").split(";")[0].strip().lower() or None
        fetched = Fetched(place, answer.content, media_type)
        if self.cache:
            Cache(self.cache).keep(url, fetched, answer.headers)
        return fetched


def _checked(place: str, url: str) -> SplitResult:
    """Take an address apart; InputError "bad-address" for what is no plain http or https address."""
    try:
        parts = urlsplit(_escaped(place))
        usable = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        raise InputError("bad-address", url, "this is no web address") from None
    if not usable:
        raise InputError("bad-address", url, "only http and https addresses are read")
    if parts.username is not None or parts.password is not None:
        raise InputError("bad-address", url, "an address with a name and a password in it is not read")
    return parts


def _escaped(url: str) -> str:
    """Return an address without white space and characters that a request line cannot carry."""
    return quote(_UNSAFE.sub("", url), safe="%/:?#[]@!$&'()*+,;=~-._")
