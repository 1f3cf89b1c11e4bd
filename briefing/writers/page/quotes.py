"""Items as quotes: the printed words in runs, and the places they come from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from briefing.matching import printed
from briefing.model import PART_JOINT, Evidence, Source, shown
from briefing.writers.page.nouns import Citation, Part, Quote, Run

Marks = Sequence[tuple[int, int]]


class Library:
    """The sources of one brief, asked for the paragraph that a character stands in."""

    def __init__(self, sources: Sequence[Source], language: str, new: Sequence[Evidence] = ()) -> None:
        """Know the sources, and the lines that are `new` to a reader of the previous brief."""
        self._languages = {source.id: source.language for source in sources if source.language not in (language, "und")}
        self._new = new
        self._starts = {source.id: [start for start, _ in source.paragraphs] for source in sources}

    def paragraph(self, source: int, offset: int) -> int | None:
        """Return the number, from 1, of the paragraph of `source` that holds `offset`; None when unknown."""
        return bisect_right(self._starts.get(source, []), offset) or None

    def quote(
        self, text: str, evidence: tuple[Evidence, ...], marks: Marks = (), corrected: tuple[str, ...] = ()
    ) -> Quote:
        """Return an item's words with `marks` (offsets in `text`) as marked runs."""
        pieces = shown(text, evidence)
        first = pieces or evidence[:1]
        return Quote(
            parts=self._parts(pieces, marks) if pieces else (Part(_runs(text, 0, marks), None, None, None),),
            citations=self.cite(first, evidence[len(first) :]),
            edited=not pieces,
            corrected=corrected,
            new=any(map(self._is_new, pieces)),
        )

    def _is_new(self, piece: Evidence) -> bool:
        return any(one.source == piece.source and one.start < piece.end and piece.start < one.end for one in self._new)

    def cite(self, pieces: Sequence[Evidence], others: Sequence[Evidence] = ()) -> tuple[Citation, ...]:
        """Return the places of `pieces` as shown and of `others` as also reported, each source and paragraph once."""
        found: dict[tuple[int, int | None], Citation] = {}
        for is_shown, group in ((True, pieces), (False, others)):
            for piece in group:
                place = (piece.source, self.paragraph(piece.source, piece.start))
                found.setdefault(place, Citation(*place, is_shown))
        return tuple(found.values())

    def _parts(self, pieces: Sequence[Evidence], marks: Marks) -> tuple[Part, ...]:
        parts = []
        offset = 0
        for piece in pieces:
            runs = _runs(piece.text, offset, marks)
            parts.append(Part(runs, piece.source, piece.start, piece.end, self._languages.get(piece.source)))
            offset += len(piece.text) + len(PART_JOINT)
        return tuple(parts)


def _runs(text: str, offset: int, marks: Marks) -> tuple[Run, ...]:
    """Cut `text`, which begins at `offset` of its item, into runs; a mark starts and ends on a letter or digit."""
    runs = []
    done = 0
    for start, end in sorted(marks):
        start, end = max(start - offset, done), min(end - offset, len(text))
        while start < end and not text[start].isalnum():
            start += 1
        while start < end and not text[end - 1].isalnum():
            end -= 1
        if start < end:
            runs += [Run(text[done:start], False), Run(text[start:end], True)]
            done = end
    runs.append(Run(text[done:], False))
    return tuple(Run(words, run.marked) for run in runs if (words := printed(run.text)))
