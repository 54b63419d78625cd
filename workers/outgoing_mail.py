"""The product's own mails, through its outgoing server."""

import ssl
from email.message import EmailMessage

import aiosmtplib

from core.errors import DomainError, Kind
from core.settings import OutgoingSettings

SECONDS = 30.0
"""For one command; a server that needs longer is tried again later."""


class MailServerUnavailable(DomainError):
    """The outgoing mail server does not take mail now."""

    kind = Kind.UNAVAILABLE


class MailRefused(DomainError):
    """The outgoing mail server refused this mail for good."""


async def send_mail(message: EmailMessage, settings: OutgoingSettings) -> None:
    """Hand `message` to the server. A repetition after a lost answer carries the same Message-ID.

    Raises MailServerUnavailable, MailRefused.
    """
    context = ssl.create_default_context() if settings.smtp_tls != "none" else None
    if context is not None and settings.extra_ca_file is not None:
        context.load_verify_locations(settings.extra_ca_file)
    try:
        await aiosmtplib.send(
            message,
            hostname=settings.smtp_host,
            port=settings.smtp_port,
            username=settings.smtp_username,
            password=settings.smtp_password.get_secret_value() if settings.smtp_password else None,
            use_tls=settings.smtp_tls == "implicit",
            start_tls=settings.smtp_tls == "starttls",
            tls_context=context,
            timeout=SECONDS,
        )
    except aiosmtplib.SMTPRecipientsRefused as refusal:
        raise _told(max(one.code for one in refusal.recipients)) from refusal
    except aiosmtplib.SMTPResponseException as refusal:
        raise _told(refusal.code) from refusal
    except (aiosmtplib.SMTPException, OSError, TimeoutError) as failure:
        raise MailServerUnavailable(type(failure).__name__) from failure


def _told(code: int) -> DomainError:
    """4yz may succeed later, 5yz will not (RFC 5321 4.2.1)."""
    return MailRefused(answer=code) if code >= 500 else MailServerUnavailable(answer=code)
