"""Listing, seeing and correcting documents."""

from datetime import date
from decimal import Decimal
from typing import Any, get_args

import pytest

from api.documents.represent import contradictions_of, fields_of
from api.documents.schemas import FieldName
from core.bookings.models import Booking, BookingDocument
from core.db import Database
from core.documents.correct import apply_fields
from core.documents.fields import PARSERS
from core.documents.models import Document, Kind, PaymentMark, ReadingState
from tests.api.conftest import Person
from tests.api.documents.papers import problem
from tests.factories.documents import make_document


def said(**fields: object) -> dict[str, Any]:
    """An extraction with these fields, each read with little doubt in the text of the first page."""
    told = {
        name: {"value": value, "confidence": 0.97, "page": 1, "box": [0.1, 0.1, 0.2, 0.2], "source": "text"}
        for name, value in fields.items()
    }
    return {"kind": "invoice", "direction": "purchase", "fields": told, "contradictions": [], "lines": [], "pages": 1, "text": ""}


async def kept(database: Database, person: Person, **fields: object) -> Document:
    """A committed document with its searched words."""
    async with database.tenant(person.company_id) as session, session.begin():
        document = await make_document(session, person.company_id, **fields)
        if document.extraction is not None:
            await apply_fields(session, document)
    return document


async def found(person: Person, **query: object) -> list[str]:
    response = await person.client.get("/v1/documents", params={name.rstrip("_"): str(value) for name, value in query.items()})
    assert response.status_code == 200, response.text
    return [item["filename"] for item in response.json()["items"]]


def test_the_contract_names_every_field_that_can_be_corrected() -> None:
    assert set(get_args(FieldName)) == set(PARSERS)


async def test_it_shows_each_field_with_its_place_and_the_correction_over_it(owner: Person, database: Database) -> None:
    document = await kept(database, owner, extraction=said(supplier_name="Proxlmus", tax_inclusive_amount="121.00"))
    response = await owner.client.patch(
        f"/v1/documents/{document.id}", json={"fields": {"supplier_name": " Proximus  NV "}}, headers={"If-Match": '"1"'}
    )
    assert response.status_code == 200, response.text
    shown = response.json()
    assert shown["supplier_name"] == "Proximus NV"
    assert shown["fields"]["supplier_name"] == {
        "value": "Proximus NV",
        "confidence": 1.0,
        "sure": True,
        "page": 1,
        "box": [0.1, 0.1, 0.2, 0.2],
        "source": "user",
        "corrected": True,
    }
    assert shown["fields"]["tax_inclusive_amount"]["corrected"] is False
    assert (shown["tax_inclusive_amount"], shown["version"], response.headers["etag"]) == ("121.00", 2, '"2"')
    back = await owner.client.patch(f"/v1/documents/{document.id}", json={"fields": {"supplier_name": None}}, headers={"If-Match": '"2"'})
    assert (back.json()["supplier_name"], back.json()["fields"]["supplier_name"]["corrected"]) == ("Proxlmus", False)


async def test_saying_the_same_again_is_no_new_version(owner: Person, database: Database) -> None:
    document = await kept(database, owner, extraction=said())
    change = {"fields": {"tax_inclusive_amount": "10", "supplier_vat_number": "BE 0202.239.951"}}
    first = await owner.client.patch(f"/v1/documents/{document.id}", json=change, headers={"If-Match": '"1"'})
    same = {"fields": {"tax_inclusive_amount": "10.00", "supplier_vat_number": "BE0202239951"}}
    second = await owner.client.patch(f"/v1/documents/{document.id}", json=same, headers={"If-Match": '"2"'})
    assert (first.json()["version"], second.json()["version"]) == (2, 2)


@pytest.mark.parametrize(
    ("if_match", "expected"),
    [(None, (428, "versionRequired")), ('"7"', (412, "stale")), ("W/1", (412, "stale"))],
)
async def test_nobody_overwrites_what_they_did_not_see(
    owner: Person, database: Database, if_match: str | None, expected: tuple[int, str]
) -> None:
    document = await kept(database, owner)
    headers = {} if if_match is None else {"If-Match": if_match}
    response = await owner.client.patch(f"/v1/documents/{document.id}", json={"fields": {"currency": "USD"}}, headers=headers)
    assert problem(response) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("supplier_vat_number", "BE0123456789"),
        ("iban", "BE02737026917241"),
        ("structured_communication", "+++123/4567/89012+++"),
        ("issue_date", "2026-02-30"),
        ("tax_inclusive_amount", "12,50"),
        ("tax_inclusive_amount", "1e20"),
        ("tax_inclusive_amount", "1.005"),
        ("tax_inclusive_amount", "sNaN"),
        ("currency", "euro"),
        ("kind", "poem"),
        ("supplier_name", " \u202e "),
    ],
)
async def test_a_correction_that_cannot_be_is_refused(owner: Person, database: Database, name: str, value: str) -> None:
    document = await kept(database, owner)
    response = await owner.client.patch(f"/v1/documents/{document.id}", json={"fields": {name: value}}, headers={"If-Match": "*"})
    assert problem(response) == (409, "fieldNotCorrectable")
    assert response.json()["field"] == name


async def test_a_field_that_does_not_exist_does_not_fit_the_contract(owner: Person, database: Database) -> None:
    document = await kept(database, owner)
    response = await owner.client.patch(f"/v1/documents/{document.id}", json={"fields": {"colour": "red"}}, headers={"If-Match": "*"})
    assert problem(response) == (422, "invalidRequest")


async def test_what_the_owner_reads_in_an_unreadable_document_counts(owner: Person, database: Database) -> None:
    trouble = {"code": "encrypted", "title": "The file is protected.", "detail": "", "facts": {}}
    document = await kept(database, owner, reading_state=ReadingState.UNREADABLE, reading_problem=trouble, extraction=None)
    path = f"/v1/documents/{document.id}"
    change = {"fields": {"kind": "invoice", "direction": "sale", "tax_inclusive_amount": "5.00"}}
    assert (await owner.client.patch(path, json=change, headers={"If-Match": "*"})).json()["reading_state"] == "read"
    back = {"fields": dict.fromkeys(change["fields"])}
    assert (await owner.client.patch(path, json=back, headers={"If-Match": "*"})).json()["reading_state"] == "unreadable"


async def test_a_corrected_document_is_compared_with_the_others_again(owner: Person, database: Database) -> None:
    same = {"supplier_name": "Proximus NV", "supplier_vat_number": "BE0202239951", "issue_date": "2026-11-01", "currency": "EUR"}
    first = await kept(database, owner, extraction=said(**same, invoice_number="P1", tax_inclusive_amount="121.00"))
    second = await kept(database, owner, extraction=said(**same, invoice_number="Pl", tax_inclusive_amount="121.00"))
    path = f"/v1/documents/{second.id}"
    shown = (await owner.client.patch(path, json={"fields": {"invoice_number": "P1"}}, headers={"If-Match": "*"})).json()
    assert shown["superseded_by"] == str(first.id)


async def test_it_lists_by_what_documents_say(owner: Person, stranger: Person, database: Database) -> None:
    await kept(
        database,
        owner,
        filename="molens.pdf",
        extraction=said(
            supplier_name="Molens Vandenberghe", invoice_number="F-2026/17", tax_inclusive_amount="121.00", issue_date="2026-10-05"
        ),
    )
    await kept(
        database,
        owner,
        filename="jose.pdf",
        extraction=said(supplier_name="Boulangerie José", tax_inclusive_amount="9.90", issue_date="2026-11-05") | {"kind": "receipt"},
    )
    await kept(
        database,
        owner,
        filename="wachtend.pdf",
        reading_state=ReadingState.WAITING,
        kind=Kind.OTHER,
        tax_inclusive_amount=None,
        issue_date=None,
    )
    await kept(database, stranger, filename="vreemd.pdf", extraction=said(supplier_name="Molens Vandenberghe"))
    assert await found(owner) == ["wachtend.pdf", "jose.pdf", "molens.pdf"]
    assert await found(owner, q="vandenberge molens") == ["molens.pdf"]
    assert await found(owner, q="JOSE") == ["jose.pdf"]
    assert await found(owner, q="F202617") == ["molens.pdf"]
    assert await found(owner, q="nergens") == []
    assert await found(owner, kind="receipt") == ["jose.pdf"]
    assert await found(owner, state="waiting") == ["wachtend.pdf"]
    assert await found(owner, from_=date(2026, 11, 1)) == ["jose.pdf"]
    assert await found(owner, to=date(2026, 10, 31)) == ["molens.pdf"]
    assert await found(owner, min_amount=Decimal("100.00")) == ["molens.pdf"]
    assert await found(owner, max_amount=Decimal(10)) == ["jose.pdf"]
    assert await found(owner, counterparty="molens") == ["molens.pdf"]
    assert await found(owner, counterparty="boulangerie jose") == ["jose.pdf"]


async def test_it_lists_by_what_became_of_documents(owner: Person, database: Database) -> None:
    await kept(database, owner, filename="open.pdf")
    await kept(database, owner, filename="contract.pdf", kind=Kind.CONTRACT)
    await kept(database, owner, filename="cash.pdf", payment_mark=PaymentMark.CASH)
    booked = await kept(database, owner, filename="booked.pdf")
    async with database.tenant(owner.company_id) as session, session.begin():
        booking = Booking(company_id=owner.company_id, made_by="user")
        session.add(booking)
        await session.flush()
        session.add(BookingDocument(company_id=owner.company_id, booking_id=booking.id, document_id=booked.id))
    assert await found(owner, open=True) == ["open.pdf"]
    assert sorted(await found(owner, open=False)) == ["booked.pdf", "cash.pdf", "contract.pdf"]
    assert await found(owner, sent=True) == []
    assert len(await found(owner, sent=False)) == 4
    shown = (await owner.client.get(f"/v1/documents/{booked.id}")).json()
    assert shown["booking_id"] == str(booking.id)


async def test_pages_follow_one_another_without_gap_or_double(owner: Person, database: Database) -> None:
    names = [f"{number}.pdf" for number in range(7)]
    for name in names:
        await kept(database, owner, filename=name)
    seen: list[str] = []
    after: str | None = None
    while True:
        response = await owner.client.get("/v1/documents", params={"limit": 3} | ({"after": after} if after else {}))
        seen += [item["filename"] for item in response.json()["items"]]
        after = response.json()["next"]
        if after is None:
            break
    assert seen == names[::-1]
    assert problem(await owner.client.get("/v1/documents", params={"after": "nonsense"})) == (400, "invalidCursor")


async def test_reading_again_waits_for_a_reader(owner: Person, database: Database) -> None:
    document = await kept(database, owner, extraction=said(supplier_name="Proximus NV"))
    response = await owner.client.post(f"/v1/documents/{document.id}/readings")
    assert (response.status_code, response.json()["reading_state"]) == (202, "waiting")
    assert response.json()["supplier_name"] == "Proximus NV"


def test_contradictions_are_told_field_by_field() -> None:
    told = [
        {"field": "iban", "value": "A", "source": "qr", "other_value": "B", "other_source": "text"},
        {"field": "iban", "value": "A", "source": "qr", "other_value": "C", "other_source": "ocr"},
    ]
    (shown,) = contradictions_of(told)
    assert [(one.value, one.source) for one in shown.values] == [("A", "qr"), ("B", "text"), ("C", "ocr")]


def test_a_document_that_was_not_read_has_the_fields_its_owner_gave() -> None:
    shown = fields_of(None, {"kind": "receipt"})
    assert (shown["kind"]["value"], shown["kind"]["source"], shown["kind"]["page"]) == ("receipt", "user", None)
