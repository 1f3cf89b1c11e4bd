"""The door: what users name, in which order it is read, and what happens to what cannot be read."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from briefing.errors import NoSourcesError
from briefing.readers import read
from briefing.readers.reading import LONGEST_TEXT

TEXT = "The bridge will reopen on Monday, Mayor Ada Brandt said.\n"


def write(path: Path, text: str = TEXT) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return str(path)


def codes(sources: list[str]) -> list[str]:
    return [notice.code for notice in read(sources)[1]]


def test_a_text_file_is_its_own_content(tmp_path: Path) -> None:
    [article], notices = read([write(tmp_path / "a.txt", "Title: No\n\n  One.\tTwo.  \n")])
    assert article.text == "Title: No\n\n  One.\tTwo.  \n"
    assert article.title is None
    assert notices == []


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\u2028", "\u2029", "\x85", "\x0b", "\x0c"])
def test_every_kind_of_newline_becomes_one(tmp_path: Path, newline: str) -> None:
    [article], _ = read([write(tmp_path / "a.txt", f"One.{newline}Two.")])
    assert article.text == "One.\nTwo."


def test_a_folder_stands_for_the_articles_in_and_below_it_sorted_by_name(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a.txt", ".hidden.txt", ".git/c.txt", "C.TXT"):
        write(tmp_path / name, f"{TEXT}{name}")
    articles, notices = read([str(tmp_path)])
    assert [os.path.relpath(article.path or "", tmp_path) for article in articles] == [
        "C.TXT",
        os.path.join("a", "z.md"),
        "a.txt",
        "b.txt",
    ]
    assert notices == []


def test_files_of_other_types_in_a_folder_are_named_in_one_notice(tmp_path: Path) -> None:
    for name in ("a.txt", "b.png", "c.png", "d.doc", "a.toml"):
        write(tmp_path / name, TEXT if name == "a.txt" else "")
    _, [notice] = read([str(tmp_path)])
    assert notice.code == "other-files"
    assert notice.message.endswith("files not read: .doc, .png")


def test_a_glob_that_the_shell_left_alone_is_expanded(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.md"):
        write(tmp_path / name, TEXT + name)
    articles, _ = read([str(tmp_path / "[ab].t*")])
    assert [Path(article.path or "").name for article in articles] == ["a.txt", "b.txt"]


def test_a_file_whose_name_looks_like_a_glob_is_read_itself(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    [article], _ = read([write(tmp_path / "[a].txt", "Another text.")])
    assert article.text == "Another text."


def test_standard_input_is_read_and_has_no_path() -> None:
    [article], notices = read(["-"], io.BytesIO(TEXT.encode()))
    assert (article.text, article.path, notices) == (TEXT, None, [])


def test_a_file_without_a_known_suffix_is_read_as_what_it_looks_like(tmp_path: Path) -> None:
    plain = write(tmp_path / "article")
    marked = write(tmp_path / "marked.news", f"---\ntitle: Bridge\n---\n{TEXT}")
    articles, _ = read([plain, marked])
    assert [(article.title, article.text.strip()) for article in articles] == [
        (None, TEXT.strip()),
        ("Bridge", TEXT.strip()),
    ]


def test_one_bad_source_is_a_notice_and_never_loses_the_others(tmp_path: Path) -> None:
    good = write(tmp_path / "good.txt")
    folder = tmp_path / "empty"
    folder.mkdir()
    bad = {
        "missing": str(tmp_path / "nosuch.txt"),
        "empty": write(tmp_path / "empty.txt", " \n"),
        "no-articles": str(folder),
        "unreadable": os.devnull,
        "bad-json": write(tmp_path / "broken.json", '{"sources": ['),
        "no-text": write(tmp_path / "brief.json", '{"schema_version": "1.0", "sources": []}'),
        "too-large": write(tmp_path / "long.txt", "word " * (LONGEST_TEXT // 5 + 1)),
    }
    articles, notices = read([*bad.values(), good])
    assert [article.text for article in articles] == [TEXT]
    assert [notice.code for notice in notices] == list(bad)
    assert all(path in notice.message for path, notice in zip(bad.values(), notices, strict=True))


def test_a_glob_that_nothing_matches_is_a_missing_source(tmp_path: Path) -> None:
    assert codes([str(tmp_path / "*.txt"), write(tmp_path / "a.text")]) == ["missing"]


@pytest.mark.parametrize("sources", [["nosuch.txt"], [], ["*.nosuch"], ["a\0b.txt"]])
def test_when_nothing_is_left_one_error_says_why(sources: list[str]) -> None:
    with pytest.raises(NoSourcesError) as caught:
        read(sources)
    assert caught.value.exit_code == 4
    assert "\n" not in str(caught.value)


def test_a_file_name_that_is_no_text_can_still_be_printed(tmp_path: Path) -> None:
    path = os.path.join(os.fsencode(tmp_path), b"caf\xe9.txt")
    with open(path, "wb") as file:
        file.write(TEXT.encode())
    [article], _ = read([os.fsdecode(path)])
    assert (article.path or "").encode().endswith("caf\ufffd.txt".encode())


def test_a_saved_brief_gives_back_the_articles_that_it_holds(tmp_path: Path) -> None:
    source = (
        f'{{"text": "{TEXT.strip()}", "path": "a.txt", "published": "2031-03-04", "title": null, "authors": ["A B"]}}'
    )
    [article], _ = read([write(tmp_path / "brief.json", f'{{"schema_version": "1.0", "sources": [{source}]}}')])
    assert (article.path, article.text, str(article.published)) == ("a.txt", TEXT.strip(), "2031-03-04")
    assert (article.title, article.authors) == (None, ("A B",))
