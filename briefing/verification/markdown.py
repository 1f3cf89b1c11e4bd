"""A Markdown brief: every cited line is found in the paragraph that it cites.

One line is one item: perhaps a label in emphasis (`*Name wrote:*`), then the words, their deciding words strong, then
the citations (`[1] para 6`). In the words special characters are entities, so that the first `[` begins the citations.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping, Sequence

from briefing.matching import paragraphs, printed
from briefing.model import PART_JOINT
from briefing.verification.proof import Problem, Proof, excerpt
from briefing.verification.texts import Found, Texts

__all__ = ["verify_markdown"]

_ITEM = re.compile(r"(?P<mark>[->]) (?P<words>[^\[]*)(?P<citations>\[.*)?")
_SOURCE = re.compile(r"- \[(?P<id>\d{1,9})\](?:\[[^\]]*\])? (?P<details>.*) · SHA-256 (?P<digest>[0-9a-f]{64})")
_LINK = re.compile(r"\[(\d{1,9})\](?:\[[^\]]*\])?(?: [^\W\d]+\.? (\d{1,9}))?")
_NOTE = re.compile(r"\[\^[^\]]*?(\d{1,9})(?:-(\d{1,9}))?\]")
_LABEL = re.compile(r"\*(?P<label>[^*]+):\* ")
_PARTICIPANT = re.compile(r"\*\*(?P<name>[^*]+)\*\*(?P<roles>(?: · [^*·]+)*) · \*[^*]+\*")
_PATH = re.compile(r"[/\\]|\.\w+$")
_SEPARATOR = " · "
_FURTHER = 4  # how many characters of a source may stand for one printed one, where a line runs on over a paragraph

Place = tuple[int, int | None]


def verify_markdown(content: bytes, path: str, texts: Texts) -> Proof:
    """Prove a Markdown brief."""
    lines = content.decode("utf-8", "replace").splitlines()
    sources = {int(row["id"]): row for line in lines if (row := _SOURCE.fullmatch(line))}
    if not sources:
        return Proof(0, (Problem("no-data", path, "no source is listed with its SHA-256: nothing can be proved"),))
    found = {number: texts.find(number, row["digest"], _path(row)) for number, row in sources.items()}
    problems = [each.problem for each in found.values() if each.problem]
    library = _Library(found)
    first_source = next(i for i, line in enumerate(lines) if _SOURCE.fullmatch(line))
    items = [(i, item) for i, line in enumerate(lines[:first_source], 1) if (item := _ITEM.fullmatch(line.rstrip()))]
    for number, item in items:
        problems += [Problem(code, f"line {number}", message) for code, message in _item_problems(item, library)]
    return Proof(len(items), tuple(problems))


def _path(row: re.Match[str]) -> str:
    """Return the path that a source's line names just before its hash; else its title, which may be the file's name."""
    title, *details = row["details"].split(_SEPARATOR)
    return _plain(details[-1] if details and _PATH.search(details[-1]) else title)


class _Library:
    """The sources' texts, asked whether words begin in one of their paragraphs."""

    def __init__(self, found: Mapping[int, Found]) -> None:
        self.found = found
        self.complete = all(each.text is not None for each in found.values())
        self._printed = {source: printed(each.text or "") for source, each in found.items()}
        self._paragraphs = {source: paragraphs(each.text or "") for source, each in found.items()}

    def anywhere(self, words: str) -> bool:
        """Whether any source has these words."""
        return any(words in text for text in self._printed.values())

    def holds(self, place: Place, words: str) -> bool:
        """Whether `words` begin in the paragraph cited (None: anywhere in the source)."""
        source, number = place
        if number is None:
            return words in self._printed[source]
        spans = self._paragraphs[source]
        if not 1 <= number <= len(spans):
            return False
        text, start, end = self.found[source].text or "", spans[number - 1].start, spans[number - 1].end
        first = printed(text[start:end])
        return words in first or 0 <= printed(text[start : end + _FURTHER * len(words)]).find(words) < len(first)


def _item_problems(item: re.Match[str], library: _Library) -> Iterator[tuple[str, str]]:
    words, citations = item["words"].strip(), item["citations"] or ""
    places = [
        (int(source), int(paragraph) if paragraph else None)
        for pattern in (_LINK, _NOTE)
        for source, paragraph in pattern.findall(citations)
    ]
    if not places:
        yield "uncited", f"“{excerpt(_plain(words))}” cites no source"
        return
    unlisted = [source for source, _ in places if source not in library.found]
    if unlisted:
        yield "missing-source", f"source {unlisted[0]} is cited and not listed"
        return
    if any(library.found[source].text is None for source, _ in places):
        return  # said once, of the source
    if participant := _PARTICIPANT.fullmatch(words):
        yield from _participant_problems(participant, places, library)
    else:
        yield from _line_problems(words, places, library, is_statement=item["mark"] == ">")


def _participant_problems(row: re.Match[str], places: Sequence[Place], library: _Library) -> Iterator[tuple[str, str]]:
    name = _plain(row["name"])
    if library.complete and not library.anywhere(name):
        yield "altered", f"the name “{name}” stands in no source"
    for role in row["roles"].split(_SEPARATOR)[1:]:
        if not any(library.holds(place, _plain(role)) for place in places):
            yield "altered", f"“{excerpt(_plain(role))}” is not in {_written(places)}"


def _line_problems(
    words: str, places: Sequence[Place], library: _Library, is_statement: bool
) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a line; the label of a statement is its speaker, all others are the program's."""
    label = _LABEL.match(words)
    quoted = _plain(words[label.end() :] if label else words)
    if not _holds_parts(quoted, places, library):
        yield "altered", f"“{excerpt(quoted)}” is not in {_written(places)}"
    if label and is_statement and library.complete:
        unknown = _unknown_words(_plain(label["label"]), library)
        if unknown:
            yield "altered", f"“{unknown}” in “{excerpt(_plain(label['label']))}” stands in no source"


def _holds_parts(words: str, places: Sequence[Place], library: _Library) -> bool:
    """Whether the cited paragraphs hold `words`, as one or in parts that the program joined."""
    if any(library.holds(place, words) for place in places):
        return True
    cut = words.find(PART_JOINT)
    while cut >= 0:
        rest = words[cut + len(PART_JOINT) :]
        if any(library.holds(place, words[:cut]) for place in places) and _holds_parts(rest, places, library):
            return True
        cut = words.find(PART_JOINT, cut + 1)
    return False


def _unknown_words(label: str, library: _Library) -> str | None:
    """Return a capitalised word of a label that no source has, if the label has a name that some source has."""
    names = [word for word in re.findall(r"\w[\w’'-]*", label) if word[0].isupper()]
    known = [library.anywhere(word) for word in names]
    if not any(known):
        return None  # the program's own words, such as "Unattributed"
    return next((word for word, is_known in zip(names, known, strict=True) if not is_known), None)


def _plain(words: str) -> str:
    """Return Markdown words as they read: without strong marks, escapes and entities."""
    words = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", words.replace("**", ""))
    return html.unescape(words).strip()


def _written(places: Sequence[Place]) -> str:
    return ", ".join(f"source {source}" + (f" paragraph {number}" if number else "") for source, number in places)
