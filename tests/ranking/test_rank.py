"""The default ranker and the selection."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import BriefingError
from briefing.model import Ranking, Settings, Story
from briefing.ranking import RANKERS, rank, table
from briefing.sections import summary
from tests.ranking.stories import FERRY, story


def _lines(ranking: Ranking) -> list[str]:
    return [choice.sentence.text for choice in ranking.chosen]


def _words(lines: list[str]) -> int:
    return sum(len(line.split()) for line in lines)


def test_the_bottom_line_tells_what_the_sources_share() -> None:
    first = _lines(rank(story(*FERRY), Settings(words=60)))[0]
    assert "ran aground" in first
    assert "140 people" in first


@pytest.mark.parametrize("words", [20, 45, 80, 150])
def test_a_summary_is_never_longer_than_asked(words: int) -> None:
    lines = _lines(rank(story(*FERRY), Settings(words=words)))
    assert 0 < _words(lines) <= words


def test_one_line_is_taken_even_when_none_fits() -> None:
    assert len(_lines(rank(story(*FERRY), Settings(words=3)))) == 1


def test_what_two_sources_say_alike_is_one_line_that_cites_both() -> None:
    told = story(*FERRY)
    lines = summary.find(told, rank(told, Settings(words=120)))
    ashore = [line for line in lines if "ashore" in line.text]
    assert len(ashore) == 1
    assert {piece.source for piece in ashore[0].evidence} == {1, 2}


def test_every_source_that_adds_something_is_heard() -> None:
    told = story(*FERRY)
    lines = summary.find(told, rank(told, Settings(words=120)))
    assert {piece.source for line in lines for piece in line.evidence} == {1, 2, 3}


def test_a_copied_article_has_no_vote_of_its_own() -> None:
    told = story(FERRY[2], *FERRY[:2], FERRY[2])
    counted = rank(told, Settings(words=60), (0, 1, 2, 0))
    alone = rank(story(FERRY[2], *FERRY[:2]), Settings(words=60))
    assert _lines(counted) == _lines(alone)


def test_a_line_that_leans_comes_right_after_the_one_it_leans_on() -> None:
    lines = _lines(rank(story(*FERRY), Settings(words=400)))
    for opener in ("She promised", "But nobody"):
        places = [place for place, line in enumerate(lines) if line.startswith(opener)]
        for place in places:
            assert place > 0
            assert lines[place - 1].startswith(("“The captain", "Fuel leaked"))


def test_a_quotation_without_a_speaker_is_a_line_only_where_the_next_one_needs_it() -> None:
    quoted = "“Nobody on the bridge saw the rocks below, although the radar was switched on.”"
    alone = story(f"{FERRY[0]}{quoted}\nThe weather was calm in the whole region.")
    needed = story(f"{FERRY[0]}{quoted}\nBut the weather was calm in the whole region.")
    assert quoted not in _lines(rank(alone, Settings(words=400)))
    assert quoted in _lines(rank(needed, Settings(words=400)))


def test_questions_and_teasers_are_never_taken() -> None:
    lines = _lines(rank(story(*FERRY), Settings(words=500)))
    assert not any(line.endswith("?") or line.startswith("Read more") for line in lines)


def test_order_by_source_keeps_the_bottom_line_first() -> None:
    by_importance = rank(story(*FERRY), Settings(words=120))
    by_source = rank(story(*FERRY), Settings(words=120, order="source"))
    assert by_source.chosen[0] == by_importance.chosen[0]
    rest = [(choice.sentence.article, choice.sentence.index) for choice in by_source.chosen[1:]]
    assert rest == sorted(rest)
    assert set(_lines(by_source)) == set(_lines(by_importance))


def test_the_order_of_the_articles_changes_no_line() -> None:
    found = {frozenset(_lines(rank(story(*texts), Settings(words=90)))) for texts in permutations(FERRY)}
    assert len(found) == 1


def test_a_focus_brings_up_what_is_said_about_it() -> None:
    assert "pilots" in " ".join(_lines(rank(story(*FERRY), Settings(words=40, focus="pilots")))).lower()
    assert "pilots" not in " ".join(_lines(rank(story(*FERRY), Settings(words=40)))).lower()


def test_a_focus_that_no_source_mentions_is_told() -> None:
    told = rank(story(*FERRY), Settings(words=40, focus="volcano"))
    assert [notice.code for notice in told.notices] == ["focus-not-found"]
    assert _lines(told) == _lines(rank(story(*FERRY), Settings(words=40)))


def test_beyond_the_most_sentences_the_rest_is_left_out_with_a_notice() -> None:
    told = story(*FERRY)
    ranking = rank(told, Settings(words=400), most=12)
    total = sum(len(document.sentences) for document in told.documents)
    assert [(notice.code, notice.message) for notice in ranking.notices] == [
        ("too-long", f"only the first 12 sentences are ranked; {total - 12} more are left out")
    ]
    assert {choice.sentence.article for choice in ranking.chosen} == {1, 2}
    assert [len(row) for row in ranking.scores] == [len(document.sentences) for document in told.documents]
    assert rank(told, Settings(words=400), most=total).notices == ()


def test_scores_lie_between_nothing_and_one_and_the_best_line_has_one() -> None:
    told = rank(story(*FERRY), Settings())
    assert all(0 <= score <= 1 for row in told.scores for score in row)
    assert max(choice.score for choice in told.chosen) == 1


@pytest.mark.parametrize("name", RANKERS)
def test_every_ranker_chooses_within_the_budget_and_offline(name: str) -> None:
    lines = _lines(rank(story(*FERRY), Settings(words=60, ranker=name)))
    assert 0 < _words(lines) <= 60


@pytest.mark.parametrize("name", RANKERS)
@pytest.mark.parametrize("texts", [(), ("",), ("Rain.",), ("Rain fell on the hills all night.",)])
def test_every_ranker_bears_next_to_nothing(name: str, texts: tuple[str, ...]) -> None:
    assert len(rank(story(*texts), Settings(ranker=name)).chosen) == (1 if any(texts) else 0)


def test_an_unknown_ranker_is_told_with_the_known_ones() -> None:
    with pytest.raises(BriefingError, match="no ranker 'best'; there are default, lexrank"):
        rank(story(*FERRY), Settings(ranker="best"))


def test_reasons_are_given_only_when_asked_for() -> None:
    assert not any(choice.reasons for choice in rank(story(*FERRY), Settings()).chosen)


def test_reasons_say_what_is_new_and_what_was_left_out() -> None:
    told = story(*FERRY)
    lines = summary.find(told, rank(told, Settings(words=90, explain=True)))
    shown = table(lines)
    assert "bottom line" in lines[0].reasons[0]
    assert all(line.reasons for line in lines)
    assert "(2 sources)" in shown
    assert "says the same, cited with it: source" in " ".join(shown.split())
    assert table(()) == ""


@pytest.mark.parametrize(
    ("language", "texts", "wanted"),
    [
        ("de", ("Die Fähre lief am Dienstag vor Lindenhafen auf Grund. Im Hafen blieb alles ruhig und still.",
                "Vor Lindenhafen lief eine Fähre am Dienstag auf Grund. Das Wetter war an dem Tag schön und warm."),
         "auf Grund"),
        ("fr", ("Le bac s'est échoué mardi devant Port-Linden. Dans la ville, tout est resté calme et paisible.",
                "Devant Port-Linden, un bac s'est échoué mardi. Il faisait ce jour-là un temps doux et agréable."),
         "échoué"),
        ("el", ("Το πλοίο προσάραξε την Τρίτη έξω από το λιμάνι της Λίνδου. Στην πόλη όλα ήταν ήσυχα.",
                "Έξω από το λιμάνι της Λίνδου ένα πλοίο προσάραξε την Τρίτη. Ο καιρός ήταν ζεστός και καλός."),
         "προσάραξε"),
        ("ru", ("Паром сел на мель у порта Линден во вторник. В городе в этот день было очень тихо и тепло.",
                "У порта Линден во вторник паром сел на мель. Погода в этот день была хорошая и тёплая."), "на мель"),
        ("zh", ("渡轮星期二在林登港附近搁浅，船上一百四十人全部获救。当天城里的天气很好，市场照常营业。",
                "一艘渡轮星期二在林登港附近搁浅，船上一百四十人获救。学校组织了一场音乐会，很多人参加了。"), "搁浅"),
    ],
)  # fmt: skip
def test_what_the_sources_share_comes_first_in_any_language(language: str, texts: tuple[str, ...], wanted: str) -> None:
    assert wanted in _lines(rank(story(*texts, language=language), Settings(words=30)))[0]


@pytest.mark.parametrize(
    ("language", "one", "other", "word"),
    [
        ("fr", "Les pêcheurs réclament une indemnité au gouvernement depuis lundi.",
         "Depuis lundi, un pêcheur réclame des indemnités au gouvernement régional.", "indemnités"),
        ("el", "Οι ψαράδες ζητούν αποζημιώσεις από την κυβέρνηση από τη Δευτέρα.",
         "Από τη Δευτέρα ένας ψαράς ζητά αποζημίωση από την κυβέρνηση.", "αποζημίωση"),
    ],
)  # fmt: skip
def test_a_focus_finds_every_form_of_a_word(language: str, one: str, other: str, word: str) -> None:
    told = rank(story(one, other, language=language), Settings(focus=word))
    assert told.notices == ()
    assert min(score for row in told.scores for score in row) > 0.1


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("fr", ["Le maire de Port-Linden a fermé le pont du canal mardi matin.",
                "Une école de musique ouvrira ses portes à l'automne prochain.",
                "Mardi matin, le maire de Port-Linden a fermé le pont sur le canal."]),
        ("el", ["Ο δήμαρχος της Λίνδου έκλεισε τη γέφυρα του καναλιού το πρωί της Τρίτης.",
                "Ένα νέο σχολείο μουσικής θα ανοίξει τις πόρτες του το φθινόπωρο.",
                "Το πρωί της Τρίτης ο δήμαρχος της Λίνδου έκλεισε τη γέφυρα στο κανάλι."]),
    ],
)  # fmt: skip
def test_nothing_is_said_twice_in_any_language(language: str, sentences: list[str]) -> None:
    lines = _lines(rank(story(*sentences, language=language), Settings(words=100)))
    assert len(lines) == 2
    assert sentences[1] in lines


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=200), max_size=3), st.integers(1, 60))
def test_any_texts_are_ranked_without_a_crash(texts: list[str], words: int) -> None:
    told: Story = story(*texts, language=None)
    ranking = rank(told, Settings(words=words))
    assert [len(row) for row in ranking.scores] == [len(document.sentences) for document in told.documents]
    places = [(choice.sentence.article, choice.sentence.index) for choice in ranking.chosen]
    assert len(places) == len(set(places))
