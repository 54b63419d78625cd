"""What an owner sees of the bank: an access that ended and is renewed, days that are missing, a card with its own account."""

import re
from datetime import date, timedelta
from decimal import Decimal

import pytest
from playwright.async_api import FilePayload, Page, expect

from bench.papers.cards.generate import generate_statements
from core import clock
from core.bank_files.coda.writer import write_coda
from core.bank_files.coda.written import Account, DayStatement, Line
from sandbox.bank.state import Movement
from tests.browser.camera import Camera
from tests.browser.test_journey import LIVE
from tests.browser.test_statements import _sign_in  # pyright: ignore[reportPrivateUsage]
from tests.journeys.company import PASSWORD, Company, new_company
from tests.journeys.stack import Stack

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys"), pytest.mark.timeout(280)]
SECOND = "BE48651162582827"


async def begin(company: Company, *, ibans: list[str], days_ago: int = 5) -> None:
    """A company whose bank account is linked, with one movement on it."""
    fields = {"email": company.party.email, "password": PASSWORD, "name": "Wim De Bakker", "language": "en"}
    await company.owner.sign_up(**fields, vat_number=company.party.vat_number, company_name=company.party.name)
    moved = Movement(
        amount=Decimal("-42.50"),
        booking_date=clock.today() - timedelta(days=days_ago),
        counterparty_name="Molens",
        remittance_information="meel",
    )
    await company.stack.outside.world.control.add_movements(company.account_id, [moved])
    company.connection = await company.owner.link_bank("kbc", company.stack.outside.world.http, ibans=ibans)


async def test_an_access_that_ended_is_renewed_with_its_history(shown: Stack, page: Page, camera: Camera) -> None:
    async with new_company(shown, "email") as company:
        control = shown.outside.world.control
        await control.create_account("kbc", SECOND, company.party.name, opening_balance="5.00")
        await begin(company, ibans=[company.party.iban, SECOND])
        await _sign_in(page, company)
        await page.goto("/settings/banks")
        bank = page.get_by_role("region", name="KBC", exact=True)
        await expect(bank.get_by_text("1 transaction", exact=True)).to_be_visible(timeout=90_000)
        await expect(bank.get_by_text("of 4 in 24 hours")).to_be_visible()
        await camera.shoot("banks-linked")
        for consent in shown.outside.world.bank.world.consents.values():
            if company.account_id in consent.account_ids:
                await control.revoke_consent(consent.id)
        await bank.get_by_role("button", name="Look now").click()
        await expect(bank.get_by_text("The access was withdrawn")).to_be_visible(timeout=LIVE)
        await page.goto("/todo")
        await expect(page.get_by_text("The permission to read these accounts ends.").first).to_be_visible(timeout=LIVE)
        await camera.shoot("banks-ended-todo")
        await page.goto("/settings/banks")
        await camera.shoot("banks-ended")
        await bank.get_by_role("button", name="Renew the access").click()
        await _approve(page, company.party.iban)
        await expect(page.get_by_text("1 account is linked:")).to_be_visible(timeout=LIVE)
        await expect(page.get_by_text("Left out this time", exact=False)).to_be_visible()
        await camera.shoot("banks-renewed-less")
        await page.goto("/settings/banks")
        await expect(page.get_by_text("Not covered by this access")).to_be_visible(timeout=LIVE)
        await camera.shoot("banks-left-out")
        listed = await company.owner.listed("/transactions")
        assert [one["amount"] for one in listed] == ["-42.50"]


async def test_the_calendar_shows_which_days_are_missing_and_takes_an_answer(shown: Stack, page: Page, camera: Camera) -> None:
    async with new_company(shown, "email") as company:
        await begin(company, ibans=[company.party.iban])
        await _sign_in(page, company)
        await page.goto("/settings/banks")
        await expect(page.get_by_role("link", name=re.compile("Complete up to"))).to_be_visible(timeout=90_000)
        today = clock.today()
        for name, first, opening in (("a.cod", today - timedelta(days=60), "25040.00"), ("b.cod", today - timedelta(days=30), "25015.00")):
            file = FilePayload(name=name, mimeType="text/plain", buffer=_coda(company.party.iban, first, Decimal(opening)))
            await page.get_by_label("A bank's file").set_input_files(file)
            preview = page.get_by_role("region", name="What importing would do")
            await preview.get_by_role("button", name=re.compile("^Import")).click()
            await expect(preview).to_be_hidden(timeout=LIVE)
        await expect(page.get_by_text("1 gap", exact=True)).to_be_visible(timeout=LIVE)
        await camera.shoot("accounts")
        await page.get_by_role("link", name=re.compile("1 gap")).click()
        await expect(page.get_by_role("region", name="Missing days")).to_be_visible(timeout=LIVE)
        await camera.shoot("coverage")
        chosen = page.locator("[data-day][tabindex='0']")
        before = await chosen.get_attribute("data-day")
        await chosen.focus()
        await page.keyboard.press("ArrowLeft")
        await page.keyboard.press("ArrowUp")
        after = await page.evaluate("() => document.activeElement.dataset.day")
        assert date.fromisoformat(str(before)) - date.fromisoformat(after) == timedelta(days=8)
        await expect(page.locator("[aria-live=polite]").filter(has_text=re.compile(r"\d{4}"))).to_be_visible()
        await page.goto("/todo?kind=days_missing")
        question = page.get_by_text("Something is missing on this account.", exact=False).first
        await expect(question).to_be_visible(timeout=LIVE)
        await camera.shoot("coverage-todo")
        await page.goto("/settings/banks")
        await page.get_by_role("link", name=re.compile("1 gap")).click()
        await page.get_by_role("button", name="Nothing is missing").click()
        await page.get_by_label("Why").fill("Moved to another bank")
        await page.get_by_role("button", name="Close the question").click()
        await expect(page.get_by_text("Accepted: Moved to another bank")).to_be_visible(timeout=LIVE)
        await camera.shoot("coverage-accepted")


async def test_a_card_statement_becomes_an_account_of_its_own(shown: Stack, page: Page, camera: Camera) -> None:
    made = next(one for one in generate_statements(5, 24, forms=["text"]) if len(one.record["statements"]) == 2)
    async with new_company(shown, "email") as company:
        await begin(company, ibans=[company.party.iban])
        await _sign_in(page, company)
        sent = FilePayload(name=made.name, mimeType="application/pdf", buffer=made.data)
        answer = await page.request.post("/v1/documents", headers={"X-OkiOki": "1"}, multipart={"file": sent})
        document = await answer.json()
        await page.goto(f"/documents/{document['id']}")
        cards = page.get_by_role("region", name="Cards on this statement")
        await expect(cards.get_by_text("Proved by the printed total").first).to_be_visible(timeout=90_000)
        assert await cards.get_by_text("Proved by the printed total").count() == 2
        await camera.shoot("card-statement")
        await cards.get_by_role("link").first.click()
        await expect(page).to_have_url(re.compile("account_id"))
        await expect(page.get_by_role("listitem").first).to_be_visible(timeout=LIVE)
        await page.goto("/settings/banks")
        await expect(page.get_by_text(re.compile(r"(Visa|Mastercard|Card) \d{4}")).first).to_be_visible(timeout=LIVE)
        await camera.shoot("accounts-cards")


async def _approve(page: Page, iban: str) -> None:
    """At the bank, for this account alone."""
    await expect(page.get_by_role("button", name="Approve")).to_be_visible(timeout=LIVE)
    for box in await page.get_by_role("checkbox").all():
        label = await box.locator("xpath=ancestor::label").inner_text()
        await box.set_checked(iban in label)
    await page.get_by_role("button", name="Approve").click()


def _coda(iban: str, day: date, opening: Decimal) -> bytes:
    """Ten days, of which the first and the last have a movement."""
    statements = [
        DayStatement(
            day - timedelta(days=1), 1, opening, day, (Line(day, day, Decimal("-10.00"), f"{day:%j}A", None, "Molens BV", text="meel"),)
        ),
        DayStatement(
            day,
            2,
            opening - 10,
            day + timedelta(days=9),
            (Line(day + timedelta(days=9), day, Decimal("-5.00"), f"{day:%j}B", None, "Molens BV", text="gist"),),
        ),
    ]
    return write_coda(Account(iban, "EUR", "KREDBEBB", "Bakkerij"), statements)
