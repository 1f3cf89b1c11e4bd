"""Escaped words are shown as they stand by every renderer."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.matching import printed
from briefing.writers.escaping import escape, escape_within
from tests.writers.renderers import RENDERERS, seen

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
EXPECTED_TAGS = {"ul", "li", "p", "a", "blockquote", "h1", "em"}
MODULES = {
    "commonmark": "commonmark",
    "markdown-it": "markdown_it",
    "python-markdown": "markdown",
    "mistune": "mistune",
}


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
    distribution = name.split()[0]
    module = MODULES.get(distribution, distribution)
    if find_spec(module) is None:
        pytest.skip(f"{module} is not installed")
    words = " ".join(printed(words).split())
    if not words:
        return
    for markdown, expected in FORMS.values():
        text, tags = seen(_renderer(name)(markdown.format(opening=escape(words), within=escape_within(words))))
        assert text == expected.format(words=words)
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
