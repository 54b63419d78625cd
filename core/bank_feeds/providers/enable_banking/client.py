"""Calls to Enable Banking, for one bank."""

from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from urllib.parse import quote, urlencode, urlsplit

import httpx
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from core.bank_feeds.errors import ApprovalMissing
from core.bank_feeds.providers.call import MOST_PAGES, TIMEOUT, Http, call
from core.bank_feeds.providers.enable_banking import answers, transform, wire
from core.bank_feeds.providers.enable_banking.bearer import bearer
from core.bank_feeds.providers.enable_banking.directory import COUNTRY, find_aspsp, psu_type
from core.bank_feeds.providers.enable_banking.reference import Reference, read_reference
from core.bank_feeds.providers.errors import ConsentExpired, ConsentRevoked, InstitutionUnreachable, ProtocolViolation
from core.bank_feeds.providers.institutions import Institution
from core.bank_feeds.providers.parse import parse
from core.bank_feeds.providers.provider import (
    Balance,
    Consent,
    ConsentRequest,
    ConsentStart,
    ConsentStatus,
    Page,
    Psu,
    RemoteAccount,
    Window,
)
from core.bank_feeds.providers.values import BRUSSELS, day

_LONG = timedelta(days=90)
"""Beyond this banks differ most in what they give; the interface then looks itself for the longest period it can have."""


@dataclass(frozen=True, slots=True)
class Application:
    """Ours, as registered there."""

    url: str
    id: str
    key: RSAPrivateKey = field(repr=False)


class EnableBankingProvider:
    """One bank behind the interface. The client given must not follow redirects by default; time comes from the caller."""

    name = "enable_banking"

    def __init__(
        self, http: Http, application: Application, bank: Institution, now: Callable[[], datetime], timeout: httpx.Timeout = TIMEOUT
    ) -> None:
        self._http, self._application, self._bank, self._now, self._timeout = http, application, bank, now, timeout
        self._root = application.url.rstrip("/")

    async def begin_consent(self, request: ConsentRequest) -> ConsentStart:
        """Ask for a session; the user chooses the accounts at the bank. Raises InstitutionUnreachable where it does not know the bank."""
        content = await self._call("GET", f"/aspsps?{urlencode({'country': COUNTRY})}")
        aspsp = find_aspsp(self._bank, parse(wire.AspspList, content).aspsps)
        if aspsp is None:
            raise InstitutionUnreachable("", institution=self._bank.id)
        body = {
            "access": {"valid_until": self._until(request, aspsp).isoformat()},
            "aspsp": {"name": aspsp.name, "country": aspsp.country},
            "state": request.state,
            "redirect_url": request.return_address,
            "psu_type": psu_type(aspsp),
        }
        page = parse(wire.AuthorisationStarted, await self._call("POST", "/auth", body=body)).url
        if urlsplit(page).scheme not in {"https", "http"}:
            raise ProtocolViolation("the address for approval is not a web address", field="url")
        return ConsentStart(Reference(required_headers=tuple(aspsp.required_psu_headers or ())).as_text(), page)

    async def complete_consent(self, consent_id: str, returned: Mapping[str, str]) -> str:
        """Change the code for a session, and keep the accounts it tells: later answers name them by their uid alone."""
        begun = read_reference(consent_id)
        if begun.session_id is not None:
            return consent_id
        if returned.get("error"):
            raise ApprovalMissing(pending=False)
        code = returned.get("code")
        if not code:
            return consent_id
        created = parse(wire.SessionCreated, await self._call("POST", "/sessions", body={"code": code}))
        accounts = transform.known_accounts(created.accounts or ())
        return Reference(session_id=created.session_id, accounts=accounts, required_headers=begun.required_headers).as_text()

    async def consent(self, consent_id: str) -> Consent:
        """What the interface says of a session now."""
        reference = read_reference(consent_id)
        if reference.session_id is None:
            return Consent(consent_id, ConsentStatus.PENDING, None)
        try:
            told = await self._session(reference.session_id)
        except ConsentExpired:
            return Consent(consent_id, ConsentStatus.EXPIRED, None)
        except ConsentRevoked:
            return Consent(consent_id, ConsentStatus.REVOKED, None)
        ibans = tuple(dict.fromkeys(known.iban for known in reference.accounts))
        return Consent(consent_id, transform.consent_status(told.status), day(told.access.valid_until), ibans)

    async def revoke_consent(self, consent_id: str) -> None:
        """Close the session."""
        session_id = read_reference(consent_id).session_id
        if session_id is not None:
            await self._call("DELETE", f"/sessions/{quote(session_id, safe='')}")

    async def accounts(self, consent_id: str, psu: Psu | None = None) -> tuple[RemoteAccount, ...]:
        """Those of the session that can be read still."""
        del psu
        reference = read_reference(consent_id)
        if reference.session_id is None:
            return ()
        there = set((await self._session(reference.session_id)).accounts or ())
        return tuple(transform.account(known) for known in reference.accounts if known.uid in there)

    async def balances(self, consent_id: str, account: RemoteAccount, psu: Psu | None = None) -> tuple[Balance, ...]:
        """The balances of one account."""
        address = f"/accounts/{quote(account.remote_id, safe='')}/balances"
        content = await self._call("GET", address, psu=psu, reference=read_reference(consent_id))
        return tuple(transform.balance(theirs) for theirs in parse(wire.BalanceList, content).balances)

    async def transactions(self, consent_id: str, account: RemoteAccount, window: Window, psu: Psu | None = None) -> AsyncIterator[Page]:
        """The movements of one account, page by page; a key that comes a second time ends in a failure, not a loop."""
        reference = read_reference(consent_id)
        query = {"date_from": window.date_from.isoformat()}
        if psu is not None and window.date_to is None and window.date_from < self._now().astimezone(BRUSSELS).date() - _LONG:
            query["strategy"] = "longest"
        if window.date_to is not None:
            query["date_to"] = window.date_to.isoformat()
        seen: set[str] = set()
        while True:
            address = f"/accounts/{quote(account.remote_id, safe='')}/transactions?{urlencode(query)}"
            page = parse(wire.TransactionPage, await self._call("GET", address, psu=psu, reference=reference))
            key = page.continuation_key
            if key is not None and (key in seen or len(seen) >= MOST_PAGES):
                raise ProtocolViolation("the pages of the answer do not end", field="continuation_key")
            told = transform.transactions(page.transactions)
            yield Page(booked=told.booked, pending=told.pending if window.pending else None, complete=key is None)
            if key is None:
                return
            seen.add(key)
            query["continuation_key"] = key

    async def _session(self, session_id: str) -> wire.Session:
        return parse(wire.Session, await self._call("GET", f"/sessions/{quote(session_id, safe='')}"))

    def _until(self, request: ConsentRequest, aspsp: wire.Aspsp) -> datetime:
        """The end of the last day asked for, or as far as this bank goes."""
        asked = datetime.combine(request.valid_until, time(23, 59, 59), BRUSSELS)
        longest = aspsp.maximum_consent_validity
        if longest is not None and longest > 0:
            asked = min(asked, self._now() + timedelta(seconds=longest))
        return asked.astimezone(UTC)

    async def _call(
        self, method: str, path: str, *, body: object = None, psu: Psu | None = None, reference: Reference | None = None
    ) -> bytes:
        headers = {
            "Accept": "application/json",
            "Authorization": f"Bearer {bearer(self._application.id, self._application.key, self._now())}",
        }
        about = _psu_headers(psu, reference.required_headers if reference else ())
        answer = await call(self._http, method, self._root + path, headers | about, json=body, timeout=self._timeout)
        if about and answers.code_of(answer.content) in answers.PSU_HEADERS_WRONG:
            answer = await call(self._http, method, self._root + path, headers, json=body, timeout=self._timeout)
        answers.check(answer, self._now())
        return answer.content


def _psu_headers(psu: Psu | None, required: tuple[str, ...]) -> dict[str, str]:
    """Present if and only if the user asked at this moment, and then all that this bank requires, or none."""
    if psu is None:
        return {}
    known = {"psu-ip-address": psu.ip_address} | ({"psu-user-agent": psu.user_agent} if psu.user_agent else {})
    wanted = [name.lower() for name in required]
    return known if all(name in known for name in wanted) else {}
