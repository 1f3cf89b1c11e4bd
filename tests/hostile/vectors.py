"""Ways in which a page can try to have something fetched or opened, each as HTML and CSS for the engine itself.

Run as a process of its own: prints as JSON what was connected to, looked up and opened.
"""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from pathlib import Path

FAR = "http://127.0.0.1:9"
HTML = (
    "<img src='{url}'>",
    "<img srcset='{url} 2x'>",
    "<picture><source srcset='{url}'><img src='{url}'></picture>",
    "<object data='{url}'></object>",
    "<embed src='{url}'>",
    "<iframe src='{url}'></iframe>",
    "<link rel=stylesheet href='{url}'>",
    "<link rel=attachment href='{url}'>",
    "<link rel=icon href='{url}'>",
    "<base href='{url}/'><img src='a.png'>",
    "<a rel=attachment href='{url}'>x</a>",
    "<svg><image href='{url}' width=9 height=9 /></svg>",
    "<svg><use href='{url}#a' /></svg>",
    "<svg><style>@import url({url})</style><rect width=9 height=9 /></svg>",
    "<svg><text fill='url({url}#a)'>x</text></svg>",
    "<input type=image src='{url}'>",
    "<video poster='{url}' src='{url}'></video>",
    "<body background='{url}'>",
    "<p style='background: url({url})'>x</p>",
    "<p style='list-style-image: url({url}); display: list-item'>x</p>",
    "<p style='content: url({url})'>x</p>",
    "<meta http-equiv=refresh content='0; url={url}'>",
    "<style>@import '{url}';</style>",
    "<img src='data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22><image href=%22{url}%22/></svg>'>",
    "<img src='asset:../../../../..{url}'>",
)
CSS = (
    "@import url({url});",
    "@font-face {{ font-family: x; src: url({url}) }} p {{ font-family: x }}",
    "p::before {{ content: url({url}) }}",
    "@page {{ background: url({url}); @top-left {{ content: url({url}) }} }}",
    "p {{ border-image: url({url}) 9; mask-image: url({url}); cursor: url({url}); filter: url({url}#a) }}",
    "@color-profile --x {{ src: url({url}) }} @namespace url({url});",
)


def main() -> None:
    secret = Path(sys.argv[1])
    from weasyprint.urls import URLFetchingError

    from briefing.writers.press import Press

    press = Press.ready()
    press.count_pages("<p>x</p>", "p { font-family: serif }")  # what it opens for itself
    events: list[tuple[str, str]] = []

    def record(event: str, arguments: tuple[object, ...]) -> None:
        if event.startswith("socket.") or event in ("open", "urllib.Request", "subprocess.Popen", "os.system"):
            events.append((event, str(arguments[0] if event == "open" else arguments)))

    sys.addaudithook(record)
    for url in (FAR, secret.as_uri(), str(secret), "//127.0.0.1:9/a"):
        for vector in HTML:
            press.count_pages(f"<!DOCTYPE html><p>x</p>{vector.format(url=url)}", "")
        for style in CSS:
            with suppress(URLFetchingError, ValueError):  # the style itself could not be had
                press.count_pages("<!DOCTYPE html><p>x</p>", style.format(url=url))
    print(json.dumps(events))


if __name__ == "__main__":
    main()
