"""groups.json: the stories as they are, one article a line of keys in the order of the model's fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from briefing.errors import SchemaError
from briefing.model import GROUPS_VERSION, Group


@dataclass(frozen=True, slots=True)
class _Saved:
    """The whole file."""

    groups_version: str
    stories: tuple[Group, ...]


def write_groups(groups: Sequence[Group]) -> bytes:
    """Return the stories as indented UTF-8 JSON that ends in a newline."""
    saved = msgspec.json.encode(_Saved(GROUPS_VERSION, tuple(groups)))
    return msgspec.json.format(saved, indent=1) + b"\n"


def read_groups(content: bytes, path: str) -> list[Group]:
    """Return the stories that `content` holds; `path` is named in messages only. Raises SchemaError."""
    try:
        saved = msgspec.json.decode(content.removeprefix(b"\xef\xbb\xbf"), type=_Saved)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SchemaError(f"{path}: no stories as `briefing group` writes them: {error}") from None
    if saved.groups_version.split(".")[0] != GROUPS_VERSION.split(".")[0]:
        raise SchemaError(f"{path}: groups_version is {saved.groups_version!r}; this program reads {GROUPS_VERSION!r}")
    ids = [story.id for story in saved.stories]
    if len(set(ids)) != len(ids) or not all(story.members and is_safe(story.id) for story in saved.stories):
        raise SchemaError(
            f"{path}: every story needs an id of its own, of letters, digits, “-” and “_”, and an article"
        )
    return list(saved.stories)


def is_safe(story: str) -> bool:
    """Whether an id can be a file's name everywhere."""
    return 0 < len(story) <= 100 and story.isascii() and all(letter.isalnum() or letter in "-_" for letter in story)
