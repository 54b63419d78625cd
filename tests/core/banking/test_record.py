"""What a fetch stores, and what it may not say of movements it could not know."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock
from core.banking.models import BankTransaction
from core.banking.movement import Movement
from core.banking.record import Recorded, record_movements
from tests.factories.banking import make_account

DAY = date(2026, 11, 20)
COFFEE = Movement(DAY, DAY, Decimal("-5.00"), "EUR", remittance_information="koffie", entry_reference="E1")
BREAD = Movement(DAY, DAY, Decimal("-7.00"), "EUR", remittance_information="brood", entry_reference="E2")


async def recorded(session: AsyncSession, account_id: UUID, *movements: Movement, minutes_ago: int = 0) -> Recorded:
    company_id: UUID = session.info["company_id"]
    asked_at = clock.now() - timedelta(minutes=minutes_ago)
    return await record_movements(session, company_id, account_id, movements, first=DAY, last=DAY, source="psd2:kbc", asked_at=asked_at)


async def vanished(session: AsyncSession, account_id: UUID) -> dict[str | None, bool]:
    rows = await session.scalars(select(BankTransaction).where(BankTransaction.bank_account_id == account_id))
    return {row.entry_reference: row.vanished_at is not None for row in rows}


async def test_an_older_answer_does_not_take_back_what_a_newer_one_brought(session: AsyncSession, company_id: UUID) -> None:
    account = await make_account(session, company_id)
    await recorded(session, account.id, COFFEE, BREAD)
    assert (await recorded(session, account.id, COFFEE, minutes_ago=1)).vanished == 0
    assert await vanished(session, account.id) == {"E1": False, "E2": False}


async def test_a_newer_answer_does(session: AsyncSession, company_id: UUID) -> None:
    account = await make_account(session, company_id)
    await recorded(session, account.id, COFFEE, BREAD)
    assert (await recorded(session, account.id, COFFEE)).vanished == 1
    assert await vanished(session, account.id) == {"E1": False, "E2": True}


async def test_text_that_no_database_keeps_is_stored_without_it_and_known_again(session: AsyncSession, company_id: UUID) -> None:
    account = await make_account(session, company_id)
    bad = "a\x00\ud800b"
    malformed = replace(
        COFFEE,
        counterparty_name=bad,
        counterparty_iban=bad,
        remittance_information=bad,
        structured_communication=bad,
        end_to_end_id=bad,
        mandate_id=bad,
        creditor_id=bad,
        bank_transaction_code=bad,
        entry_reference=bad,
        raw={bad: [bad]},
    )
    assert await recorded(session, account.id, malformed) == Recorded(stored=1, renamed=0, vanished=0)
    assert await recorded(session, account.id, malformed) == Recorded(stored=0, renamed=0, vanished=0)
    assert await recorded(session, account.id, replace(malformed, entry_reference=None)) == Recorded(stored=0, renamed=0, vanished=0)
    assert await vanished(session, account.id) == {"a\ufffd\ufffdb": False}
