"""The summary section."""

from __future__ import annotations

from briefing.model import Settings
from briefing.ranking import rank
from briefing.sections import summary
from tests.ranking.stories import FERRY, story


def test_every_line_is_verbatim_and_its_own_first_evidence() -> None:
    told = story(*FERRY)
    for line in summary.find(told, rank(told, Settings())):
        assert line.text == line.evidence[0].text
        for piece in line.evidence:
            assert told.documents[piece.source - 1].article.text[piece.start : piece.end] == piece.text


def test_no_sentence_is_cited_twice() -> None:
    told = story(*FERRY)
    cited = [
        (piece.source, piece.start) for line in summary.find(told, rank(told, Settings())) for piece in line.evidence
    ]
    assert len(cited) == len(set(cited))


def test_nothing_chosen_gives_no_lines() -> None:
    told = story()
    assert summary.find(told, rank(told, Settings())) == ()
