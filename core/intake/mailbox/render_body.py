"""A message's own text as a PDF: what is shown, and nothing from outside. Runs in a parsing child, which has no network.

Scripts, styles, pictures and hidden words are left out before MuPDF sees the text, so there is nothing that could be fetched. The same text
of the same letter gives the same bytes, and is therefore one document however often it comes.
"""

import html
import importlib
import io
import re
from html.parser import HTMLParser
from typing import Any

from core.intake.mailbox.body import readable

MOST_PAGES = 12
"""Pages of a text: a hotel's bill of a month has four."""
_MARGIN = 40
_KEPT = {
    *("p", "div", "table", "tbody", "thead", "tr", "td", "th", "b", "strong", "i", "em", "h1", "h2", "h3", "h4"),
    *("ul", "ol", "li", "br", "hr", "span", "pre", "blockquote"),
}
_ALONE = {"br", "hr"}
_SILENT = {"script", "style", "head", "title", "noscript", "template", "object", "svg", "iframe"}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LOOK = (
    "body{font-family:sans-serif;font-size:10px} td,th{padding:2px 8px 2px 0;vertical-align:top} h1{font-size:16px} h2,h3{font-size:13px}"
)
DEEPEST = 60
"""Elements within elements; MuPDF lays out tables within tables more slowly with each."""


def render_body(media_type: str, text: str, heading: tuple[tuple[str, str], ...]) -> bytes:
    """A PDF of A4 pages. `heading` is shown above the text: who wrote it, when, under which subject.

    Raises whatever MuPDF raises.
    """
    above = "".join(f"<p>{html.escape(name)}: <b>{html.escape(value)}</b></p>" for name, value in heading if value)
    pdf = _drawn(above + "<hr>" + (_plain(text) if media_type != "text/html" else _clean(text)))
    if media_type == "text/html" and not _says_something(pdf, readable(media_type, text)):
        pdf = _drawn(above + "<hr>" + _plain(readable(media_type, text)))
    return pdf


def _plain(text: str) -> str:
    return "".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines() if line.strip())


def _clean(text: str) -> str:
    cleaner = _Cleaner()
    cleaner.feed(text)
    cleaner.close()
    return cleaner.written()


class _Cleaner(HTMLParser):
    """Keeps words and the elements that order them, without any attribute."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._out: list[str] = []
        self._open: list[str] = []
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        facts = dict(attrs)
        if tag == "body":
            self._silent.clear()
        elif self._silent or tag in _SILENT or "hidden" in facts or _HIDDEN.search(facts.get("style") or ""):
            if tag not in {"img", "meta", "link", "input", "br", "hr", "base"}:
                self._silent.append(tag)
        elif tag in _ALONE:
            self._out.append(f"<{tag}>")
        elif tag in _KEPT and len(self._open) < DEEPEST:
            self._out.append(f"<{tag}>")
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._silent:
            if tag in self._silent:
                while self._silent.pop() != tag:
                    pass
        elif tag in self._open:
            while True:
                closed = self._open.pop()
                self._out.append(f"</{closed}>")
                if closed == tag:
                    break

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._out.append(html.escape(data))

    def written(self) -> str:
        return "".join(self._out) + "".join(f"</{tag}>" for tag in reversed(self._open))


def _drawn(content: str) -> bytes:
    pymupdf: Any = importlib.import_module("pymupdf")
    page = pymupdf.paper_rect("a4")
    inside = pymupdf.Rect(page.x0 + _MARGIN, page.y0 + _MARGIN, page.x1 - _MARGIN, page.y1 - _MARGIN)
    out = io.BytesIO()
    story, writer = pymupdf.Story(f"<body>{content}</body>", user_css=_LOOK), pymupdf.DocumentWriter(out)
    more, count = 1, 0
    while more and count < MOST_PAGES:
        device = writer.begin_page(page)
        more, _ = story.place(inside)
        story.draw(device)
        writer.end_page()
        count += 1
    writer.close()
    return out.getvalue()


def _says_something(pdf: bytes, wanted: str) -> bool:
    """Whether the drawn pages hold the amounts of the text: a layout that MuPDF cannot follow may lose words."""
    pymupdf: Any = importlib.import_module("pymupdf")
    with pymupdf.open(stream=pdf, filetype="pdf") as document:
        shown = re.sub(r"\s", "", "".join(page.get_text() for page in document))
    amounts = re.findall(r"\d+[.,]\d{2}\b", wanted)[:40]
    return all(amount in shown for amount in amounts)
