"""What must be true at the end of a journey."""

import base64
from collections.abc import Collection, Mapping
from email.message import EmailMessage
from functools import cache
from pathlib import Path

from lxml import etree

from cli.demo.owner import Json
from core.einvoice.rules.rule_book import RuleBook, Rules
from tests.journeys.company import Company, Posted

_CBC = "{urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2}"


@cache
def rule_book(folder: Path) -> RuleBook:
    """The official rules, compiled once a run."""
    return RuleBook(folder)


async def judge(company: Company, papers: Mapping[str, Posted], rules: Path | None) -> None:
    """Booked once, proven once, nothing left to ask, and the accountant has exactly one copy that the official rules accept."""
    owner = company.owner
    documents = {one["invoice_number"]: one for one in await owner.listed("/documents")}
    assert documents.keys() == papers.keys(), await company.told()
    transactions = {one["structured_communication"]: one for one in await owner.listed("/transactions")}
    assert len(transactions) == len(papers), await company.told()
    bookings = {tuple(one["id"] for one in booking["documents"]): booking for booking in await owner.listed("/bookings")}
    deliveries = {one["document_id"]: one for one in await owner.listed("/deliveries")}
    assert len(bookings) == len(deliveries) == len(papers), await company.told()
    asked = await owner.listed("/todo")
    assert not asked, asked
    for number, posted in papers.items():
        document, delivery = documents[number], deliveries[documents[number]["id"]]
        booking = bookings[document["id"],]
        paid_by = transactions[_digits(posted.paper.reference)]
        assert [one["id"] for one in booking["transactions"]] == [paid_by["id"]]
        assert booking["balance"]["complete"]
        assert delivery["state"] == "sent"
        assert delivery["proof"]
        check_ubl(_handed_over(company, delivery), posted, rules)
    _nothing_else(company, deliveries.values())


def _handed_over(company: Company, delivery: Json) -> bytes:
    if company.channel == "sftp":
        return company.files()[delivery["filename"]]
    mails = [mail for mail in company.mails() if mail.message_id == delivery["proof"]["message_id"]]
    assert mails, f"no mail came for {delivery['filename']}"
    if len(mails) > 1:
        # SMTP cannot be asked what arrived: a sender killed between the last byte and the answer repeats the same mail, and says so.
        assert delivery["proof"]["possibly_repeated"] is True
    first = [_bytes(part) for part in mails[0].message.iter_attachments()]
    assert all([_bytes(part) for part in mail.message.iter_attachments()] == first for mail in mails)
    (ubl,) = (_bytes(part) for part in mails[0].message.iter_attachments() if part.get_filename() == delivery["filename"])
    return ubl


def _nothing_else(company: Company, deliveries: Collection[Json]) -> None:
    if company.channel == "sftp":
        assert sorted(company.files()) == sorted(one["filename"] for one in deliveries)
    else:
        assert {mail.message_id for mail in company.mails()} == {one["proof"]["message_id"] for one in deliveries}


def _digits(reference: str | None) -> str:
    return "".join(filter(str.isdigit, reference or ""))


def _bytes(part: EmailMessage) -> bytes:
    content: bytes | str = part.get_content()
    return content if isinstance(content, bytes) else content.encode()


def check_ubl(ubl: bytes, posted: Posted, rules: Path | None) -> None:
    """XML schema, EN 16931 and Peppol accept it; it says what the paper says, and carries the paper."""
    paper = posted.paper
    if rules is not None:
        verdict = rule_book(rules).check(ubl, Rules.PEPPOL)
        assert verdict.valid, verdict.errors
    tree = etree.fromstring(ubl)
    assert tree.findtext(f"{_CBC}ID") == paper.number
    assert tree.findtext(f"{_CBC}IssueDate") == paper.issued.isoformat()
    assert tree.findtext(f".//{_CBC}PayableAmount") == str(paper.total)
    assert _digits(tree.findtext(f".//{_CBC}PaymentID")) == _digits(paper.reference)
    carried = tree.find(f".//{_CBC}EmbeddedDocumentBinaryObject")
    assert carried is not None
    assert base64.b64decode(carried.text or "") == posted.pdf
