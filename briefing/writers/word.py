"""Word: a .docx file with real styles, headings, a table, links and footnotes, for people who go on writing."""

from __future__ import annotations

import re

from briefing.model import Brief, Layout
from briefing.writers.page import Citation, PageView, Quote, Slot, SourceEntry, view
from briefing.writers.word_package import SPACES, pack
from briefing.writers.word_parts import (
    NUMBER_WIDTH,
    field,
    footnote,
    footnote_mark,
    link_outside,
    link_within,
    paragraph,
    row,
    run,
    tab,
    table,
    target,
)
from briefing.writers.word_styles import NUMBERING, QUOTE_INDENT, paper, styles

_SHARES = (25, 33, 23, 19)  # of the participants' columns, in per cent
_LONGEST_NAME = 40  # characters of a bookmark
_FAINT, _MARK = "BriefFaint", "BriefMark"
_LABEL, _SMALL, _CELL = "BriefLabel", "BriefSmall", "BriefCell"


def write_word(brief: Brief, layout: Layout) -> bytes:
    """Return the brief as a .docx file. Raises BriefingError for an unknown paper or a wrong accent colour."""
    page = view(brief, layout)
    section, width = paper(layout)
    printer = _Printer(page, layout, width)
    printer.print()
    parts = {
        "document": f"<w:document {SPACES}><w:body>{''.join(printer.body)}{section}</w:body></w:document>",
        "styles": styles(layout.accent, page.language, width),
        "numbering": NUMBERING,
        "header": f"<w:hdr {SPACES}>{_head(page, layout)}</w:hdr>",
        "footer": f"<w:ftr {SPACES}>{_foot(page)}</w:ftr>",
    }
    return pack(parts, printer.footnotes, printer.links, brief, page)


def _head(page: PageView, layout: Layout) -> str:
    marking = tab() + run(layout.marking, bold=True) if layout.marking else ""
    return paragraph(run(page.short_title) + marking, "Header")


def _foot(page: PageView) -> str:
    before, _, rest = page.labels.page.partition("{page}")
    between = rest.partition("{pages}")[0]
    numbers = run(before) + field("PAGE") + run(between) + field("NUMPAGES")
    return paragraph(run(page.labels.promise) + tab() + numbers, "Footer")


class _Printer:
    """Prints one page into the body of one document."""

    def __init__(self, page: PageView, layout: Layout, width: int) -> None:
        self.body: list[str] = []
        self.footnotes: list[str] = []
        self.links: dict[str, str] = {}
        """Name of a relation -> address."""
        self._page = page
        self._layout = layout
        self._widths = tuple(width * share // 100 for share in _SHARES)
        self._titles = {source.id: source.title for source in page.sources}

    def print(self) -> None:
        """Print everything, in order."""
        page, labels = self._page, self._page.labels
        self._add(" · ".join(filter(None, (labels.brief, page.date))), _LABEL)
        self._add(page.title, "Title")
        self._add(", ".join(filter(None, (*page.counts, page.title_note, page.signed))), _SMALL)
        self._slots(page.opening)
        sections = {
            "changes": self._changes,
            "summary": self._summary,
            "key_figures": self._key_figures,
            "participants": self._participants,
            "statements": self._statements,
            "next_steps": self._next_steps,
            "open_questions": self._open_questions,
            "disagreements": self._disagreements,
            "timeline": self._timeline,
        }
        for name in page.sections:
            self._add(labels.headings[name], "Heading1")
            if getattr(page, name):
                sections[name]()
            else:
                self._add(page.no_disagreements if name == "disagreements" else labels.nothing[name], _SMALL)
        self._slots(page.slots)
        self._add(labels.headings["sources"], "Heading1")
        for source in page.sources:
            self._source(source)
        for note in (*((labels.edited_key,) if page.edited else ()), *page.notices):
            self._add(note, _SMALL)

    def _add(self, text: str, style: str | None = None) -> None:
        self.body.append(paragraph(run(text) if text else "", style))

    def _slots(self, slots: tuple[Slot, ...]) -> None:
        for slot in slots:
            self._add(slot.heading, "Heading1")
            if slot.paragraphs:
                self._add(self._page.labels.editors_words, _SMALL)
            for words in slot.paragraphs or ("",):
                self._add(words)

    def _changes(self) -> None:
        self._add(self._page.changed_counts, _SMALL)
        for change in self._page.changes:
            if change.first:
                self._add(change.note, _LABEL)
            for told in change.lines:
                self._item(told.quote, "ListBullet", told.note)

    def _summary(self) -> None:
        for quote in self._page.summary:
            self._item(quote, "ListBullet")

    def _key_figures(self) -> None:
        for told in self._page.key_figures:
            self._add(" · ".join(told.figures), _LABEL)
            self._item(told.quote)

    def _statements(self) -> None:
        for statement in self._page.statements:
            self._item(statement.quote, "Quote")
            speaker = run(statement.speaker or self._page.labels.unattributed, bold=True)
            manner = run(f" {statement.manner}") if statement.manner else ""
            self.body.append(paragraph(speaker + manner, "BriefSpeaker", indent=self._indent("Quote")))

    def _next_steps(self) -> None:
        labels = self._page.labels
        for step in self._page.next_steps:
            facts = (step.when or labels.no_date, step.place, step.status, step.announced)
            self._add(" · ".join(filter(None, facts)), _LABEL)
            self._item(step.quote)

    def _open_questions(self) -> None:
        for question in self._page.open_questions:
            self._item(question.quote, "ListBullet", question.note)

    def _disagreements(self) -> None:
        for disagreement in self._page.disagreements:
            self._add(disagreement.note, _LABEL)
            for claim in disagreement.claims:
                self._item(claim.quote, "ListBullet", self._page.labels.later if claim.later else None)

    def _timeline(self) -> None:
        for event in self._page.timeline:
            self._add(event.days, _LABEL)
            self._item(event.quote)

    def _participants(self) -> None:
        labels = self._page.labels
        heads = (labels.name, labels.described, labels.mentions, labels.place)
        rows = [row(self._widths, [run(words, bold=True) for words in heads], _CELL, head=True)]
        for person in self._page.participants:
            marks = f" ({labels.edited})"
            roles = "; ".join(f"{role.text}{marks if role.edited else ''}" for role in person.roles)
            name = run(person.name, bold=True) + (run(f" ({labels.new})") if person.quote.new else "")
            cells = (name, run(roles), run(person.mentioned), self._places(person.citations))
            rows.append(row(self._widths, cells, _CELL))
        self.body += [table(self._widths, rows, labels.headings["participants"]), paragraph("", _SMALL)]

    def _item(self, quote: Quote, style: str | None = None, note: str | None = None) -> None:
        """Print the words of an item, its deciding words bold, a note and its places after them."""
        labels = self._page.labels
        new, edited = labels.new if quote.new else None, labels.edited if quote.edited else None
        notes = "".join(run(f" ({words})", _FAINT) for words in (note, new, edited, *quote.corrected) if words)
        content = self._words(quote) + notes + self._cite(quote.citations)
        self.body.append(paragraph(content, style, numbered=self._page.numbered, indent=self._indent(style)))

    def _indent(self, style: str | None) -> int | None:
        """Return where a quotation stands when the number stands between its edge and its words."""
        return QUOTE_INDENT + NUMBER_WIDTH if self._page.numbered and style == "Quote" else None

    def _words(self, quote: Quote) -> str:
        parts = (
            "".join(run(words.text, bold=words.marked, language=part.language) for words in part.runs)
            for part in quote.parts
        )
        return run(" … ").join(parts)

    def _cite(self, citations: tuple[Citation, ...]) -> str:
        if self._layout.citations == "none":
            return ""
        if self._layout.citations == "footnote":
            return self._footnote(citations)
        return run(" ") + self._places(citations)

    def _places(self, citations: tuple[Citation, ...]) -> str:
        """Return "[1] para 6, also [2] para 2", each number leading to its source."""
        if self._layout.citations == "none":
            return ""
        written = []
        for number, citation in enumerate(citations):
            first_other = not citation.shown and (number == 0 or citations[number - 1].shown)
            also = f"{self._page.labels.also} " if first_other else ""
            before = run(f"{', ' if number else ''}{also}", _FAINT) if number or also else ""
            mark = run(f"[{citation.source}]{self._paragraph(citation)}", _MARK)
            written.append(before + link_within(self._anchor(citation.source), mark))
        return "".join(written)

    def _footnote(self, citations: tuple[Citation, ...]) -> str:
        number = len(self.footnotes) + 1
        places = run("; ").join(self._full(citation) for citation in citations)
        self.footnotes.append(footnote(number, places))
        return footnote_mark(number)

    def _full(self, citation: Citation) -> str:
        """Return "Title of the source, para 6", its title leading to the entry of the source."""
        also = "" if citation.shown else run(f"{self._page.labels.also} ")
        title = link_within(self._anchor(citation.source), run(self._titles[citation.source]))
        place = self._paragraph(citation)
        return also + run(f"[{citation.source}] ") + title + (run(f",{place}") if place else "")

    def _paragraph(self, citation: Citation) -> str:
        return f"\u00a0{self._page.labels.paragraph}\u00a0{citation.paragraph}" if citation.paragraph else ""

    def _anchor(self, source: int) -> str:
        own = re.sub(r"\W+", "_", self._layout.id_prefix)  # Word knows no other characters in such a name
        return f"{own}source_{source}".lstrip("_")[-_LONGEST_NAME:]

    def _source(self, source: SourceEntry) -> None:
        title = run(source.title, bold=True)
        if source.url:
            name = f"source{source.id}"
            self.links[name] = source.url
            title = link_outside(name, run(source.title, "Hyperlink"))
        entry = target(self._anchor(source.id), source.id, run(f"[{source.id}] ") + title)
        self.body.append(paragraph(entry, with_next=True))
        facts = (*source.details, source.quoted_text, source.file, f"SHA-256 {source.sha256}")
        self._add(" · ".join(filter(None, facts)), _SMALL)
