"""What a server says when it does not give what it is asked for."""

from __future__ import annotations

from briefing.errors import InputError


class HttpError(InputError):
    """An answer that is neither content nor a redirect; `status` is its number."""

    def __init__(self, url: str, status: int, reason: str) -> None:
        super().__init__("http-error", url, f"the server answered {status} {reason}".strip())
        self.status = status
