"""The words on the pages of a PDF, wherever its lines and pages were broken.

White space and line breaks carry no meaning here: texts are compared without white space, as they are drawn. Every
character of a page belongs to at most one text that was found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate

from briefing.matching import drawn

__all__ = ["Pages"]

_LINE_END_HYPHEN = re.compile("[\x02\ufffe]")  # what PDFium writes for a hyphen at a line's end
_TELLING = 20  # characters that two texts share only when one was made from the other
_NEAR = 8  # characters that must agree before a place is called near


class Pages:
    """The pages of one PDF; texts are taken from them one by one."""

    def __init__(self, texts: Iterable[str]) -> None:
        lines = [[drawn(line) for line in _LINE_END_HYPHEN.sub("-\n", text).splitlines()] for text in texts]
        self._texts = ["".join(page) for page in lines]
        self._line_starts = [set(accumulate(map(len, page), initial=0)) for page in lines]
        self._used = [bytearray(len(text)) for text in self._texts]

    def take(self, words: str) -> bool:
        """Claim one unclaimed place where `words` stand, perhaps over a page's end; False when there is none."""
        text = drawn(words)
        for page in range(len(self._texts)):
            if (start := self._free(page, text)) is not None:
                self._claim(page, start, len(text))
                return True
        return any(self._take_over_end(page, text) for page in range(len(self._texts) - 1))

    def take_all(self, words: str) -> None:
        """Claim every unclaimed place where `words` stand."""
        text = drawn(words)
        for page in range(len(self._texts)):
            while text and (start := self._free(page, text)) is not None:
                self._claim(page, start, len(text))

    def nearest(self, words: str) -> str:
        """Return "; page 2 has «…»" for the unclaimed place that begins like `words`, or nothing."""
        text = drawn(words)
        best, place = _NEAR, ""
        for page, there in enumerate(self._texts):
            length = max((k for k in range(_NEAR, len(text)) if self._free(page, text[:k]) is not None), default=0)
            if length > best:
                start = self._free(page, text[:length]) or 0
                best, place = length, f"; page {page + 1} has «…{there[start + length - 8 : start + length + 12]}…»"
        return place

    def left_over(self, known: Iterable[str]) -> Iterator[tuple[int, str]]:
        """Yield page number and words of unclaimed stretches that a source's text or a quotation mark gives away.

        `known` are the texts that the stretches may have been made from.
        """
        telling = {text[i : i + _TELLING] for words in known for text in [drawn(words)] for i in range(len(text))}
        for page, text in enumerate(self._texts):
            for start, end in self._unclaimed(page):
                stretch = text[start:end]
                copied = any(stretch[i : i + _TELLING] in telling for i in range(len(stretch) - _TELLING + 1))
                if copied or "“" in stretch:
                    yield page + 1, stretch

    def _free(self, page: int, text: str) -> int | None:
        """Return where `text` stands on a page, wholly unclaimed."""
        start = self._texts[page].find(text) if text else -1
        while start >= 0:
            if not any(self._used[page][start : start + len(text)]):
                return start
            start = self._texts[page].find(text, start + 1)
        return None

    def _claim(self, page: int, start: int, length: int) -> None:
        self._used[page][start : start + length] = b"\x01" * length

    def _take_over_end(self, page: int, text: str) -> bool:
        """Claim a text that begins on `page` and ends on the next, broken where a printed line ends."""
        for cut in range(len(text) - 1, 0, -1):
            first = self._free(page, text[:cut])
            second = None if first is None else self._free(page + 1, text[cut:])
            if first is None or second is None:
                continue
            if first + cut in self._line_starts[page] and second in self._line_starts[page + 1]:
                self._claim(page, first, cut)
                self._claim(page + 1, second, len(text) - cut)
                return True
        return False

    def _unclaimed(self, page: int) -> Iterator[tuple[int, int]]:
        for stretch in re.finditer(rb"\x00+", bytes(self._used[page])):
            yield stretch.span()
