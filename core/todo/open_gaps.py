"""Days of accounts of which something is missing."""

from datetime import date
from uuid import UUID

from sqlalchemy import Date, cast, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.bank_feeds.fill_gap import Way, sources_of, ways_to_fill
from core.banking.models import BankAccount
from core.coverage.models import CoverageGap
from core.todo.entry import Entry, Title
from core.todo.item import gap_item


async def open_gaps(session: AsyncSession, company_id: UUID, *, today: date, most: int) -> list[Entry]:
    """Gaps that nobody accepted. Not asked about: those of an account whose access has ended, since its renewal is asked for and fills
    them; and on the day on which the bank was asked for them.
    """
    asked_on = cast(func.timezone("Europe/Brussels", CoverageGap.asked_at), Date)
    wanted = (
        select(CoverageGap, BankAccount)
        .join(BankAccount, (BankAccount.company_id == CoverageGap.company_id) & (BankAccount.id == CoverageGap.bank_account_id))
        .where(
            CoverageGap.company_id == company_id,
            CoverageGap.accepted_at.is_(None),
            CoverageGap.asked_at.is_(None) | (asked_on < today),
        )
        .order_by(CoverageGap.first_day, CoverageGap.id)
        .limit(most)
    )
    rows = [(gap, account) for gap, account in await session.execute(wanted)]
    sources = await sources_of(session, company_id, sorted({account.id for _, account in rows}), today=today)
    entries: list[Entry] = []
    for gap, account in rows:
        source = sources.get(account.id)
        if source is not None and not source.works:
            continue
        askable = gap.asked_at is None and Way.ASK_HISTORY in ways_to_fill(gap.last_day, source, today=today)
        item = gap_item(str(gap.id), first=gap.first_day, last=gap.last_day, askable=askable)
        title = Title(name=account.name, description=account.iban, amount=gap.difference, currency=account.currency, day=gap.first_day)
        entries.append(Entry(item, gap.id, "coverage_gap", gap.id, title, within=account.id))
    return entries
