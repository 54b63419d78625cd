"""A CODA that overlaps the feed: what is known is said before, what is new is imported, and the month goes out as CODA again."""

import re
from datetime import date, timedelta
from decimal import Decimal

import pytest
from playwright.async_api import Page, expect

from core import clock
from core.bank_files.coda.writer import write_coda
from core.bank_files.coda.written import Account, DayStatement, Line
from sandbox.bank.state import Movement
from tests.browser.camera import Camera
from tests.browser.test_journey import LIVE
from tests.journeys.company import PASSWORD, Company, new_company
from tests.journeys.stack import Stack

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys"), pytest.mark.timeout(280)]
TABLE = b"Wann;Was;Wieviel\n2026-01-05;Brot;-1.50\n2026-01-06;Miete;-800.00\n"


async def test_a_coda_that_overlaps_the_feed_is_imported_without_doubling(shown: Stack, page: Page, camera: Camera) -> None:
    async with new_company(shown, "email") as company:
        fields = {"email": company.party.email, "password": PASSWORD, "name": "Wim De Bakker", "language": "en"}
        await company.owner.sign_up(**fields, vat_number=company.party.vat_number, company_name=company.party.name)
        day = clock.today() - timedelta(days=5)
        moved = Movement(amount=Decimal("-42.50"), booking_date=day, counterparty_name="Molens", remittance_information="meel")
        await company.stack.outside.world.control.add_movements(company.account_id, [moved])
        company.connection = await company.owner.link_bank("kbc", shown.outside.world.http, ibans=[company.party.iban])
        await _sign_in(page, company)
        await page.goto("/settings/banks")
        await expect(page.get_by_text("1 transaction", exact=False).first).to_be_visible(timeout=90_000)
        data = _coda(company.party.iban, day)
        await page.get_by_label("A bank's file").set_input_files({"name": "2026-11.cod", "mimeType": "text/plain", "buffer": data})
        preview = page.get_by_role("region", name="What importing would do")
        await expect(preview.get_by_text("1 here already")).to_be_visible(timeout=LIVE)
        await expect(preview.get_by_text("Balance proved")).to_be_visible()
        await camera.shoot("statements-preview")
        await preview.get_by_role("button", name="Import 1 transaction").click()
        await expect(page.get_by_text("Imported", exact=True)).to_be_visible(timeout=LIVE)
        await page.get_by_label("A bank's file").set_input_files({"name": "unknown.csv", "mimeType": "text/csv", "buffer": TABLE})
        await page.get_by_label("Wann").select_option("booking_date")
        await page.get_by_label("Was").select_option("communication")
        await page.get_by_label("Wieviel").select_option("amount")
        await camera.shoot("statements-mapping")
        await page.get_by_role("button", name="Read it so").click()
        await expect(page.get_by_label("The file does not say which account it is of")).to_be_visible(timeout=LIVE)
        await page.get_by_role("button", name="Leave it aside").click()
        await camera.shoot("statements-imported")
        await page.get_by_label("Month").fill(day.isoformat()[:7])
        await page.get_by_role("button", name="Download").click()
        await expect(page.get_by_text("no balance proves these days yet")).to_be_visible()


def _coda(iban: str, day: date) -> bytes:
    """The movement that the feed brought, and one that it did not."""
    lines = (
        Line(day, day, Decimal("-42.50"), "B1", None, "Molens BV", None, None, "meel"),
        Line(day, day, Decimal("12.00"), "B2", None, "Klant", None, None, "taart"),
    )
    return write_coda(Account(iban, "EUR", "KREDBEBB", "Bakkerij"), [DayStatement(day, 1, Decimal("1000.00"), day, lines)])


async def _sign_in(page: Page, company: Company) -> None:
    await page.goto("/sign-in")
    await page.get_by_label("E-mail address").fill(company.party.email)
    await page.locator("[name=password]").fill(PASSWORD)
    await page.get_by_role("button", name="Sign in").click()
    await expect(page).to_have_url(re.compile("/(todo|welcome)"))
