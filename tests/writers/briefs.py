"""Briefs for the writers' tests, made by hand from invented articles: of one, two and about ten pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256

from briefing.model import (
    Article,
    Brief,
    Claim,
    Disagreement,
    Evidence,
    NextStep,
    Notice,
    OpenQuestion,
    Participant,
    Role,
    Source,
    Statement,
    SummaryLine,
    TimelineEntry,
    When,
    cite,
)

HARBOUR = """Ferry service to Orrin Island halted after crack is found
By Tessa Quill
PORT MELLOW, 4 March 2031 — The ferry service between Port Mellow and Orrin Island was halted on Tuesday after \
inspectors found a crack in the hull of the Northern Swift.
Harbour Master Ines Calloway said 140 passengers were brought ashore by two tugs within an hour.
“Nobody was hurt, and nobody was ever in danger,” Calloway told reporters at the quay. “The crew did exactly what \
they are trained to do.”
The operator, Mellow Lines, said in a statement that it “deeply regrets the disruption” and will charter a second \
vessel from Friday.
Transport Minister Aurelio Vance is to meet the islanders’ council on 10 March in Orrin Town.
It was not clear whether the crack was there when the ship passed its last inspection in November.
Island council leader Maud Pettifer wrote on her website: “We have asked for a second ship since 2027. We are still \
waiting.”
The Maritime Safety Board has opened an inquiry and declined to say how long it would take.
If the repair takes longer than a month, the minister said, the state will pay for an air link.
"""

ISLAND = """Orrin Island cut off as ferry is taken out of service
The island’s only ferry was taken out of service on Tuesday when a crack was found in its hull, the harbour \
master said.
Some 165 passengers had to be brought ashore by tugs, according to Mellow Lines.
Mellow Lines will charter a second vessel from Friday, its chief executive, Odile Brandt, said on the radio.
“We expect the Northern Swift back in four weeks,” Brandt said, “but I will not promise a day.”
Ms Pettifer, who leads the council of the island, called the halt “a disaster that was announced”.
The minister, Mr Vance, has yet to say who will pay for the second vessel.
Brandt denied that the company had known of the crack since November.
"""


def article(number: int, text: str, publisher: str | None, path: str, day: date | None) -> Article:
    """Return an invented article."""
    digest = sha256(text.encode()).hexdigest()
    title = text.split("\n", 1)[0] if publisher else None
    return Article(number, text, digest, path=path, title=title, publisher=publisher, published=day)


def source(one: Article, language: str = "en") -> Source:
    """Return the source that a brief cites for an article."""
    spans = []
    start = 0
    for line in one.text.split("\n"):
        if line.strip():
            spans.append((start, start + len(line)))
        start += len(line) + 1
    return Source(
        id=one.id,
        title=one.title,
        publisher=one.publisher,
        authors=one.authors,
        published=one.published,
        url=one.url,
        path=one.path,
        sha256=one.sha256,
        words=len(one.text.split()),
        language=language,
        sentences=one.text.count(". ") + one.text.count(".\n"),
        paragraphs=tuple(spans),
    )


def find(one: Article, words: str) -> Evidence:
    """Return `words` where they first stand in an article."""
    start = one.text.index(words)
    return cite(one, start, start + len(words))


def marked(text: str, *words: str) -> tuple[tuple[int, int], ...]:
    """Return the offsets of `words` in `text`."""
    return tuple((text.index(word), text.index(word) + len(word)) for word in words)


A = replace(
    article(1, HARBOUR, "Mellow Courier", "stories/harbour.txt", date(2031, 3, 4)),
    authors=("Tessa Quill",),
    url="https://courier.example/ferry?id=7&part=a",
)
B = article(2, ISLAND, None, "stories/island.txt", date(2031, 3, 5))


def two_pages() -> Brief:
    """Return a brief with every section filled, on two pages."""
    halted = find(A, HARBOUR.split(" — ")[1].split("\n")[0])
    taken = find(B, ISLAND.split("\n")[1])
    hundred = find(
        A, "Harbour Master Ines Calloway said 140 passengers were brought ashore by two tugs within an hour."
    )
    some = find(B, "Some 165 passengers had to be brought ashore by tugs, according to Mellow Lines.")
    charter = find(B, ISLAND.split("\n")[3])
    regrets = find(A, HARBOUR.split("\n")[5])
    hurt = find(A, "“Nobody was hurt, and nobody was ever in danger,”")
    crew = find(A, "“The crew did exactly what they are trained to do.”")
    asked = find(A, "“We have asked for a second ship since 2027. We are still waiting.”")
    expect = find(B, "“We expect the Northern Swift back in four weeks,”")
    promise = find(B, "“but I will not promise a day.”")
    disaster = find(B, ISLAND.split("\n")[5])
    meeting = find(A, HARBOUR.split("\n")[6])
    clear = find(A, HARBOUR.split("\n")[7])
    inquiry = find(A, HARBOUR.split("\n")[9])
    link = find(A, HARBOUR.split("\n")[10])
    pays = find(B, ISLAND.split("\n")[6])
    denied = find(B, ISLAND.split("\n")[7])

    def person(name: str, one: Article, mentions: dict[int, int], *roles: tuple[Article, str]) -> Participant:
        found = tuple(Role(words, (find(where, words),)) for where, words in roles)
        return Participant(name, "person", found, (), mentions, (find(one, name),))

    return Brief(
        title="Ferry service to Orrin Island halted after crack is found",
        language="en",
        created=datetime(2031, 3, 5, 6, tzinfo=UTC),
        generator="briefing",
        sources=(source(A), source(B)),
        summary=(
            SummaryLine(halted.text, (halted, taken), 1.0),
            SummaryLine(hundred.text, (hundred,), 0.8),
            SummaryLine(charter.text, (charter, regrets), 0.7),
            SummaryLine(meeting.text, (meeting,), 0.5),
        ),
        participants=(
            Participant(
                "Mellow Lines",
                "organisation",
                (Role("The operator", (find(A, "The operator"),)),),
                (),
                {1: 1, 2: 2},
                (find(A, "Mellow Lines"),),
            ),
            person("Ines Calloway", A, {1: 2, 2: 1}, (A, "Harbour Master"), (B, "the harbour master")),
            person("Maud Pettifer", A, {1: 1, 2: 1}, (A, "Island council leader")),
            person("Odile Brandt", B, {2: 3}, (B, "chief executive")),
            person("Aurelio Vance", A, {1: 2, 2: 1}, (A, "Transport Minister"), (B, "The minister")),
        ),
        statements=(
            Statement(
                f"{hurt.text} … {crew.text}", "Ines Calloway", "Calloway", "direct", True, (hurt, crew),
                cue="told", medium="at the quay",
            ),
            Statement(
                asked.text, "Maud Pettifer", "Island council leader Maud Pettifer", "direct", True, (asked,),
                cue="wrote", medium="on her website",
            ),
            Statement(
                f"{expect.text} … {promise.text}", "Odile Brandt", "Brandt", "direct", True, (expect, promise),
                cue="said",
            ),
            Statement(disaster.text, "Maud Pettifer", "Ms Pettifer", "mixed", False, (disaster,), cue="called"),
            Statement(denied.text, "Odile Brandt", "Brandt", "indirect", False, (denied,), cue="denied"),
        ),
        next_steps=(
            NextStep(
                charter.text, "Mellow Lines", "scheduled",
                When("from Friday", date(2031, 3, 7), date(2031, 3, 7)), (charter, regrets), speaker="Odile Brandt",
            ),
            NextStep(
                meeting.text, "Aurelio Vance", "scheduled",
                When("on 10 March", date(2031, 3, 10), date(2031, 3, 10)), (meeting,), place="in Orrin Town",
            ),
            NextStep(link.text, "the state", "conditional", None, (link,), speaker="Aurelio Vance"),
        ),
        open_questions=(
            OpenQuestion(clear.text, "unconfirmed", (clear,), marked(clear.text, "not clear whether")),
            OpenQuestion(inquiry.text, "unanswered", (inquiry,), marked(inquiry.text, "declined to say")),
            OpenQuestion(pays.text, "unanswered", (pays,), marked(pays.text, "has yet to say")),
        ),
        disagreements=(
            Disagreement(
                "number",
                (
                    Claim(hundred.text, (hundred,), marked(hundred.text, "140")),
                    Claim(some.text, (some,), marked(some.text, "165"), later=True),
                ),
            ),
        ),
        timeline=(
            TimelineEntry(date(2031, 3, 4), date(2031, 3, 4), halted.text, (halted, taken)),
            TimelineEntry(date(2031, 3, 7), date(2031, 3, 7), charter.text, (charter,)),
            TimelineEntry(date(2031, 3, 10), date(2031, 3, 10), meeting.text, (meeting,)),
        ),
        notices=(Notice("no-publisher", "stories/island.txt names no publisher", 2),),
    )  # fmt: skip


def one_page() -> Brief:
    """Return a short brief of one source in which several sections found nothing."""
    rich = two_pages()
    return replace(
        rich,
        title="Orrin Island cut off",
        created=None,
        sources=(replace(source(B), id=2),),
        summary=tuple(SummaryLine(words, (find(B, words),), 1.0) for words in ISLAND.split("\n")[1:4]),
        participants=(replace(rich.participants[3], mentions={2: 3}),),
        statements=(rich.statements[2],),
        next_steps=(),
        open_questions=(rich.open_questions[2],),
        disagreements=(),
        timeline=(),
        notices=(),
        sections=("summary", "participants", "statements", "next_steps", "open_questions", "disagreements"),
    )


def ten_pages() -> Brief:
    """Return a long brief of seven sources: one brief's items again and again, each from a source of its own."""
    rich = two_pages()
    copies = [article(number, f"Part {number}\n{HARBOUR}{ISLAND}", "Mellow Courier", f"stories/{number}.txt", None)
              for number in range(1, 8)]  # fmt: skip
    sentences = [line for line in f"{HARBOUR}{ISLAND}".split("\n") if line.endswith((".", "”"))]
    evidence = [find(one, words) for words in sentences for one in copies]
    quotes = [piece for piece in evidence if "“" in piece.text]
    day = date(2031, 3, 1)
    return replace(
        rich,
        title="Everything that was written in seven newspapers about a ferry, a crack and an island that waited",
        sources=tuple(source(one) for one in copies),
        summary=tuple(SummaryLine(piece.text, (piece, *evidence[:3]), 0.5) for piece in evidence[::3]),
        participants=tuple(
            replace(
                person,
                name=f"{person.name} {number}",
                roles=(),
                mentions={1: 3, 4: number},
                evidence=(evidence[number],),
            )
            for number, person in enumerate(rich.participants * 4, 1)
        ),
        statements=tuple(
            Statement(piece.text, "Maud Pettifer", "she", "direct", True, (piece,), cue="said") for piece in quotes
        ),
        next_steps=tuple(
            NextStep(piece.text, None, "announced", When("from Friday", day, day.replace(day=9)), (piece,))
            for piece in evidence[1::6]
        ),
        open_questions=tuple(OpenQuestion(piece.text, "undecided", (piece,), ((4, 9),)) for piece in evidence[::7]),
        disagreements=rich.disagreements[:0],
        timeline=tuple(
            TimelineEntry(day.replace(day=number), day.replace(day=number), evidence[number].text, (evidence[number],))
            for number in range(1, 13)
        ),
    )
