"""The bank's consent id, sealed: whoever holds it reads the accounts."""

from uuid import UUID

from core.vault import Vault


async def seal_reference(vault: Vault, company_id: UUID, connection_id: UUID, consent_id: str) -> bytes:
    """The consent id as it is kept in its row."""
    return await vault.seal(company_id, consent_id, table="bank_connection", column="sealed_reference", row_id=connection_id)


async def open_reference(vault: Vault, company_id: UUID, connection_id: UUID, sealed: bytes) -> str:
    """The consent id of a row. Raises SealBroken."""
    return await vault.open(company_id, sealed, table="bank_connection", column="sealed_reference", row_id=connection_id)
