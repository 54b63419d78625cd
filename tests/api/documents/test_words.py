"""The words of a page, what corrections taught, and what is to be checked."""

from uuid import UUID

import pytest
from sqlalchemy import select

from core.counterparties.models import Counterparty, CounterpartyFact, LearnedPlace, Paper
from core.db import Database
from core.ids import uuid7
from core.outbox.models import QueuedJob
from core.reading.learned.page_words import pages_to_json
from core.reading.learned.place import learn_place
from tests.api.conftest import Person
from tests.api.documents.papers import problem
from tests.api.documents.test_documents import kept, said
from tests.core.reading.learned.pages import layout_of, page_of
from tests.core.reading.learned.supplier import FIRST


async def kept_with_paper(database: Database, person: Person, **fields: object) -> UUID:
    document = await kept(database, person, **fields)
    async with database.tenant(person.company_id) as session, session.begin():
        session.add(
            Paper(
                company_id=person.company_id,
                document_id=document.id,
                pages=pages_to_json([page_of(FIRST)]),
                signature={},
                bands=[],
                read_alone={"fields": {}, "contradictions": [], "direction": None},
            )
        )
    return document.id


async def test_the_words_of_a_page_have_their_places_and_an_unchanged_copy_is_not_sent_again(owner: Person, database: Database) -> None:
    document_id = await kept_with_paper(database, owner)
    response = await owner.client.get(f"/v1/documents/{document_id}/pages/1/words")
    assert response.status_code == 200, response.text
    words = response.json()["items"]
    assert [word["text"] for word in words[:3]] == ["Kaasboer", "Van", "Loon"]
    assert all(0 <= side <= 1 for word in words for side in word["box"])
    again = await owner.client.get(f"/v1/documents/{document_id}/pages/1/words", headers={"If-None-Match": response.headers["ETag"]})
    assert again.status_code == 304
    assert (await owner.client.get(f"/v1/documents/{document_id}/pages/2/words")).json()["items"] == []


async def test_the_words_of_another_company_are_not_there(owner: Person, stranger: Person, database: Database) -> None:
    document_id = await kept_with_paper(database, owner)
    response = await stranger.client.get(f"/v1/documents/{document_id}/pages/1/words")
    assert problem(response) == (404, "documentNotFound")


async def test_where_one_pointed_is_kept_and_what_is_learned_from_it_is_asked_for(owner: Person, database: Database) -> None:
    document_id = await kept_with_paper(database, owner)
    pointed = {"page": 1, "box": [0.3, 0.2, 0.4, 0.22]}
    response = await owner.client.patch(
        f"/v1/documents/{document_id}",
        json={"fields": {"invoice_number": "KX-2026-118"}, "places": {"invoice_number": pointed, "iban": pointed}},
        headers={"If-Match": '"1"'},
    )
    assert response.status_code == 200, response.text
    async with database.tenant(owner.company_id) as session:
        paper = await session.get_one(Paper, (owner.company_id, document_id))
    assert paper.said == {"invoice_number": pointed}
    async with database.tenant(owner.company_id) as session:
        jobs = select(QueuedJob.kind).where(QueuedJob.company_id == owner.company_id)
        assert "learn_corrections" in (await session.scalars(jobs)).all()


async def test_what_is_unsure_is_to_be_checked_until_somebody_says_so(owner: Person, database: Database) -> None:
    told = said(supplier_name="Proxlmus", invoice_number="A1", payment_means="transfer")
    for name in ("supplier_name", "payment_means"):  # the second is not asked about: a paper names several ways
        told["fields"][name]["confidence"] = 0.5
    document = await kept(database, owner, extraction=told)
    await kept(database, owner, extraction=said(supplier_name="Proximus"))
    listed = (await owner.client.get("/v1/documents-to-check")).json()["items"]
    assert listed == [{"id": str(document.id), "filename": document.filename, "unsure": 1}]
    await owner.client.patch(f"/v1/documents/{document.id}", json={"fields": {"supplier_name": "Proxlmus"}}, headers={"If-Match": '"1"'})
    assert (await owner.client.get("/v1/documents-to-check")).json()["items"] == []


@pytest.mark.parametrize("what", ["counterparty-facts", "learned-places"])
async def test_each_learned_thing_is_shown_with_its_document_and_can_be_forgotten_and_kept(
    owner: Person, stranger: Person, database: Database, what: str
) -> None:
    document_id = await kept_with_paper(database, owner)
    place = learn_place(layout_of(FIRST), "invoice_number", "KX-2026-118")
    assert place is not None
    counterparty = Counterparty(company_id=owner.company_id, id=uuid7(), vat_number="BE0403170701")
    own = {"company_id": owner.company_id, "counterparty_id": counterparty.id, "document_id": document_id}
    fact = CounterpartyFact(**own, id=uuid7(), kind="name", value="Van Loon Kaas BV", learned_by="user")
    learned = LearnedPlace(**own, id=uuid7(), field="invoice_number", value="KX-2026-118", place=place.to_json())
    async with database.tenant(owner.company_id) as session, session.begin():
        session.add(counterparty)
        await session.flush()
        session.add_all([fact, learned])
    shown = (await owner.client.get("/v1/counterparties")).json()["items"][0]
    assert (shown["name"], shown["vat_number"]) == ("Van Loon Kaas BV", "BE0403170701")
    assert (shown["places"][0]["label"], shown["facts"][0]["filename"]) == ("kenmerk", "factuur.pdf")
    assert (await owner.client.get(f"/v1/counterparties/{counterparty.id}")).json() == shown
    thing = fact if what == "counterparty-facts" else learned
    path = f"/v1/{what}/{thing.id}/forgetting"
    assert problem(await stranger.client.put(path)) == (404, "learnedThingNotFound")
    assert (await owner.client.put(path)).json()["forgotten_at"] is not None
    lessons = (await owner.client.get(f"/v1/documents/{document_id}/lessons")).json()["items"]
    assert [one["forgotten_at"] is not None for one in lessons if one["id"] == str(thing.id)] == [True]
    assert (await owner.client.delete(path)).json()["forgotten_at"] is None
    assert problem(await stranger.client.get(f"/v1/counterparties/{counterparty.id}")) == (404, "counterpartyNotFound")
