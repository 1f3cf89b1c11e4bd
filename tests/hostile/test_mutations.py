"""Damaged files of every format are read or refused with a code; nothing else ever happens.

MUTATIONS says how many (1,000 by default; `make fuzz` takes 20,000).
"""

from __future__ import annotations

import os
import random

import pytest

from briefing.errors import InputError
from briefing.isolation import Isolation
from briefing.readers.formats import READERS, format_of
from briefing.readers.isolated import read_isolated
from tests.hostile.mutation import mutate
from tests.samples import FILES

EACH = int(os.environ.get("MUTATIONS", "1000")) // len(FILES) + 1
ALLOWED = {
    "bad-json", "binary", "damaged", "empty", "encrypted", "memory", "no-articles", "no-text", "slow", "too-large",
    "too-many", "too-much", "undecodable",
}  # fmt: skip
"""Codes that a damaged file may end with; "crashed", a parser's death, is not among them."""


@pytest.mark.parametrize("name", FILES)
def test_a_damaged_file_is_read_or_refused(name: str) -> None:
    sound = FILES[name]()
    chance = random.Random(name)
    codes = []
    with Isolation() as isolation:
        for _ in range(EACH):
            damaged = mutate(sound, chance)
            try:
                reading = read_isolated(isolation, format_of(name, damaged), damaged, name)
                codes += [notice.code for notice in reading.notices if notice.code in {row.name for row in READERS}]
                for article in reading.articles:
                    article.text.encode()
            except InputError as error:
                codes.append(error.code)
    assert set(codes) <= ALLOWED
