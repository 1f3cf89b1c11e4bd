"""Fetching from a server on this machine: redirects, sizes, time, packing and the cache."""

from __future__ import annotations

import gzip
import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_network
from pathlib import Path
from threading import Thread

import pytest

from briefing.errors import InputError
from briefing.fetching import LARGEST, Fetcher, Guard
from briefing.readers import read
from tests import samples

HERE = Guard(resolve=lambda *_: ["127.0.0.1"], also=[ip_network("127.0.0.0/8")])
BOMB = gzip.compress(bytes(LARGEST + 1))


class Site(BaseHTTPRequestHandler):
    """The pages of the test; `asked` collects what was asked for."""

    asked: list[tuple[str, dict[str, str]]] = []  # noqa: RUF012

    def do_GET(self) -> None:
        self.asked.append((self.path, dict(self.headers)))
        getattr(self, "_" + self.path.strip("/").split("/")[0])()

    def _say(self, status: int, content: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        with suppress(OSError):
            self.wfile.write(content)

    def _page(self) -> None:
        if self.headers.get("If-None-Match") == '"v1"':
            self._say(304, ETag='"v1"')
        else:
            self._say(200, samples.html(), Content_Type="text/html; charset=utf-8", ETag='"v1"')

    def _moved(self) -> None:
        left = int(self.path.rsplit("/", 1)[1])
        self._say(302, Location=f"/moved/{left - 1}" if left else "/page")

    def _packed(self) -> None:
        self._say(200, gzip.compress(b"Some words."), Content_Encoding="gzip", Content_Type="text/plain")

    def _bomb(self) -> None:
        self._say(200, BOMB, Content_Encoding="gzip")

    def _large(self) -> None:
        self._say(200, bytes(LARGEST + 1))

    def _brotli(self) -> None:
        self._say(200, b"x", Content_Encoding="br")

    def _inward(self) -> None:
        self._say(301, Location="http://10.0.0.1/secret")

    def _file(self) -> None:
        self._say(301, Location="file:///etc/passwd")

    def _gone(self) -> None:
        self._say(410)

    def _drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        with suppress(OSError):
            for _ in range(100):
                self.wfile.write(b"x")
                self.wfile.flush()
                time.sleep(0.05)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://news.example:{server.server_port}"
    server.shutdown()
    server.server_close()


def code(url: str, **how: float) -> str:
    with pytest.raises(InputError) as caught:
        Fetcher(guard=HERE, **how)(url)  # type: ignore[arg-type]
    return caught.value.code


def test_five_redirects_are_followed_and_no_more(site: str) -> None:
    fetched = Fetcher(guard=HERE)(f"{site}/moved/4")
    assert (fetched.url, fetched.media_type) == (f"{site}/page", "text/html")
    assert code(f"{site}/moved/5") == "redirects"


def test_gzip_is_taken_off_and_a_bomb_is_left_alone(site: str) -> None:
    assert Fetcher(guard=HERE)(f"{site}/packed").content == b"Some words."
    assert code(f"{site}/bomb") == "too-large"
    assert code(f"{site}/large") == "too-large"
    assert code(f"{site}/brotli") == "unreachable"


def test_every_hop_is_checked(site: str) -> None:
    def resolve(host: str, port: int) -> list[str]:
        return ["127.0.0.1"] if host == "news.example" else [host]

    guard = Guard(resolve, also=[ip_network("127.0.0.0/8")])
    with pytest.raises(InputError) as caught:
        Fetcher(guard=guard)(f"{site}/inward")
    assert caught.value.code == "private-address"
    assert code(f"{site}/file") == "bad-address"


def test_the_address_that_was_checked_is_the_one_that_is_asked(site: str) -> None:
    answers = iter([["127.0.0.1"], ["10.0.0.1"]])  # a resolver that says something else the second time
    guard = Guard(lambda *_: next(answers), also=[ip_network("127.0.0.0/8")])
    assert Fetcher(guard=guard)(f"{site}/packed").content == b"Some words."
    assert next(answers) == ["10.0.0.1"]


def test_a_server_that_drips_is_cut_off_in_time(site: str) -> None:
    start = time.monotonic()
    assert code(f"{site}/drip", seconds=0.5) == "slow"
    assert time.monotonic() - start < 3


def test_an_error_of_the_server_is_told(site: str) -> None:
    assert code(f"{site}/gone") == "http-error"


def test_the_program_says_who_it_is(site: str) -> None:
    Fetcher(guard=HERE)(f"{site}/packed")
    assert Site.asked[-1][1]["User-Agent"].startswith("briefing (+https://")


def test_the_cache_asks_again_only_for_what_has_changed(site: str, tmp_path: Path) -> None:
    fetcher = Fetcher(cache=str(tmp_path / "cache"), guard=HERE)
    first = fetcher(f"{site}/page")
    assert fetcher(f"{site}/page") == first
    assert Site.asked[-1][1]["If-None-Match"] == '"v1"'


def test_offline_gives_what_the_cache_holds_and_asks_nobody(site: str, tmp_path: Path) -> None:
    first = Fetcher(cache=str(tmp_path), guard=HERE)(f"{site}/page")
    asked = len(Site.asked)
    offline = Fetcher(cache=str(tmp_path), offline=True)
    assert offline(f"{site}/page") == first
    with pytest.raises(InputError) as caught:
        offline(f"{site}/packed")
    assert (caught.value.code, len(Site.asked)) == ("offline", asked)


def test_a_damaged_cache_is_as_good_as_none(site: str, tmp_path: Path) -> None:
    fetcher = Fetcher(cache=str(tmp_path), guard=HERE)
    first = fetcher(f"{site}/page")
    for path in tmp_path.iterdir():
        path.write_bytes(b"{")
    assert fetcher(f"{site}/page") == first


def test_a_page_at_an_address_is_read_as_its_media_type_says(site: str) -> None:
    [article], notices = read([f"{site}/page"], fetch=Fetcher(guard=HERE))
    assert (article.title, article.text, notices) == (samples.TITLE, samples.TEXT, [])
    assert (article.path, article.url) == (f"{site}/page", "https://echo.example/bridge")


def test_text_at_an_address_is_found_there(site: str) -> None:
    [article], _ = read([f"{site}/packed"], fetch=Fetcher(guard=HERE))
    assert (article.text, article.url) == ("Some words.", f"{site}/packed")


def test_an_address_that_cannot_be_had_is_a_notice(site: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Some words.")
    _, notices = read([f"{site}/gone", str(tmp_path / "a.txt")], fetch=Fetcher(guard=HERE))
    assert [notice.code for notice in notices] == ["http-error"]
