"""Metadata from front matter and sidecars: every way to write a field, and values that mean nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefing.model import Article, Notice
from briefing.readers import read
from briefing.readers.metadata import address_of, authors_of, day_of, language_code, line_of

DAYS = [
    "2031-03-04",
    "2031-03-04T23:30:00-08:00",
    "20310304",
    "4 March 2031",
    "March 4, 2031",
    "Mar. 4, 2031",
    "Tue, 04 Mar 2031 09:00:00 +0000",
    "4. March 2031",
]
NO_DAYS = ["", "yesterday", "2031", "2031-13-04", "31 February 2031", "4 Smarch 2031", "04/03/2031", None, 7, True]


@pytest.mark.parametrize("written", DAYS)
def test_a_day_is_read_as_written(written: str) -> None:
    assert day_of(written) == date(2031, 3, 4)


@pytest.mark.parametrize("written", NO_DAYS)
def test_what_is_no_unambiguous_day_is_none(written: object) -> None:
    assert day_of(written) is None


def test_authors_come_from_lists_lines_and_objects() -> None:
    assert authors_of("By Ann Lee and Bo Ek") == ("Ann Lee", "Bo Ek")
    assert authors_of(["Ann Lee", {"name": "Bo Ek"}, "Ann Lee"]) == ("Ann Lee", "Bo Ek")
    assert authors_of(None) == ()


@pytest.mark.parametrize("given", ["javascript:alert(1)", "file:///etc/passwd", "http://", "http://[", "a b", 3, None])
def test_only_web_addresses_are_addresses(given: object) -> None:
    assert address_of(given) is None


def test_a_line_holds_no_control_characters_and_ends_somewhere() -> None:
    assert line_of(" Talks\x1b[31m\n resume\u202e ") == "Talks[31m resume"
    assert len(line_of("x" * 10_000) or "") == 500


def test_a_language_is_its_two_letter_code() -> None:
    assert [language_code(tag) for tag in ("en-GB", "EN_us", "de", "english", "", None)] == ["en", "en", "de"] + 3 * [
        None
    ]


def written(folder: Path, files: dict[str, str]) -> tuple[Article, list[Notice]]:
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    [article], notices = read([str(folder / next(iter(files)))])
    return article, notices


def test_the_files_own_sidecar_wins_over_its_folders(tmp_path: Path) -> None:
    article, notices = written(
        tmp_path,
        {
            "a.txt": "One sentence.",
            "a.toml": 'title = "Own"\npublished = 2031-03-04\nauthors = "Ann Lee"',
            "article.toml": 'title = "Folder"\npublisher = "The Example"\nurl = "https://example.org/a"',
        },
    )
    assert (article.title, article.publisher, article.published) == ("Own", "The Example", date(2031, 3, 4))
    assert (article.authors, article.url, notices) == (("Ann Lee",), "https://example.org/a", [])


def test_a_sidecar_wins_over_front_matter(tmp_path: Path) -> None:
    article, _ = written(tmp_path, {"a.md": "---\ntitle: Inside\nlang: de\n---\nText.", "a.toml": 'title = "Beside"'})
    assert (article.title, article.language) == ("Beside", "de")


@pytest.mark.parametrize("sidecar", ["title = ", 'titel = "x"', "\udcff"])
def test_a_sidecar_that_says_nothing_readable_is_a_notice(tmp_path: Path, sidecar: str) -> None:
    (tmp_path / "a.txt").write_text("One sentence.", encoding="utf-8")
    (tmp_path / "a.toml").write_bytes(sidecar.encode("utf-8", "surrogateescape"))
    [article], [notice] = read([str(tmp_path / "a.txt")])
    assert (article.title, notice.code) == (None, "bad-metadata")


@pytest.mark.parametrize(
    "head",
    [
        '---\ntitle: "Talks: a start"\nauthor: [Ann Lee, Bo Ek]\ndate: 2031-03-04 # draft\n---\n',
        "---\ntitle: 'Talks: a start'\nauthors:\n  - Ann Lee\n  - Bo Ek\npublished: March 4, 2031\nx:\n  y: z\n---\n",
        '+++\ntitle = "Talks: a start"\nauthors = ["Ann Lee", "Bo Ek"]\ndate = 2031-03-04\n+++\n',
    ],
)
def test_front_matter_is_metadata_and_no_text(tmp_path: Path, head: str) -> None:
    article, notices = written(tmp_path, {"a.md": head + "\nThe text.\n"})
    assert (article.title, article.authors, article.published) == (
        "Talks: a start",
        ("Ann Lee", "Bo Ek"),
        date(2031, 3, 4),
    )
    assert (article.text, notices) == ("The text.\n", [])
