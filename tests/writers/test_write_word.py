"""Word: real styles, every word, links that lead somewhere, no clock."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import docx
import pytest

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


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it_and_shows_every_line(rich: Brief, tmp_path: Path) -> None:
    (tmp_path / "brief.docx").write_bytes(write(rich, Layout(paper="Letter")))
    command = [str(OFFICE), "--headless", f"-env:UserInstallation=file://{tmp_path}/profile"]
    command += ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path), str(tmp_path / "brief.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    text = (tmp_path / "brief.txt").read_text(encoding="utf-8-sig")
    for item in (*rich.summary, *rich.statements, *rich.next_steps):
        assert item.text in text
