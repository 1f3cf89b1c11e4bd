"""The pages behind a feed's items are fetched when asked for, and robots.txt is asked first."""

from __future__ import annotations

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_network
from pathlib import Path
from threading import Thread

import pytest

from briefing.errors import InputError, NoSourcesError
from briefing.fetching import Fetcher, Guard
from briefing.model import Article, Notice
from briefing.readers import Follow, read
from tests import samples

HERE = Guard(resolve=lambda *_: ["127.0.0.1"], also=[ip_network("127.0.0.0/8")])
RULES = b"User-agent: *\nDisallow: /secret\n\nUser-agent: briefing\nDisallow: /not-for-briefing\nDisallow: /secret\n"
ROBOTS = {
    "rules.example": (200, RULES),
    "none.example": (404, b""),
    "broken.example": (500, b""),
    "odd.example": (200, b"\xff\x00<html>"),
}


class Site(BaseHTTPRequestHandler):
    """Several sites on one address, told by their Host; `asked` collects what was asked for."""

    asked: list[str] = []  # noqa: RUF012

    def do_GET(self) -> None:
        host = self.headers["Host"].partition(":")[0]
        self.asked.append(f"{host}{self.path}")
        if self.path == "/robots.txt":
            self._say(*ROBOTS[host])
        elif self.path.startswith("/away"):
            self._say(302, b"", f"http://rules.example:{self.server.server_address[1]}/secret")
        elif self.path == "/gone":
            self._say(410, b"")
        else:
            self._say(200, samples.html())

    def _say(self, status: int, content: bytes, location: str | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "text/plain" if self.path == "/robots.txt" else "text/html")
        if location:
            self.send_header("Location", location)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


def feed(*links: str, text: str = "") -> bytes:
    items = "".join(
        f"<item><title>Item {n}</title><link>{link}</link><pubDate>Thu, 06 Mar 2031 08:00:00 GMT</pubDate>"
        f"<description>{text}</description></item>"
        for n, link in enumerate(links, 1)
    )
    return f'<rss version="2.0"><channel><title>The Hill Post</title>{items}</channel></rss>'.encode()


def followed(
    folder: Path, content: bytes, items: int = 9, fetcher: Fetcher | None = None
) -> tuple[list[Article], list[Notice]]:
    (folder / "a.rss").write_bytes(content)
    polite = (fetcher or Fetcher(guard=HERE)).polite()
    return read([str(folder / "a.rss")], follow=Follow(polite, items))


def test_pages_take_the_place_of_teasers_and_of_bare_links(port: int, tmp_path: Path) -> None:
    site = f"http://none.example:{port}"
    for text in ("", "A teaser."):
        [article], notices = followed(tmp_path, feed(f"{site}/page", text=text))
        assert (article.title, article.text, notices) == (samples.TITLE, samples.TEXT, [])
        assert article.path == f"{site}/page"


def test_only_the_first_items_are_followed_and_the_others_stay_teasers(port: int, tmp_path: Path) -> None:
    site = f"http://none.example:{port}"
    articles, _ = followed(tmp_path, feed(f"{site}/1", f"{site}/2", f"{site}/3", text="A teaser."), items=1)
    assert [article.text for article in articles] == [samples.TEXT, "A teaser.\n", "A teaser.\n"]


def test_nothing_is_followed_unless_asked(port: int, tmp_path: Path) -> None:
    Site.asked.clear()
    (tmp_path / "a.rss").write_bytes(feed(f"http://none.example:{port}/1"))
    with pytest.raises(NoSourcesError, match="--follow N"):
        read([str(tmp_path / "a.rss")], fetch=Fetcher(guard=HERE))
    assert Site.asked == []


def test_a_page_that_cannot_be_had_leaves_its_teaser_and_a_notice(port: int, tmp_path: Path) -> None:
    site = f"http://none.example:{port}"
    guard = Guard(lambda host, _: [host if host == "10.0.0.1" else "127.0.0.1"], HERE.also)
    content = feed(f"{site}/gone", "http://10.0.0.1/", f"{site}/page", text="A teaser.")
    articles, notices = followed(tmp_path, content, fetcher=Fetcher(guard=guard))
    assert [article.text for article in articles] == [samples.TEXT, "A teaser.\n", "A teaser.\n"]
    assert [notice.code for notice in notices] == ["http-error", "private-address"]


CASES = [
    ("rules.example", "/page", True),
    ("rules.example", "/secret", False),
    ("rules.example", "/secret/deeper", False),
    ("rules.example", "/not-for-briefing", False),
    ("none.example", "/secret", True),
    ("broken.example", "/page", False),
    ("odd.example", "/page", True),
    ("none.example", "/away", False),  # it leads to a page that its site does not give
]


@pytest.mark.parametrize(("host", "path", "allowed"), CASES)
def test_robots_txt_is_respected_on_every_hop(port: int, host: str, path: str, allowed: bool) -> None:
    Site.asked.clear()
    fetcher = Fetcher(guard=HERE)
    if allowed:
        fetcher.polite()(f"http://{host}:{port}{path}")
    else:
        with pytest.raises(InputError) as caught:
            fetcher.polite()(f"http://{host}:{port}{path}")
        assert caught.value.code == "robots"
        assert not any("secret" in asked for asked in Site.asked)
    assert Site.asked[0] == f"{host}/robots.txt"


def test_a_site_is_asked_for_its_rules_once(port: int) -> None:
    Site.asked.clear()
    polite = Fetcher(guard=HERE).polite()
    for number in range(3):
        polite(f"http://rules.example:{port}/page/{number}")
    assert Site.asked.count("rules.example/robots.txt") == 1


def test_a_page_that_a_person_names_is_fetched_whatever_robots_txt_says(port: int) -> None:
    Site.asked.clear()
    Fetcher(guard=HERE)(f"http://rules.example:{port}/secret")
    assert Site.asked == ["rules.example/secret"]


def test_what_was_followed_once_is_there_offline(port: int, tmp_path: Path) -> None:
    content = feed(f"http://none.example:{port}/page")
    fetcher = Fetcher(cache=str(tmp_path / "cache"), guard=HERE)
    first, _ = followed(tmp_path, content, fetcher=fetcher)
    Site.asked.clear()
    offline = Fetcher(cache=str(tmp_path / "cache"), offline=True)
    again, _ = followed(tmp_path, content, fetcher=offline)
    assert (again, Site.asked) == (first, [])
