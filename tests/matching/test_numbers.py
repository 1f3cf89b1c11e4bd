"""Numbers in running text."""

import pytest

from briefing.matching import compatible, numbers


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("at least 1,250 people", 1250),
        ("twenty-five sheep", 25),
        ("two dozen boats", 24),
        ("half a million homes", 5e5),
        ("$3.5bn for roads", 3.5e9),
        ("a hundred metres", 100),
        ("12 percent", 12),
    ],
)
def test_a_number_is_read_at_its_value(text: str, value: float) -> None:
    (number,) = numbers(text)
    assert (number.low, number.high) == (value, value)


@pytest.mark.parametrize(
    "text", ["COVID-19", "at 10:30", "the 1990s", "the 5th time", "1/2", "a man", "F-16", "someone", "often", "I am"]
)
def test_what_counts_nothing_is_no_number(text: str) -> None:
    assert numbers(text) == ()


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("between 40 and 60 cows", 40, 60), ("10 to 15 days", 10, 15), ("2 to 3 million", 2e6, 3e6)],
)
def test_a_range_is_one_number(text: str, low: float, high: float) -> None:
    (number,) = numbers(text)
    assert (number.low, number.high) == (low, high)


@pytest.mark.parametrize(
    ("one", "other", "both_right"),
    [
        ("at least 20 dead", "22 dead", True),
        ("more than 4,000 marched", "4,120 marched", True),
        ("about 50 guests", "53 guests", True),
        ("between 150 and 200 cars", "180 cars", True),
        ("nearly 30 metres", "28 metres", True),
        ("at least 20 dead", "at least 22 dead", True),
        ("at least 62 dead", "at least 65 dead", False),
        ("17 dead", "19 dead", False),
        ("at least 20 dead", "18 dead", False),
        ("at least 20 dead", "52 dead", False),
        ("about 50 guests", "70 guests", False),
    ],
)
def test_two_counts_agree_within_what_their_words_allow(one: str, other: str, both_right: bool) -> None:
    (a,), (b,) = numbers(one), numbers(other)
    assert compatible(a, b) is both_right
    assert compatible(b, a) is both_right
