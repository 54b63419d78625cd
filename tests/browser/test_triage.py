"""Thirty questions to zero: once with the keyboard alone, once with a thumb on a telephone."""

import asyncio
import re
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from playwright.async_api import Browser, Page, expect

from core import clock
from sandbox.bank.state import Movement
from sandbox.scenario import drawing
from tests.browser.camera import Camera
from tests.browser.test_journey import LIVE
from tests.journeys.company import PASSWORD, Company, new_company
from tests.journeys.stack import Stack

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys"), pytest.mark.timeout(400)]

TELEPHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}
Thumb = Callable[[str, list[dict[str, float]]], Awaitable[None]]
PARKINGS, SHOPS, UNPAID, LIKELY = 8, 10, 8, 4
"""Thirty in all: alike, not alike, documents that wait for their payment, and payments that say no more than their amount."""


async def test_thirty_questions_are_answered_with_the_keyboard_alone(shown: Stack, page: Page, camera: Camera) -> None:
    async with _asked(shown) as company:
        await _sign_in(page, company)
        await _wait_for_thirty(page)
        await camera.shoot("triage", full=False)
        press = page.keyboard.press
        lines = page.locator("ul[aria-label=Questions] > li")

        await press("f")
        await page.keyboard.type("parking")
        await press("Enter")
        await expect(lines).to_have_count(PARKINGS)
        await press("a")
        await camera.shoot("triage-together", full=False)
        await press("p")
        await expect(page.get_by_role("status").filter(has_text="Marked as private. 8 questions")).to_be_visible()
        await press("u")
        await expect(lines).to_have_count(PARKINGS)
        await press("a")
        await press("p")
        await expect(page.get_by_text("No question holds this.")).to_be_visible()
        await press("f")
        await press("Escape")
        await expect(lines).to_have_count(SHOPS + UNPAID + LIKELY)

        await press("j")
        pressed = 0
        while await lines.count() > 0 and pressed < 60:
            before = await lines.count()
            await press(await _fitting_key(page))
            pressed += 1
            await expect(lines).to_have_count(before - 1)
        assert pressed == SHOPS + UNPAID + LIKELY, "one key for each"
        await expect(page.get_by_role("heading", name="All done")).to_be_visible()
        await camera.shoot("triage-done", full=False)
        await _stays_at_zero(page)


async def test_thirty_questions_are_answered_with_a_thumb(shown: Stack, browser: Browser) -> None:
    async with _asked(shown) as company:
        context = await browser.new_context(
            base_url=shown.address, locale="en-GB", timezone_id="Europe/Brussels", service_workers="block", **TELEPHONE
        )
        page = await context.new_page()
        complaints: list[str] = []
        page.on("pageerror", lambda error: complaints.append(str(error)))
        await _sign_in(page, company)
        await _wait_for_thirty(page)
        camera, thumb = Camera(page), await _thumb(page)
        cards = page.locator("ul[aria-label=Questions] > li")

        await _draw(page, thumb, to=250, let_go=False)
        await page.screenshot(path="build/screenshots/triage-swipe-390-light.png")
        await thumb("touchCancel", [])
        await expect(cards).to_have_count(PARKINGS + SHOPS + UNPAID + LIKELY)
        await _draw(page, thumb, to=40)
        await expect(cards).to_have_count(PARKINGS + SHOPS + UNPAID + LIKELY)

        left = await cards.count()
        while left > 0:
            top = cards.first
            private = top.get_by_role("button", name=re.compile("^Private"))
            if await private.count():
                await private.first.tap()
            elif await top.get_by_role("button", name="Yes, link them").count():
                await _draw(page, thumb, to=250)
            else:
                await _draw(page, thumb, to=-250)
                await page.get_by_role("dialog").get_by_role("button", name="In a week").click()
            await expect(cards).to_have_count(left - 1)
            left -= 1
        await expect(page.get_by_role("heading", name="All done")).to_be_visible()
        await _stays_at_zero(page)
        assert not camera.found, "\n".join(camera.found)
        assert not complaints
        await context.close()


@asynccontextmanager
async def _asked(stack: Stack) -> AsyncGenerator[Company]:
    """A company of which thirty things cannot be known."""
    async with new_company(stack, "email") as company:
        fields = {"email": company.party.email, "password": PASSWORD, "name": "Wim De Bakker", "language": "en"}
        await company.owner.sign_up(**fields, vat_number=company.party.vat_number, company_name=company.party.name)
        day = clock.today() - timedelta(days=3)
        alike = [_card(f"PARKING {place}", Decimal("-4.20") - Decimal(step) / 10) for step, place in enumerate(PLACES[:PARKINGS])]
        others = [_card(shop, Decimal("-23.17") - 11 * step) for step, shop in enumerate(NAMES[:SHOPS])]
        papers = [company.invoice(500 + seed) for seed in range(UNPAID + LIKELY)]
        likely = [Movement(amount=-paper.total, booking_date=day, counterparty_name="WEBBETALING") for paper in papers[:LIKELY]]
        await stack.outside.world.control.add_movements(company.account_id, [*alike, *others, *likely])
        for paper in papers:
            file = {"file": (f"{paper.file_stem}.pdf", drawing.pdf(paper), "application/pdf")}
            answer = await company.owner.http.post("/v1/documents", files=file)
            assert answer.status_code == 201, answer.text
        await company.owner.appoint_by_email("Fiduciaire Lambert", company.accountant_email)
        company.connection = await company.owner.link_bank("kbc", stack.outside.world.http, ibans=[company.party.iban])
        yield company


def _card(name: str, amount: Decimal) -> Movement:
    day = clock.today() - timedelta(days=3)
    return Movement(amount=amount, booking_date=day, counterparty_name=name, remittance_information="BETALING BANCONTACT")


PLACES = ("KOUTER", "VRIJDAGMARKT", "ZUID", "SINT-PIETERS", "RECEP", "TOLHUIS", "DAMPOORT", "REEP")
NAMES = (
    "KINEPOLIS GENT",
    "BRASSERIE PAKHUIS",
    "FNAC VELDSTRAAT",
    "ICI PARIS XL",
    "DECATHLON GENT",
    "STANDAARD BOEKHANDEL",
    "AVEVE GENT",
    "PANOS KORENMARKT",
    "NMBS LOKET",
    "EXKI GENT",
)


async def _sign_in(page: Page, company: Company) -> None:
    await page.goto("/sign-in")
    await page.get_by_label("E-mail address").fill(company.party.email)
    await page.locator("[name=password]").fill(PASSWORD)
    await page.get_by_role("button", name="Sign in").click()
    await expect(page).to_have_url(re.compile("/(todo|welcome)"))


async def _wait_for_thirty(page: Page) -> None:
    listed: Any = {}
    for _ in range(300):
        listed = await (await page.request.get("/v1/todo")).json()
        if listed["counts"].get("suggestion_to_confirm") == LIKELY and listed["total"] == PARKINGS + SHOPS + UNPAID + LIKELY:
            break
        await asyncio.sleep(0.3)
    else:
        raise AssertionError(listed["counts"])
    await page.goto("/todo")
    await expect(page.locator("ul[aria-label=Questions] > li")).to_have_count(listed["total"], timeout=LIVE)


async def _fitting_key(page: Page) -> str:
    """One letter for what the pane asks: what agrees in its amount is confirmed, bills were paid in cash, the rest was private."""
    pane = page.get_by_role("region", name="The question")
    if await pane.get_by_role("button", name="Yes, link them").count():
        return "e"
    return "c" if await pane.get_by_role("button", name="Cash").count() else "p"


async def _thumb(page: Page) -> Thumb:
    """Touches as the browser gets them from the screen: Playwright itself only taps."""
    session: Any = await page.context.new_cdp_session(page)

    async def touch(kind: str, points: list[dict[str, float]]) -> None:
        await session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    return touch


async def _draw(page: Page, thumb: Thumb, *, to: int, let_go: bool = True) -> None:
    """The thumb draws the first card sideways."""
    card = page.locator("ul[aria-label=Questions] > li").first
    await card.scroll_into_view_if_needed()
    box = await card.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + 24
    await thumb("touchStart", [{"x": x, "y": y}])
    for step in range(1, 9):
        await thumb("touchMove", [{"x": x + to * step / 8, "y": y}])
    if let_go:
        await thumb("touchEnd", [])


async def _stays_at_zero(page: Page) -> None:
    """What was answered is so for the product too, once the last undo has passed."""
    for _ in range(100):
        if (await (await page.request.get("/v1/todo")).json())["total"] == 0:
            return
        await asyncio.sleep(0.3)
    raise AssertionError(await (await page.request.get("/v1/todo")).json())
