"""Words, stems and what is remembered of them."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.matching import numbers, stemmed, terms, words_of
from briefing.matching.remembered import Remembered


def test_a_full_stop_before_a_space_is_no_part_of_the_word_whatever_python_thinks_of_possessive_groups() -> None:
    assert words_of("It said so. Then it left.") == ("it", "said", "so", "then", "it", "left")


def test_words_are_in_small_letters_with_what_joins_them() -> None:
    assert words_of("Velmora’s start-up paid 3.5 MILLION, it didn't say why.") == (
        "velmora’s", "start-up", "paid", "3.5", "million", "it", "didn't", "say", "why",
    )  # fmt: skip


def test_a_letter_that_becomes_two_in_small_letters_does_not_part_a_word() -> None:
    assert len(words_of("İstanbul rüzgarı")) == 2


def test_terms_are_stems_without_stop_words_and_possessive_endings() -> None:
    assert terms("The millers of Velmora's mills are milling.") == ("miller", "velmora", "mill", "mill")


def test_stop_words_are_told_apart_and_have_stems_too() -> None:
    known = stemmed("en")
    known.learn(["having", "bridges"])
    assert (known["having"], known.stem_of("having")) == ("", "have")
    assert known["bridges"] == "bridg"


def test_what_is_remembered_is_worked_out_once_and_forgotten_when_there_is_too_much() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    lengths = Remembered(length, most=2)
    assert [lengths[word] for word in ("mill", "mill", "bridge", "river", "mill")] == [4, 4, 6, 5, 4]
    assert asked == ["mill", "bridge", "river", "mill"]


def test_a_currency_keeps_its_letters() -> None:
    assert [number.currency for number in numbers("The mill cost US$5 million, the bridge A$7 million.")] == [
        "US$",
        "A$",
    ]


@given(st.text(alphabet="aeİKmn 15$,.’-", max_size=30))
def test_numbers_stand_where_they_say(text: str) -> None:
    assert all(any(map(str.isalnum, text[number.start : number.end])) for number in numbers(text))
