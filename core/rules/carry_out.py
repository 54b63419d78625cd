"""Do what rules decided, and write down what each did and how it was before."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Uuid, any_, literal, select
from sqlalchemy.dialects.postgresql import ARRAY, insert
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, clock, events, ids
from core.bookings.models import UndonePair
from core.jobs import DeliverDocument, Reconcile
from core.outbox.stage import stage
from core.remarks.label import put_label
from core.remarks.models import LabelKind
from core.remarks.subject import Subject
from core.remarks.write_message import put_message
from core.rules.action import AttachAction, CategoryAction, MessageAction, TagAction
from core.rules.attach import attach, bookings_of_contracts
from core.rules.book import Deed
from core.rules.facts import Facts
from core.rules.models import RuleApplication
from core.rules.outcome import Outcome, Thing, outcome_of, said_by
from core.rules.say import say_of_documents, say_of_transactions

Decided = Sequence[tuple[Thing, Sequence[Deed]]]
_Pending = tuple[Thing, Deed]
MOST_NAMED = 100
"""Things named in one entry of the trail; what was done to each is kept by itself."""


async def carry_out(session: AsyncSession, company_id: UUID, decided: Decided) -> Mapping[UUID, int]:
    """Do it where nothing else was answered and nobody undid it; on how many things each rule acted.

    The rows that change are locked and looked at once more, so an answer that a person gives at this moment stands.
    """
    contracts = await bookings_of_contracts(session, company_id, _contracts(decided))
    pending = [(thing, deed) for thing, deeds in decided for deed in deeds if _would(thing, deed, contracts)]
    refused = await refusals(session, company_id, [thing.facts for thing, _ in pending])
    refused |= await _parted(session, company_id, pending)
    pending = [(thing, deed) for thing, deed in pending if (deed.rule_id, thing.facts.id, deed.slot) not in refused]
    if not pending:
        return {}
    done = [
        *await _attach(session, company_id, pending),
        *await say_of_transactions(session, company_id, pending),
        *await say_of_documents(session, company_id, pending),
        *await _remark(session, company_id, pending),
    ]
    await _keep(session, company_id, done)
    return await _tell(session, company_id, done)


def _contracts(decided: Decided) -> set[UUID]:
    return {deed.action.document_id for _, deeds in decided for deed in deeds if isinstance(deed.action, AttachAction)}


def _would(thing: Thing, deed: Deed, contracts: Mapping[UUID, UUID | None]) -> bool:
    booking_id = None
    if isinstance(deed.action, AttachAction):
        if deed.action.document_id not in contracts:
            return False
        booking_id = contracts[deed.action.document_id]
    return outcome_of(deed.action, thing.now, rule_id=deed.rule_id, contract_booking=booking_id) is Outcome.WOULD


async def refusals(session: AsyncSession, company_id: UUID, things: Sequence[Facts]) -> frozenset[tuple[UUID, UUID, str]]:
    """Rule, thing and slot of what somebody undid, which stays undone; and of messages, which are said once."""
    found: set[tuple[UUID, UUID, str]] = set()
    for about, column in (("transaction", RuleApplication.transaction_id), ("document", RuleApplication.document_id)):
        those = [one.id for one in things if one.about == about]
        if those:
            wanted = select(RuleApplication.rule_id, column.label("thing_id"), RuleApplication.slot, RuleApplication.undone_at).where(
                RuleApplication.company_id == company_id, column == any_(literal(those, ARRAY(Uuid())))
            )
            for row in await session.execute(wanted):
                if row.undone_at is not None or row.slot.startswith("message:"):
                    found.add((row.rule_id, row.thing_id, row.slot))
    return frozenset(found)


async def _parted(session: AsyncSession, company_id: UUID, pending: Sequence[_Pending]) -> set[tuple[UUID, UUID, str]]:
    """What somebody took out of the contract's booking."""
    those = [(thing.facts.id, deed, deed.action.document_id) for thing, deed in pending if isinstance(deed.action, AttachAction)]
    if not those:
        return set()
    rows = await session.execute(
        select(UndonePair.document_id, UndonePair.transaction_id).where(
            UndonePair.company_id == company_id, UndonePair.transaction_id.in_([one for one, _, _ in those])
        )
    )
    parted = {(row.document_id, row.transaction_id) for row in rows}
    return {(deed.rule_id, thing_id, deed.slot) for thing_id, deed, contract_id in those if (contract_id, thing_id) in parted}


async def _attach(session: AsyncSession, company_id: UUID, pending: Sequence[_Pending]) -> list[tuple[Thing, Deed, dict[str, Any]]]:
    by_contract: dict[UUID, list[_Pending]] = defaultdict(list)
    for thing, deed in pending:
        if isinstance(deed.action, AttachAction):
            by_contract[deed.action.document_id].append((thing, deed))
    done: list[tuple[Thing, Deed, dict[str, Any]]] = []
    for contract_id, those in sorted(by_contract.items()):
        booked = await attach(session, company_id, contract_id, [thing.facts.id for thing, _ in those])
        done += [(thing, deed, {"booking_id": str(booked[thing.facts.id])}) for thing, deed in those if thing.facts.id in booked]
    return done


async def _remark(session: AsyncSession, company_id: UUID, pending: Sequence[_Pending]) -> list[tuple[Thing, Deed, dict[str, Any]]]:
    done: list[tuple[Thing, Deed, dict[str, Any]]] = []
    for thing, deed in pending:
        subject, teller = Subject(thing.facts.about, thing.facts.id), said_by(deed.rule_id)
        match deed.action:
            case TagAction(tag=name):
                if await put_label(session, company_id, subject, LabelKind.TAG, name, said_by=teller):
                    done.append((thing, deed, {}))
            case CategoryAction(category=name):
                if await put_label(session, company_id, subject, LabelKind.CATEGORY, name, said_by=teller):
                    done.append((thing, deed, {}))
            case MessageAction(text=text):
                message = put_message(session, company_id, subject, text, said_by=teller)
                done.append((thing, deed, {"message_id": str(message.id)}))
            case _:
                continue
    return done


async def _keep(session: AsyncSession, company_id: UUID, done: Sequence[tuple[Thing, Deed, dict[str, Any]]]) -> None:
    """A rule that says something else of a thing than it did before keeps how it was before the first time."""
    now = clock.now()
    for thing, deed, before in done:
        is_transaction = thing.facts.about == "transaction"
        values = {
            "company_id": company_id,
            "id": ids.uuid7(),
            "created_at": now,
            "rule_id": deed.rule_id,
            "rule_version": deed.rule_version,
            "transaction_id": thing.facts.id if is_transaction else None,
            "document_id": None if is_transaction else thing.facts.id,
            "slot": deed.slot,
            "action": deed.action.model_dump(mode="json"),
            "before": before,
        }
        made = insert(RuleApplication).values(values)
        said = {"action": made.excluded.action, "rule_version": made.excluded.rule_version}
        name = f"uq_rule_application_{thing.facts.about}"
        await session.execute(made.on_conflict_do_update(constraint=name, set_=said))


async def _tell(session: AsyncSession, company_id: UUID, done: Sequence[tuple[Thing, Deed, dict[str, Any]]]) -> Mapping[UUID, int]:
    things: dict[UUID, dict[UUID, None]] = defaultdict(dict)
    for thing, deed, _ in done:
        things[deed.rule_id][thing.facts.id] = None
    await stage(session, company_id, Reconcile())
    for document_id in sorted({thing.facts.id for thing, _, _ in done if thing.facts.about == "document"}):
        await stage(session, company_id, DeliverDocument(document_id=document_id))
    for rule_id, touched in things.items():
        events.tell(session, company_id, "rule.applied", subject_type="rule", subject_id=rule_id, count=len(touched))
    await session.flush()
    for rule_id, touched in things.items():
        named = [str(one) for one in list(touched)[:MOST_NAMED]]
        facts = {"count": len(touched), "things": named}
        await audit.record(session, company_id, "rule.applied", subject_type="rule", subject_id=rule_id, **facts)
    return {rule_id: len(touched) for rule_id, touched in things.items()}
