"""brief.json: the model as it is, keys in the order of its fields."""

from __future__ import annotations

from typing import Any

import msgspec

from briefing.model import Brief, Layout

_RARE = {"reasons": ("summary",), "corrections": ("statements", "next_steps", "open_questions", "timeline")}
"""Key -> sections whose items have it only when there is something in it."""


def write_json(brief: Brief, layout: Layout) -> bytes:
    """Return the brief as indented UTF-8 JSON that ends in a newline."""
    data = msgspec.to_builtins(brief, str_keys=True)
    for source in data["sources"]:
        if source["text"] is None:
            del source["text"]
    for row in (data, data["editor"]["dropped"] if data["editor"] and data["editor"]["dropped"] else {}):
        _leave_out(row)
    if data["editor"] is None:
        del data["editor"]
    if brief.previous is None:
        del data["previous"], data["changes"]
    return msgspec.json.format(msgspec.json.encode(data), indent=1) + b"\n"


def _leave_out(sections: dict[str, Any]) -> None:
    """Take what is rare and absent out of the items."""
    for rare, names in _RARE.items():
        for item in (item for name in names for item in sections.get(name, ())):
            if not item[rare]:
                del item[rare]
