"""Delivery into the accountant's SFTP folder."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from core.delivery.channels.channel import Destination, Passage, Receipt
from core.delivery.channels.sftp_folder import Found, SftpFolder
from core.delivery.channels.sftp_session import fingerprint, sftp_session
from core.delivery.errors import AccountantUnreachable, OutcomeUnknown
from core.delivery.mail_message import TEST_FILE
from core.delivery.package import File, Package
from core.egress import Egress
from core.errors import DomainError


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """What became of the files of one hand-over."""

    taken: tuple[File, ...]
    """Gone already when we looked: the accounting program was quicker than our memory."""
    read_back: bool
    """Whether the server let us read what we wrote; otherwise its size alone is known."""


async def place(folder: SftpFolder, files: tuple[File, ...], passage: Passage) -> Placed:
    """Look first, upload what is not there, and only when everything is whole give the final names.

    Raises FolderMissing, FolderNotWritable, NameTaken, RefusedForNow, NotArrivedWhole.
    """
    await folder.require()
    found = {file: await folder.find(file) for file in files}
    taken = tuple(file for file in files if passage.may_have_left and found[file] is Found.ABSENT)
    read_back = True
    for file in files:
        if found[file] is Found.ABSENT and file not in taken:
            read_back = await folder.upload(file) and read_back
            found[file] = Found.READY
    ready = [file for file in files if found[file] is Found.READY]
    if ready:
        await passage.leave()
    for position, file in enumerate(ready):
        try:
            await folder.publish(file)
        except DomainError as refusal:
            if position == 0:
                raise
            raise OutcomeUnknown(reason=refusal.code()) from refusal  # a part of the package is there already
    return Placed(taken=taken, read_back=read_back)


class SftpChannel:
    """Every file is uploaded under a temporary name and read back; only when all are whole do they get their final names.

    After a crash the folder is looked at first. A file that had begun to get its final name and lies there under neither name was
    taken by the accounting program: nobody else removes it, and sending it again would book it twice.
    """

    def __init__(self, egress: Egress, now: Callable[[], datetime]) -> None:
        self._egress = egress
        self._now = now

    async def send(self, package: Package, destination: Destination, key: str, passage: Passage) -> Receipt:
        """The names of the files are unique to the delivery, so `key` is in them already.

        Raises HostKeyChanged, LoginRefused, FolderMissing, FolderNotWritable, NameTaken; AccountantUnreachable, RefusedForNow,
        NotArrivedWhole, OutcomeUnknown.
        """
        files = (*package.beside, package.main)  # the main file last: whoever reads it finds the others there
        crossing = _Crossing(passage)
        try:
            async with sftp_session(destination, self._egress) as session:
                placed = await place(SftpFolder(session, destination.folder), files, crossing.passage)
        except AccountantUnreachable as failure:
            if crossing.has_left:
                raise OutcomeUnknown(reason=failure.facts.get("reason")) from failure
            raise
        return Receipt(self._proof(destination, files, placed))

    async def test(self, destination: Destination, key: str) -> Receipt:
        """Sign in, write a small file under a temporary name, read it back, take it away. Raises as `send`."""
        file = File(f"okioki-test-{key[-8:]}.txt", TEST_FILE.media_type, TEST_FILE.content)
        async with sftp_session(destination, self._egress) as session:
            folder = SftpFolder(session, destination.folder)
            await folder.require()
            read_back = await folder.upload(file)
            await folder.remove(file)
        return Receipt(self._proof(destination, (file,), Placed(taken=(), read_back=read_back)))

    def _proof(self, destination: Destination, files: tuple[File, ...], placed: Placed) -> dict[str, Any]:
        return {
            "server": f"{destination.host}:{destination.port}",
            "fingerprint": fingerprint(destination.host_key or ""),
            "folder": destination.folder,
            "files": [{"name": file.name, "size": len(file.content), "sha256": file.sha256} for file in files],
            "read_back": placed.read_back,
            "taken": [file.name for file in placed.taken],
            "seen_at": self._now().isoformat(),
        }


class _Crossing:
    """A passage that remembers whether it was used."""

    def __init__(self, passage: Passage) -> None:
        self.has_left = False
        self._leave = passage.leave
        self.passage = Passage(passage.may_have_left, self.leave)

    async def leave(self) -> None:
        await self._leave()
        self.has_left = True
