"""Every format gives the article's text and what its metadata hold."""

from __future__ import annotations

import json
import zipfile
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

from briefing.errors import InputError
from briefing.model import Article, Notice
from briefing.readers import READERS, read
from briefing.readers.mail import read_mail
from briefing.readers.outlook import read_outlook
from briefing.readers.pdf import read_pdf
from tests import samples
from tests.samples import FILES, PARAGRAPHS, TEXT, TITLE


def put(folder: Path, name: str, content: bytes) -> str:
    path = folder / name
    path.write_bytes(content)
    return str(path)


def read_one(folder: Path, name: str, content: bytes) -> tuple[Article, list[Notice]]:
    [article], notices = read([put(folder, name, content)])
    return article, notices


def test_every_row_names_a_function_that_exists() -> None:
    for row in READERS:
        module, name = row.reader.split(":")
        assert callable(getattr(import_module(f"briefing.readers.{module}"), name))


def test_every_suffix_belongs_to_one_row_and_has_a_sample() -> None:
    suffixes = [suffix for row in READERS for suffix in row.suffixes]
    assert len(suffixes) == len(set(suffixes))
    assert {Path(name).suffix for name in FILES} >= {row.suffixes[0] for row in READERS} - {".xhtml"}


@pytest.mark.parametrize("name", FILES)
def test_each_format_gives_the_same_paragraphs(tmp_path: Path, name: str) -> None:
    articles, _ = read([put(tmp_path, name, FILES[name]())])
    assert [line for line in articles[0].text.split("\n") if line and line != TITLE] == list(PARAGRAPHS)


WHOLE = ("Jo Lund", "2031-03-06")
KNOWN = [
    ("a.html", "The Elmford Echo", *WHOLE, "https://echo.example/bridge", "en"),
    ("a.rss", "The Elmford Echo", *WHOLE, "https://echo.example/bridge", "en"),
    ("a.atom", "The Elmford Echo", *WHOLE, "https://echo.example/bridge", "en"),
    ("a.json", "The Elmford Echo", *WHOLE, "https://echo.example/bridge", None),
    ("a.jsonl", "The Elmford Echo", *WHOLE, "https://echo.example/bridge", None),
    ("a.md", None, *WHOLE, None, None),
    ("a.eml", "The Elmford Echo", None, "2031-03-06", None, None),
    ("a.msg", "The Elmford Echo", None, "2031-03-06", None, None),
    ("a.docx", None, "Jo Lund", None, None, None),
    ("a.pdf", None, "Jo Lund", None, None, "en"),
    ("a.odt", None, None, None, None, None),
]


@pytest.mark.parametrize(("name", "publisher", "author", "day", "url", "language"), KNOWN)
def test_each_format_gives_the_metadata_that_it_holds(
    tmp_path: Path, name: str, publisher: str | None, author: str | None, day: str | None, url: str | None,
    language: str | None,
) -> None:  # fmt: skip
    article, _ = read_one(tmp_path, name, FILES[name]())
    assert (article.title, article.publisher, article.url, article.language) == (TITLE, publisher, url, language)
    assert article.authors == ((author,) if author else ())
    assert article.published == (date.fromisoformat(day) if day else None)


@pytest.mark.parametrize("name", [name for name in FILES if name not in ("a.mbox", "a.jsonl")])
def test_a_format_is_recognised_without_its_suffix(tmp_path: Path, name: str) -> None:
    content = FILES[name]() if name != "a.eml" else b"Received: from x by y; Thu, 6 Mar 2031\n" + FILES[name]()
    articles, _ = read([put(tmp_path, "noname", content)])
    assert PARAGRAPHS[1] in articles[0].text


def test_files_in_an_archive_are_named_after_it(tmp_path: Path) -> None:
    path = put(tmp_path, "a.zip", FILES["a.zip"]())
    articles, _ = read([path])
    assert [article.path for article in articles] == [f"{path}/one/a.txt", f"{path}/two/a.html"]


def test_a_bad_file_in_an_archive_loses_no_other(tmp_path: Path) -> None:
    content = samples.package({"a.txt": TEXT, "b.docx": b"PK\x03\x04", "c.txt": "", "d.txt": "One more.\n"})
    articles, notices = read([put(tmp_path, "a.zip", content)])
    assert [article.text for article in articles] == [TEXT, "One more.\n"]
    assert [notice.code for notice in notices] == ["damaged", "empty"]


def test_each_mail_of_a_mailbox_is_an_article(tmp_path: Path) -> None:
    articles, _ = read([put(tmp_path, "a.mbox", samples.mailbox())])
    assert [article.title for article in articles] == [TITLE, "Lamps"]


def test_a_line_of_json_that_is_broken_loses_no_other(tmp_path: Path) -> None:
    lines = "\n".join([json.dumps(samples.RECORD), "{broken", json.dumps({"text": "One more.", "title": "B"})])
    articles, [notice] = read([put(tmp_path, "a.jsonl", lines.encode())])
    assert [article.title for article in articles] == [TITLE, "B"]
    assert (notice.code, "line 2" in notice.message) == ("bad-json", True)


def test_json_may_hold_html_and_lists_under_any_name(tmp_path: Path) -> None:
    data = {
        "status": "ok",
        "articles": [{"title": "B", "content": "<p>One &amp; two.</p><p>Three.</p>"}, {"title": "C"}],
    }
    article, _ = read_one(tmp_path, "a.json", json.dumps(data).encode())
    assert article.text == "One & two.\nThree."


def test_a_lone_surrogate_in_json_becomes_a_replacement_character(tmp_path: Path) -> None:
    article, _ = read_one(tmp_path, "a.json", b'{"text": "Broken \\ud800 text."}')
    assert article.text == "Broken \ufffd text."


def test_running_heads_and_page_numbers_of_a_pdf_are_no_text() -> None:
    pages = [
        ("The Elmford Echo", f"Page {n}", *samples.on_paper([paragraph]), "6 March 2031", str(n))
        for n, paragraph in enumerate(PARAGRAPHS, 1)
    ]
    [article] = read_pdf(samples.pdf(pages), "a.pdf").articles
    assert article.text == TEXT


def test_lines_of_a_pdf_are_joined_and_divided_words_made_whole() -> None:
    lines = (
        "The bridge over the river will re-",
        "open on Monday, the mayor said in a",
        "well-attended meeting.",
        "She left.",
    )
    [article] = read_pdf(samples.pdf([lines]), "a.pdf").articles
    assert article.text.startswith("The bridge over the river will reopen on Monday, the mayor said in a well-attended")


def test_pages_of_a_pdf_without_text_are_told(tmp_path: Path) -> None:
    _, [notice] = read_one(tmp_path, "a.pdf", samples.pdf([PARAGRAPHS, ()]))
    assert notice.code == "pages-without-text"
    with pytest.raises(InputError) as caught:
        read_pdf(samples.pdf([(), ()]), "a.pdf")
    assert caught.value.code == "no-text"


def test_deleted_text_and_second_wordings_of_a_word_file_are_no_text(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>Kept</w:t><w:tab/><w:t>words.</w:t></w:r><w:del><w:r><w:delText>No.</w:delText></w:r></w:del></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        "<w:p><w:r><w:instrText>HYPERLINK</w:instrText><w:t>Link</w:t></w:r></w:p>"
    )
    article, _ = read_one(tmp_path, "a.docx", samples.docx(body))
    assert article.text == "Kept words.\nCell\nLink\n"


def test_spaces_breaks_and_notes_of_an_opendocument_file(tmp_path: Path) -> None:
    body = (
        "<text:p>Kept<text:s/>words <text:span>in <text:span>spans</text:span></text:span>."
        "<text:note><text:p>No.</text:p></text:note><text:line-break/>Line.</text:p><text:h>Heading</text:h>"
    )
    article, _ = read_one(tmp_path, "a.odt", samples.odt(body))
    assert article.text == "Kept words in spans.\nLine.\nHeading\n"


MAILS = [
    ("Mine.\n\n-- \nJo Lund\nThe Echo", "Mine.\n"),
    ("Mine.\n\nOn Mon, 3 Mar 2031 Ann Lee <a@b.example> wrote:\n> Yours.\n> Too.", "Mine.\n"),
    ("A long line of a mail that somebody's program wrapped at\nseventy characters, as they do.", None),
]


@pytest.mark.parametrize(("body", "text"), MAILS)
def test_a_mail_gives_its_own_words(body: str, text: str | None) -> None:
    [article] = read_mail(samples.mail(body), "a.eml").articles
    assert article.text == (text or body.replace("\n", " ") + "\n")


def test_a_pasted_forward_speaks_with_its_own_head() -> None:
    body = (
        "FYI\n\n---------- Forwarded message ---------\nFrom: The Hill Post <x@hill.example>\n"
        "Date: Wed, 5 Mar 2031 at 09:00\nSubject: Road closed\nTo: <desk@example.org>\n\nThe road is closed.\n"
    )
    [article] = read_mail(samples.mail(body, "Fwd: Road closed"), "a.eml").articles
    assert (article.title, article.publisher, article.published) == ("Road closed", "The Hill Post", date(2031, 3, 5))
    assert article.text == "The road is closed.\n"


def test_a_mail_of_html_alone_gives_its_visible_text() -> None:
    message = samples.mail("x", rich="y").replace(b"text/plain", b"text/x-no")
    [article] = read_mail(message.replace(b"\ny\n", b"\n<p>One.</p><script>no</script><p>Two.</p>\n"), "a.eml").articles
    assert article.text == "One.\nTwo.\n"


def test_an_outlook_message_gives_the_mail_that_was_forwarded_in_it() -> None:
    for depth in range(3):
        [article] = read_outlook(samples.outlook(depth=depth), "a.msg").articles
        assert (article.title, article.text, article.published) == (samples.TITLE, TEXT, date(2031, 3, 6))


def test_an_outlook_message_of_html_alone_gives_its_visible_text() -> None:
    rich = "<p>“One.”</p><script>no</script><p>Two.</p>".encode()
    [article] = read_outlook(samples.outlook(text="", rich=rich), "a.msg").articles
    assert article.text == "“One.”\nTwo.\n"


def test_a_page_too_short_for_extraction_gives_its_visible_text(tmp_path: Path) -> None:
    article, _ = read_one(tmp_path, "a.html", b"<html><title>T</title><body><p>Short.</p></body></html>")
    assert "Short." in article.text


def test_a_password_is_asked_for_in_words(tmp_path: Path) -> None:
    content = bytearray(samples.package({"a.txt": TEXT}, zipfile.ZIP_STORED))
    for header, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(header) + offset] |= 1
    good = put(tmp_path, "b.txt", TEXT.encode())
    _, [notice] = read([put(tmp_path, "a.zip", bytes(content)), good])
    assert notice.code == "encrypted"
