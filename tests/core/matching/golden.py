"""Read the curated matching cases: tests/golden/matching/*.yaml."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from core.banking.purpose import Movement, recognise
from core.matching.candidates import DocumentCandidate, TransactionCandidate
from core.matching.decision import Decision
from core.matching.engine import decide

FOLDER = Path(__file__).parents[2] / "golden" / "matching"

Link = tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True)
class Case:
    name: str
    documents: list[DocumentCandidate]
    transactions: list[TransactionCandidate]
    undone: frozenset[tuple[str, str]]
    aliases: frozenset[tuple[str, str]]
    linked: set[Link]
    suggested: set[Link]

    def decide(self) -> list[Decision]:
        return decide(self.documents, self.transactions, undone=self.undone, aliases=self.aliases)


def links(decisions: list[Decision], outcome: str) -> set[Link]:
    return {(decision.documents, decision.transactions) for decision in decisions if decision.outcome == outcome}


def read_cases() -> list[Case]:
    return [_case(told) for path in sorted(FOLDER.glob("*.yaml")) for told in yaml.safe_load(path.read_text(encoding="utf-8"))]


def _case(told: dict[str, Any]) -> Case:
    return Case(
        told["case"],
        [document(**each) for each in told["docs"]],
        [transaction(**each) for each in told["txs"]],
        frozenset((one, other) for one, other in told.get("undone", [])),
        frozenset((one, other) for one, other in told.get("aliases", [])),
        _links(told["linked"]),
        _links(told.get("suggested", [])),
    )


def _links(told: list[list[list[str]]]) -> set[Link]:
    return {(tuple(sorted(documents)), tuple(sorted(transactions))) for documents, transactions in told}


def document(
    id: str,
    total: str | None = None,
    *,
    kind: str = "invoice",
    direction: Any = "purchase",
    name: str | None = None,
    vat: str | None = None,
    number: str | None = None,
    issued: date | None = None,
    due: date | None = None,
    paid: date | None = None,
    payable: str | None = None,
    cur: str | None = "EUR",
    iban: str | None = None,
    ref: str | None = None,
    means: str | None = None,
    e2e: str | None = None,
) -> DocumentCandidate:
    ours = ("Bakkerij De Korenbloem", "BE0123456749")
    theirs = (name, vat)
    supplier, customer = (theirs, ours) if direction == "purchase" else (ours, theirs)
    return DocumentCandidate(
        id=id,
        kind=kind,
        direction=direction,
        supplier_name=supplier[0],
        supplier_vat_number=supplier[1],
        customer_name=customer[0],
        customer_vat_number=customer[1],
        invoice_number=number,
        issue_date=issued,
        due_date=due,
        currency=cur,
        tax_inclusive_amount=Decimal(total) if total else None,
        payable_amount=Decimal(payable) if payable else None,
        iban=iban,
        structured_communication=ref,
        payment_means=means,
        payment_date=paid,
        end_to_end_id=e2e,
    )


def transaction(
    id: str,
    day: date,
    amount: str,
    *,
    cur: str = "EUR",
    name: str | None = None,
    iban: str | None = None,
    text: str | None = None,
    ref: str | None = None,
    e2e: str | None = None,
    oamount: str | None = None,
    ocur: str | None = None,
) -> TransactionCandidate:
    purpose = recognise(Movement(Decimal(amount), name, iban, text))
    return TransactionCandidate(
        id=id,
        booking_date=day,
        amount=Decimal(amount),
        currency=cur,
        counterparty_name=name,
        counterparty_iban=iban,
        remittance_information=text,
        structured_communication=ref,
        end_to_end_id=e2e,
        original_amount=Decimal(oamount) if oamount else None,
        original_currency=ocur,
        purpose=purpose.name if purpose else None,
    )
