"""Calls to Isabel Connect: the accounts of a firm's Isabel 6, whatever their banks."""

from collections.abc import AsyncIterator, Callable, Mapping
from datetime import datetime
from urllib.parse import quote, urlencode

import httpx

from core.bank_feeds.providers.call import MOST_PAGES, TIMEOUT, Http
from core.bank_feeds.providers.errors import ConsentRevoked, ProtocolViolation
from core.bank_feeds.providers.ibanity import answers
from core.bank_feeds.providers.ibanity.permission import Permission, Renew
from core.bank_feeds.providers.ibanity.reference import read_reference
from core.bank_feeds.providers.ibanity.tokens import Application
from core.bank_feeds.providers.isabel import transform, wire
from core.bank_feeds.providers.parse import Read, shaped
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
from core.bank_files.errors import NotAStatement, StatementDamaged
from core.bank_files.read_file import read_file
from core.bank_files.statement import Statement
from core.parsing.parse import parse as parse_apart

PAGE_SIZE = 100
SCOPE = "AI offline_access"
"""Account information, also without the user."""


class IsabelProvider:
    """Movements come from the CODA files that the banks made: each is read in a child process, as every foreign file is.

    There is no end of a permission to be told: Isabel 6 keeps it until it is taken back there.
    """

    name = "isabel"

    def __init__(
        self,
        http: Http,
        application: Application,
        *,
        now: Callable[[], datetime],
        renew: Renew,
        timeout: httpx.Timeout = TIMEOUT,
    ) -> None:
        self._permission = Permission(http, application, now=now, new_secret=lambda: "", renew=renew, timeout=timeout)
        self._last: dict[tuple[str, str], Statement] = {}

    async def begin_consent(self, request: ConsentRequest) -> ConsentStart:
        """The user signs in at Isabel; nothing is asked of it before."""
        return self._permission.begin(request)

    async def complete_consent(self, consent_id: str, returned: Mapping[str, str]) -> str:
        """Change the code for tokens."""
        return await self._permission.complete(consent_id, returned)

    async def consent(self, consent_id: str) -> Consent:
        """Whether the accounts can be read."""
        if read_reference(consent_id).refresh_token is None:
            return Consent(consent_id, ConsentStatus.PENDING, None)
        try:
            found = await self.accounts(consent_id)
        except ConsentRevoked:
            return Consent(consent_id, ConsentStatus.REVOKED, None)
        return Consent(consent_id, ConsentStatus.VALID, None, tuple(account.iban for account in found))

    async def revoke_consent(self, consent_id: str) -> None:
        """Give our tokens back."""
        await self._permission.revoke(consent_id)

    async def accounts(self, consent_id: str, psu: Psu | None = None) -> tuple[RemoteAccount, ...]:
        """The accounts of the Isabel 6 subscription."""
        del psu
        listed = [one async for one in self._list(wire.Account, "/accounts", consent_id)]
        return tuple(account for one in listed if (account := transform.account(one)) is not None)

    async def balances(self, consent_id: str, account: RemoteAccount, psu: Psu | None = None) -> tuple[Balance, ...]:
        """The closing balance of the last statement that was read, else what the interface says."""
        del psu
        last = self._last.get((account.iban, account.currency))
        closing = transform.closing(last) if last is not None else None
        if closing is not None:
            return (closing,)
        path = f"/accounts/{quote(account.remote_id, safe='')}/balances"
        return transform.balances([one async for one in self._list(wire.Balance, path, consent_id)], account.currency)

    async def transactions(self, consent_id: str, account: RemoteAccount, window: Window, psu: Psu | None = None) -> AsyncIterator[Page]:
        """The movements of each statement of the window, once however often the bank sent it; nothing is said of announced ones."""
        del psu
        since = window.date_from.isoformat()
        reports = [one async for one in self._list(wire.Report, "/account-reports", consent_id)]
        told: dict[tuple[object, ...], Statement] = {}
        for report in reports:
            if transform.is_wanted(report, account.iban, since):
                for statement in await self._statements(consent_id, report.id):
                    if (statement.account, statement.currency) == (account.iban, account.currency):
                        told.setdefault((statement.closing and statement.closing.on, statement.number), statement)
        ordered = sorted(told.values(), key=lambda one: one.days or (window.date_from, window.date_from))
        for statement in ordered:
            self._last[account.iban, account.currency] = statement
            booked = [transform.movement(entry) for entry in statement.entries]
            inside = tuple(one for one in booked if one.booking_date is None or one.booking_date >= window.date_from)
            yield Page(inside, None, complete=False)
        yield Page((), None, complete=True)

    async def _statements(self, consent_id: str, report_id: str) -> tuple[Statement, ...]:
        path = f"/account-reports/{quote(report_id, safe='')}"
        content = await self._permission.call("GET", path, consent_id, accept="text/plain")
        try:
            return await parse_apart(read_file, content)
        except (NotAStatement, StatementDamaged) as broken:
            raise ProtocolViolation(str(broken), field=f"account-reports/{report_id}") from broken

    async def _list(self, shape: type[Read], path: str, consent_id: str) -> AsyncIterator[Read]:
        """Every entry of a list, page after page by the number of those before."""
        offset = 0
        for _ in range(MOST_PAGES):
            query = urlencode({"size": PAGE_SIZE, "offset": offset})
            page = answers.parse(wire.List, await self._permission.call("GET", f"{path}?{query}", consent_id))
            for number, entry in enumerate(page.data):
                yield shaped(shape, entry, f"data.{number}")
            offset += len(page.data)
            if not page.data or offset >= page.meta.paging.total:
                return
        raise ProtocolViolation("the pages of the answer do not end", field="meta.paging.total")
