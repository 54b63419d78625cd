"""Mail invitations."""

from core import clock
from core.delivery.mail_message import message_id
from core.identity.invitation_mail import compose
from core.identity.invite import write_letter
from core.jobs import SendInvitation
from workers.context import Context
from workers.outgoing_mail import send_mail
from workers.registry import handles
from workers.run import Run


@handles(SendInvitation)
async def send_invitation(context: Context, job: SendInvitation, run: Run) -> None:
    """A fresh token, committed; then the mail. A second run makes a second mail whose link is the one that works."""
    async with context.database.tenant(run.company_id) as session, session.begin():
        letter = await write_letter(session, run.company_id, job.invitation_id, now=clock.now())
    if letter is not None:
        sender, key = context.settings.mail_from, f"{run.job_id.hex}.{run.attempt}"
        mail = compose(letter, public_url=context.settings.public_url, sender=sender, message_id=message_id(key, sender))
        await send_mail(mail, context.settings)
