"""A saved brief, checked at the door: after this the rest of the program may trust its shape."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from briefing.errors import SchemaError
from briefing.model import SCHEMA_VERSION, SECTION_NAMES, Brief, Dropped, Evidence

__all__ = ["read_brief"]

_LINKS = ("http://", "https://")
_NESTED = ("participants", "disagreements")  # sections whose items hold further items with evidence


def read_brief(content: bytes, path: str) -> Brief:
    """Return the brief that `content` (UTF-8, with or without a byte order mark) holds.

    `path` is named in messages only. Unknown keys are ignored, so that later versions stay readable. Raises
    SchemaError, which names the place in the file.
    """
    if not content.strip():
        raise SchemaError(f"{path}: the file is empty")
    try:
        brief = msgspec.json.decode(content.removeprefix(b"\xef\xbb\xbf"), type=Brief)
    except msgspec.ValidationError as error:
        raise SchemaError(f"{path}: {_plain(str(error))}") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise SchemaError(f"{path}: not valid JSON: {error}") from None
    except RecursionError:
        raise SchemaError(f"{path}: nested too deeply") from None
    for place, problem in _problems(brief):
        raise SchemaError(f"{path}: {place}: {problem}")
    return brief


def _plain(message: str) -> str:
    """Turn msgspec's "Expected `int`, got `str` - at `$.sources[0].id`" round, so that the place comes first."""
    what, _, place = message.partition(" - at ")
    return f"{place.strip('`').removeprefix('$.')}: {what}" if place else what


def _problems(brief: Brief) -> Iterator[tuple[str, str]]:
    """Yield the place and the kind of everything that is well typed and yet impossible."""
    if brief.schema_version.split(".")[0] != SCHEMA_VERSION.split(".")[0]:
        yield "schema_version", f"is {brief.schema_version!r}; this program reads {SCHEMA_VERSION!r}"
    for position, source in enumerate(brief.sources):
        place = f"sources[{position}]"
        if source.id != position + 1:
            yield f"{place}.id", f"is {source.id}; sources are numbered 1, 2, 3 in their order"
        if source.url is not None and not source.url.lower().startswith(_LINKS):
            yield f"{place}.url", "only http and https addresses are allowed"
    for place, evidence in cited(brief):
        yield from _evidence_problems(place, evidence, len(brief.sources))
    for position, change in enumerate(brief.changes):
        yield from _evidence_problems(f"changes[{position}].lines", change.lines, len(brief.sources))
    if brief.editor and brief.editor.dropped:
        for place, evidence in cited(brief.editor.dropped):
            yield from _evidence_problems(f"editor.dropped.{place}", evidence, len(brief.sources))


def _evidence_problems(place: str, evidence: tuple[Evidence, ...], sources: int) -> Iterator[tuple[str, str]]:
    if not evidence:
        yield place, "an item without evidence"
    for position, piece in enumerate(evidence):
        here = f"{place}[{position}]"
        if not 1 <= piece.source <= sources:
            yield f"{here}.source", f"is {piece.source}; the brief has {sources} sources"
        if not 0 <= piece.start < piece.end:
            yield f"{here}.start", "must be 0 or more and less than end"


def cited(brief: Brief | Dropped) -> Iterator[tuple[str, tuple[Evidence, ...]]]:
    """Yield every tuple of evidence with its place in the JSON, in order."""
    for section in (name for name in SECTION_NAMES if name not in _NESTED):
        for position, item in enumerate(getattr(brief, section)):
            yield f"{section}[{position}].evidence", item.evidence
    for position, participant in enumerate(brief.participants):
        yield f"participants[{position}].evidence", participant.evidence
        for number, role in enumerate(participant.roles):
            yield f"participants[{position}].roles[{number}].evidence", role.evidence
    for position, disagreement in enumerate(brief.disagreements):
        for number, claim in enumerate(disagreement.claims):
            yield f"disagreements[{position}].claims[{number}].evidence", claim.evidence
