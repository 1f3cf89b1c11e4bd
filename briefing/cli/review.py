"""`briefing review`: the brief beside its sources, as a page to check, edit and sign."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from briefing.cli.exits import end_strictly
from briefing.cli.files import read_bytes
from briefing.cli.options import ANALYSIS, ARTICLES, NETWORK, OUTPUT, REVIEW, TALK, options, settings_from
from briefing.cli.outputs import check, print_bytes
from briefing.cli.talk import Talk
from briefing.errors import BriefingError
from briefing.model import Article, Brief, Settings
from briefing.saving import save

_STDOUT = "-"
_OF_A_BRIEF = {"schema_version", "generator", "sources", "summary"}
"""Keys of which an article in JSON has none."""


@click.command("review", short_help="Lay a brief beside its sources, to check and sign.")
@options(ARTICLES, OUTPUT, REVIEW, ANALYSIS, NETWORK, TALK)
def review(
    articles: tuple[str, ...],
    output: tuple[str, ...],
    against: str | None,
    open_it: bool,
    strict: bool,
    quiet: bool,
    verbose: bool,
    no_color: bool,
    **chosen: Any,
) -> None:
    """Lay a brief beside its sources, in one HTML page to check, edit and sign it.

    ARTICLE is as for `briefing make`; or the first one is a saved BRIEF.json, whose sources are then looked for at the
    paths that it names and among the articles that follow. Without -o the page goes to stdout.
    """
    from briefing.reviewing import review_page

    talk = Talk(quiet, verbose, not no_color)
    check(output, (*articles, *([against] if against else [])), (".html",))
    if open_it and not any(path != _STDOUT for path in output):
        raise click.UsageError("--open needs -o FILE.html")
    older = _read_brief(against) if against else None
    with talk.progress("reading"):
        saved = _saved(articles[0])
    if saved is None:
        brief, texts = _made(articles, settings_from(chosen), chosen, talk)
    else:
        brief, texts = saved, _read_all(articles[1:])
    with talk.progress("writing the page"):
        page, notices = review_page(brief, texts, _read_recorded if saved else None, older)
    for notice in notices:
        talk.notice(notice)
    for path in output or (_STDOUT,):
        if path == _STDOUT:
            print_bytes(page)
        else:
            save(path, page)
            talk.detail(f"wrote {path}, {len(page):,} bytes")
    if open_it:
        _open(next(path for path in output if path != _STDOUT))
    end_strictly(brief, notices, strict)


def _made(
    articles: Sequence[str], settings: Settings, chosen: dict[str, Any], talk: Talk
) -> tuple[Brief, list[Article]]:
    """Make a brief of articles; return it with their texts, which it holds itself only when that was asked for."""
    from briefing.cli.network import fetch_from
    from briefing.cli.sources import brief_from

    brief = brief_from(articles, replace(settings, embed_sources=True), talk, fetch_from(chosen))
    texts = [Article(source.id, source.text or "", source.sha256, source.path) for source in brief.sources]
    if not settings.embed_sources:
        brief = replace(brief, sources=tuple(replace(source, text=None) for source in brief.sources))
    return brief, texts


def _saved(path: str) -> Brief | None:
    """Return the brief that `path` holds; None when it is an article."""
    if Path(path).suffix.lower() != ".json" or not Path(path).is_file():
        return None
    try:
        content = json.loads(read_bytes(path))
    except ValueError:
        return None
    return _read_brief(path) if isinstance(content, dict) and _OF_A_BRIEF & content.keys() else None


def _read_brief(path: str) -> Brief:
    from briefing.schema import read_brief

    return read_brief(read_bytes(path), path)


def _read_all(paths: Sequence[str]) -> list[Article]:
    from briefing.readers import read

    return read(paths, sys.stdin.buffer)[0] if paths else []


def _read_recorded(path: str) -> list[Article]:
    """Read a path that the brief names; an article that cannot be read is shown without its text."""
    from briefing.readers import read

    try:
        return read([path])[0]
    except BriefingError:
        return []


def _open(path: str) -> None:
    import webbrowser

    if not webbrowser.open(Path(path).resolve().as_uri()):
        raise BriefingError(f"no browser could be started; the page is {path}")
