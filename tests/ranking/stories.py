"""Small invented stories for the tests of ranking."""

from __future__ import annotations

import hashlib

from briefing.language import annotate
from briefing.model import Article, Story

FERRY = (
    """The ferry Marisol ran aground off Port Linden on Tuesday with 140 people on board, the coast guard said.
All passengers were taken ashore in lifeboats within two hours.
“The captain followed every rule,” said Ines Halloran, who runs the ferry line.
She promised a full inquiry into the grounding.
The harbour of Port Linden stays closed to large ships until Friday.
Divers will inspect the hull of the ferry on Thursday morning.
Local hotels offered free rooms to the passengers.
""",
    """A passenger ferry with 140 people on board ran aground near Port Linden on Tuesday.
The coast guard said that all passengers were taken ashore in lifeboats.
Fuel leaked from the ferry into the bay, and fishing was banned for a week.
But nobody was hurt.
Mayor Tom Adeyemi asked for help with the clean-up of the bay.
What went wrong on the bridge?
Read more about ferries in our special section on the sea.
""",
    """The grounding of the ferry Marisol has reopened a debate over pilots in the bay of Port Linden.
Pilots were required until last spring, when the regional assembly ended the rule to save money.
The pilots' union warned at the time that a large ship would run aground.
The assembly will vote on the rule again next month, its speaker, Rosa Lindqvist, said.
""",
)


def story(*texts: str, language: str | None = "en") -> Story:
    """Return the texts as an annotated story."""
    articles = [
        Article(number, text, hashlib.sha256(text.encode()).hexdigest(), language=language)
        for number, text in enumerate(texts, 1)
    ]
    return annotate(articles)[0]
