"""Parts of messages: wanted after all, left, and what is remembered of their senders."""

from uuid import UUID

from sqlalchemy import text, update

from core.db import Database
from core.intake.mailbox.models import MailMessage
from tests.api.bookings.making import problem
from tests.api.conftest import Person
from tests.api.mailboxes.test_messages import asked, kept

LINK = {"position": 1, "kind": "link", "within": [], "url": "https://a.example/f", "filename": "Facture", "media_type": "x/y", "size": 0}
FILE = {"position": 0, "kind": "file", "within": [], "url": None, "filename": "a.pdf", "media_type": "application/pdf", "size": 9}
PROGRAM = FILE | {"position": 2, "filename": "a.exe"}
LEFT = {"outcome": "left", "because": None, "document_id": None}
REASONS = ("quote_or_order", "link_may_hold_invoice", "disguised")
PARTS = [part | LEFT | {"reason": reason} for part, reason in zip((FILE, LINK, PROGRAM), REASONS, strict=True)]


async def with_parts(database: Database, company_id: UUID, *, sender: str = "post@molens.example", uid_validity: int = 7) -> str:
    message = await kept(database, company_id, outcome="left", reason="link_may_hold_invoice", uid_validity=uid_validity)
    async with database.tenant(company_id) as session, session.begin():
        await session.execute(update(MailMessage).where(MailMessage.id == UUID(message)).values(parts=PARTS, sender=sender))
    return message


async def test_a_link_that_waits_is_asked_about_until_a_word_is_given(owner: Person, database: Database) -> None:
    message = await with_parts(database, owner.company_id)
    (item,) = await asked(owner)
    assert item["title_facts"]["reason"] == "link_may_hold_invoice"
    said = (await owner.client.put(f"/v1/mail-messages/{message}/parts/1/wanted", params={"remember": "domain"})).json()
    assert [(part["position"], part["reason"], part["because"]) for part in said["parts"]][1] == (1, "on_its_way", "link_may_hold_invoice")
    assert await asked(owner) == []
    async with database.dispatcher_engine.connect() as connection:
        staged = text("select count(*) from job where company_id = :c and kind = 'take_mail_parts'")
        assert await connection.scalar(staged, {"c": owner.company_id}) == 1
    kept_words = (await owner.client.get("/v1/mail-senders")).json()["items"]
    assert {(one["sender"], one["because"], one["outcome"]) for one in kept_words} == {
        ("@molens.example", "link_may_hold_invoice", "taken"),
        ("@molens.example", "link_of_known_sender", "taken"),
    }
    for one in kept_words:
        assert (await owner.client.delete(f"/v1/mail-senders/{one['id']}")).status_code == 204
    assert (await owner.client.get("/v1/mail-senders")).json()["items"] == []
    assert problem(await owner.client.delete(f"/v1/mail-senders/{kept_words[0]['id']}")) == (404, "mailSenderNotFound")


async def test_what_cannot_be_taken_is_refused_with_the_reason(owner: Person, database: Database) -> None:
    message = await with_parts(database, owner.company_id, sender="jan@gmail.com", uid_validity=6)
    path = f"/v1/mail-messages/{message}/parts"
    assert problem(await owner.client.put(f"{path}/9/wanted")) == (404, "mailPartNotFound")
    assert problem(await owner.client.put(f"{path}/2/wanted")) == (409, "mailPartCannotBeTaken")
    assert problem(await owner.client.put(f"{path}/0/wanted")) == (409, "mailMessageOutOfReach")
    assert problem(await owner.client.put(f"{path}/1/wanted", params={"remember": "domain"})) == (409, "mailSenderTooWide")
    assert (await owner.client.get("/v1/mail-senders")).json()["items"] == []
    assert len(await asked(owner)) == 1


async def test_leaving_can_be_said_twice_and_is_no_word_about_others(owner: Person, database: Database) -> None:
    message = await with_parts(database, owner.company_id)
    for _ in range(2):
        said = (await owner.client.delete(f"/v1/mail-messages/{message}/parts/1/wanted")).json()
        assert (said["is_asked"], said["parts"][1]["reason"]) == (False, "left_as_you_said")
    assert (await owner.client.get("/v1/mail-senders")).json()["items"] == []
