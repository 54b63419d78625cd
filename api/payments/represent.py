"""Payments as the contract shows them."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from api.bookings.schemas import DocumentSummary
from api.payments.schemas import Payable, Payment, PaymentFile
from core.payments import models
from core.payments.payable import account_standing, obstacle, proposed_day
from core.payments.queries import Candidate, paid_documents, payments_of


def payable(candidate: Candidate, *, today: date) -> Payable:
    """An unpaid invoice, and what stands in the way of paying it."""
    document, around = candidate.document, candidate.around
    return Payable(
        document=DocumentSummary.model_validate(document),
        iban=document.iban,
        account=account_standing(document.iban, around.accounts_paid),
        accounts_paid=sorted(around.accounts_paid),
        obstacle=obstacle(document, around),
        proposed_day=proposed_day(document.due_date, today=today),
    )


def due_key(candidate: Candidate) -> tuple[date, UUID]:
    """Where an unpaid invoice stands in the list: what core.payments.queries sorts by."""
    document = candidate.document
    return document.due_date or document.issue_date or document.created_at.date(), document.id


async def represent(session: AsyncSession, company_id: UUID, files: Sequence[models.PaymentFile]) -> list[PaymentFile]:
    """Files in the given order with their payments, in two statements however many they are."""
    payments = await payments_of(session, company_id, [file.id for file in files])
    booked = await paid_documents(session, company_id, [one.document_id for each in payments.values() for one in each])
    return [_file(file, payments[file.id], booked) for file in files]


def _file(file: models.PaymentFile, payments: Sequence[models.Payment], booked: frozenset[UUID]) -> PaymentFile:
    return PaymentFile(
        id=file.id,
        bank_account_id=file.bank_account_id,
        debtor_iban=file.debtor_iban,
        execution_on=file.execution_on,
        total=sum((one.amount for one in payments), Decimal("0.00")),
        payments=[_payment(one, booked=one.document_id in booked) for one in payments],
        withdrawn_at=file.withdrawn_at,
        created_at=file.created_at,
    )


def _payment(one: models.Payment, *, booked: bool) -> Payment:
    return Payment(
        document_id=one.document_id,
        amount=one.amount,
        creditor_name=one.creditor_name,
        creditor_iban=one.creditor_iban,
        communication=one.communication,
        state=models.PaymentState(one.state),
        bank_code=one.bank_code,
        booked=booked,
    )
