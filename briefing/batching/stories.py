"""What a user names, to stories: a folder with a folder for each story, or groups.json."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from briefing.errors import BriefingError, NoSourcesError
from briefing.grouping import assemble, left_out, read_groups, sign, write_groups
from briefing.matching.naming import fold
from briefing.model import Assignment, Group, Notice
from briefing.readers import read_each
from briefing.readers.storage import list_stored
from briefing.saving import make_folder, save

_GROUPS = "groups.json"


def from_folder(folder: Path) -> list[Assignment]:
    """Return a story for each folder in `folder`, by name; hidden ones are passed over. Empty when it has none.

    A story's fingerprint is that of the names and contents of all files in it. Raises BriefingError when `folder`
    cannot be read.
    """
    try:
        inside = sorted(each for each in folder.iterdir() if each.is_dir() and not each.name.startswith("."))
        stories = [Assignment(_plain(each.name), (str(each),), (), _fingerprint(each)) for each in inside]
    except OSError as error:
        raise BriefingError(f"{folder}: cannot be read: {error.strerror or error}") from None
    return _distinct(stories)


def from_store(folder: str) -> list[Assignment]:
    """Return a story for each folder below an address such as s3://bucket/stories, by name.

    A story's fingerprint is what the store tells of its objects; none of them is read. Raises InputError.
    """
    inside: dict[str, list[str]] = {}
    for path, state in sorted(list_stored(folder).items()):
        name, below, _ = path[len(folder.rstrip("/")) + 1 :].partition("/")
        if below:
            inside.setdefault(name, []).append(f"{path}\0{state}")
    base = folder.rstrip("/")
    return _distinct(
        [
            Assignment(_plain(name), (f"{base}/{name}",), (), sha256("\n".join(told).encode()).hexdigest())
            for name, told in inside.items()
        ]
    )


def from_groups(groups: Sequence[Group]) -> list[Assignment]:
    """Return a story for each group, in their order. Raises BriefingError for an article that no file holds."""
    stories = []
    for group in groups:
        for member in group.members:
            if member.path is None:
                raise BriefingError(f"story {group.id}: an article came from standard input and cannot be read again")
        paths = tuple(dict.fromkeys(str(member.path) for member in group.members))
        hashes = tuple(member.sha256 for member in group.members)
        stories.append(Assignment(group.id, paths, hashes, sha256("\n".join((*paths, *hashes)).encode()).hexdigest()))
    return stories


def grouped_folder(folder: Path, state: Path) -> tuple[list[Group], list[Notice]]:
    """Return the stories that the articles lying in `folder` tell, and what could not be read.

    The stories are kept in the folder `state`, so that those of a later run have the same ids. Raises NoSourcesError
    when there is no article.
    """
    notices: list[Notice] = []
    articles = []
    for read in read_each([str(folder)]):
        if isinstance(read, Notice):
            notices.append(read)
        elif (one := sign(read)).hollow:
            notices.append(left_out(one))
        else:
            articles.append(one)
    if not articles:
        raise NoSourcesError(f"{folder}: there is neither a folder of articles nor an article in it")
    groups = assemble(articles, _earlier(state / _GROUPS, {one.sha256 for one in articles}))
    make_folder(state)
    save(str(state / _GROUPS), write_groups(groups))
    return groups, notices


def _earlier(path: Path, present: Set[str]) -> list[Group]:
    """Return the stories of the last run with those of their articles that are still there."""
    if not path.is_file():
        return []
    groups = read_groups(path.read_bytes(), str(path))
    kept = [tuple(member for member in group.members if member.sha256 in present) for group in groups]
    return [replace(group, members=members) for group, members in zip(groups, kept, strict=True) if members]


def _plain(name: str) -> str:
    """Return the name of a folder as a name of files that is safe everywhere."""
    plain = "".join(letter if letter.isascii() and (letter.isalnum() or letter in "-_.") else "-" for letter in name)
    return plain if plain == name else f"{fold(plain).replace(' ', '-')}-{sha256(os.fsencode(name)).hexdigest()[:8]}"


def _distinct(stories: Sequence[Assignment]) -> list[Assignment]:
    reserved = [story.id for story in stories if story.id.lower() == "index"]
    if reserved:
        raise BriefingError("a story cannot be called “index”: that is the name of the list of all")
    return list(stories)


def _fingerprint(folder: Path) -> str:
    digest = sha256()
    for path in _files(folder):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(folder)}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
        digest.update(content)
    return digest.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (path for name in sorted(names) if not name.startswith(".") and (path := Path(here, name)).is_file())
