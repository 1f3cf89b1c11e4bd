"""Attribution to somebody cited: "the paper reported, citing an official at the ministry"."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.speech.clause import Clause
from briefing.language.speech.phrases import phrase_after
from briefing.language.speech.verbs import Verb
from briefing.language.speech.words import QUOTED, Word


def citing(words: Sequence[Word], at: int, verb: Verb, earlier: Sequence[Clause]) -> Clause | None:
    """Return the clause of "citing" or "quoting" at `at` when people, not facts, are cited."""
    if words[at].lower not in ("citing", "quoting") or at == 0 or words[at - 1].lower not in (",", QUOTED):
        return None
    speaker = phrase_after(words, at + 1)
    if speaker is None or not any("source" in word.classes for word in words[speaker[0] : speaker[1] + 1]):
        return None
    return Clause((at, at), speaker, verb, "after")
