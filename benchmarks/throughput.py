"""How many words a second and core the analysis reads, stage by stage: `python benchmarks/throughput.py`.

The stories are those of `benchmarks/quality/stories`, or the folders given, each holding the text files of one story.
Every round tells them with other names, so that no round finds the words of the last one remembered; a stage's
fastest round counts, in processor time. Reading files and writing formats is not part of it. With --least the run ends
with 1 when all stages together read fewer words a second.
"""

from __future__ import annotations

import argparse
import gc
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from briefing import Settings, read  # noqa: E402
from briefing.language.layout import lay_out  # noqa: E402
from briefing.language.names import resolve_names  # noqa: E402
from briefing.language.speech import find_speech  # noqa: E402
from briefing.language.times import find_times  # noqa: E402
from briefing.lexicon import entries  # noqa: E402
from briefing.matching import copies  # noqa: E402
from briefing.model import Article, Story  # noqa: E402
from briefing.ranking import rank  # noqa: E402
from briefing.sections import SECTIONS  # noqa: E402
from briefing.titles import title_of  # noqa: E402

STORIES = ROOT / "benchmarks" / "quality" / "stories"
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")
_LISTED = ("first_names_male", "first_names_female", "first_names_either", "countries", "places")
_KEPT = frozenset(
    word for name in _LISTED for entry in entries(name) for word in re.findall(r"\w+", entry.title())
).union(
    ("January", "February", "March", "April", "June", "July", "August", "September", "October", "November", "December",
     "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "President", "Minister", "Prime",
     "Secretary", "General", "Council", "Court", "Union", "Ministry")
)  # fmt: skip
"""Capitalised words that stay as they are in every round: those of news, and the given names and places that are known
by lists. News has mostly these; a story that has none but unknown names would be another one to analyse."""
_ENDINGS = ("", "son", "ley", "ham", "ford", "wick", "berg", "stad", "ova", "ini", "escu", "olu")


class Clock:
    """The processor time that each stage took, summed over the stories of one round."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)

    def run(self, stage: str, work: Callable[..., Any], *given: Any) -> Any:
        """Return what `work` returns, its time counted."""
        start = time.process_time()
        result = work(*given)
        self.seconds[stage] += time.process_time() - start
        return result


def main() -> int:
    """Print the table; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", nargs="*", type=Path, help="folders of text files (default: the project's own)")
    parser.add_argument("--rounds", type=int, default=5, help="times each story is told (default 5)")
    parser.add_argument("--least", type=float, default=0, help="fewest words a second that are good enough")
    arguments = parser.parse_args()
    gc.set_threshold(50_000)  # as the program does
    folders = arguments.stories or sorted({path.parent for path in STORIES.rglob("*.txt")})
    stories = [read([str(path) for path in sorted(folder.glob("*.txt"))])[0] for folder in folders]
    rounds = [told(stories, number) for number in range(arguments.rounds + 1)][1:]  # the first loads the word lists
    words = sum(len(article.text.split()) for story in stories for article in story)
    fastest = {stage: min(one[stage] for one in rounds) for stage in rounds[0]}
    total = sum(fastest.values())
    print(f"{len(stories)} stories, {words:,} words, fastest of {arguments.rounds} rounds")
    for stage, seconds in [*fastest.items(), ("all together", total)]:
        print(f"{stage:16}{1e6 * seconds / words:8.2f} µs a word{words / max(seconds, 1e-9):14,.0f} words a second")
    return 1 if words / total < arguments.least else 0


def told(stories: Sequence[Sequence[Article]], number: int) -> dict[str, float]:
    """Return the seconds of each stage over all stories, told with the names of one round."""
    clock = Clock()
    for story in stories:
        analyse([renamed(article, place, number) for place, article in enumerate(story, 1)], clock)
    return dict(clock.seconds)


def renamed(article: Article, place: int, number: int) -> Article:
    """Return the article with its place in the story as its id, its names ending otherwise in every round."""
    ending = _ENDINGS[number % len(_ENDINGS)] * (1 + number // len(_ENDINGS))
    text = _NAME.sub(lambda name: name.group() + ("" if name.group() in _KEPT else ending), article.text)
    return replace(article, id=place, text=text)


def analyse(articles: Sequence[Article], clock: Clock) -> None:
    """Run the stages of `briefing extract` on one story."""
    documents, _ = clock.run("layout", lay_out, articles, None)
    documents = clock.run("times", find_times, documents)
    documents, entities = clock.run("names", resolve_names, documents)
    documents = clock.run("speech", find_speech, documents, entities)
    story = Story(tuple(documents), tuple(entities))
    originals = clock.run("copies", copies, [document.article.text for document in documents])
    ranking = clock.run("ranking", rank, story, Settings(unlimited=True), originals)
    for section in SECTIONS:
        clock.run(section.name, section.find, story, ranking)
    clock.run("title", title_of, story, ranking)


if __name__ == "__main__":
    sys.exit(main())
