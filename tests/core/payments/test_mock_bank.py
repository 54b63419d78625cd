"""What an independent bank makes of our file, and what we make of its answers (PyPI's mock-bank, over HTTP)."""

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from uuid import UUID

import httpx
import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from cli.embedded.postgres import free_port
from core.parsing.parse import parse
from core.payments.credit_transfer import Order, write
from core.payments.make_file import Wish, make_file
from core.payments.models import PaymentFile, PaymentState
from core.payments.order import order_of
from core.payments.queries import payments_of
from core.payments.record_status import record_status
from core.payments.status_report import read_status_report
from tests.conftest import TODAY
from tests.core.payments.orders import CREDITOR, FREE, STRUCTURED, make_order, make_transfer
from tests.factories.banking import iban, make_account
from tests.factories.documents import make_document


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    port = free_port()
    log = Path(tmp_path_factory.mktemp("bank")) / "log"
    command = [sys.executable, "-m", "mockbank", "--port", str(port), "--clock", "2026-11-24T09:00", "--timezone", "Europe/Brussels"]
    with log.open("wb") as out, subprocess.Popen(command, stdout=out, stderr=out) as bank:
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            bank.terminate()


@pytest.fixture
async def bank(address: str) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=address, timeout=10) as client:
        for _ in range(100):
            try:
                await client.get("/_mock/health")
                break
            except httpx.TransportError:
                await asyncio.sleep(0.1)
        yield client


async def open_account(bank: httpx.AsyncClient, number: str, **fields: object) -> None:
    body = {"id": number, "iban": number, "name": "Somebody", "bic": "GKCCBEBB", "balance": 100_000_000} | fields
    answer = await bank.post("/_mock/accounts", json=body)
    assert answer.status_code == 201, answer.text


async def mailbox(bank: httpx.AsyncClient, kind: str) -> bytes:
    answer = await bank.get(f"/_mock/mailbox?raw&type={kind}")
    assert answer.status_code == 200, answer.text
    return answer.content


async def test_it_finds_nothing_wrong_with_the_file(bank: httpx.AsyncClient) -> None:
    order = make_order(*(make_transfer("10.00", text) for text in (STRUCTURED, CREDITOR, FREE)), debtor_iban=iban())
    await open_account(bank, order.debtor_iban)
    for transfer in order.transfers:
        await open_account(bank, transfer.creditor_iban)
    findings = (await bank.post("/_mock/validate", content=write(order))).text
    assert findings.strip().endswith("1 batch, 3 payments, 0 findings"), findings
    answer = await bank.post("/payments", content=write(order))
    assert answer.status_code == 202, answer.text
    report = await parse(read_status_report, await mailbox(bank, "pain.002"))
    assert report.message_id == order.message_id
    assert [report.of(one.end_to_end_id) for one in order.transfers if report.of(one.end_to_end_id) is None] == []
    again = await bank.post("/payments", content=write(order))
    assert again.status_code == 422, "the same file was taken twice"
    await mailbox(bank, "pain.002")


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


async def test_what_it_refuses_can_be_paid_again(bank: httpx.AsyncClient, session: AsyncSession, company_id: UUID) -> None:
    file, order = await paid(bank, session, company_id, "accept", "closed-account")
    report = await parse(read_status_report, await mailbox(bank, "pain.002"))
    await record_status(session, company_id, file.id, report)
    payments = (await payments_of(session, company_id, [file.id]))[file.id]
    assert [(one.state, one.bank_code) for one in payments] == [(PaymentState.ACCEPTED, "ACCP"), (PaymentState.REFUSED, "RJCT AC04")]
    refused = payments[1]
    await make_file(session, company_id, file.bank_account_id, [Wish(refused.document_id)], execution_on=TODAY, today=TODAY, made_by=None)
    assert len(order.transfers) == 2
