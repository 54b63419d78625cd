"""What the tests of the list ask for."""

from uuid import UUID

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from tests.core.todo.world import World, accountant


@pytest.fixture
async def world(session: AsyncSession, company_id: UUID) -> World:
    """A company that has an accountant, and nothing else."""
    session.add(accountant(company_id))
    return World(session, company_id)
