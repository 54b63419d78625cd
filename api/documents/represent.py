"""Documents as the contract shows them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from api.documents.schemas import (
    Arrival,
    DeliveryVerdict,
    Document,
    DocumentContradiction,
    DocumentDelivery,
    DocumentField,
    Saying,
)
from core.delivery import queries as deliveries
from core.delivery.settings import DeliverySettings
from core.documents import models
from core.documents.queries import arrivals_of
from core.search.find_documents import bookings_of_documents

_COLUMNS = [name for name in Document.model_fields if name in models.Document.__table__.columns]


async def represent(session: AsyncSession, company_id: UUID, document: models.Document, *, now: datetime) -> Document:
    """One document, as it stands in this transaction."""
    return (await represent_all(session, company_id, [document], now=now))[0]


async def represent_all(session: AsyncSession, company_id: UUID, documents: Sequence[models.Document], *, now: datetime) -> list[Document]:
    """Documents in the given order, in four statements however many they are."""
    await session.flush()
    wanted = [document.id for document in documents]
    if not wanted:
        return []
    arrivals = await arrivals_of(session, company_id, wanted)
    bookings = await bookings_of_documents(session, company_id, wanted)
    stand = await deliveries.document_deliveries(session, company_id, wanted, now=now, undo_window=_delivery_settings().undo_window)
    return [
        Document(
            **{name: getattr(document, name) for name in _COLUMNS},
            received_at=document.created_at,
            fields=fields_of(document.extraction, document.corrections),
            contradictions=contradictions_of(document.extraction),
            booking_id=bookings.get(document.id),
            delivery=_delivery(stand[document.id]),
            arrivals=[Arrival.model_validate(one) for one in arrivals[document.id]],
        )
        for document in documents
    ]


def fields_of(extraction: Mapping[str, Any] | None, corrections: Mapping[str, Any]) -> dict[str, DocumentField]:
    """What was read, each field with its place; the user's word over it, in the same place."""
    read: Mapping[str, Mapping[str, Any]] = (extraction or {}).get("fields") or {}
    fields = {name: DocumentField(**_known(field), corrected=False) for name, field in read.items()}
    for name, value in corrections.items():
        place = read.get(name) or {}
        fields[name] = DocumentField(
            value=value, confidence=1.0, page=place.get("page"), box=place.get("box"), source="user", corrected=True
        )
    return fields


def contradictions_of(extraction: Mapping[str, Any] | None) -> list[DocumentContradiction]:
    """Field by field, everything the evidences say of it, each saying once."""
    found: dict[str, list[Saying]] = {}
    for one in (extraction or {}).get("contradictions") or ():
        sayings = found.setdefault(one["field"], [])
        for value, source in ((one["value"], one["source"]), (one["other_value"], one["other_source"])):
            saying = Saying(value=value, source=source)
            if saying not in sayings:
                sayings.append(saying)
    return [DocumentContradiction(field=name, values=sayings) for name, sayings in found.items()]


def _known(field: Mapping[str, Any]) -> dict[str, Any]:
    return {name: field.get(name) for name in ("value", "confidence", "page", "box", "source")}


def _delivery(stand: deliveries.DocumentDelivery) -> DocumentDelivery:
    verdict = stand.verdict
    return DocumentDelivery.model_validate(
        {
            "state": stand.state or "none",
            "sent_at": stand.sent_at,
            "recipient": stand.recipient,
            "verdict": DeliveryVerdict(due=verdict.due, reason=verdict.reason, due_at=verdict.due_at, facts=dict(verdict.facts)),
        }
    )


@cache
def _delivery_settings() -> DeliverySettings:
    return DeliverySettings()
