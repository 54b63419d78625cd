"""A missing document: asked from the to-do list, answered from a telephone by somebody without an account, and linked."""

import asyncio
import re
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import pytest
from playwright.async_api import Browser, Page, expect

from core import clock
from sandbox.bank.state import Movement
from sandbox.scenario import drawing
from tests.browser.camera import Camera
from tests.journeys.company import PASSWORD, Company, new_company
from tests.journeys.stack import Stack

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys"), pytest.mark.timeout(300)]

TELEPHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}
ADDRESSEE = "tine@brouwerij-zuid.example"


async def test_a_document_is_asked_for_and_answered_from_a_telephone(
    shown: Stack, browser: Browser, page: Page, camera: Camera, tmp_path: Path
) -> None:
    async with new_company(shown, "email") as company:
        photo = await _short_of_one_paper(shown, company, tmp_path)
        await _sign_in(page, company)
        await _listed(page, "transaction_without_document", 1)
        await page.goto("/todo")
        await page.get_by_role("button", name=re.compile("^Ask for it")).first.click()
        dialog = page.get_by_role("dialog", name="Ask for the document")
        await dialog.get_by_label("Name").fill("Tine Zuid")
        await dialog.get_by_label("E-mail address").fill(ADDRESSEE)
        await dialog.get_by_label("Their language").select_option("nl")
        await dialog.get_by_label("A few words of yours").fill("Voor de boekhouding van november.")
        await camera.shoot("request-dialog", full=False)
        await dialog.get_by_role("button", name="Send the mail").click()
        await expect(page.get_by_role("status").filter(has_text="Tine Zuid is asked by mail.")).to_be_visible()
        await page.goto("/todo")  # leaving the page within the eight seconds sends it
        asked = page.get_by_role("region", name="Asked by mail")
        await expect(asked.get_by_text("Waits for an answer")).to_be_visible(timeout=60_000)
        await camera.shoot("request-asked")

        token = await _mailed_token(shown)
        await _answer(browser, shown, token, photo)

        await _listed(page, "suggestion_to_confirm", 1)
        await page.goto("/todo")
        await expect(page.get_by_text(re.compile("it was sent when asked for", re.I)).first).to_be_visible(timeout=60_000)
        await camera.shoot("request-answered", full=False)
        await page.get_by_role("button", name=re.compile("^Yes, link them")).first.click()
        await expect(page.get_by_role("heading", name="All done")).to_be_visible()
        await page.goto("/todo")
        await _listed(page, "suggestion_to_confirm", 0)


async def _short_of_one_paper(stack: Stack, company: Company, folder: Path) -> Path:
    """A payment of which the engine cannot find the paper by itself: another name, and a tip. The photo of its paper."""
    fields = {"email": company.party.email, "password": PASSWORD, "name": "Wim De Bakker", "language": "en"}
    await company.owner.sign_up(**fields, vat_number=company.party.vat_number, company_name=company.party.name)
    paper = company.invoice(901)
    paid = Movement(
        amount=-paper.total - Decimal("1.50"),
        booking_date=clock.today() - timedelta(days=3),
        counterparty_name="SUMUP *BROUWERIJ ZUID",
        remittance_information="BETALING BANCONTACT",
    )
    await stack.outside.world.control.add_movements(company.account_id, [paid])
    company.connection = await company.owner.link_bank("kbc", stack.outside.world.http, ibans=[company.party.iban])
    photo = folder / "IMG_0042.jpg"
    photo.write_bytes(drawing.photographed(drawing.pdf(paper), Random(901)))
    return photo


async def _answer(browser: Browser, stack: Stack, token: str, photo: Path) -> None:
    """Somebody without an account, on a telephone; the page speaks the language they were asked in."""
    context = await browser.new_context(
        base_url=stack.address, locale="de-DE", timezone_id="Europe/Brussels", service_workers="block", **TELEPHONE
    )
    page = await context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    camera = Camera(page)
    await page.goto(f"/request#{token}")
    await expect(page.get_by_role("heading", name="Het document sturen")).to_be_visible()
    await expect(page.get_by_text("zoekt de factuur of het kasticket hiervan")).to_be_visible()
    await expect(page.get_by_text("SUMUP")).to_have_count(0)
    await camera.shoot("request-page")
    await page.set_viewport_size(TELEPHONE["viewport"])
    async with page.expect_file_chooser() as choosing:
        await page.get_by_role("button", name="Een foto nemen").tap()
    await (await choosing.value).set_files(photo)
    await expect(page.get_by_text("Bedankt: 1 bestand is binnen.")).to_be_visible(timeout=30_000)
    await camera.shoot("request-thanks")
    await page.goto("/request#not-a-link")
    await page.reload()
    await expect(page.get_by_role("alert")).to_contain_text("Deze link werkt niet")
    await camera.shoot("request-dead-link")
    assert not camera.found, "\n".join(camera.found)
    assert not complaints
    await context.close()


async def _mailed_token(stack: Stack) -> str:
    for _ in range(200):
        for mail in stack.outside.world.accountant.mail.received:
            found = re.search(r"/request#(\S+)", mail.message.get_content()) if ADDRESSEE in mail.recipients else None
            if found is not None:
                assert mail.message["Subject"].startswith(f"{_company_of(mail.message['From'])} zoekt een factuur")
                return found[1]
        await asyncio.sleep(0.3)
    raise AssertionError("no mail came")


def _company_of(sender: str) -> str:
    return sender.partition(" (OkiOki)")[0].strip('" ')


async def _sign_in(page: Page, company: Company) -> None:
    await page.goto("/sign-in")
    await page.get_by_label("E-mail address").fill(company.party.email)
    await page.locator("[name=password]").fill(PASSWORD)
    await page.get_by_role("button", name="Sign in").click()
    await expect(page).to_have_url(re.compile("/(todo|welcome)"))


async def _listed(page: Page, kind: str, count: int) -> None:
    listed: Any = {}
    for _ in range(300):
        listed = await (await page.request.get("/v1/todo")).json()
        if listed["counts"][kind] == count:
            return
        await asyncio.sleep(0.3)
    raise AssertionError(listed)
