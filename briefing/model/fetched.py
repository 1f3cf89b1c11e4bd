"""What comes from an address."""

from __future__ import annotations

from typing import NamedTuple


class Fetched(NamedTuple):
    """The content of one address."""

    url: str
    """Where it was found, after redirects."""
    content: bytes
    media_type: str | None
    """As the server names it, lower case and without parameters; None when it does not."""
