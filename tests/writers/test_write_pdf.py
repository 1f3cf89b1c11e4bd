"""PDF: what is on its pages, what it claims, and that nothing is lost on the way."""

from __future__ import annotations

import io
import json
import socket
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pypdf
import pypdfium2
import pytest

from briefing.errors import BriefingError, EngineError
from briefing.model import Brief, Layout, SummaryLine
from briefing.verification.pdf import page_problems
from briefing.writers import LOSSES, WRITERS
from briefing.writers.press import Press
from tests.writers import verapdf
from tests.writers.briefs import article, find, source

try:
    Press.ready()
    MISSING = ""
except EngineError as error:
    MISSING = str(error)

pytestmark = pytest.mark.skipif(bool(MISSING), reason=MISSING)

write = WRITERS[".pdf"]


def pages(data: bytes) -> list[str]:
    """Return the text of every page, white space joined."""
    with pypdfium2.PdfDocument(data) as document:
        texts = [document[number].get_textpage().get_text_bounded() for number in range(len(document))]
    return [" ".join(text.replace("\x02", "-").replace("\ufffe", "-").split()) for text in texts]


@pytest.fixture(scope="module")
def printed_rich(rich: Brief) -> bytes:
    return write(rich, Layout())


def test_every_line_stands_on_the_pages_with_its_label_and_place(rich: Brief, printed_rich: bytes) -> None:
    text = " ".join(pages(printed_rich))
    for item in (*rich.summary, *rich.statements, *rich.next_steps, *rich.open_questions, *rich.timeline):
        for part in item.text.split(" … "):
            assert part in text
    assert "Maud Pettifer wrote on her website" in text
    assert "from Friday (7 March 2031) · scheduled" in text
    assert "para 7" in text


def test_a_statement_is_never_cut_from_its_speaker(long: Brief) -> None:
    only = replace(long, sections=("statements",), statements=long.statements[::2])
    found = pages(write(only, Layout()))
    assert len(found) > 1
    for text in found:
        openings = sum(text.count(statement) for statement in {one.text for one in only.statements})
        assert openings == text.count("Maud Pettifer said")


def test_pages_are_numbered_and_carry_title_section_and_marking(long: Brief) -> None:
    found = pages(write(long, Layout(marking="OFFICIAL")))
    assert len(found) >= 8
    for number, text in enumerate(found, 1):
        assert f"Page {number} of {len(found)}" in text
        assert "OFFICIAL" in text
    assert all(long.title in text for text in found[1:])
    assert "Key statements" in found[4]


@pytest.mark.parametrize(("paper", "size"), [("A4", (595, 842)), ("Letter", (612, 792))])
def test_paper_is_the_one_asked_for(paper: str, size: tuple[int, int], short: Brief) -> None:
    with pypdfium2.PdfDocument(write(short, Layout(paper=paper))) as document:
        assert tuple(map(round, document.get_page_size(0))) == size
        assert len(document) == 1


def test_bottom_line_up_front_has_one_page(long: Brief) -> None:
    with pypdfium2.PdfDocument(write(long, Layout(template="bluf"))) as document:
        assert len(document) == 1


def test_an_unknown_paper_is_refused(short: Brief) -> None:
    with pytest.raises(BriefingError, match="no paper"):
        write(short, Layout(paper="Foolscap"))


def test_brief_json_is_inside_word_for_word(rich: Brief, printed_rich: bytes) -> None:
    with pypdfium2.PdfDocument(printed_rich) as document:
        attachment = document.get_attachment(0)
        assert attachment.get_name() == "brief.json"
        assert bytes(attachment.get_data()) == WRITERS[".json"](rich, Layout())
    assert json.loads(WRITERS[".json"](rich, Layout()))["title"] == rich.title


def test_sections_are_bookmarks(printed_rich: bytes) -> None:
    with pypdfium2.PdfDocument(printed_rich) as document:
        titles = [bookmark.get_title() for bookmark in document.get_toc()]
    assert titles[:3] == ["Summary", "Participants", "Key statements"]
    assert titles[-1] == "Sources"


def test_title_language_and_dates_come_from_the_brief(rich: Brief, printed_rich: bytes) -> None:
    with pypdfium2.PdfDocument(printed_rich) as document:
        details = document.get_metadata_dict()
    assert details["Title"] == rich.title
    assert details["CreationDate"] == details["ModDate"]
    assert details["CreationDate"].startswith("D:20310305060000")
    assert pypdf.PdfReader(io.BytesIO(printed_rich)).root_object["/Lang"] == "en"


def test_the_same_brief_gives_the_same_bytes_in_any_process(rich: Brief, printed_rich: bytes, tmp_path: Path) -> None:
    program = (
        "import sys; from tests.writers.briefs import two_pages; from briefing.writers import WRITERS;"
        "from briefing.model import Layout; sys.stdout.buffer.write(WRITERS['.pdf'](two_pages(), Layout()))"
    )
    root = str(Path(__file__).parents[2])
    environment = {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "PYTHONPATH": root, "HOME": str(tmp_path)}
    again = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, cwd=tmp_path, env=environment
    )
    assert again.stdout == printed_rich


@pytest.mark.skipif(bool(verapdf.why_not()), reason=str(verapdf.why_not()))
@pytest.mark.parametrize("flavour", ["3a", "ua1"])
def test_the_file_conforms_to_archive_and_accessibility_standards(
    flavour: str, printed_rich: bytes, short: Brief, tmp_path: Path
) -> None:
    other = Layout(paper="Letter", marking="OFFICIAL", citations="footnote", template="sitrep")
    for name, data in (("rich", printed_rich), ("short", write(short, other))):
        path = tmp_path / f"{name}.pdf"
        path.write_bytes(data)
        assert verapdf.failures(path, flavour) == []


@pytest.mark.parametrize("letters", ["中文", "😀"])
def test_letters_that_the_fonts_lack_are_noticed_and_no_standard_is_claimed(letters: str, rich: Brief) -> None:
    lacking = replace(rich, title=f"Ferry {letters}")
    [notice] = LOSSES[".pdf"](lacking, Layout())
    assert notice.code == "no-glyph"
    data = write(lacking, Layout())
    assert b"pdfaid" not in data
    assert "U+" in " ".join(pages(data))


def test_an_article_in_letters_that_the_fonts_lack_still_makes_a_pdf(rich: Brief) -> None:
    text = "渡轮服务周二暂停。\n检查员在船体上发现裂缝。\n"
    one = article(1, text, None, "ferry.txt", None)
    line = find(one, "渡轮服务周二暂停。")
    brief = replace(
        rich,
        sources=(source(one, "zh"),),
        summary=(SummaryLine(line.text, (line,), 1.0),),
        participants=(),
        statements=(),
        next_steps=(),
        open_questions=(),
        disagreements=(),
        timeline=(),
    )
    assert write(brief, Layout()).startswith(b"%PDF")


def test_letters_of_other_european_scripts_are_no_loss(rich: Brief) -> None:
    assert LOSSES[".pdf"](replace(rich, title="Łódź, Ελλάδα, Київ, ő ș ğ"), Layout()) == ()


def test_ligatures_hyphens_and_loose_accents_of_a_source_are_found_on_the_page(rich: Brief) -> None:
    text = "‘The ﬁrst oﬃce closed at 5 µg,’ said Zoe\u0308 Ng, a well‐known and non‑stop ʼokina‐writer."
    one = article(1, text + "\n", None, "letters.txt", None)
    line = find(one, text)
    brief = replace(rich, sources=(source(one), rich.sources[1]), summary=(SummaryLine(text, (line,), 1.0),))
    data = write(brief, Layout())
    assert page_problems(brief, pages(data)) == []


def test_nothing_is_fetched_whatever_a_style_or_logo_names(
    rich: Brief, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reached: list[object] = []
    monkeypatch.setattr(socket.socket, "connect", lambda *arguments: reached.append(arguments))
    secret = tmp_path / "secret.txt"
    secret.write_text("do not read me")
    (tmp_path / "paged.css").write_text(
        f"@import url(http://127.0.0.1:9/a.css); body {{ background: url(file://{secret}) }}"
        "@font-face { font-family: x; src: url(http://127.0.0.1:9/f.ttf) }"
    )
    logo = tmp_path / "logo.svg"
    logo.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/>'
        f'<image href="http://127.0.0.1:9/i.png" width="9" height="9"/><image href="file://{secret}"/></svg>'
    )
    data = write(rich, Layout(template=tmp_path, logo=logo))
    assert reached == []
    assert b"do not read me" not in data


def test_a_line_longer_than_a_page_is_printed_whole(rich: Brief) -> None:
    text = " ".join(f"and the ferry number {number} came late" for number in range(600)) + "."
    one = article(1, text + "\n", None, "long.txt", None)
    line = find(one, text)
    brief = replace(rich, sources=(source(one), rich.sources[1]), summary=(SummaryLine(text, (line,), 1.0),))
    assert len(pages(write(brief, Layout()))) > 4
