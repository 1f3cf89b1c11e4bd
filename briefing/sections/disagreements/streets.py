"""Streets behind the number of a house: "14 Mill Lane", "the 800 block of Old Mill Lane"."""

from __future__ import annotations

from briefing.matching.patterns import regex

_STREET = regex(
    r"(?:[ -]block(?: of)?)? ((?:(?:[NSEW]\.|North|South|East|West) )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}? "
    r"(?:Street|Avenue|Road|Drive|Lane|Boulevard|Square|Terrace|Court|Place|Crescent|(?:St|Ave|Rd|Dr|Blvd)\b\.?))"
)
_ENDS = {"St": "Street", "Ave": "Avenue", "Rd": "Road", "Dr": "Drive", "Blvd": "Boulevard"}


def street_behind(text: str, end: int) -> str | None:
    """Return the street, its last word written out, of which the number that ends there is a house's; None for none."""
    behind = text[end + 1 : end + 2]
    street = _STREET.match(text, end) if behind.isupper() or behind == "b" else None
    if street is None:
        return None
    *words, last = street[1].rstrip(".").split(" ")
    return " ".join((*words, _ENDS.get(last, last)))
