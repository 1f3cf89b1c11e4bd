"""Write what the manual has from elsewhere: the flow as a picture, the Python API from docstrings, SECURITY.md.

`python docs/make_manual.py` writes them; with --check it writes nothing and ends with 1 when one is out of date.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import fields, is_dataclass
from html import escape
from pathlib import Path
from types import FunctionType
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

import briefing  # noqa: E402
from briefing.readers import READERS  # noqa: E402
from briefing.sections import SECTIONS  # noqa: E402
from briefing.writers import WRITERS  # noqa: E402

WIDTH, LINE, TOP = 186, 19, 62
"""Width of a box, height of a line in it, and where the boxes begin, in pixels."""


def flow() -> str:
    """Return the way from articles to formats as SVG, its parts read from the tables that are the program's doors."""
    readers = list(dict.fromkeys(row.name for row in READERS))
    columns = (
        ("Articles in", "briefing/readers", readers),
        ("Language", "briefing/language", ["sentences", "names and roles", "times", "quotations", "reported speech"]),
        ("Ranking", "briefing/ranking", ["all sentences of", "all articles together"]),
        ("Sections", "briefing/sections", [section.name.replace("_", " ") for section in SECTIONS]),
        ("Formats out", "briefing/writers", list(WRITERS)),
    )
    lines = max(len(rows) for *_, rows in columns)
    height = TOP + LINE * lines + 92
    width = len(columns) * (WIDTH + 34) - 10
    boxes = "".join(_box(place, *column) for place, column in enumerate(columns))
    told = (
        "every line keeps its source and character offsets, from the sentence to the page: `briefing verify` proves it"
    )
    told = escape(told.replace("`", ""))
    title = escape("From articles to a brief: " + ", ".join(title.lower() for title, *_ in columns))
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img"
 aria-labelledby="flow-title"><title id="flow-title">{title}</title>
<style>
text {{ font: 14px system-ui, sans-serif; fill: #1d2733 }} .title {{ font-weight: 600; font-size: 16px }}
.room {{ font: 12px ui-monospace, monospace; fill: #51606f }} rect {{ fill: #f4f6f8; stroke: #9aa8b5 }}
path {{ stroke: #2a5d8f; stroke-width: 2; fill: none }} .told {{ fill: #2a5d8f }}
</style>
{boxes}<path d="M8 {height - 40} H{width - 8}"/>
<text class="told" x="{width / 2}" y="{height - 16}" text-anchor="middle">{told}</text>
</svg>
"""


def _box(place: int, title: str, room: str, rows: Sequence[str]) -> str:
    left = place * (WIDTH + 34) + 4
    arrow = f'<path d="M{left - 30} 40 h22 m-7 -6 l7 6 l-7 6"/>\n' if place else ""
    words = "".join(
        f'<text x="{left + 14}" y="{TOP + LINE * (number + 1)}">{escape(row)}</text>\n'
        for number, row in enumerate(rows)
    )
    return (
        f'{arrow}<rect x="{left}" y="8" width="{WIDTH}" height="{TOP + LINE * len(rows) + 4}" rx="6"/>\n'
        f'<text class="title" x="{left + 14}" y="32">{escape(title)}</text>\n'
        f'<text class="room" x="{left + 14}" y="50">{escape(room)}</text>\n{words}'
    )


def api() -> str:
    """Return the page on the Python API: every public name with its signature and docstring."""
    parts = [
        "# The Python API",
        "<!-- written by docs/make_manual.py from the docstrings -->",
        "`import briefing` loads the nouns only; everything else is loaded when it is first used. All of it is typed.",
    ]
    names = [name for name in briefing.__all__ if name != "__version__"]
    functions = [name for name in names if isinstance(getattr(briefing, name), FunctionType)]
    parts += ["## Functions", *map(_function, functions)]
    others = [name for name in names if name not in functions]
    parts += ["## Nouns", *(_noun(name) for name in others if inspect.isclass(getattr(briefing, name)))]
    parts += ["## Tables", *(_table(name) for name in others if not inspect.isclass(getattr(briefing, name)))]
    return "\n\n".join(parts) + "\n"


def _function(name: str) -> str:
    function = getattr(briefing, name)
    signature = str(inspect.signature(function)).replace("briefing.model.", "").replace("'", "")
    signature = re.sub(r"<[^<>]*?(?:at 0x[0-9a-f]+)?>", "…", signature)
    called = f"{name}{signature}"
    if len(called) > 100:
        called = re.sub(r", (?=\w+:|\*)", ",\n    ", called.replace("(", "(\n    ", 1)).replace(") ->", "\n) ->", 1)
    return f"### {name}\n\n```python\n{called}\n```\n\n{_text(function)}"


def _noun(name: str) -> str:
    kind = getattr(briefing, name)
    told = f"### {name}\n\n{_text(kind)}"
    rows = list(_fields(kind))
    if not rows:
        return told
    return told + "\n\n| field | type | meaning |\n| --- | --- | --- |\n" + "\n".join(rows)


def _table(name: str) -> str:
    return f"### {name}\n\nA table: {', '.join(f'`{key}`' for key in getattr(briefing, name))}."


def _fields(kind: Any) -> Iterable[str]:
    """Yield a row for each field, its meaning read from the string that stands under it."""
    names = [field.name for field in fields(kind)] if is_dataclass(kind) else list(getattr(kind, "_fields", ()))
    types = dict(inspect.get_annotations(kind))
    source = inspect.getsource(kind)
    for name in names:
        told = re.search(rf'^    {name}: [^\n]*\n    """(.*?)"""', source, re.MULTILINE | re.DOTALL)
        meaning = " ".join(told.group(1).split()) if told else ""
        typed = str(types.get(name, "")).replace("|", "\\|")
        yield f"| `{name}` | `{typed}` | {meaning.replace('|', chr(92) + '|')} |"


def _text(named: Any) -> str:
    return inspect.getdoc(named) or ""


def main() -> int:
    """Write what is out of date, or say so."""
    security = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    docs = ROOT / "docs"
    wanted = {docs / "pictures" / "flow.svg": flow(), docs / "api.md": api(), docs / "security.md": security}
    stale = [path for path, text in wanted.items() if not path.is_file() or path.read_text(encoding="utf-8") != text]
    if "--check" in sys.argv[1:]:
        for path in stale:
            print(f"{path.relative_to(ROOT)} is out of date: python docs/make_manual.py", file=sys.stderr)
        return 1 if stale else 0
    for path in stale:
        path.write_text(wanted[path], encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
