"""Articles into stories: `group`. Linear in practice; the same stories in whatever order the articles come.

    Article -pages.news_of-> text -signatures.sign-> Signature -copied.find_copies-> originals -vectors.weigh-> vectors
            -linking.link-> pairs that may belong together -clustering.cluster-> stories

Sources of the method: average-link clustering of TF-IDF vectors as in Manning, Raghavan and Schütze, "Introduction to
Information Retrieval" (2008), chapter 17; saturation of counts from Robertson and Zaragoza, "The Probabilistic
Relevance Framework: BM25 and Beyond" (2009); an inverted index for candidates and a window of time as in Allan,
"Topic Detection and Tracking" (2002).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.grouping.clustering import cluster
from briefing.grouping.copied import find_copies
from briefing.grouping.folders import check_new, write_folder
from briefing.grouping.linking import link
from briefing.grouping.saved import read_groups, write_groups
from briefing.grouping.signatures import Signature, left_out, member_of, sign, signature_of
from briefing.grouping.vectors import weigh
from briefing.model import Article, Group

__all__ = [
    "WINDOW",
    "Signature",
    "assemble",
    "check_new",
    "group",
    "left_out",
    "read_groups",
    "sign",
    "write_folder",
    "write_groups",
]

_ALIKE = 0.148
"""Mean cosine between the articles of two stories from which they are one story, among many articles."""
_FEW = 0.5
"""How much lower that is among few: this over their number."""
_LEAST = 0.05
"""The lowest it gets."""
WINDOW = 180
"""Days between two articles from which they no longer bring two stories together."""
_ID = 12
"""Hexadecimal digits of a story's id."""


def group(articles: Iterable[Article], into: Sequence[Group] = (), window: int = WINDOW) -> list[Group]:
    """Return the stories that `articles` tell, the newest first.

    Articles are read one at a time and their texts are not kept. The result does not depend on their order; a text
    given twice counts once, and a page that holds no article (“the page you requested was not found”) not at all. With
    `into`, articles join the stories given or found new ones: a story given keeps its id, title and members, and no two
    of them become one. Two articles more than `window` days apart do not bring stories together by themselves.
    """
    return assemble((sign(article) for article in articles), into, window)


def assemble(signatures: Iterable[Signature], into: Sequence[Group] = (), window: int = WINDOW) -> list[Group]:
    """Do as `group` does, with articles that were signed already, perhaps elsewhere."""
    known = {one.sha256: (one, number) for number, old in enumerate(into) for one in _signatures(old)}
    for one in signatures:
        if not one.hollow:
            known.setdefault(one.sha256, (one, -1))
    ordered = sorted(known.values(), key=lambda pair: pair[0].place)
    signed, owner = [one for one, _ in ordered], [number for _, number in ordered]
    original = find_copies(signed, owner)
    groups = []
    for own in _places(signed, owner, original, window):
        given = max(owner[place] for place in own)
        groups.append(_group(signed, own, original, into[given] if given >= 0 else None))
    return sorted(groups, key=_newest_first)


def _places(signed: Sequence[Signature], owner: Sequence[int], original: Sequence[int], window: int) -> list[list[int]]:
    """Return the places of the articles of each story; a copy goes where its original goes."""
    stands = [place for place in range(len(signed)) if original[place] == place]
    originals = [signed[place] for place in stands]
    vectors = weigh(originals)
    alike = _threshold(len(originals))
    clusters = cluster(vectors, link(originals, vectors, window), [owner[place] for place in stands], alike)
    story = {stands[place]: number for number, own in enumerate(clusters) for place in own}
    members: list[list[int]] = [[] for _ in clusters]
    for place, first in enumerate(original):
        members[story[first]].append(place)
    return members


def _threshold(articles: int) -> float:
    """Return from which likeness on two stories are one: among many articles more are alike by chance."""
    return max(_ALIKE - _FEW / max(articles, 1), _LEAST)


def _group(signed: Sequence[Signature], places: Sequence[int], original: Sequence[int], old: Group | None) -> Group:
    founder = signed[places[0]]
    days = [day for place in places if (day := signed[place].day)]
    return Group(
        id=old.id if old else founder.sha256[:_ID],
        title=old.title if old else founder.title,
        language=old.language if old else founder.language,
        first=min(days, default=None),
        last=max(days, default=None),
        members=tuple(
            member_of(signed[place], None if original[place] == place else signed[original[place]].sha256)
            for place in places
        ),
    )


def _signatures(old: Group) -> list[Signature]:
    return [signature_of(member, old.language) for member in old.members]


def _newest_first(story: Group) -> tuple[int, int, str]:
    return (-story.last.toordinal() if story.last else 0, -len(story.members), story.id)
