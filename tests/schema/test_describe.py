"""The JSON Schema that ships says what the model says."""

from __future__ import annotations

import json

from briefing.schema import schema_bytes
from briefing.schema.describe import describe


def test_the_shipped_schema_is_current() -> None:
    assert schema_bytes() == describe(), "run: python -m briefing.schema.describe"


def test_every_docstring_under_a_field_is_a_description() -> None:
    schema = json.loads(schema_bytes())
    assert schema["$defs"]["Evidence"]["properties"]["end"]["description"] == "One past the last character."
    assert schema["$defs"]["Participant"]["description"] == "A person or organisation that acts or speaks."


def test_the_article_text_may_be_left_out() -> None:
    schema = json.loads(schema_bytes())
    assert "text" not in schema["$defs"]["Source"]["required"]
    assert "sha256" in schema["$defs"]["Source"]["required"]
