"""What a format costs above the analysis: CPU time of the first DOCX, EML, ICS that a process writes.

usage: python benchmarks/output_speed.py [ARTICLE]... [--rounds N]

Each round starts one fresh process for each format: it reads the articles (the samples unless some are named), makes
the brief and writes it once, so that the format's libraries are loaded within its time. Goal: at most 100 ms each.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
FORMATS = (".docx", ".eml", ".ics")
GOAL = 100.0  # milliseconds

ONE = """
import json, sys, time
from briefing import Layout, Settings, make_brief, read
from briefing.writers import WRITERS
suffix, *paths = sys.argv[1:]
start = time.process_time()
articles, notices = read(paths)
brief = make_brief(articles, Settings(), notices)
made = time.process_time()
WRITERS[suffix](brief, Layout())
first = time.process_time()
WRITERS[suffix](brief, Layout())
print(json.dumps([1000 * (made - start), 1000 * (first - made), 1000 * (time.process_time() - first)]))
"""


def measure(suffix: str, paths: list[str]) -> list[float]:
    """Return milliseconds of the analysis and of the first and second writing; CalledProcessError when it fails."""
    command = [sys.executable, "-c", ONE, suffix, *paths]
    milliseconds: list[float] = json.loads(subprocess.run(command, check=True, cwd=ROOT, capture_output=True).stdout)
    return milliseconds


def main() -> None:
    """Measure and print the medians and their ratios; exit with 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="*", default=[str(ROOT / "seeds")])
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    missed = False
    for suffix in FORMATS:
        rounds = [measure(suffix, [str(Path(path).resolve()) for path in given.articles]) for _ in range(given.rounds)]
        analysis, first, again = (statistics.median(column) for column in zip(*rounds, strict=True))
        missed |= first > GOAL
        told = f"{suffix:6}{first:6.0f} ms above {analysis:.0f} ms of analysis, ratio {first / analysis:.2f}"
        print(f"{told}; a second one in the same process {again:.0f} ms")
    print(f"goal: at most {GOAL:.0f} ms each")
    sys.exit(missed)


if __name__ == "__main__":
    main()
