"""Debian's Dovecot with one user and a Maildir, for tests against an IMAP server that others wrote."""

import contextlib
import os
import pwd
import tempfile
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from pathlib import Path

from sandbox import child
from sandbox.certificates import Certificates

PROGRAM = Path("/usr/sbin/dovecot")


def is_installed() -> bool:
    """Whether the package dovecot-imapd is there."""
    return PROGRAM.exists() and Path("/usr/lib/dovecot/imap").exists()


@dataclass
class Dovecot:
    """A running server with TLS from the first byte."""

    host: str
    port: int
    user: str
    password: str
    maildir: Path
    log: Path
    _owner: tuple[int, int]
    _count: int = field(default=0)

    def deliver(self, raw: bytes, folder: str = "") -> str:
        """Put a mail into INBOX, or into a folder such as "Sent", as a delivery agent does; gives the file name."""
        self._count += 1
        box = self.maildir / (f".{folder}" if folder else "")
        for name in ("tmp", "new", "cur"):
            (box / name).mkdir(parents=True, exist_ok=True)
        name = f"{1_700_000_000 + self._count}.M{self._count}P{os.getpid()}.sandbox"
        draft = box / "tmp" / name
        draft.write_bytes(raw)
        for path in (self.maildir, box, box / "tmp", box / "new", box / "cur", draft):
            os.chown(path, *self._owner)
        draft.rename(box / "new" / name)
        return name

    def empty(self) -> None:
        """Take every mail out of INBOX, as a user does who moves them away; the server's numbering goes on."""
        for name in ("new", "cur"):
            for mail in (self.maildir / name).glob("*"):
                mail.unlink()

    def commands(self) -> str:
        """The server's own log."""
        return self.log.read_text(errors="replace")


@contextlib.asynccontextmanager
async def running(
    certificates: Certificates, *, user: str = "facturen@gouden-aar.example", password: str = "koffie", host: str = "127.0.0.1"
) -> AsyncGenerator[Dovecot]:
    """The server until the block ends. Started by root, its processes run as nobody; started by anyone else, as that user."""
    with tempfile.TemporaryDirectory(prefix="dovecot-", ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        home.chmod(0o755)
        owner = pwd.getpwnam("nobody") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
        running_as = (owner.pw_uid, owner.pw_gid)
        maildir = home / "mail"
        maildir.mkdir()
        os.chown(maildir, *running_as)
        port = child.free_port(host)
        (home / "users").write_text(f"{user}:{{PLAIN}}{password}:{owner.pw_uid}:{owner.pw_gid}::{home}::\n")
        (home / "users").chmod(0o644)
        config = home / "dovecot.conf"
        config.write_text(_config(home, certificates, host, port, owner.pw_name))
        async with child.running(PROGRAM, "-F", "-c", str(config), host=host, port=port, log=home / "out.log"):
            yield Dovecot(host, port, user, password, maildir, home / "dovecot.log", running_as)


def _config(home: Path, certificates: Certificates, host: str, port: int, owner: str) -> str:
    """Nothing of the machine's own configuration is read."""
    # A login process of root's Dovecot changes to the package's own user; without root there is no other user to change to.
    own_users = "" if os.geteuid() == 0 else f"default_login_user = {owner}\ndefault_internal_user = {owner}\n"
    chroot = "" if os.geteuid() == 0 else "service anvil {\n  chroot =\n}\n"
    login_chroot = "" if os.geteuid() == 0 else "  chroot =\n"
    return f"""
protocols = imap
listen = {host}
base_dir = {home}/run
state_dir = {home}/state
log_path = {home}/dovecot.log
ssl = required
ssl_cert = <{certificates.certificate}
ssl_key = <{certificates.key}
mail_location = maildir:{home}/mail
first_valid_uid = 1
disable_plaintext_auth = yes
default_client_limit = 50
default_process_limit = 20
{own_users}{chroot}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox Sent {{
    special_use = \\Sent
    auto = subscribe
  }}
}}
passdb {{
  driver = passwd-file
  args = {home}/users
}}
userdb {{
  driver = passwd-file
  args = {home}/users
}}
service imap-login {{
{login_chroot}  inet_listener imap {{
    port = 0
  }}
  inet_listener imaps {{
    port = {port}
    ssl = yes
  }}
}}
"""
