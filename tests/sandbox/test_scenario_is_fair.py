"""The story can be solved: matching finds every pair it promises, and the official rules accept its e-invoices."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from core.banking.purpose import Movement, recognise
from core.banking.structured_communication import normalise
from core.einvoice.rules.rule_book import RuleBook
from core.matching.candidates import DocumentCandidate, TransactionCandidate
from core.matching.engine import decide
from sandbox.scenario import tell
from sandbox.scenario.event import BankEvent, Fate
from sandbox.scenario.paper import Kind, Paper
from sandbox.scenario.parties import BAKERY, BELFIUS_IBAN, KBC_IBAN
from sandbox.scenario.ubl import ubl

STORY = tell(date(2026, 11, 24))
PAPERS = {paper.number: paper for mail in STORY.mails for paper in mail.papers}


def document(paper: Paper) -> DocumentCandidate:
    return DocumentCandidate(
        id=paper.number,
        kind=paper.kind.value,
        direction="sale" if paper.issuer is BAKERY else "purchase",
        supplier_name=paper.issuer.name,
        supplier_vat_number=paper.issuer.vat_number,
        customer_name=paper.receiver.name,
        customer_vat_number=paper.receiver.vat_number,
        invoice_number=paper.number,
        issue_date=paper.issued,
        due_date=paper.due,
        currency="EUR",
        tax_inclusive_amount=paper.total,
        iban=paper.issuer.iban,
        structured_communication=normalise(paper.reference),
        payment_means=paper.payment.value,
    )


def purpose(event: BankEvent) -> str | None:
    moved = event.movement
    known = recognise(
        Movement(
            moved.amount,
            moved.counterparty_name,
            moved.counterparty_iban,
            moved.remittance_information,
            moved.bank_transaction_code,
            own_ibans=frozenset({KBC_IBAN, BELFIUS_IBAN}),
        )
    )
    return known.name if known else None


def transaction(number: int, event: BankEvent) -> TransactionCandidate:
    moved = event.movement
    assert moved.booking_date is not None
    return TransactionCandidate(
        id=f"t{number}",
        booking_date=moved.booking_date,
        amount=Decimal(moved.amount),
        currency=moved.currency,
        counterparty_name=moved.counterparty_name,
        counterparty_iban=moved.counterparty_iban,
        remittance_information=moved.remittance_information,
        structured_communication=normalise(moved.structured_communication),
        value_date=moved.value_date,
        purpose=purpose(event),
    )


def test_what_needs_no_document_is_recognised_and_nothing_else() -> None:
    for event in STORY.bank:
        assert (purpose(event) is not None) is (event.fate is Fate.RECOGNISED), event.movement


def test_matching_links_what_belongs_together_and_nothing_else() -> None:
    documents = [document(paper) for paper in PAPERS.values() if paper.kind not in (Kind.CONTRACT, Kind.OTHER)]
    transactions = [transaction(number, event) for number, event in enumerate(STORY.bank)]
    decisions = decide(documents, transactions)
    linked = {(frozenset(d.documents), frozenset(d.transactions)) for d in decisions if d.outcome == "linked"}
    promised = {(frozenset(e.settles), frozenset({f"t{number}"})) for number, e in enumerate(STORY.bank) if e.fate is Fate.LINKED}
    assert linked == promised


def test_the_official_rules_accept_its_e_invoices(corpus: Path) -> None:
    book = RuleBook(corpus / "einvoice")
    papers = [paper for paper in PAPERS.values() if paper.kind in (Kind.INVOICE, Kind.CREDIT_NOTE)]
    assert len(papers) == 34
    for paper in papers:
        assert book.check(ubl(paper)).errors == ()
