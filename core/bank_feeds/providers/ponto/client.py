"""Calls to Ponto Connect: for one bank, or for whatever banks a company has there."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from datetime import datetime
from urllib.parse import quote, urlencode

import httpx

from core.bank_feeds.providers.call import MOST_PAGES, TIMEOUT, Http
from core.bank_feeds.providers.errors import ConsentRevoked, DeltaUnavailable, ProtocolViolation, TemporarilyUnavailable
from core.bank_feeds.providers.ibanity import answers
from core.bank_feeds.providers.ibanity.permission import Permission, Renew
from core.bank_feeds.providers.ibanity.reference import read_reference
from core.bank_feeds.providers.ibanity.tokens import Application
from core.bank_feeds.providers.institutions import Institution
from core.bank_feeds.providers.ponto import transform, wire
from core.bank_feeds.providers.ponto.synchronization import check_synchronization
from core.bank_feeds.providers.provider import (
    Balance,
    Consent,
    ConsentRequest,
    ConsentStart,
    ConsentStatus,
    Page,
    Psu,
    RemoteAccount,
    RemoteTransaction,
    Window,
)
from core.bank_feeds.providers.values import BRUSSELS

PAGE_SIZE = 100
"""The most that one page holds."""
LOOKS = 20
"""How often a synchronization is looked at before it is given up, about a minute: a bank takes some seconds, a slow one half a minute."""


def pause_before(look: int) -> float:
    """Seconds before this look at a synchronization, the first being 0: a tenth, then twice as long each time, up to four."""
    return min(0.1 * 2**look, 4.0)


class PontoProvider:
    """The client given must not follow redirects by default; time, secrets and pauses come from the caller."""

    name = "ponto"

    def __init__(
        self,
        http: Http,
        application: Application,
        bank: Institution,
        *,
        now: Callable[[], datetime],
        new_secret: Callable[[], str],
        renew: Renew,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
        timeout: httpx.Timeout = TIMEOUT,
    ) -> None:
        self._bank, self._now, self._pause = bank, now, pause
        self._permission = Permission(http, application, now=now, new_secret=new_secret, renew=renew, timeout=timeout)

    async def begin_consent(self, request: ConsentRequest) -> ConsentStart:
        """The user signs in at Ponto and chooses accounts there; nothing is asked of it before."""
        return self._permission.begin(request)

    async def complete_consent(self, consent_id: str, returned: Mapping[str, str]) -> str:
        """Change the code for tokens."""
        return await self._permission.complete(consent_id, returned)

    async def consent(self, consent_id: str) -> Consent:
        """Whether the accounts can be read, and until when the banks behind them allow it."""
        if read_reference(consent_id).refresh_token is None:
            return Consent(consent_id, ConsentStatus.PENDING, None)
        try:
            theirs = await self._accounts(consent_id)
        except ConsentRevoked:
            return Consent(consent_id, ConsentStatus.REVOKED, None)
        today = self._now().astimezone(BRUSSELS).date()
        until = transform.authorized_until(theirs, today)
        ended = until is not None and until < today
        ibans = tuple(read.iban for one in theirs if (read := transform.account(one)) is not None)
        return Consent(consent_id, ConsentStatus.EXPIRED if ended else ConsentStatus.VALID, until, ibans)

    async def revoke_consent(self, consent_id: str) -> None:
        """Give our tokens back; what the company has at Ponto otherwise stays."""
        await self._permission.revoke(consent_id)

    async def accounts(self, consent_id: str, psu: Psu | None = None) -> tuple[RemoteAccount, ...]:
        """The accounts the user shared: those at this bank, or all where the user picked Ponto itself."""
        del psu
        return tuple(account for theirs in await self._accounts(consent_id) if (account := transform.account(theirs)) is not None)

    async def balances(self, consent_id: str, account: RemoteAccount, psu: Psu | None = None) -> tuple[Balance, ...]:
        """The balances of one account, fetched from the bank first."""
        await self._synchronize(consent_id, account, "accountDetails", psu)
        content = await self._permission.call("GET", f"/accounts/{_segment(account.remote_id)}", consent_id)
        return transform.balances(answers.parse(wire.AccountDocument, content).data)

    async def transactions(self, consent_id: str, account: RemoteAccount, window: Window, psu: Psu | None = None) -> AsyncIterator[Page]:
        """The movements of one account, fetched from the bank first, newest before older; announced ones come on the last page.

        Raises DeltaUnavailable where the entry to continue after is not among them any more.
        """
        await self._synchronize(consent_id, account, "accountTransactionsWithUnsettled", psu)
        pending: tuple[RemoteTransaction, ...] | None = None
        if window.pending:
            pending = tuple([moved async for page in self._pages(consent_id, account, "pending-transactions") for moved in page])
        async for page in self._pages(consent_id, account, "transactions"):
            found, reached = _within(page, window)
            if reached:
                yield Page(found, pending, complete=True)
                return
            yield Page(found, None, complete=False)
        if window.after_entry is not None:
            raise DeltaUnavailable
        yield Page((), pending, complete=True)

    async def _pages(self, consent_id: str, account: RemoteAccount, resource: str) -> AsyncIterator[tuple[RemoteTransaction, ...]]:
        path = f"/accounts/{_segment(account.remote_id)}/{resource}"
        async for content in self._lists(consent_id, path):
            yield transform.transactions(answers.parse(wire.TransactionList, content).data)

    async def _lists(self, consent_id: str, path: str) -> AsyncIterator[bytes]:
        """Page after page by the id of the last entry; the interface's own link is not followed, for our token travels with it."""
        seen: set[str] = set()
        cursor: str | None = None
        while True:
            query = {"limit": str(PAGE_SIZE)} | ({"after": cursor} if cursor else {})
            content = await self._permission.call("GET", f"{path}?{urlencode(query)}", consent_id)
            told = answers.parse(wire.TransactionList, content)
            yield content
            last = told.data[-1].get("id") if told.data else None
            cursor = told.meta.paging.after or (last if isinstance(last, str) else None)
            if told.links.next is None or cursor is None:
                return
            if cursor in seen or len(seen) >= MOST_PAGES:
                raise ProtocolViolation("the pages of the answer do not end", field="meta.paging.after")
            seen.add(cursor)

    async def _accounts(self, consent_id: str) -> list[wire.Account]:
        theirs = [one async for page in self._lists(consent_id, "/accounts") for one in answers.parse(wire.AccountList, page).data]
        if self._is_umbrella:
            return theirs
        pages = self._lists(consent_id, "/financial-institutions")
        banks = [bank async for page in pages for bank in answers.parse(wire.InstitutionList, page).data]
        ours = {bank.id for bank in banks if (bank.attributes.bic or "").upper()[:8] in self._bank.bics}
        return [
            one
            for one in theirs
            if one.relationships.financial_institution.data and one.relationships.financial_institution.data.id in ours
        ]

    @property
    def _is_umbrella(self) -> bool:
        """Whether the user picked Ponto, and with it every bank the company has there."""
        return not self._bank.bics

    async def _synchronize(self, consent_id: str, account: RemoteAccount, subtype: str, psu: Psu | None) -> None:
        """Let Ponto fetch from the bank, and wait for it. Raises what became of it."""
        attributes = {"resourceType": "account", "resourceId": account.remote_id, "subtype": subtype}
        if psu is not None:
            attributes["customerIpAddress"] = psu.ip_address
        body = {"data": {"type": "synchronization", "attributes": attributes}}
        content = await self._permission.call("POST", "/synchronizations", consent_id, body)
        for look in range(LOOKS):
            told = answers.parse(wire.SynchronizationDocument, content).data
            if check_synchronization(told, whole_permission=not self._is_umbrella):
                return
            await self._pause(pause_before(look))
            content = await self._permission.call("GET", f"/synchronizations/{_segment(told.id)}", consent_id)
        raise TemporarilyUnavailable("the synchronization does not end")


def _within(page: tuple[RemoteTransaction, ...], window: Window) -> tuple[tuple[RemoteTransaction, ...], bool]:
    """What of a page was asked for, and whether all has been seen: the known entry is reached, or the page lies before the first day."""
    if window.after_entry is not None:
        known = next((index for index, moved in enumerate(page) if moved.entry_reference == window.after_entry), None)
        return (page, False) if known is None else (page[:known], True)
    found = tuple(moved for moved in page if _is_asked(moved, window))
    days = [moved.booking_date for moved in page if moved.booking_date is not None]
    return found, bool(days) and max(days) < window.date_from


def _is_asked(moved: RemoteTransaction, window: Window) -> bool:
    """One without a day is asked for: it is held back, not lost."""
    day = moved.booking_date
    return day is None or (day >= window.date_from and (window.date_to is None or day <= window.date_to))


def _segment(value: str) -> str:
    return quote(value, safe="")
