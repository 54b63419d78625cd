"""A bank's file that is handed in among the documents is known for what it is, and waits where it belongs."""

from datetime import date
from decimal import Decimal

import pytest

from core.bank_files.coda.writer import write_coda
from core.bank_files.coda.written import Line
from tests.api.bookings.making import problem
from tests.api.conftest import Person
from tests.core.bank_files.coda.generated import ACCOUNT, days
from tests.core.bank_files.tables import exports

CODA = write_coda(ACCOUNT, days([[Line(date(2026, 1, 5), None, Decimal("1.00"), "R1")]]))


@pytest.mark.parametrize(("data", "format_"), [(exports.BNP_FR, "csv"), (CODA, "coda")], ids=["table", "coda"])
async def test_it_is_no_unreadable_document(owner: Person, data: bytes, format_: str) -> None:
    for _ in range(2):
        response = await owner.client.post("/v1/documents", files={"file": ("afschrift", data)})
        assert problem(response) == (409, "bankStatement")
    [waiting] = (await owner.client.get("/v1/statement-files")).json()["items"]
    assert (waiting["id"], waiting["state"], waiting["format"], waiting["source"]) == (
        response.json()["statement_file_id"], "waiting", format_, "documents"
    )  # fmt: skip
    assert (await owner.client.get("/v1/documents")).json()["items"] == []
