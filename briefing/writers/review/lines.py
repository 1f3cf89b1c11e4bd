"""One line of the page: its words in runs, the places where it stands, and what is printed beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from briefing.matching import printed
from briefing.model import Brief, Correction, Evidence, NextStep, Statement, TimelineEntry, shown
from briefing.writers.page.nouns import Quote
from briefing.writers.page.quotes import Library
from briefing.writers.review.offsets import Units

__all__ = ["Liner"]


class Liner:
    """Makes lines of the items of one brief; `units` are those of the texts that are at hand, by source."""

    def __init__(self, units: Mapping[int, Units], brief: Brief) -> None:
        self._units = units
        self._library = Library(brief.sources, brief.language)

    def line(self, section: str, item: Any, printed_line: Any) -> dict[str, Any]:
        """Return an item and its printed line as the page shows them."""
        if section == "summary":
            return self._words(item, printed_line)
        if section == "participants":
            return self._participant(item, printed_line)
        if section == "disagreements":
            claims = [
                {**self._words(claim, side.quote), "later": side.later}
                for claim, side in zip(item.claims, printed_line.claims, strict=True)
            ]
            return {"note": printed_line.note, "claims": claims}
        row = self._words(item, printed_line.quote)
        row["corrections"] = _corrections(item.corrections)
        return {**row, **_beside(item, printed_line)}

    def _words(self, item: Any, quote: Quote) -> dict[str, Any]:
        """Return the words in runs (text, marked), one list for each part, and all places."""
        return {
            "parts": [[[run.text, run.marked] for run in part.runs] for part in quote.parts],
            "places": self._places(item.evidence, shown(item.text, item.evidence) or item.evidence[:1]),
            "edited": quote.edited,
        }

    def _participant(self, item: Any, row: Any) -> dict[str, Any]:
        roles = [piece for role in item.roles for piece in role.evidence]
        cited = {(one.source, one.paragraph) for one in row.citations}
        return {
            "parts": [[[row.name, False]]],
            "roles": [role.text for role in row.roles],
            "mentioned": row.mentioned,
            "mentions": {str(source): count for source, count in item.mentions.items()},
            "places": [
                [source, start, end, paragraph, (source, paragraph) in cited]
                for source, start, end, paragraph, _ in self._places((*roles, *item.evidence), ())
            ],
            "edited": False,
        }

    def _places(self, evidence: Iterable[Evidence], first: Iterable[Evidence]) -> list[list[Any]]:
        """Return source, start, end, paragraph and whether it is shown, for every piece; offsets in UTF-16 units."""
        shown_pieces = list(first)
        return [
            [
                piece.source,
                self._unit(piece.source, piece.start),
                self._unit(piece.source, piece.end),
                self._library.paragraph(piece.source, piece.start),
                piece in shown_pieces,
            ]
            for piece in evidence
        ]

    def _unit(self, source: int, offset: int) -> int:
        return self._units[source].at(offset) if source in self._units else offset


def _beside(item: Any, line: Any) -> dict[str, Any]:
    """Return what stands beside the words, as printed, and the values that an editor may correct."""
    if isinstance(item, Statement):
        return {"speaker": line.speaker, "manner": line.manner, "kind": item.kind}
    if isinstance(item, NextStep):
        start, end = (item.when.start, item.when.end) if item.when else (None, None)
        return {
            "when": line.when,
            "place_words": line.place,
            "kind": item.status,
            "announced": line.announced,
            "start": start.isoformat() if start else None,
            "end": end.isoformat() if end else None,
        }
    if isinstance(item, TimelineEntry):
        return {"days": line.days, "start": item.start.isoformat(), "end": item.end.isoformat()}
    return {"kind": item.kind}


def _corrections(corrections: Iterable[Correction]) -> dict[str, str | None]:
    return {each.field: printed(each.was) if each.was else None for each in corrections}
