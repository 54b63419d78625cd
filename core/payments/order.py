"""The order for the bank, out of the rows that stand for it."""

from collections.abc import Sequence

from core.payments.credit_transfer import Order, Transfer
from core.payments.models import Payment, PaymentFile


def order_of(file: PaymentFile, payments: Sequence[Payment], *, enterprise_number: str) -> Order:
    """The same order each time it is asked for, so that two downloads are one file and a bank refuses the second."""
    return Order(
        message_id=file.message_id,
        created_at=file.created_at,
        debtor_name=file.debtor_name,
        debtor_number=enterprise_number,
        debtor_iban=file.debtor_iban,
        execution_on=file.execution_on,
        transfers=[Transfer(one.end_to_end_id, one.amount, one.creditor_name, one.creditor_iban, one.communication) for one in payments],
    )
