"""Every SELECT over rules, what they did, and what is offered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.banking.models import BankTransaction
from core.documents.models import Document
from core.rules.book import Book, Standing
from core.rules.draft import ACTIONS, CONDITIONS, About, Draft
from core.rules.errors import RuleNotFound
from core.rules.models import Rule, RuleApplication, RuleSuggestion

MOST_SUGGESTIONS = 50


async def list_rules(session: AsyncSession, company_id: UUID) -> Sequence[Rule]:
    """The company's rules in their order."""
    wanted = select(Rule).where(Rule.company_id == company_id, Rule.deleted_at.is_(None))
    return (await session.scalars(wanted.order_by(Rule.position, Rule.id))).all()


async def get_rule(session: AsyncSession, company_id: UUID, rule_id: UUID, *, lock: bool = False) -> Rule:
    """One rule that is not removed. Raises RuleNotFound."""
    wanted = select(Rule).where(Rule.company_id == company_id, Rule.id == rule_id, Rule.deleted_at.is_(None))
    rule = await session.scalar(wanted.with_for_update() if lock else wanted)
    if rule is None:
        raise RuleNotFound(rule_id=rule_id)
    return rule


async def count_done(session: AsyncSession, company_id: UUID) -> Mapping[UUID, int]:
    """On how many things each rule did something that was not undone."""
    thing = func.coalesce(RuleApplication.transaction_id, RuleApplication.document_id)
    wanted = (
        select(RuleApplication.rule_id, func.count(thing.distinct()).label("things"))
        .where(RuleApplication.company_id == company_id, RuleApplication.undone_at.is_(None))
        .group_by(RuleApplication.rule_id)
    )
    rows = await session.execute(wanted)
    return {row.rule_id: row.things for row in rows}


async def load_book(session: AsyncSession, company_id: UUID, *, instead: Standing | None = None) -> Book:
    """The rules that are switched on; `instead` takes the place of the one with its id, or comes last where there is none."""
    standing = [standing_of(rule) for rule in await list_rules(session, company_id) if rule.enabled or (instead and rule.id == instead.id)]
    if instead is not None:
        known = any(rule.id == instead.id for rule in standing)
        standing = [instead if rule.id == instead.id else rule for rule in standing]
        standing += [] if known else [instead]
    return Book(standing)


def standing_of(rule: Rule) -> Standing:
    """A rule as the book holds it."""
    return Standing(rule.id, rule.version, draft_of(rule))


def draft_of(rule: Rule) -> Draft:
    """What a stored rule says."""
    about: About = "transaction" if rule.about == "transaction" else "document"
    return Draft.model_construct(
        name=rule.name,
        about=about,
        conditions=CONDITIONS.validate_python(rule.conditions),
        actions=ACTIONS.validate_python(rule.actions),
    )


@dataclass(frozen=True, slots=True)
class Done:
    """One thing that a rule did, with what it was done to in a few words."""

    application: RuleApplication
    name: str | None
    day: date | None
    amount: Decimal | None
    currency: str | None


async def list_done(
    session: AsyncSession,
    company_id: UUID,
    *,
    rule_id: UUID | None = None,
    transaction_id: UUID | None = None,
    document_id: UUID | None = None,
    before: UUID | None = None,
    limit: int,
) -> list[Done]:
    """What a rule did, or what rules did to one thing; the latest first."""
    wanted = (
        select(
            RuleApplication,
            func.coalesce(BankTransaction.counterparty_name, Document.supplier_name, Document.filename),
            func.coalesce(BankTransaction.booking_date, Document.issue_date),
            func.coalesce(BankTransaction.amount, Document.tax_inclusive_amount),
            func.coalesce(BankTransaction.currency, Document.currency),
        )
        .outerjoin(
            BankTransaction,
            (BankTransaction.company_id == RuleApplication.company_id) & (BankTransaction.id == RuleApplication.transaction_id),
        )
        .outerjoin(Document, (Document.company_id == RuleApplication.company_id) & (Document.id == RuleApplication.document_id))
        .where(RuleApplication.company_id == company_id)
    )
    asked = (
        (RuleApplication.rule_id, rule_id),
        (RuleApplication.transaction_id, transaction_id),
        (RuleApplication.document_id, document_id),
    )
    wanted = wanted.where(*(column == value for column, value in asked if value is not None))
    if before is not None:
        wanted = wanted.where(RuleApplication.id < before)
    rows = await session.execute(wanted.order_by(RuleApplication.id.desc()).limit(limit))
    return [Done(*row) for row in rows]


async def list_suggestions(session: AsyncSession, company_id: UUID) -> Sequence[RuleSuggestion]:
    """What is offered and not answered yet, the latest first."""
    wanted = select(RuleSuggestion).where(RuleSuggestion.company_id == company_id, RuleSuggestion.answer.is_(None))
    return (await session.scalars(wanted.order_by(RuleSuggestion.id.desc()).limit(MOST_SUGGESTIONS))).all()
