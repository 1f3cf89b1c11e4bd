"""Make a brief of each file named on standard input, in one process; print how each ended, and the memory at the end.

Run by the tests as a process of its own, so that a crash or a hang is that process's and can be told.
"""

from __future__ import annotations

import json
import resource
import sys
import time

from briefing.errors import BriefingError
from briefing.model import Brief, Layout, Settings
from briefing.pipeline import make_brief
from briefing.readers import read
from briefing.writers.json import write_json


def check_offsets(brief: Brief) -> None:
    """Raise ValueError when a summary line is not where it says."""
    texts = {source.id: source.text or "" for source in brief.sources}
    for line in brief.summary:
        for piece in line.evidence:
            if texts[piece.source][piece.start : piece.end] != piece.text:
                raise ValueError(f"{piece} does not slice back")


def main() -> None:
    for line in sys.stdin:
        path = json.loads(line)
        start, work = time.monotonic(), time.process_time()
        try:
            articles, notices = read([path])
            read_after = time.monotonic() - start
            brief = make_brief(articles, Settings(embed_sources=True), notices)
            check_offsets(brief)
            write_json(brief, Layout()).decode("utf-8")
            end = "brief"
        except BriefingError as error:
            read_after, end = time.monotonic() - start, f"{type(error).__name__}: {error}"
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        took = max(read_after, time.process_time() - work)  # the analysis by its own time: other work may slow it
        print(
            json.dumps({"path": path, "end": end, "read": read_after, "seconds": took, "megabytes": peak}), flush=True
        )


if __name__ == "__main__":
    main()
