"""Documents as the contract shows them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from api.documents.schemas import Document, DocumentContradiction, Saying
from core.delivery.queries import DocumentDelivery, document_deliveries
from core.delivery.settings import DeliverySettings
from core.documents import models
from core.documents.listing import ListedDocument, describe_document
from core.reading.fields.sureness import NOT_ASKED, SURE

_SAID = ("value", "confidence", "page", "box", "source")


async def represent(session: AsyncSession, company_id: UUID, document: models.Document, *, now: datetime) -> Document:
    """One document, as it stands in this transaction."""
    row = await describe_document(session, company_id, document.id)
    return (await represent_all(session, company_id, [row], now=now))[0]


async def represent_all(session: AsyncSession, company_id: UUID, rows: Sequence[ListedDocument], *, now: datetime) -> list[Document]:
    """Documents in the given order, in one statement however many they are."""
    if not rows:
        return []
    names = tuple(rows[0]._asdict())  # pyright: ignore[reportPrivateUsage]  # public, whatever its name
    wanted = [row.id for row in rows]
    stand = await document_deliveries(session, company_id, wanted, now=now, undo_window=_delivery_settings().undo_window)
    return [
        Document.model_validate(
            dict(zip(names, row, strict=True))
            | {
                "received_at": row.created_at,
                "fields": fields_of(row.read_fields, row.corrections),
                "contradictions": contradictions_of(row.contradictions),
                "booking_id": stand[row.id].booking_id,
                "delivery": _delivery(stand[row.id]),
            }
        )
        for row in rows
    ]


def fields_of(read: Mapping[str, Mapping[str, Any]] | None, corrections: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """What was read, each field with its place, as a DocumentField; the user's word over it, in the same place."""
    known = read or {}
    fields = {
        name: {key: field.get(key) for key in _SAID}
        | {"sure": name in NOT_ASKED or (field.get("confidence") or 0) >= SURE, "corrected": False}
        for name, field in known.items()
    }
    for name, value in corrections.items():
        place = known.get(name) or {}
        fields[name] = {
            "value": value,
            "confidence": 1.0,
            "sure": True,
            "page": place.get("page"),
            "box": place.get("box"),
            "source": "user",
            "corrected": True,
        }
    return fields


def contradictions_of(told: Sequence[Mapping[str, Any]] | None) -> list[DocumentContradiction]:
    """Field by field, everything the evidences say of it, each saying once."""
    found: dict[str, list[Saying]] = {}
    for one in told or ():
        sayings = found.setdefault(one["field"], [])
        for value, source in ((one["value"], one["source"]), (one["other_value"], one["other_source"])):
            saying = Saying(value=value, source=source)
            if saying not in sayings:
                sayings.append(saying)
    return [DocumentContradiction(field=name, values=sayings) for name, sayings in found.items()]


def _delivery(stand: DocumentDelivery) -> dict[str, Any]:
    verdict = stand.verdict
    return {
        "state": stand.state,
        "sent_at": stand.sent_at,
        "recipient": stand.recipient,
        "verdict": {"due": verdict.due, "reason": verdict.reason, "due_at": verdict.due_at, "facts": dict(verdict.facts)},
    }


@cache
def _delivery_settings() -> DeliverySettings:
    return DeliverySettings()
