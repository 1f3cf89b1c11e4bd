"""The table of rankers: adding one is one function and one row."""

from __future__ import annotations

from briefing.ranking.coverage import coverage
from briefing.ranking.sumy_rankers import sumy_ranker
from briefing.ranking.worth import Ranker

RANKERS: dict[str, Ranker] = {
    "default": coverage,
    "lexrank": sumy_ranker("lex_rank", "LexRankSummarizer"),
    "textrank": sumy_ranker("text_rank", "TextRankSummarizer"),
    "lsa": sumy_ranker("lsa", "LsaSummarizer"),
    "luhn": sumy_ranker("luhn", "LuhnSummarizer"),
    "sum-basic": sumy_ranker("sum_basic", "SumBasicSummarizer"),
    "kl": sumy_ranker("kl", "KLSummarizer"),
    "reduction": sumy_ranker("reduction", "ReductionSummarizer"),
    "edmundson": sumy_ranker("edmundson", "EdmundsonSummarizer"),
}
"""Name on the command line -> ranker."""
