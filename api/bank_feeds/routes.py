"""Banks, and the connections with them."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request

from api.bank_feeds.banks import psu_of, talking_to
from api.bank_feeds.represent import represent_all
from api.bank_feeds.schemas import (
    BankConnection,
    BankConnectionPage,
    BankConnectionRequest,
    BankRedirect,
    Institution,
    InstitutionPage,
)
from api.deps import Address, Caller, CompanyId, Now, Resources, Today, Transaction
from api.permissions import Permission
from api.routing import Routes
from core import ids
from core.bank_feeds import link, models
from core.bank_feeds.ask_consent import ask_consent
from core.bank_feeds.errors import ConnectionNotFound, ConnectionNotValid
from core.bank_feeds.find_institutions import find_institutions
from core.bank_feeds.look import poll_for_present_user
from core.bank_feeds.providers import errors as bank_errors
from core.bank_feeds.providers import institutions as known
from core.bank_feeds.providers.registry import connector_for, preferred
from core.bank_feeds.queries import get_connection, list_fed
from core.bank_feeds.queries import list_connections as list_all
from core.bank_feeds.reference import open_reference, seal_reference
from core.errors import DomainError

routes = Routes("banks")
AT_THE_BANK = (bank_errors.TemporarilyUnavailable, bank_errors.RateLimited, bank_errors.ProtocolViolation, bank_errors.BankRefused)
FILES = "files"
"""The connector of a bank of which only files can be imported here."""
_LINKING = (bank_errors.InstitutionUnknown, bank_errors.InstitutionUnreachable, *AT_THE_BANK)


@routes.get("/institutions", permission=Permission.BANKS_READ)
async def list_institutions(
    resources: Resources, q: Annotated[str, Query(max_length=100, description="A part of the name, or a BIC.")] = ""
) -> InstitutionPage:
    """The banks that are known, by name."""
    return InstitutionPage(items=[_institution(one, resources) for one in find_institutions(q)], next=None)


def _institution(one: known.Institution, resources: Resources) -> Institution:
    heir = known.heir(one.id)
    connector = preferred(heir, resources.settings)
    return Institution(
        id=one.id,
        name=one.name,
        bics=list(one.bics),
        colour=one.colour,
        connector=connector or FILES,
        successor=one.successor,
        successor_name=heir.name if one.successor else None,
        consent_days=heir.supports.consent_days,
        announces=heir.supports.pending,
        chooses_there=not heir.supports.choose_accounts_before,
        supported=connector is not None,
    )


@routes.get("/bank-connections", permission=Permission.BANKS_READ)
async def list_bank_connections(transaction: Transaction, company_id: CompanyId, today: Today) -> BankConnectionPage:
    """The company's connections, with the accounts they feed."""
    rows = await list_all(transaction, company_id)
    return BankConnectionPage(items=await represent_all(transaction, company_id, rows, today=today), next=None)


@routes.get("/bank-connections/{id}", permission=Permission.BANKS_READ, problems=(ConnectionNotFound,))
async def get_bank_connection(id: UUID, transaction: Transaction, company_id: CompanyId, today: Today) -> BankConnection:
    """One connection."""
    row = await get_connection(transaction, company_id, id)
    return (await represent_all(transaction, company_id, [row], today=today))[0]


@routes.post("/bank-connections", permission=Permission.BANKS_WRITE, status_code=201, problems=_LINKING)
async def begin_bank_connection(
    body: BankConnectionRequest,
    request: Request,
    resources: Resources,
    caller: Caller,
    company_id: CompanyId,
    transaction: Transaction,
    today: Today,
    address: Address,
) -> BankRedirect:
    """Begin: the user approves at the bank, and comes back to the screen /bank/return, which completes it.

    At the successor of a bank that merged into another.
    """
    bank = known.heir(body.institution_id)
    return await _redirect(bank, None, (), request, resources, caller, company_id, transaction, today, address)


@routes.post(
    "/bank-connections/{id}/renewals", permission=Permission.BANKS_WRITE, status_code=201, problems=(ConnectionNotFound, *_LINKING)
)
async def renew_bank_connection(
    id: UUID,
    request: Request,
    resources: Resources,
    caller: Caller,
    company_id: CompanyId,
    transaction: Transaction,
    today: Today,
    address: Address,
) -> BankRedirect:
    """Renew by the same redirect; the accounts and their history go on under the new permission."""
    async with resources.database.tenant(company_id) as session:
        connection = await get_connection(session, company_id, id)
        ibans = tuple(sorted({fed.account.iban for fed in await list_fed(session, company_id, id)}))
    bank = known.heir(connection.institution_id)
    return await _redirect(bank, connection.id, ibans, request, resources, caller, company_id, transaction, today, address)


async def _redirect(
    bank: known.Institution,
    renews: UUID | None,
    ibans: tuple[str, ...],
    request: Request,
    resources: Resources,
    caller: Caller,
    company_id: CompanyId,
    transaction: Transaction,
    today: Today,
    address: Address,
) -> BankRedirect:
    """Ask the bank first, with no transaction open; then remember what it gave."""
    state, connection_id = link.new_state(), ids.uuid7()
    async with talking_to(bank, connector_for(bank, resources.settings), resources) as provider:
        started = await ask_consent(
            provider,
            bank,
            public_url=resources.settings.public_url,
            state=state,
            ibans=ibans,
            psu=psu_of(request, address),
            today=today,
        )
        name = provider.name
    sealed = await seal_reference(resources.vault, company_id, connection_id, started.consent_id)
    redirect = link.Redirect(bank.id, name, state, caller.session_id, renews)
    await link.begin(transaction, company_id, connection_id, redirect, sealed_reference=sealed)
    return BankRedirect(id=connection_id, redirect_url=started.redirect_url)


@routes.post(
    "/bank-connections/{id}/polls",
    permission=Permission.BANKS_WRITE,
    status_code=202,
    problems=(ConnectionNotFound, ConnectionNotValid),
)
async def poll_bank_connection(id: UUID, transaction: Transaction, company_id: CompanyId, address: Address) -> None:
    """Fetch what is new, now that the user asks; such a call does not count against the four a day."""
    await link.ask_for_poll(transaction, company_id, id, psu_ip_address=address)


@routes.post("/bank-connections/looks", permission=Permission.BANKS_WRITE, status_code=202)
async def look_at_banks(transaction: Transaction, company_id: CompanyId, address: Address, now: Now) -> None:
    """The user is here and looks at the administration: banks that were not asked within the last hour are asked now, in their name.

    Such calls do not count against the four a day. A bank that wants to be left alone until a later moment is.
    """
    await poll_for_present_user(transaction, company_id, psu_ip_address=address, now=now)


@routes.delete("/bank-connections/{id}", permission=Permission.BANKS_WRITE, status_code=204, problems=(ConnectionNotFound,))
async def unlink_bank_connection(id: UUID, resources: Resources, company_id: CompanyId, transaction: Transaction) -> None:
    """Give the permission back and forget it; accounts and history stay. A bank that does not answer does not hold it up."""
    async with resources.database.tenant(company_id) as session:
        connection = await get_connection(session, company_id, id)
    revoked = await _revoke_at_bank(resources, connection)
    await link.unlink(transaction, await get_connection(transaction, company_id, id, lock=True), revoked=revoked)


async def _revoke_at_bank(resources: Resources, connection: models.BankConnection) -> bool:
    if connection.sealed_reference is None:
        return False
    company_id, bank = connection.company_id, known.institution(connection.institution_id)
    consent_id = await open_reference(resources.vault, company_id, connection.id, connection.sealed_reference)
    try:
        async with talking_to(bank, known.Connector(connection.provider), resources) as provider:
            await provider.revoke_consent(consent_id)
    except DomainError:
        return False
    return True
