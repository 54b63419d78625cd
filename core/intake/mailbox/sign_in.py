"""Try a mailbox's sign-in: by the rules of the way out, over TLS, to the folder INBOX."""

from core.egress import IMAP_PORTS, Egress
from core.intake.mailbox.imap import Login, open_mailbox


async def find_server(egress: Egress, host: str, port: int, username: str, password: str) -> Login:
    """The one address that may be connected to. Raises AddressForbidden, PortForbidden, HostUnknown, NameServerSilent."""
    target = await egress.connect_target(host, port, ports=IMAP_PORTS)
    return Login(target.host, target.address, target.port, username, password)


async def try_sign_in(egress: Egress, login: Login) -> None:
    """Sign in, look at INBOX and sign out, so that what is kept is known to work.

    Raises MailboxUnreachable, MailboxCertificateInvalid, MailboxPasswordRefused, MailServerMisbehaves.
    """
    async with open_mailbox(login, egress.tls()) as reader:
        await reader.examine("INBOX")
