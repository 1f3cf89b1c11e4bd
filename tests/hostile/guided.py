"""Coverage-guided fuzzing of the rules: sentences, quotations, names, speech, dates, whole briefs.

    python -m tests.hostile.guided [SECONDS] [FOLDER]

needs atheris (`pip install atheris`; Linux and macOS, for CPython). The input is text, or a row of the words that the
rules know; whatever it is, nothing but an InputError may be raised, and every offset must slice back. New inputs are
kept in FOLDER, so that a later run goes on where this one ends; one that fails is written to `crash-…` and shown.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

try:
    import atheris
except ModuleNotFoundError:
    sys.exit("this needs atheris: pip install atheris")

with atheris.instrument_imports(include=["briefing"]):
    from briefing.errors import InputError
    from briefing.language import annotate
    from briefing.model import Brief, Document, Settings, Story
    from briefing.pipeline import make_brief
    from briefing.readers.reading import new_article

from tests import samples
from tests.hostile.test_any_text import WORDS, evidence_in

DAY = date(2031, 3, 6)
MOST = 4_000
"""Bytes of one input."""


def text_of(data: bytes) -> str:
    """Return the text that the fuzzer's bytes stand for: words the rules know, or the bytes themselves."""
    if data[:1] < b"\x80":
        return data[1:].decode("utf-8", "replace")
    pieces = []
    for byte in data[1:]:
        pieces.append(WORDS[byte % len(WORDS)])
        pieces.append("" if byte >= 192 else " ")
    return "".join(pieces)


def try_one(data: bytes) -> None:
    """Let everything see one text; raise what must not be raised."""
    texts = [text_of(part) for part in data.split(b"\xff\xfe", 2)]
    try:
        articles = [new_article(text, f"{number}.txt") for number, text in enumerate(texts)]
    except InputError:
        return
    settings = Settings(unlimited=True, embed_sources=True)
    brief = make_brief(articles, settings)
    check_brief(brief)
    story, _ = annotate([*articles[:1]], DAY)
    check_story(story)


def check_brief(brief: Brief) -> None:
    """Raise ValueError when a piece of evidence is not where it says."""
    sources = {source.id: source.text or "" for source in brief.sources}
    for piece in evidence_in(brief):
        if sources[piece.source][piece.start : piece.end] != piece.text:
            raise ValueError(f"{piece} does not slice back")


def check_story(story: Story) -> None:
    """Raise ValueError when an annotation is not where it says, or they are not in order of place."""
    for document in story.documents:
        text = document.article.text
        for start, end, words in _placed(document):
            if not 0 <= start <= end <= len(text) or text[start:end] != words:
                raise ValueError(f"{words!r} is not at {start} to {end}")
        starts = [sentence.start for sentence in document.sentences]
        if starts != sorted(set(starts)):
            raise ValueError("sentences are not in order")


def _placed(document: Document) -> Iterator[tuple[int, int, str]]:
    for one in (*document.sentences, *document.mentions, *document.times):
        yield one.start, one.end, one.text
    for quotation in document.quotations:
        yield quotation.start, quotation.end, document.article.text[quotation.start : quotation.end]


def main() -> None:
    seconds, folder = (*sys.argv[1:], *("600", "build/guided")[len(sys.argv) - 1 :])
    known = Path(folder)
    known.mkdir(parents=True, exist_ok=True)
    (known / "article").write_bytes(b"\0" + samples.TEXT.encode())
    (known / "words").write_bytes(b"\x80" + bytes(range(len(WORDS))))
    limits = [f"-max_total_time={seconds}", f"-max_len={MOST}", "-timeout=30", "-rss_limit_mb=2000"]
    atheris.Setup([sys.argv[0], *limits, "-len_control=20", "-print_final_stats=1", folder], try_one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
