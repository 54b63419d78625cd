"""Coming back from the bank."""

from uuid import UUID

from fastapi import Request

from api.bank_feeds.banks import Keeper, psu_of, talking_to
from api.bank_feeds.represent import represent_all
from api.bank_feeds.routes import AT_THE_BANK
from api.bank_feeds.schemas import BankConnection, BankReturn
from api.deps import Address, Caller, CompanyId, Now, Resources, Today, Transaction
from api.permissions import Permission
from api.routing import Routes
from core.bank_feeds import link
from core.bank_feeds.ask_consent import ask_outcome
from core.bank_feeds.errors import ApprovalMissing, ConnectionNotFound, NoAccountsGranted, RedirectUnknown
from core.bank_feeds.providers.errors import InstitutionUnreachable
from core.bank_feeds.providers.institutions import Connector, institution
from core.bank_feeds.queries import get_redirected
from core.bank_feeds.reference import open_reference

routes = Routes("banks")


@routes.post(
    "/bank-connections/completions",
    permission=Permission.BANKS_WRITE,
    problems=(RedirectUnknown, ApprovalMissing, NoAccountsGranted, InstitutionUnreachable, *AT_THE_BANK),
)
async def complete_bank_connection(
    body: BankReturn,
    request: Request,
    resources: Resources,
    caller: Caller,
    company_id: CompanyId,
    transaction: Transaction,
    address: Address,
    now: Now,
    today: Today,
) -> BankConnection:
    """Link what was approved. The state is good once, for an hour, in the session that began; the bank itself is asked for the rest.

    A code that came back with it is used up before anything else, so that a bank in trouble can be asked again by the same return.
    """
    state_hash = link.hash_state(body.state)
    async with resources.database.tenant(company_id) as session:
        begun = await get_redirected(session, company_id, state_hash, session_id=caller.session_id, now=now)
    if begun.sealed_reference is None:
        raise RedirectUnknown
    consent_id = await open_reference(resources.vault, company_id, begun.id, begun.sealed_reference)
    psu = psu_of(request, address)
    keeper = Keeper(resources, company_id, begun.id)
    try:
        async with talking_to(institution(begun.institution_id), Connector(begun.provider), resources, keeper) as provider:
            completed = await keeper.renew(consent_id, lambda kept: provider.complete_consent(kept, body.query))
            granted = await ask_outcome(provider, completed, psu=psu)
    except ConnectionNotFound:  # given up in another window meanwhile
        raise RedirectUnknown from None
    except ApprovalMissing as missing:
        if not missing.facts.get("pending"):
            await _forget(resources, caller, company_id, state_hash, now)
        raise
    connection = await get_redirected(transaction, company_id, state_hash, session_id=caller.session_id, now=now)
    await link.complete(transaction, connection, granted.consent, granted.accounts, psu_ip_address=psu.ip_address, now=now)
    return (await represent_all(transaction, company_id, [connection], today=today))[0]


async def _forget(resources: Resources, caller: Caller, company_id: UUID, state_hash: bytes, now: Now) -> None:
    """In a transaction of its own, for the request itself is about to be refused."""
    user_id = caller.user.id if caller.user else None
    async with resources.database.tenant(company_id, user_id=user_id, actor=caller.name) as session, session.begin():
        begun = await get_redirected(session, company_id, state_hash, session_id=caller.session_id, now=now)
        await link.refuse(session, begun)
