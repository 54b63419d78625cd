"""A package as a mail."""

from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr

from core.delivery.channels.channel import Destination
from core.delivery.mail_texts import mail_texts
from core.delivery.package import File, Package

LONGEST_NAME = 100
TEST_FILE = File("okioki-test.txt", "text/plain", b"OkiOki: test file, nothing to book.\n")


def message_id(key: str, mail_from: str) -> str:
    """The same for each attempt at one delivery, so that a mail program shows a repetition once."""
    return f"<okioki.{key}@{parseaddr(mail_from)[1].partition('@')[2] or 'localhost'}>"


def delivery_message(package: Package, destination: Destination, *, key: str, mail_from: str, now: datetime) -> EmailMessage:
    """One document a mail: programs that read mailboxes take one invoice from each."""
    files = (package.main, *package.beside)
    texts = mail_texts(destination.language)
    subject = package.main.name.rpartition(".")[0].replace("_", " ")
    body = texts.body.format(sender=_one_line(destination.sender_name), files="\n".join(file.name for file in files))
    return _message(destination, subject, body, files, key=key, mail_from=mail_from, now=now)


def probe_message(destination: Destination, *, key: str, mail_from: str, now: datetime) -> EmailMessage:
    """A mail with nothing to book in it."""
    texts, sender = mail_texts(destination.language), _one_line(destination.sender_name)
    subject, body = texts.test_subject.format(sender=sender), texts.test_body.format(sender=sender)
    return _message(destination, subject, body, (TEST_FILE,), key=key, mail_from=mail_from, now=now)


def _message(
    destination: Destination, subject: str, body: str, files: tuple[File, ...], *, key: str, mail_from: str, now: datetime
) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["From"] = Address(display_name=f"{_one_line(destination.sender_name)} (OkiOki)", addr_spec=parseaddr(mail_from)[1])
    message["To"] = Address(addr_spec=destination.email or "")
    message["Subject"] = subject
    message["Date"] = format_datetime(now)
    message["Message-ID"] = message_id(key, mail_from)
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: no out-of-office answers, please
    message.set_content(body)
    for file in files:
        maintype, _, subtype = file.media_type.partition("/")
        message.add_attachment(file.content, maintype=maintype, subtype=subtype, filename=file.name)
    return message


def _one_line(name: str) -> str:
    """A name that cannot end its header."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in name).split())[:LONGEST_NAME]
