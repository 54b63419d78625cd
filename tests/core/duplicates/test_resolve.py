"""The user's word on two documents holds."""

from decimal import Decimal
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core import ids
from core.documents.models import Document
from core.duplicates.compare import compare_document
from core.duplicates.errors import PairNotFound
from core.duplicates.models import DocumentPair
from core.duplicates.resolve import resolve_pair
from tests.core.duplicates.test_compare import XML, arrive


async def pair_of(session: AsyncSession, first: Document, second: Document) -> DocumentPair:
    wanted = select(DocumentPair).where(
        DocumentPair.company_id == first.company_id,
        DocumentPair.first_id.in_([first.id, second.id]),
        DocumentPair.second_id.in_([first.id, second.id]),
    )
    return (await session.scalars(wanted)).one()


async def test_two_invoices_part_and_stay_parted(session: AsyncSession, company_id: UUID) -> None:
    first, second = await arrive(session, company_id), await arrive(session, company_id, 1)
    pair = await pair_of(session, first, second)
    decided = await resolve_pair(session, company_id, pair.id, "two_invoices")
    assert (decided.decided_by, second.superseded_by) == ("user", None)
    for document in (first, second):
        await compare_document(session, document)
    assert (pair.decision, first.superseded_by, second.superseded_by) == ("two_invoices", None, None)


async def test_the_same_makes_one_a_version_of_the_other(session: AsyncSession, company_id: UUID) -> None:
    first = await arrive(session, company_id)
    second = await arrive(session, company_id, 1, tax_inclusive_amount=Decimal("127.00"), **XML)
    pair = await pair_of(session, first, second)
    await resolve_pair(session, company_id, pair.id, "same")
    assert (first.superseded_by, second.superseded_by) == (second.id, None)
    await compare_document(session, first)
    assert pair.decision == "same"


async def test_a_decision_taken_back_is_asked_again(session: AsyncSession, company_id: UUID) -> None:
    first, second = await arrive(session, company_id), await arrive(session, company_id, 1)
    pair = await pair_of(session, first, second)
    reopened = await resolve_pair(session, company_id, pair.id, None)
    assert (reopened.decision, reopened.decided_by, second.superseded_by) == (None, None, None)


async def test_a_copy_parted_from_the_leader_stands_for_itself(session: AsyncSession, company_id: UUID) -> None:
    first, second, third = [await arrive(session, company_id, hour) for hour in range(3)]
    await resolve_pair(session, company_id, (await pair_of(session, first, second)).id, "two_invoices")
    assert (first.superseded_by, second.superseded_by, third.superseded_by) == (None, None, first.id)


async def test_another_pair_is_not_there(session: AsyncSession, company_id: UUID) -> None:
    with pytest.raises(PairNotFound):
        await resolve_pair(session, company_id, ids.uuid7(), "same")
