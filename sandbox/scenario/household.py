"""Movements that need no document: takings of the shop, wages, taxes, the bank itself, and between own accounts."""

from datetime import timedelta
from decimal import Decimal
from random import Random

from sandbox.bank.state import Movement
from sandbox.scenario.event import BankEvent, Fate, Story
from sandbox.scenario.parties import BELFIUS_IBAN, KBC_IBAN, iban, structured_communication
from sandbox.scenario.purchases import BELFIUS, KBC

TERMINAL = "KAARTVERWERKING VLAANDEREN"
"""Who pays out the takings by card: one automation rule on this name settles all of them."""
_STAFF = (("Sofie Vermeulen", 810001, "1912.44"), ("Karim Benali", 810002, "2004.10"), ("Lotte Claes", 810003, "1387.65"))


def keep_house(story: Story, chance: Random) -> None:
    """Some eighty movements."""
    _takings(story, chance)
    for days in (84, 54, 24):
        for name, number, wage in _STAFF:
            _add(story, KBC, days, f"-{wage}", name, iban("999", number), f"Loon {_month(story, days)}", code="PMNT-ICDT-SALA")
        _add(story, KBC, days - 5, "-1846.20", "RSZ - ONSS", iban("999", 820001), None, reference=8200010 + days)
        _add(story, KBC, days - 9, "-702.55", "FOD FINANCIEN - INNINGSCENTRUM", iban("999", 820002), None, reference=8200020 + days)
        _add(story, KBC, days - 12, "-845.90", None, None, "AFLOSSING INVESTERINGSKREDIET 726-0004711-22", code="PMNT-ICDT-ESCT")
        _add(story, KBC, days - 20, "-18.50", None, None, "MAANDELIJKSE BIJDRAGE BUSINESS PACK", code="ACMT-MDOP-CHRG")
        _add(story, BELFIUS, days - 20, "-6.25", None, None, "FRAIS DE GESTION DU COMPTE", code="ACMT-MDOP-CHRG")
        _add(story, KBC, days - 17, "-250.00", None, None, "GELDOPNAME BANCONTACT GENT KORENMARKT", code="PMNT-CCRD-CWDL")
    for days, amount in ((71, "1500.00"), (41, "1800.00"), (11, "1500.00")):
        _add(story, KBC, days, f"-{amount}", "BAKKERIJ DE GOUDEN AAR BV", BELFIUS_IBAN, "eigen overschrijving")
        _add(story, BELFIUS, days, amount, "BAKKERIJ DE GOUDEN AAR BV", KBC_IBAN, "eigen overschrijving", code="PMNT-RCDT-ESCT")
    _add(story, KBC, 34, "-4218.73", "FOD FINANCIEN - BTW ONTVANGSTEN", iban("999", 820003), None, reference=820003034)
    _add(story, KBC, 54 - 1, "-12.80", None, None, "AFREKENING DEBETINTERESTEN 3DE KWARTAAL", code="ACMT-MDOP-INTR")
    _add(story, KBC, 65, "-150.00", None, None, "OPLADING PREPAID MASTERCARD 5339 XXXX", code="PMNT-CCRD-OTHR")


def _takings(story: Story, chance: Random) -> None:
    """Card takings, paid out on Mondays, Thursdays and Saturdays; the weekend is the better half."""
    for days in range(88, 0, -1):
        day = story.today - timedelta(days=days)
        if day.weekday() not in (0, 3, 5):
            continue
        euros = chance.randint(1450, 1990) if day.weekday() == 0 else chance.randint(700, 1100)
        amount = Decimal(euros) + Decimal(chance.randint(1, 99)) / 100
        movement = Movement(
            amount=amount,
            booking_date=day,
            counterparty_name=TERMINAL,
            counterparty_iban=iban("999", 830001),
            remittance_information=f"UITBETALING TERMINAL 0471 {day:%d/%m/%Y}",
            bank_transaction_code="PMNT-RCDT-ESCT",
        )
        story.bank.append(BankEvent(KBC, movement, Fate.RULE, why="takings by card: one rule for all"))


def _month(story: Story, days: int) -> str:
    return f"{story.today - timedelta(days=days):%m/%Y}"


def _add(  # noqa: PLR0917
    story: Story,
    account: str,
    days: int,
    amount: str,
    name: str | None,
    account_number: str | None,
    text: str | None,
    *,
    code: str = "PMNT-ICDT-ESCT",
    reference: int | None = None,
) -> None:
    movement = Movement(
        amount=Decimal(amount),
        booking_date=story.today - timedelta(days=days),
        counterparty_name=name,
        counterparty_iban=account_number,
        remittance_information=text,
        structured_communication=None if reference is None else structured_communication(reference),
        bank_transaction_code=code,
    )
    story.bank.append(BankEvent(account, movement, Fate.RECOGNISED))
