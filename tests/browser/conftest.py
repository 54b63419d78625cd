"""A browser on the product as it runs, with its built screens."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, async_playwright

from tests.browser.camera import Camera
from tests.conftest import CORPUS
from tests.database import ROOT
from tests.journeys.stack import Stack, running

CHROMIUM = Path("/usr/bin/chromium")
SCREENS = ROOT / "frontend" / "dist"


@pytest.fixture(scope="package")
async def shown(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stack]:
    """Everything running, the screens included."""
    assert (SCREENS / "index.html").exists(), "build the screens first: make test does, or npm run build in frontend/"
    folder = Path(os.environ.get("OKIOKI_RULES", CORPUS / "einvoice"))
    rules = folder if folder.is_dir() else None
    async with running(tmp_path_factory.mktemp("browser"), rules=rules, OKIOKI_FRONTEND_DIR=str(SCREENS)) as stack:
        yield stack


@pytest.fixture(scope="package")
async def browser() -> AsyncIterator[Browser]:
    """Chromium as Debian builds it."""
    assert CHROMIUM.exists(), "install chromium, the screens are judged in it"
    async with async_playwright() as playwright:
        opened = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        await opened.close()


@pytest.fixture
async def page(browser: Browser, shown: Stack) -> AsyncIterator[Page]:
    """A fresh visitor who reads English; what the console complains of fails the test at its end."""
    context = await browser.new_context(base_url=shown.address, locale="en-GB", timezone_id="Europe/Brussels", service_workers="block")
    visited = await context.new_page()
    complaints: list[str] = []
    visited.on("pageerror", lambda error: complaints.append(str(error)))
    yield visited
    await context.close()
    assert not complaints


@pytest.fixture
async def camera(page: Page) -> AsyncIterator[Camera]:
    """Pictures and axe; all that was found is told at the end."""
    taken = Camera(page)
    yield taken
    assert not taken.found, "\n".join(taken.found)
