"""How fast ranking is, beside sumy's LexRank on the same sentences, and how its time and memory grow.

usage: python benchmarks/ranking_speed.py [--sizes 1000,10000,100000] [--runs 5] [--without-sumy]

The stories are made up: articles of 25 sentences of 8 to 32 words, drawn from a vocabulary with Zipf's frequencies by a
generator with a fixed seed, so that anyone measures the same. Ratios are what counts; they come from one machine, in
processor time. All figures are made alike: a process of its own imports everything by ranking a story of fifty
sentences, then ranks the story once, as a command does. Each is the median of several such processes; the rounds
go over all sizes in turn, so that a busy machine harms them alike.

Needs: the package itself; sumy comes with it.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterable
from itertools import accumulate
from pathlib import Path
from statistics import median

from briefing.model import Article, Document, Sentence, Settings, Span, Story
from briefing.ranking import rank

PER_ARTICLE = 25
VOCABULARY = 60_000
SUMY_SIZE = 1000
_SYLLABLES = [a + b for a in "bdfgklmnprstv" for b in ("a", "e", "i", "o", "u", "an", "er", "is")]


def main() -> int:
    """Print the table; with --one SIZE do one measurement and print seconds and megabytes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="1000,10000,100000")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--without-sumy", action="store_true")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--ranker", default="default", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        print(*measure(arguments.one, arguments.ranker))
        return 0
    wanted = [(int(size), "default") for size in arguments.sizes.split(",")]
    wanted += [] if arguments.without_sumy else [(SUMY_SIZE, "default"), (SUMY_SIZE, "lexrank")]
    found = medians(dict.fromkeys(wanted), arguments.runs)
    first_size, _ = wanted[0]
    print(f"{'sentences':>10}  {'seconds':>8}  {'peak MB':>8}  {'time / linear':>13}")
    for (size, ranker), (seconds, peak) in found.items():
        if ranker == "default":
            growth = seconds / (found[first_size, ranker][0] * size / first_size)
            print(f"{size:>10,}  {seconds:>8.3f}  {peak:>8.0f}  {growth:>13.2f}")
    if not arguments.without_sumy:
        ours, theirs = found[SUMY_SIZE, "default"][0], found[SUMY_SIZE, "lexrank"][0]
        print(f"sumy LexRank, {SUMY_SIZE:,} sentences: {theirs:.1f} s, {theirs / ours:.0f} times ours ({ours:.3f} s)")
    return 0


def medians(wanted: Iterable[tuple[int, str]], runs: int) -> dict[tuple[int, str], tuple[float, float]]:
    """Return for each size and ranker the median seconds and the highest peak of `runs` processes."""
    rounds = [{each: in_own_process(*each) for each in wanted} for _ in range(runs)]
    return {each: (median(one[each][0] for one in rounds), max(one[each][1] for one in rounds)) for each in rounds[0]}


def in_own_process(size: int, ranker: str) -> tuple[float, float]:
    """Return seconds and peak megabytes of ranking `size` sentences; the package beside this script is measured."""
    command = [sys.executable, __file__, "--one", str(size), "--ranker", ranker]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    seconds, peak = done.stdout.split()
    return float(seconds), float(peak)


def measure(size: int, ranker: str) -> tuple[float, float]:
    """Rank a made-up story once, all that a process loads being loaded."""
    story = made_up_story(size)
    settings = Settings(words=250, ranker=ranker)
    rank(made_up_story(50), settings)
    start = time.process_time()
    rank(story, settings)
    seconds = time.process_time() - start
    scale = 1 if sys.platform == "darwin" else 1024
    return seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * scale / 2**20


def made_up_story(size: int) -> Story:
    """Return a story of `size` sentences."""
    generator = random.Random(size)  # noqa: S311
    words = _vocabulary(generator)
    weights = list(accumulate(1 / (n + 3) for n in range(VOCABULARY)))
    return Story(
        tuple(
            _document(number, min(PER_ARTICLE, size - number * PER_ARTICLE), words, weights, generator)
            for number in range((size + PER_ARTICLE - 1) // PER_ARTICLE)
        )
    )


def _vocabulary(generator: random.Random) -> list[str]:
    return ["".join(generator.choices(_SYLLABLES, k=generator.randint(1, 4))) for _ in range(VOCABULARY)]


def _document(number: int, size: int, words: list[str], weights: list[float], generator: random.Random) -> Document:
    texts = []
    for _ in range(size):
        chosen = generator.choices(words, cum_weights=weights, k=generator.randint(8, 32))
        texts.append(" ".join(chosen).capitalize() + ".")
    text = "\n".join(texts)
    sentences, start = [], 0
    for index, line in enumerate(texts):
        sentences.append(Sentence(number + 1, index, index + 1, start, start + len(line), line))
        start += len(line) + 1
    article = Article(number + 1, text, hashlib.sha256(text.encode()).hexdigest())
    return Document(article, "en", None, (Span(0, len(text)),), tuple(sentences))


if __name__ == "__main__":
    sys.exit(main())
