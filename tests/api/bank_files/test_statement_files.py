"""Statements as files over the API: looked at, imported, explained, and written for the accountant."""

from datetime import date
from decimal import Decimal

import httpx

from core import clock
from core.bank_files.coda.check import check_coda
from core.bank_files.coda.writer import write_coda
from core.bank_files.coda.written import Account, Line
from core.bank_files.read_file import read_file
from core.db import Database
from tests.api.bookings.making import problem
from tests.api.conftest import Person
from tests.core.bank_files.coda.generated import days
from tests.factories.banking import iban, make_account

DAY = date(2026, 1, 5)
TABLE = "Wann;Was;Wieviel\n2026-01-05;Brot;-1.50\n2026-01-06;Miete;-800.00\n"


def coda(number: str, *amounts: str, day: date = DAY) -> bytes:
    """A statement without fault of an account."""
    lines = [Line(day, None, Decimal(amount), f"R{n}{amount}", None, "Klant", None, None, f"nr {n}") for n, amount in enumerate(amounts)]
    return write_coda(Account(number, "EUR", "KREDBEBB", "Atelier"), days([lines]))


async def upload(person: Person, data: bytes, name: str = "one.cod") -> httpx.Response:
    return await person.client.post("/v1/statement-files", files={"file": (name, data)})


async def test_a_file_is_looked_at_and_then_imported(owner: Person, database: Database) -> None:
    async with database.tenant(owner.company_id) as session, session.begin():
        account = await make_account(session, owner.company_id)
    data = coda(account.iban, "-12.30", "500.00")
    response = await upload(owner, data)
    assert response.status_code == 201, response.text
    preview = response.json()
    [outlook] = preview["statements"]
    assert (outlook["account_id"], outlook["new"], outlook["known"], outlook["gap"]) == (str(account.id), 2, 0, "0.00")
    assert (outlook["first_day"], outlook["opening"], outlook["closing"]) == ("2026-01-05", "100.00", "587.70")
    path = f"/v1/statement-files/{preview['file']['id']}"
    imported = (await owner.client.post(f"{path}/imports", json={})).json()
    assert (imported["state"], imported["stored"], imported["known"]) == ("imported", 2, 0)
    again = await upload(owner, data)
    assert (again.status_code, again.json()["file"]["state"]) == (200, "imported")
    assert [(one["new"], one["known"]) for one in again.json()["statements"]] == [(0, 2)]
    assert problem(await owner.client.post(f"{path}/imports", json={})) == (409, "alreadyImported")
    assert problem(await owner.client.delete(path)) == (409, "alreadyImported")
    listed = (await owner.client.get("/v1/transactions", params={"account_id": str(account.id)})).json()["items"]
    assert sorted(one["amount"] for one in listed) == ["-12.30", "500.00"]
    assert [one["state"] for one in (await owner.client.get("/v1/statement-files")).json()["items"]] == ["imported"]


async def test_an_account_that_is_new_is_added_with_its_file(owner: Person) -> None:
    number = iban()
    preview = (await upload(owner, coda(number, "1.00"))).json()
    [outlook] = preview["statements"]
    assert (outlook["account_id"], outlook["iban"], outlook["institution_id"]) == (None, number, "kbc")
    path = f"/v1/statement-files/{preview['file']['id']}/imports"
    assert problem(await owner.client.post(path, json={})) == (409, "accountUnknown")
    addition = {"iban": number, "currency": "EUR", "name": "Spaar", "institution_id": "kbc"}
    assert (await owner.client.post(path, json={"additions": [addition]})).json()["stored"] == 1
    accounts = (await owner.client.get("/v1/accounts")).json()["items"]
    assert [(one["iban"], one["name"], one["balance"]) for one in accounts] == [(number, "Spaar", "101.00")]


async def test_a_file_that_is_damaged_says_where(owner: Person) -> None:
    response = await upload(owner, coda(iban(), "1.00").replace(b"EUR000", b"EUR00", 1))
    assert problem(response) == (409, "statementDamaged")
    assert (response.json()["line"], response.json()["reason"]) == (2, "line_length")
    assert problem(await upload(owner, b"%PDF-1.7 not a statement")) == (409, "notAStatement")


async def test_an_unknown_table_is_explained_once(owner: Person, database: Database) -> None:
    async with database.tenant(owner.company_id) as session, session.begin():
        account = await make_account(session, owner.company_id)
    preview = (await upload(owner, TABLE.encode(), "bank.csv")).json()
    assert preview["question"]["columns"] == ["Wann", "Was", "Wieviel"]
    layout = f"/v1/statement-layouts/{preview['question']['fingerprint']}"
    assert problem(await owner.client.put(layout, json={"columns": {"Wann": "booking_date", "Was": "communication"}})) == (
        409, "layoutIncomplete"
    )  # fmt: skip
    columns = {"Wann": "booking_date", "Was": "communication", "Wieviel": "amount"}
    assert (await owner.client.put(layout, json={"columns": columns, "currency": "EUR"})).status_code == 204
    path = f"/v1/statement-files/{preview['file']['id']}"
    [outlook] = (await owner.client.get(path)).json()["statements"]
    assert (outlook["movements"], outlook["iban"]) == (2, None)
    imported = await owner.client.post(f"{path}/imports", json={"account_id": str(account.id)})
    assert imported.json()["stored"] == 2, imported.text
    more = (await upload(owner, TABLE.encode() + b"2026-01-07;Salz;-2.00\n", "bank2.csv")).json()
    assert more["question"] is None


async def test_a_waiting_file_is_left_aside_and_comes_back_when_handed_in_again(owner: Person) -> None:
    data = coda(iban(), "1.00")
    preview = (await upload(owner, data)).json()
    path = f"/v1/statement-files/{preview['file']['id']}"
    assert (await owner.client.delete(path)).status_code == 204
    assert (await owner.client.get("/v1/statement-files")).json()["items"] == []
    assert (await upload(owner, data)).json()["file"]["state"] == "waiting"
    assert problem(await owner.client.get(path.replace(path[-12:], "0" * 12))) == (404, "statementFileNotFound")


async def test_coda_is_written_and_stays_as_it_was_given_out(owner: Person) -> None:
    number = iban()
    first = (await upload(owner, coda(number, "10.00", "-4.00"))).json()
    addition = {"iban": number, "currency": "EUR", "name": "Zicht", "institution_id": "kbc"}
    await owner.client.post(f"/v1/statement-files/{first['file']['id']}/imports", json={"additions": [addition]})
    [account] = (await owner.client.get("/v1/accounts")).json()["items"]
    path, month = f"/v1/accounts/{account['id']}", {"month": "2026-01"}
    assert problem(await owner.client.get(f"{path}/coda", params=month)) == (404, "noCodaStatements")
    until = {"until": clock.today().isoformat()}
    issued = (await owner.client.post(f"{path}/coda-statements", json=until)).json()
    assert issued == {"statements": 1, "proved_through": DAY.isoformat()}
    written = await owner.client.get(f"{path}/coda", params=month)
    assert check_coda(written.content) == []
    later = (await upload(owner, coda(number, "10.00", "-4.00", "2.00"))).json()
    await owner.client.post(f"/v1/statement-files/{later['file']['id']}/imports", json={})
    assert (await owner.client.get(f"{path}/coda", params=month)).content == written.content
    assert (await owner.client.post(f"{path}/coda-statements", json=until)).json()["statements"] == 1
    assert (await owner.client.post(f"{path}/coda-statements", json=until)).json()["statements"] == 0
    both = read_file((await owner.client.get(f"{path}/coda", params=month)).content)
    assert check_coda((await owner.client.get(f"{path}/coda", params=month)).content) == []
    assert [(s.number, [str(e.movement.amount) for e in s.entries]) for s in both] == [
        ("001", ["10.00", "-4.00"]),
        ("002", ["2.00"]),
    ]
