"""Proof in a child: a brief comes from a stranger as much as an article does, and PDFium is C++.

The child knows the texts of the articles and nothing else; sources that the brief names and nobody gave are read on
this side, as any article is, and the proof is made once more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import astuple
from pathlib import Path
from typing import Any

from briefing.errors import InputError, SchemaError
from briefing.isolation import Isolation, Task
from briefing.model import Article
from briefing.verification.proof import Problem, Proof
from briefing.verification.texts import Texts

__all__ = ["answer", "verify"]

_CPU_SECONDS = 60
_SECONDS = 90.0
_MEMORY = 2 << 30
_IMPORTS = {".pdf": ("pypdfium2",), ".json": ("msgspec",)}
_MOST_RECORDED = 5_000
"""Sources that a brief may name and have read; more are told as missing."""


def verify(
    content: bytes, path: str, articles: Iterable[Article], read_recorded: Callable[[str], list[Article]] | None = None
) -> Proof:
    """Prove a brief, whose format is the suffix of `path`, from `articles` and from what `read_recorded` reads.

    `read_recorded` takes the path that a brief names for a source that is not among the articles. Raises InputError for
    a file that cannot be read, SchemaError for a brief.json that is none.
    """
    known = list(articles)
    with Isolation() as isolation:
        proof, wanted = _prove(isolation, content, path, known)
        if read_recorded is not None and wanted:
            known += [article for each in wanted[:_MOST_RECORDED] for article in read_recorded(each)]
            proof, _ = _prove(isolation, content, path, known)
    return proof


def answer(content: bytes, about: Mapping[str, Any]) -> dict[str, Any]:
    """Prove the brief in this process, which is the child; `wanted` are the paths whose texts were not at hand."""
    from briefing.verification import VERIFIERS

    articles = [Article(1, text, digest, path) for text, digest, path in about["articles"]]
    wanted: dict[str, None] = {}

    def want(path: str) -> list[Article]:
        wanted[path] = None
        return []

    try:
        proof = VERIFIERS[about["suffix"]](content, about["path"], Texts(articles, want))
    except SchemaError as error:
        return {"schema": str(error)}
    return {
        "lines": proof.lines,
        "problems": [astuple(problem) for problem in proof.problems],
        "edits": [astuple(edit) for edit in proof.edits],
        "wanted": list(wanted),
    }


def _prove(isolation: Isolation, content: bytes, path: str, articles: list[Article]) -> tuple[Proof, list[str]]:
    suffix = Path(path).suffix.lower()
    task = Task(
        f"{__name__}:{answer.__name__}", suffix[1:].upper(), _IMPORTS.get(suffix, ()), _CPU_SECONDS, _SECONDS, _MEMORY
    )
    texts = [(article.text, article.sha256, article.path) for article in articles]
    given = isolation.run(task, content, {"suffix": suffix, "path": path, "articles": texts}, path)
    if "schema" in given:
        raise SchemaError(str(given["schema"]))
    try:
        proof = Proof(int(given["lines"]), _checked(given["problems"]), _checked(given["edits"]))
        return proof, [str(each) for each in given["wanted"]]
    except (ValueError, KeyError, TypeError):  # it says what no proof says
        raise InputError("crashed", path, "the process that read it ended") from None


def _checked(rows: list[tuple[object, object, object]]) -> tuple[Problem, ...]:
    return tuple(Problem(str(code), str(place), str(message)) for code, place, message in rows)
