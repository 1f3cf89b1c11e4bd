"""Metadata beside the article: `NAME.toml` describes `NAME.txt`, `article.toml` every article of its folder.

title = "Talks resume"
publisher = "The Example"
authors = ["Ann Lee"]
published = 2025-02-12
url = "https://example.org/talks"
language = "en"
"""

from __future__ import annotations

from os.path import dirname, exists, join, splitext

from briefing.model import Notice
from briefing.readers.metadata import NOTHING, Metadata, metadata_of, over, unknown_keys
from briefing.readers.reading import printable

FOLDER_NAME = "article.toml"
_LARGEST = 100_000


def read_sidecars(path: str) -> tuple[Metadata, tuple[Notice, ...]]:
    """Return what the TOML files beside `path` say of it; a file's own wins over its folder's.

    A sidecar that cannot be read, and a name in it that means nothing here, is a notice.
    """
    metadata, notices = NOTHING, []
    for sidecar in (splitext(path)[0] + ".toml", join(dirname(path), FOLDER_NAME)):
        if sidecar != path and exists(sidecar):
            found, lost = _read(sidecar)
            metadata = over(metadata, found)
            notices += lost
    return metadata, tuple(notices)


def _read(sidecar: str) -> tuple[Metadata, list[Notice]]:
    import tomllib

    try:
        with open(sidecar, "rb") as file:
            given = tomllib.loads(file.read(_LARGEST).decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        return NOTHING, [Notice("bad-metadata", f"{printable(sidecar)}: not read: {error}")]
    message = f"{printable(sidecar)}: unknown: {{}}; known are title, publisher, authors, published, url, language"
    unknown = unknown_keys(given)
    return metadata_of(given), [Notice("bad-metadata", message.format(", ".join(unknown)))] if unknown else []
