"""Word: real styles, every word, links that lead somewhere, no clock."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import docx
import pypdfium2
import pytest

from briefing.errors import BriefingError
from briefing.model import Brief, Layout
from briefing.writers import WRITERS

write = WRITERS[".docx"]
OFFICE = shutil.which("soffice")


def test_every_line_is_a_paragraph_in_a_style_of_its_kind(rich: Brief) -> None:
    document = docx.Document(io.BytesIO(write(rich, Layout())))
    styles: dict[str, list[str]] = {}
    for paragraph in document.paragraphs:
        styles.setdefault(paragraph.style.name, []).append(paragraph.text)
    assert styles["Title"] == [rich.title]
    assert styles["Heading 1"][:3] == ["Summary", "Participants", "Key statements"]
    for line in rich.summary:
        assert any(text.startswith(line.text) for text in styles["List Bullet"])
    for statement in rich.statements:
        assert any(text.startswith(statement.text) for text in styles["Quote"])
    assert "Maud Pettifer wrote on her website" in styles["Brief Speaker"]


def test_deciding_words_are_bold(rich: Brief) -> None:
    document = docx.Document(io.BytesIO(write(rich, Layout())))
    bold = {run.text for paragraph in document.paragraphs for run in paragraph.runs if run.bold}
    assert {"not clear whether", "140", "165", "has yet to say"} <= bold


def test_participants_stand_in_a_table_whose_head_repeats(rich: Brief) -> None:
    document = docx.Document(io.BytesIO(write(rich, Layout())))
    [table] = document.tables
    assert [cell.text for cell in table.rows[2].cells][:2] == ["Ines Calloway", "Harbour Master"]
    assert b"w:tblHeader" in zipfile.ZipFile(io.BytesIO(write(rich, Layout()))).read("word/document.xml")


def test_every_citation_leads_to_its_source(rich: Brief) -> None:
    xml = zipfile.ZipFile(io.BytesIO(write(rich, Layout()))).read("word/document.xml").decode()
    targets = set(re.findall(r'w:anchor="([^"]+)"', xml))
    assert targets == {"brief_source_1", "brief_source_2"}
    assert all(f'w:name="{target}"' in xml for target in targets)


def test_the_same_brief_gives_the_same_bytes(rich: Brief) -> None:
    data = write(rich, Layout())
    assert data == write(rich, Layout())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    properties = docx.Document(io.BytesIO(data)).core_properties
    assert properties.title == rich.title
    assert properties.created.isoformat().startswith("2031-03-05T06:00")


def test_footnotes_are_real_ones_on_demand(rich: Brief) -> None:
    archive = zipfile.ZipFile(io.BytesIO(write(rich, Layout(citations="footnote"))))
    notes = re.findall(r'<w:footnote w:id="(\d+)">(.*?)</w:footnote>', archive.read("word/footnotes.xml").decode())
    document = archive.read("word/document.xml").decode()
    assert [number for number, _ in notes] == re.findall(r'<w:footnoteReference w:id="(\d+)"/>', document)
    assert "[1] Ferry service to Orrin Island halted after crack is found,\xa0para\xa03" in re.sub(
        "<[^>]*>", "", notes[0][1]
    )


@pytest.mark.parametrize("citations", ["link", "footnote"])
def test_every_part_is_well_formed_and_named_where_it_is_used(citations: Any, rich: Brief) -> None:
    archive = zipfile.ZipFile(io.BytesIO(write(rich, Layout(citations=citations))))
    parts = {name: ElementTree.fromstring(archive.read(name)) for name in archive.namelist()}  # noqa: S314 (our own)
    named = {each.get("PartName") for each in parts["[Content_Types].xml"]}
    assert {f"/{name}" for name in parts if not name.endswith((".rels", "Types].xml"))} <= named
    relations = {each.get("Id") for each in parts["word/_rels/document.xml.rels"]}
    used = set(re.findall(r'r:id="([^"]+)"', archive.read("word/document.xml").decode()))
    assert used <= relations


def test_items_of_a_numbered_layout_are_numbered_through(rich: Brief) -> None:
    xml = zipfile.ZipFile(io.BytesIO(write(rich, Layout(template="note")))).read("word/document.xml").decode()
    assert xml.count('<w:numId w:val="2"/>') == WRITERS[".md"](rich, Layout(template="note")).decode().count(":* ")


@pytest.mark.parametrize("layout", [Layout(paper="A5"), Layout(accent="blue")], ids=["paper", "accent"])
def test_what_cannot_be_followed_is_told(layout: Layout, rich: Brief) -> None:
    with pytest.raises(BriefingError):
        write(rich, layout)


LAYOUTS = {
    "a4": Layout(marking="OFFICIAL"),
    "letter": Layout(paper="Letter", citations="footnote"),
    "note": Layout(template="note"),
}


@pytest.fixture(scope="module")
def printed(rich: Brief, tmp_path_factory: pytest.TempPathFactory) -> dict[str, pypdfium2.PdfDocument]:
    """What LibreOffice prints of the brief in some layouts."""
    folder = tmp_path_factory.mktemp("office")
    for name, layout in LAYOUTS.items():
        (folder / f"{name}.docx").write_bytes(write(rich, layout))
    command = [str(OFFICE), "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf"]
    command += ["--outdir", str(folder), *(str(folder / f"{name}.docx") for name in LAYOUTS)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return {name: pypdfium2.PdfDocument(folder / f"{name}.pdf") for name in LAYOUTS}


def _texts(document: pypdfium2.PdfDocument) -> list[str]:
    return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("name", LAYOUTS)
def test_libreoffice_prints_every_line_on_pages_with_head_and_foot(
    name: str, rich: Brief, printed: dict[str, pypdfium2.PdfDocument]
) -> None:
    pages = _texts(printed[name])
    for item in (*rich.summary, *rich.statements, *rich.next_steps, *rich.open_questions, *rich.timeline):
        assert item.text in " ".join(pages)
    for number, text in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in text
        assert text.count(rich.title) >= 1
        assert ("OFFICIAL" in text) == (name == "a4")
    assert {"a4": 595, "letter": 612, "note": 595}[name] == round(printed[name][0].get_width())


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_nothing_is_printed_in_the_margins(printed: dict[str, pypdfium2.PdfDocument]) -> None:
    for document in printed.values():
        for page in document:
            picture = page.render(scale=1).to_numpy()  # one dot is a point
            assert picture[:, :65].min() == picture[:, -65:].min() == 255
            assert picture[100:500, 70:].min() < 128


@pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is not installed")
def test_pandoc_reads_headings_lists_table_links_and_footnotes(rich: Brief, tmp_path: Path) -> None:
    file = tmp_path / "brief.docx"
    file.write_bytes(write(rich, Layout(citations="footnote")))
    command = ["pandoc", "-f", "docx", "-t", "html", "--wrap=none", str(file)]
    html = subprocess.run(command, check=True, capture_output=True).stdout.decode()
    assert re.findall(r"<h1[^>]*>(?:<[^>]*>)*([^<]+)", html)[:3] == ["Summary", "Participants", "Key statements"]
    assert html.count("<blockquote>") == len(rich.statements)
    assert html.count("<tr") == 1 + len(rich.participants)
    assert '<a href="https://courier.example/ferry?id=7&amp;part=a">' in html
    assert html.count('role="doc-endnotes"') == 1
