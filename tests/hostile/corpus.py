"""Files that mean no good, made from code with fixed seeds; one function for each kind.

Every function takes the number that stands for a million (less in a quick run) and yields (name, content).
"""

from __future__ import annotations

import gzip
import json
import random
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator

from briefing.readers.reading import LONGEST_TEXT
from tests import samples
from tests.hostile.varied import varied

Files = Iterator[tuple[str, bytes]]
SENTENCE = "Mayor Ada Brandt said on Monday that the bridge would reopen. "


def texts_of_bytes(_: int) -> Files:
    """Encodings, broken ones, and data that are no text."""
    text = "“Café,” said Ada Brandt – naïve as ever. " * 20
    for encoding in ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "cp1250", "mac-roman"):
        yield f"{encoding}.txt", text.encode(encoding, "replace")
    yield "koi8-r.txt", ("Мэр Ада Брандт заявила в понедельник, что мост откроют. " * 20).encode("koi8-r")
    yield "big5.txt", ("市長星期一表示橋樑將重新開放。" * 20).encode("big5")
    yield "empty.txt", b""
    yield "white.txt", b" \t\r\n" * 1000
    yield "mark-alone.txt", b"\xef\xbb\xbf"
    yield "one-byte.txt", b"\xff"
    yield "nul.txt", b"\x00" * 5000
    yield "nul-inside.txt", b"Some words\x00and more."
    yield "odd-utf-16.txt", text.encode("utf-16") + b"x"
    yield "surrogate-utf-16.txt", text.encode("utf-16-le") + b"\x00\xd8"
    yield "surrogate-utf-8.txt", b"Some words \xed\xa0\x80 and more."
    yield "overlong.txt", b"Some words \xc0\xaf\xe0\x80\xaf and more." * 20
    yield "cut.txt", text.encode()[:-1] + b"\xe2\x80"
    yield "undefined.txt", b"Words \x81\x8d\x8f\x90\x9d and more. " * 30
    yield "control.txt", bytes(range(1, 32)) * 100
    yield "escape.txt", b"\x1b[2J\x1b]0;title\x07Words \x1b[31mred\x1b[0m and more. " * 50
    for number in range(6):
        yield f"random-{number}.txt", random.Random(number).randbytes(20_000)
    for name, start in (("png", b"\x89PNG\r\n\x1a\n"), ("jpeg", b"\xff\xd8\xff\xe0"), ("elf", b"\x7fELF\x02")):
        yield f"{name}.txt", start + random.Random(7).randbytes(5000)
    yield "sqlite.txt", b"SQLite format 3\x00" + bytes(5000)
    yield "gzip.txt", gzip.compress(text.encode())
    yield "pdf.txt", samples.pdf()
    yield "zip.txt", samples.package({"a.txt": text})


def texts_that_are_odd(_: int) -> Files:
    """Characters that few expect."""
    yield "bidi.txt", ("\u202e\u2066" + SENTENCE + "\u2069").encode() * 50
    yield "invisible.txt", "\u200b\u200d\u2060\ufeff".join(SENTENCE * 20).encode()
    yield "zalgo.txt", "".join(letter + "\u0301\u0323\u0334" * 20 for letter in SENTENCE * 10).encode()
    yield "emoji.txt", ("👩‍👩‍👧‍👦🏳️‍🌈 said 🇩🇪. " * 2000).encode()
    yield "arabic.txt", ("قالت العمدة إن الجسر سيفتح يوم الاثنين. " * 500).encode()
    yield "japanese.txt", ("市長は月曜日に橋が再開すると述べた。" * 500).encode()
    yield "separators.txt", ("One.\u2028Two.\u2029Three.\x85Four.\x0bFive.\x0c" * 500).encode()
    yield "returns.txt", b"One.\rTwo.\r\r" * 5000
    yield "private-use.txt", ("\ue000\uf8ff\U0010fffd words. " * 1000).encode()
    yield "noncharacters.txt", ("\ufffe\uffff\U0001ffff words. " * 1000).encode()
    yield "template.txt", b"{{ 7*7 }} {% for x in range(999999999) %} ${7*7} <%= 7*7 %> said Ada Brandt. " * 20
    yield "markup.txt", b"<script>alert(1)</script> [x](javascript:alert(1)) ![](file:///etc/passwd) said Ada. " * 20
    yield "headers.txt", b"Subject: x\r\nBcc: all@example.org\r\n\r\nWords. " * 20
    yield "turkish.txt", ("İSTANBUL'DA ıI İi ẞß ŉ ǰ Mayor said. " * 500).encode()
    yield "one-sentence.txt", b"The bridge is open."
    yield "one-word.txt", b"Bridge"
    yield "no-ends.txt", ("the bridge and the river and the town " * 5000).encode()


def texts_that_are_long(million: int) -> Files:
    """A million of everything, and bait for regular expressions that backtrack."""
    yield "one-line-50-mb.txt", b"word " * 10_000_000
    yield "one-line.txt", SENTENCE.encode() * (million // 62)
    yield "one-word-a-million.txt", b"a" * million
    yield "paragraphs.txt", b"A.\n" * (million // 2)
    yield "sentences.txt", b"He said so. " * (million // 12)
    for name, mark in (
        ("curly", "“"), ("closing", "”"), ("straight", '"'), ("single", "‘"), ("apostrophe", "'"),
        ("pairs", "“”"), ("nested", "“‘"), ("guillemet", "«"),
    ):  # fmt: skip
        yield f"quotes-{name}.txt", (mark * (million // len(mark)) + " said Ada Brandt.").encode()
    yield "quotes-spaced.txt", ("“ ” ‘ ’ \" ' " * (million // 12)).encode()
    for name, bait in (
        ("newlines", "\n"), ("spaces", " "), ("full-stops", "."), ("commas", ","), ("dashes", "—"),
        ("hyphens", "-"), ("digits", "1"), ("numbers", "1,"), ("decimals", "1."), ("initials", "A."),
        ("spaced-initials", "A. "), ("titles", "Mr. "), ("names", "Ada Brandt "), ("particles", "van der "),
        ("capitals", "A "), ("upper", "AB"), ("said", "said "), ("he-said", ", he said, "),
        ("that", "said that "), ("will", "will "), ("dates", "on Monday "), ("days", "12 March 2031, "),
        ("months", "March "), ("years", "2031 "), ("money", "$4 million "), ("percent", "4% "),
        ("parentheses", "("), ("brackets", "["), ("braces", "{"), ("pairs-of-parentheses", "()"),
        ("colons", ": "), ("semicolons", "; "), ("ellipses", "… "), ("questions", "? "), ("slashes", "/"),
        ("addresses", "http://a.b/ "), ("mails", "a@b.c "), ("possessives", "Ada’s "),
        ("abbreviations", "U.S. "), ("and", "and "), ("of-the", "of the "), ("commas-of-names", "Ada Brandt, "),
        ("former", "former "), ("not", "not "), ("if", "if whether "), ("underscores", "_"), ("stars", "*"),
        ("hashes", "#"), ("accents", "\u0301"), ("zero-width", "\u200b"), ("tabs", "\t"), ("pipes", "|"),
        ("dollars", "$"), ("hyphenated", "a-"), ("ordinals", "1st "), ("clock", "10:30 "),
    ):  # fmt: skip
        yield f"bait-{name}.txt", ("Ada Brandt said. " + bait * (million * 2 // 5 // len(bait)) + "!\n").encode()


def texts_at_the_limit(million: int) -> Files:
    """As long as is read at all, every sentence another one; and the bait, as long."""
    most = LONGEST_TEXT * million // 1_000_000
    for name, text in varied(most):
        yield f"varied-{name}.txt", text.encode()
    for number, piece in enumerate((
        "A.\n", "A. ", "Ada said.\n", "“Ada\n", "“Yes,” said Ada Brandt. ", "Ada Brandt said “no”. ", ", said Ada, ",
        "Ada, Tom and ", "who said that ", "On 12 March 2031 the mayor, Ada Brandt, will meet Tom. ", "He said so. ",
        "Who will pay? ", "If it passes, the council will vote in June. ", "She said she would. ", "two days later ",
    )):  # fmt: skip
        yield f"bait-{number}.txt", (piece * ((most - 20) // len(piece)) + "!\n").encode()


def markdown(million: int) -> Files:
    """Nesting, and front matter that is none."""
    for name, bait in (
        ("brackets", "["), ("images", "!["), ("quotes", "> "), ("emphasis", "*a "), ("strong", "**a_"),
        ("links", "[a]("), ("ticks", "`"), ("html", "<a "), ("entities", "&#1"), ("references", "[a]: b\n"),
        ("rules", "---\n"), ("fences", "```\n"), ("setext", "a\n="), ("tildes", "~~"),
    ):  # fmt: skip
        yield f"{name}.md", (bait * (million // 10 // len(bait)) + "\n\nThe end.\n").encode()
    yield "list.md", "\n".join(" " * depth + "- a" for depth in range(600)).encode()
    yield "table.md", b"|" * 5000 + b"\n" + b"|-" * 5000 + b"\n" + b"|a" * 5000
    yield "front-open.md", b"---\ntitle: x\n" * 5000
    yield "front-only.md", b"---\ntitle: x\n---\n"
    yield "front-bomb.md", b"---\na: &a [x,x]\nb: &b [*a,*a]\ntitle: !!python/object/apply:os.system [ls]\n---\nText.\n"
    yield "front-toml.md", b"+++\na = " + b"[" * (million // 20) + b"\n+++\nText.\n"


def pages(million: int) -> Files:
    """Web pages: depth, breadth, lies."""
    end = b"</html>"
    yield "deep.html", b"<div>" * (million // 10) + b"Text." + end
    yield "attributes.html", b"<p " + b" ".join(b"a%d=1" % n for n in range(million // 10)) + b">Text.</p>" + end
    yield "attribute.html", b"<p a='" + b"x" * (5 * million) + b"'>Text." + end
    yield "unclosed.html", b"<html><body><p><b><i><a>" * (million // 50) + b"Text."
    yield "breaks.html", b"<html><body>Text." + b"<br>" * million + end
    yield "comments.html", b"<html><body>" + b"<!-- x -->" * (million // 10) + b"<p>Text." + end
    yield "comment-open.html", b"<html><body><p>Text.<!--" + b"-" * million
    yield "entities.html", b"<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><html><p>&b;&b; Text." + end
    yield "file-entity.html", b"<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><html><p>&a; Text." + end
    yield "table.html", b"<table>" + b"<tr><td>a<td>b" * (million // 10) + end
    yield "tables-in-tables.html", b"<table><tr><td>" * (million // 300) + b"Text." + end
    yield (
        "scripts.html",
        b"<html><script>" + b"var a = '</scr' + 'ipt>';" * (million // 20) + b"</script><p>Text." + end,
    )
    yield "charset-lies.html", "<meta charset=utf-16><p>“Text”.".encode() + end
    yield "utf-16.html", "<html><p>“Text”, said Ada Brandt.</html>".encode("utf-16")
    yield "nul.html", b"<html>\x00<p>Te\x00xt." + end
    yield "nothing.html", b"<html></html>"
    yield "frames.html", b"<frameset><frame src='http://10.0.0.1/'></frameset><iframe src='file:///etc/passwd'>" + end
    yield "json-ld.html", b"<script type='application/ld+json'>" + b"[" * (million // 10) + b"</script><p>Text." + end
    yield "links.html", b"<p><a href='javascript:alert(1)'>Text</a> " * (million // 20) + end
    yield "dates.html", b"<p>" + b"12/13/14 1 Jan 2031 " * (million // 20) + end
    yield "paragraphs.html", b"<article>" + b"<p>A.</p>" * (million // 10) + end
    yield "long-line.html", b"<article><p>" + SENTENCE.encode() * (million // 10) + end
    yield "image.html", b"<img src='data:image/png;base64," + b"A" * (9 * million) + b"'><p>Text." + end
    yield "pdf-inside.html", samples.pdf()
    yield "text.html", b"Only words, no markup at all."
    yield (
        "xml.xhtml",
        b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body><p>Text.</p></body></html>",
    )


def pdfs(million: int) -> Files:
    """PDF files: cut, looped, packed."""
    whole = samples.pdf()
    for share in (1, 10, 25, 50, 75, 90, 99):
        yield f"cut-{share}.pdf", whole[: len(whole) * share // 100]
    yield "head.pdf", b"%PDF-1.7\n"
    yield "tail.pdf", b"%PDF-1.7\ntrailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF"
    yield "loop-pages.pdf", whole.replace(b"/Kids [6 0 R]", b"/Kids [2 0 R]")
    yield "loop-xref.pdf", whole.replace(b"/Root 1 0 R", b"/Prev 9 /Root 1 0 R")
    yield "loop-contents.pdf", whole.replace(b"/Contents 5 0 R", b"/Contents 6 0 R")
    yield "count.pdf", whole.replace(b"/Count 1 ", b"/Count 999999999 ")
    yield "size.pdf", whole.replace(b"/Size 7", b"/Size 99999999999999999999")
    yield "deep.pdf", whole.replace(b"/Lang (en-GB)", b"/Lang " + b"[" * (million // 20))
    yield "names.pdf", whole.replace(b"/Lang (en-GB)", b"/A" * (million // 5))
    yield "length.pdf", whole.replace(b"/Length ", b"/Length 99999999")
    yield "no-font.pdf", whole.replace(b"/F1 3 0 R", b"/F1 9 0 R")
    yield "launch.pdf", whole.replace(b"/Lang (en-GB)", b"/OpenAction << /S /Launch /F (/bin/sh) >>")
    yield "no-text.pdf", samples.pdf([[]])
    yield "pages.pdf", samples.pdf([["Text."]] * 600)
    yield "long-page.pdf", samples.pdf([["Some words of text."] * (million // 50)])
    for name, packed in (
        ("bomb", zlib.compress(bytes(300 * million), 9)),
        ("twice", zlib.compress(zlib.compress(bytes(100 * million), 9), 9)),
    ):
        filters = b"/FlateDecode" if name == "bomb" else b"[/FlateDecode /FlateDecode]"
        stream = b"<< /Filter %s /Length %d >>\nstream\n%s\nendstream" % (filters, len(packed), packed)
        yield (
            f"{name}.pdf",
            whole.replace(whole[whole.index(b"5 0 obj") + 8 : whole.index(b"endobj", whole.index(b"5 0 obj"))], stream),
        )
    yield "text.pdf", b"Only words."
    yield "page.pdf", samples.html()


def packages(million: int) -> Files:
    """Word and OpenDocument files and archives."""
    paragraph = "<w:p><w:r><w:t>A.</w:t></w:r></w:p>"
    yield "million.docx", samples.docx(paragraph * million)
    yield "deep.docx", samples.docx("<w:p>" * (million // 10))
    yield "long.docx", samples.docx("<w:p><w:r><w:t>" + "word " * (4 * million) + "</w:t></w:r></w:p>")
    yield "runs.docx", samples.docx("<w:p>" + "<w:r><w:t>a </w:t></w:r>" * (million // 5) + "</w:p>")
    yield (
        "attributes.docx",
        samples.docx("<w:p " + " ".join(f'a{n}="1"' for n in range(million // 20)) + "><w:t>A.</w:t></w:p>"),
    )
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    bomb = (
        f'<!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]><w:document><w:body><w:p><w:t>&l9;</w:t></w:p></w:body></w:document>'
    )
    yield "laughs.docx", samples.package({"word/document.xml": bomb})
    outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document><w:p><w:t>&a;</w:t></w:p></w:document>'
    yield "outside.docx", samples.package({"word/document.xml": outside})
    yield "zeros.docx", samples.package({"word/document.xml": bytes(200 * million)})
    yield "no-document.docx", samples.package({"a.txt": "A."})
    yield "broken-xml.docx", samples.docx("<w:p><w:r>")
    yield "text.docx", b"Only words."
    yield "old.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000)
    for share in (10, 50, 90, 99):
        yield f"cut-{share}.docx", samples.docx()[: len(samples.docx()) * share // 100]
        yield f"cut-{share}.odt", samples.odt()[: len(samples.odt()) * share // 100]
    yield "deep.odt", samples.odt("<text:p>" + "<text:span>" * (million // 20))
    yield (
        "deep-closed.odt",
        samples.odt(
            "<text:p>" + "<text:span>" * (million // 20) + "A." + "</text:span>" * (million // 20) + "</text:p>"
        ),
    )
    yield "million.odt", samples.odt("<text:p>A.</text:p>" * million)
    yield "spaces.odt", samples.odt("<text:p>A." + "<text:s/>" * (million * 3 // 10) + "</text:p>")
    yield "is-docx.odt", samples.docx()
    yield "empty.zip", samples.package({})
    yield "climbing.zip", samples.package({"../../../etc/passwd.txt": "A.", "/abs.txt": "B.", "C:\\c.txt": "C."})
    yield "many.zip", samples.package({f"{n}.txt": "A." for n in range(million // 50)}, zipfile.ZIP_STORED)
    yield "zeros.zip", samples.package({"a.txt": bytes(200 * million)})
    yield "zeros-many.zip", samples.package({f"{n}.txt": bytes(40 * million) for n in range(10)})
    yield "nested.zip", _nested(40)
    yield "heavy.zip", samples.package({f"{n}.html": b"<div>" * (million // 50) for n in range(40)})
    yield (
        "bad-names.zip",
        samples.package({"a\n\x1b[31m.txt": "A.", "\u202etxt.exe.txt": "B.", "x" * 5000 + ".txt": "C."}),
    )
    whole = samples.package({"a.txt": samples.TEXT, "b.txt": "B."})
    yield "crc.zip", whole.replace(struct.pack("<I", zlib.crc32(b"B.")), b"\x00\x00\x00\x01")
    yield "overlap.zip", _overlapping()
    for method in (1, 9, 12, 14, 99):
        yield f"method-{method}.zip", _with_method(whole, method)
    yield "cut.zip", whole[:-10]
    yield "text.zip", b"Only words."


def _nested(depth: int) -> bytes:
    content = samples.package({"a.txt": "A."})
    for _ in range(depth):
        content = samples.package({"a.zip": content, "a.txt": "A."})
    return content


def _with_method(content: bytes, method: int) -> bytes:
    return content.replace(b"\x08\x00", struct.pack("<H", method))


def _overlapping() -> bytes:
    """Return an archive whose directory names the same bytes a thousand times."""
    whole = samples.package({"a.txt": bytes(1_000_000)})
    start = whole.index(b"PK\x01\x02")
    end = whole.index(b"PK\x05\x06")
    entry = whole[start:end]
    rows = b"".join(entry[:46] + b"%05d"[:0] + f"{n:01x}"[-1:].encode() + entry[47:] for n in range(1000))
    tail = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, 1000, 1000, len(rows), start, 0)
    return whole[:start] + rows + tail


def mails(million: int) -> Files:
    """Mails and mailboxes."""
    deep = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(3000))
    yield "deep.eml", deep.encode() + b"\nText.\n"
    yield "mails-in-mails.eml", b"Content-Type: message/rfc822\n\n" * (million // 300) + b"Subject: x\n\nText.\n"
    yield "headers.eml", b"X-A: b\n" * (million // 5) + b"\nText.\n"
    yield "header.eml", b"Subject: " + b"=?utf-8?q?a?= " * (million // 20) + b"\n\nText.\n"
    yield "folded.eml", b"Subject: a\n" + b" b\n" * (million // 5) + b"\nText.\n"
    yield "to.eml", b"To: " + b"<a@b.example>, " * (million // 20) + b"\n\nText.\n"
    yield "from.eml", b"From: " + b"(" * (million // 20) + b"\n\nText.\n"
    yield "charset.eml", b"Content-Type: text/plain; charset=nosuch\n\nText \xff\xfe.\n"
    yield "charset-codec.eml", b"Content-Type: text/plain; charset=zlib\n\nText.\n"
    yield "injected.eml", b"Subject: =?utf-8?b?eA0KQmNjOiBhbGxAZXhhbXBsZS5vcmc=?=\n\nText.\n"
    yield "base64.eml", b"Content-Transfer-Encoding: base64\n\n" + b"AAAA" * million
    yield "base64-bad.eml", b"Content-Transfer-Encoding: base64\n\n!!!\n"
    yield "quoted.eml", b"Content-Transfer-Encoding: quoted-printable\n\n" + b"=" * million
    yield "reply-marks.eml", b"Subject: x\n\n" + b"On Monday Ada wrote " * (million // 20) + b"\n"
    yield "wrote.eml", b"Subject: x\n\nText.\n" + b"On a wrote\n" * (million // 10)
    yield "forwards.eml", b"Subject: x\n\n" + b"---------- Forwarded message ---------\nFrom: a\n" * (million // 50)
    yield "date.eml", b"Date: " + b"Mon, " * (million // 20) + b"\n\nText.\n"
    yield "boundary.eml", b'Content-Type: multipart/alternative; boundary=""\n\n--\nText.\n--\n'
    yield "empty.eml", b""
    whole = samples.outlook(depth=1)
    for share in (1, 10, 50, 90, 99):
        yield f"cut-{share}.msg", whole[: len(whole) * share // 100]
    for name, place, number in (("directory", 48, 0), ("table", 76, 0), ("small", 60, 1), ("many", 44, 0xFFFFFFF)):
        yield f"{name}.msg", whole[:place] + struct.pack("<I", number) + whole[place + 4 :]
    yield "loop.msg", whole.replace(struct.pack("<I", 2), struct.pack("<I", 1))
    yield "deep.msg", samples.outlook(depth=30)
    yield "long.msg", samples.outlook(text="word " * (million // 5))
    yield "html.msg", samples.outlook(text="", rich=b"<div>" * (million // 5))
    yield "injected.msg", samples.outlook(subject="x\r\nBcc: all@example.org")
    yield "no-message.msg", samples.compound({("a",): b"words"})
    yield "head-alone.eml", b"Subject: x\n"
    yield "html.eml", b"Content-Type: text/html\n\n" + b"<div>" * (million // 5) + b"Text.\n"
    yield "html-open.eml", b"Content-Type: text/html\n\n" + b"<" * million
    yield "html-declarations.eml", b"Content-Type: text/html\n\n" + b"<![" * (million // 5)
    yield "many.mbox", b"From a@b.example Thu Mar  6 08:00:00 2031\nSubject: x\n\nText.\n" * (million // 50)
    yield "no-start.mbox", b"Subject: x\n\nText.\n"
    yield "froms.mbox", b"From " * (million // 5)


def data(million: int) -> Files:
    """Feeds, JSON and JSON Lines."""
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    yield (
        "laughs.rss",
        f'<!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]><rss version="2.0"><item><title>&l9;</title></item></rss>'.encode(),
    )
    yield (
        "outside.rss",
        b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss version="2.0"><item><description>&a; A.',
    )
    yield "many.rss", b'<rss version="2.0"><channel>' + b"<item><description>A.</description></item>" * (million // 50)
    yield "deep.rss", b'<rss version="2.0"><channel>' + b"<item>" * (million // 10)
    yield "cut.rss", samples.rss()[:400]
    yield "no-feed.xml", b"<?xml version='1.0'?><a/>"
    yield "escaped.atom", samples.atom().replace(b"&lt;p", b"&amp;lt;p" * 1000)
    yield "date.atom", samples.atom().replace(b"2031-03-06T08:00:00Z", b"9" * (million // 20))
    yield "deep.json", b"[" * million
    yield "deep-objects.json", b'{"text":' * (million // 5)
    yield "number.json", b'{"text": "A.", "n": ' + b"9" * million + b"}"
    yield "long.json", b'{"text": "' + b"word " * (4 * million) + b'"}'
    yield "escapes.json", b'{"text": "' + b"\\ud800" * (million // 10) + b' A."}'
    yield "types.json", b'[1, null, [], {}, {"text": 3}, {"text": null}, {"text": ["a"]}, {"body": {"text": "A."}}]'
    yield (
        "metadata.json",
        b'{"text": "A.", "title": {"name": []}, "authors": {"a": 1}, "date": -1, "url": [3], "lang": {}}',
    )
    yield (
        "metadata-long.json",
        json.dumps({"text": "A.", "title": "x" * million, "authors": ["y"] * (million // 10)}).encode(),
    )
    yield "metadata-nested.json", json.dumps({"text": "A.", "authors": [[["a"]], {"name": {"name": "b"}}]}).encode()
    yield (
        "brief-bad.json",
        b'{"schema_version": 3, "sources": [null, 1, {"text": 2}, {"text": "A.", "path": [1], "title": 4}]}',
    )
    yield "nan.json", b'{"text": NaN}'
    yield "many.json", json.dumps([{"text": "A."}] * (million // 20)).encode()
    yield "latin.json", '{"text": "Café."}'.encode("latin-1")
    yield "lines.jsonl", b'{"text": "A."}\n' * (million // 20)
    yield "broken.jsonl", b"{\n" * (million // 20) + b'{"text": "A."}\n'
    yield "one.jsonl", b"\x00" * (million // 20)


KINDS: tuple[Callable[[int], Files], ...] = (
    texts_of_bytes,
    texts_that_are_odd,
    texts_that_are_long,
    texts_at_the_limit,
    markdown,
    pages,
    pdfs,
    packages,
    mails,
    data,
)
