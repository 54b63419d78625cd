"""The way from a request to a bank's interface."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from fastapi import Request

from api.resources import Resources
from core import clock, ids
from core.bank_feeds.providers.institutions import Institution
from core.bank_feeds.providers.provider import BankProvider, Psu
from core.bank_feeds.providers.registry import provider_for

LONGEST_AGENT = 300


@asynccontextmanager
async def talking_to(bank: Institution, resources: Resources) -> AsyncGenerator[BankProvider]:
    """The bank's interface, over a connection that is closed at the end. Raises InstitutionUnreachable."""
    async with resources.egress.http_client() as http:
        yield provider_for(bank, http=http, base_url=resources.settings.bank_base_url, new_id=ids.uuid7, now=clock.now)


def psu_of(request: Request, address: str) -> Psu:
    """The user who asks at this very moment, as the bank wants to be told."""
    agent = "".join(c for c in request.headers.get("user-agent", "") if " " <= c <= "~")[:LONGEST_AGENT]
    return Psu(ip_address=address, user_agent=agent or None)
