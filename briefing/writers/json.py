"""brief.json: the model as it is, keys in the order of its fields."""

from __future__ import annotations

import msgspec

from briefing.model import Brief, Layout


def write_json(brief: Brief, layout: Layout) -> bytes:
    """Return the brief as indented UTF-8 JSON that ends in a newline."""
    data = msgspec.to_builtins(brief, str_keys=True)
    for source in data["sources"]:
        if source["text"] is None:
            del source["text"]
    for line in data["summary"]:
        if not line["reasons"]:
            del line["reasons"]
    return msgspec.json.format(msgspec.json.encode(data), indent=1) + b"\n"
