"""A brief for a terminal: the words in a column, beside them where they stand, links where a terminal can follow them.

Everything printed has gone through the page view, so nothing in an article can steer the terminal.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from io import StringIO
from itertools import zip_longest
from typing import TYPE_CHECKING

from briefing.model import Brief, Layout
from briefing.writers.page import Citation, PageView, Quote, Slot, SourceEntry, view

if TYPE_CHECKING:
    from rich.text import Text

_WIDEST = 108
_NOTE = 22
_BESIDE_FROM = 76  # columns from which the places stand beside the words, not below them
_MOST_SQUARES = 60
_LINK_NUMBER = re.compile("\x1b]8;id=[0-9]+;")  # random; links of one line need none
_ACCENT, _QUIET, _WARN = "cyan", "dim", "yellow"


def write_terminal(
    brief: Brief, width: int, *, styled: bool, color: bool = True, links: Mapping[int, str] | None = None
) -> str:
    """Return the brief as text of at most `width` columns.

    `styled` uses escape sequences for weight and links, and for colour when `color` is true; `links` are the addresses
    of sources, by id.
    """
    page = view(brief, Layout())
    return _Screen(page, min(width, _WIDEST), styled, color, links or {}).print()


class _Screen:
    """Prints one page."""

    def __init__(self, page: PageView, width: int, styled: bool, color: bool, links: Mapping[int, str]) -> None:
        from rich.console import Console

        self._page = page
        self._links = links
        self._beside = width >= _BESIDE_FROM
        self._width = width
        self._out = StringIO()
        self._blank = True
        self._console = Console(
            file=self._out,
            width=width,
            force_terminal=styled,
            color_system="standard" if styled else None,
            no_color=not color,
            legacy_windows=False,
            highlight=False,
            emoji=False,
            markup=False,
            _environ={},
        )

    def print(self) -> str:
        """Print everything, in order."""
        page, labels = self._page, self._page.labels
        self._line(f"{labels.brief.upper()}{f'   {page.date}' if page.date else ''}", f"bold {_ACCENT}")
        self._wrapped(page.title, "bold")
        facts = (", ".join(page.counts), page.title_note, page.signed)
        self._wrapped(" · ".join(filter(None, facts)), _QUIET)
        self._slots(page.opening)
        sections: dict[str, Callable[[], None]] = {
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
            self._heading(labels.headings[name])
            if getattr(page, name):
                sections[name]()
            else:
                self._wrapped(
                    page.no_disagreements if name == "disagreements" else labels.nothing.get(name, "–"), _QUIET
                )
        self._slots([slot for slot in page.slots if slot.paragraphs])
        self._heading(labels.headings["sources"])
        for source in page.sources:
            self._source(source)
        for notice in page.notices:
            self._wrapped(f"· {notice}", _QUIET)
        return _LINK_NUMBER.sub("\x1b]8;;", self._out.getvalue())

    def _summary(self) -> None:
        for quote in self._page.summary:
            self._item(quote, "• ", _ACCENT)

    def _participants(self) -> None:
        for person in self._page.participants:
            text = self._text(person.name, "bold")
            roles = "; ".join(role.text for role in person.roles)
            text.append(f"  {roles}" if roles else "").append(f"  {person.mentioned}", _QUIET)
            self._row("", "", text, self._places(person.citations))

    def _statements(self) -> None:
        for statement in self._page.statements:
            self._item(statement.quote, "▎ ", _ACCENT, gap=False)
            said = self._text(f"  {statement.speaker or self._page.labels.unattributed}", "bold")
            said.append(f" {statement.manner}" if statement.manner else "", "not bold dim")
            self._print(said)
            self._gap()

    def _next_steps(self) -> None:
        labels = self._page.labels
        for step in self._page.next_steps:
            facts = (step.when or labels.no_date, step.place, step.status)
            self._wrapped(" · ".join(filter(None, facts)), f"bold {_ACCENT}" if step.when else "bold")
            self._item(step.quote, "", "", (step.announced,))

    def _open_questions(self) -> None:
        for question in self._page.open_questions:
            self._item(question.quote, "? ", f"bold {_WARN}", (question.note,))

    def _disagreements(self) -> None:
        for disagreement in self._page.disagreements:
            self._wrapped(disagreement.note, "bold")
            for number, claim in enumerate(disagreement.claims):
                later = self._page.labels.later if claim.later else None
                self._item(claim.quote, "▎ ", _WARN if number else _QUIET, (later,))

    def _timeline(self) -> None:
        for event in self._page.timeline:
            self._wrapped(event.days, f"bold {_ACCENT}")
            self._item(event.quote, "", "")

    def _changes(self) -> None:
        for change in self._page.changes:
            if change.first:
                self._wrapped(change.note, "bold")
            for line in change.lines:
                self._item(line.quote, "▎ ", _QUIET if line.earlier else _WARN, (line.note,))

    def _slots(self, slots: list[Slot] | tuple[Slot, ...]) -> None:
        for slot in slots:
            self._heading(slot.heading)
            self._line(self._page.labels.editors_words, _WARN)
            for paragraph in slot.paragraphs:
                self._wrapped(paragraph)

    def _source(self, source: SourceEntry) -> None:
        text = self._chip(source.id, True).append(" ")
        text.append_text(self._text(source.title, "bold", source.id))
        for line in text.wrap(self._console, self._width):
            self._print(line)
        facts = (*source.details, source.quoted_text, source.file)
        self._wrapped(" · ".join(filter(None, facts)), _QUIET)
        if source.paragraphs and source.paragraphs <= min(_MOST_SQUARES, self._width):
            squares = ("■" if number + 1 in source.quoted else "□" for number in range(source.paragraphs))
            self._line("".join(squares), _ACCENT)
        self._gap()

    def _item(
        self, quote: Quote, mark: str, style: str, notes: tuple[str | None, ...] = (), *, gap: bool = True
    ) -> None:
        """Print the words of an item behind a mark, with their places and notes."""
        words = self._text("")
        for number, part in enumerate(quote.parts):
            words.append(" … " if number else "")
            for run in part.runs:
                words.append(run.text, "bold" if run.marked else "")
        beside = self._places(quote.citations)
        warnings = (*((self._page.labels.edited,) if quote.edited else ()), *quote.corrected)
        for note, look in (*((note, _QUIET) for note in notes if note), *((note, _WARN) for note in warnings)):
            beside.append(self._text(note, look))
        self._row(mark, style, words, beside)
        if gap:
            self._gap()

    def _row(self, mark: str, style: str, words: Text, beside: list[Text]) -> None:
        room = self._width - len(mark) - (_NOTE + 2 if self._beside else 0)
        lines = list(words.wrap(self._console, max(room, 10)))
        notes = [piece for note in beside for piece in note.wrap(self._console, _NOTE)] if self._beside else []
        for number, (line, note) in enumerate(zip_longest(lines, notes)):
            shown_mark = mark if line and (number == 0 or mark.startswith("▎")) else " " * len(mark)
            text = self._text(shown_mark, style)
            text.append_text(line or self._text(""))
            if note:
                text.pad_right(self._width - _NOTE - text.cell_len)
                text.append_text(note)
            self._print(text)
        if not self._beside:
            self._below(" " * len(mark), beside)

    def _below(self, indent: str, beside: list[Text]) -> None:
        text = self._text("   ").join(beside)
        for line in text.wrap(self._console, max(self._width - len(indent), 10)):
            self._print(self._text(indent).append_text(line))

    def _places(self, citations: tuple[Citation, ...]) -> list[Text]:
        return [self._place(citation) for citation in citations]

    def _place(self, citation: Citation) -> Text:
        text = self._text("" if citation.shown else f"{self._page.labels.also} ", _QUIET)
        text.append_text(self._chip(citation.source, citation.shown))
        return text.append(f" {self._page.labels.paragraph} {citation.paragraph}" if citation.paragraph else "", _QUIET)

    def _chip(self, source: int, shown: bool) -> Text:
        """Return a source's number: filled where the words stand, bare where the same is also reported."""
        return self._text(f"[{source}]", f"bold {_ACCENT}" if shown else _ACCENT, source)

    def _heading(self, words: str) -> None:
        self._gap()
        self._line("─" * self._width, _QUIET)
        self._line(words.upper(), f"bold {_ACCENT}")

    def _wrapped(self, words: str, style: str = "") -> None:
        for line in self._text(words, style).wrap(self._console, self._width):
            self._print(line)

    def _line(self, words: str, style: str = "") -> None:
        self._print(self._text(words, style))

    def _gap(self) -> None:
        """Leave one line free, unless one is."""
        if not self._blank:
            self._out.write("\n")
        self._blank = True

    def _print(self, text: Text) -> None:
        self._blank = False
        text.rstrip()
        self._console.print(text, soft_wrap=True)

    def _text(self, words: str, style: str = "", source: int | None = None) -> Text:
        from rich.style import Style
        from rich.text import Text

        look = Style.parse(style) if style else Style()
        link = self._links.get(source) if source is not None else None
        return Text().append(words, look + Style(link=link) if link else look)
