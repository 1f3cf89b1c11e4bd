"""How long a PDF takes, as a ratio: this program against WeasyPrint alone on the same HTML and style.

usage: python benchmarks/pdf_speed.py [BRIEF.json] [ROUNDS]

Each round starts two fresh processes: one writes the PDF with `briefing render`, the other imports WeasyPrint and
prints the HTML that the program would print, in the same fonts, tagged too, without attachment. Goal: at most 1.3.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
GOAL = 1.3

ALONE = """
import sys
from pathlib import Path
import weasyprint
from weasyprint.text.fonts import FontConfiguration
html, style, target = map(Path, sys.argv[1:])
fonts = FontConfiguration()
sheet = weasyprint.CSS(string=style.read_text(), font_config=fonts)
page = weasyprint.HTML(string=html.read_text())
page.write_pdf(target, stylesheets=[sheet], font_config=fonts, pdf_variant="pdf/a-3a")
"""


def seconds(*command: str) -> float:
    """Return the CPU time of a process, which a busy machine hardly changes. Raises SystemExit when it fails."""
    child = os.posix_spawn(command[0], command, {**os.environ, "PYTHONPATH": str(ROOT)})
    _, status, usage = os.wait4(child, 0)
    if status:
        raise SystemExit(f"failed: {' '.join(command)}")
    return usage.ru_utime + usage.ru_stime


def prepare(folder: Path, brief_json: Path | None) -> tuple[Path, Path, Path]:
    """Write the brief, its HTML and its style into `folder`, fonts as addresses of files; return their paths."""
    from briefing import Layout, Settings, make_brief, read
    from briefing.schema import read_brief
    from briefing.writers import WRITERS
    from briefing.writers.html import render_html
    from briefing.writers.page import view
    from briefing.writers.pdf import paged_style
    from briefing.writers.press import Press

    if brief_json:
        brief = read_brief(brief_json.read_bytes(), str(brief_json))
    else:
        articles, notices = read([str(ROOT / "seeds")])
        brief = make_brief(articles, Settings(), notices)
    page = view(brief, Layout())
    style = paged_style(page, Layout())
    for name, path in Press.ready().fonts.items():
        style = style.replace(name, path.as_uri())
    contents = {
        "brief.json": WRITERS[".json"](brief, Layout()),
        "brief.html": render_html(page, Layout(), "brief.html.j2", "", attached=True).encode(),
        "brief.css": style.encode(),
    }
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return folder / "brief.json", folder / "brief.html", folder / "brief.css"


def main() -> None:
    """Measure and print the medians and their ratio; exit with 1 when the goal is missed."""
    given = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else None
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory() as name:
        brief, html, style = prepare(Path(name), given)
        target = f"{name}/out.pdf"
        ours, alone = [], []
        for _ in range(rounds):
            alone.append(seconds(sys.executable, "-c", ALONE, str(html), str(style), target))
            ours.append(seconds(sys.executable, "-m", "briefing", "render", str(brief), "-o", target))
    ratio = statistics.median(ours) / statistics.median(alone)
    print(f"WeasyPrint alone {statistics.median(alone):.2f} s, briefing render {statistics.median(ours):.2f} s")
    print(f"ratio {ratio:.2f} (goal: at most {GOAL})")
    sys.exit(ratio > GOAL)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
