"""What a table of labels holds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """Every word that the program itself puts on a page, in one language."""

    brief: str
    """The masthead."""
    headings: dict[str, str]
    """Section name -> heading; "sources" and "notices" too."""
    nothing: dict[str, str]
    """Section name -> the one line of a section that found nothing."""
    one_source: str
    """What disagreements say when there is one source only."""
    status: dict[str, str]
    question: dict[str, str]
    disagreement: dict[str, str]
    months: tuple[str, ...]
    day: str
    """Pattern with {day}, {month} and {year}."""
    days_joint: str
    """Between the first and the last day of a stretch within one month."""
    counts: dict[str, tuple[str, str]]
    """"sources", "sentences", "quoted", "words", "paragraphs", "mentions" -> one, many; patterns with {n}."""
    name: str
    described: str
    mentions: str
    mentions_in: str
    """Pattern with {source}: the head of a source's column."""
    source: str
    place: str
    """Head of the column of citations."""
    paragraph: str
    """Before a paragraph's number."""
    also: str
    """Before a place where the same is also reported."""
    quoted_people: str
    """Heading of who is quoted in which source."""
    unattributed: str
    reported: str
    """Marks a statement that is retold by its source."""
    said: str
    """Pattern with {speaker}: who announced a step."""
    no_date: str
    later: str
    """Marks the later of two claims."""
    edited: str
    """Marks a line that was edited after it was found."""
    edited_key: str
    """Explains the mark."""
    corrected: dict[str, str]
    """"speaker", "days", "kind" -> the mark of what an editor changed beside the words."""
    recommendation: str
    contacts: str
    """Headings of what the editor writes."""
    editors_words: str
    """Marks words that are the editor's, not a source's."""
    title_by_editor: str
    signed: str
    """Pattern with {name}."""
    signed_on: str
    """Pattern with {name} and {day}."""
    quoted_paragraphs: str
    """Pattern with {numbers} and {total}."""
    none_quoted: str
    copy_of: str
    """Pattern with {source}: marks a near-identical copy of another source."""
    strip: str
    """Pattern with {source}, {numbers} and {total}: alternative text of a strip."""
    timeline_picture: str
    """Pattern with {n}, {first} and {last}: alternative text of the timeline's picture."""
    page: str
    """Pattern with {page} and {pages}."""
    promise: str
    """The line at the foot of a page."""
    key_title: str
    key: str
    """How to read the brief."""
    key_strip: str
    """How to read the strips, where they are drawn."""
    attached: str
    """What the PDF carries along."""
    changed_since: str
    """Pattern with {date}: heading of what has changed since a brief of that day."""
    changes: dict[str, str]
    """Kind of change -> how it is headed; "added" is left to `added`."""
    added: dict[str, str]
    """Section -> how its new lines are headed."""
    before: str
    """Marks the line that the previous brief was told by."""
    now: str
    """Marks the line that tells otherwise."""
    new: str
    """Marks a line, and a source, that the previous brief did not have."""
    gone: str
    """Marks a source whose text is not there any more."""

    def count(self, what: str, number: int) -> str:
        """Return "1 source" or "2 sources"."""
        one, many = self.counts[what]
        return (one if number == 1 else many).format(n=number)
