"""Companies and their people, for tests."""

import itertools
import os
from uuid import UUID

from core import ids
from core.companies.models import Company
from core.db import Database
from core.identity.models import Membership, Role, UserAccount
from core.vault import KeyRing

KEY_RING = KeyRing([bytes(range(32))])
"""The key-encryption key of every test."""

_numbers = itertools.count(int.from_bytes(os.urandom(3)) % 9_000_000)


def vat_number() -> str:
    """A well-formed Belgian VAT number in the range that is never issued (00...)."""
    body = next(_numbers) % 10_000_000 + 100_000
    return f"BE0{body:07d}{97 - (body % 97):02d}"


async def make_company(database: Database, **fields: object) -> UUID:
    """Commit a company, with a data key under KEY_RING, and return its id."""
    company_id = ids.uuid7()
    values: dict[str, object] = {
        "id": company_id,
        "vat_number": vat_number(),
        "name": "Bakkerij Janssens",
        "language": "nl",
        "sealed_key": KEY_RING.new_company_key(company_id),
    } | fields
    async with database.tenant(company_id) as session, session.begin():
        session.add(Company(**values))
    return company_id


async def make_user(database: Database, company_id: UUID, *, role: Role = Role.OWNER, password_hash: str = "!") -> UUID:
    """Commit a user who is a member of the company and return the user's id."""
    user_id = ids.uuid7()
    async with database.tenant(company_id, user_id=user_id) as session, session.begin():
        session.add(UserAccount(id=user_id, email=f"{user_id}@example.be", name="Alice", password_hash=password_hash))
        await session.flush()
        session.add(Membership(company_id=company_id, user_id=user_id, role=role))
    return user_id
