"""Word: a .docx file with real styles, headings, a table and links, for people who go on writing."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from briefing.errors import EngineError
from briefing.model import Brief, Layout
from briefing.writers.page import Citation, PageView, Quote, Slot, SourceEntry, view
from briefing.writers.word_parts import bookmark, keep_row_whole, link, plain_rows, repeat_row
from briefing.writers.word_styles import FAINT, LABEL, SAID, SMALL, dress

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_COLUMNS = (42, 52, 36, 30)  # millimetres
_LONGEST_PROPERTY = 255  # characters, the most that Word allows
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest that a ZIP archive can say


def write_word(brief: Brief, layout: Layout) -> bytes:
    """Return the brief as a .docx file. Raises EngineError when python-docx is not installed."""
    try:
        import docx
    except ImportError as error:
        raise EngineError("Word needs the package python-docx: pip install news-briefing[word]") from error
    page = view(brief, layout)
    document = docx.Document()
    dress(document, page, layout)
    _Printer(document, page, layout).print()
    moment = brief.created.astimezone(UTC) if brief.created else datetime(1970, 1, 1, tzinfo=UTC)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = (
        page.title[:_LONGEST_PROPERTY],
        page.generator[:_LONGEST_PROPERTY],
        "",
    )
    properties.language, properties.created, properties.modified = page.language, moment, moment
    buffer = BytesIO()
    document.save(buffer)
    return _undated(buffer.getvalue())


def _undated(archive: bytes) -> bytes:
    """Return a ZIP archive whose entries carry no time: the same brief, the same bytes."""
    buffer = BytesIO()
    with ZipFile(BytesIO(archive)) as before, ZipFile(buffer, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            entry = ZipInfo(name, _FIRST_DAY)
            entry.compress_type = ZIP_DEFLATED
            after.writestr(entry, before.read(name))
    return buffer.getvalue()


class _Printer:
    """Prints one page into one document."""

    def __init__(self, document: Document, page: PageView, layout: Layout) -> None:
        self._document = document
        self._page = page
        self._layout = layout
        self._ids = {style.name: style.style_id for style in document.styles}  # asked for by name they are sought anew

    def print(self) -> None:
        """Print everything, in order."""
        page, labels = self._page, self._page.labels
        self._add(" · ".join(filter(None, (labels.brief, page.date))), LABEL)
        self._add(page.title, "Title")
        self._add(", ".join(filter(None, (*page.counts, page.title_note, page.signed))), SMALL)
        self._slots(page.opening)
        sections = {
            "changes": self._changes,
            "summary": self._summary,
            "participants": self._participants,
            "statements": self._statements,
            "next_steps": self._next_steps,
            "open_questions": self._open_questions,
            "disagreements": self._disagreements,
            "timeline": self._timeline,
        }
        for name in page.sections:
            self._document.add_heading(labels.headings[name], 1)
            if getattr(page, name):
                sections[name]()
            else:
                self._add(page.no_disagreements if name == "disagreements" else labels.nothing[name], SMALL)
        self._slots(page.slots)
        self._document.add_heading(labels.headings["sources"], 1)
        for source in page.sources:
            self._source(source)
        for note in (*((labels.edited_key,) if page.edited else ()), *page.notices):
            self._add(note, SMALL)

    def _slots(self, slots: tuple[Slot, ...]) -> None:
        for slot in slots:
            self._document.add_heading(slot.heading, 1)
            if slot.paragraphs:
                self._add(self._page.labels.editors_words, SMALL)
            for paragraph in slot.paragraphs or ("",):
                self._add(paragraph)

    def _add(self, text: str, style: str | None = None) -> Paragraph:
        paragraph = self._document.add_paragraph(text)
        if style:
            paragraph._p.style = self._ids[style]
        return paragraph

    def _faint(self, paragraph: Paragraph, text: str) -> None:
        paragraph.add_run(text)._r.style = self._ids[FAINT]

    def _changes(self) -> None:
        self._add(self._page.changed_counts, SMALL)
        for change in self._page.changes:
            self._label(change.note)
            for told in change.lines:
                self._item(told.quote, "List Bullet", told.note)

    def _summary(self) -> None:
        for quote in self._page.summary:
            self._item(quote, "List Bullet")

    def _statements(self) -> None:
        for statement in self._page.statements:
            self._item(statement.quote, "Quote").paragraph_format.keep_with_next = True
            said = self._add("", SAID)
            said.add_run(statement.speaker or self._page.labels.unattributed).bold = True
            said.add_run(f" {statement.manner}" if statement.manner else "")

    def _next_steps(self) -> None:
        labels = self._page.labels
        for step in self._page.next_steps:
            facts = (step.when or labels.no_date, step.place, step.status, step.announced)
            self._label(" · ".join(filter(None, facts)))
            self._item(step.quote)

    def _open_questions(self) -> None:
        for question in self._page.open_questions:
            self._item(question.quote, "List Bullet", question.note)

    def _disagreements(self) -> None:
        for disagreement in self._page.disagreements:
            self._label(disagreement.note)
            for claim in disagreement.claims:
                self._item(claim.quote, "List Bullet", self._page.labels.later if claim.later else None)

    def _timeline(self) -> None:
        for event in self._page.timeline:
            self._label(event.days)
            self._item(event.quote)

    def _participants(self) -> None:
        labels = self._page.labels
        table = self._document.add_table(0, len(_COLUMNS), "Light Shading")
        table.autofit = False
        plain_rows(table)
        self._row(table, labels.name, labels.described, labels.mentions, labels.place)
        repeat_row(table.rows[0])
        for person in self._page.participants:
            roles = "; ".join(role.text for role in person.roles)
            name = f"{person.name} ({labels.new})" if person.quote.new else person.name
            cells = self._row(table, name, roles, person.mentioned, "")
            self._cite(cells[-1].paragraphs[0], person.citations)

    def _row(self, table: Any, *words: str) -> Any:
        from docx.shared import Mm

        row = table.add_row()
        keep_row_whole(row)
        for cell, text, width in zip(row.cells, words, _COLUMNS, strict=True):
            cell.width = Mm(width)
            cell.paragraphs[0]._p.style = self._ids[SMALL]
            cell.paragraphs[0].text = text
        return row.cells

    def _label(self, text: str) -> None:
        self._add(text, LABEL).paragraph_format.keep_with_next = True

    def _item(self, quote: Quote, style: str | None = None, note: str | None = None) -> Paragraph:
        """Print the words of an item, its deciding words bold, its places and a note after them."""
        paragraph = self._add("", style)
        for number, part in enumerate(quote.parts):
            if number:
                paragraph.add_run(" … ")
            for run in part.runs:
                paragraph.add_run(run.text).bold = run.marked or None
        labels = self._page.labels
        new, edited = labels.new if quote.new else None, labels.edited if quote.edited else None
        for words in (note, new, edited, *quote.corrected):
            if words:
                self._faint(paragraph, f" ({words})")
        paragraph.add_run(" ")
        self._cite(paragraph, quote.citations)
        return paragraph

    def _cite(self, paragraph: Paragraph, citations: tuple[Citation, ...]) -> None:
        if self._layout.citations == "none":
            return
        for number, citation in enumerate(citations):
            place = f"\u00a0{self._page.labels.paragraph}\u00a0{citation.paragraph}" if citation.paragraph else ""
            also = "" if citation.shown else f"{self._page.labels.also} "
            self._faint(paragraph, f"{', ' if number else ''}{also}")
            link(paragraph, f"[{citation.source}]{place}", self._anchor(citation.source), self._ids[FAINT])

    def _anchor(self, source: int) -> str:
        return f"{self._layout.id_prefix.rstrip('-')}_source_{source}".lstrip("_")

    def _source(self, source: SourceEntry) -> None:
        paragraph = self._add("")
        bookmark(paragraph, self._anchor(source.id), source.id)
        paragraph.add_run(f"[{source.id}] ")
        if source.url:
            link(paragraph, source.title, source.url)
        else:
            paragraph.add_run(source.title).bold = True
        facts = (*source.details, source.quoted_text, source.file, f"SHA-256 {source.sha256}")
        self._add(" · ".join(filter(None, facts)), SMALL)
