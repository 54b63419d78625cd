"""Mail requests for documents."""

from core import clock
from core.delivery.mail_message import message_id
from core.jobs import SendDocumentRequest
from core.requests.request_mail import compose
from core.requests.write_letter import record_refused, record_sent, write_letter
from workers.context import Context
from workers.outgoing_mail import MailRefused, send_mail
from workers.registry import handles
from workers.run import Run


@handles(SendDocumentRequest)
async def send_document_request(context: Context, job: SendDocumentRequest, run: Run) -> None:
    """The link, committed; then the mail. A repetition carries the same Message-ID, and both links work."""
    async with context.database.tenant(run.company_id) as session, session.begin():
        letter = await write_letter(session, run.company_id, job.request_id, now=clock.now())
    if letter is None:
        return
    sender, key = context.settings.mail_from, f"{job.request_id.hex}.{letter.number}"
    mail_id = message_id(key, sender)
    mail = compose(letter, public_url=context.settings.public_url, sender=sender, message_id=mail_id, now=clock.now())
    try:
        await send_mail(mail, context.settings)
    except MailRefused as refusal:
        async with run.finish() as session:
            await record_refused(session, run.company_id, job.request_id, refusal.as_json(), now=clock.now())
        return
    async with run.finish() as session:
        await record_sent(session, run.company_id, job.request_id, letter.number, now=clock.now())
