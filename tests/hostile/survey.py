"""Make a brief of each file named on standard input, in one process; print how each ended, and the memory at the end.

Run by the tests as a process of its own, so that a crash or a hang is that process's and can be told.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

from briefing.errors import BriefingError
from briefing.isolation import Isolation
from briefing.model import Brief, Layout, Settings
from briefing.pipeline import make_brief
from briefing.readers import read_as
from briefing.readers.files import read_content
from briefing.readers.formats import format_of
from briefing.readers.isolated import read_isolated
from briefing.readers.reading import Reading
from briefing.writers.json import write_json


def check_offsets(brief: Brief) -> None:
    """Raise ValueError when a summary line is not where it says."""
    texts = {source.id: source.text or "" for source in brief.sources}
    for line in brief.summary:
        for piece in line.evidence:
            if texts[piece.source][piece.start : piece.end] != piece.text:
                raise ValueError(f"{piece} does not slice back")


def read_one(path: str, isolation: Isolation) -> Reading:
    """Read as `read` does, but in one isolation for all files, which loads the parsers once."""
    content = read_content(path)
    row = format_of(path, content)
    return read_isolated(isolation, row, content, path) if row.isolated else read_as(row, content, path)


def main() -> None:
    with Isolation() as isolation:
        for line in sys.stdin:
            path = json.loads(line)
            start, work = time.monotonic(), time.process_time()
            try:
                reading = read_one(path, isolation)
                read_after = time.monotonic() - start
                brief = make_brief(reading.articles, Settings(embed_sources=True), reading.notices)
                check_offsets(brief)
                write_json(brief, Layout()).decode("utf-8")
                end = "brief"
            except BriefingError as error:
                read_after, end = time.monotonic() - start, f"{type(error).__name__}: {error}"
            peak = _peak()
            took = max(read_after, time.process_time() - work)  # the analysis by its own time: other work may slow it
            print(
                json.dumps({"path": path, "end": end, "read": read_after, "seconds": took, "megabytes": peak}),
                flush=True,
            )


def _peak() -> int:
    """Return the most memory that this process has held, in megabytes.

    Linux hands the figure of getrusage on from the process that started this one; the status file's is our own.
    """
    status = Path("/proc/self/status")
    if status.exists():
        return (
            next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM")) // 1024
        )
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 * 1024)  # macOS counts bytes


if __name__ == "__main__":
    main()
