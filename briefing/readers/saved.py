"""A saved brief.json as input: the articles that it holds (`--embed-sources`)."""

from __future__ import annotations

from briefing.errors import InputError
from briefing.readers.metadata import metadata_of
from briefing.readers.reading import Reading, new_article


def read_saved(content: bytes, path: str) -> Reading:
    """Read the articles of a brief; InputError "no-text" when it was saved without them."""
    import json

    try:
        brief = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise InputError("bad-json", path, f"not valid JSON: {error}") from None
    sources = brief.get("sources") if isinstance(brief, dict) else None
    if not isinstance(sources, list) or "schema_version" not in brief:
        raise InputError("bad-json", path, "this JSON is not a brief")
    texts = [source for source in sources if isinstance(source, dict) and isinstance(source.get("text"), str)]
    if not texts:
        raise InputError("no-text", path, "this brief was saved without its sources; --embed-sources puts them in")
    named = (source["path"] if isinstance(source.get("path"), str) else path for source in texts)
    return Reading(tuple(new_article(s["text"], name, metadata_of(s)) for s, name in zip(texts, named, strict=True)))
