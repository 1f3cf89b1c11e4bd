"""`briefing batch`: one brief a story, and an index."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from briefing.cli.exits import StrictError
from briefing.cli.files import read_bytes
from briefing.cli.options import ANALYSIS, BATCH, LAYOUT, TALK, layout_from, options, settings_from
from briefing.cli.talk import Talk, counted
from briefing.errors import BriefingError, NoSourcesError
from briefing.model import Assignment

if TYPE_CHECKING:
    from briefing.batching import Engine


@click.command("batch")
@click.argument("stories", metavar="DIR|GROUPS.json")
@options(BATCH, ANALYSIS, LAYOUT, TALK)
def batch(
    stories: str,
    output: str,
    formats: tuple[str, ...],
    jobs: int | None,
    since: date | Literal["last"] | None,
    state: Path | None,
    engine: str,
    cluster: str | None,
    strict: bool,
    quiet: bool,
    verbose: bool,
    no_color: bool,
    **chosen: Any,
) -> None:
    """Make a brief of every story, and an index of all.

    The stories are the folders in DIR, or those that `briefing group` wrote to GROUPS.json; articles that lie in DIR
    itself are grouped first. What has not changed since the last run is not made again.
    """
    from briefing import batching  # the whole analysis

    talk = Talk(quiet, verbose, not no_color)
    order = batching.Order(output, formats, settings_from(chosen), layout_from(chosen), since)
    kept = _state(output, state)
    assignments = _assignments(stories, output, kept, talk)
    made = followed = unchanged = older = noticed = 0
    failed = []
    with talk.bar("making briefs", len(assignments)) as step:
        for outcome in batching.batch(assignments, order, _engine(engine, jobs, cluster), kept):
            step()
            unchanged += outcome.unchanged
            older += outcome.older
            made += outcome.made is not None and not outcome.unchanged
            followed += outcome.made is not None and not outcome.unchanged and outcome.made.new is not None
            noticed += outcome.made.notices if outcome.made else 0
            if outcome.made is None and not outcome.older:
                failed.append(outcome)
    for outcome in failed:
        talk.error(f"{outcome.id}: no brief: {outcome.reason}")
    follows = f" ({followed:,} with what has changed)" if followed else ""
    told = [f"{made:,} made{follows}", f"{unchanged:,} unchanged", f"{older:,} older", f"{len(failed):,} failed"]
    results = ", ".join(each for each in told if not each.startswith("0 "))
    talk.result(f"{counted(len(assignments), 'story', 'stories')}: {results}")
    if failed:
        worst = NoSourcesError if len(failed) == len(assignments) else BriefingError
        raise worst(f"{len(failed)} of {len(assignments)} stories have no brief; {output}/index.md says why")
    if strict and noticed:
        raise StrictError


def _state(output: str, state: Path | None) -> Path:
    """Return the folder in which what was made is remembered."""
    from briefing.batching import state_of
    from briefing.readers.storage import is_stored

    if state is None and is_stored(output):
        raise click.UsageError(
            f"what is made in a store is remembered on this machine: name a folder for that with --state DIR ({output})"
        )
    return state or state_of(output)


def _assignments(stories: str, output: str, state: Path, talk: Talk) -> Sequence[Assignment]:
    """Return the stories that the argument means. Raises NoSourcesError when there is none."""
    from briefing.batching import from_folder, from_groups, from_store, grouped_folder
    from briefing.grouping import read_groups
    from briefing.readers.storage import is_stored, read_stored

    if is_stored(stories):
        if stories.lower().endswith(".json"):
            return from_groups(read_groups(read_stored(stories), stories))
        return _some(from_store(stories), stories)
    folder = Path(stories)
    if not folder.is_dir():
        return from_groups(read_groups(read_bytes(stories), stories))
    out = Path(output).resolve()  # may lie in the folder, and holds no story
    found = [story for story in from_folder(folder) if Path(story.paths[0]).resolve() != out]
    if found:
        return found
    with talk.progress("grouping"):
        groups, notices = grouped_folder(folder, state)
    for notice in notices:
        talk.notice(notice)
    talk.result(f"{stories} has no folders: its articles were grouped into {counted(len(groups), 'story', 'stories')}")
    return from_groups(groups)


def _some(stories: Sequence[Assignment], place: str) -> Sequence[Assignment]:
    if not stories:
        raise NoSourcesError(f"{place}: there is no folder with articles in it")
    return stories


def _engine(name: str, jobs: int | None, cluster: str | None) -> Engine:
    from briefing.batching import LocalPool, Ray

    if name == "ray":
        return Ray(cluster, jobs)
    if cluster:
        raise click.UsageError("--cluster needs --engine ray")
    return LocalPool(jobs)
