"""An engine without workers, for tests of what does not depend on them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefing import Assignment, Order, Outcome
from briefing.batching import make


class Here:
    """Makes each story in this process."""

    def __init__(self, most: int | None = None) -> None:
        """Stop after that many stories, as if the driver was killed then."""
        self._most = most

    def run(self, next_story: Callable[[], Assignment | None], order: Order) -> Iterator[Outcome]:
        """Yield the outcome of each story."""
        count = 0
        while (story := next_story()) is not None:
            if count == self._most:
                raise KeyboardInterrupt
            count += 1
            yield make(story, order)
