"""The file of one hand-over of statements."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core.bank_files.coda.bank import bic_of
from core.bank_files.coda.check import check_coda
from core.bank_files.issue_coda import file_of
from core.bank_files.models import CodaStatement
from core.bank_files.queries import get_account
from core.coda.errors import StatementFaulty
from core.coda.queries import statements_of
from core.delivery.models import Form
from core.delivery.package import File, Package
from core.delivery.queries import get_company, get_delivery

MEDIA_TYPE = "application/octet-stream"
"""Not text: a mail server that takes it for text may change its line ends or its code page."""


async def statements_package(session: AsyncSession, company_id: UUID, delivery_id: UUID) -> Package:
    """The same bytes whenever it is asked for. Raises DeliveryNotFound, StatementFaulty."""
    delivery = await get_delivery(session, company_id, delivery_id)
    account = await get_account(session, company_id, delivery.bank_account_id or delivery_id)
    statements = await statements_of(session, company_id, delivery_id)
    content = file_of(account, await get_company(session, company_id), statements, bic=bic_of(account.iban))
    for finding in check_coda(content):
        raise StatementFaulty(rule=finding.rule, line=finding.line)
    return Package(
        main=File(_name(account.iban, account.currency, statements, delivery_id), MEDIA_TYPE, content), form=Form.CODA, checked=True
    )


def _name(iban: str, currency: str, statements: Sequence[CodaStatement], owner: UUID) -> str:
    """Day, account, number, and the random end of the delivery's id: 2026-11-23_BE68539007547034-EUR_2026-214_1a2b3c4d.cod."""
    first, last = statements[0], statements[-1]
    numbers = f"{last.year}-{last.number:03d}" if first is last else f"{first.year}-{first.number:03d}-{last.year}-{last.number:03d}"
    return f"{last.day.isoformat()}_{iban}-{currency}_{numbers}_{owner.hex[-8:]}.cod"
