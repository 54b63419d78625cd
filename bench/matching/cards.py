"""Stories of what is paid on the spot, in other currencies, and of payouts that collect many sales."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from bench.matching.world import CENT, FIRST_DAY, World

USD_PER_EURO = Decimal("1.09")
"""About the rate of the time; the tests and the run take the same table as the story."""


def card_receipt(world: World) -> None:
    """A receipt under the company's name, the movement under the shop's sign or a shop number."""
    party, day = world.party(), world.day()
    amount = world.amount(5, 180)
    paper = world.document(party, day, amount, kind="receipt", due_date=None, iban=None)
    shown = world.random.choice(
        (party.name.upper()[:22], party.name.upper()[:22], party.sign.upper(), f"{party.sign.upper()} {world.number}")
    )
    text = world.random.choice(("BANCONTACT", "KAART 4871 04XX XXXX 1232", "AANKOOP MET KAART", "PAIEMENT PAR CARTE VISA"))
    when = day + timedelta(days=world.random.choice((0, 0, 0, 1, 1, 2, 3)))
    # A round amount under another name is a question by decision: it says too little.
    told = amount % 5 != 0 or party.name.upper().startswith(shown)
    world.pay(None, when, -amount, [paper], counterparty_name=shown, remittance_information=text, linkable=told)


def card_abroad(world: World) -> None:
    """A receipt in dollars; the bank says what the merchant charged."""
    party, day, charged = world.party(), world.day(), world.amount(10, 400)
    paper = world.document(party, day, charged, kind="receipt", due_date=None, iban=None, currency="USD")
    euros = (charged / USD_PER_EURO * Decimal("1.015")).quantize(CENT)
    world.pay(
        None,
        day + timedelta(days=world.random.randint(0, 3)),
        -euros,
        [paper],
        counterparty_name=party.name.upper(),
        original_amount=-charged,
        original_currency="USD",
    )


def converted(world: World) -> None:
    """An invoice in dollars paid in euros; the bank says nothing of dollars, the rate of the day does."""
    party, day, asked = world.party(), world.day(), world.amount(100, 2500)
    paper = world.document(party, day, asked, currency="USD", iban=None)
    spread = Decimal(world.random.randint(-5, 20)) / 1000
    euros = (asked / USD_PER_EURO * (1 + spread)).quantize(CENT)
    world.pay(party, world.late(day), -euros, [paper])


def payout(world: World) -> None:
    """Two to nine sales of one or two days, paid out together by a terminal or a payment provider."""
    processor = world.random.choice(("MOLLIE", "STRIPE", "PAYPAL EUROPE", "CCV BELGIUM", "WORLDLINE SA", "BANCONTACT PAYCONIQ COMPANY"))
    day = world.day()
    count = world.random.randint(2, 9)
    days = sorted(day + timedelta(days=world.random.randint(0, 1)) for _ in range(count))
    papers: list[str] = []
    total = Decimal(0)
    for each in days:
        amount = world.amount(10, 250)
        total += amount
        buyer = replace(world.party(), vat_number=None)
        papers.append(world.document(buyer, each, amount, direction="sale", due_date=each, payment_means="48"))
    text = f"UITBETALING {processor} REF {world.next_number():08d}"
    when = days[-1] + timedelta(days=world.random.randint(1, 3))
    world.pay(None, when, total, papers, counterparty_name=processor, remittance_information=text)


def explained(world: World) -> None:
    """Movements that need no paper: bank costs, wages, taxes, cash, a card's settlement."""
    texts = (
        ("KBC BANK", "BEHEERSKOSTEN REKENING", None),
        (None, "GELDOPNAME BANCONTACT", None),
        ("FOD FINANCIEN", "BTW AANGIFTE", "BE22679200300047"),
        ("JANSSENS AN", "LOON MAART", None),
        (None, "AFREKENING MASTERCARD", None),
        ("RSZ ONSS", "BIJDRAGEN KWARTAAL", "BE63679026181108"),
    )
    name, text, iban = world.random.choice(texts)
    world.pay(None, world.day(), -world.amount(5, 2500), counterparty_name=name, remittance_information=text, counterparty_iban=iban)


def paper_missing(world: World) -> None:
    """A movement whose paper never came: an honest question."""
    party = world.party()
    world.pay(party, world.day(), -world.amount(5, 400), counterparty_iban=None)


def unpaid(world: World) -> None:
    """An invoice of the last weeks that nobody paid yet: no question before it is due."""
    day = FIRST_DAY + timedelta(days=world.days - world.random.randint(0, 20))
    world.document(world.party(), day, world.amount())
