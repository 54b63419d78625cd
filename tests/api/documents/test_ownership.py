"""Another company's document is not there, whatever is asked of it."""

from datetime import timedelta
from typing import Any

import pytest

from core import clock
from core.db import Database
from tests.api.conftest import Person, client_of
from tests.api.documents.papers import problem
from tests.factories.documents import make_document

OPERATIONS: list[tuple[str, str, dict[str, Any] | None]] = [
    ("GET", "", None),
    ("PATCH", "", {"fields": {"currency": "USD"}}),
    ("GET", "/file", None),
    ("GET", "/pages/1", None),
    ("GET", "/ubl", None),
    ("POST", "/readings", None),
    ("PUT", "/payment-mark", {"mark": "cash"}),
    ("DELETE", "/payment-mark", None),
    ("PUT", "/reminder", {"on": "2099-01-01"}),
    ("DELETE", "/reminder", None),
    ("PUT", "/closure", {"note": "x"}),
    ("DELETE", "/closure", None),
    ("PUT", "/release", None),
    ("DELETE", "/release", None),
    ("PUT", "/not-an-invoice", None),
    ("DELETE", "/not-an-invoice", None),
    ("PUT", "/deletion", None),
    ("DELETE", "/deletion", None),
]


@pytest.mark.parametrize(("method", "path", "body"), OPERATIONS, ids=[f"{method} {path}" for method, path, _ in OPERATIONS])
async def test_it_is_not_there(
    owner: Person, stranger: Person, database: Database, method: str, path: str, body: dict[str, Any] | None
) -> None:
    async with database.tenant(owner.company_id) as session, session.begin():
        document = await make_document(session, owner.company_id)
    headers = {"If-Match": "*"} if method == "PATCH" else {}
    if path == "/reminder" and body is not None:
        body = {"on": str(clock.today() + timedelta(days=3))}
    response = await stranger.client.request(method, f"/v1/documents/{document.id}{path}", json=body, headers=headers)
    assert problem(response) == (404, "documentNotFound")
    shown = (await owner.client.get(f"/v1/documents/{document.id}")).json()
    assert (shown["version"], shown["payment_mark"], shown["closed_at"], shown["deleted_at"]) == (1, None, None, None)


@pytest.mark.parametrize(("method", "path", "body"), OPERATIONS, ids=[f"{method} {path}" for method, path, _ in OPERATIONS])
async def test_nobody_sees_it_without_signing_in(app: Any, method: str, path: str, body: dict[str, Any] | None) -> None:
    async with client_of(app) as nobody:
        response = await nobody.request(method, f"/v1/documents/01a20d6a-c8ef-7275-803f-a1ce6ddb7633{path}", json=body)
    assert problem(response) == (401, "notSignedIn")
