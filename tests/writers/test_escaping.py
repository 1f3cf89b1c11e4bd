"""Escaped words are shown as they stand by every renderer."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import cache
from unicodedata import normalize

import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from briefing.matching import printed
from briefing.writers.escaping import escape, escape_within
from tests.writers.naughty import naughty_words
from tests.writers.renderers import RENDERERS, pandoc, seen

MARKS = """
\\ ` * _ { } [ ] ( ) # + - . ! | < > ~ $ & ; : = ^ % @ / " ' ? ** __ ~~ == %% || $$ ``` *** ??? ::: &amp; &copy &#65;
<b> <!-- <script> [a](b) ![a](b) [^1] [1] {{x}} {:.c} http://a.example www.a.example a@b.example AT&T snake_case $5 US$
*a* _a_ ^a^ ~a~ word É “ ” 中 0 9
"""
ACTING = st.sampled_from((*MARKS.split(), " ", " ", "- ", "1. ", "# ", "> ", "!!! note", "the "))
WORDS = st.lists(ACTING, min_size=1, max_size=10).map("".join) | st.text(min_size=1, max_size=20)

# Each form is the Markdown around words, and the text that must be seen.
FORMS = {
    "list item": ("- {opening} [1] para 3\n\n[1]: <http://e.example>\n", "{words} 1 para 3"),
    "after a label": ("- *Label:* {within} [1] para 3\n\n[1]: <http://e.example>\n", "Label: {words} 1 para 3"),
    "block quote": ("> {opening} [1] para 3\n\n[1]: <http://e.example>\n", "{words} 1 para 3"),
    "heading": ("# {opening}\n\ntext\n", "{words} text"),
}
_BETWEEN = "zwischen"
EXPECTED_TAGS = {"ul", "li", "p", "a", "blockquote", "h1", "em"}


@cache
def _renderer(name: str):
    return RENDERERS[name]()


@pytest.mark.parametrize("name", RENDERERS)
@settings(max_examples=150, deadline=None)
@given(WORDS)
@example("1986. A year")
@example("# not a heading #")
@example("a_b_ c *d* **e** `f` [g](h) <i> &copy; ~~j~~ $k$")
@example("&copy} 5 &lt")
@example("http://a.example/[x]*y*")
def test_every_renderer_shows_escaped_words_as_they_stand(name: str, words: str) -> None:
    words = " ".join(printed(words).split())
    if not words:
        return
    for markdown, expected in FORMS.values():
        text, tags = seen(_renderer(name)(markdown.format(opening=escape(words), within=escape_within(words))))
        assert text == expected.format(words=words)
        assert tags <= EXPECTED_TAGS


@pytest.mark.parametrize("name", RENDERERS)
def test_every_renderer_shows_naughty_words_as_they_stand(name: str) -> None:
    _compare(_renderer(name), [" ".join(printed(words).split()) for words in naughty_words()])


@pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is not installed")
@pytest.mark.parametrize("dialect", ["markdown-smart", "gfm", "commonmark", "commonmark_x-smart"])
def test_pandoc_shows_naughty_words_as_they_stand(dialect: str) -> None:
    words = [" ".join(printed(words).split()) for words in naughty_words()]
    _compare(lambda markdown: pandoc(markdown, dialect), words)


@pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is not installed")
@settings(
    max_examples=6, deadline=None, phases=[Phase.explicit, Phase.generate]
)  # each failure takes minutes to shrink
@given(st.lists(WORDS, min_size=60, max_size=90))
def test_pandoc_shows_escaped_words_as_they_stand(many: list[str]) -> None:
    _compare(lambda markdown: pandoc(markdown, "markdown-smart"), [" ".join(printed(words).split()) for words in many])


def _compare(render: Callable[[str], str], many: list[str]) -> None:
    """Print many words in all forms in one document, a line of the test's own between two, and read it again."""
    pieces = [(words, form) for words in many if words for form in FORMS.values()]
    blocks = [
        form.partition("\n\n[1]:")[0].format(opening=escape(words), within=escape_within(words))
        for words, (form, _) in pieces
    ]
    document = "".join(f"{block}\n\n{_BETWEEN}\n\n" for block in blocks) + "[1]: <http://e.example>\n"
    text, tags = seen(render(document))
    found = [part.strip() for part in text.split(_BETWEEN)][:-1]
    expected = [text.format(words=words) for words, (_, text) in pieces]
    wrong = [
        pair for pair in zip(found, expected, strict=True) if normalize("NFC", pair[0]) != normalize("NFC", pair[1])
    ]
    assert wrong == []
    assert tags <= EXPECTED_TAGS


@pytest.mark.parametrize(
    "words",
    [
        "The minister said: “We won’t pay $5 million, or 3.5 percent, for AT&T’s ferry.”",
        "Prices rose by 4-5% (see table) in snake_case’s view; “no”, she said!",
        "It cost £3 – or €4 – at http://ferry.example/a-b?c=d.",
    ],
)
def test_ordinary_prose_is_left_alone(words: str) -> None:
    assert escape(words) == words


@given(st.text())
def test_an_escaped_text_holds_no_bare_mark_of_the_program(words: str) -> None:
    assert not set("[]*`<>") & set(escape(words))
