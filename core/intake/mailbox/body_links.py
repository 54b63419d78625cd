"""Links in a text that may lead to an invoice: by their words and their address, the likeliest first. Nothing is fetched here."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from core.folding import fold
from core.intake.mailbox.body import Body, anchors

LONGEST_URL = 2000
_SPEAKS = re.compile(
    r"factu+r|faktu+r|invoice|rechnung|\bbills?\b|receipt|\brecus?\b|quittung|\bbeleg|bon\b|ontvangstbewijs|betaalbewijs|"
    r"credit ?n|creditnota|"
    r"note de credit|gutschrift|(?:download|telecharg|herunterlad|ophalen)\w*.{0,20}(?:pdf|document)|"
    r"(?:pdf|document).{0,20}(?:download|telecharg|herunterlad)"
)
_IN_ADDRESS = re.compile(r"invoice|factu|faktu|rechnung|bill|receipt|\.pdf\b|download|document|beleg")
_NEVER = re.compile(
    r"unsubscri|desinscri|desabonn|uitschrij|abmeld|abbestell|privacy|voorwaarden|conditions|\bterms|\bagb\b|cookie|facebook|twitter|"
    r"linkedin|instagram|youtube|help\b|faq|support|preference|voorkeur|playstore|apps\.apple|play\.google|password|login\b"
)
_PLAIN = re.compile(r"https://[^\s<>\"']{8,}")


@dataclass(frozen=True, slots=True)
class Link:
    """Where it leads, and what is written on it."""

    url: str
    words: str


def links_in(body: Body) -> list[Link]:
    """Links over TLS that speak of an invoice."""
    if body.media_type == "text/html":
        found = anchors(body.text)
    elif body.media_type == "text/plain":
        lines = body.text.splitlines()
        found = [(match.group().rstrip(".,;)"), _around(lines, at)) for at, line in enumerate(lines) for match in _PLAIN.finditer(line)]
    else:
        return []
    weighed: dict[str, tuple[int, int, str]] = {}
    for place, (url, words) in enumerate(found):
        weight = _weight(url.strip(), fold(words))
        if weight and url.strip() not in weighed:
            weighed[url.strip()] = (-weight, place, words)
    return [Link(url, words) for url, (_, _, words) in sorted(weighed.items(), key=lambda one: one[1])]


def _around(lines: list[str], at: int) -> str:
    """A bare address is called after its line, or the one before."""
    told = _PLAIN.sub("", lines[at]).strip()
    return told or (lines[at - 1].strip() if at else "")


def _weight(url: str, words: str) -> int:
    try:
        where = urlsplit(url)
        if where.scheme != "https" or not where.hostname or where.username or len(url) > LONGEST_URL:
            return 0
    except ValueError:
        return 0
    path = fold(f"{where.path}?{where.query}")
    if _NEVER.search(words) or _NEVER.search(f"{where.hostname}{path}"):
        return 0
    return 2 * bool(_SPEAKS.search(words)) + (2 if _SPEAKS.search(path) else int(bool(_IN_ADDRESS.search(path))) if words else 0)
