"""Whether grouping takes twice the time for twice the articles: `python benchmarks/grouping_speed.py`.

Invented articles of 500 words, five to a story, are signed and grouped, each number of them in a process of its own.
Told are processor time for each article, peak memory, and how many of the stories came out whole. Ends with 1 when the
time for an article at the largest number is more than twice that at the smallest, or when memory passes 2 GB.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

EACH = 5
_MOST_GROWTH = 2.0
_MOST_MEGABYTES = 2000


def main() -> int:
    """Print the table; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, nargs="+", default=[2_000, 10_000, 50_000])
    parser.add_argument("--words", type=int, default=500, help="words of an article (default 500)")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        print(json.dumps(measured(arguments.one, arguments.words)))
        return 0
    rows = [_apart(number, arguments.words) for number in arguments.articles]
    for row in rows:
        print(
            f"{row['articles']:7,} articles: {1000 * row['seconds'] / row['articles']:.2f} ms each"
            f" ({1000 * row['signing'] / row['articles']:.2f} signing), {row['megabytes']:,.0f} MB, "
            f"{row['stories']:,} stories of {row['articles'] // EACH:,}, {row['whole']:.1%} whole"
        )
    growth = (rows[-1]["seconds"] / rows[-1]["articles"]) / (rows[0]["seconds"] / rows[0]["articles"])
    print(f"an article among the most costs {growth:.2f} of one among the fewest (at most {_MOST_GROWTH})")
    return 1 if growth > _MOST_GROWTH or max(row["megabytes"] for row in rows) > _MOST_MEGABYTES else 0


def _apart(number: int, words: int) -> dict[str, Any]:
    command = [sys.executable, __file__, "--one", str(number), "--words", str(words)]
    row: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return row


def measured(number: int, words: int) -> dict[str, float]:
    """Return the time and memory that grouping so many articles takes; making them up is not counted."""
    from newsroom import articles

    from briefing.grouping import assemble, sign

    gold: dict[str, int] = {}
    signed, signing = [], 0.0
    for story, article in articles(number // EACH, EACH, words):
        gold[article.sha256] = story
        start = time.process_time()
        signed.append(sign(article))
        signing += time.process_time() - start
    random.Random(1).shuffle(signed)  # noqa: S311
    start = time.process_time()
    groups = assemble(signed)
    grouping = time.process_time() - start
    sizes: defaultdict[int, int] = defaultdict(int)
    for story in gold.values():
        sizes[story] += 1
    found = [{gold[member.sha256] for member in group.members} for group in groups]
    whole = sum(
        len(own) == 1 and len(group.members) == sizes[min(own)] for own, group in zip(found, groups, strict=True)
    )
    unit = 1_000_000 if sys.platform == "darwin" else 1_000
    return {
        "articles": len(gold), "seconds": signing + grouping, "signing": signing, "stories": len(groups),
        "whole": whole / len(sizes), "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit,
    }  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
