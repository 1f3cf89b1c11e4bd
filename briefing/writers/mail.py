"""Mail: a message that is ready to be sent, readable as plain text and as HTML.

Everything that usually is random or a clock's comes from the content: the same brief, the same bytes.
"""

from __future__ import annotations

import re
from datetime import UTC
from hashlib import sha256
from typing import TYPE_CHECKING

from briefing.errors import BriefingError
from briefing.model import Brief, Layout
from briefing.writers.html import render_html
from briefing.writers.markdown import render_markdown
from briefing.writers.page import view

if TYPE_CHECKING:
    from email.message import EmailMessage

_LONGEST_NAME = 60


def write_mail(brief: Brief, layout: Layout) -> bytes:
    """Return the brief as an .eml file that mail programs open as a draft; no sender and no recipient is named.

    Raises EngineError when a PDF is to be attached and cannot be made.
    """
    message = compose(brief, layout)
    message["X-Unsent"] = "1"
    return message.as_bytes()


def compose(brief: Brief, layout: Layout) -> EmailMessage:
    """Return the message: Markdown as plain text, HTML, and the files that the layout attaches."""
    from email import policy  # slow to load, and few runs write mails
    from email.message import EmailMessage
    from email.utils import format_datetime

    page = view(brief, layout)
    message = EmailMessage(policy=policy.SMTP.clone(max_line_length=78))
    message["Subject"] = _subject(page.title)
    if brief.created:
        message["Date"] = format_datetime(brief.created.astimezone(UTC))
    text = render_markdown(page, layout)
    html = render_html(page, layout, "mail.html.j2", "")
    digest = sha256(f"{text}\0{html}\0{layout.attach}".encode()).hexdigest()
    message["Message-ID"] = f"<{digest[:32]}@news-briefing.invalid>"
    message.set_content(text, cte="quoted-printable")
    message.add_alternative(html, subtype="html", cte="quoted-printable")
    if layout.attach == "pdf":
        from briefing.writers.pdf import write_pdf  # few mails carry one

        name = f"{_file_name(page.title)}.pdf"
        message.add_attachment(write_pdf(brief, layout), maintype="application", subtype="pdf", filename=name)
    _fix_boundaries(message, digest)
    _check(message)
    return message


def _subject(title: str) -> str:
    """Return a title as a subject: one line, and nothing that reads as an encoded word."""
    return " ".join(title.replace("=?", "= ?").split())


def _file_name(title: str) -> str:
    words = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
    return words[:_LONGEST_NAME].strip("-") or "brief"


def _fix_boundaries(message: EmailMessage, digest: str) -> None:
    for number, part in enumerate(message.walk()):
        if part.is_multipart():
            part.set_boundary(f"=_{number}_{digest[:40]}")


def _check(message: EmailMessage) -> None:
    """Refuse a message that has other headers when it is read again. Raises BriefingError."""
    from email import message_from_bytes, policy

    again = message_from_bytes(message.as_bytes(), policy=policy.SMTP)
    if [name.lower() for name in again.keys()] != [name.lower() for name in message.keys()]:  # noqa: SIM118
        raise BriefingError("the title cannot be the subject of a mail: it would change the message's headers")
