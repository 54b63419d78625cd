"""Every screen with a quarter's work on it, in four lights, judged by axe."""

import asyncio
import re

import pytest
from playwright.async_api import Page, expect

from core import clock
from sandbox.scenario import ADDRESS, play
from tests.browser.camera import Camera
from tests.journeys.stack import Stack
from tests.journeys.test_demo import EMAIL, PASSWORD, make_demo

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys"), pytest.mark.timeout(400)]


@pytest.fixture(scope="module")
async def bakery(shown: Stack) -> Stack:
    """The demo company, its quarter lived through."""
    world = shown.outside.world
    world.mail.store.add_user(ADDRESS, "zandbak")
    await play(world, clock.today())
    done = await asyncio.to_thread(make_demo, shown)
    assert done.returncode == 0, done.stderr
    return shown


@pytest.fixture
async def baker(page: Page, bakery: Stack) -> Page:
    """Signed in."""
    await page.goto("/sign-in")
    await page.get_by_label("E-mail address").fill(EMAIL)
    await page.locator("[name=password]").fill(PASSWORD)
    await page.get_by_role("button", name="Sign in").click()
    await expect(page).to_have_url(re.compile("/todo"))
    return page


SCREENS = {
    "todo": "/todo",
    "documents": "/documents",
    "transactions": "/transactions",
    "bookings": "/bookings",
    "payments": "/payments",
    **{
        f"settings-{part}": f"/settings/{part}"
        for part in ("company", "banks", "mailboxes", "accountant", "members", "duplicates", "keys", "account")
    },
    "nowhere": "/nowhere",
}


@pytest.mark.parametrize("name", SCREENS)
async def test_a_screen_is_clean_in_every_light(baker: Page, camera: Camera, name: str) -> None:
    await baker.goto(SCREENS[name])
    await baker.wait_for_load_state("networkidle", timeout=5_000) if name == "nowhere" else await _settled(baker)
    await camera.shoot(name, full=name not in ("documents", "transactions", "bookings"))


async def test_a_document_a_booking_and_a_transaction_are_clean_in_every_light(baker: Page, camera: Camera) -> None:
    for kind in ("documents", "bookings"):
        await baker.goto(f"/{kind}")
        await _settled(baker)
        await baker.locator(f"main a[href^='/{kind}/']").first.click()
        await _settled(baker)
        await camera.shoot(kind.removesuffix("s"))
    listed = await (await baker.request.get("/v1/transactions?limit=1")).json()
    await baker.goto(f"/transactions?shown={listed['items'][0]['id']}")
    await expect(baker.get_by_role("dialog")).to_be_visible()
    await camera.shoot("transaction", full=False)


async def _settled(page: Page) -> None:
    """The headline is there and nothing is still being fetched; a session that was lost would show the form to sign in."""
    await expect(page.get_by_role("heading", level=1)).to_be_visible()
    await expect(page.locator("[aria-busy='true']")).to_have_count(0)
    assert "/sign-in" not in page.url
    await page.wait_for_timeout(500)
