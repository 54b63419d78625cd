"""A user changes what they said of themselves."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from core.identity.models import UserAccount

CHANGEABLE = frozenset({"name", "language"})


async def change_user(session: AsyncSession, user_id: UUID, changes: Mapping[str, str]) -> UserAccount:
    """Set name or language; the account as it then is."""
    changed = {name: value for name, value in changes.items() if name in CHANGEABLE}
    if changed:
        await session.execute(update(UserAccount).where(UserAccount.id == user_id).values(**changed))
    return await session.get_one(UserAccount, user_id, populate_existing=True)
