"""Which addresses may become links."""

from __future__ import annotations

import re
from urllib.parse import quote

from briefing.matching.patterns import regex

_SCHEMES = regex(r"(?:https?://|mailto:)[^\s]+", re.IGNORECASE)
_KEPT = "!#$%&'()*+,/:;=?@[]~-._"


def safe_url(url: str | None) -> str | None:
    """Return `url` in plain ASCII when its scheme is http, https or mailto; else None."""
    if url is None or not _SCHEMES.fullmatch(url):
        return None
    return quote(url.encode("utf-8", "replace"), safe=_KEPT)
