"""How boldly to link: tried on the company's own history, seen, switched on; and what was learned, forgotten again."""

import asyncio
import re
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from playwright.async_api import Page, expect

from core import clock
from sandbox.bank.state import Movement
from sandbox.scenario import drawing
from sandbox.scenario.paper import Paper
from tests.browser.camera import Camera
from tests.browser.test_journey import LIVE
from tests.journeys.company import PASSWORD, Company, new_company
from tests.journeys.stack import Stack

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys"), pytest.mark.timeout(280)]
HEADERS = {"X-OkiOki": "1"}


async def test_a_policy_is_tried_on_history_and_switched_on(shown: Stack, page: Page, camera: Camera) -> None:
    async with new_company(shown, "email") as company:
        fields = {"email": company.party.email, "password": PASSWORD, "name": "Wim De Bakker", "language": "en"}
        await company.owner.sign_up(**fields, vat_number=company.party.vat_number, company_name=company.party.name)
        company.connection = await company.owner.link_bank("kbc", shown.outside.world.http, ibans=[company.party.iban])
        await page.goto("/sign-in")
        await page.get_by_label("E-mail address").fill(company.party.email)
        await page.locator("[name=password]").fill(PASSWORD)
        await page.get_by_role("button", name="Sign in").click()
        await expect(page).to_have_url(re.compile("/(todo|welcome)"))
        await _have_a_history(page, company)

        await page.goto("/settings/matching")
        await expect(page.get_by_role("heading", name="How boldly OkiOki links")).to_be_visible()
        await expect(page.get_by_text("SHOP 4711")).to_be_visible()
        await camera.shoot("policy")
        await page.get_by_label("Rounding, in euro").fill("0")
        await expect(page.get_by_role("button", name="Switch on")).to_have_count(0)
        await page.get_by_role("button", name="Try on our history").click()
        result = page.get_by_role("region", name="What the trial shows")
        await expect(result.get_by_role("row", name="Linked by itself 2 1")).to_be_visible(timeout=LIVE)
        await expect(result.get_by_role("heading", name="One link differs")).to_be_visible()
        await expect(result.get_by_text("Would be asked instead of linked")).to_be_visible()
        await camera.shoot("policy-tried")
        await page.get_by_role("button", name="Switch on").click()
        await expect(page.get_by_role("button", name="Back to the usual figures")).to_be_visible()
        await page.get_by_role("button", name="Back to the usual figures").click()
        await expect(page.get_by_label("Rounding, in euro")).to_have_value("0.05")

        await page.get_by_role("button", name="Forget: SHOP 4711").click()
        await expect(page.get_by_text("Nothing learned yet")).to_be_visible()


async def _have_a_history(page: Page, company: Company) -> None:
    """One invoice paid by its communication, one two cents short, and one that the owner linked with a shop's name."""
    papers = [company.invoice(940 + seed) for seed in range(3)]
    for paper in papers:
        file = {"name": f"{paper.file_stem}.pdf", "mimeType": "application/pdf", "buffer": drawing.pdf(paper)}
        answer = await page.request.post("/v1/documents", multipart={"file": file}, headers=HEADERS)
        assert answer.status == 201
    exact, short, shop = papers
    movements = [_transfer(exact, exact.total), _transfer(short, short.total - Decimal("0.02"))]
    day = clock.today() - timedelta(days=1)
    movements.append(Movement(amount=-shop.total - Decimal("3.33"), booking_date=day, counterparty_name="SHOP 4711"))
    await company.stack.outside.world.control.add_movements(company.account_id, movements)
    await page.request.post(f"/v1/bank-connections/{company.connection['id']}/polls", headers=HEADERS)
    made = await _await(page, "/v1/bookings", 2)
    booked = {one["id"] for booking in made for one in booking["documents"]}
    (document,) = [one["id"] for one in await _await(page, "/v1/documents", 3) if one["id"] not in booked]
    (movement,) = [one["id"] for one in await _await(page, "/v1/transactions", 3) if one["counterparty_name"] == "SHOP 4711"]
    body = {"document_ids": [document], "transaction_ids": [movement]}
    assert (await page.request.post("/v1/bookings", data=body, headers=HEADERS)).status == 201


def _transfer(paper: Paper, amount: Decimal) -> Movement:
    shown = {"counterparty_name": paper.issuer.name.upper(), "counterparty_iban": paper.issuer.iban}
    return Movement(amount=-amount, booking_date=clock.today() - timedelta(days=1), structured_communication=paper.reference, **shown)


async def _await(page: Page, path: str, count: int) -> list[dict[str, Any]]:
    for _ in range(300):
        items: list[dict[str, Any]] = (await (await page.request.get(path)).json())["items"]
        if len(items) >= count:
            return items
        await asyncio.sleep(0.2)
    raise AssertionError(f"{path}: {items}")
