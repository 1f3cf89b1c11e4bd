"""Every regular expression of the program, wherever it stands: a module, a table, a call, a word list."""

from __future__ import annotations

import ast
import gc
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import briefing
from briefing.matching.patterns import regex
from briefing.sections.next_steps.cues import CUES
from briefing.sections.open_questions.cues import cues
from briefing.updating.wording import patterns as wordings

ROOT = Path(briefing.__file__).parent
IN_FUNCTIONS = {
    "language.speech.documents._issued": "each of its NOUNS",
    "language.times.grammar.pattern": "stands in the tables of the grammar",
    "matching.patterns.__getattr__": "what `regex` stands for; each is found by what it is",
    "matching.patterns._match": "what `opened` stands for; each is found by what it is",
    "readers.frontmatter.split_front_matter": "one of two fixed marks",
    "sections.next_steps.cues._compiled": "the word list plan_cues",
    "sections.open_questions.cues._compiled": "the word lists open_question_cues and open_question_exceptions",
    "sections.open_questions.merging._topics": "the word list question_topics",
    "updating.wording.patterns": "the word lists moving_words and dropping_words",
}
"""Where a pattern is made while the program runs, and of what."""
_LATE = type(regex(""))
_METHODS = ("compile", "search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")
_TAKE_A_PATTERN = frozenset((regex.__name__, *(f"re.{method}" for method in _METHODS)))
_ANCHORED = frozenset(("match", "fullmatch"))


@dataclass(frozen=True)
class Found:
    """A pattern and where it stands."""

    place: str
    pattern: re.Pattern[Any]
    anchored: bool
    """True when the program only uses `match` and `fullmatch` of it."""


def patterns() -> list[Found]:
    """Return every pattern of the program, each once."""
    found: dict[tuple[str | bytes, int], Found] = {}
    for one in (*_of_modules(), *_of_word_lists(), *_in_calls()):
        found.setdefault((one.pattern.pattern, one.pattern.flags), one)
    held = {source for source, _ in found}
    for late in gc.get_objects():
        if isinstance(late, _LATE) and late.pattern and late.pattern not in held:
            found[late.pattern, late.flags] = Found(
                f"somewhere: {late.pattern[:40]!r}", _compiled(late), anchored=False
            )
    return list(found.values())


def made_in_functions() -> list[str]:
    """Return the functions in which a pattern is compiled."""
    places = []
    for module, tree in _trees():
        for function in ast.walk(tree):
            if isinstance(function, ast.FunctionDef) and any(_compiles(call) for call in _calls(function)):
                places.append(f"{module}.{function.name}")
    return places


def _of_modules() -> Iterator[Found]:
    for each in pkgutil.walk_packages(briefing.__path__, "briefing."):
        if each.name.endswith(("__main__", ".server")):
            continue
        module = importlib.import_module(each.name)
        for name, value in vars(module).items():
            for pattern in _held(value, 0):
                yield Found(f"{each.name}.{name}", pattern, _is_pattern(value) and _is_anchored(module, name))


def _of_word_lists() -> Iterator[Found]:
    for cue in CUES:
        yield Found(f"briefing.sections.next_steps.cues.CUES: {cue.name}", cue.pattern, anchored=False)
    module = importlib.import_module("briefing.sections.open_questions.cues")
    for question in cues():
        compiled = vars(module)["_compiled"](question.pattern)
        yield Found(f"briefing.sections.open_questions.cues: {question.pattern[:40]}", compiled, anchored=False)
    for word, excepted in vars(module)["_exceptions"]().items():
        for pattern in map(vars(module)["_compiled"], excepted):
            yield Found(f"briefing.sections.open_questions.cues._exceptions: {word}", pattern, anchored=False)

    documents = importlib.import_module("briefing.language.speech.documents")
    for noun in documents.NOUNS.split("|"):
        for pattern in vars(documents)["_issued"](noun):
            yield Found(f"briefing.language.speech.documents._issued: {noun}", _compiled(pattern), anchored=False)

    topics = vars(importlib.import_module("briefing.sections.open_questions.merging"))["_topics"]
    for letters, _, pattern in topics():
        yield Found(f"briefing.sections.open_questions.merging._topics: {letters}", pattern, anchored=False)

    for name in ("moving_words", "dropping_words"):
        for stem, wording in wordings(name):
            yield Found(f"briefing.updating.wording.{name}: {stem}", _compiled(wording), anchored=False)


def _in_calls() -> Iterator[Found]:
    """Yield the patterns that are written where they are used: `re.sub("...", ...)`."""
    for module, tree in _trees():
        for call in _calls(tree):
            if not _compiles(call):
                source = ast.literal_eval(call.args[0])
                anchored = ast.unparse(call.func).rpartition(".")[2] in _ANCHORED
                yield Found(f"briefing.{module}:{call.lineno}", re.compile(source), anchored)


def _trees() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(ROOT.rglob("*.py")):
        module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        yield module, ast.parse(path.read_text(encoding="utf-8"))


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    """Yield the calls that take a pattern: `re.compile`, `re.search` ... and `regex`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in _TAKE_A_PATTERN:
            yield node


def _compiles(call: ast.Call) -> bool:
    return ast.unparse(call.func) in (regex.__name__, "re.compile")


def _held(value: object, depth: int) -> Iterator[re.Pattern[Any]]:
    """Yield the patterns in a value: itself, or in tables up to six deep."""
    if _is_pattern(value):
        yield _compiled(value)
    elif depth < 6:
        for each in _parts(value):
            yield from _held(each, depth + 1)


def _parts(value: object) -> list[object]:
    if isinstance(value, dict):
        return [*value.keys(), *value.values()]
    if isinstance(value, tuple | list | set | frozenset):
        return list(value)
    if hasattr(type(value), "__dataclass_fields__"):
        return [getattr(value, name) for name in type(value).__dataclass_fields__]
    if inspect.isfunction(value) and value.__closure__:
        return [cell.cell_contents for cell in value.__closure__]
    return []


def _is_pattern(value: object) -> bool:
    return isinstance(value, re.Pattern | _LATE)


def _compiled(pattern: re.Pattern[Any]) -> re.Pattern[Any]:
    return re.compile(pattern.pattern, pattern.flags)


def _is_anchored(module: ModuleType, name: str) -> bool:
    source = Path(str(module.__file__)).read_text(encoding="utf-8")
    used = re.findall(rf"\b{name}\b(?!\s*[:=][^=])(?:\.(\w+))?", source)
    return bool(used) and set(used) <= _ANCHORED
