"""Stories of invoices that are paid by transfer or collected: one document, one movement."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from bench.matching.names import OTHER_SCRIPTS, mistyped
from bench.matching.world import CENT, World
from core.banking.structured_communication import from_number


def structured(world: World) -> None:
    """The structured communication of the invoice."""
    party, day, amount = world.party(), world.day(), world.amount()
    reference = from_number(2026000000 + world.next_number())
    paper = world.document(party, day, amount, structured_communication=reference)
    given, text = (reference, None) if world.random.random() < 0.7 else (None, f"+++{reference}+++")
    world.pay(party, world.late(day), -amount, [paper], structured_communication=given, remittance_information=text)


def end_to_end(world: World) -> None:
    """Paid from here: the order's own reference comes back."""
    party, day, amount = world.party(), world.day(), world.amount()
    reference = f"OKI-{world.next_number():08d}"
    paper = world.document(party, day, amount, end_to_end_id=reference)
    world.pay(party, world.late(day), -amount, [paper], end_to_end_id=reference)


def number_quoted(world: World) -> None:
    """The invoice number in free text, as people type it."""
    party, day, amount = world.party(), world.day(), world.amount()
    number = f"{world.random.choice(('F', 'VF', '2026-', 'INV-', 'FA26/'))}{10000 + world.next_number()}"
    paper = world.document(party, day, amount, invoice_number=number)
    typed = world.random.choice((number, number.lower(), number.replace("-", " "), number.lstrip("FV")))
    before = world.random.choice(("factuur ", "fact. ", "facture n° ", "", "betaling "))
    world.pay(party, world.late(day), -amount, [paper], remittance_information=f"{before}{typed}")


def name_and_amount(world: World) -> None:
    """Nothing quoted: the other side and the amount."""
    party, day, amount = world.party(), world.day(), world.amount()
    paper = world.document(party, day, amount, invoice_number=f"A{20000 + world.next_number()}")
    world.pay(party, world.late(day), -amount, [paper])


def truncated_name(world: World) -> None:
    """The bank shows eighteen signs of the name, no account."""
    party, day, amount = world.party(), world.day(), world.amount()
    paper = world.document(party, day, amount, invoice_number=f"A{20000 + world.next_number()}")
    world.pay(party, world.late(day), -amount, [paper], counterparty_name=party.name.upper()[:18], counterparty_iban=None)


def mistyped_name(world: World) -> None:
    """A slip in the name, no account."""
    party, day, amount = world.party(), world.day(), world.amount()
    paper = world.document(party, day, amount, invoice_number=f"A{20000 + world.next_number()}")
    world.pay(party, world.late(day), -amount, [paper], counterparty_name=mistyped(world.random, party.name), counterparty_iban=None)


def other_script(world: World) -> None:
    """A supplier whose name is not in Latin letters; the account number is all that agrees."""
    party = replace(world.party(), name=world.random.choice(OTHER_SCRIPTS))
    day, amount = world.day(), world.amount()
    paper = world.document(party, day, amount, iban=party.iban)
    world.pay(party, world.late(day), -amount, [paper], counterparty_iban=party.iban, counterparty_name="?" * 12)


def direct_debit(world: World) -> None:
    """A changing amount each month, collected at the due day under one mandate."""
    party, day = world.party(), world.day()
    mandate = f"M{world.next_number():07d}"
    for month in range(world.random.randint(3, 8)):
        issued, amount = day + timedelta(days=30 * month), world.amount(20, 400)
        due = issued + timedelta(days=15)
        paper = world.document(party, issued, amount, due_date=due, payment_means="59", invoice_number=f"DD{world.next_number():07d}")
        when = due + timedelta(days=world.random.randint(0, 3))
        world.pay(party, when, -amount, [paper], creditor_id=party.creditor, mandate_id=mandate)


def subscription(world: World) -> None:
    """The same amount each month; paid in order, a few days late at most."""
    party, day, amount = world.party(), world.day(), world.amount(8, 150)
    for month in range(world.random.randint(3, 10)):
        issued = day + timedelta(days=30 * month)
        paper = world.document(party, issued, amount, due_date=issued + timedelta(days=14), payment_means="49")
        world.pay(party, issued + timedelta(days=14 + world.random.randint(0, 3)), -amount, [paper])


def rounded(world: World) -> None:
    """The payment is up to two cents off, with the number or the communication quoted."""
    party, day, amount = world.party(), world.day(), world.amount()
    number = f"R{40000 + world.next_number()}"
    paper = world.document(party, day, amount, invoice_number=number)
    off = world.random.choice((Decimal("-0.02"), Decimal("-0.01"), Decimal("0.01"), Decimal("0.02")))
    world.pay(party, world.late(day), -(amount + off), [paper], remittance_information=f"fact {number}")


def early_discount(world: World) -> None:
    """Two or three per cent kept for paying within a week: offered with its name, never linked alone."""
    party, day, amount = world.party(), world.day(), world.amount(200)
    number = f"K{50000 + world.next_number()}"
    paper = world.document(party, day, amount, invoice_number=number)
    kept = (amount * world.random.choice((Decimal("0.02"), Decimal("0.03")))).quantize(CENT)
    when = day + timedelta(days=world.random.randint(1, 7))
    world.pay(party, when, -(amount - kept), [paper], remittance_information=number, linkable=False)


def misquoted(world: World) -> None:
    """A digit of the communication is wrong, so its check fails; the other side and the amount still agree."""
    party, day, amount = world.party(), world.day(), world.amount()
    reference = from_number(2046000000 + world.next_number())
    paper = world.document(party, day, amount, structured_communication=reference)
    at = world.random.randint(0, 9)
    wrong = reference[:at] + str((int(reference[at]) + 1) % 10) + reference[at + 1 :]
    world.pay(party, world.late(day), -amount, [paper], remittance_information=wrong)


def contradictory(world: World) -> None:
    """The communication of last month's invoice under this month's amount: a question, whatever one thinks of it."""
    party, day = world.party(), world.day(leave=40)
    first, second = world.amount(), world.amount() + Decimal("3001")
    references = [from_number(2056000000 + world.next_number()) for _ in range(2)]
    old = world.document(party, day, first, structured_communication=references[0])
    world.pay(party, day + timedelta(days=20), -first, [old], structured_communication=references[0])
    new = world.document(party, day + timedelta(days=30), second, structured_communication=references[1])
    world.pay(party, world.late(day + timedelta(days=30)), -second, [new], structured_communication=references[0], linkable=False)
