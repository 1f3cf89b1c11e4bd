"""Debian's Chromium, driven by playwright: what a page really looks like and does."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import Any

PROGRAM = shutil.which("chromium")


def why_not() -> str | None:
    """Return why Chromium cannot be used here, None when it can."""
    if PROGRAM is None:
        return "chromium is not installed"
    return None if find_spec("playwright") else "playwright is not installed"


@contextmanager
def browser() -> Iterator[Any]:
    """Run Chromium without a window."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as engines:
        running = engines.chromium.launch(executable_path=PROGRAM, args=["--no-sandbox"])
        try:
            yield running
        finally:
            running.close()
