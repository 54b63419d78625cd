"""Exchange what is kept of a permission for its successor, one at a time."""

from collections.abc import Awaitable, Callable
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core.bank_feeds.providers.errors import ConsentRevoked
from core.bank_feeds.queries import get_connection
from core.bank_feeds.reference import open_reference, seal_reference
from core.vault import Vault


async def exchange_reference(
    session: AsyncSession, vault: Vault, company_id: UUID, connection_id: UUID, *, stale: str, exchange: Callable[[str], Awaitable[str]]
) -> str:
    """The successor of `stale`, sealed in the connection's row; commit at once.

    A code or a refresh token works once, and a second use of it may end the permission. So the row stays locked while the bank is asked,
    which is one short call, and whoever comes second is given what the first one got. Raises ConnectionNotFound, ConsentRevoked, and what
    `exchange` raises.
    """
    connection = await get_connection(session, company_id, connection_id, lock=True)
    if connection.sealed_reference is None:
        raise ConsentRevoked
    current = await open_reference(vault, company_id, connection_id, connection.sealed_reference)
    if current != stale:
        return current
    fresh = await exchange(current)
    if fresh != current:
        connection.sealed_reference = await seal_reference(vault, company_id, connection_id, fresh)
    return fresh
