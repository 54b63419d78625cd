"""Debian's OpenSSH with a password, as accountants' servers have it.

sshd knows passwords by PAM alone, and PAM by the machine's own accounts; pam_wrapper (Debian: libpam-wrapper) gives this one server a table
of its own instead, so that no account of the machine is made or touched.
"""

import asyncio
import contextlib
import os
import pwd
import tempfile
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from pathlib import Path

import asyncssh

from cli.embedded import child
from sandbox.child import free_port
from sandbox.openssh import PROGRAM

MATRIX = sorted(Path("/usr/lib").glob("*/pam_wrapper/pam_matrix.so"))
PASSWORD = "zandbak"


@dataclass(frozen=True)
class PasswordServer:
    """A running server; sessions begin in `folder`."""

    host: str
    port: int
    user: str
    password: str
    folder: Path

    def files(self, inside: str = "") -> dict[str, bytes]:
        """What lies in the folder, temporary files included."""
        place = self.folder / inside
        return {str(path.relative_to(place)): path.read_bytes() for path in sorted(place.rglob("*")) if path.is_file()}


@contextlib.asynccontextmanager
async def running(host: str = "127.0.0.1") -> AsyncGenerator[PasswordServer]:
    """sshd with a new host key, internal-sftp and nothing else, until the block ends."""
    assert PROGRAM.exists(), "install openssh-server, the journeys deliver to it"
    assert MATRIX, "install libpam-wrapper, it gives the OpenSSH of the journeys a password"
    with tempfile.TemporaryDirectory(prefix="openssh-", ignore_cleanup_errors=True) as place:
        home, port, user = Path(place), free_port(host), pwd.getpwuid(os.geteuid()).pw_name
        for name in ("files", "pam"):
            (home / name).mkdir()
        key = asyncssh.generate_private_key("ssh-ed25519")
        (home / "host_key").touch(mode=0o600)
        (home / "host_key").write_bytes(key.export_private_key())
        (home / "passwords").write_text(f"{user}:{PASSWORD}:sshd\n")
        stack = "".join(f"{part} required {MATRIX[0]} passdb={home}/passwords\n" for part in ("auth", "account", "session"))
        (home / "pam" / "sshd").write_text(stack)
        (home / "config").write_text(_config(home, host, port))
        if os.geteuid() == 0:
            Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)  # sshd insists on this empty folder when it starts as root
        wrapped = {"LD_PRELOAD": "libpam_wrapper.so", "PAM_WRAPPER": "1", "PAM_WRAPPER_SERVICE_DIR": str(home / "pam")}
        with (home / "log").open("ab") as output:
            process = child.start([PROGRAM, "-D", "-e", "-f", home / "config"], env=os.environ | wrapped, output=output)
        try:
            await _until_listening(host, port, home / "log")
            yield PasswordServer(host, port, user, PASSWORD, home / "files")
        finally:
            process.terminate()
            process.wait()


async def _until_listening(host: str, port: int, log: Path) -> None:
    for _ in range(100):
        try:
            await asyncssh.get_server_host_key(host, port, config=None)
        except OSError:
            await asyncio.sleep(0.05)
        else:
            return
    raise AssertionError(log.read_text())


def _config(home: Path, host: str, port: int) -> str:
    return f"""
ListenAddress {host}
Port {port}
HostKey {home}/host_key
PidFile none
StrictModes no
UsePAM yes
PasswordAuthentication yes
KbdInteractiveAuthentication no
PubkeyAuthentication no
PermitRootLogin yes
AllowTcpForwarding no
X11Forwarding no
MaxStartups 100
Subsystem sftp internal-sftp -d {home}/files
ForceCommand internal-sftp -d {home}/files
"""
