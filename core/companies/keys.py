"""Where a company's sealed data key is kept, and how it moves under a new key-encryption key."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit
from core.companies.models import Company
from core.db import Database
from core.settings import SecretSettings
from core.vault import FindSealedKey, KeyRing, Vault


def sealed_keys(database: Database) -> FindSealedKey:
    """How the vault finds a company's data key: in a short transaction of its own, once, for it remembers."""

    async def find(company_id: UUID) -> bytes | None:
        async with database.tenant(company_id) as session:
            return await session.scalar(select(Company.sealed_key).where(Company.id == company_id))

    return find


async def rotate_key(session: AsyncSession, company_id: UUID, key_ring: KeyRing) -> bool:
    """Seal the company's data key under the ring's first key; False when it already is.

    What the data key sealed stays as it is, so a rotation that dies half way leaves everything readable, and a second run finishes it.
    Raises SealBroken.
    """
    company = await session.scalar(select(Company).where(Company.id == company_id).with_for_update())
    if company is None or key_ring.is_current(company.sealed_key):
        return False
    company.sealed_key = key_ring.reseal(company_id, company.sealed_key)
    await session.flush()
    await audit.record(session, company_id, "company.key_rotated", subject_type="company", subject_id=company_id)
    return True


def open_vault(database: Database, settings: SecretSettings | None = None) -> Vault:
    """The vault over a database, with the key ring of the settings."""
    known = settings or SecretSettings()  # pyright: ignore[reportCallIssue]
    return Vault(KeyRing.from_text(known.key_encryption_key.get_secret_value()), sealed_keys(database))
