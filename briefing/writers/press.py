"""The press: WeasyPrint with fonts from memory and nothing else within reach.

Fonts and style sheets are kept for the next document, since reading them takes longer than printing a page.
"""

from __future__ import annotations

from contextlib import redirect_stdout
from datetime import datetime
from functools import cache
from importlib.util import find_spec
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.errors import EngineError
from briefing.writers.truetype import TRUETYPE, undated

if TYPE_CHECKING:
    from pydyf import PDF
    from weasyprint import CSS, Attachment
    from weasyprint.document import Document
    from weasyprint.pdf.metadata import DocumentMetadata

FONTS = {
    "asset:serif.ttf": ("fontpkg_source_serif_4", "SourceSerif4[opsz,wght].ttf"),
    "asset:serif-italic.ttf": ("fontpkg_source_serif_4", "SourceSerif4-Italic[opsz,wght].ttf"),
    "asset:sans.ttf": ("fontpkg_source_sans_3", "SourceSans3[wght].ttf"),
}
_LIBRARIES = "on Debian and Ubuntu: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; "
_LIBRARIES += "on macOS: brew install pango"


class Press:
    """Prints HTML as PDF."""

    def __init__(self) -> None:
        """Load the engine and the fonts. Raises EngineError when one is missing."""
        try:
            with redirect_stdout(StringIO()):  # it prints advice there when a library is missing
                import weasyprint
            from weasyprint.text.fonts import FontConfiguration
        except OSError as error:
            raise EngineError(f"PDF needs Pango's libraries ({_LIBRARIES})") from error
        self._weasyprint = weasyprint
        self._configuration = FontConfiguration()
        self.fonts = {name: font_path(*place) for name, place in FONTS.items()}
        self._fetcher = _fetcher(self.fonts)
        self._styles: dict[str, CSS] = {}

    @staticmethod
    @cache
    def ready() -> Press:
        """Return the one press of this process."""
        return Press()

    def print(self, html: str, style: str, attachment: Attachment, claim: bytes | None) -> bytes:
        """Return `html` in `style` as tagged PDF: PDF/A-3a with `claim` among its XMP, without one when it is None."""
        document = self._lay_out(html, style)
        document.metadata.attachments.append(attachment)
        options: dict[str, Any] = {"pdf_tags": True}
        if claim:
            _extend(document.metadata, claim)
            options["pdf_variant"] = "pdf/a-3a"
        data: bytes = document.write_pdf(finisher=_undate_fonts, **options)
        return data

    def count_pages(self, html: str, style: str) -> int:
        """Return how many pages `html` takes in `style`."""
        return len(self._lay_out(html, style).pages)

    def _lay_out(self, html: str, style: str) -> Document:
        return self._weasyprint.HTML(string=html, url_fetcher=self._fetcher).render(
            font_config=self._configuration, stylesheets=[self._style(style)], pdf_tags=True
        )

    def _style(self, style: str) -> CSS:
        if style not in self._styles:
            self._styles[style] = self._weasyprint.CSS(
                string=style, font_config=self._configuration, url_fetcher=self._fetcher
            )
        return self._styles[style]

    def attachment(self, data: bytes, name: str, description: str, moment: datetime) -> Attachment:
        """Return a file that a PDF carries as its source."""
        return self._weasyprint.Attachment(
            string=data,
            name=name,
            description=description,
            created=moment,
            modified=moment,
            relationship="Source",
            url_fetcher=self._fetcher,
        )


def _extend(metadata: DocumentMetadata, claim: bytes) -> None:
    """Put `claim` inside the one RDF of the metadata: veraPDF and others read no second one."""
    generate = metadata.generate_rdf_metadata

    def extended(*arguments: Any) -> bytes:
        rdf: bytes = generate(*arguments)
        return rdf.replace(b"</rdf:RDF>", claim + b"</rdf:RDF>")

    metadata.generate_rdf_metadata = extended


def _undate_fonts(document: Document, pdf: PDF) -> None:
    """Let the fonts inside say when they were made, not when they were cut to size: the same brief, the same bytes."""
    for part in pdf.objects:
        content = getattr(part, "stream", None)
        if content and isinstance(content[0], bytes) and content[0].startswith(TRUETYPE):
            content[0] = undated(content[0])


def font_path(package: str, name: str) -> Path:
    """Return the path of a font file that a package brings. Raises EngineError when it is not installed."""
    spec = find_spec(package)
    path = Path(spec.origin).parent / "files" / name if spec and spec.origin else None
    if path is None or not path.is_file():
        distribution = package.replace("_", "-")
        raise EngineError(f"PDF needs the font package {distribution}: pip install {distribution}")
    return path


def _fetcher(assets: dict[str, Path]) -> Any:
    """Return a fetcher that serves `assets` and pictures inside the page, and refuses every other address."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Fetcher(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:
            if url in assets:
                return URLFetcherResponse(url, assets[url].read_bytes(), {"Content-Type": "font/ttf"})
            if url.startswith("data:image/"):
                return super().fetch(url, headers)
            raise ValueError("nothing is fetched")

    return Fetcher(allowed_protocols=("data",), allow_redirects=False)
