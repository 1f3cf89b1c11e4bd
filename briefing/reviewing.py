"""The review page of a brief: its sources are found, cut into sentences, and laid beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefing.comparing import compare
from briefing.language import lay_out
from briefing.model import Article, Brief, Document, Notice, Source
from briefing.verification import Texts
from briefing.writers.review import write_review

__all__ = ["review_page"]


def review_page(
    brief: Brief,
    articles: Sequence[Article],
    read_recorded: Callable[[str], list[Article]] | None = None,
    against: Brief | None = None,
) -> tuple[bytes, tuple[Notice, ...]]:
    """Return the review page of `brief`, and a notice for each source whose text is not at hand.

    Texts are those of `articles`, those embedded in the brief, and what `read_recorded` reads at the paths that the
    brief names; only a text with the SHA-256 that the brief states is shown. `against` is an older version.
    """
    texts = Texts(articles, read_recorded)
    documents: dict[int, Document] = {}
    notices = []
    for source in brief.sources:
        found = texts.find(source.id, source.sha256, source.path, source.text)
        if found.same and found.text is not None:
            [documents[source.id]], _ = lay_out([_article(source, found.text)], None)
        else:
            reason = found.problem.message if found.problem else "its text is not at hand"
            notices.append(Notice("no-text", f"source {source.id} is shown without its text: {reason}", source.id))
    differences = compare(brief, against) if against else None
    return write_review(brief, documents, differences), tuple(notices)


def _article(source: Source, text: str) -> Article:
    return Article(
        id=source.id,
        text=text,
        sha256=source.sha256,
        path=source.path,
        published=source.published,
        language=source.language,
    )
