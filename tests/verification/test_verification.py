"""A brief is proved when every line stands in its source; one changed letter is found, and its place told."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from io import BytesIO

import pytest

from briefing.errors import EngineError, InputError, SchemaError
from briefing.model import Article, Brief, Layout, shown
from briefing.schema import read_brief
from briefing.verification import VERIFIERS, Proof, Texts
from briefing.verification.lines import lines_of
from briefing.verification.pdf import page_problems
from briefing.writers import WRITERS
from tests.verification.briefs import articles, ferry_brief

_FORMATS = [".json", ".md", ".html", ".pdf"]


@pytest.fixture(scope="module")
def written() -> dict[str, bytes]:
    """The brief in every format; without the PDF where its engine is missing."""
    brief = ferry_brief()
    formats = {suffix: WRITERS[suffix](brief, Layout()) for suffix in (".json", ".md", ".html")}
    try:
        formats[".pdf"] = WRITERS[".pdf"](brief, Layout())
    except EngineError as error:
        print(error)
    return formats


def _verify(suffix: str, content: bytes, given: list[Article] | None = None) -> Proof:
    return VERIFIERS[suffix](content, f"brief{suffix}", Texts(articles() if given is None else given))


def _changed(article: Article, old: str, new: str) -> Article:
    assert article.text.count(old) == 1
    text = article.text.replace(old, new)
    return replace(article, text=text, sha256="1" * 64)


@pytest.mark.parametrize("suffix", _FORMATS)
def test_an_untouched_brief_is_proved(suffix: str, written: dict[str, bytes]) -> None:
    if suffix not in written:
        pytest.skip("WeasyPrint's libraries are missing")
    proof = _verify(suffix, written[suffix])
    assert proof.problems == ()
    assert proof.lines >= 12


@pytest.mark.parametrize("suffix", _FORMATS)
def test_a_changed_article_is_named_and_so_is_the_line(suffix: str, written: dict[str, bytes]) -> None:
    if suffix not in written:
        pytest.skip("WeasyPrint's libraries are missing")
    first, second = articles()
    problems = _verify(suffix, written[suffix], [_changed(first, "whether the insurer", "whether the insured"), second])
    codes = [problem.code for problem in problems.problems]
    assert codes[0] == "changed-source"
    assert "ferry-1.txt" in problems.problems[0].message
    assert codes.count("altered") >= 2  # in the summary and among the open questions
    assert len(codes) == codes.count("altered") + 1


@pytest.mark.parametrize("suffix", _FORMATS)
def test_a_changed_article_is_told_when_no_line_quotes_the_change(suffix: str, written: dict[str, bytes]) -> None:
    if suffix not in written:
        pytest.skip("WeasyPrint's libraries are missing")
    first, second = articles()
    proof = _verify(suffix, written[suffix], [_changed(first, "4.2 million", "4.3 million"), second])
    assert [problem.code for problem in proof.problems] == ["changed-source"]


@pytest.mark.parametrize("suffix", _FORMATS)
def test_a_missing_article_is_told_once(suffix: str, written: dict[str, bytes]) -> None:
    if suffix not in written:
        pytest.skip("WeasyPrint's libraries are missing")
    proof = _verify(suffix, written[suffix], articles()[:1])
    assert [(problem.code, problem.place) for problem in proof.problems] == [("missing-source", "source 2")]


@pytest.mark.parametrize("suffix", _FORMATS)
def test_articles_are_told_by_their_hash_and_not_by_their_name(suffix: str, written: dict[str, bytes]) -> None:
    if suffix not in written:
        pytest.skip("WeasyPrint's libraries are missing")
    renamed = [replace(article, path=f"other-{article.id}.txt") for article in reversed(articles())]
    assert _verify(suffix, written[suffix], renamed).problems == ()


def _altered(text: str, position: int) -> str:
    letter = text[position]
    return text[:position] + ("x" if letter != "x" else "y") + text[position + 1 :]


def _letters(text: str) -> list[int]:
    return [match.start() for match in re.finditer(r"[^\W\d_]", text)]


def test_json_every_changed_text_is_found_at_its_place(written: dict[str, bytes]) -> None:
    whole = json.loads(written[".json"])
    tried = 0
    for section in ("summary", "statements", "next_steps", "open_questions", "timeline"):
        for number, item in enumerate(whole[section]):
            for texts in ([item], item["evidence"]):
                for holder in texts:
                    before = holder["text"]
                    holder["text"] = _altered(before, _letters(before)[len(before) // 3])
                    problems = _verify(".json", json.dumps(whole).encode()).problems
                    assert problems, (section, number)
                    assert {problem.place for problem in problems} == {f"{section}[{number}]"}
                    holder["text"] = before
                    tried += 1
    assert tried >= 15


def test_json_words_beside_a_line_must_stand_in_a_source(written: dict[str, bytes]) -> None:
    whole = json.loads(written[".json"])
    whole["statements"][0]["speaker"] = "Ingrid Solveng"
    whole["next_steps"][0]["when"]["text"] = "on Thorsday"
    whole["participants"][1]["aliases"] = ["Ristec"]
    places = [problem.place for problem in _verify(".json", json.dumps(whole).encode()).problems]
    assert places == ["participants[1].aliases[0]", "statements[0].speaker", "next_steps[0].when.text"]


def test_json_a_line_edited_by_hand_is_told_as_edited(written: dict[str, bytes]) -> None:
    whole = json.loads(written[".json"])
    whole["summary"][0]["text"] = "Ferries sail on Friday"
    [problem] = _verify(".json", json.dumps(whole).encode()).problems
    assert (problem.code, problem.place) == ("edited", "summary[0]")


def test_json_embedded_texts_are_enough() -> None:
    brief = ferry_brief()
    texts = [article.text for article in articles()]
    sources = tuple(replace(source, text=text) for source, text in zip(brief.sources, texts, strict=True))
    content = WRITERS[".json"](replace(brief, sources=sources), Layout())
    assert _verify(".json", content, []).problems == ()
    content = content.replace(b"would be built in Sandholm", b"would be built in Sandholn")
    assert [problem.code for problem in _verify(".json", content, []).problems] == ["changed-source"]


def _mutations(text: str, first: int, end: int, step: int = 7) -> list[str]:
    return [_altered(text, position) for position in _letters(text) if first <= position < end][::step]


def test_markdown_every_changed_letter_of_a_line_is_found_in_that_line(written: dict[str, bytes]) -> None:
    lines = written[".md"].decode().splitlines()
    tried = 0
    for number, line in enumerate(lines, 1):
        if not re.match(r"[->] ", line) or "SHA-256" in line:
            continue
        label = re.match(r"[->] \*[^*]+:\* ", line)
        first, end = label.end() if label else 2, line.index("[")
        participant = line.startswith("- **") and " · *" in line
        for altered in _mutations(line, first, line.index(" · *") if participant else end):
            content = "\n".join([*lines[: number - 1], altered, *lines[number:]]).encode()
            problems = _verify(".md", content).problems
            assert [problem.place for problem in problems] == [f"line {number}"], altered
            tried += 1
    assert tried > 60


def test_markdown_a_changed_speaker_is_found(written: dict[str, bytes]) -> None:
    content = written[".md"].replace(b"> *Ingrid Solvang", b"> *Ingrid Solveng")
    assert content != written[".md"]
    assert [problem.code for problem in _verify(".md", content).problems] == ["altered"]


def test_markdown_a_line_without_a_source_is_found(written: dict[str, bytes]) -> None:
    content = written[".md"].replace(b"## Participants", "- “I resign,” she said.\n\n## Participants".encode())
    assert content != written[".md"]
    assert [problem.code for problem in _verify(".md", content).problems] == ["uncited"]


def test_markdown_a_citation_of_another_paragraph_is_found(written: dict[str, bytes]) -> None:
    content = written[".md"].replace(b"[1] para 6", b"[1] para 5")
    assert content != written[".md"]
    assert "altered" in [problem.code for problem in _verify(".md", content).problems]


def test_html_every_changed_letter_of_a_line_is_found(written: dict[str, bytes]) -> None:
    page = written[".html"].decode()
    tried = 0
    for stretch in re.finditer(r"<span class=\"brief-words\"[^>]*>(.*?)</span>|data-words>([^<]*)<", page):
        group = 1 if stretch[1] else 2
        start = stretch.start(group)
        for position in [
            start + letter for letter in _letters(re.sub("<[^>]*>", lambda tag: "0" * len(tag[0]), stretch[group]))
        ][::7]:
            problems = _verify(".html", _altered(page, position).encode()).problems
            assert len(problems) == 1, page[position - 20 : position + 20]
            tried += 1
    assert tried > 60


def test_html_a_stretch_that_names_no_source_was_edited(written: dict[str, bytes]) -> None:
    content = re.sub(rb"(class=\"brief-words\") data-source[^>]*>", rb"\1>", written[".html"], count=1)
    assert [problem.code for problem in _verify(".html", content).problems] == ["edited"]


@pytest.mark.parametrize(
    "layout",
    [
        Layout(heading_level=3, id_prefix="a1-"),
        Layout(fragment=True),
        Layout(fragment=True, id_prefix="2024-05-"),
        Layout(citations="footnote"),
        Layout(citations="footnote", id_prefix="7-"),
        Layout(front_matter=True, marking="OFFICIAL"),
    ],
    ids=repr,
)
@pytest.mark.parametrize("suffix", [".md", ".html"])
def test_every_layout_is_proved(suffix: str, layout: Layout) -> None:
    proof = _verify(suffix, WRITERS[suffix](ferry_brief(), layout))
    assert proof.problems == ()
    assert proof.lines >= 10


def _with_attachment(pdf: bytes, attachment: bytes | None) -> bytes:
    pypdf = pytest.importorskip("pypdf")
    writer = pypdf.PdfWriter()
    for page in pypdf.PdfReader(BytesIO(pdf)).pages:
        writer.add_page(page)
    if attachment is not None:
        writer.add_attachment("brief.json", attachment)
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


def test_pdf_a_printed_line_that_is_not_the_attached_one_is_found(written: dict[str, bytes]) -> None:
    if ".pdf" not in written:
        pytest.skip("WeasyPrint's libraries are missing")
    other = written[".json"].replace(b"whether the insurer", b"whether the insured")
    problems = _verify(".pdf", _with_attachment(written[".pdf"], other)).problems
    assert {"altered", "not-printed"} <= {problem.code for problem in problems}
    assert {"summary[1]", "open_questions[0]"} <= {problem.place for problem in problems}


def test_pdf_without_an_attachment_proves_nothing(written: dict[str, bytes]) -> None:
    if ".pdf" not in written:
        pytest.skip("WeasyPrint's libraries are missing")
    [problem] = _verify(".pdf", _with_attachment(written[".pdf"], None)).problems
    assert problem.code == "no-data"


def test_pdf_that_is_none_is_refused() -> None:
    with pytest.raises(InputError, match="not a readable PDF"):
        _verify(".pdf", b"hello")


def test_json_that_is_none_is_refused() -> None:
    with pytest.raises(SchemaError):
        _verify(".json", b"hello")


@pytest.mark.parametrize("suffix", [".md", ".html"])
def test_a_page_that_lists_no_source_proves_nothing(suffix: str) -> None:
    [problem] = _verify(suffix, "“I resign,” she said.".encode()).problems
    assert problem.code == "no-data"


def test_a_saved_brief_that_is_read_and_written_again_is_still_proved(written: dict[str, bytes]) -> None:
    brief: Brief = read_brief(written[".json"], "brief.json")
    for suffix in (".md", ".html"):
        assert _verify(suffix, WRITERS[suffix](brief, Layout())).problems == ()


def _page_texts(pdf: bytes) -> list[str]:
    pdfium = pytest.importorskip("pypdfium2")
    return [page.get_textpage().get_text_range() for page in pdfium.PdfDocument(pdf)]


def test_pdf_one_changed_letter_of_any_printed_line_is_found(written: dict[str, bytes]) -> None:
    if ".pdf" not in written:
        pytest.skip("WeasyPrint's libraries are missing")
    brief, pages = ferry_brief(), _page_texts(written[".pdf"])
    assert page_problems(brief, pages) == []
    tried = 0
    for words in {piece.text for line in lines_of(brief) for piece in shown(line.text, line.evidence)}:
        pattern = r"\s*".join(re.escape(character) for character in words if not character.isspace())
        places = [(number, match) for number, page in enumerate(pages) for match in re.finditer(pattern, page)]
        assert places, words
        for number, match in places:
            for altered in _mutations(pages[number], match.start(), match.end()):
                assert page_problems(brief, [*pages[:number], altered, *pages[number + 1 :]]), words
                tried += 1
    assert tried > 60


def test_pdf_a_second_altered_copy_of_a_line_is_found(written: dict[str, bytes]) -> None:
    if ".pdf" not in written:
        pytest.skip("WeasyPrint's libraries are missing")
    brief, pages = ferry_brief(), _page_texts(written[".pdf"])
    added = "It was not clear whether the insurer would repay the damage."
    assert [problem.code for problem in page_problems(brief, [*pages, added])] == ["unknown-line"]
    assert [problem.code for problem in page_problems(brief, [*pages, "“I resign,” she said."])] == ["unknown-line"]
