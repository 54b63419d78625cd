"""What a route may ask for. How to write one: see api/__init__.py."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Request
from sqlalchemy.ext.asyncio import AsyncSession

from api.callers import Caller as WhoAsks
from api.callers import NotSignedIn
from api.rate_limits import address_of
from api.resources import Resources as WhatWeStandOn
from api.routing import resources_of
from api.unit import Unit
from core import clock, paging
from core.companies.errors import CompanyNotFound
from core.identity.queries import Person


async def _caller(request: Request) -> WhoAsks:
    return request.state.caller


async def _company_id(request: Request) -> UUID:
    company_id = request.state.caller.company_id
    if company_id is None:
        raise CompanyNotFound
    return company_id


async def _user(request: Request) -> Person:
    user = request.state.caller.user
    if user is None:
        raise NotSignedIn
    return user


async def _transaction(request: Request) -> AsyncSession:
    unit: Unit = request.state.unit
    return await unit.tenant()


async def _identity_transaction(request: Request) -> AsyncSession:
    unit: Unit = request.state.unit
    return await unit.identity()


async def _resources(request: Request) -> WhatWeStandOn:
    return resources_of(request)


async def _today() -> date:
    return clock.today()


async def _now() -> datetime:
    return clock.now()


async def _address(request: Request) -> str:
    return address_of(request)


Caller = Annotated[WhoAsks, Depends(_caller)]
"""Who asks, and what they may."""
CompanyId = Annotated[UUID, Depends(_company_id)]
"""The company the request is about: the session's current one, or the key's."""
User = Annotated[Person, Depends(_user)]
"""The signed-in person."""
Transaction = Annotated[AsyncSession, Depends(_transaction)]
"""The request's transaction on the company's data. It takes a connection at its first statement, and is committed when the route has
returned and its answer is built, before anything is sent: nobody sees a success that did not happen."""
IdentityTransaction = Annotated[AsyncSession, Depends(_identity_transaction)]
"""The request's transaction on what belongs to the user and to no company."""
Resources = Annotated[WhatWeStandOn, Depends(_resources)]
"""Vault, storage, egress, settings."""
Today = Annotated[date, Depends(_today)]
"""The accounting day in Belgium."""
Now = Annotated[datetime, Depends(_now)]
"""This moment, in UTC."""
Address = Annotated[str, Depends(_address)]
"""The caller's network address."""
After = Annotated[str | None, Query(description="The `next` of the page before.", max_length=500)]
"""The cursor of a list; core.paging.decode reads it."""
Limit = Annotated[int, Query(ge=paging.SMALLEST, le=paging.LARGEST, description="How many items at most.")]
"""The size of a page; give it `= paging.DEFAULT`."""
