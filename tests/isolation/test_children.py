"""Whatever a child does ends in one coded error, and the next task is done all the same."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

from briefing.errors import InputError
from briefing.isolation import Isolation, Task
from tests.isolation import misbehaving
from tests.isolation.misbehaving import ENDS


def task(function: Callable[..., object]) -> Task:
    return Task(f"{misbehaving.__name__}:{function.__name__}", "test", cpu_seconds=1, seconds=2.5)


def test_a_task_gets_bytes_and_what_is_known_and_its_answer_comes_back() -> None:
    with Isolation() as isolation:
        given = isolation.run(task(misbehaving.behave), b"four", {"path": "a.txt"}, "a.txt")
    assert given == {"size": 4, "about": {"path": "a.txt"}}


def test_every_end_of_a_child_is_one_coded_error_and_the_next_task_is_done() -> None:
    ends = {}
    with Isolation() as isolation:
        for function in ENDS:
            with pytest.raises(InputError) as caught:
                isolation.run(task(function), b"", {}, "a.txt")
            ends[function] = caught.value.code
            assert str(caught.value).startswith("a.txt: ")
            assert "\n" not in str(caught.value)
            assert isolation.run(task(misbehaving.behave), b"", {}, "b.txt")["size"] == 0
    if sys.platform == "darwin":
        ends[misbehaving.eat] = "memory"  # macOS does not enforce a limit of address space
    assert ends == ENDS
