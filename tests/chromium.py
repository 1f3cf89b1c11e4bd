"""Debian's Chromium, driven by playwright: what a page really looks like and does."""

from __future__ import annotations

import shutil
from functools import cache
from importlib.util import find_spec
from typing import Any

PROGRAM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)


def why_not() -> str | None:
    """Return why Chromium cannot be used here, None when it can."""
    if PROGRAM is None:
        return "chromium is not installed"
    return None if find_spec("playwright") else "playwright is not installed"


@cache
def browser() -> Any:
    """Return the one Chromium of this process, without a window; playwright cannot be started twice.

    It ends with the process.
    """
    from playwright.sync_api import sync_playwright

    return sync_playwright().start().chromium.launch(executable_path=PROGRAM, args=["--no-sandbox"])
