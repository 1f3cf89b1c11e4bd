"""Regular expressions, compiled when they are first used: one run needs a few of the hundreds that there are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, AnyStr, cast

__all__ = ["by_letter", "opened", "regex"]

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


class _Late:
    """Stands for a pattern; from the first use on its methods are the compiled pattern's own."""

    __slots__ = ("_flags", "pattern", *_METHODS)

    def __init__(self, source: str | bytes, flags: int) -> None:
        self.pattern = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self.pattern, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


class _Opened(_Late):
    """A pattern whose matches all begin with one of a few words: it is compiled when one of them is met."""

    __slots__ = ("_compiled", "_opens")

    def __init__(self, source: str, flags: int, opens: tuple[str, ...]) -> None:
        super().__init__(source, flags)
        self._opens = opens
        self._compiled: re.Pattern[str] | None = None
        self.match = self._match

    def _match(self, text: str, start: int = 0, *end: int) -> re.Match[str] | None:
        if not text.startswith(self._opens, start):
            return None
        if self._compiled is None:
            self._compiled = re.compile(str(self.pattern), self._flags)
        return self._compiled.match(text, start, *end)


def by_letter(words: Iterable[str]) -> str:
    """Return the alternatives of a pattern, those that begin with one letter together: most are then passed over.

    What matches is the same as of `"|".join(words)`; a word may be a pattern, but must begin with a plain letter.
    """
    endings: dict[str, list[str]] = {}
    for word in words:
        endings.setdefault(word[0], []).append(word[1:])
    return "|".join([f"{letter}(?:{'|'.join(rests)})" for letter, rests in endings.items()])


def opened(source: str, opens: tuple[str, ...], flags: int = 0) -> re.Pattern[str]:
    """Return a pattern of which only `match` is asked, and every match of which begins with one of `opens`.

    Looking for a few words takes a tenth of what it takes to find out that a long pattern does not match.
    """
    return cast("re.Pattern[str]", _Opened(source, flags, opens))


def regex(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what `re.compile` does, compiled when it is first used. A mistake in `source` shows then, not before."""
    return cast("re.Pattern[AnyStr]", _Late(source, flags))
