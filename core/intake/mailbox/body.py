"""The text of a message: what a person reads in it, without markup, scripts and what is hidden."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from email.message import Message
from html.parser import HTMLParser

LONGEST = 400_000
"""Characters of one text: an app's receipt has at most a quarter of it."""
_SILENT = {"script", "style", "head", "title", "noscript", "template", "object", "svg"}
_VOID = {"img", "br", "hr", "meta", "link", "input", "area", "base", "col", "embed", "source", "track", "wbr"}
_BREAKS = {"p", "div", "tr", "li", "br", "h1", "h2", "h3", "h4", "h5", "table", "ul", "ol", "blockquote", "hr", "section"}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px)?\s*(?:;|$)", re.IGNORECASE)
_INVISIBLE = re.compile("[\u00ad\u034f\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u115f\u1160\u3164]")


@dataclass(frozen=True, slots=True)
class Body:
    """The text of one letter, in its richest form."""

    media_type: str
    text: str


def body_of(parts: Sequence[Message]) -> Body | None:
    """An e-invoice that is the text itself, else the HTML, else the plain text; None where nothing is said."""
    read = [Body(part.get_content_type(), _decoded(part)) for part in parts]
    for found in read:
        if _is_xml(found):
            return Body("application/xml", found.text)
    for media_type in ("text/html", "text/plain"):
        told = [one.text for one in read if one.media_type == media_type and one.text.strip()]
        if told:
            return Body(media_type, "\n".join(told)[:LONGEST])
    return None


def _is_xml(body: Body) -> bool:
    return body.text.lstrip("\ufeff \r\n\t").startswith("<?xml") or (
        body.media_type.endswith("/xml") and body.text.lstrip("\ufeff \r\n\t").startswith("<")
    )


def _decoded(part: Message) -> str:
    """In the charset it names; in UTF-8, else in Windows' where it names a wrong one or none."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    for charset in (part.get_content_charset(), "utf-8", "cp1252"):
        try:
            if charset:
                return data.decode(charset)[: LONGEST * 4]
        except (LookupError, UnicodeError, ValueError):
            continue
    return data.decode("latin-1")[: LONGEST * 4]


def readable(media_type: str, text: str) -> str:
    """The words of a text in lines, as a screen shows them."""
    if media_type != "text/html":
        return _INVISIBLE.sub("", text)
    reader = _Reader()
    reader.feed(text)
    reader.close()
    lines = (" ".join(line.split()) for line in _INVISIBLE.sub("", "".join(reader.said)).splitlines())
    return "\n".join(line for line in lines if line)


class _Reader(HTMLParser):
    """Keeps what is shown, and the links with their words."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self.links: list[tuple[str, str]] = []
        self._silent: list[str] = []
        self._link: tuple[str, int] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID and tag != "br":
            return
        facts = dict(attrs)
        if tag == "body":  # whatever was left open in the head
            self._silent.clear()
        if self._silent or tag in _SILENT or "hidden" in facts or _HIDDEN.search(facts.get("style") or ""):
            if tag not in _VOID:
                self._silent.append(tag)
            return
        if tag in _BREAKS:
            self.said.append("\n")
        elif tag in ("td", "th"):
            self.said.append(" \t")
        if tag == "a" and facts.get("href"):
            self._link = (str(facts["href"]), len(self.said))

    def handle_endtag(self, tag: str) -> None:
        if self._silent:
            if tag in self._silent:
                while self._silent.pop() != tag:
                    pass
            return
        if tag == "a" and self._link is not None:
            self.links.append((self._link[0], " ".join("".join(self.said[self._link[1] :]).split())))
            self._link = None
        if tag in _BREAKS:
            self.said.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.said.append(data)


def anchors(text: str) -> list[tuple[str, str]]:
    """Each link of an HTML text with the words on it."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.links
