"""PyPI's mock-bank as our bank: accounts there, what it sends back, and invoices paid through it."""

from typing import Any
from uuid import UUID

import httpx
from sqlalchemy.ext.asyncio import AsyncSession

from core.payments.credit_transfer import Order, write
from core.payments.make_file import Wish, make_file
from core.payments.models import PaymentFile
from core.payments.order import order_of
from core.payments.queries import payments_of
from tests.conftest import TODAY
from tests.core.payments.orders import STRUCTURED
from tests.factories.banking import iban, make_account
from tests.factories.documents import make_document


async def open_account(bank: httpx.AsyncClient, number: str, **fields: object) -> None:
    body = {"id": number, "iban": number, "name": "Somebody", "bic": "GKCCBEBB", "balance": 100_000_000} | fields
    answer = await bank.post("/_mock/accounts", json=body)
    assert answer.status_code == 201, answer.text


async def mailbox(bank: httpx.AsyncClient, kind: str) -> bytes:
    answer = await bank.get(f"/_mock/mailbox?raw&type={kind}")
    assert answer.status_code == 200, answer.text
    return answer.content


async def statements(bank: httpx.AsyncClient, account: str) -> list[bytes]:
    """The statements of an account that wait there, oldest first."""
    answer = await bank.get("/_mock/mailbox?type=camt.053")
    assert answer.status_code == 200, answer.text
    waiting: list[dict[str, Any]] = answer.json()
    return [str(message["body"]).encode() for message in waiting if message["account"] == account]


async def paid(bank: httpx.AsyncClient, session: AsyncSession, company_id: UUID, *behaviours: str) -> tuple[PaymentFile, Order]:
    """Invoices paid by a file of ours, each to an account that behaves as told; the file was handed in."""
    account = await make_account(session, company_id)
    await open_account(bank, account.iban)
    wishes: list[Wish] = []
    for behaviour in behaviours:
        document = await make_document(session, company_id, iban=iban(), structured_communication=STRUCTURED)
        await open_account(bank, str(document.iban), behaviour=behaviour)
        wishes.append(Wish(document.id))
    file = await make_file(session, company_id, account.id, wishes, execution_on=TODAY, today=TODAY, made_by=None)
    order = order_of(file, (await payments_of(session, company_id, [file.id]))[file.id], enterprise_number="0202239951")
    answer = await bank.post("/payments", content=write(order))
    assert answer.status_code == 202, answer.text
    return file, order
