"""Calls to a bank that speaks the Berlin Group interface."""

import json
from collections.abc import AsyncIterator, Callable, Mapping
from datetime import datetime
from email.utils import format_datetime
from uuid import UUID

import httpx

from core.bank_feeds.providers.berlin_group import answers, links, transform, wire
from core.bank_feeds.providers.berlin_group.profiles import USUAL, Approach, ConsentModel, Profile
from core.bank_feeds.providers.berlin_group.seal import Seal, sealed
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
        self,
        http: Http,
        endpoint: str,
        new_id: Callable[[], UUID],
        now: Callable[[], datetime],
        timeout: httpx.Timeout = TIMEOUT,
        *,
        profile: Profile = USUAL,
        seal: Seal | None = None,
    ) -> None:
        self._profile, self._seal = profile, seal
        self._http, self._endpoint, self._new_id, self._now, self._timeout = http, endpoint.rstrip("/"), new_id, now, timeout

    async def begin_consent(self, request: ConsentRequest) -> ConsentStart:
        """Ask for a permission; the user approves it at the address that comes back."""
        is_redirect = self._profile.approach is Approach.REDIRECT
        body: dict[str, object] = {
            "access": self._access(request.ibans),
            "recurringIndicator": True,
            "validUntil": request.valid_until.isoformat(),
            "frequencyPerDay": request.frequency_per_day,
            "combinedServiceIndicator": False,
        }
        headers = _psu_headers(request.psu) | {
            "TPP-Redirect-Preferred": "true" if is_redirect else "false",
            "TPP-Redirect-URI": request.redirect_uri,
            "TPP-Nok-Redirect-URI": request.refused_uri,
        }
        content = await self._call("POST", f"{self._endpoint}/v1/consents", headers, body)
        created = parse(wire.ConsentCreated, content)
        return ConsentStart(consent_id=created.consent_id, redirect_url=await self._page(created.links, headers, request))

    def _access(self, ibans: tuple[str, ...]) -> dict[str, object]:
        if self._profile.consent is ConsentModel.GLOBAL:
            return {"allPsd2": "allAccounts"}
        named = ibans if self._profile.consent is ConsentModel.DETAILED else ()
        references = [{"iban": iban} for iban in named]
        return {"accounts": references, "balances": references, "transactions": references}

    async def _page(self, offered: Mapping[str, wire.Link], headers: Mapping[str, str], request: ConsentRequest) -> str:
        """Where the browser goes: the bank's page; or our own way back, while the user approves in the bank's app.

        A bank that lets the approval be begun apart (explicit start of the authorisation) is asked to begin it.
        """
        start = offered.get("startAuthorisation")
        if "scaRedirect" not in offered and start is not None and start.href:
            address = links.next_page(self._endpoint, f"{self._endpoint}/v1/consents", start.href)
            offered = parse(wire.AuthorisationStarted, await self._call("POST", address, headers, {})).links
        page = offered.get("scaRedirect")
        if page is not None and page.href:
            return links.browser_address(self._endpoint, page.href)
        if "scaStatus" in offered or self._profile.approach is Approach.DECOUPLED:
            return request.redirect_uri
        raise ProtocolViolation("the bank offers no page for approval", field="_links.scaRedirect")

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
        content = b"" if body is None else json.dumps(body).encode()
        if body is not None:
            every["Content-Type"] = "application/json"
        if self._seal is not None:
            every = sealed(self._seal, every | {"Date": format_datetime(self._now(), usegmt=True)}, content)
        answer = await call(self._http, method, address, every, body=content or None, timeout=self._timeout)
        answers.check(answer, self._now())
        return answer.content


def _psu_headers(psu: Psu | None) -> dict[str, str]:
    """Present if and only if the user asked at this moment: it is what the four calls a day are counted by."""
    if psu is None:
        return {}
    return {"PSU-IP-Address": psu.ip_address} | ({"PSU-User-Agent": psu.user_agent} if psu.user_agent else {})


def _data_headers(consent_id: str, psu: Psu | None) -> dict[str, str]:
    return {"Consent-ID": consent_id} | _psu_headers(psu)
