from decimal import Decimal

import pytest

from core.banking.purpose import Movement, Rule, read_rules, recognise

EXAMPLES = [(rule, example) for rule in read_rules() for example in rule.examples]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=[f"{rule.id}-{at}" for at, (rule, _) in enumerate(EXAMPLES)])
def test_a_rule_recognises_its_own_examples(rule: Rule, example) -> None:
    movement = Movement(
        amount=Decimal(10) if example["sign"] == "in" else Decimal(-10),
        counterparty_name=example.get("name"),
        counterparty_iban=example.get("iban"),
        remittance_information=example.get("text"),
        bank_transaction_code=example.get("code"),
        creditor_id=example.get("creditor"),
        own_ibans=frozenset(example.get("own_ibans", [])),
    )

    recognised = recognise(movement)

    assert recognised is not None
    assert (recognised.rule_id, recognised.name) == (rule.id, rule.purpose)


def test_every_rule_has_a_name_of_its_own_and_an_example() -> None:
    rules = read_rules()

    assert len({rule.id for rule in rules}) == len(rules)
    assert all(rule.examples for rule in rules)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Proximus NV", "factuur 7012345"),
        ("Distributeur de boissons Leroy", "facture 2026-11"),
        ("SD Worx", "factuur sociaal secretariaat lonen januari"),
        ("Acerta", "Factuur 88123 loonadministratie loon januari"),
        ("Atmosphère SRL", "décoration"),
        ("Retraitement Wallonie SA", "facture frais de port"),
        (None, None),
    ],
)
def test_a_movement_that_needs_an_invoice_is_left_alone(name: str | None, text: str | None) -> None:
    assert recognise(Movement(Decimal(-50), name, "BE68539007547034", text)) is None


def test_money_coming_in_is_no_cost() -> None:
    assert recognise(Movement(Decimal(12), None, None, "Terugbetaling beheerskosten")) is None


def test_only_an_account_of_the_company_is_its_own() -> None:
    movement = Movement(Decimal(-50), "De Korenbloem", "BE68 5390 0754 7034", "sparen", own_ibans=frozenset({"BE68539007547034"}))

    recognised = recognise(movement)

    assert recognised is not None
    assert recognised.name == "own_transfer"
    assert recognise(Movement(Decimal(-50), "De Korenbloem", "BE68 5390 0754 7034", "sparen")) is None


@pytest.mark.parametrize("creditor_id", ["NL98ZZZ0308357159", "BE20ZZZ0403200393", "0308357159", ""])
def test_only_the_number_of_a_belgian_creditor_tells_who_debits(creditor_id: str) -> None:
    assert recognise(Movement(Decimal(-50), "Iemand", None, "domiciliering", creditor_id=creditor_id)) is None


@pytest.mark.parametrize("code", ["00101000", "00501000", "0040400", "ABCD0404"])
def test_digits_of_other_operations_recognise_nothing(code: str) -> None:
    assert recognise(Movement(Decimal(-50), "Iemand", "BE68539007547034", "levering", bank_transaction_code=code)) is None
