"""A real browser: Debian's Chromium without a window. Where it is missing, what needs it is skipped and says so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from briefing.model import Article, Brief
from tests import chromium
from tests.review.stories import page_of

DESK = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="session")
def browser() -> Any:
    """Return a running Chromium."""
    if reason := chromium.why_not():
        pytest.skip(reason)
    return chromium.browser()


Open = Callable[..., Any]


@pytest.fixture
def open_page(browser: Any, tmp_path: Path) -> Iterator[Open]:
    """Open the review page of some articles from a file; whatever it reports, asks or fetches fails the test."""
    contexts: list[Any] = []
    trouble: list[str] = []

    def opened(
        articles: tuple[Article, ...], brief: Brief | None = None, against: Brief | None = None, **how: Any
    ) -> Any:
        path = tmp_path / f"review-{len(contexts)}.html"
        path.write_bytes(page_of(articles, brief, against))
        context = browser.new_context(**{"viewport": DESK, "accept_downloads": True, "reduced_motion": "reduce", **how})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(30_000)  # a busy machine
        page.on("pageerror", lambda error: trouble.append(f"error: {error}"))
        page.on("console", lambda message: trouble.append(f"console: {message.text}"))
        page.on("dialog", lambda dialog: (trouble.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on("request", lambda request: _note(trouble, request.url, path))
        page.goto(path.as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()
    assert trouble == []


def _note(trouble: list[str], url: str, path: Path) -> None:
    if url != path.as_uri() and not url.startswith("blob:"):
        trouble.append(f"request: {url}")
