"""Put unpaid invoices into a file for the bank: each at most once among the payments that may still be carried out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, events, ids
from core.banking.errors import AccountNotFound
from core.banking.models import BankAccount
from core.companies.models import Company
from core.documents.errors import DocumentNotFound
from core.payments.errors import ExecutionDayOutOfRange, NotPayableFrom
from core.payments.models import Payment, PaymentFile
from core.payments.payable import check_payable, is_payable_on
from core.payments.queries import Candidate, get_candidates


@dataclass(frozen=True, slots=True)
class Wish:
    """One invoice to be paid."""

    document_id: UUID
    amount: Decimal | None = None
    """A part of it; None for all."""
    account_confirmed: bool = False
    """A person compared the changed account with the supplier."""


async def make_file(
    session: AsyncSession,
    company_id: UUID,
    bank_account_id: UUID,
    wishes: Sequence[Wish],
    *,
    execution_on: date,
    today: date,
    made_by: UUID | None,
) -> PaymentFile:
    """A file of all wishes, each of another document, or nothing at all.

    Raises AccountNotFound, NotPayableFrom, ExecutionDayOutOfRange, DocumentNotFound, NotPayable (with its obstacle) and AccountChanged.
    """
    account = await _account(session, company_id, bank_account_id)
    if not is_payable_on(execution_on, today=today):
        raise ExecutionDayOutOfRange(execution_on=execution_on)
    company = (await session.scalars(select(Company).where(Company.id == company_id))).one()
    known = await get_candidates(session, company_id, [wish.document_id for wish in wishes], lock=True)
    file_id = ids.uuid7()
    made = PaymentFile(
        company_id=company_id,
        id=file_id,
        bank_account_id=account.id,
        message_id=_reference(file_id),
        debtor_name=company.name,
        debtor_iban=account.iban,
        execution_on=execution_on,
        made_by=made_by,
    )
    session.add(made)
    await session.flush()
    payments = [_payment(made, wish, known.pop(wish.document_id, None), position) for position, wish in enumerate(wishes, start=1)]
    session.add_all(payments)
    await session.flush()
    for payment in payments:
        events.tell(session, company_id, "document.in_payment_file", subject_type="document", subject_id=payment.document_id)
    events.tell(session, company_id, "payment_file.made", subject_type="payment_file", subject_id=file_id)
    facts = {"amount": sum((one.amount for one in payments), Decimal()), "payments": len(payments)}
    await audit.record(session, company_id, "payment_file.made", subject_type="payment_file", subject_id=file_id, **facts)
    return made


async def _account(session: AsyncSession, company_id: UUID, account_id: UUID) -> BankAccount:
    account = await session.scalar(select(BankAccount).where(BankAccount.company_id == company_id, BankAccount.id == account_id))
    if account is None:
        raise AccountNotFound(bank_account_id=account_id)
    if account.currency != "EUR" or not account.iban.isalnum():  # a card has no number that one can pay from
        raise NotPayableFrom(bank_account_id=account_id, currency=account.currency)
    return account


def _payment(made: PaymentFile, wish: Wish, candidate: Candidate | None, position: int) -> Payment:
    if candidate is None:
        raise DocumentNotFound(document_id=wish.document_id)
    transfer = check_payable(candidate.document, candidate.around, amount=wish.amount, account_confirmed=wish.account_confirmed)
    payment_id = ids.uuid7()
    return Payment(
        company_id=made.company_id,
        id=payment_id,
        payment_file_id=made.id,
        document_id=wish.document_id,
        position=position,
        end_to_end_id=_reference(payment_id),
        amount=transfer.amount,
        creditor_name=transfer.creditor_name,
        creditor_iban=transfer.creditor_iban,
        communication=transfer.communication,
    )


def _reference(known: UUID) -> str:
    """Ours in the bank's papers: unique, and at most the 35 characters that ISO 20022 allows."""
    return known.hex
