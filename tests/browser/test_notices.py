"""What the mails lead to: one question answered without signing in, the end of the mails, and the switches in the settings."""

import asyncio
import re
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from playwright.async_api import Browser, Page, expect

from core import clock
from core.notifications.find_entry import find_entry
from core.notifications.open_link import make_answer_link, make_unsubscribe_link
from core.todo.question import Question
from sandbox.bank.state import Movement
from tests import database as databases
from tests.browser.camera import Camera
from tests.browser.test_document_request import TELEPHONE
from tests.journeys.company import PASSWORD, Company, new_company
from tests.journeys.stack import Stack

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys"), pytest.mark.timeout(300)]


async def test_a_mail_is_answered_and_ended_without_signing_in(shown: Stack, browser: Browser, page: Page, camera: Camera) -> None:
    async with new_company(shown, "email") as company:
        await _one_question(shown, company)
        await page.goto("/sign-in")
        await page.get_by_label("E-mail address").fill(company.party.email)
        await page.locator("[name=password]").fill(PASSWORD)
        await page.get_by_role("button", name="Sign in").click()
        await expect(page).to_have_url(re.compile("/(todo|welcome)"))
        item = await _only_item(page)
        answer, out = await _tokens(shown, page, UUID(item["subject"]["id"]))

        context = await browser.new_context(base_url=shown.address, timezone_id="Europe/Brussels", service_workers="block", **TELEPHONE)
        outside = await context.new_page()
        lens = Camera(outside)
        await outside.goto(f"/answer#{answer}")
        await expect(outside.get_by_text("PARKING KOUTER")).to_be_visible()
        await lens.shoot("notice-answer")
        await outside.set_viewport_size(TELEPHONE["viewport"])
        await outside.get_by_role("button", name="Private", exact=True).tap()
        await expect(outside.get_by_text("Done: it is answered.")).to_be_visible()
        await lens.shoot("notice-answered")
        await outside.reload()
        await expect(outside.get_by_role("alert")).to_contain_text("answered already")
        await outside.goto(f"/unsubscribe#{out}")
        await expect(outside.get_by_role("heading", name="Mails from OkiOki")).to_be_visible()
        await lens.shoot("notice-unsubscribe")
        await outside.get_by_role("button", name="No longer send these mails").click()
        await expect(outside.get_by_text("You get no more of these mails")).to_be_visible()
        assert not lens.found, "\n".join(lens.found)
        await context.close()

        assert (await (await page.request.get("/v1/todo")).json())["total"] == 0
        await page.goto("/settings/account")
        weekly = page.get_by_role("switch", name=re.compile("Weekly summary by mail"))
        await expect(weekly).not_to_be_checked()
        await weekly.click(force=True)
        await expect(weekly).to_be_checked()
        await camera.shoot("settings-notifications")


async def _one_question(stack: Stack, company: Company) -> None:
    fields = {"email": company.party.email, "password": PASSWORD, "name": "Wim De Bakker", "language": "en"}
    await company.owner.sign_up(**fields, vat_number=company.party.vat_number, company_name=company.party.name)
    paid = Movement(
        amount=Decimal("-4.20"),
        booking_date=clock.today() - timedelta(days=3),
        counterparty_name="PARKING KOUTER",
        remittance_information="BETALING BANCONTACT",
    )
    await stack.outside.world.control.add_movements(company.account_id, [paid])
    company.connection = await company.owner.link_bank("kbc", stack.outside.world.http, ibans=[company.party.iban])


async def _only_item(page: Page) -> Any:
    for _ in range(300):
        listed = await (await page.request.get("/v1/todo")).json()
        if listed["counts"]["transaction_without_document"] == 1:
            return listed["items"][0]
        await asyncio.sleep(0.3)
    raise AssertionError("no question came")


async def _tokens(stack: Stack, page: Page, row_id: UUID) -> tuple[str, str]:
    """The tokens that the mail of next Monday would carry."""
    session_shown = await (await page.request.get("/v1/session")).json()
    company_id, user_id = UUID(session_shown["company"]["id"]), UUID(session_shown["user"]["id"])
    database, now = databases.connect(stack.env["DATABASE_URL"]), clock.now()
    async with database.tenant(company_id) as session, session.begin():
        entry = await find_entry(session, company_id, Question.TRANSACTION_WITHOUT_DOCUMENT, row_id, now=now)
        assert entry is not None
        made = await make_answer_link(session, company_id, user_id, entry, now=now)
        out = await make_unsubscribe_link(session, company_id, user_id, now=now)
    await database.dispose()
    return made, out
