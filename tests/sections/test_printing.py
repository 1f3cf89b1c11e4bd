"""What a brief prints of what was found."""

from briefing import Settings, make_brief
from briefing.readers.text import read_text

OLD = "Published 3 March 2025\nThe council of Halbeck will vote on the bridge on Thursday, 6 March, the mayor said.\n"
NEW = (
    "Published 10 March 2025\nThe council of Halbeck voted for the bridge by a single vote, the mayor said.\n"
    "Work on the bridge will begin on 1 April, the mayor said.\n"
    "“We have waited thirty years for this bridge and now we shall build it,” said the mayor, Ada Quist.\n"
)


def steps(unlimited: bool) -> list[str]:
    articles = [read_text(text.encode(), f"{n}.txt").articles[0] for n, text in enumerate((OLD, NEW))]
    return [step.text for step in make_brief(articles, Settings(unlimited=unlimited)).next_steps]


def test_a_step_whose_day_has_passed_when_the_newest_article_was_written_is_not_printed() -> None:
    assert any("vote on the bridge" in text for text in steps(unlimited=True))
    assert not any("vote on the bridge" in text for text in steps(unlimited=False))
    assert any("1 April" in text for text in steps(unlimited=False))


def test_a_statement_that_the_summary_prints_is_not_printed_again() -> None:
    lead = "The bridge at Halbeck fell into the river on Monday, and nobody was hurt, the mayor said."
    more = "“Nobody was hurt, and that is a wonder,” said the mayor. “We shall build it again before the winter comes.”"
    article = read_text(f"{lead}\n{more}\nThe river was closed.".encode(), "story.txt").articles
    brief = make_brief(article, Settings(words=20))
    printed = {line.text for line in brief.summary}
    assert printed
    assert all(statement.text not in printed for statement in brief.statements)
