"""Private addresses are not reached, however they are spelled."""

from __future__ import annotations

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_network
from pathlib import Path
from threading import Thread
from urllib.parse import quote, unquote

import pytest

from briefing.errors import InputError
from briefing.fetching import Fetcher, Guard

PRIVATE = [
    line
    for line in (Path(__file__).parents[1] / "cases" / "private-addresses.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
PUBLIC = ["1.1.1.1", "93.184.216.34", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::"]
BAD = [
    "ftp://example.org/a",
    "file:///etc/passwd",
    "gopher://example.org",
    "javascript:alert(1)",
    "http://",
    "http:///path",
    "http://[::1",
    "http://user:secret@example.org/",
    "http://example.org:0/",
    "http://example.org:99999/",
    "https://example.org:port/",
]


@pytest.mark.parametrize("host", PRIVATE)
def test_a_private_address_is_refused_in_every_spelling(host: str) -> None:
    with pytest.raises(InputError) as caught:
        Fetcher(seconds=3)(f"http://{host}:9/")
    assert caught.value.code in ("private-address", "unreachable")
    assert "no proper answer" not in str(caught.value)  # that would mean that it was asked


class _Redirect(BaseHTTPRequestHandler):
    """Sends whoever asks for /HOST on to that host."""

    def do_GET(self) -> None:
        self.send_response(302)
        self.send_header("Location", f"http://{unquote(self.path[1:])}:9/secret".encode().decode("latin-1"))
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def gate() -> Iterator[int]:
    """The port of a server on 127.0.0.2, the one private address that the test allows itself."""
    try:
        server = ThreadingHTTPServer(("127.0.0.2", 0), _Redirect)
    except OSError:
        pytest.skip("this system has no second loopback address")
    Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("host", PRIVATE)
def test_a_redirect_to_a_private_address_is_refused_in_every_spelling(gate: int, host: str) -> None:
    with pytest.raises(InputError) as caught:
        Fetcher(seconds=3, guard=Guard(also=[ip_network("127.0.0.2/32")]))(f"http://127.0.0.2:{gate}/{quote(host)}")
    assert caught.value.code in ("private-address", "unreachable", "bad-address")
    assert "no proper answer" not in str(caught.value)


def test_a_resolver_that_changes_its_mind_leads_nowhere_else(gate: int) -> None:
    """A name server of our own first says a public address, then a private one: rebinding."""
    told: list[str] = []

    def resolve(host: str, port: int) -> list[str]:
        told.append(["127.0.0.2", "10.0.0.1", "127.0.0.1"][len(told) % 3])
        return told[-1:]

    guard = Guard(resolve, also=[ip_network("127.0.0.2/32")])
    with pytest.raises(InputError) as caught:
        Fetcher(seconds=3, guard=guard)(f"http://news.example:{gate}/news.example")
    assert caught.value.code == "private-address"
    assert told == ["127.0.0.2", "10.0.0.1"]  # one question for each hop, and its answer is the one that is checked


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_address_is_allowed(address: str) -> None:
    assert Guard().allows(address)


@pytest.mark.parametrize("address", ["", "example.org", "1.2.3", "1.2.3.4.5", "::1%eth0"])
def test_what_is_no_plain_public_address_is_not_allowed(address: str) -> None:
    assert not Guard().allows(address)


def test_a_network_of_ones_own_can_be_allowed() -> None:
    guard = Guard(also=[ip_network("10.1.0.0/16")])
    assert guard.allows("10.1.2.3")
    assert not guard.allows("10.2.2.3")


def test_one_private_address_among_public_ones_is_enough_to_refuse() -> None:
    guard = Guard(resolve=lambda *_: ["1.1.1.1", "10.0.0.1"])
    with pytest.raises(InputError) as caught:
        guard.choose("news.example", 80, "http://news.example/", 1.0)
    assert caught.value.code == "private-address"


@pytest.mark.parametrize("url", BAD)
def test_only_plain_web_addresses_are_read(url: str) -> None:
    with pytest.raises(InputError) as caught:
        Fetcher(seconds=1)(url)
    assert caught.value.code == "bad-address"


def test_the_resolver_has_to_be_in_time() -> None:
    from threading import Event

    never = Event()

    def resolve(host: str, port: int) -> list[str]:
        never.wait(5)
        return ["1.1.1.1"]

    with pytest.raises(InputError) as caught:
        Fetcher(seconds=0.1, guard=Guard(resolve))("http://news.example/")
    assert caught.value.code == "unreachable"
    never.set()
