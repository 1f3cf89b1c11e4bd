"""Where briefs go: files by their suffix, or stdout."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from briefing.cli.printer import Printer
from briefing.cli.streams import write_stdout
from briefing.cli.suggestions import meant
from briefing.cli.talk import Talk, clean
from briefing.errors import EngineError, OutputError
from briefing.model import Brief, Notice
from briefing.saving import check_writable, save

__all__ = ["check", "deliver", "fitted", "formats_of", "print_bytes", "print_text"]

_STDOUT = "-"


def check(outputs: Sequence[str], inputs: Iterable[str], formats: Sequence[str]) -> None:
    """Refuse outputs that cannot be written, before any work is done.

    Raises click.UsageError for a suffix that is not among `formats`, OutputError for a place that cannot be written.
    """
    sources = {os.path.realpath(path) for path in inputs}
    for path in outputs:
        if path == _STDOUT:
            continue
        suffix = Path(path).suffix.lower()
        if suffix not in formats:
            what = f"the suffix {suffix}" if suffix else "a name without a suffix"
            known = ", ".join(formats)
            raise click.UsageError(f"{path}: {what} names no format (known: {known}){meant(suffix, formats)}")
        if os.path.realpath(path) in sources:
            raise OutputError(f"{path}: this is also read, and would be overwritten")
        check_writable(path)


def formats_of(outputs: Sequence[str], default: str = ".md") -> list[str]:
    """Return the format of each output, by its suffix; of stdout, and where there is no output, `default`."""
    return [default if path == _STDOUT else Path(path).suffix.lower() for path in outputs or (_STDOUT,)]


def deliver(brief: Brief, printer: Printer, outputs: Sequence[str], talk: Talk, default: str = ".md") -> list[Notice]:
    """Write `brief` to every output, or in the format `default` to stdout when there is none.

    A missing engine loses only its own format: the others are written first, then EngineError is raised. Returns what
    the brief lost in its formats, which is told too.
    """
    lost: list[Notice] = []
    missing: EngineError | None = None
    for path, suffix in zip(outputs or (_STDOUT,), formats_of(outputs, default), strict=True):
        try:
            with talk.progress(f"writing {'Markdown' if path == _STDOUT else path}"):
                content, lacking = printer.write(suffix, brief)
        except EngineError as error:
            missing = EngineError(f"{path} was not written: {error}")
            continue
        lost += lacking
        if path == _STDOUT:
            print_bytes(content)
        else:
            save(path, content)
            talk.detail(f"wrote {path}, {len(content):,} bytes")
    for notice in lost:
        talk.notice(notice)
    if missing:
        raise missing
    return lost


def fitted(brief: Brief, pages: int | None, order: str, printer: Printer, talk: Talk) -> Brief:
    """Return as much of `brief` as `pages` pages hold, all of it when that is None, its summary in `order`.

    Raises BriefingError when the shortest brief takes more pages, EngineError when the PDF libraries are missing.
    """
    if pages is None:
        return brief
    from briefing.fitting import by_source, fit_pages  # the sections

    with talk.progress(f"fitting {pages} page{'s' if pages > 1 else ''}"):
        brief = fit_pages(brief, pages, printer.count_pages)
    return by_source(brief) if order == "source" else brief


def print_text(text: str) -> None:
    """Print `text`, whose escape sequences are the program's own, on stdout."""
    write_stdout(text.encode("utf-8", "replace"))


def print_bytes(content: bytes) -> None:
    """Print `content` on stdout; on a terminal without what could steer it."""
    if sys.stdout.isatty():
        content = clean(content.decode("utf-8")).encode("utf-8")
    write_stdout(content)
