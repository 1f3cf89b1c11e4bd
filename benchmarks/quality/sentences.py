"""Score sentence boundaries against a set of texts whose sentences are known.

usage: python benchmarks/quality/sentences.py SET.jsonl [--misses]

SET.jsonl holds one text a line: {"id", "text", "sentences": [{"start", "end"}, ...]}, offsets in characters of `text`
(the news part of GUM has this form after conversion; the set is not shipped). Three figures, each precision, recall
and F in percent over the whole set:

exact       a sentence counts when its first and its last character are both right;
ends        a sentence counts when it ends after the right word, whatever becomes of closing marks behind that word
            (the relaxed measure: whether a closing quotation mark belongs to its sentence does not matter);
inside      the same without the ends that the line break alone gives away: only those inside paragraphs.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path

from briefing.language.quotations import quotations
from briefing.language.sentences import sentences
from briefing.matching import paragraphs

Spans = set[tuple[int, int]]


def last_word_end(text: str, start: int, end: int) -> int:
    """Return the place after the last letter or digit of text[start:end]; `end` when there is none."""
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return end


def ends(text: str, spans: Iterable[tuple[int, int]]) -> set[int]:
    """Return where the sentences end, closing marks aside."""
    return {last_word_end(text, start, end) for start, end in spans}


def inside(text: str, places: set[int]) -> set[int]:
    """Return the places that are not the last word of a line."""
    return {place for place in places if any(c.isalnum() for c in text[place:].split("\n", 1)[0])}


def report(name: str, hit: int, gold: int, found: int) -> str:
    """Return one line of figures."""
    precision, recall = 100 * hit / max(found, 1), 100 * hit / max(gold, 1)
    f = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"{name:8s} P {precision:5.1f}  R {recall:5.1f}  F {f:5.1f}  reference {gold}  found {found}"


def main(arguments: list[str]) -> int:
    """Score the set and print the figures."""
    path = Path(next(argument for argument in arguments if not argument.startswith("-")))
    counts = {"exact": [0, 0, 0], "ends": [0, 0, 0], "inside": [0, 0, 0]}
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = row["text"]
        spans = paragraphs(text)
        found: Spans = {(s.start, s.end) for s in sentences(1, text, spans, quotations(text, spans))}
        gold: Spans = {(s["start"], s["end"]) for s in row["sentences"]}
        gold_ends, found_ends = ends(text, gold), ends(text, found)
        pairs = {
            "exact": (gold, found),
            "ends": (gold_ends, found_ends),
            "inside": (inside(text, gold_ends), inside(text, found_ends)),
        }
        for name, (right, ours) in pairs.items():
            for place, number in enumerate((len(right & ours), len(right), len(ours))):
                counts[name][place] += number
        if "--misses" in arguments:
            for place in sorted(gold_ends ^ found_ends):
                kind = "missed" if place in gold_ends else "wrong "
                print(f"{row['id']} {kind} …{text[max(place - 60, 0) : place]!r} | {text[place : place + 40]!r}")
    for name, (hit, right, ours) in counts.items():
        print(report(name, hit, right, ours))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
