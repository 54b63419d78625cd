"""The screens are served beside the API, and never instead of it."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from api.app import create_app
from api.resources import Resources
from core.settings import WebSettings
from tests.api.conftest import client_of


@pytest.fixture
async def browser(resources: Resources, tmp_path: Path) -> AsyncIterator[httpx.AsyncClient]:
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text("<!doctype html><title>OkiOki</title>", encoding="utf-8")
    (tmp_path / "assets" / "index-abc123.js").write_text("export {}", encoding="utf-8")
    app = create_app(web=WebSettings(frontend_dir=tmp_path))
    app.state.resources = resources
    async with client_of(app) as client:
        client.headers["Accept"] = "text/html"
        yield client


@pytest.mark.parametrize("path", ["/", "/todo", "/documents/0193b5c1-9c1e-7000-8000-000000000000"])
async def test_an_address_of_a_screen_is_the_page(browser: httpx.AsyncClient, path: str) -> None:
    response = await browser.get(path)
    assert response.status_code == 200
    assert "<title>OkiOki</title>" in response.text
    assert response.headers["Cache-Control"] == "no-cache"
    policy = response.headers["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "'unsafe-inline'" not in policy.split("script-src")[1].split(";")[0]
    assert "frame-ancestors 'none'" in policy


async def test_assets_are_kept_for_a_year(browser: httpx.AsyncClient) -> None:
    response = await browser.get("/assets/index-abc123.js")
    assert "immutable" in response.headers["Cache-Control"]
    assert response.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", ["/assets/missing.js", "/v1/nothing", "/../api/app.py", "/assets/..%2f..%2findex.html"])
async def test_what_is_not_there_is_not_the_page(browser: httpx.AsyncClient, path: str) -> None:
    browser.headers["Accept"] = "application/json"
    assert (await browser.get(path)).status_code == 404
