"""An invitation goes out as a mail with a link that works, and waits when the mail server does not take it."""

import re
from collections.abc import AsyncIterator
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import text

from core import clock
from core.db import Database
from core.identity.invite import invite
from core.identity.models import Role
from core.identity.tokens import digest
from sandbox import smtp
from sandbox.smtp import Drop, SmtpTrouble
from tests.core.outbox.steps import row
from tests.drain import drain
from tests.factories.companies import make_user
from workers import invitations
from workers.context import Context, open_context
from workers.settings import Settings


@pytest.fixture
def drop() -> Drop:
    return Drop()


@pytest.fixture
async def mailing(database: Database, drop: Drop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Context]:
    monkeypatch.setenv("OKIOKI_KEY_ENCRYPTION_KEY", "11" * 32)
    assert invitations.send_invitation
    async with smtp.serving(drop, "127.0.0.1", 0) as port:
        settings = Settings(storage_url=tmp_path.as_uri(), smtp_port=port, smtp_tls="none", mail_from="noreply@okioki.example")
        async with open_context(settings, database=database) as context:
            yield context


async def _invite(database: Database, company_id: UUID) -> UUID:
    inviter = await make_user(database, company_id)
    async with database.tenant(company_id, user_id=inviter) as session, session.begin():
        offered = await invite(session, company_id, email="bob@example.be", role=Role.MEMBER, invited_by=inviter, now=clock.now())
        return offered.id


async def test_the_mail_carries_the_one_link_that_works(database: Database, mailing: Context, drop: Drop, company_id: UUID) -> None:
    invitation_id = await _invite(database, company_id)
    assert await drain(database, mailing, company_id=company_id) == ["send_invitation"]
    [mail] = drop.received
    assert mail.recipients == ("bob@example.be",)
    token = re.search(r"invitation\?token=(\S+)", mail.message.get_content())
    assert token is not None
    async with database.tenant(company_id) as session:
        stored = await session.scalar(text("select token_hash from invitation where id = :id"), {"id": invitation_id})
    assert stored == digest(token[1])


@pytest.mark.parametrize("case", [(SmtpTrouble.REFUSE_FOR_NOW, "ready"), (SmtpTrouble.REFUSE_PERMANENTLY, "dead"), (None, "done")])
async def test_a_server_that_refuses_is_asked_again_only_where_that_helps(
    database: Database, mailing: Context, drop: Drop, company_id: UUID, case: tuple[SmtpTrouble | None, str]
) -> None:
    trouble, state = case
    drop.switch(trouble)
    await _invite(database, company_id)
    await drain(database, mailing, company_id=company_id)
    async with database.tenant(company_id) as session:
        job_id = await session.scalar(text("select id from job where kind = 'send_invitation' and company_id = :id"), {"id": company_id})
    assert (await row(database, job_id)).state == state
