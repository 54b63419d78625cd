"""The audit trail shows tampering."""

from uuid import UUID

import asyncpg
import pytest
from sqlalchemy.exc import DBAPIError

from core import audit, ids
from core.db import Database


async def _write(database: Database, company_id: UUID, entries: int) -> None:
    for number in range(entries):
        async with database.tenant(company_id, actor="user:alice") as session, session.begin():
            await audit.record(session, company_id, "document.deleted", subject_type="document", subject_id=ids.uuid7(), number=number)


async def test_an_untouched_chain_is_whole(database: Database, company_id: UUID) -> None:
    await _write(database, company_id, 5)
    async with database.tenant(company_id) as session:
        assert await audit.first_broken(session, company_id) is None
        seq, _hash = await audit.head(session, company_id) or (0, b"")
    assert seq == 5


@pytest.mark.parametrize(
    ("tampering", "seq"),
    [
        ("update audit_entry set facts = '{}' where seq = 3 and company_id = $1", 3),
        ("delete from audit_entry where seq = 2 and company_id = $1", 3),
    ],
)
async def test_tampering_is_found_where_it_happened(
    database: Database, company_id: UUID, database_url: str, tampering: str, seq: int
) -> None:
    await _write(database, company_id, 5)
    superuser = await asyncpg.connect(database_url)
    await superuser.execute(tampering, company_id)
    await superuser.close()
    async with database.tenant(company_id) as session:
        assert await audit.first_broken(session, company_id) == seq


async def test_the_application_cannot_rewrite_it(database: Database, company_id: UUID) -> None:
    await _write(database, company_id, 1)
    async with database.tenant(company_id) as session:
        with pytest.raises(DBAPIError, match="permission denied"):
            await session.execute(audit.AuditEntry.__table__.delete())


async def test_it_cannot_write_in_the_trail_of_another(database: Database, company_id: UUID) -> None:
    async with database.tenant(company_id) as session:
        with pytest.raises(DBAPIError, match="another company"):
            await audit.record(session, ids.uuid7(), "x", subject_type="x", subject_id=None)
