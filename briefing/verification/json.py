"""A saved brief: its hashes, the offsets of all its evidence, and whether its lines are still their evidence."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.matching import printed
from briefing.model import Brief, Evidence, Source, shown
from briefing.schema import read_brief
from briefing.verification.edits import edits_of
from briefing.verification.lines import Line, lines_of
from briefing.verification.proof import Problem, Proof, difference, excerpt
from briefing.verification.texts import Found, Texts

__all__ = ["prove", "verify_json"]


def verify_json(content: bytes, path: str, texts: Texts) -> Proof:
    """Prove a brief.json."""
    return prove(read_brief(content, path), texts)


def prove(brief: Brief, texts: Texts) -> Proof:
    """Prove every line of a brief."""
    found = {source.id: texts.find(source.id, source.sha256, source.path, source.text) for source in brief.sources}
    problems = [each.problem for each in found.values() if each.problem]
    problems += [_opening_problem(source) for source in brief.sources if _is_opening_altered(source, found[source.id])]
    lines = tuple(lines_of(brief))
    everything = "\n".join(printed(each.text).casefold() for each in found.values() if each.text)
    complete = all(each.text is not None for each in found.values())
    for line in lines:
        problems += _line_problems(line, found)
        if complete:
            problems += _label_problems(line, everything)
    return Proof(sum(len(line.evidence) for line in lines), tuple(problems), tuple(edits_of(brief)))


def _is_opening_altered(source: Source, found: Found) -> bool:
    return bool(source.opening and found.text is not None and printed(source.opening) not in printed(found.text))


def _opening_problem(source: Source) -> Problem:
    message = f"“{excerpt(source.opening or '')}” is not how its text opens"
    return Problem("altered", f"source {source.id}", message)


def _line_problems(line: Line, found: dict[int, Found]) -> Iterator[Problem]:
    for piece in line.evidence:
        if problem := _evidence_problem(line.place, piece, found[piece.source]):
            yield problem
    if line.is_name:
        name = printed(line.text).casefold()  # a dateline may have it in capitals
        if not any(name in printed(piece.text).casefold() for piece in line.evidence):
            yield Problem("edited", line.place, f"“{excerpt(line.text)}” does not stand in its evidence")
    elif not shown(line.text, line.evidence):
        first = line.evidence[0].text
        yield Problem("edited", line.place, f"the line is not its evidence: {difference(line.text, first)}")
    for start, end in line.marks:
        if not 0 <= start < end <= len(line.text):
            yield Problem("edited", line.place, f"the mark from {start} to {end} lies outside the line")


def _evidence_problem(place: str, piece: Evidence, found: Found) -> Problem | None:
    if found.text is None:
        return None  # said once, of the source
    there = found.text[piece.start : piece.end]
    if there == piece.text or (not found.same and piece.text in found.text):
        return None
    where = f"source {piece.source}, characters {piece.start} to {piece.end}"
    return Problem("altered", place, f"not in {where}: {difference(piece.text, there)}")


def _label_problems(line: Line, everything: str) -> Iterator[Problem]:
    """Yield the words beside a line (its speaker, its cue, its time) that stand in no source."""
    for label, words in line.labels:
        if printed(words).casefold() not in everything:
            yield Problem("altered", f"{line.place}.{label}", f"“{excerpt(words)}” stands in no source")
