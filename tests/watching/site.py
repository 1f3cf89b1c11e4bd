"""A site on this machine that serves feeds, well and badly."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_network
from threading import Event, Thread
from xml.sax.saxutils import escape

from briefing.fetching import Fetcher, Guard

HERE = Guard(resolve=lambda *_: ["127.0.0.1"], also=[ip_network("127.0.0.0/8")])


def feed(*items: tuple[str, str, str, str]) -> bytes:
    """Return an RSS feed of items: title, day as RFC 822 has it, link ("" for none), text."""
    rows = "".join(
        f"<item><title>{escape(title)}</title><pubDate>{day}</pubDate>"
        f"{f'<link>{link}</link>' if link else ''}<description>{escape(text)}</description></item>"
        for title, day, link, text in items
    )
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>Courier</title>{rows}</channel></rss>".encode()


@dataclass
class Site:
    """What is served, and what was asked."""

    pages: dict[str, bytes] = field(default_factory=dict)
    """Path -> content; what begins with "<?xml" is XML, all else HTML."""
    robots: str | None = None
    """None: there is none."""
    broken: dict[str, int] = field(default_factory=dict)
    """Path -> status."""
    hanging: set[str] = field(default_factory=set)
    asked: Counter[tuple[str, int]] = field(default_factory=Counter)
    """(path, status answered) -> times."""
    over: Event = field(default_factory=Event)
    port: int = 0

    def address(self, path: str) -> str:
        """Return the address of a path."""
        return f"http://news.example:{self.port}{path}"

    def fetch(self, cache: str, seconds: float = 1.0) -> Fetcher:
        """Return a polite fetcher that reaches this site."""
        return Fetcher(cache=cache, seconds=seconds, guard=HERE).polite()


@contextmanager
def served() -> Iterator[Site]:
    """Serve a site until the block ends."""
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = self.path
            if path in site.hanging:
                site.asked[path, 0] += 1
                site.over.wait(20)
                return
            if path == "/robots.txt":
                self._say(404 if site.robots is None else 200, (site.robots or "").encode())
            elif path in site.broken:
                self._say(site.broken[path], b"")
            elif path not in site.pages:
                self._say(404, b"")
            else:
                content = site.pages[path]
                tag = f'"{hash(content):x}"'
                if self.headers.get("If-None-Match") == tag:
                    self._say(304, b"")
                else:
                    self._say(200, content, tag)

        def _say(self, status: int, content: bytes, tag: str | None = None) -> None:
            site.asked[self.path, status] += 1
            self.send_response(status)
            kind = "application/rss+xml" if content.startswith(b"<?xml") else "text/html; charset=utf-8"
            self.send_header("Content-Type", kind if self.path != "/robots.txt" else "text/plain")
            if tag:
                self.send_header("ETag", tag)
            self.end_headers()
            with suppress(OSError):
                self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site.port = server.server_port
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield site
    finally:
        site.over.set()
        server.shutdown()
        server.server_close()


__all__ = ["HERE", "Site", "feed", "served"]
