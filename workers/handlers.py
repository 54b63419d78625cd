"""Which module handles which job; each is imported by those workers alone that will need it, because some weigh a hundred megabytes."""

import asyncio
from importlib import import_module

from core import jobs
from core.jobs import Job
from workers.registry import HANDLERS, Registered

MODULES: dict[str, tuple[type[Job], ...]] = {
    "absence": (jobs.LookForAbsences,),
    "bank_feeds": (jobs.PollBankConnection,),
    "cards": (jobs.TakeCardLines,),
    "coda": (jobs.CloseDays,),
    "delivery": (jobs.DeliverDocument, jobs.DeliverStatements, jobs.TestDelivery),
    "delivery_due": (jobs.DeliverDue,),
    "intake": (jobs.CheckMailbox,),
    "invitations": (jobs.SendInvitation,),
    "learning": (jobs.LearnCorrections, jobs.PutRight),
    "mail_parts": (jobs.TakeMailParts,),
    "matching": (jobs.Reconcile,),
    "news": (jobs.LookForNews,),
    "notices": (jobs.SendNotice,),
    "prune": (jobs.Prune,),
    "reading": (jobs.ReadDocument,),
    "reading_overdue": (jobs.ReadOverdue,),
    "requests": (jobs.SendDocumentRequest,),
    "rules": (jobs.ApplyRule, jobs.UndoRule),
}
"""Module of handlers: what it handles."""


def load(queue: str) -> None:
    """Import what the jobs of `queue` need, before the first comes. A queue that no job names (quarantine) begins with nothing."""
    for name, handled in MODULES.items():
        if any(job.queue == queue for job in handled):
            import_module(f"workers.{name}")


async def find_handler(kind: str) -> Registered | None:
    """Who handles jobs of `kind`, whatever queue they came by: imported now where this worker did not expect it. None for unknown kinds.

    In a thread, because an import takes seconds in which the heartbeat must go on.
    """
    if kind not in HANDLERS:
        for name, handled in MODULES.items():
            if any(job.kind() == kind for job in handled):
                await asyncio.to_thread(import_module, f"workers.{name}")
    return HANDLERS.get(kind)
