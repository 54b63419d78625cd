"""Each parser that sees foreign bytes, with bytes to begin from. Whatever is not a DomainError is a finding.

In the product all of them run in a confined child (core.parsing): a finding is a document that ends in `unreadable` instead of its own
sentence, never a stopped process.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from email.message import EmailMessage
from pathlib import Path

from core.bank_files.camt.reader import read_camt
from core.intake.file_type import detect
from core.intake.mailbox.take_apart import take_apart
from core.payments.status_report import read_status_report
from core.reading.evidence_einvoice import read_einvoice
from core.reading.open_pdf import open_pdf
from core.reading.open_picture import open_picture
from core.reading.read_pages import read_pages
from sandbox.scenario.paper import Kind, Line, Paper
from sandbox.scenario.parties import SUPPLIERS
from sandbox.scenario.ubl import ubl
from tests.core.reading import made
from tests.core.reading.fields.written_page import written_page
from tests.fuzz import bank_targets

PDFS, PICTURES, INVOICES = ("*.pdf",), ("*.jpg", "*.png", "*.tif*"), ("*.xml",)
LARGEST_SEED = 200_000
"""Bytes: a mutation of a large file takes long and finds little."""
STATUS = b'<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><OrgnlGrpInfAndSts><OrgnlMsgId>m</OrgnlMsgId>\
<GrpSts>PART</GrpSts></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><TxInfAndSts><OrgnlEndToEndId>e</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf>\
<Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>'


@dataclass(frozen=True, slots=True)
class Target:
    """A parser of bytes, where its seeds are, and seeds of our own."""

    run: Callable[[bytes], object]
    folders: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    own: Callable[[], Iterable[bytes]] = tuple

    def seeds(self, corpus: Path) -> Iterator[bytes]:
        """What to begin from: our own bytes, and small files of the corpus where it is."""
        yield from self.own()
        for folder in self.folders:
            for pattern in self.patterns:
                for path in sorted((corpus / folder).rglob(pattern)):
                    if path.is_file() and path.stat().st_size <= LARGEST_SEED:
                        yield path.read_bytes()


def _einvoice() -> Iterator[bytes]:
    lines = (Line("Tarwebloem", Decimal(10), Decimal("18.40"), 6), Line("Levering", Decimal(1), Decimal("47.15"), 21))
    day = date(2026, 11, 17)
    for kind in (Kind.INVOICE, Kind.CREDIT_NOTE):
        yield ubl(Paper(kind, SUPPLIERS["molens"], SUPPLIERS["molens"], "17", day, day, lines))


def _mail() -> Iterator[bytes]:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "Molens <a@molens.example>", "b@own.example", "Factuur é 17"
    message["Message-ID"], message["Date"] = "<17@molens.example>", "Tue, 24 Nov 2026 10:00:00 +0100"
    message.set_content("In bijlage onze factuur.")
    message.add_attachment(b"%PDF-1.4\n%%EOF", maintype="application", subtype="pdf", filename="factuur.pdf")
    yield message.as_bytes()
    outer = EmailMessage()
    outer.set_content("doorgestuurd")
    outer.add_attachment(message)
    yield outer.as_bytes()


def _page(data: bytes) -> object:
    """The words of a page: any text there is."""
    return read_pages((written_page(data.decode("utf-8", "replace")),), None)


TARGETS = {
    "file_type": Target(lambda data: detect(data, "x"), ("documents/dev",), (*PDFS, *PICTURES), _mail),
    "einvoice": Target(read_einvoice, ("einvoice/samples",), INVOICES, _einvoice),
    "mail": Target(take_apart, own=_mail),
    "pdf": Target(open_pdf, ("documents/dev",), PDFS, lambda: (made.pdf(),)),
    "picture": Target(open_picture, ("documents/dev",), PICTURES, lambda: (made.picture(), made.tiff(2))),
    "words": Target(_page, own=lambda: ("\n".join(str(line) for line in made.BELGIAN_INVOICE).encode(),)),
    "camt": Target(read_camt, ("camt/samples",), INVOICES, bank_targets.camt_seeds),
    "coda": Target(bank_targets.coda, ("coda/samples",), ("*",), bank_targets.coda_seeds),
    "mt940": Target(bank_targets.mt940, ("mt940/samples",), ("*",), bank_targets.mt940_seeds),
    "csv": Target(bank_targets.table, own=bank_targets.table_seeds),
    "bank_file": Target(bank_targets.any_file, own=bank_targets.every_seed),
    "payment_status": Target(read_status_report, own=lambda: (STATUS,)),
}
