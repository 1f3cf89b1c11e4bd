"""One request to one address that was checked before, with an end in time and in size."""

from __future__ import annotations

import socket
import ssl
import time
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse
from threading import Timer
from urllib.parse import SplitResult

from briefing.errors import InputError

_PIECE = 65_536


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answers to one request."""

    status: int
    reason: str
    headers: Mapping[str, str]
    """Names in lower case."""
    content: bytes
    """Unpacked; empty for a redirect."""


class _Pinned(HTTPConnection):
    """A connection to `address`, whatever `host` means to a resolver by now."""

    def __init__(self, host: str, port: int, address: str, seconds: float, secure: bool) -> None:
        super().__init__(host, port, timeout=seconds)
        self.default_port = 443 if secure else 80  # not named in the Host header
        self._address = address
        self._secure = secure
        self._open: socket.socket | None = None  # `sock` is given away with the response

    def connect(self) -> None:
        """Connect to the address; prove the host's name by its certificate when the connection is secure."""
        self.sock = self._open = socket.create_connection((self._address, self.port), self.timeout)
        if self._secure:
            context = ssl.create_default_context()
            secured = context.wrap_socket(self.sock, server_hostname=self.host, do_handshake_on_connect=False)
            self.sock = self._open = secured
            secured.do_handshake()

    def cut(self) -> None:
        """End what is going on, from another thread."""
        if self._open is not None:
            with suppress(OSError):  # it has ended itself
                socket.socket.shutdown(self._open, socket.SHUT_RDWR)  # below TLS, which would wait for an answer


def ask(
    parts: SplitResult, url: str, address: str, headers: Mapping[str, str], deadline: float, largest: int
) -> Answer:
    """Send one GET request and read the answer.

    `deadline` is in seconds of `time.monotonic`. Raises InputError "slow", "too-large", "certificate", "unreachable".
    """
    secure = parts.scheme == "https"
    port = parts.port or (443 if secure else 80)
    connection = _Pinned(parts.hostname or "", port, address, max(0.1, deadline - time.monotonic()), secure)
    try:
        with _ended_at(deadline, connection):
            connection.request(
                "GET", (parts.path or "/") + (f"?{parts.query}" if parts.query else ""), headers=dict(headers)
            )
            response = connection.getresponse()
            redirected = 300 <= response.status < 400
            content = b"" if redirected else _unpacked(response, url, largest)
    except ssl.SSLCertVerificationError as error:
        raise InputError("certificate", url, f"its certificate is not valid: {error.verify_message}") from None
    except (OSError, HTTPException, zlib.error, ValueError) as error:
        if time.monotonic() >= deadline:
            raise InputError("slow", url, "it took too long") from None
        raise InputError("unreachable", url, f"no proper answer ({type(error).__name__})") from None
    if time.monotonic() >= deadline:
        raise InputError("slow", url, "it took too long")
    return Answer(response.status, response.reason, {k.lower(): v for k, v in response.getheaders()}, content)


@contextmanager
def _ended_at(deadline: float, connection: _Pinned) -> Iterator[None]:
    """Cut the connection at the deadline: a timeout of its own counts anew for every byte that drips in."""
    timer = Timer(max(0.1, deadline - time.monotonic()), connection.cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        connection.close()


def _unpacked(response: HTTPResponse, url: str, largest: int) -> bytes:
    """Return the body, gzip taken off, never more than `largest` bytes."""
    packed = response.headers.get("Content-Encoding", "identity").strip().lower()
    if packed not in ("identity", "", "gzip", "x-gzip"):
        raise InputError("unreachable", url, f"the server packs its answer as {packed}, which was not asked for")
    unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS) if packed.endswith("gzip") else None
    content = bytearray()
    while piece := response.read(_PIECE):
        content += unpacker.decompress(piece, largest + 1 - len(content)) if unpacker else piece
        if len(content) > largest:
            raise InputError("too-large", url, f"more than {largest // 1_000_000} MB")
    return bytes(content)
