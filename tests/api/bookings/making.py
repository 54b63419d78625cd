"""Committed documents and movements, and the failures of the API in short."""

from decimal import Decimal
from uuid import UUID

import httpx

from core.db import Database
from tests.factories.banking import make_account, make_transaction
from tests.factories.documents import make_document


async def kept_document(database: Database, company_id: UUID, **fields: object) -> str:
    """The id of a document that is there."""
    async with database.tenant(company_id) as session, session.begin():
        return str((await make_document(session, company_id, **fields)).id)


async def kept_transaction(database: Database, company_id: UUID, amount: str = "-121.00", **fields: object) -> str:
    """The id of a transaction that is there, on an account of its own."""
    async with database.tenant(company_id) as session, session.begin():
        account = await make_account(session, company_id)
        return str((await make_transaction(session, account, amount=Decimal(amount), **fields)).id)


async def kept_booking(client: httpx.AsyncClient, database: Database, company_id: UUID, amount: str = "-60.00") -> str:
    """The id of a booking of one document of 121.00 and one payment."""
    body = {
        "document_ids": [await kept_document(database, company_id)],
        "transaction_ids": [await kept_transaction(database, company_id, amount)],
    }
    response = await client.post("/v1/bookings", json=body)
    assert response.status_code == 201, response.text
    return str(response.json()["id"])


def problem(response: httpx.Response) -> tuple[int, str]:
    """Status and code of a failure."""
    assert response.headers["content-type"] == "application/problem+json", response.text
    return response.status_code, response.json()["type"].removeprefix("urn:problem-type:okioki:")
