"""Invoices that come in the text of a mail, forwarded, archived and signed: from somebody else's mail server to the list of documents."""

import pytest

from cli.demo.owner import Json
from core import clock
from tests.core.intake.mailbox.forms import RECEIPT, mail, opaque_signed, pdf, with_files, zipped
from tests.journeys.company import Company, new_company
from tests.journeys.stack import Stack

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys"), pytest.mark.timeout(240)]

TAKEN = {"Votre reçu.pdf", "doorgestuurd.pdf", "archief.pdf", "ondertekend.pdf"}


async def test_invoices_in_every_form_become_documents_and_a_quote_follows_on_request(stack: Stack) -> None:
    async with new_company(stack, "email") as company:
        await company.sign_up()
        await company.link()
        for raw in _mails():
            stack.outside.mail.deliver(raw)
        await company.look()
        documents = await _until_named(company, TAKEN)
        receipt = documents["Votre reçu.pdf"]
        assert (receipt["media_type"], receipt["source"]) == ("application/pdf", "mailbox")
        quote = await _message(company, "Offre")
        assert (quote["outcome"], quote["reason"]) == ("left", "quote_or_order")
        position = next(part["position"] for part in quote["parts"] if part["kind"] == "file")
        await company.owner.put(f"/mail-messages/{quote['id']}/parts/{position}/wanted?remember=address", None)
        await _until_named(company, TAKEN | {"offre.pdf"})
        assert [one["sender"] for one in await company.owner.listed("/mail-senders")] == ["facturen@molens.example"]


def _mails() -> list[bytes]:
    stamp = f"{clock.now():%H%M%S%f}"
    forwarded = mail(f"Fwd {stamp}")
    forwarded.add_attachment(with_files(mail("binnen"), ("doorgestuurd.pdf", pdf(number=f"{stamp}1"))))
    return [
        mail("Votre reçu", "", html=RECEIPT, sender="noreply@ridely.example").as_bytes(),
        forwarded.as_bytes(),
        with_files(mail("zip"), ("alles.zip", zipped(("archief.pdf", pdf(number=f"{stamp}2"))))).as_bytes(),
        opaque_signed(with_files(mail("getekend"), ("ondertekend.pdf", pdf(number=f"{stamp}3")))),
        with_files(mail("Offre"), ("offre.pdf", pdf("devis", number=f"{stamp}4"))).as_bytes(),
    ]


async def _until_named(company: Company, names: set[str]) -> dict[str, Json]:
    """The documents by name, once those named are all read and nothing else is there."""

    async def there() -> dict[str, Json]:
        found = {one["filename"]: one for one in await company.owner.listed("/documents")}
        done = set(found) == names and all(one["reading_state"] == "read" for one in found.values())
        return found if done else {}

    try:
        return await company.owner.until(there, seconds=90)
    except TimeoutError as late:
        raise TimeoutError(f"{late}: {await company.told()}") from None


async def _message(company: Company, subject: str) -> Json:
    messages = await company.owner.listed(f"/mailboxes/{company.mailbox['id']}/messages")
    return next(one for one in messages if one["subject"] == subject)
