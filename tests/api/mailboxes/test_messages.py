"""Messages that could not be taken in: asked about, dealt with, and looked at again."""

from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import text

from core import ids
from core.db import Database
from core.intake.mailbox.models import Mailbox, MailboxFolder, MailMessage
from tests.api.bookings.making import problem
from tests.api.conftest import Person


async def kept(
    database: Database, company_id: UUID, *, outcome: str = "failed", reason: str = "outline_missing", uid_validity: int = 7
) -> str:
    """A message of a mailbox whose folder is numbered under 7."""
    mailbox_id, message_id = ids.uuid7(), ids.uuid7()
    own = {"company_id": company_id, "mailbox_id": mailbox_id}
    address = {"address": "info@gouden-aar.example", "host": "localhost", "port": 993, "username": mailbox_id.hex}
    async with database.tenant(company_id) as session, session.begin():
        session.add(Mailbox(company_id=company_id, id=mailbox_id, sealed_password=b"", **address))
        await session.flush()
        session.add(MailboxFolder(id=ids.uuid7(), name="INBOX", uid_validity=7, last_uid=9, **own))
        told = {"sender": "proximus@example.be", "subject": "Factuur", "outcome": outcome, "reason": reason, "parts": []}
        session.add(MailMessage(id=message_id, folder="INBOX", uid_validity=uid_validity, uid=3, **own, **told))
    return str(message_id)


async def asked(person: Person) -> list[dict[str, Any]]:
    return [item for item in (await person.client.get("/v1/todo")).json()["items"] if item["kind"] == "mail_not_read"]


async def test_a_message_that_failed_is_asked_about_with_its_mailbox(owner: Person, database: Database) -> None:
    message = await kept(database, owner.company_id)
    (item,) = await asked(owner)
    assert (item["id"], item["subject"]["type"], item["subject"]["id"]) == (f"mail_not_read:{message}", "mail_message", message)
    path = f"/v1/mailboxes/{item['subject']['mailbox_id']}/messages"
    (shown,) = (await owner.client.get(path, params={"asked": True})).json()["items"]
    assert (shown["id"], shown["is_asked"]) == (message, True)
    await owner.client.put(f"/v1/mail-messages/{message}/not-needed")
    assert (await owner.client.get(path, params={"asked": True})).json()["items"] == []
    await owner.client.delete(f"/v1/mail-messages/{message}/not-needed")
    facts = item["title_facts"]
    assert (facts["name"], facts["mailbox"], facts["reason"]) == ("proximus@example.be", "info@gouden-aar.example", "outline_missing")
    assert item["answers"] == ["open_mailbox", "retry", "not_needed"]


async def test_saying_that_it_is_not_needed_closes_the_question_and_can_be_taken_back(owner: Person, database: Database) -> None:
    message = await kept(database, owner.company_id, outcome="left", reason="too_large")
    said = [(await owner.client.put(f"/v1/mail-messages/{message}/not-needed")).json() for _ in range(2)]
    assert said[0]["answered_at"] == said[1]["answered_at"] is not None
    assert await asked(owner) == []
    for _ in range(2):
        back = await owner.client.delete(f"/v1/mail-messages/{message}/not-needed")
        assert (back.status_code, back.json()["answered_at"]) == (200, None)
    assert len(await asked(owner)) == 1


async def test_trying_again_asks_for_a_check_once_and_the_question_goes(owner: Person, database: Database) -> None:
    message = await kept(database, owner.company_id)
    for _ in range(2):
        assert (await owner.client.post(f"/v1/mail-messages/{message}/retries")).status_code == 202
    assert await asked(owner) == []
    async with database.dispatcher_engine.connect() as connection:
        staged = text("select count(*) from job where company_id = :c and kind = 'check_mailbox'")
        assert await connection.scalar(staged, {"c": owner.company_id}) == 1
    async with database.tenant(owner.company_id) as session:
        kinds = await session.scalars(text("select kind from event where subject_type = 'mail_message'"))
        assert list(kinds) == ["mail_message.retried"]


async def test_a_message_whose_number_means_another_by_now_cannot_be_tried_again(owner: Person, database: Database) -> None:
    message = await kept(database, owner.company_id, uid_validity=6)
    assert problem(await owner.client.post(f"/v1/mail-messages/{message}/retries")) == (409, "mailMessageOutOfReach")
    assert len(await asked(owner)) == 1


@pytest.mark.parametrize(("method", "path"), [("PUT", "not-needed"), ("DELETE", "not-needed"), ("POST", "retries")])
async def test_another_companys_message_is_not_there(owner: Person, stranger: Person, database: Database, method: str, path: str) -> None:
    message = await kept(database, owner.company_id)
    response = await stranger.client.request(method, f"/v1/mail-messages/{message}/{path}")
    assert problem(response) == (404, "mailMessageNotFound")
    assert len(await asked(owner)) == 1
