"""Attribution without a verb of speech: "according to the police"."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.speech.clause import Clause
from briefing.language.speech.phrases import phrase_after
from briefing.language.speech.words import Word


def according(words: Sequence[Word], at: int) -> Clause | None:
    """Return the clause of "according to" when it stands at `at`."""
    if at + 2 >= len(words) or words[at].lower != "according" or words[at + 1].lower != "to":
        return None
    speaker = phrase_after(words, at + 2)
    return Clause((at, at + 1), speaker, None, "after") if speaker is not None else None
