"""What an independent bank makes of our file, and what we make of its answers (PyPI's mock-bank, over HTTP)."""

from uuid import UUID

import httpx
from sqlalchemy.ext.asyncio import AsyncSession

from core.parsing.parse import parse
from core.payments.credit_transfer import write
from core.payments.make_file import Wish, make_file
from core.payments.models import PaymentState
from core.payments.queries import payments_of
from core.payments.record_status import record_status
from core.payments.status_report import read_status_report
from tests.conftest import TODAY
from tests.core.payments.mock_bank import mailbox, open_account, paid
from tests.core.payments.orders import CREDITOR, FREE, STRUCTURED, make_order, make_transfer
from tests.factories.banking import iban


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


async def test_what_it_refuses_can_be_paid_again(bank: httpx.AsyncClient, session: AsyncSession, company_id: UUID) -> None:
    file, order = await paid(bank, session, company_id, "accept", "closed-account")
    report = await parse(read_status_report, await mailbox(bank, "pain.002"))
    await record_status(session, company_id, file.id, report)
    payments = (await payments_of(session, company_id, [file.id]))[file.id]
    assert [(one.state, one.bank_code) for one in payments] == [(PaymentState.ACCEPTED, "ACCP"), (PaymentState.REFUSED, "RJCT AC04")]
    refused = payments[1]
    await make_file(session, company_id, file.bank_account_id, [Wish(refused.document_id)], execution_on=TODAY, today=TODAY, made_by=None)
    assert len(order.transfers) == 2
