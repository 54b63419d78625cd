"""What a query sees of people and their sessions when it forgets to filter."""

from uuid import UUID

import pytest
from sqlalchemy import func, select, text, update
from sqlalchemy.exc import ProgrammingError

from core import clock
from core.db import Database
from core.identity.models import UserAccount, UserSession
from core.identity.open_session import open_session
from core.identity.queries import find_account, find_signed_in
from tests.factories.companies import make_company, make_user


async def test_a_forgotten_filter_reads_nobody_elses_sessions_and_accounts(database: Database) -> None:
    opened: dict[UUID, str] = {}
    for _ in range(2):
        user_id = await make_user(database, await make_company(database))
        async with database.identity(user_id) as session, session.begin():
            opened[user_id] = (await open_session(session, user_id, carrier="bearer", user_agent="", now=clock.now())).token
    for user_id in opened:
        async with database.identity(user_id) as session:
            assert set(await session.scalars(select(UserSession.user_id))) == {user_id}
            assert set(await session.scalars(select(UserAccount.id))) == {user_id}
    async with database.identity() as session:
        assert await session.scalar(select(func.count()).select_from(UserSession)) == 0
        assert await session.scalar(select(func.count()).select_from(UserAccount)) == 0
    async with database.lookup() as connection:
        for user_id, token in opened.items():
            found = await find_signed_in(connection, token, now=clock.now())
            assert found is not None
            assert found.user.id == user_id


async def test_colleagues_see_who_one_is_and_change_nothing(database: Database) -> None:
    company_id = await make_company(database)
    alice, bob = await make_user(database, company_id), await make_user(database, company_id)
    await make_user(database, await make_company(database))
    async with database.tenant(company_id, user_id=alice) as session, session.begin():
        assert set(await session.scalars(select(UserAccount.id))) == {alice, bob}
        changed = await session.scalars(update(UserAccount).values(name="Mallory").returning(UserAccount.id))
        assert set(changed) == {alice}


async def test_nobody_is_signed_in_for_another(database: Database) -> None:
    company_id = await make_company(database)
    alice, bob = await make_user(database, company_id), await make_user(database, company_id)
    with pytest.raises(ProgrammingError, match="row-level security"):
        async with database.identity(alice) as session, session.begin():
            await open_session(session, bob, carrier="bearer", user_agent="", now=clock.now())


async def test_a_hash_is_read_one_account_at_a_time_or_not_at_all(database: Database) -> None:
    user_id = await make_user(database, await make_company(database), password_hash="a hash")
    async with database.identity(user_id) as session:
        account = await find_account(session, f"{user_id}@EXAMPLE.be")
        assert account is not None
        assert account.password_hash == "a hash"
    with pytest.raises(ProgrammingError, match="permission denied"):
        async with database.identity(user_id) as session:
            await session.scalar(text("select password_hash from user_account"))
