"""One request, one transaction: opened when first asked for, committed before the answer leaves."""

from contextlib import AsyncExitStack
from types import TracebackType
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from api.callers import Caller
from core.companies.errors import CompanyNotFound
from core.db import Database


class Unit:
    """The sessions of one request. No connection is taken before the first statement, so a route may talk to the outside before it."""

    def __init__(self, database: Database, caller: Caller) -> None:
        self._database = database
        self._caller = caller
        self._stack = AsyncExitStack()
        self._tenant: AsyncSession | None = None
        self._identity: AsyncSession | None = None

    async def __aenter__(self) -> "Unit":
        await self._stack.__aenter__()
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self._stack.__aexit__(kind, error, trace)

    @property
    def company_id(self) -> UUID:
        """The company the request is about. Raises CompanyNotFound."""
        if self._caller.company_id is None:
            raise CompanyNotFound
        return self._caller.company_id

    async def tenant(self) -> AsyncSession:
        """The transaction on the company's data. Raises CompanyNotFound."""
        if self._tenant is None:
            user_id = self._caller.user.id if self._caller.user else None
            self._tenant = await self._begun(self._database.tenant(self.company_id, user_id=user_id, actor=self._caller.name))
        return self._tenant

    async def identity(self) -> AsyncSession:
        """The transaction on what belongs to the user and to no company."""
        if self._identity is None:
            self._identity = await self._begun(self._database.identity(self._caller.user.id if self._caller.user else None))
        return self._identity

    async def _begun(self, session: AsyncSession) -> AsyncSession:
        await self._stack.enter_async_context(session)
        await self._stack.enter_async_context(session.begin())
        return session
