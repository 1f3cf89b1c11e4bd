"""The JSON Schema of brief.json, made from the model: its types, and the strings under its fields as descriptions.

`python -m briefing.schema.describe` rewrites the shipped file after a change of the model.
"""

from __future__ import annotations

import ast
import inspect
from itertools import pairwise
from typing import Any

import msgspec

from briefing import model
from briefing.model import SCHEMA_VERSION, Brief
from briefing.schema.shipped import SHIPPED

__all__ = ["describe"]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_LEFT_OUT_WHEN_NULL = {"Source": ("text",)}


def describe() -> bytes:
    """Return the JSON Schema as indented UTF-8 that ends in a newline."""
    schema = msgspec.json.schema(Brief)
    definitions = schema["$defs"]
    for name, definition in definitions.items():
        _describe_fields(definition, _field_docstrings(getattr(model, name)))
        written = [field for field in definition["properties"] if field not in _LEFT_OUT_WHEN_NULL.get(name, ())]
        definition["required"] = [field for field in written if "default" not in definition["properties"][field]]
    definitions["Brief"]["properties"]["schema_version"]["pattern"] = rf"^{SCHEMA_VERSION.split('.')[0]}\."
    whole = {"$schema": _DIALECT, **definitions.pop("Brief"), "$defs": definitions, "title": "brief.json"}
    whole["description"] = f"A brief, schema version {SCHEMA_VERSION}."
    return msgspec.json.format(msgspec.json.encode(whole), indent=1) + b"\n"


def _describe_fields(definition: dict[str, Any], docstrings: dict[str, str]) -> None:
    for name, docstring in docstrings.items():
        field = definition["properties"][name]
        definition["properties"][name] = {"description": docstring, **field}


def _field_docstrings(noun: type) -> dict[str, str]:
    """Return the string under each field of a dataclass: Python drops it, so it is read from the source."""
    module = inspect.getmodule(noun)
    if module is None:
        return {}
    [body] = [
        node.body
        for node in ast.parse(inspect.getsource(module)).body
        if isinstance(node, ast.ClassDef) and node.name == noun.__name__
    ]
    docstrings = {}
    for field, after in pairwise(body):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(after, ast.Expr):
            docstrings[field.target.id] = " ".join(str(ast.literal_eval(after.value)).split())
    return docstrings


if __name__ == "__main__":
    SHIPPED.write_bytes(describe())
