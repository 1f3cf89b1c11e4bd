"""The sources as they are listed: who published what, how long it is, and which of its paragraphs are quoted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import PurePath

from briefing.matching import printed
from briefing.matching.patterns import regex
from briefing.model import Evidence, Previous, Source
from briefing.writers.labels import Labels
from briefing.writers.page.dates import written_day, written_numbers
from briefing.writers.page.nouns import SourceEntry
from briefing.writers.page.quotes import Library
from briefing.writers.safety import safe_url

_ENDS = regex(r"[.!?…]['’\"”»)]{0,3}\Z")


def source_entries(
    sources: Sequence[Source],
    pieces: Iterable[Evidence],
    library: Library,
    labels: Labels,
    previous: Previous | None = None,
) -> tuple[SourceEntry, ...]:
    """Return the sources in order; `pieces` are all stretches quoted in the brief."""
    quoted: dict[int, set[int]] = {source.id: set() for source in sources}
    for piece in pieces:
        if number := library.paragraph(piece.source, piece.start):
            quoted.setdefault(piece.source, set()).add(number)
    return tuple(
        _entry(source, tuple(sorted(quoted[source.id])), labels, _since(source.id, labels, previous))
        for source in sources
    )


def _since(source: int, labels: Labels, previous: Previous | None) -> tuple[str, ...]:
    """Return the phrase that tells a source that the previous brief did not have, or whose text is gone."""
    if previous is None:
        return ()
    if source not in previous.sources:
        return (labels.new,)
    return (labels.gone,) if source in previous.gone else ()


def _entry(source: Source, quoted: tuple[int, ...], labels: Labels, since: tuple[str, ...]) -> SourceEntry:
    total = len(source.paragraphs)
    numbers = written_numbers(quoted)
    title = _title(source, labels)
    return SourceEntry(
        id=source.id,
        title=title,
        details=(*since, *_details(source, labels)),
        file=printed(source.path) if source.path and source.path not in (source.url, title) else None,
        url=safe_url(source.url),
        sha256=printed(source.sha256),
        quoted=quoted,
        paragraphs=total,
        quoted_numbers=numbers or "0",
        quoted_text=labels.quoted_paragraphs.format(numbers=numbers, total=total) if quoted else labels.none_quoted,
    )


def _title(source: Source, labels: Labels) -> str:
    if source.title:
        return printed(source.title).strip()
    if source.opening:
        words = printed(source.opening).strip()
        return words if _ENDS.search(words) or _is_whole(source) else f"{words}…"
    return printed(PurePath(source.path).name) if source.path else f"{labels.source} {source.id}"


def _is_whole(source: Source) -> bool:
    """Whether the words that a source opens with are a whole paragraph: the first that has room for them."""
    length = len(source.opening or "")
    return length == next((end - start for start, end in source.paragraphs if end - start >= length), length)


def _details(source: Source, labels: Labels) -> tuple[str, ...]:
    details = [*([source.publisher] if source.publisher else []), *source.authors]
    if source.published:
        details.append(written_day(source.published, labels))
    details.append(labels.count("words", source.words))
    if source.paragraphs:
        details.append(labels.count("paragraphs", len(source.paragraphs)))
    if source.copy_of:
        details.append(labels.copy_of.format(source=source.copy_of))
    return tuple(printed(detail).strip() for detail in details)
