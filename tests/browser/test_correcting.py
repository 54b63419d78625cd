"""On a telephone: a photo is taken in, one word is tapped, and the supplier's next invoice is right by itself."""

import io
import re
from collections.abc import Sequence
from typing import Any

import pytest
from PIL import Image, ImageFilter
from playwright.async_api import Browser, Page, expect

from tests.browser.camera import Camera
from tests.core.reading import made
from tests.core.reading.learned.supplier import paper
from tests.journeys.company import PASSWORD, Company, new_company
from tests.journeys.stack import Stack

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys"), pytest.mark.timeout(280)]

READ = 60_000
"""Milliseconds in which a photo is recognised on a busy machine."""
TELEPHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}


async def test_a_word_is_tapped_and_the_next_invoice_is_right_by_itself(shown: Stack, browser: Browser) -> None:
    async with new_company(shown, "email") as company:
        context = await browser.new_context(
            base_url=shown.address, locale="en-GB", timezone_id="Europe/Brussels", service_workers="block", **TELEPHONE
        )
        page = await context.new_page()
        complaints: list[str] = []
        page.on("pageerror", lambda error: complaints.append(str(error)))
        await _sign_up(page, company)
        vat = company.party.vat_number
        ours = f"{vat[:2]} {vat[2:6]}.{vat[6:9]}.{vat[9:]}"
        first = await _take_photo(page, "one.jpg", paper("KX-2026-118", "03/11/2026", "100,00", "21,00", "121,00", customer=ours))
        await _tap_the_number(page)
        second = await _take_photo(
            page, "two.jpg", paper("KX-2026-0140", "17/11/2026", "250,00", "52,50", "302,50", lines=3, file="805/C", customer=ours)
        )
        assert first != second
        await expect(page.locator("#field-invoice_number")).to_have_value("KX-2026-0140")
        await expect(page.locator("#field-tax_inclusive_amount")).to_have_value("302,50")
        await expect(page.get_by_text("From where you corrected it before")).to_be_visible()
        camera = Camera(page)
        await page.locator("#field-invoice_number").focus()
        await camera.shoot("document-learned", full=False)
        await page.goto("/settings/counterparties")
        await expect(page.get_by_text("beside “kenmerk”")).to_be_visible()
        await camera.shoot("settings-counterparties")
        await _forget(page)
        assert not camera.found, "\n".join(camera.found)
        assert not complaints
        await context.close()


async def _sign_up(page: Page, company: Company) -> None:
    await page.goto("/sign-up")
    await page.get_by_label("VAT number").fill(company.party.vat_number)
    await page.get_by_label("Name of the company").fill(company.party.name)
    await page.get_by_label("Your name").fill("Wim De Bakker")
    await page.get_by_label("E-mail address").fill(company.party.email)
    await page.locator("[name=password]").fill(PASSWORD)
    await page.get_by_role("button", name="Create the account").click()
    await expect(page.get_by_role("heading", name="Link your bank")).to_be_visible()


def _photo(lines: Sequence[made.Line]) -> bytes:
    """A little crooked, blurred and compressed, as a hand takes it."""
    picture = Image.open(io.BytesIO(made.picture(lines))).convert("RGB")
    picture = picture.rotate(0.6, expand=True, fillcolor=(238, 236, 230), resample=Image.Resampling.BICUBIC).filter(
        ImageFilter.GaussianBlur(0.6)
    )
    output = io.BytesIO()
    picture.save(output, "JPEG", quality=80)
    return output.getvalue()


async def _take_photo(page: Page, name: str, lines: Sequence[made.Line]) -> str:
    """Uploaded on the list, read while one waits, and opened; its address."""
    await page.goto("/documents#add")
    await page.get_by_label("Choose files").set_input_files({"name": name, "mimeType": "image/jpeg", "buffer": _photo(lines)})
    await expect(page.get_by_text("In, being read").first).to_be_visible()
    document_id = (await (await page.request.get("/v1/documents")).json())["items"][0]["id"]
    await page.goto(f"/documents/{document_id}")
    await expect(page.locator("#field-tax_inclusive_amount")).not_to_have_value("", timeout=READ)
    return document_id


async def _tap_the_number(page: Page) -> None:
    """The field is chosen, then the word on the page: it fills the field, and what was learned shows by itself."""
    field = page.locator("#field-invoice_number")
    await expect(field).not_to_have_value("KX-2026-118")
    await field.tap()
    word = page.locator("[data-word='KX-2026-118']")
    await expect(word).to_be_attached()
    await word.scroll_into_view_if_needed()
    spot = await word.bounding_box()
    assert spot is not None
    await page.touchscreen.tap(spot["x"] + spot["width"] / 2, spot["y"] + spot["height"] / 2)
    await expect(field).to_have_value("KX-2026-118")
    await expect(page.get_by_text("Learned: next time from here.")).to_be_visible(timeout=READ)
    camera = Camera(page)
    await camera.shoot("document-corrected", full=False)
    assert not camera.found, "\n".join(camera.found)
    await page.set_viewport_size(TELEPHONE["viewport"])


async def _forget(page: Page) -> None:
    await page.get_by_role("button", name=re.compile("Forget: Number")).click()
    await expect(page.get_by_text("beside “kenmerk”")).to_be_hidden()
    await page.get_by_role("button", name="Undo").click()
    await expect(page.get_by_text("beside “kenmerk”")).to_be_visible()
