"""What must be true at the end of a journey."""

import base64
from email.message import EmailMessage
from functools import cache
from pathlib import Path
from typing import cast

from lxml import etree

from core.einvoice.rules.rule_book import RuleBook, Rules
from sandbox.scenario.paper import Paper
from tests.journeys.company import Company

_CBC = "{urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2}"


@cache
def rule_book(folder: Path) -> RuleBook:
    """The official rules, compiled once a run."""
    return RuleBook(folder)


async def judge(company: Company, paper: Paper, pdf: bytes, rules: Path) -> None:
    """Booked once, proven once, nothing left to ask, and the accountant has exactly one copy that the official rules accept."""
    owner = company.owner
    (document,) = await owner.listed("/documents")
    (transaction,) = await owner.listed("/transactions")
    (booking,) = await owner.listed("/bookings")
    assert [one["id"] for one in booking["documents"]] == [document["id"]]
    assert [one["id"] for one in booking["transactions"]] == [transaction["id"]]
    assert booking["balance"]["complete"]
    (delivery,) = await owner.listed("/deliveries")
    assert delivery["state"] == "sent"
    assert delivery["proof"]
    assert delivery["document_id"] == document["id"]
    asked = await owner.listed("/todo")
    assert not [item for item in asked if item["subject"]["id"] in (document["id"], transaction["id"], booking["id"])], asked
    ubl = _handed_over(company, delivery["proof"])
    check_ubl(ubl, paper, pdf, rules)


def _handed_over(company: Company, proof: dict[str, object]) -> bytes:
    if company.channel == "sftp":
        files = company.files()
        assert len(files) == 1, f"not exactly one file: {sorted(files)}"
        ((name, content),) = files.items()
        assert name.endswith(".xml")
        assert not name.startswith(".")
        return content
    mails = company.mails()
    assert mails, "no mail came"
    assert len({mail.message_id for mail in mails}) == 1
    if len(mails) > 1:
        # SMTP cannot be asked what arrived: a sender killed between the last byte and the answer repeats the same mail, and says so.
        assert proof["possibly_repeated"] is True
    first = [cast(bytes, part.get_content()) for part in mails[0].message.iter_attachments()]
    for mail in mails:
        assert [part.get_content() for part in mail.message.iter_attachments()] == first
    (ubl,) = (_bytes(part) for part in mails[0].message.iter_attachments() if (part.get_filename() or "").endswith(".xml"))
    return ubl


def _bytes(part: EmailMessage) -> bytes:
    content: bytes | str = part.get_content()
    return content if isinstance(content, bytes) else content.encode()


def check_ubl(ubl: bytes, paper: Paper, pdf: bytes, rules: Path) -> None:
    """XML schema, EN 16931 and Peppol accept it; it says what the paper says, and carries the paper."""
    verdict = rule_book(rules).check(ubl, Rules.PEPPOL)
    assert verdict.valid, verdict.errors
    tree = etree.fromstring(ubl)
    assert tree.findtext(f"{_CBC}ID") == paper.number
    assert tree.findtext(f"{_CBC}IssueDate") == paper.issued.isoformat()
    assert tree.findtext(f".//{_CBC}PayableAmount") == str(paper.total)
    assert (tree.findtext(f".//{_CBC}PaymentID") or "").strip("+").replace("/", "") == (paper.reference or "").strip("+").replace("/", "")
    carried = tree.find(f".//{_CBC}EmbeddedDocumentBinaryObject")
    assert carried is not None
    assert base64.b64decode(carried.text or "") == pdf
