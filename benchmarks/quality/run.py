#!/usr/bin/env python3
"""Score the program on story folders with references.

usage: python benchmarks/quality/run.py [--json] [FOLDER]

FOLDER holds story folders (default: the project's own six; `plans` holds four more, for next steps and open
questions alone, `genres` two and `unseen` six of other genres). Figures are micro-averages over all stories, in
percent: F of precision and recall for sections whose reference is exhaustive, else the share that is right.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from reference import Reference, overlap, pair, plain, same_speaker, verbatim

from briefing import Brief, Settings, make_brief, read
from briefing.model import Statement

STORIES = Path(__file__).parent / "stories"
SECTIONS = ("participants", "direct", "next_steps", "open_questions", "disagreements")
SHARES = ("merged", "full_name", "roles", "speaker", "indirect", "dates", "key_facts", "verbatim")


def extract(reference: Reference) -> Brief:
    """Run the program on a story as `briefing extract --date` does."""
    day = reference.gold["reference_date"]
    articles, _ = read([str(path) for path in reference.paths])
    date = datetime.fromisoformat(f"{day}T06:00").replace(tzinfo=UTC) if day else None
    return make_brief(articles, Settings(date=date, unlimited=True))


def score_participants(reference: Reference, brief: Brief, count: Counter[str]) -> None:
    """Count a participant as found when any of its forms is, and as merged when only one item answers to them."""
    answered: set[int] = set()
    for person in reference.gold["participants"]:
        forms = {plain(form) for form in [person["name"], *person["aliases"]]}
        mine = [
            j for j, p in enumerate(brief.participants) if any(plain(form) in forms for form in (p.name, *p.aliases))
        ]
        answered |= set(mine)
        if person["importance"] == "background":
            continue
        count["participants.gold"] += 1
        if not mine:
            continue
        count["participants.hit"] += 1
        count["merged.of"] += 1
        count["merged.ok"] += len(mine) == 1
        count["full_name.of"] += 1
        count["full_name.ok"] += any(plain(brief.participants[j].name) == plain(person["name"]) for j in mine)
        if person["roles"]:
            have = {word for j in mine for role in brief.participants[j].roles for word in plain(role.text).split()}
            wanted = [set(plain(role).split()) for role in person["roles"]]
            count["roles.of"] += 1
            count["roles.ok"] += any(words and 2 * len(words & have) >= len(words) for words in wanted)
    count["participants.found"] += len(brief.participants)
    count["participants.true"] += len(answered)


def _short(statement: Statement) -> bool:
    """Whether only fragments of fewer than four words are quoted: neither right nor wrong."""
    runs = [run for e in statement.evidence for run in re.findall(r"[“\"„«]([^”\"»]*)", e.text) or [e.text]]
    return max((len(run.split()) for run in runs), default=0) < 4


def score_statements(reference: Reference, brief: Brief, count: Counter[str]) -> None:
    """Score direct quotations by precision and recall, indirect ones, of which only key ones are given, by recall."""
    forms = reference.forms()
    gold = [item for item in reference.gold["statements"] if item["kind"] == "direct"]
    found = [item for item in brief.statements if item.kind != "indirect"]
    pairs = pair([reference.gold_spans(g) for g in gold], [reference.found_spans(f.evidence) for f in found])
    hit = {j for _, j in pairs}
    count["direct.gold"] += len(gold)
    count["direct.found"] += sum(j in hit or not _short(item) for j, item in enumerate(found))
    count["direct.hit"] += len(pairs)
    for i, j in pairs:
        count["speaker.of"] += 1
        count["speaker.ok"] += same_speaker(found[j].speaker, gold[i]["speaker"], forms)
    for item in reference.gold["statements"]:
        if item["kind"] == "indirect":
            spans = reference.gold_spans(item)
            said = [s for s in brief.statements if overlap(spans, reference.found_spans(s.evidence))]
            count["indirect.of"] += 1
            count["indirect.ok"] += any(same_speaker(s.speaker, item["speaker"], forms) for s in said)


def score_items(reference: Reference, brief: Brief, count: Counter[str]) -> None:
    """Score next steps with their dates, open questions, disagreements, and the facts that the summary holds."""
    for name in ("next_steps", "open_questions"):
        gold, found = reference.gold[name], getattr(brief, name)
        pairs = pair([reference.gold_spans(g) for g in gold], [reference.found_spans(f.evidence) for f in found])
        count[f"{name}.gold"] += len(gold)
        count[f"{name}.found"] += len(found)
        count[f"{name}.hit"] += len(pairs)
        for i, j in pairs if name == "next_steps" else ():
            if (gold[i]["when"] or {}).get("from"):
                start = found[j].when.start if found[j].when else None
                count["dates.of"] += 1
                count["dates.ok"] += bool(start) and start.isoformat() == gold[i]["when"]["from"]
    claims = [[s for c in item.claims for s in reference.found_spans(c.evidence)] for item in brief.disagreements]
    free = set(range(len(claims)))
    for item in reference.gold["disagreements"]:
        spans = reference.gold_spans(item)
        met = [j for j in sorted(free) if sum(overlap([span], claims[j]) for span in spans) >= 2]
        free -= set(met[:1])
        count["disagreements.gold"] += 1
        count["disagreements.hit"] += bool(met)
    count["disagreements.found"] += len(claims)
    summary = [span for line in brief.summary for span in reference.found_spans(line.evidence)]
    for fact in reference.gold["key_facts"]:
        count["key_facts.of"] += 1
        count["key_facts.ok"] += overlap(reference.gold_spans(fact), summary)


def figures(count: Counter[str]) -> dict[str, float]:
    """Turn counts into percentages."""
    result = {}
    for name in SECTIONS:
        right = count["participants.true" if name == "participants" else f"{name}.hit"]
        precision = right / count[f"{name}.found"] if count[f"{name}.found"] else 0.0
        recall = count[f"{name}.hit"] / count[f"{name}.gold"] if count[f"{name}.gold"] else 0.0
        total = precision + recall
        result[name] = round(200 * precision * recall / total, 1) if total else 0.0
    for name in SHARES:
        result[name] = round(100 * count[f"{name}.ok"] / count[f"{name}.of"], 1) if count[f"{name}.of"] else 0.0
    return result


def score(folder: Path = STORIES) -> dict[str, float]:
    """Score every story folder below `folder` together."""
    count: Counter[str] = Counter()
    for gold in sorted(folder.glob("*/gold.json")):
        reference = Reference(gold.parent)
        brief = extract(reference)
        score_participants(reference, brief, count)
        score_statements(reference, brief, count)
        score_items(reference, brief, count)
        count["verbatim.of"] += 1
        count["verbatim.ok"] += verbatim(reference, brief)
    return figures(count)


def main(arguments: list[str]) -> None:
    """Print the figures."""
    folders = [Path(argument) for argument in arguments if not argument.startswith("--")]
    result = score(*folders[:1])
    if "--json" in arguments:
        print(json.dumps(result, indent=1))
    else:
        print("\n".join(f"{name:16}{value:6.1f}" for name, value in result.items()))


if __name__ == "__main__":
    main(sys.argv[1:])
