"""The list of cues: every match of a pattern has a word that calls it, and begins where the list says."""

from __future__ import annotations

import re
from itertools import islice

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.sections.next_steps.cues import CUES, called_by_words, callers, only_verbs

LOOKS = re.compile(r"\(\?(?:<[=!][^()]*|=\[[^()]*)\)")
LETTERS = st.sampled_from("abcdefghijklmnopqrstuvwxyz 05ª,-'’“‘”\"$£€[]")
MOST = 6


@pytest.mark.parametrize("number", range(len(CUES)), ids=lambda number: CUES[number].name)
@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_pattern_matches_where_words_that_call_it_stand_and_nowhere_else(number: int, data: st.DataObject) -> None:
    cue = CUES[number]
    told = data.draw(st.from_regex(LOOKS.sub("", cue.pattern.pattern), alphabet=LETTERS))
    text = f"the mayors {told} and who’ll {told}".lower()
    calling = only_verbs() if cue.only_verb else callers([number])
    called = called_by_words(re.findall("[a-z]+", text), calling)
    searched = [match.span() for match in islice(cue.pattern.finditer(text), MOST)]
    assert [match.span() for match in cue.uses(text, called.get(number, ()))] == searched
