"""Which invoices can be paid by a file."""

from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest

from core import ids
from core.documents.models import Direction, Document, Kind, PaymentMark
from core.payments.errors import AccountChanged, NotPayable
from core.payments.payable import AccountStanding, Obstacle, Surroundings, account_standing, check_payable, obstacle, proposed_day

COMPANY = UUID(int=1)
IBAN = "BE71096123456769"


def invoice(**fields: object) -> Document:
    values: dict[str, object] = {
        "company_id": COMPANY,
        "id": ids.uuid7(),
        "kind": Kind.INVOICE,
        "direction": Direction.PURCHASE,
        "supplier_name": "Proximus NV",
        "invoice_number": "P-17",
        "currency": "EUR",
        "tax_inclusive_amount": Decimal("121.00"),
        "iban": IBAN,
    }
    return Document(**(values | fields))


def test_an_unpaid_invoice_can_be_paid() -> None:
    payee = check_payable(invoice(), Surroundings(), amount=None, account_confirmed=False)
    assert (payee.amount, payee.creditor_name, payee.creditor_iban, payee.communication) == (Decimal("121.00"), "Proximus NV", IBAN, "P-17")


@pytest.mark.parametrize(
    ("fields", "around", "reason"),
    [
        ({"direction": Direction.SALE}, Surroundings(), Obstacle.NOT_A_PURCHASE),
        ({"kind": Kind.CREDIT_NOTE}, Surroundings(), Obstacle.NOT_A_PURCHASE),
        ({"superseded_by": ids.uuid7()}, Surroundings(), Obstacle.SET_ASIDE),
        ({"payment_mark": PaymentMark.CASH}, Surroundings(), Obstacle.PAID),
        ({}, Surroundings(booked=True), Obstacle.PAID),
        ({}, Surroundings(in_a_file=True), Obstacle.IN_A_FILE),
        ({"tax_inclusive_amount": None}, Surroundings(), Obstacle.NO_AMOUNT),
        ({"tax_inclusive_amount": Decimal("-5.00")}, Surroundings(), Obstacle.NO_AMOUNT),
        ({"currency": "USD"}, Surroundings(), Obstacle.NOT_IN_EURO),
        ({"iban": None}, Surroundings(), Obstacle.NO_ACCOUNT),
        ({}, Surroundings(own_ibans=frozenset({IBAN})), Obstacle.OUR_OWN_ACCOUNT),
        ({"supplier_name": None}, Surroundings(), Obstacle.NO_NAME),
    ],
)
def test_what_stands_in_the_way_is_named(fields: dict[str, object], around: Surroundings, reason: Obstacle) -> None:
    document = invoice(**fields)
    assert obstacle(document, around) == reason
    with pytest.raises(NotPayable):
        check_payable(document, around, amount=None, account_confirmed=True)


@pytest.mark.parametrize(
    ("known", "standing"),
    [((), AccountStanding.NEW), ((IBAN,), AccountStanding.KNOWN), (("BE02737026917240",), AccountStanding.CHANGED)],
)
def test_an_account_is_judged_by_where_the_supplier_was_paid_before(known: tuple[str, ...], standing: AccountStanding) -> None:
    assert account_standing(IBAN, known) == standing


def test_a_changed_account_stops_for_a_person() -> None:
    around = Surroundings(accounts_paid=frozenset({"BE02737026917240"}))
    with pytest.raises(AccountChanged) as stopped:
        check_payable(invoice(), around, amount=None, account_confirmed=False)
    assert stopped.value.facts["known"] == ["BE02737026917240"]
    assert check_payable(invoice(), around, amount=None, account_confirmed=True).creditor_iban == IBAN


@pytest.mark.parametrize("amount", ["0.00", "-1.00", "121.01"])
def test_a_part_is_above_zero_and_no_more_than_the_whole(amount: str) -> None:
    with pytest.raises(NotPayable):
        check_payable(invoice(), Surroundings(), amount=Decimal(amount), account_confirmed=False)


def test_the_day_is_when_it_is_due_but_never_past() -> None:
    today = date(2026, 11, 24)
    assert [proposed_day(day, today=today) for day in (date(2026, 12, 1), date(2026, 11, 1), None)] == [date(2026, 12, 1), today, today]
