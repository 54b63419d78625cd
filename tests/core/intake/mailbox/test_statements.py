"""A bank's file in a mail is told as one, and its bytes are kept for the person who decides."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from core.bank_files.coda.writer import write_coda
from core.bank_files.coda.written import Line
from core.companies.keys import sealed_keys
from core.db import Database
from core.intake.mailbox.relevance import judge
from core.intake.mailbox.statements import keep_statements
from core.storage import Folder, Storage
from core.vault import Vault
from tests.core.bank_files.coda.generated import ACCOUNT, days
from tests.core.intake.mailbox.test_relevance import of, part
from tests.factories.companies import KEY_RING

CODA = write_coda(ACCOUNT, days([[Line(date(2026, 1, 5), None, Decimal("1.00"), "R1")]]))


async def test_a_statement_among_the_files_is_kept_and_named(database: Database, company_id: UUID, tmp_path: Path) -> None:
    storage = Storage(Folder(tmp_path), Vault(KEY_RING, sealed_keys(database)))
    judged = judge(of(part("2026-01.cod", CODA), part("notes.txt", b"just a few words")))
    told, kept = await keep_statements(storage, company_id, judged)
    assert [(one.outcome, one.reason) for one in told] == [("left", "bank_statement"), ("left", judged[1].reason)]
    [file] = kept
    assert (file.filename, file.format) == ("2026-01.cod", "coda")
    assert await storage.get(company_id, file.sha256) == CODA
