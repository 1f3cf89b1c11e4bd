"""A brief with every kind of line, made by hand from the two articles of tests/articles."""

from __future__ import annotations

from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

from briefing.model import (
    PART_JOINT,
    Article,
    Brief,
    Claim,
    Disagreement,
    Evidence,
    NextStep,
    OpenQuestion,
    Participant,
    Role,
    Source,
    Statement,
    SummaryLine,
    TimelineEntry,
    When,
)

_FOLDER = Path(__file__).parents[1] / "articles"


def articles() -> list[Article]:
    """Return the two articles as a reader gives them."""
    texts = [(name, (_FOLDER / name).read_text(encoding="utf-8")) for name in ("ferry-1.txt", "ferry-2.txt")]
    return [
        Article(number, text, sha256(text.encode()).hexdigest(), path=name)
        for number, (name, text) in enumerate(texts, 1)
    ]


def evidence(source: int, words: str) -> Evidence:
    """Return the place of `words` in an article."""
    text = articles()[source - 1].text
    start = text.index(words)
    return Evidence(source, start, start + len(words), words)


def ferry_brief() -> Brief:
    """Return a brief in which every section has lines."""
    resume = evidence(1, "The ferry between Vellund and the island of Sandholm will resume on Friday")
    ramp = "“We have tested the new ramp three times, and it holds,”"
    nobody = "“Nobody will be asked to board a ship that I would not board myself.”"
    told = (evidence(1, ramp), evidence(1, nobody), evidence(2, ramp))
    clear = "It was not clear whether the insurer would pay for the damage."
    council = "The council will meet on Thursday to decide on an emergency fund."
    report = "An inquiry led by Judge Tomas Brekke is expected to report in May."
    counts = [
        evidence(1, "ending eleven days in which 2,300 islanders were cut off."),
        evidence(2, "2,500 people had been cut off for eleven days."),
    ]
    return Brief(
        generator="briefing 0.1.0",
        title="Ferry link to Sandholm to reopen after winter storm",
        language="en",
        created=datetime(2024, 3, 5, 6, tzinfo=UTC),
        sources=tuple(_source(article) for article in articles()),
        summary=(SummaryLine(resume.text, (resume,), 1.0), SummaryLine(clear, (evidence(1, clear),), 0.5)),
        participants=(
            _participant("Ingrid Solvang", "Transport Minister", 1, ("Solvang",)),
            _participant("Pavel Ristic", "chief executive", 1, ("Ristic",)),
        ),
        statements=(
            Statement(f"{ramp}{PART_JOINT}{nobody}", "Ingrid Solvang", "Solvang", "direct", True, told, cue="told"),
            Statement(
                "“Our shelves were empty by day four,”", "Mette Aas", "she", "direct", True,
                (evidence(1, "“Our shelves were empty by day four,”"),), cue="said",
            ),
        ),
        next_steps=(
            NextStep(
                council, "The council", "scheduled", When("on Thursday", date(2024, 3, 7), date(2024, 3, 7)),
                (evidence(2, council),),
            ),
            NextStep(
                report, None, "expected", When("in May", date(2024, 5, 1), date(2024, 5, 31)), (evidence(1, report),)
            ),
        ),
        open_questions=(OpenQuestion(clear, "unconfirmed", (evidence(1, clear),), marks=((0, 16),)),),
        disagreements=(
            Disagreement("number", tuple(Claim(piece.text, (piece,), later=piece.source == 2) for piece in counts)),
        ),
        timeline=(TimelineEntry(date(2024, 5, 1), date(2024, 5, 31), report, (evidence(1, report),)),),
    )  # fmt: skip


def _source(article: Article) -> Source:
    lines = article.text.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]
    return Source(
        id=article.id,
        title=None,
        publisher=None,
        authors=(),
        published=date(2024, 3, 3 + article.id),
        url=None,
        path=article.path,
        sha256=article.sha256,
        words=len(article.text.split()),
        language="en",
        sentences=10,
        paragraphs=tuple((start, start + len(line)) for start, line in zip(starts, lines, strict=True) if line.strip()),
    )


def _participant(name: str, role: str, source: int, aliases: tuple[str, ...]) -> Participant:
    roles = (Role(role, (evidence(source, role),)),)
    return Participant(name, "person", roles, aliases, {1: 2, 2: 1}, (evidence(source, name),))
