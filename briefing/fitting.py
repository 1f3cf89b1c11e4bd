"""A brief of so many pages: as much as fits, every section in proportion to its usual length."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from itertools import accumulate
from typing import Any

from briefing.errors import BriefingError
from briefing.model import Brief, Notice
from briefing.sections import SECTIONS, printable

_CHANGES = "changes"
_MOST_CHANGES = 10
"""How many changes an update usually prints: what their growth is measured by."""
_SUMMARY_WORDS = 450
"""A summary's usual length: what its growth is measured by, as that of other sections by their limit."""


def fit_pages(brief: Brief, pages: int, count_pages: Callable[[Brief], int]) -> Brief:
    """Return the longest part of `brief` that takes at most `pages` pages.

    `brief` holds all that may be printed, the most important first; `count_pages` says how many pages a brief takes.
    Where not even one item of each section fits, the last sections are left out, with a notice. Raises BriefingError
    when the first line of the summary alone takes more pages.
    """
    growth = _growth(brief)
    fits, too_long = 0, len(growth) + 1
    while too_long - fits > 1:
        middle = (fits + too_long) // 2
        if count_pages(_part(brief, growth[:middle])) <= pages:
            fits = middle
        else:
            too_long = middle
    if fits == 0 and (least := count_pages(_part(brief, ()))) > pages:
        raise BriefingError(f"the shortest brief takes {least} pages, not {pages}; give fewer articles")
    return _part(brief, growth[:fits])


def by_source(brief: Brief) -> Brief:
    """Return `brief` with the lines of its summary, after the first, in the order of the sources."""
    rest = sorted(brief.summary[1:], key=lambda line: (line.evidence[0].source, line.evidence[0].start))
    return replace(brief, summary=(*brief.summary[:1], *rest))


def _growth(brief: Brief) -> list[str]:
    """Return the section of each item, in the order in which a brief grows: one of each section, then in proportion."""
    rows = [(0.0, -1, _CHANGES)] * bool(brief.changes)
    rows += [(share, -1, _CHANGES) for share in _shares(brief.changes, _MOST_CHANGES)[1:]]
    rows += [
        (share, place, section.name)
        for place, section in enumerate(SECTIONS)
        for share in (0.0, *_shares(getattr(brief, section.name), section.limit)[1:])
        if getattr(brief, section.name)
    ]
    return [name for _, _, name in sorted(rows)]


def _shares(items: tuple[Any, ...], limit: int | None) -> list[float]:
    """Return for each item how much of its section's usual length is reached with it."""
    if limit is not None:
        return [count / limit for count in range(1, len(items) + 1)]
    return [words / _SUMMARY_WORDS for words in accumulate(len(item.text.split()) for item in items)]


def _part(brief: Brief, growth: Sequence[str]) -> Brief:
    """Return one item of a section for each time that `growth` names it; of the summary always one."""
    counts = Counter(growth)
    summary = brief.summary[: max(counts["summary"], 1)]
    newest = max(_days(brief), default=None)
    kept: dict[str, Any] = {_CHANGES: brief.changes[: counts[_CHANGES]]}
    kept |= {
        section.name: printable(section, getattr(brief, section.name), newest, summary)[: counts[section.name]]
        for section in SECTIONS[1:]
    }
    gone = [name for name in kept if getattr(brief, name) and not counts[name]]
    if gone:
        names = ", ".join(name.replace("_", " ") for name in gone)
        kept["notices"] = (*brief.notices, Notice("no-room", f"left out, as the pages have no room for them: {names}"))
        asked = brief.sections or tuple(section.name for section in SECTIONS)
        kept["sections"] = tuple(name for name in asked if name not in gone)
    if _CHANGES in gone:
        kept["previous"] = None  # else the page would say that nothing has changed
    return replace(brief, **{**kept, "summary": summary})


def _days(brief: Brief) -> list[date]:
    """Return the days of the sources; one without a day of its own counts as of the day the brief is written for."""
    written = brief.created.date() if brief.created else None
    return [day for source in brief.sources if (day := source.published or written)]
