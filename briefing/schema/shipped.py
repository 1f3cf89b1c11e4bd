"""The JSON Schema that ships in the package; `describe` makes it from the model."""

from __future__ import annotations

from pathlib import Path

__all__ = ["SHIPPED", "schema_bytes"]

SHIPPED = Path(__file__).with_name("brief.schema.json")


def schema_bytes() -> bytes:
    """Return the JSON Schema of brief.json as UTF-8."""
    return SHIPPED.read_bytes()
