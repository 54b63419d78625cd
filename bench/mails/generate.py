"""The messages of one seed, in the proportions of a small company's mailbox in a busy month."""

from collections.abc import Callable, Iterator
from random import Random

from bench.mails import messages, others
from bench.mails.compose import Mail
from bench.mails.words import Words

Make = Callable[[Words, Random], Mail]

WEIGHTS: dict[Make, int] = {
    messages.pdf_invoice: 14,
    messages.scanned_invoice: 3,
    messages.e_invoiced: 5,
    messages.receipt_photo: 3,
    messages.receipt_inline: 3,
    messages.html_body: 8,
    messages.plain_body: 3,
    messages.xml_body: 2,
    messages.link_known: 6,
    messages.zip_of_invoices: 2,
    messages.forwarded: 4,
    messages.forwarded_body: 2,
    messages.clear_signed: 3,
    messages.outlook_winmail: 1,
    messages.cards: 2,
    messages.own_sale: 3,
    messages.doubled: 2,
    others.newsletter: 14,
    others.chat: 12,
    others.calendar: 3,
    others.business_paper: 8,
    others.order_body: 5,
    others.notice: 6,
    others.reminder_body: 3,
    others.staff_or_bank: 5,
    others.spam: 4,
    others.bounce: 2,
    others.sent_other: 3,
}


def generate(seed: int, count: int) -> Iterator[Mail]:
    """The same for the same arguments; each message depends on the seed and its place alone."""
    words = Words(seed)
    for place in range(count):
        chance = Random(f"mails/{seed}/{place}")
        make = chance.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
        yield make(words, chance)
