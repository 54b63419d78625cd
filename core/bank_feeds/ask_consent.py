"""Ask a bank for the permission to read accounts, and ask it what became of one: no transaction is open meanwhile."""

from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlencode

from core.bank_feeds import consent
from core.bank_feeds.errors import ApprovalMissing
from core.bank_feeds.providers.institutions import Institution
from core.bank_feeds.providers.provider import BankProvider, Consent, ConsentRequest, ConsentStart, ConsentStatus, Psu, RemoteAccount

RETURN_PATH = "/bank/return"
"""The screen to which the bank sends the browser back; it posts the state it finds in its address."""


@dataclass(frozen=True, slots=True)
class Granted:
    """What the bank opened."""

    consent: Consent
    accounts: tuple[RemoteAccount, ...] = field(default=())


async def ask_consent(
    provider: BankProvider, institution: Institution, *, public_url: str, state: str, ibans: tuple[str, ...], psu: Psu, today: date
) -> ConsentStart:
    """Begin a permission for these accounts, or for those the user will choose at the bank. Raises what the provider raises."""
    back = f"{public_url.rstrip('/')}{RETURN_PATH}"
    request = ConsentRequest(
        redirect_uri=f"{back}?{urlencode({'state': state})}",
        refused_uri=f"{back}?{urlencode({'state': state, 'refused': '1'})}",
        valid_until=consent.valid_until_to_ask(today),
        psu=psu,
        ibans=ibans if institution.supports.choose_accounts_before else (),
        return_address=back,
        state=state,
    )
    return await provider.begin_consent(request)


async def ask_outcome(provider: BankProvider, consent_id: str, *, psu: Psu) -> Granted:
    """What the bank itself says of the permission: the address the browser came back with proves nothing.

    Raises ApprovalMissing, with the fact `pending` true while the user may still approve; and what the provider raises.
    """
    told = await provider.consent(consent_id)
    if told.status is not ConsentStatus.VALID:
        raise ApprovalMissing(pending=told.status is ConsentStatus.PENDING)
    return Granted(told, await provider.accounts(consent_id, psu))
