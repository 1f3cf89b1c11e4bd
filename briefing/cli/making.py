"""From articles to files: what `make` and `update` share."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import Any

from briefing.cli.exits import end_strictly
from briefing.cli.options import layout_from
from briefing.cli.outputs import deliver, fitted, formats_of
from briefing.cli.printer import Printer
from briefing.cli.talk import Talk
from briefing.model import Article, Brief, Notice, Settings

__all__ = ["Maker", "make_files"]

Maker = Callable[[Sequence[Article], Settings, Sequence[Notice]], Brief]


def make_files(
    articles: Sequence[str],
    output: Sequence[str],
    settings: Settings,
    talk: Talk,
    chosen: dict[str, Any],
    pages: int | None,
    strict: bool,
    make: Maker | None = None,
    tell: Callable[[Brief], None] | None = None,
) -> None:
    """Make one brief of `articles`, by `make` or else the pipeline, and write it to every output.

    `chosen` holds the options that are no settings; `tell` is called with the brief before it is written.

    Raises what reading, making and writing raise, and StrictError when there were notices and `strict` is on.
    """
    if pages is not None:
        settings = replace(settings, unlimited=True, order="importance")  # all there is, the most important first
    wanted = formats_of(output) + [".pdf"] * (pages is not None)
    with Printer(wanted, settings.language, layout_from(chosen)) as printer:
        with _without_garbage():
            from briefing.cli.network import fetch_from  # what the analysis takes: the printer does without
            from briefing.cli.sources import brief_from
            from briefing.pipeline import make_brief

        finish = partial(fitted, pages=pages, order=chosen["order"], printer=printer, talk=talk)
        brief = brief_from(articles, settings, talk, fetch_from(chosen), finish, make or make_brief)
        if tell:
            tell(brief)
        lost = deliver(brief, printer, output, talk)
    end_strictly(brief, lost, strict)


@contextmanager
def _without_garbage() -> Iterator[None]:
    """Look for no garbage meanwhile, nor ever in what is loaded: code makes none."""
    gc.disable()
    yield
    gc.freeze()
    gc.enable()
