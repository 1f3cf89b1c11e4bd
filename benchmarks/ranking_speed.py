"""How fast ranking is, beside sumy's LexRank on the same sentences, and how its time and memory grow.

usage: python benchmarks/ranking_speed.py [--sizes 1000,10000,100000] [--without-sumy]

The stories are made up: articles of 25 sentences of 8 to 32 words, drawn from a vocabulary with Zipf's frequencies by a
generator with a fixed seed, so that anyone measures the same. Ratios are what counts; they come from one run on one
machine, in processor time. Each size runs in a process of its own, whose peak memory is told.

Needs: the package itself; sumy comes with it.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import resource
import subprocess
import sys
import time
from itertools import accumulate

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
    parser.add_argument("--without-sumy", action="store_true")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--ranker", default="default", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        print(*measure(arguments.one, arguments.ranker))
        return 0
    sizes = [int(size) for size in arguments.sizes.split(",")]
    rows = [(size, *in_own_process(size, "default")) for size in sizes]
    first_size, first_seconds, _ = rows[0]
    print(f"{'sentences':>10}  {'seconds':>8}  {'peak MB':>8}  {'time / linear':>13}")
    for size, seconds, peak in rows:
        growth = seconds / (first_seconds * size / first_size)
        print(f"{size:>10,}  {seconds:>8.3f}  {peak:>8.0f}  {growth:>13.2f}")
    if not arguments.without_sumy:
        ours, _ = in_own_process(SUMY_SIZE, "default")
        theirs, _ = in_own_process(SUMY_SIZE, "lexrank")
        print(f"sumy LexRank, {SUMY_SIZE:,} sentences: {theirs:.1f} s, {theirs / ours:.0f} times ours ({ours:.3f} s)")
    return 0


def in_own_process(size: int, ranker: str) -> tuple[float, float]:
    """Return seconds and peak megabytes of ranking `size` sentences."""
    command = [sys.executable, __file__, "--one", str(size), "--ranker", ranker]
    seconds, peak = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return float(seconds), float(peak)


def measure(size: int, ranker: str) -> tuple[float, float]:
    """Rank a made-up story; small ones several times, of which the fastest counts."""
    story = made_up_story(size)
    settings = Settings(words=250, ranker=ranker)
    rank(made_up_story(50), settings)  # imports and caches, which do not grow
    times = []
    for _ in range(5 if size <= 10_000 and ranker == "default" else 1):
        start = time.process_time()
        rank(story, settings)
        times.append(time.process_time() - start)
    scale = 1 if sys.platform == "darwin" else 1024
    return min(times), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * scale / 2**20


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
