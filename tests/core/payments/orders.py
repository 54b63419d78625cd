"""Orders as tests want them."""

from datetime import UTC, date, datetime
from decimal import Decimal

from core import ids
from core.payments.credit_transfer import Order, Transfer
from tests.factories.banking import iban

STRUCTURED, CREDITOR, FREE = "090933755493", "RF18539007547034", "Factuur 2026/17 – dépôt & co"


def make_transfer(amount: str = "121.00", communication: str = STRUCTURED, **fields: object) -> Transfer:
    """A payment to a supplier."""
    values = {"end_to_end_id": ids.uuid7().hex, "creditor_name": "Bäckerei Müller & Söhne SRL", "creditor_iban": iban()} | fields
    return Transfer(amount=Decimal(amount), communication=communication, **values)  # pyright: ignore[reportArgumentType]


def make_order(*transfers: Transfer, **fields: object) -> Order:
    """An order of the bakery, to be carried out on 1 December 2026."""
    values = {
        "message_id": ids.uuid7().hex,
        "created_at": datetime(2026, 11, 24, 10, 30, tzinfo=UTC),
        "debtor_name": "Bakkerij Janssens BV",
        "debtor_number": "0202239951",
        "debtor_iban": "BE71096123456769",
        "execution_on": date(2026, 12, 1),
    } | fields
    return Order(transfers=transfers, **values)  # pyright: ignore[reportArgumentType]
