"""Look at all papers of a company for rhythms that stopped, and for reminders without their invoice."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock, events
from core.absence.models import ExpectedDocument
from core.absence.reminders import ASKED_FOR, Known, Reminder, lone_reminders
from core.absence.rhythm import HISTORY, Paper, find_rhythm
from core.documents.models import Direction, Document, DocumentText, Kind, ReadingState
from core.folding import fold

SUPPLIERS = 5000
"""Expectations kept of one company at most."""

_COLUMNS = (
    *("kind", "period", "supplier_name", "expected_on", "late_on", "lapses_on", "times", "amount", "currency"),
    "document_id",
)


async def observe(session: AsyncSession, company_id: UUID, *, today: date) -> int:
    """Replace what was noticed before; how many papers are expected. Sorting is what takes longest: n log n over the invoices."""
    invoices = await _invoices(session, company_id, today=today)
    noticed = [*_rhythms(invoices, today=today), *await _reminders(session, company_id, invoices, today=today)][:SUPPLIERS]
    fresh = {row["document_id"]: row for row in noticed}
    rows = await session.scalars(select(ExpectedDocument).where(ExpectedDocument.company_id == company_id))
    standing = {row.document_id: {name: getattr(row, name) for name in _COLUMNS} for row in rows}
    gone = [document_id for document_id, row in standing.items() if fresh.get(document_id) != row]
    new = [row for document_id, row in fresh.items() if standing.get(document_id) != row]
    if gone:
        ended = ExpectedDocument.document_id.in_(gone)
        await session.execute(delete(ExpectedDocument).where(ExpectedDocument.company_id == company_id, ended))
        session.expunge_all()
    session.add_all([ExpectedDocument(company_id=company_id, **row) for row in new])
    if gone or new:
        events.tell(session, company_id, "todo.changed", subject_type="company", subject_id=company_id)
    return len(fresh)


async def _invoices(session: AsyncSession, company_id: UUID, *, today: date) -> list[Any]:
    wanted = select(
        *(Document.id, Document.supplier_vat_number, Document.supplier_name, Document.issue_date, Document.created_at),
        *(Document.tax_inclusive_amount, Document.currency, Document.invoice_number),
    ).where(
        Document.company_id == company_id,
        Document.deleted_at.is_(None),
        Document.superseded_by.is_(None),
        Document.kind == Kind.INVOICE,
        Document.direction == Direction.PURCHASE,
        Document.issue_date.between(today - HISTORY, today),
    )
    return list(await session.execute(wanted))


def _rhythms(invoices: Iterable[Any], *, today: date) -> list[dict[str, Any]]:
    by_supplier: dict[str, list[Any]] = {}
    for row in invoices:
        key = row.supplier_vat_number or fold(row.supplier_name or "")
        if key:
            by_supplier.setdefault(key, []).append(row)
    found: list[dict[str, Any]] = []
    for rows in by_supplier.values():
        expected = find_rhythm(Paper(row.id, row.issue_date, clock.brussels_day(row.created_at), row.tax_inclusive_amount) for row in rows)
        if expected is not None and today < expected.lapses_on:
            last = next(row for row in rows if row.id == expected.last.id)
            found.append(
                {
                    "document_id": last.id,
                    "kind": "rhythm",
                    "period": str(expected.period),
                    "supplier_name": last.supplier_name,
                    "expected_on": expected.expected_on,
                    "late_on": expected.late_on,
                    "lapses_on": expected.lapses_on,
                    "times": expected.times,
                    "amount": expected.amount,
                    "currency": last.currency,
                }
            )
    return found


async def _reminders(session: AsyncSession, company_id: UUID, invoices: Iterable[Any], *, today: date) -> list[dict[str, Any]]:
    wanted = (
        select(
            *(Document.id, Document.created_at, Document.supplier_vat_number, Document.supplier_name, Document.tax_inclusive_amount),
            *(Document.currency, DocumentText.words),
        )
        .join(DocumentText, (DocumentText.company_id == Document.company_id) & (DocumentText.document_id == Document.id))
        .where(
            Document.company_id == company_id,
            Document.deleted_at.is_(None),
            Document.superseded_by.is_(None),
            Document.kind == Kind.OTHER,
            Document.reading_state == ReadingState.READ,
            Document.closed_at.is_(None),
            Document.created_at > clock.now() - ASKED_FOR,
        )
    )
    rows = {row.id: row for row in await session.execute(wanted)}
    papers = [
        Reminder(
            row.id,
            clock.brussels_day(row.created_at),
            row.words,
            row.supplier_vat_number,
            row.supplier_name,
            row.tax_inclusive_amount,
        )
        for row in rows.values()
    ]
    known = [Known(row.supplier_vat_number, row.invoice_number, row.tax_inclusive_amount) for row in invoices]
    return [
        {
            "document_id": paper.id,
            "kind": "reminder",
            "period": None,
            "supplier_name": paper.supplier_name,
            "expected_on": paper.received_on,
            "late_on": paper.received_on,
            "lapses_on": paper.received_on + ASKED_FOR,
            "times": 1,
            "amount": paper.amount,
            "currency": rows[paper.id].currency,
        }
        for paper in lone_reminders(papers, known)
        if today < paper.received_on + ASKED_FOR
    ]
