"""A rule from an answer, with the keyboard: then what comes next is answered by itself."""

import asyncio
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from playwright.async_api import Page, expect

from core import clock
from core.rules.cadence import month_later
from sandbox.bank.state import Movement
from tests.browser.camera import Camera
from tests.browser.test_triage import _sign_in  # pyright: ignore[reportPrivateUsage]
from tests.journeys.company import PASSWORD, new_company
from tests.journeys.stack import Stack

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys"), pytest.mark.timeout(400)]

LESSOR = "KBC AUTOLEASE"


def _lease(months: int, name: str = LESSOR) -> Movement:
    day = month_later(clock.today() - timedelta(days=3), -months)
    return Movement(amount=Decimal("-450.00"), booking_date=day, counterparty_name=name, remittance_information="LEASING 1-ABC-123")


async def test_an_answer_becomes_a_rule_and_the_next_is_not_asked(shown: Stack, page: Page, camera: Camera) -> None:
    async with new_company(shown, "email") as company:
        fields = {"email": company.party.email, "password": PASSWORD, "name": "Wim De Bakker", "language": "en"}
        await company.owner.sign_up(**fields, vat_number=company.party.vat_number, company_name=company.party.name)
        control = shown.outside.world.control
        gym = [_lease(months, "BASIC-FIT").model_copy(update={"amount": Decimal("-29.99")}) for months in range(3)]
        await control.add_movements(company.account_id, [*(_lease(months) for months in range(3)), *gym])
        connection = await company.owner.link_bank("kbc", shown.outside.world.http, ibans=[company.party.iban])
        await _sign_in(page, company)
        await _wait_for(page, 6)
        await page.goto("/todo")
        lines = page.locator("ul[aria-label=Questions] > li")
        await expect(lines).to_have_count(6)

        await lines.filter(has_text=LESSOR).first.click()
        await page.keyboard.press("p")
        always = page.get_by_role("button", name="Always, and 2 others now")
        await always.focus()
        await camera.shoot("rule-offered", full=False)
        await page.keyboard.press("Enter")
        await expect(page.get_by_text("From now on this is answered by itself.").last).to_be_visible()
        await _wait_for(page, 3)

        await page.goto("/rules")
        row = page.get_by_role("listitem").filter(has_text="KBC AUTOLEASE").first
        await expect(row.get_by_text("Done 2 times")).to_be_visible()
        await expect(page.get_by_role("region", name="OkiOki saw a rhythm")).to_contain_text("BASIC-FIT")
        await camera.shoot("rules")
        await page.keyboard.press("j")
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("heading", name="Change a rule")).to_be_visible()
        await expect(page.get_by_role("region", name="What it would do")).to_contain_text("meant by this rule")
        await camera.shoot("rule-editor")
        await page.keyboard.press("Escape")

        await control.add_movements(company.account_id, [_lease(0).model_copy(update={"booking_date": clock.today()})])
        await company.owner.post(f"/bank-connections/{connection['id']}/polls")
        rules: Any = []
        for _ in range(200):
            rules = (await (await page.request.get("/v1/rules")).json())["items"]
            if rules[0]["done"] == 3:
                break
            await asyncio.sleep(0.3)
        else:
            raise AssertionError(rules)
        await _wait_for(page, 3)

        await page.get_by_role("button", name="No rule for BASIC-FIT").click()
        await expect(page.get_by_role("region", name="OkiOki saw a rhythm")).to_have_count(0)


async def _wait_for(page: Page, open_ones: int) -> None:
    counts: Any = {}
    for _ in range(300):
        counts = (await (await page.request.get("/v1/todo")).json())["counts"]
        if counts["transaction_without_document"] == open_ones:
            return
        await asyncio.sleep(0.3)
    raise AssertionError(counts)
