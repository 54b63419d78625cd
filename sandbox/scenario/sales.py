"""What the bakery sells on invoice, and who pays."""

from datetime import timedelta

from sandbox.bank.state import Movement
from sandbox.scenario.event import BankEvent, Fate, Mail, Story
from sandbox.scenario.paper import Kind, Line, Paper
from sandbox.scenario.parties import BAKERY, CUSTOMERS, structured_communication
from sandbox.scenario.purchases import KBC, line

_SALES: tuple[tuple[str, int, tuple[Line, ...], int | None], ...] = (
    ("hotel", 81, (line("Ontbijtbroodjes september", "620", "0.62", 6),), 64),
    ("kabouters", 73, (line("Broodlevering", "44", "2.85", 6),), 60),
    ("beffroi", 60, (line("Pains de campagne", "180", "3.10", 6),), 43),
    ("hotel", 51, (line("Ontbijtbroodjes oktober", "655", "0.62", 6),), 35),
    ("events", 44, (line("Wedding cake and pastries", "1", "1240.00", 6), line("Delivery", "1", "60.00", 21)), None),
    ("tearoom", 30, (line("Gebak en taarten", "1", "386.00", 6),), 18),
    ("kabouters", 14, (line("Broodlevering", "47", "2.85", 6),), 5),
)
"""Customer, days ago, lines, days ago of the payment (None: not paid, and late)."""


def sell(story: Story) -> None:
    """Seven sales invoices in the folder of sent mail; six are paid."""
    for turn, (customer, days, lines, paid) in enumerate(_SALES):
        receiver, issued = CUSTOMERS[customer], story.today - timedelta(days=days)
        number, reference = f"2026-{141 + turn:04d}", structured_communication(260000000 + 141 + turn)
        paper = Paper(Kind.INVOICE, BAKERY, receiver, number, issued, issued + timedelta(days=30), lines, reference=reference)
        story.fates[number] = Fate.LINKED if paid is not None else Fate.QUESTION
        text = f"Beste,\n\nIn bijlage onze factuur {number}.\n\nBakkerij De Gouden Aar\n"
        sender = f"{BAKERY.name} <{BAKERY.email}>"
        story.mails.append(Mail(issued, sender, f"Factuur {number}", text, (paper,), sent_to=receiver.email))
        if paid is None:
            continue
        movement = Movement(
            amount=paper.total,
            booking_date=story.today - timedelta(days=paid),
            counterparty_name=receiver.name.upper(),
            counterparty_iban=receiver.iban,
            structured_communication=reference if turn % 3 != 1 else None,
            remittance_information=None if turn % 3 != 1 else f"fact. {number}",
            bank_transaction_code="PMNT-RCDT-ESCT",
        )
        story.bank.append(BankEvent(KBC, movement, Fate.LINKED, (number,)))
