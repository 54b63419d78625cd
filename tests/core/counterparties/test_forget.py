"""Forgetting what is not there is refused by name."""

from uuid import UUID

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from core.counterparties.errors import LearnedThingNotFound
from core.counterparties.forget import forget_fact, forget_place
from core.ids import uuid7


async def test_there_is_nothing_to_forget(session: AsyncSession, company_id: UUID) -> None:
    for forget in (forget_fact, forget_place):
        with pytest.raises(LearnedThingNotFound):
            await forget(session, company_id, uuid7(), forgotten=True)
