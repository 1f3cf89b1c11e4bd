"""The list of cues: where the words stand that a pattern is said to begin with, there all of its matches begin."""

from __future__ import annotations

import re
from itertools import islice

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.sections.next_steps.cues import CUES, called_by_words

BEGINNING = [number for number, cue in enumerate(CUES) if cue.begins is not None]
LOOKS = re.compile(r"\(\?(?:<[=!][^()]*|=\[[^()]*)\)")
LETTERS = st.sampled_from("abcdefghijklmnopqrstuvwxyz 05ª,-'’“‘”\"$£€[]")
MOST = 6


@pytest.mark.parametrize("number", BEGINNING, ids=lambda number: CUES[number].name)
@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_pattern_matches_where_its_words_begin_and_nowhere_else(number: int, data: st.DataObject) -> None:
    cue = CUES[number]
    told = data.draw(st.from_regex(LOOKS.sub("", cue.pattern.pattern), alphabet=LETTERS))
    text = f"the mayors {told} and who’ll {told}".lower()
    calls = called_by_words(re.findall("[a-z]+", text))
    searched = [match.span() for match in islice(cue.pattern.finditer(text), MOST)]
    assert [match.span() for match in cue.uses(text, calls.by(number))] == searched
