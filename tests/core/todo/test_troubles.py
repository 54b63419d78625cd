"""What could not be delivered or taken in: asked once for each cause, and gone when it is answered."""

from datetime import timedelta

from core import ids
from core.delivery.models import Delivery
from core.documents.models import Document
from core.intake.mailbox.models import Mailbox, MailMessage
from core.todo.question import Answer, Question
from tests.core.todo.world import NOW, PROBLEM, World
from tests.factories.documents import make_document


async def test_a_failed_delivery_stands_beside_the_document_s_own_question_and_is_closed_with_a_message(world: World) -> None:
    document = await make_document(world.session, world.company_id, created_at=NOW)
    delivery = Delivery(
        company_id=world.company_id,
        id=ids.uuid7(),
        document_id=document.id,
        document_version=1,
        channel="email",
        recipient="a@example.be",
        idempotency_key=str(document.id),
        state="failed",
        problem=PROBLEM,
        updated_at=NOW,
    )
    world.session.add(delivery)
    found = (await world.todo()).items
    assert [(entry.question, entry.subject_id) for entry in found] == [
        (Question.DELIVERY_FAILED, delivery.id),
        (Question.DOCUMENT_UNPAID, document.id),
    ]
    document.closed_at, document.closed_note = NOW + timedelta(minutes=1), "sent by hand"
    assert await world.kinds() == []


async def failed(world: World, code: str, about: str, *, channel: str = "email") -> tuple[Delivery, Document]:
    """A document that asks nothing itself, and could not be delivered."""
    document = await make_document(world.session, world.company_id, created_at=NOW, kind="contract")
    delivery = Delivery(
        company_id=world.company_id,
        id=ids.uuid7(),
        document_id=document.id,
        document_version=1,
        channel=channel,
        recipient="a@example.be",
        idempotency_key=str(document.id),
        state="failed",
        problem=PROBLEM | {"code": code, "about": about},
        updated_at=NOW,
    )
    world.session.add(delivery)
    return delivery, document


async def test_a_broken_address_is_one_question_however_many_documents_it_keeps_back(world: World) -> None:
    first, _ = await failed(world, "addressRefused", "accountant")
    await failed(world, "addressRefused", "accountant")
    _, deleted = await failed(world, "addressRefused", "accountant")
    deleted.deleted_at = NOW
    entry = await world.only()
    assert (entry.row_id, entry.subject_type, entry.subject_id) == (first.id, "accountant", world.company_id)
    assert (entry.item.facts, entry.title.name) == ({"documents": "2", "channel": "email"}, "a@example.be")
    assert entry.item.answers[0] is Answer.CORRECT_ADDRESS


async def test_what_is_wrong_with_a_document_is_asked_of_each(world: World) -> None:
    (one, first), (other, second) = [await failed(world, "notDeliverable", "document") for _ in range(2)]
    found = (await world.todo()).items
    assert {(entry.subject_id, entry.within) for entry in found} == {(one.id, first.id), (other.id, second.id)}
    assert {entry.item.answers[0] for entry in found} == {Answer.RETRY}


async def mail(world: World, reason: str, outcome: str = "failed") -> MailMessage:
    mailbox = Mailbox(
        company_id=world.company_id,
        id=ids.uuid7(),
        address="info@example.be",
        host="imap.example.be",
        port=993,
        username=ids.uuid7().hex,
        sealed_password=b"",
    )
    message = MailMessage(
        company_id=world.company_id,
        id=ids.uuid7(),
        mailbox_id=mailbox.id,
        folder="INBOX",
        uid_validity=1,
        uid=1,
        sender="Proximus",
        subject="Factuur",
        outcome=outcome,
        reason=reason,
        parts=[],
        created_at=NOW,
    )
    world.session.add(mailbox)
    await world.session.flush()
    world.session.add(message)
    return message


async def test_mail_that_could_not_be_taken_in_is_asked_about_until_somebody_has_dealt_with_it(world: World) -> None:
    await mail(world, "no_attachment", "left")
    message = await mail(world, "too_large", "left")
    found = await world.todo()
    (entry,) = found.items
    assert (entry.question, entry.subject_id, entry.within) == (Question.MAIL_NOT_READ, message.id, message.mailbox_id)
    assert (entry.title.name, entry.title.description) == ("Proximus", "Factuur")
    assert entry.item.facts == {"mailbox": "info@example.be", "reason": "too_large"}
    assert found.counts[Question.MAIL_NOT_READ] == found.total == 1
    message.answered_at = NOW
    assert await world.kinds() == []
