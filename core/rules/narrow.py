"""Conditions said in SQL, as far as that narrows what must be looked at: nothing that meets a rule is left out."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, func, or_
from sqlalchemy.orm import InstrumentedAttribute

from core.banking.models import BankTransaction
from core.documents.models import Document, ReadingState
from core.folding import fold
from core.rules.condition import (
    AccountCondition,
    AmountCondition,
    Condition,
    CounterpartyCondition,
    CreditorCondition,
    DirectionCondition,
    FlowCondition,
    IbanCondition,
    KindCondition,
    TextCondition,
    VatNumberCondition,
)

Conditions = tuple[ColumnElement[bool], ...]


def of_transactions(conditions: Sequence[Condition]) -> Conditions:
    """What a transaction that meets them surely fulfils."""
    found: list[ColumnElement[bool]] = []
    for one in conditions:
        match one:
            case IbanCondition(any_of=numbers):
                found.append(_plain(BankTransaction.counterparty_iban).in_(numbers))
            case CreditorCondition(creditor_id=creditor):
                found.append(_plain(BankTransaction.creditor_id) == creditor)
            case FlowCondition(flow=flow):
                found.append(BankTransaction.amount > 0 if flow == "in" else BankTransaction.amount < 0)
            case AccountCondition(any_of=accounts):
                found.append(BankTransaction.bank_account_id.in_(accounts))
            case TextCondition(any_of=phrases) | CounterpartyCondition(any_of=phrases):
                found.append(or_(*(BankTransaction.words.contains(fold(phrase), autoescape=True) for phrase in phrases)))
            case AmountCondition():
                found += _amount(one, _column(BankTransaction.amount), _column(BankTransaction.currency))
            case _:
                continue
    return tuple(found)


def of_documents(conditions: Sequence[Condition]) -> Conditions:
    """What a document that meets them surely fulfils; one that nobody has read yet meets nothing."""
    found: list[ColumnElement[bool]] = [Document.reading_state == ReadingState.READ]
    for one in conditions:
        match one:
            case IbanCondition(any_of=numbers):
                found.append(_plain(Document.iban).in_(numbers))
            case VatNumberCondition(any_of=numbers):
                found.append(or_(*(_plain(one).in_(numbers) for one in (Document.supplier_vat_number, Document.customer_vat_number))))
            case KindCondition(any_of=kinds):
                found.append(Document.kind.in_(kinds))
            case DirectionCondition(direction=direction):
                found.append(Document.direction == direction)
            case AmountCondition():
                found += _amount(one, _column(Document.tax_inclusive_amount), _column(Document.currency))
            case _:
                continue
    return tuple(found)


def _amount(one: AmountCondition, amount: ColumnElement[Any], currency: ColumnElement[Any]) -> list[ColumnElement[bool]]:
    size = func.abs(amount)
    found: list[ColumnElement[bool]] = []
    if one.at_least is not None:
        found.append(size >= one.at_least)
    if one.at_most is not None:
        found.append(size <= one.at_most)
    if one.currency is not None:
        found.append(currency == one.currency)
    return found


def _column(attribute: InstrumentedAttribute[Any]) -> ColumnElement[Any]:
    return attribute.expression


def _plain(column: InstrumentedAttribute[str | None]) -> ColumnElement[str]:
    """As core.rules.holds.plain: spaces away, in capitals."""
    return func.upper(func.regexp_replace(column, r"\s", "", "g"))
