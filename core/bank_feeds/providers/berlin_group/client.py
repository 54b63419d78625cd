"""Calls to a bank that speaks the Berlin Group interface."""

from collections.abc import AsyncIterator, Callable, Mapping
from datetime import datetime
from uuid import UUID

import httpx

from core.bank_feeds.providers.berlin_group import answers, links, transform, wire
from core.bank_feeds.providers.call import MOST_PAGES, TIMEOUT, Http, call
from core.bank_feeds.providers.errors import ProtocolViolation
from core.bank_feeds.providers.parse import parse
from core.bank_feeds.providers.provider import (
    Balance,
    Consent,
    ConsentRequest,
    ConsentStart,
    Page,
    Psu,
    RemoteAccount,
    Window,
)
from core.bank_feeds.providers.values import compact, day


class BerlinGroupProvider:
    """One institution. The client given must not follow redirects by default; ids and time come from the caller."""

    name = "berlin_group"

    def __init__(
        self, http: Http, endpoint: str, new_id: Callable[[], UUID], now: Callable[[], datetime], timeout: httpx.Timeout = TIMEOUT
    ) -> None:
        self._http, self._endpoint, self._new_id, self._now, self._timeout = http, endpoint.rstrip("/"), new_id, now, timeout

    async def begin_consent(self, request: ConsentRequest) -> ConsentStart:
        """Ask for a permission; the user approves it at the address that comes back."""
        references = [{"iban": iban} for iban in request.ibans]
        body = {
            "access": {"accounts": references, "balances": references, "transactions": references},
            "recurringIndicator": True,
            "validUntil": request.valid_until.isoformat(),
            "frequencyPerDay": request.frequency_per_day,
            "combinedServiceIndicator": False,
        }
        headers = _psu_headers(request.psu) | {
            "TPP-Redirect-Preferred": "true",
            "TPP-Redirect-URI": request.redirect_uri,
            "TPP-Nok-Redirect-URI": request.refused_uri,
        }
        content = await self._call("POST", f"{self._endpoint}/v1/consents", headers, body)
        created = parse(wire.ConsentCreated, content)
        page = created.links.get("scaRedirect")
        if page is None or not page.href:
            raise ProtocolViolation("the bank offers no page for approval", field="_links.scaRedirect")
        return ConsentStart(consent_id=created.consent_id, redirect_url=links.browser_address(self._endpoint, page.href))

    async def complete_consent(self, consent_id: str, returned: Mapping[str, str]) -> str:
        """The same: this interface knows its permission by one id from the beginning, and the return carries nothing."""
        del returned
        return consent_id

    async def consent(self, consent_id: str) -> Consent:
        """What the bank says of a permission now."""
        content = await self._call("GET", f"{self._endpoint}/v1/consents/{links.segment(consent_id)}", {})
        told = parse(wire.ConsentInformation, content)
        named = [*(told.access.accounts or []), *(told.access.transactions or [])]
        ibans = dict.fromkeys(compact(reference.iban) for reference in named if reference.iban)
        return Consent(consent_id, transform.consent_status(told.consent_status), day(told.valid_until), tuple(ibans))

    async def revoke_consent(self, consent_id: str) -> None:
        """Give the permission back."""
        await self._call("DELETE", f"{self._endpoint}/v1/consents/{links.segment(consent_id)}", {})

    async def accounts(self, consent_id: str, psu: Psu | None = None) -> tuple[RemoteAccount, ...]:
        """The accounts the permission covers."""
        content = await self._call("GET", f"{self._endpoint}/v1/accounts", _data_headers(consent_id, psu))
        listed = parse(wire.AccountList, content).accounts
        return tuple(account for theirs in listed if (account := transform.account(theirs)) is not None)

    async def balances(self, consent_id: str, account: RemoteAccount, psu: Psu | None = None) -> tuple[Balance, ...]:
        """The balances of one account."""
        address = f"{self._endpoint}/v1/accounts/{links.segment(account.remote_id)}/balances"
        content = await self._call("GET", address, _data_headers(consent_id, psu))
        return tuple(transform.balance(theirs) for theirs in parse(wire.BalanceList, content).balances)

    async def transactions(self, consent_id: str, account: RemoteAccount, window: Window, psu: Psu | None = None) -> AsyncIterator[Page]:
        """The movements of one account, page by page; a link that leads back to a page already read ends in a failure, not a loop."""
        address = links.first_page(self._endpoint, account.remote_id, window)
        seen: set[str] = set()
        while True:
            seen.add(address)
            content = await self._call("GET", address, _data_headers(consent_id, psu))
            report = answers.report(content)
            following = report.links.get("next")
            target = links.next_page(self._endpoint, address, following.href) if following and following.href else None
            if target is not None and (target in seen or len(seen) >= MOST_PAGES):
                raise ProtocolViolation("the pages of the answer do not end", field="transactions._links.next")
            pending = report.pending
            yield Page(
                booked=transform.transactions(report.booked or (), account.iban, "transactions.booked"),
                pending=None if pending is None else transform.transactions(pending, account.iban, "transactions.pending"),
                complete=target is None,
            )
            if target is None:
                return
            address = target

    async def _call(self, method: str, address: str, headers: Mapping[str, str], body: object = None) -> bytes:
        every = {"X-Request-ID": str(self._new_id()), "Accept": "application/json", **headers}
        answer = await call(self._http, method, address, every, json=body, timeout=self._timeout)
        answers.check(answer, self._now())
        return answer.content


def _psu_headers(psu: Psu | None) -> dict[str, str]:
    """Present if and only if the user asked at this moment: it is what the four calls a day are counted by."""
    if psu is None:
        return {}
    return {"PSU-IP-Address": psu.ip_address} | ({"PSU-User-Agent": psu.user_agent} if psu.user_agent else {})


def _data_headers(consent_id: str, psu: Psu | None) -> dict[str, str]:
    return {"Consent-ID": consent_id} | _psu_headers(psu)
