"""Whether an invoice can be paid by a file, and what a person must look at first. Pure."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from core.documents.models import Direction, Document, Kind
from core.payments.errors import AccountChanged, NotPayable

FURTHEST = timedelta(days=365)
"""Banks take orders a year ahead at most."""


class Obstacle(StrEnum):
    """Why an invoice cannot be paid by a file."""

    NOT_A_PURCHASE = "not_a_purchase"
    PAID = "paid"
    IN_A_FILE = "in_a_file"
    NO_ACCOUNT = "no_account"
    NO_AMOUNT = "no_amount"
    NOT_IN_EURO = "not_in_euro"
    NO_NAME = "no_name"
    OUR_OWN_ACCOUNT = "our_own_account"
    SET_ASIDE = "set_aside"
    NO_PART_OF_IT = "no_part_of_it"
    """The amount that was asked for is not above zero, or more than the whole."""


class AccountStanding(StrEnum):
    """What we know of the account on the invoice."""

    KNOWN = "known"
    """This supplier was paid there before."""
    NEW = "new"
    """Nothing was paid to this supplier by transfer yet."""
    CHANGED = "changed"
    """This supplier was paid elsewhere before, and never here: the mark of invoice fraud."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What other capabilities know of a document."""

    booked: bool = False
    in_a_file: bool = False
    own_ibans: frozenset[str] = frozenset()
    accounts_paid: frozenset[str] = frozenset()
    """Where this supplier was paid before."""


def obstacle(document: Document, around: Surroundings) -> Obstacle | None:
    """The first reason why `document` cannot be paid by a file; None when it can."""
    checks = (
        (document.direction != Direction.PURCHASE or document.kind != Kind.INVOICE, Obstacle.NOT_A_PURCHASE),
        (document.closed_at is not None or document.superseded_by is not None, Obstacle.SET_ASIDE),
        (around.booked or document.payment_mark is not None, Obstacle.PAID),
        (around.in_a_file, Obstacle.IN_A_FILE),
        (document.tax_inclusive_amount is None or document.tax_inclusive_amount <= 0, Obstacle.NO_AMOUNT),
        (document.currency != "EUR", Obstacle.NOT_IN_EURO),
        (not document.iban, Obstacle.NO_ACCOUNT),
        (document.iban in around.own_ibans, Obstacle.OUR_OWN_ACCOUNT),
        (not document.supplier_name, Obstacle.NO_NAME),
    )
    return next((reason for holds, reason in checks if holds), None)


def account_standing(iban: str | None, accounts_paid: Collection[str]) -> AccountStanding:
    """How the account on an invoice stands to those where its supplier was paid before."""
    if not accounts_paid:
        return AccountStanding.NEW
    return AccountStanding.KNOWN if iban in accounts_paid else AccountStanding.CHANGED


@dataclass(frozen=True, slots=True)
class Payee:
    """What a payment of one invoice says."""

    amount: Decimal
    creditor_name: str
    creditor_iban: str
    communication: str
    """What the supplier must see on its account: the reference it printed, else its own invoice number."""


def check_payable(document: Document, around: Surroundings, *, amount: Decimal | None, account_confirmed: bool) -> Payee:
    """How `document` is paid: all of it, or the part `amount`.

    Raises NotPayable with its obstacle, and AccountChanged when a person has to compare the account first.
    """
    whole, iban, name = document.tax_inclusive_amount, document.iban, document.supplier_name
    reason = obstacle(document, around)
    if reason is not None or whole is None or iban is None or name is None:
        raise NotPayable(document_id=document.id, obstacle=reason)
    if amount is not None and not 0 < amount <= whole:
        raise NotPayable(document_id=document.id, obstacle=Obstacle.NO_PART_OF_IT)
    if account_standing(iban, around.accounts_paid) is AccountStanding.CHANGED and not account_confirmed:
        raise AccountChanged(document_id=document.id, iban=iban, known=sorted(around.accounts_paid))
    return Payee(amount or whole, name, iban, document.structured_communication or document.invoice_number or "")


def proposed_day(due_date: date | None, *, today: date) -> date:
    """The day to pay: when it is due, today if that is past. A weekend is the bank's to move."""
    return max(due_date or today, today)


def is_payable_on(day: date, *, today: date) -> bool:
    """Whether a bank would take an order for this day."""
    return today <= day <= today + FURTHEST
