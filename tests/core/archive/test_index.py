import csv
import io
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from html.parser import HTMLParser
from uuid import UUID

from core.archive.entry import Archived, Kept
from core.archive.index import csv_index, html_index, manifest

PAPER = Archived(
    id=UUID(int=1),
    kind="invoice",
    direction="purchase",
    other_side="Proximus <NV>",
    invoice_number="118",
    issue_date=date(2026, 11, 3),
    currency="EUR",
    total=Decimal("-1210.50"),
    original=Kept(sha256="ab" * 32, size=3, name="2026/11/purchase/a b.pdf", made_at=datetime(2026, 11, 4, tzinfo=UTC)),
    delivered=None,
)


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))


def test_a_spreadsheet_reads_amounts_as_amounts() -> None:
    heads, row = read(csv_index([PAPER], "nl"))
    assert heads[5] == "Bedrag"
    assert row == ["2026-11-03", "invoice", "purchase", "Proximus <NV>", "118", "-1210,50", "EUR", "2026/11/purchase/a b.pdf", ""]


def test_no_cell_is_a_formula() -> None:
    _, row = read(csv_index([replace(PAPER, other_side="=HYPERLINK(1)", invoice_number="-2+3")], "en"))
    assert row[3:5] == ["'=HYPERLINK(1)", "'-2+3"]


def test_the_page_shows_names_as_text_and_links_to_the_files() -> None:
    found: list[str] = []

    class Links(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.extend(value or "" for name, value in attrs if name == "href")

    page = html_index([PAPER], "fr", "Bakkerij & co").decode()
    Links().feed(page)
    assert found == ["2026/11/purchase/a%20b.pdf"]
    assert "Proximus &lt;NV&gt;" in page
    assert "<h1>Bakkerij &amp; co</h1>" in page


def test_the_hashes_are_in_the_form_that_a_shell_checks() -> None:
    assert manifest([("ab" * 32, "a b.pdf")]) == f"{'ab' * 32}  a b.pdf\n".encode()
