"""Stories in which more than one document or movement belongs together, or two cannot be told apart."""

from datetime import timedelta
from decimal import Decimal

from bench.matching.world import CENT, World
from core.banking.structured_communication import from_number


def sale_structured(world: World) -> None:
    """A customer pays our communication."""
    party, day, amount = world.party(), world.day(), world.amount()
    reference = from_number(3026000000 + world.next_number())
    paper = world.document(party, day, amount, direction="sale", structured_communication=reference)
    world.pay(party, world.late(day), amount, [paper], remittance_information=f"+++{reference}+++")


def sale_by_name(world: World) -> None:
    """A customer pays without our communication."""
    party, day, amount = world.party(), world.day(), world.amount()
    reference = from_number(3036000000 + world.next_number())
    paper = world.document(party, day, amount, direction="sale", structured_communication=reference)
    world.pay(party, world.late(day), amount, [paper])


def sale_with_charges(world: World) -> None:
    """A customer abroad, and a bank that kept its costs: offered with its name."""
    party, day, amount = world.party(), world.day(), world.amount(300)
    number = f"S{60000 + world.next_number()}"
    paper = world.document(party, day, amount, direction="sale", invoice_number=number)
    kept = world.random.choice((Decimal("5.00"), Decimal("7.50"), Decimal("12.10"), Decimal("15.00")))
    world.pay(party, world.late(day), amount - kept, [paper], remittance_information=number, linkable=False)


def batch_quoted(world: World) -> None:
    """One transfer for two to five invoices, with their numbers."""
    party, day, count = world.party(), world.day(), world.random.randint(2, 5)
    parts = [world.amount(20, 900) for _ in range(count)]
    numbers = [f"B{70000 + world.next_number()}" for _ in parts]
    papers = [world.document(party, day + timedelta(days=3 * at), part, invoice_number=numbers[at]) for at, part in enumerate(parts)]
    text = world.random.choice((" ", ", ", " + ", "/ ")).join(numbers)
    world.pay(party, day + timedelta(days=3 * count + 20), -sum(parts, Decimal(0)), papers, remittance_information=text)


def batch_unquoted(world: World) -> None:
    """One transfer for two to four invoices and no word about which."""
    party, day, count = world.party(), world.day(), world.random.randint(2, 4)
    parts = [world.amount(20, 900) for _ in range(count)]
    papers = [world.document(party, day + timedelta(days=3 * at), part) for at, part in enumerate(parts)]
    world.pay(party, day + timedelta(days=3 * count + 20), -sum(parts, Decimal(0)), papers)


def less_credit_note(world: World) -> None:
    """An invoice less its credit note, in one transfer."""
    party, day, amount = world.party(), world.day(), world.amount(100)
    credit = (amount * Decimal(world.random.randint(5, 60)) / 100).quantize(CENT)
    invoice = world.document(party, day, amount, invoice_number=f"C{80000 + world.next_number()}")
    note = world.document(party, day + timedelta(days=5), credit, kind="credit_note", due_date=None)
    world.pay(party, day + timedelta(days=world.random.randint(12, 35)), -(amount - credit), [invoice, note])


def refund(world: World) -> None:
    """A supplier pays a credit note back."""
    party, day, amount = world.party(), world.day(), world.amount(20, 800)
    paper = world.document(party, day, amount, kind="credit_note", due_date=None)
    world.pay(party, day + timedelta(days=world.random.randint(2, 20)), amount, [paper])


def instalments(world: World) -> None:
    """One invoice in two or three payments that each quote it and together close it."""
    party, day, amount = world.party(), world.day(), world.amount(300)
    number = f"I{90000 + world.next_number()}"
    paper = world.document(party, day, amount, invoice_number=number)
    count = world.random.choice((2, 3))
    part = (amount / count).quantize(CENT)
    parts = [part] * (count - 1) + [amount - part * (count - 1)]
    paid = [world.pay(party, day + timedelta(days=25 + 15 * at), -each, remittance_information=number) for at, each in enumerate(parts)]
    world.belongs([paper], paid)


def part_payment(world: World) -> None:
    """Half now, the rest some day: only ever suggested."""
    party, day, amount = world.party(), world.day(), world.amount(100)
    number = f"P{95000 + world.next_number()}"
    paper = world.document(party, day, amount, invoice_number=number)
    text = number if world.random.random() < 0.5 else None
    part = (amount * Decimal(world.random.randint(20, 80)) / 100).quantize(CENT)
    world.pay(party, world.late(day), -part, [paper], remittance_information=text, linkable=False)


def twins(world: World) -> None:
    """Two invoices of one day and amount, one payment: nobody can tell which."""
    party, day, amount = world.party(), world.day(), world.amount(10, 500)
    papers = [world.document(party, day, amount, invoice_number=f"T{world.next_number():06d}") for _ in range(2)]
    world.pay(party, world.late(day), -amount, [world.random.choice(papers)], linkable=False)


def equal_amounts(world: World) -> None:
    """Two suppliers, one amount, the same week: the names tell."""
    first, second = world.random.sample(world.parties, 2)
    day, amount = world.day(), world.amount(20, 900)
    papers = [world.document(each, day + timedelta(days=at * 2), amount) for at, each in enumerate((first, second))]
    for at, each in enumerate((first, second)):
        world.pay(each, day + timedelta(days=25 + world.random.randint(0, 6)), -amount, [papers[at]])


def paid_privately(world: World) -> None:
    """An invoice that never shows on the account."""
    world.document(world.party(), world.day(leave=60), world.amount(10, 200))
