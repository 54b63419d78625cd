"""One morning of a new owner, in the browser, from the first form to the accountant's mailbox."""

import re
from datetime import timedelta
from decimal import Decimal

import pytest
from playwright.async_api import Page, expect

from core import clock
from sandbox.bank.state import Movement
from tests.browser.camera import Camera
from tests.journeys.company import MAILBOX, PASSWORD, Company, new_company
from tests.journeys.stack import Stack

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys"), pytest.mark.timeout(280)]

LIVE = 30_000
"""Milliseconds in which something that happens in the background must show by itself."""


async def test_from_the_first_form_to_the_accountants_mailbox(shown: Stack, page: Page, camera: Camera) -> None:
    async with new_company(shown, "email") as company:
        await _sign_up(page, company, camera)
        await _link_bank(page, company, camera)
        await _link_mailbox(page, shown)
        await _appoint(page, company, camera)
        await _answer_by_keyboard(page, company)
        await _mail_to_delivery(page, company)


async def _sign_up(page: Page, company: Company, camera: Camera) -> None:
    await page.goto("/sign-in")
    await expect(page.get_by_role("heading").first).to_be_visible()
    await camera.shoot("sign-in")
    await page.goto("/sign-up")
    await expect(page.get_by_label("VAT number")).to_be_visible()
    await camera.shoot("sign-up")
    await page.get_by_label("VAT number").fill(company.party.vat_number)
    await page.get_by_label("Name of the company").fill(company.party.name)
    await page.get_by_label("Your name").fill("Wim De Bakker")
    await page.get_by_label("E-mail address").fill(company.party.email)
    await page.locator("[name=password]").fill(PASSWORD)
    await page.get_by_role("button", name="Create the account").click()
    await expect(page.get_by_role("heading", name="Link your bank")).to_be_visible()
    await camera.shoot("welcome-bank")


async def _link_bank(page: Page, company: Company, camera: Camera) -> None:
    await page.get_by_label("Search your bank").fill("KBC")
    await page.get_by_role("button", name=re.compile("^KBC ")).first.click()
    await expect(page.get_by_role("button", name="Approve", exact=True)).to_be_visible(timeout=LIVE)
    for box in await page.get_by_role("checkbox").all():
        label = await box.locator("xpath=ancestor::label").inner_text()
        await box.set_checked(company.party.iban in label)
    await page.get_by_role("button", name="Approve", exact=True).click()
    await expect(page.get_by_text("1 account is linked:")).to_be_visible(timeout=LIVE)
    await camera.shoot("bank-return")


async def _link_mailbox(page: Page, stack: Stack) -> None:
    mail = stack.outside.mail
    await page.goto("/welcome?step=mailbox")
    await page.get_by_label("E-mail address").fill(MAILBOX)
    await page.get_by_text("Another", exact=True).click()
    await page.locator("[name=password]").fill(mail.password)
    await page.get_by_label("Mail server (IMAP)").fill(mail.host)
    await page.get_by_label("Port").fill(str(mail.port))
    await page.get_by_label("User name").fill(mail.user)
    await page.get_by_role("button", name="Link the mailbox").click()
    await expect(page.get_by_role("combobox", name="Accounting program or firm")).to_be_visible(timeout=LIVE)


async def _appoint(page: Page, company: Company, camera: Camera) -> None:
    await camera.shoot("welcome-accountant")
    await page.get_by_role("combobox", name="Accounting program or firm").fill("Fiduciaire Lambert")
    await page.get_by_label("E-mail address of the accounting program").fill(company.accountant_email)
    await page.get_by_role("button", name="Keep", exact=True).click()
    await expect(page.get_by_text("That is all for now.")).to_be_visible()
    await camera.shoot("welcome-done")
    await page.get_by_role("link", name="Go to the to-do list").click()
    await expect(page.get_by_role("heading", name="All done")).to_be_visible()
    await camera.shoot("todo-empty")


async def _answer_by_keyboard(page: Page, company: Company) -> None:
    """A payment without a paper shows by itself, and one key answers it."""
    cinema = Movement(
        amount=Decimal("-64.95"),
        booking_date=clock.today(),
        counterparty_name="KINEPOLIS GENT",
        remittance_information="BETALING BANCONTACT",
    )
    await company.stack.outside.world.control.add_movements(company.account_id, [cinema])
    await _look(page)
    row = page.get_by_role("listitem").filter(has_text="KINEPOLIS GENT")
    await expect(row).to_be_visible(timeout=LIVE)
    await page.keyboard.press("j")
    await page.keyboard.press("p")
    await expect(page.get_by_role("status").filter(has_text="Marked as private.")).to_be_visible()
    await expect(row).to_be_hidden()


async def _mail_to_delivery(page: Page, company: Company) -> None:
    """An invoice arrives while its screen is open, is corrected, paid, booked and delivered: no reload in between."""
    await page.get_by_role("link", name="Documents").first.click()
    await page.evaluate("() => { window.neverReloaded = true }")
    paper = company.invoice(7)
    await company.receive(paper)
    await _look(page)
    row = page.get_by_role("link").filter(has_text=paper.issuer.name)
    await expect(row.first).to_be_visible(timeout=LIVE)
    await row.first.click()
    field = page.locator("#field-due_date")
    await expect(field).to_have_value(f"{paper.due:%d/%m/%Y}")
    later = paper.due + timedelta(days=1)
    await field.fill(f"{later:%d/%m/%Y}")
    await field.press("Enter")
    await expect(page.get_by_text("Corrected by you")).to_be_visible()
    await company.pay(paper)
    await _look(page)
    await expect(page.get_by_text("Booked", exact=True).first).to_be_visible(timeout=LIVE)
    await expect(page.get_by_text("Sent", exact=True).first).to_be_visible(timeout=LIVE)
    assert await page.evaluate("() => window.neverReloaded") is True
    assert len(company.mails()) == 1


async def _look(page: Page) -> None:
    """The owner asks for what is new in another window; this one must hear of it."""
    headers = {"X-OkiOki": "1"}
    for path, deed in (("mailboxes", "checks"), ("bank-connections", "polls")):
        listed = await (await page.request.get(f"/v1/{path}")).json()
        for one in listed["items"]:
            assert (await page.request.post(f"/v1/{path}/{one['id']}/{deed}", headers=headers)).status == 202
