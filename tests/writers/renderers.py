"""Markdown renderers that other people use, from Markdown to HTML, and the text that a reader sees of it."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from html.parser import HTMLParser


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def seen(html: str) -> tuple[str, set[str]]:
    """Return the text of an HTML page, white space joined, and the names of its elements."""
    parser = _Text()
    parser.feed(html)
    parser.close()
    return " ".join("".join(parser.words).split()), parser.tags


def _commonmark() -> Callable[[str], str]:
    import commonmark

    return commonmark.commonmark


def _markdown_it(preset: str) -> Callable[[], Callable[[str], str]]:
    def make() -> Callable[[str], str]:
        from markdown_it import MarkdownIt

        return MarkdownIt(preset).render

    return make


def _gfm() -> Callable[[str], str]:
    from markdown_it import MarkdownIt

    return MarkdownIt("gfm-like", {"linkify": False}).render


def _python_markdown(*extensions: str) -> Callable[[], Callable[[str], str]]:
    def make() -> Callable[[str], str]:
        import markdown

        return lambda text: markdown.markdown(text, extensions=list(extensions))

    return make


def _mistune(*plugins: str) -> Callable[[], Callable[[str], str]]:
    def make() -> Callable[[str], str]:
        import mistune

        return mistune.create_markdown(escape=False, plugins=list(plugins))

    return make


def _github() -> Callable[[str], str]:
    import cmarkgfm
    from cmarkgfm.cmark import Options

    # GitHub lets HTML through here and keeps the harmless part of it afterwards
    return lambda text: str(cmarkgfm.github_flavored_markdown_to_html(text, Options.CMARK_OPT_UNSAFE))


def pandoc(text: str, dialect: str, to: str = "html") -> str:
    """Return what pandoc makes of Markdown in one of its dialects; CalledProcessError when it fails."""
    command = ["pandoc", "-f", dialect, "-t", to, "--wrap=none"]
    return subprocess.run(command, input=text.encode(), capture_output=True, check=True).stdout.decode()


RENDERERS: dict[str, Callable[[], Callable[[str], str]]] = {
    "commonmark": _commonmark,
    "markdown-it commonmark": _markdown_it("commonmark"),
    "markdown-it gfm": _gfm,
    "github": _github,
    "python-markdown": _python_markdown(),
    "python-markdown extra": _python_markdown("extra", "sane_lists", "admonition", "toc"),
    "mistune": _mistune(),
    "mistune plugins": _mistune(
        "strikethrough", "table", "footnotes", "task_lists", "def_list", "math", "superscript", "subscript", "mark"
    ),
}
