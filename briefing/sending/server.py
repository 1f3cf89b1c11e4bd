"""Which server takes the mail, and how the connection to it is encrypted."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.errors import SendingError

IMPLICIT = "implicit"
STARTTLS = "starttls"

_IMPLICIT_PORT = 465  # RFC 8314: encrypted from the first byte
_SERVER = re.compile(r"(?P<host>\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9.-]+)(?::(?P<port>[0-9]{1,5}))?")


@dataclass(frozen=True, slots=True)
class Server:
    """A mail server and how to talk to it; there is no way to talk to it without encryption."""

    host: str
    port: int
    encryption: str
    """IMPLICIT: encrypted from the first byte; STARTTLS: encrypted before anything is said about the mail."""
    user: str | None = None
    """The name to log in with; None: the sender's address."""

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"


def parse_server(written: str, encryption: str | None = None, user: str | None = None) -> Server:
    """Return the server of "host" (port 465) or "host:port"; `encryption` is by the port when None.

    Raises SendingError for anything else, such as a name and password before the host.
    """
    found = _SERVER.fullmatch(written.strip())
    port = int(found["port"] or _IMPLICIT_PORT) if found else 0
    if not found or not 0 < port < 65536:
        raise SendingError("the server is written host or host:port, such as mail.example.org:587")
    chosen = encryption or (IMPLICIT if port == _IMPLICIT_PORT else STARTTLS)
    return Server(found["host"].strip("[]"), port, chosen, user)
