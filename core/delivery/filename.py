"""Names of delivered files: safe on every system, and never the same for two hand-overs."""

import re
import unicodedata
from uuid import UUID

from core.delivery.facts import DocumentFacts

LONGEST_PART = 40
EXTENSIONS = {
    "application/pdf": "pdf",
    "application/xml": "xml",
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/gif": "gif",
    "image/tiff": "tif",
    "image/bmp": "bmp",
    "image/heic": "heic",
    "image/webp": "webp",
}


def base_name(facts: DocumentFacts, owner: UUID) -> str:
    """Date, counterparty, number, and the random end of `owner`'s id: 2026-11-03_Boulangerie-Jose_F-2026-17_1a2b3c4d.

    Only ASCII letters, digits, dash and underscore, so that no server, shell or accounting program trips over it.
    """
    day = facts.issue_date.isoformat() if facts.issue_date else None
    parts = [day, _plain(facts.counterparty_name), _plain(facts.invoice_number), owner.hex[-8:]]
    return "_".join(part for part in parts if part)


def extension(media_type: str) -> str:
    """The usual ending of a file of this type."""
    return EXTENSIONS.get(media_type, "bin")


def _plain(text: str | None) -> str:
    letters = unicodedata.normalize("NFKD", text or "").encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "-", letters)[:LONGEST_PART].strip("-")
