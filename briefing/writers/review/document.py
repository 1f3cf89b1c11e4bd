"""The HTML file around the data: one style sheet, one script, and a policy that allows nothing else."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

from briefing.matching import printed
from briefing.model import Brief, Difference, Document
from briefing.writers.page.editor import title_of
from briefing.writers.review.data import page_data
from briefing.writers.templates import read_asset, render, templates_dir

__all__ = ["write_review"]

_FOLDER = "review"
_SHEET = "review.css"
_SCRIPTS = (
    "words.js",  # text, days, Markdown: pure functions
    "brief.js",  # the state, what can be done to it, and the brief.json made of it: pure functions
    "filters.js",  # which lines and sentences are asked for: pure functions
    "elements.js",  # making elements; every text of an article goes through textContent
    "lines.js",  # the brief, left
    "sources.js",  # the sources, right
    "views.js",  # who reports what, and what has changed
    "forms.js",  # what opens above the page
    "page.js",  # keys, clicks, and putting it together
)
"""Joined in this order into one script."""


def write_review(
    brief: Brief, documents: Mapping[int, Document], differences: Sequence[Difference] | None = None
) -> bytes:
    """Return the review page of `brief` as UTF-8 HTML.

    `documents` are the sources whose texts are at hand, by id, with their sentences; the page shows the others without
    text. `differences` are those from an older version; None leaves that view out.
    """
    from markupsafe import Markup

    folder = (templates_dir() / _FOLDER,)
    style = f"\n{read_asset(folder, _SHEET).strip()}\n"
    script = "\n".join(read_asset(folder, name).strip() for name in _SCRIPTS)
    script = f'\n(() => {{\n"use strict";\n{script}\n}})();\n'
    page = render(
        None,
        None,
        f"{_FOLDER}/page.html.j2",
        title=title_of(brief),
        generator=printed(brief.generator),
        style=Markup(style),  # noqa: S704 (files of the program, not of an article)
        script=Markup(script),  # noqa: S704
        style_hash=_digest(style),
        script_hash=_digest(script),
        data=Markup(embedded(page_data(brief, documents, differences))),  # noqa: S704 (see embedded)
    )
    return page.encode()


def embedded(data: Any) -> str:
    """Return `data` as JSON that can stand in an HTML element: no markup, and no line ends that a script would see."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def _digest(content: str) -> str:
    return b64encode(sha256(content.encode()).digest()).decode()
