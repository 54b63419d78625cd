"""One invoice goes once, however it arrives; and nothing old goes that has not left."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock, ids
from core.db import Database
from core.delivery.assignment import Assignment, NotNow
from core.delivery.deliver import fix_package, mark_leaving
from core.delivery.due import stage_due
from core.delivery.eligibility import VerdictReason
from core.delivery.errors import HeldByAnother
from core.delivery.models import Accountant, Channel, Delivery, Form
from core.delivery.package import File, Package
from core.delivery.plan import plan_delivery
from core.delivery.queries import document_deliveries, list_candidates, load_facts
from core.delivery.resend import send_document
from core.documents.correct import correct_document
from core.documents.models import Document
from core.duplicates.delete_document import delete_document
from core.duplicates.models import DocumentPair
from core.duplicates.resolve import resolve_pair
from tests.core.duplicates.test_compare import XML, arrive
from tests.core.duplicates.test_resolve import pair_of
from tests.factories.documents import make_document

NOW = clock.now() + timedelta(days=1)
PAID: dict[str, object] = {"payment_mark": "cash", "payment_mark_by": "user"}
READ: dict[str, object] = {"kind": "invoice", "direction": "purchase", "fields": {}, "text": ""}


@pytest.fixture(autouse=True)
async def accountant(session: AsyncSession, company_id: UUID) -> None:
    session.add(Accountant(company_id=company_id, name="Fiduciaire", channel=Channel.EMAIL, email="ubl@boekhouder.be"))
    await session.flush()


async def handed_over(session: AsyncSession, document: Document, **changes: object) -> None:
    values: dict[str, object] = {"state": "sent", "sent_at": clock.now(), "proof": {"said": "ok"}} | changes
    session.add(
        Delivery(
            company_id=document.company_id,
            document_id=document.id,
            document_version=document.version,
            channel=Channel.EMAIL,
            recipient="ubl@boekhouder.be",
            idempotency_key=ids.uuid7().hex,
            **values,
        )
    )
    await session.flush()


async def plan(session: AsyncSession, document: Document, now: datetime = NOW) -> Assignment | NotNow:
    return await plan_delivery(session, document.company_id, document.id, now=now, undo_window=timedelta(0))


async def reason(session: AsyncSession, document: Document) -> str | None:
    planned = await plan(session, document)
    return planned.reason if isinstance(planned, NotNow) else None


@pytest.mark.parametrize("changes", [{}, {"state": "sending", "sent_at": None, "proof": None, "leaving_at": clock.now()}])
async def test_the_e_invoice_of_a_paper_that_was_sent_goes_only_on_request(
    session: AsyncSession, company_id: UUID, changes: dict[str, object]
) -> None:
    paper = await arrive(session, company_id, **PAID)
    await handed_over(session, paper, **changes)
    peppol = await arrive(session, company_id, 1, **XML)
    assert paper.superseded_by == peppol.id
    assert await reason(session, peppol) == VerdictReason.CHANGED_SINCE_SENT
    assert await stage_due(session, company_id, now=NOW, undo_window=timedelta(0)) == 0
    stands = (await document_deliveries(session, company_id, [peppol.id], now=NOW, undo_window=timedelta(0)))[peppol.id]
    assert (stands.state, stands.recipient, stands.sent_at is None) == ("none", "ubl@boekhouder.be", bool(changes))
    await send_document(session, company_id, peppol.id, Form.UBL, now=NOW)
    assert isinstance(await plan(session, peppol), Assignment)


async def test_the_copy_of_a_deleted_leader_that_was_sent_does_not_go_by_itself(session: AsyncSession, company_id: UUID) -> None:
    photo, peppol = await arrive(session, company_id, **PAID), await arrive(session, company_id, 1, **XML)
    third = await arrive(session, company_id, 2)
    await handed_over(session, peppol)
    await delete_document(session, company_id, peppol.id)
    assert (photo.superseded_by, third.superseded_by) == (None, photo.id)
    assert await reason(session, photo) == VerdictReason.CHANGED_SINCE_SENT


async def test_another_invoice_goes_though_the_one_it_was_taken_for_was_sent(session: AsyncSession, company_id: UUID) -> None:
    first, second, third = [await arrive(session, company_id, hour, **PAID) for hour in range(3)]
    await handed_over(session, first)
    await resolve_pair(session, company_id, (await pair_of(session, first, second)).id, "two_invoices")
    assert (second.superseded_by, third.superseded_by) == (None, first.id)
    assert isinstance(await plan(session, second), Assignment)


async def test_a_family_is_joined_over_any_number_of_steps(session: AsyncSession, company_id: UUID) -> None:
    first, second, third = [await make_document(session, company_id, **PAID) for _ in range(3)]
    for one, other in ((second, first), (second, third)):
        session.add(DocumentPair(company_id=company_id, first_id=one.id, second_id=other.id, likeness="same", reasons=[], decision="same"))
    await handed_over(session, third)
    assert await reason(session, first) == VerdictReason.CHANGED_SINCE_SENT


def package_of(content: bytes) -> Package:
    return Package(main=File("F-17.xml", "application/xml", content))


async def test_after_a_crash_before_anything_left_the_document_of_today_is_sent(session: AsyncSession, company_id: UUID) -> None:
    document = await make_document(session, company_id, extraction=READ, **PAID)
    first = await plan(session, document)
    assert isinstance(first, Assignment)
    await fix_package(session, company_id, first, package_of(b"<old/>"))
    await correct_document(session, company_id, document.id, {"invoice_number": "F-18"})
    with pytest.raises(HeldByAnother):
        await mark_leaving(session, company_id, first, now=NOW)
    session.expunge_all()
    again = await plan(session, document, NOW + timedelta(days=1))
    assert isinstance(again, Assignment)
    assert (again.package_sha256, again.filename, again.document.invoice_number, again.may_have_left) == (None, None, "F-18", False)


async def test_after_a_crash_before_anything_left_an_answer_taken_back_holds(session: AsyncSession, company_id: UUID) -> None:
    document = await make_document(session, company_id, **PAID)
    first = await plan(session, document)
    assert isinstance(first, Assignment)
    await fix_package(session, company_id, first, package_of(b"<old/>"))
    document.payment_mark = document.payment_mark_by = None
    await session.flush()
    session.expunge_all()
    again = await plan(session, document, NOW + timedelta(days=1))
    assert (isinstance(again, NotNow) and again.reason) == VerdictReason.WAITS_FOR_ANSWER


async def test_what_may_have_left_is_finished_as_it_was_begun(session: AsyncSession, company_id: UUID) -> None:
    document = await make_document(session, company_id, **PAID)
    first = await plan(session, document)
    assert isinstance(first, Assignment)
    package = package_of(b"<old/>")
    await fix_package(session, company_id, first, package)
    await mark_leaving(session, company_id, first, now=NOW)
    await correct_document(session, company_id, document.id, {"invoice_number": "F-18"})
    session.expunge_all()
    again = await plan(session, document, NOW + timedelta(days=1))
    assert isinstance(again, Assignment)
    assert (again.package_sha256, again.may_have_left) == (package.main.sha256, True)


@pytest.mark.parametrize("change", ["deleted_at", "superseded_by"])
async def test_nothing_leaves_for_a_document_that_was_put_away_or_led_meanwhile(
    session: AsyncSession, company_id: UUID, change: str
) -> None:
    document, other = await make_document(session, company_id, **PAID), await make_document(session, company_id)
    assignment = await plan(session, document)
    assert isinstance(assignment, Assignment)
    await fix_package(session, company_id, assignment, package_of(b"<old/>"))
    setattr(document, change, clock.now() if change == "deleted_at" else other.id)
    await session.flush()
    with pytest.raises(HeldByAnother):
        await mark_leaving(session, company_id, assignment, now=NOW)


async def test_only_what_may_be_due_is_looked_at(session: AsyncSession, company_id: UUID) -> None:
    await make_document(session, company_id)
    await make_document(session, company_id, kind="contract", **PAID)
    wanted = [
        await make_document(session, company_id, **more)
        for more in (PAID, {"direction": "sale"}, {"kind": "contract", "released_at": NOW}, {"snoozed_until": NOW.date()})
    ]
    asked = await make_document(session, company_id)
    await send_document(session, company_id, asked.id, Form.UBL, now=NOW)
    found = await list_candidates(session, company_id, now=NOW, after=None, limit=100)
    assert found == sorted(one.id for one in (*wanted, asked))


async def test_judging_never_reads_what_was_read_in_a_document(database: Database, session: AsyncSession, company_id: UUID) -> None:
    document = await make_document(session, company_id, extraction=READ, **PAID)
    session.expunge_all()
    asked: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        asked.append(statement)

    event.listen(database.engine.sync_engine, "before_cursor_execute", note)
    try:
        facts = await load_facts(session, company_id, [document.id], undo_window=timedelta(0))
    finally:
        event.remove(database.engine.sync_engine, "before_cursor_execute", note)
    assert facts[document.id].payment_mark == "cash"
    assert [one for one in asked if "document.updated_at" in one] != []
    assert [one for one in asked if "extraction" in one] == []
