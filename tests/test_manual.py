"""The manual: what it takes from elsewhere is current, and every page can be reached."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.processes import environment

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
SITE = ROOT / "zensical.toml"

pytestmark = pytest.mark.skipif(not SITE.is_file(), reason="the manual's site is not beside the package")


def pages_of(nav: list[object]) -> Iterator[str]:
    """Yield the pages that a table of contents names, in order."""
    for entry in nav:
        for told in entry.values() if isinstance(entry, dict) else [entry]:
            if isinstance(told, str):
                yield told
            else:
                yield from pages_of(told)  # type: ignore[arg-type]


def test_what_it_takes_from_the_code_is_current() -> None:
    script = [sys.executable, str(DOCS / "make_manual.py"), "--check"]
    told = subprocess.run(script, capture_output=True, text=True, env=environment())
    assert told.returncode == 0, told.stderr


def test_every_page_stands_in_the_contents_once() -> None:
    named = list(pages_of(tomllib.loads(SITE.read_text())["project"]["nav"]))
    assert sorted(named) == sorted(str(page.relative_to(DOCS)) for page in DOCS.rglob("*.md"))


@pytest.mark.parametrize("page", sorted(DOCS.rglob("*.md")), ids=lambda page: str(page.relative_to(DOCS)))
def test_every_link_and_picture_of_a_page_is_there(page: Path) -> None:
    text = re.sub(r"`[^`\n]*`|^(?:    |```).*$", "", page.read_text(), flags=re.MULTILINE)
    for target in re.findall(r"\]\(([^)\s#]+)", text):
        if not re.match(r"[a-z]+:", target):
            assert (page.parent / target).is_file(), target
            assert (page.parent / target).resolve().is_relative_to(DOCS), f"{target} is outside the site"
