"""Calls to GoCardless Bank Account Data, for one bank."""

from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import quote, urlencode, urlsplit

import httpx
from pydantic import TypeAdapter, ValidationError

from core.bank_feeds.errors import ApprovalMissing
from core.bank_feeds.providers.berlin_group import transform as berlin_group
from core.bank_feeds.providers.berlin_group.wire import BalanceList
from core.bank_feeds.providers.call import TIMEOUT, Http, call
from core.bank_feeds.providers.errors import InstitutionUnreachable, ProtocolViolation
from core.bank_feeds.providers.gocardless import answers, directory, transform, wire
from core.bank_feeds.providers.gocardless.reference import Reference, read_reference
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

_INSTITUTIONS = TypeAdapter(list[wire.Institution])
SCOPE = ["balances", "details", "transactions"]
EARLY = timedelta(minutes=2)
"""A token is not used this long before its end, so that none ends within a call."""


@dataclass(frozen=True, slots=True)
class Application:
    """Ours, as registered there."""

    url: str
    secret_id: str
    secret_key: str = field(repr=False)


class GoCardlessProvider:
    """One bank behind the interface. It knows of no user at hand: every call counts, four a day for each account and kind of data."""

    name = "gocardless"

    def __init__(
        self, http: Http, application: Application, bank: Institution, now: Callable[[], datetime], timeout: httpx.Timeout = TIMEOUT
    ) -> None:
        self._http, self._application, self._bank, self._now, self._timeout = http, application, bank, now, timeout
        self._root = application.url.rstrip("/")
        self._access = ""
        self._access_until: datetime | None = None

    async def begin_consent(self, request: ConsentRequest) -> ConsentStart:
        """An agreement for as long and as far back as the bank gives, and a requisition, whose page leads to the bank.

        Raises InstitutionUnreachable where it does not know the bank.
        """
        content = await self._call("GET", f"/institutions/?{urlencode({'country': directory.COUNTRY})}")
        try:
            bank = directory.find(self._bank, _INSTITUTIONS.validate_json(content))
        except ValidationError:
            raise ProtocolViolation("", field="institutions") from None
        if bank is None:
            raise InstitutionUnreachable("", institution=self._bank.id)
        asked = (request.valid_until - self._now().date()).days
        days = min(asked, transform.longest(bank.max_access_valid_for_days, transform.LONGEST_ACCESS))
        terms: dict[str, object] = {
            "institution_id": bank.id,
            "max_historical_days": transform.longest(bank.transaction_total_days, transform.LONGEST_HISTORY),
            "access_valid_for_days": days,
            "access_scope": SCOPE,
        }
        agreement = parse(wire.Agreement, await self._call("POST", "/agreements/enduser/", terms))
        wanted = {"institution_id": bank.id, "agreement": agreement.id, "redirect": request.redirect_uri, "reference": request.state}
        made = parse(wire.Requisition, await self._call("POST", "/requisitions/", wanted))
        if made.link is None or urlsplit(made.link).scheme not in {"https", "http"}:
            raise ProtocolViolation("the interface offers no page for approval", field="link")
        return ConsentStart(Reference(requisition_id=made.id, access_days=days).as_text(), made.link)

    async def complete_consent(self, consent_id: str, returned: Mapping[str, str]) -> str:
        """The same: a requisition has one id from the beginning. Raises ApprovalMissing where the user refused."""
        if returned.get("error"):
            raise ApprovalMissing(pending=False)
        return consent_id

    async def consent(self, consent_id: str) -> Consent:
        """What the interface says of the requisition, and until when the agreement gives access."""
        requisition = await self._requisition(consent_id)
        status = transform.consent_status(requisition.status)
        until = None
        if status is ConsentStatus.VALID and requisition.agreement is not None:
            path = f"/agreements/enduser/{_segment(requisition.agreement)}/"
            until = transform.valid_until(parse(wire.Agreement, await self._call("GET", path)))
            if until is not None and until < self._now().date():
                status = ConsentStatus.EXPIRED
        return Consent(consent_id, status, until)

    async def revoke_consent(self, consent_id: str) -> None:
        """Take the requisition away, and with it the access."""
        await self._call("DELETE", f"/requisitions/{_segment(read_reference(consent_id).requisition_id)}/")

    async def accounts(self, consent_id: str, psu: Psu | None = None) -> tuple[RemoteAccount, ...]:
        """The accounts the user shared, with their details; their ids are others after each renewal."""
        del psu
        found: list[RemoteAccount] = []
        for account_id in (await self._requisition(consent_id)).accounts:
            told = parse(wire.Details, await self._call("GET", f"/accounts/{_segment(account_id)}/details/"))
            account = transform.account(account_id, told)
            if account is not None:
                found.append(account)
        return tuple(found)

    async def balances(self, consent_id: str, account: RemoteAccount, psu: Psu | None = None) -> tuple[Balance, ...]:
        """The balances of one account."""
        del consent_id, psu
        content = await self._call("GET", f"/accounts/{_segment(account.remote_id)}/balances/")
        return tuple(berlin_group.balance(theirs) for theirs in parse(BalanceList, content).balances)

    async def transactions(self, consent_id: str, account: RemoteAccount, window: Window, psu: Psu | None = None) -> AsyncIterator[Page]:
        """The movements of one account, all in one answer."""
        del consent_id, psu
        query = {"date_from": window.date_from.isoformat()} | ({"date_to": window.date_to.isoformat()} if window.date_to else {})
        content = await self._call("GET", f"/accounts/{_segment(account.remote_id)}/transactions/?{urlencode(query)}")
        told = parse(wire.TransactionsAnswer, content).transactions
        pending = told.pending if window.pending else None
        yield Page(
            booked=transform.transactions(told.booked, account.iban, "transactions.booked"),
            pending=None if pending is None else transform.transactions(pending, account.iban, "transactions.pending"),
            complete=True,
        )

    async def _requisition(self, consent_id: str) -> wire.Requisition:
        path = f"/requisitions/{_segment(read_reference(consent_id).requisition_id)}/"
        return parse(wire.Requisition, await self._call("GET", path))

    async def _token(self) -> str:
        """A day's token, asked for anew with our secrets; it is kept for as long as this provider lives."""
        now = self._now()
        if self._access_until is None or self._access_until - EARLY <= now:
            secrets = {"secret_id": self._application.secret_id, "secret_key": self._application.secret_key}
            answer = await call(self._http, "POST", f"{self._root}/token/new/", _JSON, json=secrets, timeout=self._timeout)
            answers.check(answer, now)
            told = parse(wire.Tokens, answer.content)
            self._access, self._access_until = told.access, now + timedelta(seconds=told.access_expires)
        return self._access

    async def _call(self, method: str, path: str, body: object = None) -> bytes:
        headers = _JSON | {"Authorization": f"Bearer {await self._token()}"}
        answer = await call(self._http, method, self._root + path, headers, json=body, timeout=self._timeout)
        answers.check(answer, self._now())
        return answer.content


_JSON = {"Accept": "application/json"}


def _segment(value: str) -> str:
    return quote(value, safe="")
