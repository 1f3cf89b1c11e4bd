"""Wire copies count once."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.matching import copies, corroboration
from briefing.model import Evidence

WIRE = "A freight train left the rails near Brenholm early on Tuesday and blocked both tracks for hours, police said. "
MORE = "Nobody was hurt, but two wagons with grain fell into the river Ask and had to be lifted out by a crane. "
OWN = "Our reporter met passengers who had waited all night in a cold hall, and a driver who will not forget it. "


def piece(source: int, text: str) -> Evidence:
    return Evidence(source, 0, len(text), text)


def test_a_shortened_wire_copy_is_recognised() -> None:
    assert copies([WIRE + MORE, OWN, WIRE + MORE.upper(), WIRE]) == (0, 1, 0, 0)


def test_a_copy_with_other_marks_and_letters_is_recognised() -> None:
    told = WIRE + MORE + "It was a lucky day - nobody's fault."
    printed = WIRE + MORE + "“It was a lucky day – nobody’s fault.”"
    assert copies([told, OWN, printed, printed.replace("Brenholm", "Brénholm")]) == (0, 1, 0, 0)


def test_words_that_differ_in_an_accent_are_other_words() -> None:
    assert copies(["cafe a b c d", "café a b c d"]) == (0, 1)


def test_articles_that_share_one_sentence_are_no_copies() -> None:
    assert copies([WIRE + OWN, MORE * 2 + WIRE]) == (0, 1)


@given(st.lists(st.lists(st.sampled_from("abcde"), max_size=30).map(" ".join), min_size=2, max_size=4))
def test_a_few_texts_are_told_apart_as_they_are_among_many(texts: list[str]) -> None:
    others = [" ".join(f"{word}{number}" for word in range(6)) for number in range(20)]
    assert copies(texts) == copies([*texts, *others])[: len(texts)]


def test_sources_that_are_copies_of_each_other_count_once() -> None:
    said = [piece(1, "It rained."), piece(2, "It poured."), piece(3, "There was rain.")]
    assert corroboration(said) == 3
    assert corroboration(said, {3: 1}) == 2


def test_the_same_narration_in_two_sources_counts_once() -> None:
    assert corroboration([piece(1, WIRE), piece(2, WIRE)]) == 1


def test_the_same_quotation_in_two_sources_counts_twice() -> None:
    said = "“We will mend the rails before the first train leaves on Friday morning,” Ola Hauk said."
    assert corroboration([piece(1, said), piece(2, said)]) == 2


def test_no_evidence_has_no_source() -> None:
    assert corroboration([]) == 0
