"""The table of contents of an archive, for a spreadsheet and for a browser, and the list of hashes."""

import csv
import html
import io
from collections.abc import Sequence
from urllib.parse import quote

from core.archive.entry import Archived, Kept

INDEX_CSV, INDEX_HTML, MANIFEST, MISSING = "index.csv", "index.html", "SHA256SUMS", "MISSING.txt"
_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""A Belgian Excel takes a file for UTF-8 only with it."""

_WORDS = {
    "nl": ("Archief", "Datum", "Soort", "Richting", "Andere partij", "Nummer", "Bedrag", "Munt", "Bestand", "E-factuur"),
    "fr": ("Archives", "Date", "Type", "Sens", "Autre partie", "Numéro", "Montant", "Devise", "Fichier", "Facture électronique"),
    "en": ("Archive", "Date", "Kind", "Direction", "Other side", "Number", "Amount", "Currency", "File", "E-invoice"),
}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""Beginnings by which a spreadsheet takes a text for a formula (OWASP, CSV injection)."""


def csv_index(documents: Sequence[Archived], language: str) -> bytes:
    """One line for each document, separated by semicolons and with decimal commas as a Belgian spreadsheet wants it."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(_words(language)[1:])
    for document in documents:
        writer.writerow([_text(cell) for cell in _cells(document)])
    return (_BOM + out.getvalue()).encode()


def html_index(documents: Sequence[Archived], language: str, title: str) -> bytes:
    """The same as a page whose links open the files beside it. No script, nothing fetched."""
    words = _words(language)
    heads = "".join(f"<th>{html.escape(word)}</th>" for word in words[1:])
    rows = "".join(_row(document) for document in documents)
    page = (
        f'<!doctype html><html lang="{language}"><meta charset="utf-8"><title>{html.escape(title)}</title>'
        "<style>body{font:15px system-ui,sans-serif;margin:2rem}table{border-collapse:collapse}"
        "th,td{padding:.3rem .8rem;border-bottom:1px solid #ddd;text-align:left}td.number{text-align:right}</style>"
        f"<h1>{html.escape(title)}</h1><table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></html>"
    )
    return page.encode()


def manifest(hashes: Sequence[tuple[str, str]]) -> bytes:
    """SHA-256 and name of each file, as `sha256sum --check` reads it."""
    return "".join(f"{digest}  {name}\n" for digest, name in hashes).encode()


def _words(language: str) -> tuple[str, ...]:
    return _WORDS.get(language, _WORDS["en"])


def _cells(document: Archived) -> list[str]:
    return [
        document.issue_date.isoformat() if document.issue_date else "",
        document.kind,
        document.direction or "",
        document.other_side or "",
        document.invoice_number or "",
        f"{document.total:f}".replace(".", ",") if document.total is not None else "",
        document.currency or "",
        document.original.name,
        document.delivered.name if document.delivered else "",
    ]


def _text(cell: str) -> str:
    is_amount = cell.lstrip("-").replace(",", "").isdigit()
    return f"'{cell}" if cell.startswith(_FORMULA) and not is_amount else cell


def _row(document: Archived) -> str:
    *told, _, _ = _cells(document)
    cells = "".join(f"<td{' class=number' if place == 5 else ''}>{html.escape(cell)}</td>" for place, cell in enumerate(told))
    return f"<tr>{cells}{_link(document.original)}{_link(document.delivered)}</tr>"


def _link(kept: Kept | None) -> str:
    if kept is None:
        return "<td></td>"
    return f'<td><a href="{html.escape(quote(kept.name))}">{html.escape(kept.name.rpartition("/")[2])}</a></td>'
