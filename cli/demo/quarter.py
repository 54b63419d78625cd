"""What the baker did with the product in the quarter that is over, and in which order."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import httpx

from cli.demo.owner import Json, Owner, Refused
from core import clock
from sandbox.scenario import ADDRESS, outcome, tell
from sandbox.scenario.event import Fate
from sandbox.scenario.household import TERMINAL
from sandbox.scenario.parties import BAKERY, BELFIUS_IBAN, KBC_IBAN

BANKS = {"kbc": KBC_IBAN, "belfius": BELFIUS_IBAN}
LEASE = "HUUR-2026-88"
"""In the name of the lease contract's file, and in the text of its direct debits."""
AT_ONCE = 4
STEADY = 4
"""Looks in a row that must give the same before the background counts as done."""


class Quarter:
    """Each step looks first whether it is done, so that a second run is quick and harmless."""

    def __init__(self, owner: Owner, outside: Json, *, deadline: float) -> None:
        self.owner = owner
        self.outside = outside
        self.deadline = deadline
        """On the loop's clock: from then on nothing is waited for any more."""
        self.expected = outcome(tell(clock.today()))

    async def live(self, login: dict[str, str]) -> AsyncIterator[str]:
        """All of it; tells what has been done, step by step."""
        yield await self._sign_up(login)
        yield await self._link_banks()
        yield await self._link_mailbox()
        yield await self._appoint()
        yield await self._wait_for_mail()
        yield await self._wait_until_steady("read and brought together")
        yield await self._explain_takings()
        yield await self._book_lease()
        yield await self._wait_until_steady("settled")
        yield await self._tell()

    async def _sign_up(self, login: dict[str, str]) -> str:
        try:
            await self.owner.sign_in(**login)
        except Refused as refusal:
            if refusal.code != "credentialsRefused":
                raise
            about = {"name": "Wim De Bakker", "language": "nl", "vat_number": BAKERY.vat_number, "company_name": BAKERY.name}
            await self.owner.sign_up(**login, **about)
            return f"{BAKERY.name} signed up"
        return f"{BAKERY.name} is there already"

    async def _link_banks(self) -> str:
        linked = {one["institution_id"] for one in await self.owner.listed("/bank-connections") if one["status"] == "valid"}
        async with httpx.AsyncClient(timeout=60) as browser:
            for institution, iban in BANKS.items():
                if institution not in linked:
                    await self.owner.link_bank(institution, browser, ibans=[iban])
        return f"linked {' and '.join(BANKS)}"

    async def _link_mailbox(self) -> str:
        if not await self.owner.listed("/mailboxes"):
            await self.owner.link_mailbox(ADDRESS, self.outside["imap_host"], self.outside["imap_port"], self.outside["mail_password"])
        return f"linked the mailbox {ADDRESS}"

    async def _appoint(self) -> str:
        try:
            await self.owner.get("/accountant")
        except Refused as refusal:
            if refusal.status != 404:
                raise
            there = self.outside
            await self.owner.appoint_by_sftp(
                "Fiduciaire Lambert", there["sftp_host"], there["sftp_port"], there["sftp_user"], there["sftp_password"]
            )
        return "appointed the accountant"

    async def _wait_for_mail(self) -> str:
        """Until every message was looked at and every movement is here."""

        async def looked() -> bool:
            mailbox = (await self.owner.listed("/mailboxes"))[0]
            accounts = [one for connection in await self.owner.listed("/bank-connections") for one in connection["accounts"]]
            moved = sum(account["transactions"] for account in accounts)
            return mailbox["taken"] + mailbox["left"] >= self.expected.mails and moved >= self.expected.transactions

        await self._patiently(looked)
        return f"took in {self.expected.mails} mails and {self.expected.transactions} movements"

    async def _wait_until_steady(self, done: str) -> str:
        """Until nothing waits to be read and the list of questions has stopped changing."""
        seen: list[tuple[int, ...]] = []

        async def steady() -> bool:
            waiting = await self.owner.get("/documents", state="waiting", limit=1)
            bookings, deliveries = await self.owner.listed("/bookings"), await self.owner.listed("/deliveries", state="sent")
            asked = await self.owner.get("/todo", limit=1)
            seen.append((len(waiting["items"]), len(bookings), len(deliveries), asked["total"]))
            return seen[-1][0] == 0 and seen[-STEADY:] == [seen[-1]] * STEADY

        await self._patiently(steady, every=1.0)
        _, bookings, deliveries, asked = seen[-1]
        return f"{done}: {bookings} bookings, {deliveries} documents at the accountant, {asked} questions"

    async def _explain_takings(self) -> str:
        """What the shop's terminal pays out needs no invoice: the owner said so, and an automation rule will."""
        takings = [one for one in await self.owner.listed("/transactions", open="true") if one["counterparty_name"] == TERMINAL]
        turns = asyncio.Semaphore(AT_ONCE)

        async def explain(transaction: Json) -> None:
            async with turns:
                await self.owner.explain(transaction["id"], "other", "dagontvangsten per kaart")

        await asyncio.gather(*(explain(one) for one in takings))
        return f"explained {len(takings)} takings by card"

    async def _book_lease(self) -> str:
        """The contract is attached once; each debit stands beside it."""
        debits = [one for one in await self.owner.listed("/transactions", open="true") if LEASE in one["remittance_information"]]
        contract = [one for one in await self.owner.listed("/documents") if LEASE in one["filename"] and one["booking_id"] is None]
        if debits and contract:
            await self.owner.book([contract[0]["id"]], [one["id"] for one in debits], "huur kassasysteem")
        return f"booked {len(debits)} debits of the lease with its contract"

    async def _tell(self) -> str:
        asked = await self.owner.get("/todo", limit=1)
        booked = self.expected.transactions_by_fate[Fate.LINKED]
        return f"{asked['total']} questions are left of {self.expected.transactions} movements; {booked} found their papers by themselves"

    async def _patiently(self, look: Any, *, every: float = 0.5) -> None:  # noqa: ANN401
        left = self.deadline - asyncio.get_running_loop().time()
        try:
            await self.owner.until(look, seconds=max(0.0, left), every=every)
        except TimeoutError:
            return
