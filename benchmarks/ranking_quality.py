"""How good the rankers' summaries are, and at what cost: ROUGE-2 against human summaries, beside lead and sumy's own.

usage: python benchmarks/ranking_quality.py ROWS.jsonl... [--rankers default,lexrank] [--plot FILE.svg]

Each line of ROWS is one story: {"id", "documents": [{"text", "title"?}], "references": ["..."], "target_words"?}. With
"target_words" the measure is recall at that length, as in DUC and TAC; without, F1 at 220 words. Stemmed, stop words
kept, the text cut to the length, the mean over the references, in percent. Every ranker runs on the same
annotated stories; "lead" takes every article's first sentence, then every second one. The interval beside each is a
paired bootstrap over stories of what the default ranker is better by. The plot shows quality against time.

Needs: pip install rouge-score; for --plot matplotlib.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from briefing.language import annotate
from briefing.model import Article, Settings, Story
from briefing.ranking import RANKERS, rank

WORDS = 220
DRAWS = 10_000


def main() -> int:
    """Print one table for each file; draw the plot when asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", type=Path, nargs="+")
    parser.add_argument("--rankers", default=",".join(RANKERS))
    parser.add_argument("--plot", type=Path)
    arguments = parser.parse_args()
    points = {}
    for path in arguments.rows:
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        points[path.parent.name] = table(path.parent.name, rows, arguments.rankers.split(","))
    if arguments.plot:
        draw(points, arguments.plot)
    return 0


def table(name: str, rows: Sequence[dict[str, Any]], rankers: Iterable[str]) -> dict[str, tuple[float, float]]:
    """Print the scores of every ranker; return for each its seconds per thousand sentences and its mean ROUGE-2."""
    stories = [story_of(row) for row in rows]
    thousands = sum(len(document.sentences) for story in stories for document in story.documents) / 1000
    score = scorer()
    scores = {"lead": [score(row, lead(story)) for row, story in zip(rows, stories, strict=True)]}
    seconds = {"lead": 0.0}
    for ranker in rankers:
        start = time.process_time()
        texts = [summary(story, row, ranker) for story, row in zip(stories, rows, strict=True)]
        seconds[ranker] = (time.process_time() - start) / thousands
        scores[ranker] = [score(row, text) for row, text in zip(rows, texts, strict=True)]
    print(f"{name}: {len(rows)} stories, {length(rows[0])} words")
    print(f"{'':12s}     R2   s per 1,000 sentences   default is better by (95 % interval)")
    for ranker in sorted(scores, key=lambda each: -mean(scores[each])):
        print(f"{ranker:12s}  {mean(scores[ranker]):5.2f}   {seconds[ranker]:6.3f}{better(scores, ranker)}", flush=True)
    return {ranker: (seconds[ranker], mean(scores[ranker])) for ranker in scores if ranker != "lead"}


def better(scores: dict[str, list[float]], ranker: str) -> str:
    """Return what the default ranker is better by than another, with its interval; "" for itself."""
    if ranker == "default" or "default" not in scores:
        return ""
    gains = [ours - theirs for ours, theirs in zip(scores["default"], scores[ranker], strict=True)]
    low, high = bootstrap(gains)
    return f"                 {mean(gains):+6.2f} ({low:+.2f} to {high:+.2f})"


def story_of(row: dict[str, Any]) -> Story:
    """Return the documents of a row, annotated; a title is the first line."""
    texts = [f"{each['title']}\n\n{each['text']}" if each.get("title") else each["text"] for each in row["documents"]]
    articles = [
        Article(number, text, hashlib.sha256(text.encode()).hexdigest()) for number, text in enumerate(texts, 1)
    ]
    return annotate(articles)[0]


def summary(story: Story, row: dict[str, Any], ranker: str) -> str:
    """Return the summary that a ranker makes at the row's length."""
    return " ".join(choice.sentence.text for choice in rank(story, Settings(words=length(row), ranker=ranker)).chosen)


def lead(story: Story) -> str:
    """Return the articles' first running sentences, then the second ones, and so on."""
    running = [[s.text for s in d.sentences if not s.heading and len(s.text.split()) > 4] for d in story.documents]
    deepest = max(map(len, running), default=0)
    return " ".join(own[place] for place in range(deepest) for own in running if place < len(own))


def length(row: dict[str, Any]) -> int:
    """Return the number of words that a summary of the row has."""
    return int(row.get("target_words", WORDS))


def scorer() -> Callable[[dict[str, Any], str], float]:
    """Return a function from a row and a summary to ROUGE-2 in percent."""
    from rouge_score import rouge_scorer

    rouge = rouge_scorer.RougeScorer(["rouge2"], use_stemmer=True)

    def score(row: dict[str, Any], text: str) -> float:
        text = " ".join(text.split()[: length(row)])
        measure = "recall" if "target_words" in row else "fmeasure"
        return 100 * mean([getattr(rouge.score(one, text)["rouge2"], measure) for one in row["references"]])

    return score


def mean(values: Sequence[float]) -> float:
    """Return the arithmetic mean."""
    return sum(values) / len(values)


def bootstrap(differences: Sequence[float]) -> tuple[float, float]:
    """Return the 95 % interval of the mean difference, stories drawn with replacement; the seed is fixed."""
    generator, size = random.Random(0), len(differences)  # noqa: S311
    means = sorted(sum(generator.choices(differences, k=size)) / size for _ in range(DRAWS))
    return means[round(0.025 * DRAWS)], means[round(0.975 * DRAWS) - 1]


def draw(points: dict[str, dict[str, tuple[float, float]]], path: Path) -> None:
    """Draw quality against time, one panel for each set."""
    import matplotlib as mpl

    mpl.use("svg" if path.suffix == ".svg" else "agg")
    mpl.rcParams["svg.hashsalt"] = "briefing"
    from matplotlib import pyplot

    figure, panels = pyplot.subplots(1, len(points), figsize=(4 * len(points), 3.4), squeeze=False)
    for panel, (name, rankers) in zip(panels[0], points.items(), strict=True):
        for ranker, (seconds, quality) in rankers.items():
            ours = ranker == "default"
            panel.scatter(seconds, quality, s=42 if ours else 24, color="#b3261e" if ours else "#5b6770")
            panel.annotate(
                "briefing" if ours else ranker,
                (seconds, quality),
                xytext=(4, 4),
                textcoords="offset points",
                fontsize=8,
            )
        panel.set(xscale="log", title=name, xlabel="seconds per 1,000 sentences", ylabel="ROUGE-2")
        panel.margins(x=0.25, y=0.12)
        panel.spines[["top", "right"]].set_visible(False)
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None} if path.suffix == ".svg" else None)


if __name__ == "__main__":
    sys.exit(main())
