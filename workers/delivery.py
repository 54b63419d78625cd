"""Hand documents over to the accountant."""

import asyncio
import logging
from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from core import clock
from core.coda.package import statements_package
from core.delivery import deliver
from core.delivery.assignment import Assignment, NotNow, address_of, company_facts
from core.delivery.channels.channel import Channel, Passage, Receipt
from core.delivery.channels.registry import channels
from core.delivery.destination import open_destination
from core.delivery.errors import AccountantUnreachable, AttemptBroke, HeldByAnother, OutcomeUnknown
from core.delivery.models import Channel as ChannelName
from core.delivery.package import Package
from core.delivery.patience import ATTEMPT_SECONDS
from core.delivery.plan import plan_delivery
from core.delivery.plan_statements import plan_statements
from core.delivery.prepare import keep_package, load_package, prepare_package
from core.delivery.queries import find_accountant, get_company
from core.delivery.record_test import record_test
from core.delivery.settings import DeliverySettings
from core.errors import DomainError
from core.jobs import DeliverDocument, DeliverStatements, TestDelivery
from core.outbox.redaction import redact
from core.outbox.stage import stage
from workers.context import Context
from workers.registry import handles
from workers.run import Run

log = logging.getLogger(__name__)


@handles(DeliverDocument)
async def deliver_document(context: Context, job: DeliverDocument, run: Run) -> None:
    """Take the hand-over up, make the package and send it without a transaction, and record what became of it.

    A failure that may pass is not left to the job's own retries, which end after minutes: the next attempt is a job of its own.
    """
    async with context.database.tenant(run.company_id) as session, session.begin():
        planned = await plan_delivery(session, run.company_id, job.document_id, now=clock.now(), undo_window=DeliverySettings().undo_window)
    again_at = planned.look_again_at if isinstance(planned, NotNow) else await _attempt(context, planned)
    async with run.finish() as session:
        if again_at is not None:
            await stage(session, run.company_id, job, run_at=again_at)


@handles(DeliverStatements)
async def deliver_statements(context: Context, job: DeliverStatements, run: Run) -> None:
    """As `deliver_document`, for statements that we wrote."""
    async with context.database.tenant(run.company_id) as session, session.begin():
        planned = await plan_statements(session, run.company_id, job.delivery_id, now=clock.now())
    again_at = planned.look_again_at if isinstance(planned, NotNow) else await _attempt(context, planned)
    async with run.finish() as session:
        if again_at is not None:
            await stage(session, run.company_id, job, run_at=again_at)


@handles(TestDelivery)
async def test_delivery(context: Context, job: TestDelivery, run: Run) -> None:
    """Send a harmless file; how it went stands beside the address."""
    async with context.database.tenant(run.company_id) as session:
        accountant = await find_accountant(session, run.company_id)
        company = company_facts(await get_company(session, run.company_id))
    outcome: Receipt | DomainError | None = None
    if accountant is not None:
        address = address_of(accountant)
        try:
            async with asyncio.timeout(ATTEMPT_SECONDS):
                destination = await open_destination(address, company, context.vault)
                outcome = await _channels(context)[address.channel].test(destination, run.job_id.hex)
        except TimeoutError:
            outcome = AccountantUnreachable(reason="it took too long")
        except DomainError as problem:
            outcome = problem
    async with run.finish() as session:
        if outcome is not None:
            await record_test(session, run.company_id, outcome, now=clock.now())


async def _attempt(context: Context, assignment: Assignment) -> datetime | None:
    """One attempt, its outcome recorded in a transaction of its own: what was sent stays sent, whoever owns the job by then.

    Returns the moment of the next attempt, if there is to be one.
    """
    company_id = assignment.company.id
    crossing = _Crossing(context, assignment)
    outcome: Receipt | DomainError
    try:
        async with asyncio.timeout(ATTEMPT_SECONDS):
            package = await _package(context, assignment)
            destination = await open_destination(assignment.address, assignment.company, context.vault)
            channel = _channels(context)[assignment.address.channel]
            outcome = await channel.send(package, destination, assignment.key, Passage(assignment.may_have_left, crossing.leave))
            outcome = Receipt(outcome.proof | {"form": package.form, "checked_by_rules": package.checked})
    except HeldByAnother:
        async with context.database.tenant(company_id) as session, session.begin():
            return clock.now() if await deliver.give_back(session, company_id, assignment) else None
    except TimeoutError:
        outcome = (OutcomeUnknown if crossing.has_left else AccountantUnreachable)(reason="it took too long")
    except DomainError as problem:
        outcome = problem
    except Exception as error:  # whatever it is, the delivery must not stay held by nobody
        log.exception("delivery %s broke: %s", assignment.delivery_id, redact(error))
        outcome = (OutcomeUnknown if crossing.has_left else AttemptBroke)(reason=type(error).__name__)
    async with context.database.tenant(company_id) as session, session.begin():
        if isinstance(outcome, Receipt):
            await deliver.record_sent(session, company_id, assignment, outcome, now=clock.now())
            return None
        return await deliver.record_failure(session, company_id, assignment, outcome, now=clock.now())


class _Crossing:
    """The point of no return of one attempt."""

    def __init__(self, context: Context, assignment: Assignment) -> None:
        self._context = context
        self._assignment = assignment
        self.has_left = False

    async def leave(self) -> None:
        """Durably noted before anything leaves. Raises HeldByAnother: then nothing may."""
        company_id: UUID = self._assignment.company.id
        async with self._context.database.tenant(company_id) as session, session.begin():
            await deliver.mark_leaving(session, company_id, self._assignment, now=clock.now())
        self.has_left = True


async def _package(context: Context, assignment: Assignment) -> Package:
    company_id, pdf = assignment.company.id, assignment.address.pdf
    if assignment.package_sha256 is not None and assignment.filename is not None:
        return await load_package(
            context.storage, company_id, assignment.package_sha256, assignment.filename, form=assignment.form, pdf=pdf
        )
    package = await _new_package(context, assignment)
    await keep_package(context.storage, company_id, package)
    async with context.database.tenant(company_id) as session, session.begin():
        await deliver.fix_package(session, company_id, assignment, package)
    return package


async def _new_package(context: Context, assignment: Assignment) -> Package:
    if assignment.document is None:
        async with context.database.tenant(assignment.company.id) as session:
            return await statements_package(session, assignment.company.id, assignment.delivery_id)
    return await prepare_package(
        context.storage,
        assignment.document,
        assignment.company,
        owner=assignment.delivery_id,
        form=assignment.form,
        pdf=assignment.address.pdf,
        rules=context.settings.rules,
    )


def _channels(context: Context) -> Mapping[ChannelName, Channel]:
    return channels(context.settings, context.egress, clock.now)
