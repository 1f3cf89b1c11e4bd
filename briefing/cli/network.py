"""How addresses are fetched, as the options say."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from briefing.model import Fetched
from briefing.readers import Follow

if TYPE_CHECKING:
    from briefing.fetching import Fetcher

__all__ = ["Network", "fetch_from"]


@dataclass(frozen=True)
class Network:
    """Fetches what the options allow; its libraries are loaded with the first address."""

    cache: str | None
    offline: bool
    items: int
    """Of each feed, whose pages are fetched; 0 for none."""

    def __call__(self, url: str) -> Fetched:
        """Return what stands at an address that the user named."""
        return self._fetcher(url)

    @property
    def follow(self) -> Follow | None:
        """How the pages behind a feed's items are had; None when they are not asked for."""
        return Follow(lambda url: self._polite(url), self.items) if self.items else None

    @cached_property
    def _fetcher(self) -> Fetcher:
        from briefing.fetching import Fetcher

        return Fetcher(cache=self.cache, offline=self.offline)

    @cached_property
    def _polite(self) -> Fetcher:
        return self._fetcher.polite()


def fetch_from(chosen: dict[str, Any]) -> Network:
    """Return the fetcher that the options choose."""
    return Network(chosen["cache"], chosen["offline"], chosen["follow"])
