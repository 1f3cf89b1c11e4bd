"""Calendar: the dated next steps, at their hour where one is worded, else as all-day events.

Source: RFC 5545, "Internet Calendaring and Scheduling Core Object Specification".
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from briefing.matching import printed
from briefing.model import Brief, Layout, NextStep, Source
from briefing.writers.hours import moment_of
from briefing.writers.packs import fit, pack_of
from briefing.writers.page import Quote, StepLine, view
from briefing.writers.page.nouns import PageView
from briefing.writers.safety import safe_url

_LINE = 75  # octets, the longest line that calendars must read
_LONGEST_TITLE = 90
_CERTAIN = "scheduled"


def write_calendar(brief: Brief, layout: Layout) -> bytes:
    """Return the next steps that have a day as an iCalendar file; the others have no place in one."""
    brief = fit(brief, pack_of(layout))
    page = view(brief, layout)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//{_escaped(page.generator)}//EN", "CALSCALE:GREGORIAN"]
    lines.append(f"X-WR-CALNAME:{_escaped(page.title)}")
    for step, line in zip(brief.next_steps, page.next_steps, strict=False):
        if step.when and step.when.start:
            lines += _event(step, line, brief, page, step.when.due or step.when.start, step.when.end or step.when.start)
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) for line in lines)


def _event(step: NextStep, line: StepLine, brief: Brief, page: PageView, first: date, last: date) -> Iterator[str]:
    sources = {source.id: source for source in brief.sources}
    source = sources.get(step.evidence[0].source) if step.evidence else None
    stamp = brief.created.astimezone(UTC) if brief.created else datetime(1970, 1, 1, tzinfo=UTC)
    yield "BEGIN:VEVENT"
    yield f"UID:{_identity(step, source, first)}@news-briefing"
    yield f"DTSTAMP:{stamp:%Y%m%dT%H%M%SZ}"
    yield from _time(step, first, last)
    yield f"SUMMARY:{_escaped(_title(step.text))}"
    yield f"DESCRIPTION:{_escaped(_description(line, page))}"
    if line.place:
        yield f"LOCATION:{_escaped(line.place)}"
    if source and (url := safe_url(source.url)):
        yield f"URL:{url}"
    yield f"STATUS:{'CONFIRMED' if step.status == _CERTAIN else 'TENTATIVE'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _time(step: NextStep, first: date, last: date) -> Iterator[str]:
    """Yield when it is: an hour is never given an end that nobody named; a day ends where the next one begins."""
    if step.when and first == last and (moment := moment_of(step.when.text, first)):
        yield f"DTSTART:{moment:%Y%m%dT%H%M%S}{'Z' if moment.tzinfo else ''}"
        return
    after = last if last == date.max else last + timedelta(days=1)
    yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{after:%Y%m%d}"


def _identity(step: NextStep, source: Source | None, first: date) -> str:
    """Return what stays the same as long as the same words of the same article mean the same day."""
    place = f"{source.sha256 if source else ''} {step.evidence[0].start if step.evidence else step.text} {first}"
    return sha256(place.encode()).hexdigest()[:32]


def _title(text: str) -> str:
    words = printed(text).strip()
    return words if len(words) <= _LONGEST_TITLE else words[:_LONGEST_TITLE].rsplit(" ", 1)[0] + "…"


def _description(line: StepLine, page: PageView) -> str:
    edited = page.labels.edited if line.quote.edited else None
    facts = " · ".join(
        filter(None, (edited, *line.quote.corrected, line.when, line.place, line.status, line.announced))
    )
    return "\n".join((line.quote.text, facts, *_places(line.quote, page)))


def _places(quote: Quote, page: PageView) -> Iterator[str]:
    """Yield "[1] para 6: Title of the source" for every place."""
    titles = {source.id: source.title for source in page.sources}
    for citation in quote.citations:
        place = f" {page.labels.paragraph} {citation.paragraph}" if citation.paragraph else ""
        yield f"[{citation.source}]{place}: {titles.get(citation.source, '')}"


def _escaped(text: str) -> str:
    for character in ("\\", ";", ","):
        text = text.replace(character, f"\\{character}")
    return text.replace("\n", "\\n")


def _folded(line: str) -> bytes:
    """Return a line in pieces of at most 75 octets, none of which cuts a character."""
    pieces = [b""]
    for character in line:
        octets = character.encode("utf-8", "replace")
        if len(pieces[-1]) + len(octets) > _LINE:
            pieces.append(b" ")
        pieces[-1] += octets
    return b"\r\n".join(pieces) + b"\r\n"
