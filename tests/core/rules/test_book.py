"""Rules over things: the order decides, and what is looked up is what looking at everything would find."""

import random
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.banking.models import Explanation
from core.rules.action import CategoryAction, MarkAction, MessageAction, TagAction, slot_of
from core.rules.book import Book
from core.rules.condition import AmountCondition, CounterpartyCondition, IbanCondition, KindCondition, TextCondition
from core.rules.draft import Draft
from core.rules.facts import Facts
from core.rules.holds import holds
from tests.core.rules.world import LESSOR, any_movement, any_rule, movement, rule

LOAN = MarkAction(explanation=Explanation.LOAN)


def test_the_first_of_two_rules_answers_and_tags_of_both_stay() -> None:
    first = rule(IbanCondition(any_of=(LESSOR,)), does=LOAN)
    second = rule(TextCondition(any_of=("leasing",)), actions=(MarkAction(explanation=Explanation.PRIVATE), TagAction(tag="Auto")))
    decided = Book([first, second]).decide(movement())
    assert [(deed.rule_id, deed.action) for deed in decided] == [(first.id, LOAN), (second.id, TagAction(tag="Auto"))]


def test_one_tag_of_two_rules_is_given_once_and_messages_are_all_told() -> None:
    first = rule(IbanCondition(any_of=(LESSOR,)), actions=(TagAction(tag="Voiture"), MessageAction(text="Contract in mapje 3")))
    second = rule(IbanCondition(any_of=(LESSOR,)), actions=(TagAction(tag="VOITURE"), MessageAction(text="Zie ook 2025")))
    told = [deed.action for deed in Book([first, second]).decide(movement())]
    assert told == [TagAction(tag="Voiture"), MessageAction(text="Contract in mapje 3"), MessageAction(text="Zie ook 2025")]


def test_words_are_found_without_case_and_accents_and_within_words() -> None:
    book = Book([rule(CounterpartyCondition(any_of=("ELECTRA",)), does=LOAN)])
    assert book.decide(movement(counterparty_name="Électrabel SA"))
    assert not book.decide(movement(counterparty_name="Luminus"))


def test_a_phrase_does_not_reach_from_the_name_into_the_words() -> None:
    phrase = TextCondition(any_of=("lease nv leasing",))
    assert not Book([rule(phrase)]).decide(movement())


def test_what_looks_like_a_pattern_means_itself() -> None:
    book = Book([rule(TextCondition(any_of=("(a+)+$",)))])
    assert not book.decide(movement(words="a" * 5000))
    assert book.decide(movement(words="vul (A+)+$ in"))


def test_amounts_are_compared_without_sign_with_both_ends() -> None:
    book = Book([rule(IbanCondition(any_of=(LESSOR,)), AmountCondition(at_least=Decimal(450), at_most=Decimal(500)))])
    assert book.decide(movement())
    assert not book.decide(movement(amount=Decimal("-449.99")))


def test_a_rule_about_documents_says_nothing_of_transactions() -> None:
    book = Book([rule(TextCondition(any_of=("leasing",)), does=CategoryAction(category="Wagens"), about="document")])
    assert not book.decide(movement())
    assert book.decide(movement(about="document"))


def test_a_rule_without_words_meets_the_documents_of_its_kind() -> None:
    book = Book([rule(KindCondition(any_of=("receipt",)), does=TagAction(tag="bonnetje"), about="document")])  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert book.decide(movement(about="document", kind="receipt"))
    assert not book.decide(movement(about="document", kind="invoice"))


@settings(deadline=None)  # the machine is shared
@given(st.randoms(use_true_random=False))
def test_looking_rules_up_finds_what_asking_each_of_them_would(chance: random.Random) -> None:
    rules = [any_rule(chance) for _ in range(chance.randrange(1, 30))]
    book = Book(rules)
    for _ in range(10):
        facts = any_movement(chance)
        met = [one for one in rules if all(holds(condition)(facts) for condition in one.draft.conditions)]
        assert [one.id for one in book.matching(facts)] == [one.id for one in met]
        first = {slot_of(action): one.id for one in reversed(met) for action in one.draft.actions}
        assert {deed.slot: deed.rule_id for deed in book.decide(facts)} == first


@settings(deadline=None)  # the machine is shared
@given(st.randoms(use_true_random=False))
def test_what_is_decided_of_a_thing_does_not_depend_on_what_came_before_it(chance: random.Random) -> None:
    book = Book([any_rule(chance) for _ in range(12)])
    things = [any_movement(chance) for _ in range(12)]
    alone = {one.id: book.decide(one) for one in things}
    chance.shuffle(things)
    assert {one.id: book.decide(one) for one in things} == alone


@pytest.mark.parametrize("facts", [movement(amount=None), movement(counterparty_name=None, words="", iban=None), movement(words="\x00'%_")])
def test_a_thing_of_which_little_is_known_is_met_by_few(facts: Facts) -> None:
    assert not Book([rule(TextCondition(any_of=("huur",)), AmountCondition(at_most=Decimal(5)))]).decide(facts)


def test_a_stored_rule_reads_back_as_it_was_written() -> None:
    draft = rule(IbanCondition(any_of=("be68 5390 0754 7034",)), AmountCondition(at_least=Decimal("1.50"))).draft
    assert Draft.model_validate(draft.model_dump(mode="json")) == draft
    assert draft.conditions[0] == IbanCondition(any_of=(LESSOR,))
