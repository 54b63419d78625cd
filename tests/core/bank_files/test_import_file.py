"""A movement is stored once, whatever feed tells it, and never lost because another looks like it."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock
from core.bank_files.errors import AccountUnknown, StatementDamaged
from core.bank_files.import_file import import_statements
from core.bank_files.look import look
from core.bank_files.models import StatementFile
from core.bank_files.statement import Format
from core.banking.models import BankTransaction
from core.banking.movement import Movement
from core.banking.record import record_movements
from tests.core.bank_files.making import DAY, account_of, amounts, move, statement, take_in
from tests.factories.banking import iban

IBAN = "BE71096123456769"


async def fetch(session: AsyncSession, company_id: UUID, account_id: UUID, *moves: Movement) -> None:
    """A connection's answer for the day, told whole."""
    await record_movements(
        session, company_id, account_id, moves, first=DAY, last=DAY + timedelta(days=5), source="psd2:kbc", asked_at=clock.now()
    )


async def test_the_same_file_twice_stores_nothing_the_second_time(session: AsyncSession, company_id: UUID) -> None:
    account = await account_of(session, company_id)
    one = statement(account.iban, "100.00", move("-3.00"), move("-3.00"), move("9.00", "rest", entry_reference="R1"))
    assert await take_in(session, company_id, one) == (3, 0)
    assert await take_in(session, company_id, one) == (0, 3)
    assert await amounts(session, account) == ["-3.00", "-3.00", "9.00"]
    assert (account.opening_balance, account.balance) == (Decimal("100.00"), Decimal("103.00"))


async def test_a_second_statement_of_the_day_with_a_like_movement_adds_it(session: AsyncSession, company_id: UUID) -> None:
    account = await account_of(session, company_id)
    first = statement(account.iban, "100.00", move("-3.00"))
    second = statement(account.iban, "97.00", move("-3.00"))
    assert [await take_in(session, company_id, one) for one in (first, second, first, second)] == [(1, 0), (1, 0), (0, 1), (0, 1)]
    assert await amounts(session, account) == ["-3.00", "-3.00"]


@pytest.mark.parametrize("file_first", [True, False], ids=["file first", "bank first"])
async def test_a_connection_and_a_file_tell_one_movement(session: AsyncSession, company_id: UUID, file_first: bool) -> None:
    account = await account_of(session, company_id)
    by_bank = (
        move("-12.00", "FACTUUR 7", entry_reference="P1", counterparty_name="Bakker"),
        move("-3.00", "koffie", entry_reference="P2"),
        move("-3.00", "KOFFIE!", entry_reference="P3"),
    )
    by_file = statement(
        account.iban,
        "100.00",
        move("-12.00", "factuur 7 van 3 november", entry_reference="C1", counterparty_iban=IBAN),
        move("-3.00", "koffie bar", entry_reference="C2", counterparty_iban=IBAN),
        move("-3.00", "koffie bar", entry_reference="C3", counterparty_iban=IBAN),
    )
    for step in (0, 1, 0, 1):
        if (step == 0) == file_first:
            await take_in(session, company_id, by_file)
        else:
            await fetch(session, company_id, account.id, *by_bank)
    assert await amounts(session, account) == ["-12.00", "-3.00", "-3.00"]
    row = await session.scalar(select(BankTransaction).where(BankTransaction.amount == Decimal("-12.00")))
    assert row is not None
    assert set(row.sightings) == {"bank", "coda"}
    assert (row.counterparty_name, row.counterparty_iban) == ("Bakker", IBAN)
    assert row.remittance_information == "factuur 7 van 3 november"


async def test_what_only_a_file_tells_does_not_vanish_from_a_connection(session: AsyncSession, company_id: UUID) -> None:
    account = await account_of(session, company_id)
    await take_in(session, company_id, statement(account.iban, "0.00", move("-1.00"), move("-2.00", "brood")))
    await fetch(session, company_id, account.id, move("-1.00"))
    assert await amounts(session, account) == ["-1.00", "-2.00"]


async def test_a_file_brings_back_what_a_connection_stopped_showing(session: AsyncSession, company_id: UUID) -> None:
    account = await account_of(session, company_id)
    await fetch(session, company_id, account.id, move("-1.00", entry_reference="A"), move("-2.00", entry_reference="B"))
    await fetch(session, company_id, account.id, move("-1.00", entry_reference="A"))
    assert await amounts(session, account) == ["-1.00"]
    await take_in(session, company_id, statement(account.iban, "0.00", move("-2.00")))
    assert await amounts(session, account) == ["-1.00", "-2.00"]


async def test_two_kinds_of_files_of_one_account_are_one_identity_space(session: AsyncSession, company_id: UUID) -> None:
    account = await account_of(session, company_id)
    reference = "090933755493"
    await take_in(session, company_id, statement(account.iban, "0.00", move("5.00", "", structured_communication=reference)))
    table = statement(account.iban, None, move("5.00", "+++090/9337/55493+++", structured_communication=reference), format_=Format.CSV)
    assert await take_in(session, company_id, table) == (0, 1)
    longer = statement(account.iban, None, *(entry.movement for entry in table.entries), move("5.00", "other"), format_=Format.CSV)
    assert await take_in(session, company_id, longer) == (1, 1)


async def test_movements_with_other_accounts_are_never_one(session: AsyncSession, company_id: UUID) -> None:
    account = await account_of(session, company_id)
    await fetch(session, company_id, account.id, move("-5.00", "a", counterparty_iban=IBAN))
    await take_in(session, company_id, statement(account.iban, "0.00", move("-5.00", "b", counterparty_iban="BE02737026917240")))
    assert await amounts(session, account) == ["-5.00", "-5.00"]


async def test_a_look_changes_nothing_and_says_what_importing_would_do(session: AsyncSession, company_id: UUID) -> None:
    account = await account_of(session, company_id)
    first = statement(account.iban, "100.00", move("-3.00"))
    await take_in(session, company_id, first)
    later = DAY + timedelta(days=2)
    after_a_hole = statement(account.iban, "90.00", move("-1.00", day=later))
    unknown = statement(iban(), "0.00", move("1.00"))
    outlooks = await look(session, company_id, [first, after_a_hole, unknown])
    assert [(one.new, one.known, one.account is not None) for one in outlooks] == [(0, 1, True), (1, 0, True), (1, 0, False)]
    [alone] = await look(session, company_id, [after_a_hole])
    assert alone.gap_before == Decimal("-7.00")
    [next_one] = await look(session, company_id, [statement(account.iban, "97.00", move("-1.00", day=later))])
    assert next_one.gap_before == Decimal("0.00")
    assert await amounts(session, account) == ["-3.00"]


async def test_an_older_statement_moves_the_opening_balance_back(session: AsyncSession, company_id: UUID) -> None:
    account = await account_of(session, company_id)
    await take_in(session, company_id, statement(account.iban, "100.00", move("-3.00")))
    older = statement(account.iban, "140.00", move("-40.00", day=DAY - timedelta(days=30)))
    await take_in(session, company_id, older)
    assert (account.opening_balance, account.balance) == (Decimal("140.00"), Decimal("97.00"))
    await take_in(session, company_id, statement(account.iban, "97.00", move("-7.00")))
    assert (account.opening_balance, account.balance) == (Decimal("140.00"), Decimal("90.00"))


async def test_an_account_that_is_not_ours_is_asked_for(session: AsyncSession, company_id: UUID) -> None:
    file = StatementFile(company_id=company_id, sha256="x", filename="f", size=1, format="coda", source="upload")
    with pytest.raises(AccountUnknown):
        await import_statements(session, company_id, file, [statement(iban(), "0.00", move("1.00"))], {}, now=clock.now())


async def test_an_amount_that_the_books_do_not_hold_is_refused(session: AsyncSession, company_id: UUID) -> None:
    account = await account_of(session, company_id)
    odd = statement(account.iban, None, replace(move("1.00"), amount=Decimal("1.001")))
    with pytest.raises(StatementDamaged):
        await take_in(session, company_id, odd)


async def test_what_a_file_completed_is_known_again_when_the_bank_names_and_words_it_anew(session: AsyncSession, company_id: UUID) -> None:
    account = await account_of(session, company_id)
    await fetch(session, company_id, account.id, move("-5.00", "a", entry_reference="P1"))
    await take_in(session, company_id, statement(account.iban, "0.00", move("-5.00", "a", counterparty_iban=IBAN)))
    await fetch(session, company_id, account.id, move("-5.00", "reworded", entry_reference="P2"))
    rows = (await session.scalars(select(BankTransaction))).all()
    assert [(row.vanished_at, row.counterparty_iban) for row in rows] == [(None, IBAN)]
