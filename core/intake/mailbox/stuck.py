"""A message that its server lists and does not give: tried again, and in the end passed by, in sight of the owner."""

from uuid import UUID

from sqlalchemy import case, update
from sqlalchemy.ext.asyncio import AsyncSession

from core.errors import DomainError
from core.intake.mailbox.errors import MailServerMisbehaves
from core.intake.mailbox.models import MailboxFolder
from core.intake.mailbox.queries import hold_address
from core.intake.mailbox.take_in import Place

REFUSED_CHECKS = 3
"""Checks, five minutes apart, in which the server answered with a refusal or with something else."""
LOST_CHECKS = 12
"""Checks in which the connection was lost over this message: an hour, because lines fail for other reasons too."""


async def note_stuck(session: AsyncSession, company_id: UUID, place: Place, problem: DomainError) -> bool:
    """Count a check that came no further than this message; whether to pass it by. Raises MailboxNotFound, MailboxMoved."""
    await hold_address(session, company_id, place.mailbox_id, place.generation)
    folder = (
        MailboxFolder.company_id == company_id,
        MailboxFolder.mailbox_id == place.mailbox_id,
        MailboxFolder.name == place.folder,
        MailboxFolder.uid_validity == place.uid_validity,
    )
    again = case((MailboxFolder.stuck_uid == place.uid, MailboxFolder.stuck_checks + 1), else_=1)
    counted = update(MailboxFolder).where(*folder).values(stuck_uid=place.uid, stuck_checks=again)
    checks = await session.scalar(counted.returning(MailboxFolder.stuck_checks))
    most = REFUSED_CHECKS if isinstance(problem, MailServerMisbehaves) else LOST_CHECKS
    return checks is not None and checks >= most
