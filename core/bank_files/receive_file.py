"""Where a bank's file arrives: its bytes are put away, and it waits for a person to look at it."""

import hashlib
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, clock, events, ids
from core.bank_files.bytes_input import LARGEST
from core.bank_files.errors import AlreadyImported, LayoutIncomplete, StatementTooLarge
from core.bank_files.models import FileState, StatementFile, StatementLayout
from core.bank_files.queries import find_file, get_file
from core.bank_files.read_file import recognise
from core.bank_files.statement import Format
from core.bank_files.tables.headings import Column
from core.bank_files.tables.layout import check_mapping
from core.storable import storable_text
from core.storage import Storage

LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Kept:
    """A file whose bytes are safe."""

    sha256: str
    size: int
    filename: str
    format: Format


async def keep_bytes(storage: Storage, company_id: UUID, data: bytes, filename: str) -> Kept:
    """Put the bytes away, before any transaction. Raises StatementTooLarge."""
    if len(data) > LARGEST:
        raise StatementTooLarge(size=len(data), most=LARGEST)
    sha256 = hashlib.sha256(data).hexdigest()
    await storage.put(company_id, sha256, data)
    name = storable_text(" ".join(filename.replace("\\", "/").rsplit("/", 1)[-1].split()))[-LONGEST_NAME:]
    return Kept(sha256, len(data), name or "statement", recognise(data) or Format.CSV)


async def receive_file(session: AsyncSession, company_id: UUID, kept: Kept, source: str) -> tuple[StatementFile, bool]:
    """The file, and whether it is new; one that was thrown away waits again when it comes again by hand."""
    made = await session.scalar(
        insert(StatementFile)
        .values(
            company_id=company_id,
            id=ids.uuid7(),
            sha256=kept.sha256,
            filename=kept.filename,
            size=kept.size,
            format=kept.format,
            source=source,
            state=FileState.WAITING,
            created_at=clock.now(),
        )
        .on_conflict_do_nothing(index_elements=["company_id", "sha256"])
        .returning(StatementFile.id)
    )
    file = await find_file(session, company_id, kept.sha256)
    if file is None:
        raise RuntimeError("a file that was there a moment ago is gone")
    if made is None and file.state == FileState.DISCARDED and source == "upload":
        file.state = FileState.WAITING
    if made is not None:
        facts = {"filename": kept.filename, "source": source}
        events.tell(session, company_id, "statement_file.received", subject_type="statement_file", subject_id=file.id, **facts)
        await audit.record(session, company_id, "statement_file.received", subject_type="statement_file", subject_id=file.id, **facts)
    return file, made is not None


async def discard_file(session: AsyncSession, company_id: UUID, file_id: UUID) -> None:
    """Leave a waiting file aside. Raises StatementFileNotFound, AlreadyImported."""
    file = await get_file(session, company_id, file_id, lock=True)
    if file.state == FileState.IMPORTED:
        raise AlreadyImported
    file.state = FileState.DISCARDED
    await audit.record(session, company_id, "statement_file.discarded", subject_type="statement_file", subject_id=file.id)


async def explain_layout(
    session: AsyncSession, company_id: UUID, fingerprint: str, columns: dict[str, Column], *, account: str | None, currency: str | None
) -> StatementLayout:
    """Remember which column is which, for tables with these headings. Raises LayoutIncomplete."""
    if not check_mapping({heading: column.value for heading, column in columns.items()}):
        raise LayoutIncomplete
    of_table = (StatementLayout.company_id == company_id, StatementLayout.fingerprint == fingerprint)
    await session.execute(delete(StatementLayout).where(*of_table))
    named = {storable_text(heading): column.value for heading, column in columns.items()}
    layout = StatementLayout(company_id=company_id, fingerprint=fingerprint, columns=named, account=account, currency=currency)
    session.add(layout)
    await session.flush()
    await audit.record(session, company_id, "statement_layout.explained", subject_type="statement_layout", subject_id=layout.id)
    return layout
