"""Play the story through the front doors: SMTP for what arrives, IMAP for what was sent, the switchboard for the banks."""

import asyncio
import imaplib
from datetime import date

import aiosmtplib

from sandbox.imap.fetch import internal_date
from sandbox.scenario.event import Mail, Story
from sandbox.scenario.parties import BAKERY, BELFIUS_IBAN, KBC_IBAN
from sandbox.scenario.posting import compose, sent_at
from sandbox.scenario.purchases import BELFIUS, KBC
from sandbox.scenario.tell import SEED, Outcome, outcome, tell
from sandbox.world import MAIL_PASSWORD, World

ADDRESS = BAKERY.email


async def play(world: World, today: date, seed: int = SEED) -> Outcome:
    """Play everything up to `today` and return what should come of it."""
    story = tell(today, seed)
    if ADDRESS not in world.mail.store.users:
        world.mail.store.add_user(ADDRESS, MAIL_PASSWORD)
    await _post(world, [(number, mail) for number, mail in enumerate(story.mails) if mail.sent_to is None])
    sent = [(number, mail) for number, mail in enumerate(story.mails) if mail.sent_to is not None]
    await asyncio.to_thread(_file_as_sent, world, sent)
    await _bank(world, story)
    # From here on the journal is the client's alone.
    world.mail.journal.entries.clear()
    return outcome(story)


async def _post(world: World, mails: list[tuple[int, Mail]]) -> None:
    client = aiosmtplib.SMTP(
        hostname="127.0.0.1", port=world.mail.smtp_port, start_tls=True, tls_context=world.certificates.client_context(), timeout=30
    )
    async with client:
        for number, mail in mails:
            message = await asyncio.to_thread(compose, mail, number)
            await client.send_message(message, recipients=[ADDRESS])


def _file_as_sent(world: World, mails: list[tuple[int, Mail]]) -> None:
    client = imaplib.IMAP4_SSL("127.0.0.1", world.mail.imap_port, ssl_context=world.certificates.client_context(), timeout=30)
    client.login(ADDRESS, MAIL_PASSWORD)
    for number, mail in mails:
        moment = f'"{internal_date(sent_at(mail, number))}"'
        client.append("Sent", "(\\Seen)", moment, compose(mail, number).as_bytes())
    client.logout()


async def _bank(world: World, story: Story) -> None:
    for institution, iban in ((KBC, KBC_IBAN), (BELFIUS, BELFIUS_IBAN)):
        account = await world.control.create_account(
            institution, iban, BAKERY.name, opening_balance=str(story.opening[institution]), company=BAKERY.enterprise_number
        )
        await world.control.add_movements(account, [event.movement for event in story.bank if event.account == institution])
