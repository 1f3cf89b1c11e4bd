"""English."""

from __future__ import annotations

from briefing.writers.labels.nouns import Labels

LABELS = Labels(
    brief="Briefing",
    headings={
        "summary": "Summary",
        "participants": "Participants",
        "statements": "Key statements",
        "next_steps": "Announced next steps",
        "open_questions": "Open questions",
        "disagreements": "Disagreements between sources",
        "timeline": "Timeline",
        "sources": "Sources",
        "notices": "Notices",
    },
    nothing={
        "summary": "No line of the sources could be chosen.",
        "participants": "No participant was found.",
        "statements": "No statement was found.",
        "next_steps": "No announced next step was found.",
        "open_questions": "No question was found that the sources leave open.",
        "disagreements": "No disagreement between the sources was found.",
        "timeline": "No timeline: fewer than three dates were found.",
    },
    one_source="One source only: there is nothing to compare.",
    status={
        "scheduled": "scheduled",
        "announced": "announced",
        "expected": "expected",
        "proposed": "proposed",
        "conditional": "conditional",
    },
    question={
        "undecided": "undecided",
        "unconfirmed": "unconfirmed",
        "disputed": "disputed",
        "unanswered": "unanswered",
    },
    disagreement={
        "number": "Numbers differ",
        "date": "Dates differ",
        "name": "Names differ",
        "fact": "Accounts differ",
    },
    months=(
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    day="{day} {month} {year}",
    days_joint="–",
    counts={
        "sources": ("{n} source", "{n} sources"),
        "sentences": ("{n} sentence read", "{n} sentences read"),
        "quoted": ("{n} passage quoted", "{n} passages quoted"),
        "words": ("{n} word", "{n} words"),
        "paragraphs": ("{n} paragraph", "{n} paragraphs"),
        "mentions": ("{n} mention", "{n} mentions"),
    },
    name="Name",
    described="As the sources describe them",
    mentions="Mentions",
    mentions_in="in {source}",
    source="Source",
    place="Quoted from",
    paragraph="para",
    also="also",
    unattributed="Unattributed",
    reported="reported",
    said="{speaker} said",
    no_date="No date",
    later="later report",
    edited="edited",
    edited_key="A line marked “edited” was changed by hand and is no longer the words of its source.",
    quoted_paragraphs="quoted: {numbers} of {total}",
    none_quoted="not quoted",
    strip="Paragraphs of source {source} quoted in this brief: {numbers} of {total}",
    page="Page {page} of {pages}",
    promise="Every quoted line is verbatim from a numbered source.",
    key_title="How to read this brief.",
    key="A filled number is the source quoted; an outlined number is another source that reports the same. "
    "Paragraphs are counted as non-empty lines. Headings, labels and dates in figures are the program’s; all other "
    "words are the sources’.",
    key_strip="In a strip, each square is one paragraph; filled squares are quoted here.",
    attached="The attached brief.json gives the character offsets of every line.",
)  # fmt: skip
