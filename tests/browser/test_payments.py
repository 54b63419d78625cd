"""Three invoices, paid with one file: from the list to the bank and back."""

import asyncio
import re
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from lxml import etree
from playwright.async_api import Page, expect

from core import clock
from sandbox.bank.state import Movement
from sandbox.scenario import drawing
from tests.browser.camera import Camera
from tests.browser.test_journey import LIVE
from tests.journeys.company import PASSWORD, Company, new_company
from tests.journeys.stack import Stack

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys"), pytest.mark.timeout(280)]


async def test_three_invoices_are_paid_with_one_file(shown: Stack, page: Page, camera: Camera) -> None:
    async with new_company(shown, "email") as company:
        fields = {"email": company.party.email, "password": PASSWORD, "name": "Wim De Bakker", "language": "en"}
        await company.owner.sign_up(**fields, vat_number=company.party.vat_number, company_name=company.party.name)
        company.connection = await company.owner.link_bank("kbc", shown.outside.world.http, ibans=[company.party.iban])
        await _sign_in(page, company)
        await _upload(page, company, count=3)
        await page.goto("/payments")
        rows = page.get_by_role("list", name="Unpaid invoices").get_by_role("listitem")
        await expect(rows).to_have_count(3, timeout=LIVE)
        await camera.shoot("payments-to-pay")
        for box in await rows.get_by_role("checkbox").all():
            await box.check()
        await rows.first.get_by_role("button", name="QR code").click()
        await expect(page.get_by_role("dialog").get_by_role("img", name="QR code of the payment")).to_be_visible()
        await camera.shoot("payments-code", full=False)
        await page.keyboard.press("Escape")
        await page.get_by_label("Pay on").fill((clock.today() + timedelta(days=1)).isoformat())
        await camera.shoot("payments-chosen")
        await page.get_by_role("button", name="Make the file for the bank").click()
        await expect(page.get_by_role("heading", name="Nothing to pay")).to_be_visible()
        async with page.expect_download() as downloaded:
            await page.get_by_role("link", name="Download").click()
        await _carry_out(company, Path(await (await downloaded.value).path()))
        headers = {"X-OkiOki": "1"}
        polled = await page.request.post(f"/v1/bank-connections/{company.connection['id']}/polls", headers=headers)
        assert polled.status == 202
        await expect(page.get_by_text("All paid")).to_be_visible(timeout=LIVE)
        await camera.shoot("payments-paid")


async def _sign_in(page: Page, company: Company) -> None:
    await page.goto("/sign-in")
    await page.get_by_label("E-mail address").fill(company.party.email)
    await page.locator("[name=password]").fill(PASSWORD)
    await page.get_by_role("button", name="Sign in").click()
    await expect(page).to_have_url(re.compile("/(todo|welcome)"))


async def _upload(page: Page, company: Company, count: int) -> None:
    for seed in range(count):
        paper = company.invoice(900 + seed)
        file = {"name": f"{paper.file_stem}.pdf", "mimeType": "application/pdf", "buffer": drawing.pdf(paper)}
        answer = await page.request.post("/v1/documents", multipart={"file": file}, headers={"X-OkiOki": "1"})
        assert answer.status == 201
    for _ in range(300):
        listed = await (await page.request.get("/v1/payables")).json()
        if len(listed["items"]) == count:
            return
        await asyncio.sleep(0.2)
    raise AssertionError(listed)


async def _carry_out(company: Company, file: Path) -> None:
    """The bank books what the file says, with neither name nor communication: our own reference is all there is to go by."""
    order = etree.fromstring(file.read_bytes())
    movements = [
        Movement(
            amount=-Decimal(one.findtext(".//{*}InstdAmt") or 0),
            booking_date=clock.today(),
            counterparty_iban=one.findtext(".//{*}CdtrAcct//{*}IBAN"),
            end_to_end_id=one.findtext(".//{*}EndToEndId"),
        )
        for one in order.iter("{*}CdtTrfTxInf")
    ]
    assert len(movements) == 3
    await company.stack.outside.world.control.add_movements(company.account_id, movements)
