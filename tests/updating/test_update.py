"""What is new since a brief: the stories of tests/cases/updates, and what holds for any story."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from textwrap import wrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Brief, Change, Layout, Settings
from briefing.pipeline import make_brief
from briefing.schema import read_brief
from briefing.updating import find_earlier, settings_of, update
from briefing.verification import VERIFIERS, Texts
from briefing.writers import WRITERS
from tests.updating.stories import Story, article, stories

STORIES = stories()
WHOLE = Settings(embed_sources=True)


def updated(story: Story) -> Brief:
    return update(make_brief(story.earlier, WHOLE), story.later)


def matches(change: Change, kind: str, before: str, after: str) -> bool:
    told = change.before.text if change.before else ""
    return (
        kind in ("any", change.kind)
        and (before == "-" or before in told)
        and change.after is not None
        and after in change.after.text
    )


@pytest.fixture(scope="module")
def briefs() -> dict[str, Brief]:
    return {story.name: updated(story) for story in STORIES}


@pytest.mark.parametrize(
    ("name", "kind", "before", "after"), [(story.name, *row) for story in STORIES for row in story.find]
)
def test_a_change_is_found_with_both_its_lines(
    briefs: dict[str, Brief], name: str, kind: str, before: str, after: str
) -> None:
    assert any(matches(change, kind, before, after) for change in briefs[name].changes)


@pytest.mark.parametrize(("name", "kind", "words"), [(story.name, *row) for story in STORIES for row in story.leave])
def test_what_was_told_before_is_not_new(briefs: dict[str, Brief], name: str, kind: str, words: str) -> None:
    assert [change for change in briefs[name].changes if matches(change, kind, "-", words)] == []


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_every_line_of_an_update_is_proved(briefs: dict[str, Brief], story: Story) -> None:
    content = WRITERS[".json"](briefs[story.name], Layout())
    assert VERIFIERS[".json"](content, "brief.json", Texts([])).problems == ()


def test_a_step_that_is_done_dropped_or_moved_and_a_question_answered_are_no_longer_printed(
    briefs: dict[str, Brief],
) -> None:
    brief = briefs["ferry"]
    printed = [item.text for item in (*brief.summary, *brief.next_steps, *brief.open_questions, *brief.timeline)]
    gone = [change.before.text for change in brief.changes if change.before and change.kind != "changed"]
    assert gone
    assert not set(gone) & set(printed)


def test_a_moved_step_tells_both_times(briefs: dict[str, Brief]) -> None:
    (moved,) = [change for change in briefs["ferry"].changes if change.kind == "moved"]
    assert moved.was is not None
    assert moved.when is not None
    assert (moved.was.start, moved.when.start) == (date(2031, 3, 10), date(2031, 3, 17))


def test_a_figure_that_changed_is_marked_in_both_lines(briefs: dict[str, Brief]) -> None:
    (changed,) = [change for change in briefs["ferry"].changes if change.kind == "changed"]
    assert changed.before is not None
    assert changed.after is not None
    (before,), (after,) = changed.marks_before, changed.marks_after
    assert (changed.before.text[slice(*before)], changed.after.text[slice(*after)]) == ("140", "152")


def test_the_same_articles_again_are_nothing_new() -> None:
    story = STORIES[0]
    brief = update(make_brief(story.earlier, WHOLE), story.earlier)
    assert brief.changes == ()
    assert [notice.code for notice in brief.notices if notice.code == "nothing-new"]


def test_an_update_can_be_updated() -> None:
    story = next(each for each in STORIES if each.name == "ferry")
    first = updated(story)
    again = update(first, story.later)
    assert again.changes == ()
    assert [source.sha256 for source in again.sources] == [source.sha256 for source in first.sources]
    third = article("The bridge\nThe islanders’ council voted on a petition for a bridge on Thursday, and it passed.\n",
                    date(2031, 3, 21))  # fmt: skip
    assert ("done", "The islanders’ council will vote on a petition for a bridge on 20 March.") in [
        (change.kind, change.before.text if change.before else "") for change in update(first, [third]).changes
    ]


def test_without_the_earlier_texts_the_lines_of_the_previous_brief_are_compared_and_a_notice_says_so() -> None:
    story = next(each for each in STORIES if each.name == "mine")
    brief = update(make_brief(story.earlier), story.later)
    kinds = {change.kind for change in brief.changes}
    assert {"done", "answered", "changed"} <= kinds
    assert [notice.code for notice in brief.notices] == ["sources-gone"]
    assert brief.previous is not None
    assert brief.previous.gone == (2,)
    assert [source.published for source in brief.sources] == [date(2031, 6, 4), date(2031, 6, 2)]
    cited = {piece.source for line in brief.summary for piece in line.evidence}
    assert cited == {1}


def test_lines_that_a_mail_program_has_broken_are_compared_when_their_text_is_gone() -> None:
    words = STORIES[0].earlier[0].text
    broken = "\n".join(line for row in words.split("\n") for line in [*wrap(row, 70), ""])
    before = article(broken, STORIES[0].earlier[0].published, "broken.txt")
    brief = update(make_brief([before]), STORIES[0].later)
    lines = [change.before for change in brief.changes if change.before]
    assert any("\n" in line.text for line in lines)
    assert all(broken[line.start : line.end] == line.text for line in lines)


def test_lines_of_a_text_that_is_gone_are_proved_when_it_is_given_again() -> None:
    story = next(each for each in STORIES if each.name == "mine")
    content = WRITERS[".json"](update(make_brief(story.earlier), story.later), Layout())
    proof = VERIFIERS[".json"](content, "brief.json", Texts([*story.earlier, *story.later]))
    assert proof.problems == ()
    lacking = VERIFIERS[".json"](content, "brief.json", Texts(story.later)).problems
    assert [problem.code for problem in lacking] == ["missing-source"]


def test_earlier_texts_are_read_again_from_their_paths_when_they_have_not_changed() -> None:
    story = STORIES[0]
    previous = make_brief(story.earlier)
    kept, changed = story.earlier[0], replace(story.earlier[1], sha256="0" * 64)
    found = find_earlier(previous, [], lambda path: [kept] if path == kept.path else [changed])
    assert found == [kept]


def test_an_earlier_article_without_a_date_counts_as_of_the_day_of_the_previous_brief() -> None:
    before = article("The council will vote on the tunnel on Friday.\n" * 1 + "Traders wait.\n", None)
    moment = datetime(2031, 3, 4, 6, tzinfo=UTC)
    previous = make_brief([before], replace(WHOLE, date=moment))
    after = article("The council voted on the tunnel on Friday and approved it.\n", date(2031, 3, 8))
    brief = update(previous, [after], replace(WHOLE, date=datetime(2031, 3, 8, 6, tzinfo=UTC)))
    (done,) = [change for change in brief.changes if change.kind == "done"]
    assert done.was is not None
    assert done.was.start == date(2031, 3, 7)
    assert brief.sources[0].published is None


def test_language_sections_and_embedding_are_kept_unless_told_otherwise() -> None:
    story = next(story for story in STORIES if story.name == "election")
    previous = make_brief(story.earlier, Settings(language="fr", sections=("summary",), embed_sources=True))
    assert settings_of(previous) == Settings(language="fr", sections=("summary",), embed_sources=True)
    assert {change.section for change in update(previous, story.later).changes} == {"summary"}


def test_an_updated_brief_survives_its_json(briefs: dict[str, Brief]) -> None:
    for brief in briefs.values():
        content = WRITERS[".json"](brief, Layout())
        assert read_brief(content, "brief.json") == brief
        assert json.loads(content)["previous"]["sources"]


def test_the_same_input_gives_the_same_brief() -> None:
    story = STORIES[0]
    assert updated(story) == updated(story)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300), st.text(max_size=300))
def test_any_text_can_be_compared_with_any_other(one: str, other: str) -> None:
    texts = [text + " x\n" for text in (one, other)]
    safe = [article(text.encode("utf-8", "replace").decode(), date(2031, 1, 1)) for text in texts]
    brief = update(make_brief(safe[:1], WHOLE), safe[1:])
    texts_by_id = {source.id: source.text for source in brief.sources}
    for change in brief.changes:
        for line in change.lines:
            assert (texts_by_id[line.source] or "")[line.start : line.end] == line.text
