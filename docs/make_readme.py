"""Bring README.md up to date: the excerpt of the real output, and pictures of the PDF's pages (`make readme`)."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
MARKS = ("<!-- excerpt -->", "<!-- /excerpt -->")
SECTIONS = ("Summary", "Key statements", "Announced next steps", "Open questions", "Disagreements between sources")
LINES = 2  # of each section
PIXELS = 1240  # width of a page


def excerpt(brief: str) -> str:
    """Return title, the first lines of the sections that have any, and the sources, as a Markdown quotation."""
    head, *sections = re.split(r"^## ", brief, flags=re.MULTILINE)
    kept = [head.strip()]
    for section in sections:
        title, _, body = section.partition("\n")
        items = [line for line in body.splitlines() if re.match(r"[->] ", line)]
        if items and title in SECTIONS:
            kept += [f"## {title}", "\n\n".join(items[:LINES])]
        elif title == "Sources":
            kept += [f"## {title}", "\n".join(items)]
    return "````markdown\n" + "\n\n".join(kept) + "\n````"


def main() -> None:
    """Rewrite the excerpt and the pictures from what `make brief` wrote."""
    readme = ROOT / "README.md"
    before, rest = readme.read_text(encoding="utf-8").split(MARKS[0])
    after = rest.split(MARKS[1])[1]
    shown = excerpt((ROOT / "output" / "brief.md").read_text(encoding="utf-8"))
    readme.write_text(f"{before}{MARKS[0]}\n{shown}\n{MARKS[1]}{after}", encoding="utf-8")
    _draw_pages(ROOT / "output" / "brief.pdf")


def _draw_pages(pdf: Path) -> None:
    from pypdfium2 import PdfDocument

    document = PdfDocument(pdf)
    for number in range(min(2, len(document))):
        page = document[number]
        picture = page.render(scale=PIXELS / page.get_width()).to_pil().quantize(64)
        picture.save(ROOT / "docs" / "images" / f"brief-page-{number + 1}.png", optimize=True)


if __name__ == "__main__":
    main()
