#!/usr/bin/env python3
"""Score grouping on stories with known membership: B-cubed precision, recall and F, in percent.

usage: python benchmarks/quality/grouping.py [SET...]

A SET is a folder of story folders with text files, or a .jsonl file with a story a line: {"id", "documents":
[{"text", "title", "date"}]}. All articles of a set are mixed and grouped, with their titles and days where the set has
them. Default: the project's own stories.

Source of the measure: Bagga and Baldwin, "Entity-based cross-document coreferencing using the vector space model"
(1998).
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from briefing import Article, group, read

STORIES = Path(__file__).parent / "stories"


def main(sets: list[str]) -> None:
    """Print a line for each set."""
    for name in sets or [str(STORIES)]:
        told = list(articles(Path(name)))
        groups = group(article for _, article in told)
        found = {member.sha256: story.id for story in groups for member in story.members}
        placed = [found.get(one.sha256, f"left out: {place}") for place, (_, one) in enumerate(told)]
        precision, recall, harmonic = b_cubed([story for story, _ in told], placed)
        stories = len({story for story, _ in told})
        print(
            f"{name}: {len(told)} articles of {stories} stories in {len(groups)}: "
            f"P {precision:.1f} R {recall:.1f} F {harmonic:.1f}"
        )


def articles(path: Path) -> Iterator[tuple[str, Article]]:
    """Yield each article of a set with its story."""
    if path.is_dir():
        for folder in sorted(each for each in path.iterdir() if each.is_dir()):
            for article in read([str(text) for text in sorted(folder.glob("*.txt"))])[0]:
                yield folder.name, article
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        for document in row["documents"]:
            text = document["text"]
            told = document.get("date")
            yield row["id"], Article(
                1, text, sha256(text.encode()).hexdigest(), title=document.get("title"),
                published=date.fromisoformat(told) if told else None,
            )  # fmt: skip


def b_cubed(gold: list[str], found: list[str]) -> tuple[float, float, float]:
    """Return precision, recall and F, in percent: the mean over articles, each counting once."""
    own, given = defaultdict(set), defaultdict(set)
    for place, (story, cluster) in enumerate(zip(gold, found, strict=True)):
        own[story].add(place)
        given[cluster].add(place)
    shared = [len(own[story] & given[cluster]) for story, cluster in zip(gold, found, strict=True)]
    precision = sum(n / len(given[cluster]) for n, cluster in zip(shared, found, strict=True)) / len(gold)
    recall = sum(n / len(own[story]) for n, story in zip(shared, gold, strict=True)) / len(gold)
    return 100 * precision, 100 * recall, 200 * precision * recall / (precision + recall)


if __name__ == "__main__":
    main(sys.argv[1:])
