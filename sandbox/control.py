"""The switchboard of the simulated banks, as calls."""

from collections.abc import Sequence
from datetime import date
from typing import cast

import httpx

from sandbox.bank.state import Movement
from sandbox.bank.trouble import Trouble

Json = dict[str, object]


class BankControl:
    """What tests and the demo do to the banks; the wire is the same as for anybody else."""

    def __init__(self, http: httpx.AsyncClient, bank_url: str) -> None:
        self._http, self._root = http, f"{bank_url}/_sandbox"

    async def create_account(
        self, institution: str, iban: str, owner_name: str, *, opening_balance: str = "0.00", company: str = "", name: str = "Zichtrekening"
    ) -> str:
        """Open an account (or find it again by its IBAN) and return the bank's id."""
        body = {
            "institution": institution,
            "iban": iban,
            "owner_name": owner_name,
            "opening_balance": opening_balance,
            "company": company,
            "name": name,
        }
        return str((await self._send("POST", "/accounts", body))["account_id"])

    async def accounts(self, institution: str | None = None) -> list[Json]:
        """Every account with its movements."""
        query = f"?institution={institution}" if institution else ""
        return cast(list[Json], (await self._send("GET", f"/accounts{query}"))["accounts"])

    async def add_movements(self, account_id: str, movements: Sequence[Movement]) -> list[Json]:
        """Put movements on an account; gives them back with the bank's ids."""
        body = [movement.model_dump(mode="json") for movement in movements]
        return cast(list[Json], (await self._send("POST", f"/accounts/{account_id}/transactions", body))["transactions"])

    async def book(self, account_id: str, transaction_id: str, booking_date: date, *, new_id: bool = False) -> Json:
        """A pending movement becomes a booked one."""
        body = {"booking_date": booking_date.isoformat(), "new_id": new_id}
        answer = await self._send("POST", f"/accounts/{account_id}/transactions/{transaction_id}/book", body)
        return cast(Json, answer["transaction"])

    async def renumber(self, account_id: str) -> None:
        """New ids and entry references for all movements."""
        await self._send("POST", f"/accounts/{account_id}/renumber", {})

    async def expire_consent(self, consent_id: str) -> None:
        """The bank ends a permission because its time is over."""
        await self._send("POST", f"/consents/{consent_id}/expire", {})

    async def revoke_consent(self, consent_id: str) -> None:
        """The user ends a permission at the bank."""
        await self._send("POST", f"/consents/{consent_id}/revoke", {})

    async def trouble(self, trouble: Trouble) -> None:
        """One switch on."""
        await self._send("POST", "/troubles", trouble.model_dump(mode="json"))

    async def clear_troubles(self) -> None:
        """All switches off; the day's calls are forgotten."""
        await self._send("DELETE", "/troubles")

    async def advance_days(self, days: int) -> None:
        """The banks' clock goes ahead."""
        await self._send("POST", "/clock", {"advance_days": days})

    async def page_size(self, movements: int) -> None:
        """How many movements a page holds."""
        await self._send("POST", "/paging", {"page_size": movements})

    async def requests(self, *, forget: bool = False) -> list[Json]:
        """The calls of the contract so far, with method, path, query, attended and status."""
        if forget:
            await self._send("DELETE", "/requests")
        return cast(list[Json], (await self._send("GET", "/requests"))["requests"])

    async def _send(self, method: str, path: str, body: object = None) -> Json:
        answer = await self._http.request(method, self._root + path, json=body)
        answer.raise_for_status()
        return cast(Json, answer.json()) if answer.content else {}
