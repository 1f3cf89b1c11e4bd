"""How addresses are fetched, as the options say."""

from __future__ import annotations

from typing import Any

from briefing.model import Fetched
from briefing.readers import Fetch


def fetch_from(chosen: dict[str, Any]) -> Fetch:
    """Return the fetcher that the options choose; its libraries are loaded with the first address."""

    def fetch(url: str) -> Fetched:
        from briefing.fetching import Fetcher

        return Fetcher(cache=chosen["cache"], offline=chosen["offline"])(url)

    return fetch
