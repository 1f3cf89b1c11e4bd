"""Markdown: what the article text is."""

from __future__ import annotations

import pytest

from briefing.readers.markdown import read_markdown

READ = [
    ("Some *em* and **strong** and `code`.", "Some em and strong and code.\n"),
    ("Lines of one\nparagraph are\njoined.", "Lines of one paragraph are joined.\n"),
    ("A hard break  \nstays a line.", "A hard break\nstays a line.\n"),
    ("See [the report](https://example.org/r) ![a chart](c.png)now.", "See the report now.\n"),
    ("<script>alert(1)</script>\n\nOnly <b>this</b>.", "Only this.\n"),
    ("> “Quoted,” she said.\n\n- One\n- Two", "“Quoted,” she said.\n\nOne\n\nTwo\n"),
    ("Text.\n\n## A heading\n\nMore.", "Text.\n\nA heading\n\nMore.\n"),
    ("AT&amp;T rose 5&nbsp;% \\*today\\*.", "AT&T rose 5\xa0% *today*.\n"),
    ("| Town | Votes |\n|---|---|\n| Elm | 12 |", "Town | Votes\n\nElm | 12\n"),
    ("---\n\nA rule, then text.", "A rule, then text.\n"),
    ("    An indented line is text.\n", "An indented line is text.\n"),
]


@pytest.mark.parametrize(("markdown", "text"), READ)
def test_the_text_is_what_the_rendered_page_shows(markdown: str, text: str) -> None:
    [article] = read_markdown(markdown.encode(), "a.md").articles
    assert article.text == text


def test_an_opening_heading_is_the_title_and_not_repeated_in_the_text() -> None:
    [article] = read_markdown(b"# The *bridge* reopens\n\nIt is open.", "a.md").articles
    assert (article.title, article.text) == ("The bridge reopens", "It is open.\n")


def test_the_title_of_the_front_matter_wins_over_the_opening_heading() -> None:
    [article] = read_markdown(b"---\ntitle: Front\n---\n# Heading\n\nIt is open.", "a.md").articles
    assert (article.title, article.text) == ("Front", "It is open.\n")
