"""Lines that are not running text."""

from pathlib import Path

import pytest

from briefing.language.headings import headings
from briefing.matching import paragraphs

LEAD = "The old harbour bridge at Velmora was closed on Monday after engineers found cracks in two of its pillars."
MORE = "Mayor Ilse Brandt said the repairs would take until spring and would be paid for by the province."


def not_running(*lines: str) -> set[str]:
    text = "\n\n".join(lines)
    spans = paragraphs(text)
    return {text[spans[number - 1].start : spans[number - 1].end] for number in headings(text, spans)}


@pytest.mark.parametrize(
    "line",
    [
        "Velmora bridge closed after cracks found",
        "Harbour Bridge Closed After Cracks Are Found in Pillars.",
        "Cracks found in harbour bridge, repairs planned for spring.",
        "Bridge closed: What travellers need to know",
        "VELMORA BRIDGE CLOSED.",
        "Will the bridge open again?",
    ],
)
def test_a_first_line_may_be_the_headline(line: str) -> None:
    assert not_running(line, LEAD, MORE) == {line}


@pytest.mark.parametrize("line", [LEAD, "VELMORA (Nordpress) - " + LEAD, "The bridge was closed on Monday."])
def test_a_first_line_may_be_running_text(line: str) -> None:
    assert not_running(line, MORE, LEAD) == set()


@pytest.mark.parametrize(
    "line",
    [
        "Tuesday, March 3, 2009",
        "VELMORA, Calif. (Nordpress) --",
        "By Ada Lund and Ola Hauk",
        "Hurdles ahead",
        "‘A proud day’",
        "Read more: What the engineers found.",
        "Advertisement",
        "Story continues below",
        "The old bridge seen from the harbour in 1950",
        "The bridge at dusk. Photo: Ola Hauk",
        "(Reporting by Ada Lund; Editing by Ola Hauk)",
        "___",
        "7:25 p.m.",
        "Anyone with information about the bridge is asked to call the Velmora police at once.",
        "(This story has been updated with comments from the mayor of Velmora and his lawyer.)",
        "Ada Lund and Ola Hauk of Nordpress contributed to this report.",
        "If you have been affected by the closing of the bridge, call the help line.",
    ],
)
def test_a_line_may_be_no_running_text(line: str) -> None:
    assert not_running(LEAD, line, MORE) == {line}


@pytest.mark.parametrize(
    "line",
    [
        "Nobody was hurt.",
        "Brandt went on:",
        "“A proud day,” Brandt said.",
        "“We will never close it again”",
        "* North pier - more than 70 boats",
        "and financing",
        "Updated figures show that nine pillars out of ten are safe, the province said.",
        "Where should the ferries go now?",
    ],
)
def test_a_line_may_be_running_text(line: str) -> None:
    assert not_running(LEAD, line, MORE) == set()


def test_a_text_of_one_line_has_no_heading() -> None:
    assert not_running("Velmora bridge closed") == set()


_LINES = [
    line.split(": ", 1)
    for line in (Path(__file__).parents[1] / "cases" / "page_furniture.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
_PARAGRAPH = "The bridge will reopen on Monday, the mayor said in Elmford on Thursday evening.\n"


@pytest.mark.parametrize(("runs", "line"), _LINES)
def test_what_a_page_says_about_itself_is_no_sentence_of_the_article(runs: str, line: str) -> None:
    text = f"{_PARAGRAPH}{line}\n{_PARAGRAPH}"
    assert (2 in headings(text, paragraphs(text))) == (runs == "no")
