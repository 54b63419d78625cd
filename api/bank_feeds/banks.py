"""The way from a request to a bank's interface."""

from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from uuid import UUID

from fastapi import Request

from api.resources import Resources
from core import clock, ids
from core.bank_feeds.exchange_reference import exchange_reference
from core.bank_feeds.providers.institutions import Connector, Institution
from core.bank_feeds.providers.provider import BankProvider, Psu
from core.bank_feeds.providers.registry import not_kept, provider_for
from core.bank_feeds.providers.way_out import http_for

LONGEST_AGENT = 300


class Keeper:
    """Puts what a bank gave anew in place of what it no longer takes, in a transaction of its own."""

    def __init__(self, resources: Resources, company_id: UUID, connection_id: UUID) -> None:
        self._resources, self._company_id, self._connection_id = resources, company_id, connection_id

    async def renew(self, stale: str, exchange: Callable[[str], Awaitable[str]]) -> str:
        """Raises ConnectionNotFound, and what `exchange` raises."""
        async with self._resources.database.tenant(self._company_id) as session, session.begin():
            place = (self._company_id, self._connection_id)
            return await exchange_reference(session, self._resources.vault, *place, stale=stale, exchange=exchange)


@asynccontextmanager
async def talking_to(
    bank: Institution, connector: Connector, resources: Resources, keeper: Keeper | None = None
) -> AsyncGenerator[BankProvider]:
    """The bank's interface, over a connection that is closed at the end. Raises InstitutionUnreachable."""
    settings = resources.settings
    async with http_for(connector, resources.egress, settings, settings) as http:
        renew = keeper.renew if keeper else not_kept
        yield provider_for(bank, connector, settings=settings, http=http, new_id=ids.uuid7, now=clock.now, renew=renew)


def psu_of(request: Request, address: str) -> Psu:
    """The user who asks at this very moment, as the bank wants to be told."""
    agent = "".join(c for c in request.headers.get("user-agent", "") if " " <= c <= "~")[:LONGEST_AGENT]
    return Psu(ip_address=address, user_agent=agent or None)
