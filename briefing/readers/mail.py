"""Mails (.eml) and mailboxes (.mbox): the newest text of a mail, without quoted mails, signature and attachments.

The subject is the title, the sender the publisher, the day of sending the day of publication. Of a forwarded mail the
inner one counts, be it attached or pasted below a line such as "---------- Forwarded message ---------".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr

from briefing.errors import InputError
from briefing.matching.patterns import regex
from briefing.readers.markup import visible_text
from briefing.readers.metadata import Metadata, day_of, language_code, line_of, over
from briefing.readers.reading import Reading, new_article, unite_newlines
from briefing.readers.reflow import reflow

_FORWARD_MARK = regex(r"(?m)^[ >]*-{3,} ?(?:Forwarded message|Original Message) ?-{3,}[ ]*$|^Begin forwarded message:$")
_FORWARDED_FIELD = regex(r"[ >*]*(From|Date|Sent|Subject|To|Cc|Reply-To):\*?[ \t]*(.*)", re.IGNORECASE)
_REPLY_MARK = " wrote:"
_LONGEST_MARK = 300
_PREFIX = regex(r"(?:(?:re|fwd?|aw|wg|tr):\s*)+", re.IGNORECASE)
_SIGNATURE = "-- "
_SEPARATOR = regex(rb"(?m)^From [^\n]*\d{4}[^\n]*\r?\n")
_DEEPEST = 5


def read_mail(content: bytes, path: str) -> Reading:
    """Read one mail."""
    return reading_of(_innermost(message_from_bytes(content, policy=policy.default)), path)


def reading_of(message: EmailMessage, path: str) -> Reading:
    """Read a message that has been taken apart already; InputError "no-text"."""
    metadata = _metadata(str(message["subject"] or ""), str(message["from"] or ""), str(message["date"] or ""))
    metadata = over(metadata, Metadata(language=language_code(str(message["content-language"] or ""))))
    lines, forwarded = _text(message, path)
    return Reading((new_article("\n".join(lines) + "\n", path, over(forwarded, metadata)),))


def split_mailbox(content: bytes, path: str, suffixes: Collection[str]) -> Iterator[tuple[str, bytes]]:
    """Yield each mail of a mailbox, named by its number; InputError "damaged" when there is no "From " line."""
    starts = list(_SEPARATOR.finditer(content))
    if not starts or content[: starts[0].start()].strip():
        raise InputError("damaged", path, "this is no mailbox: it does not start with a line “From …”")
    ends = [mark.start() for mark in starts[1:]] + [len(content)]
    for number, (mark, end) in enumerate(zip(starts, ends, strict=True), 1):
        yield f"{number}.eml", content[mark.end() : end]


def _innermost(message: EmailMessage) -> EmailMessage:
    """Return the mail attached to a mail, and so on, as deep as people forward."""
    for _ in range(_DEEPEST):
        attached = next((part for part in message.walk() if part.get_content_type() == "message/rfc822"), None)
        inner = attached.get_payload(0) if attached is not None and attached.is_multipart() else None
        if not isinstance(inner, EmailMessage):
            break
        message = inner
    return message


def _text(message: EmailMessage, path: str) -> tuple[list[str], Metadata]:
    """Return the paragraphs, and what the head of a mail forwarded as text says."""
    plain = message.get_body(("plain",))
    if plain is not None and (text := unite_newlines(str(plain.get_content()))).strip():
        forwarded, text = _forwarded(text)
        flowed = plain.get_param("format", "") == "flowed"
        return reflow(_own_lines(_unflow(text) if flowed else text)), forwarded
    rich = message.get_body(("html",))
    if rich is None:
        raise InputError("no-text", path, "the mail holds no text")
    forwarded, text = _forwarded(visible_text(str(rich.get_content())))
    return _own_lines(text), forwarded


def _forwarded(text: str) -> tuple[Metadata, str]:
    mark = _FORWARD_MARK.search(text)
    if mark is None:
        return Metadata(), text
    lines = text[mark.end() :].strip("\n").split("\n")
    fields: dict[str, str] = {}
    while lines and (not lines[0].strip() or _FORWARDED_FIELD.match(lines[0])):
        if found := _FORWARDED_FIELD.match(lines[0]):
            fields[found.group(1).lower()] = found.group(2)
        elif fields:
            break
        del lines[0]
    head = _metadata(fields.get("subject", ""), fields.get("from", ""), fields.get("date") or fields.get("sent", ""))
    return head, "\n".join(line.removeprefix("> ").removeprefix(">") for line in lines)


def _own_lines(text: str) -> list[str]:
    """Leave out the signature, the mail that is answered and its quoted lines."""
    own: list[str] = []
    for line in text.split("\n"):
        if own and (line == _SIGNATURE or _introduces_answered(line)):
            break
        if not line.startswith(">") and (own or line.strip()):
            own.append(line)
    return own


def _introduces_answered(line: str) -> bool:
    """Tell whether a line is of the kind "On Thu, 6 Mar 2031, Jo <jo@example.org> wrote:"."""
    return line.rstrip().endswith(_REPLY_MARK) and len(line) < _LONGEST_MARK and (line.startswith("On ") or "@" in line)


def _unflow(text: str) -> str:
    """Join the lines that end in a space (RFC 3676)."""
    return re.sub(r"(?<=[^\n-] )\n(?=[^\n>])", "", text)


def _metadata(subject: str, sender: str, day: str) -> Metadata:
    name, address = parseaddr(sender)
    return Metadata(
        title=line_of(_PREFIX.sub("", subject, count=1) if _PREFIX.match(subject) else subject),
        publisher=line_of(name.strip("\"'") or address.partition("@")[2]),
        published=day_of(day),
    )
