"""What must hold for any documents and transactions."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from core.matching.candidates import DocumentCandidate, TransactionCandidate
from core.matching.decision import Code, Decision
from core.matching.engine import decide

NAMES = ["Proximus NV", "PROXIMUS", "Bakkerij Janssens", "Garage Janssens", "Engie", None]
AMOUNTS = [Decimal(text) for text in ("10.00", "12.34", "20.00", "22.34", "32.34", "44.68", "-12.34")]
DAYS = st.integers(0, 70).map(lambda days: date(2026, 1, 1) + timedelta(days=days))
REFERENCES = st.sampled_from([None, None, "010806817183", "012345678939"])
NUMBERS = st.sampled_from([None, "20260001", "20260002", "A7001"])


@st.composite
def documents(draw: st.DrawFn) -> list[DocumentCandidate]:
    return [
        DocumentCandidate(
            id=f"d{at}",
            kind=draw(st.sampled_from(["invoice", "invoice", "receipt", "credit_note"])),
            direction=draw(st.sampled_from(["purchase", "purchase", "sale"])),
            supplier_name=draw(st.sampled_from(NAMES)),
            customer_name=draw(st.sampled_from(NAMES)),
            invoice_number=draw(NUMBERS),
            issue_date=draw(st.none() | DAYS),
            currency=draw(st.sampled_from(["EUR", "EUR", "USD"])),
            tax_inclusive_amount=draw(st.sampled_from(AMOUNTS)),
            structured_communication=draw(REFERENCES),
        )
        for at in range(draw(st.integers(0, 7)))
    ]


@st.composite
def transactions(draw: st.DrawFn) -> list[TransactionCandidate]:
    return [
        TransactionCandidate(
            id=f"t{at}",
            booking_date=draw(DAYS),
            amount=draw(st.sampled_from(AMOUNTS)) * draw(st.sampled_from([-1, -1, 1])),
            currency="EUR",
            counterparty_name=draw(st.sampled_from(NAMES)),
            remittance_information=draw(st.sampled_from([None, "fact 20260001", "A7001 20260002", "diverse"])),
            structured_communication=draw(REFERENCES),
        )
        for at in range(draw(st.integers(0, 7)))
    ]


def linked(decisions: list[Decision]) -> set[tuple[tuple[str, ...], tuple[str, ...]]]:
    return {(each.documents, each.transactions) for each in decisions if each.outcome == "linked"}


@settings(max_examples=100, deadline=None)
@given(documents(), transactions(), st.randoms(use_true_random=False))
def test_the_order_of_the_input_does_not_matter(papers, movements, chance) -> None:
    before = decide(papers, movements)
    chance.shuffle(papers)
    chance.shuffle(movements)

    assert decide(papers, movements) == before


@settings(max_examples=100, deadline=None)
@given(documents(), transactions())
def test_the_ids_do_not_matter(papers, movements) -> None:
    renamed = decide(
        [replace(each, id=f"x{9 - int(each.id[1:])}") for each in papers],
        [replace(each, id=f"y{9 - int(each.id[1:])}") for each in movements],
    )
    back = {
        (
            tuple(sorted(f"d{9 - int(each[1:])}" for each in documents_)),
            tuple(sorted(f"t{9 - int(each[1:])}" for each in transactions_)),
        )
        for documents_, transactions_ in linked(renamed)
    }

    assert back == linked(decide(papers, movements))


@settings(max_examples=100, deadline=None)
@given(documents(), transactions())
def test_nothing_is_linked_twice_and_everything_is_told_once(papers, movements) -> None:
    decisions = decide(papers, movements)
    once = Counter(f"d{each}" for decision in decisions if decision.outcome == "linked" for each in decision.documents)
    once.update(f"t{each}" for decision in decisions if decision.outcome == "linked" for each in decision.transactions)
    offered = {identity for each in decisions if each.outcome != "linked" for identity in (*each.documents, *each.transactions)}
    certain = {identity for each in decisions if each.outcome == "linked" for identity in (*each.documents, *each.transactions)}

    assert all(times == 1 for times in once.values())
    assert not offered & certain
    assert offered | certain == {each.id for each in (*papers, *movements)}


@settings(max_examples=100, deadline=None)
@given(documents(), transactions())
def test_linked_amounts_close_to_the_cent_in_one_currency(papers, movements) -> None:
    paper_of, movement_of = {each.id: each for each in papers}, {each.id: each for each in movements}

    for decision in decide(papers, movements):
        if decision.outcome == "linked":
            chosen = [paper_of[each] for each in decision.documents]
            paid = [movement_of[each] for each in decision.transactions]
            assert {each.currency for each in chosen} == {each.currency for each in paid}
            assert sum(each.movement or 0 for each in chosen) == sum(each.amount for each in paid)


@settings(max_examples=100, deadline=None)
@given(documents(), transactions())
def test_an_undone_pair_is_never_together_again(papers, movements) -> None:
    first = decide(papers, movements)
    undone = frozenset(
        (document, movement) for each in first if each.outcome == "linked" for document in each.documents for movement in each.transactions
    )

    for decision in decide(papers, movements, undone=undone):
        together = {(document, movement) for document in decision.documents for movement in decision.transactions}
        assert not together & undone


@settings(max_examples=100, deadline=None)
@given(documents(), transactions(), st.data())
def test_a_twin_of_a_linked_document_makes_it_a_question(papers, movements, data) -> None:
    single = [each for each in decide(papers, movements) if each.outcome == "linked" and len(each.documents) == len(each.transactions) == 1]
    if not single:
        return
    chosen = data.draw(st.sampled_from(sorted(single, key=lambda each: each.documents)))
    paper = next(each for each in papers if each.id == chosen.documents[0])

    again = linked(decide([*papers, replace(paper, id="twin")], movements))

    assert (chosen.documents, chosen.transactions) not in again
    assert (("twin",), chosen.transactions) not in again


@settings(max_examples=100, deadline=None)
@given(documents(), transactions(), st.data())
def test_a_twin_of_a_linked_payment_makes_it_a_question(papers, movements, data) -> None:
    single = [each for each in decide(papers, movements) if each.outcome == "linked" and len(each.documents) == len(each.transactions) == 1]
    if not single:
        return
    chosen = data.draw(st.sampled_from(sorted(single, key=lambda each: each.documents)))
    movement = next(each for each in movements if each.id == chosen.transactions[0])

    again = linked(decide(papers, [*movements, replace(movement, id="twin")]))

    assert (chosen.documents, chosen.transactions) not in again
    assert (chosen.documents, ("twin",)) not in again


def invoice(identity: str, amount: str, **more) -> DocumentCandidate:
    told = {"supplier_name": "Colruyt", "issue_date": date(2026, 3, 2), "currency": "EUR"} | more
    return DocumentCandidate(id=identity, tax_inclusive_amount=Decimal(amount), **told)


def payment(identity: str, amount: str, **more) -> TransactionCandidate:
    told = {"booking_date": date(2026, 3, 20), "currency": "EUR", "counterparty_name": "COLRUYT"} | more
    return TransactionCandidate(id=identity, amount=Decimal(amount), **told)


def codes(decision: Decision, *subjects: str) -> list[Code]:
    return [reason.code for reason in decision.reasons if not subjects or set(subjects) <= set(reason.subjects)]


def test_a_link_says_what_agreed_and_why_the_others_lost() -> None:
    decisions = decide([invoice("d1", "101.01"), invoice("d2", "99.00")], [payment("t1", "-101.01")])

    link = decisions[0]
    assert link.outcome == "linked"
    assert codes(link, "d1", "t1") == [Code.COUNTERPARTY, Code.AMOUNT, Code.DATE]
    assert codes(link, "d2", "t1") == [Code.AMOUNT_DIFFERS]
    assert link.reasons[1].facts == {"amount": "101.01", "currency": "EUR"}


def test_a_pair_taken_apart_is_named_as_such() -> None:
    decisions = decide([invoice("d1", "101.01")], [payment("t1", "-101.01")], undone=frozenset({("d1", "t1")}))

    assert [each.outcome for each in decisions] == ["unmatched", "unmatched"]
    assert all(codes(each) == [Code.UNDONE_BEFORE] for each in decisions)


def test_two_answers_name_each_other() -> None:
    decisions = decide([invoice("d1", "101.01"), invoice("d2", "101.01")], [payment("t1", "-101.01")])

    assert [each.outcome for each in decisions] == ["suggested", "suggested"]
    assert Code.AMBIGUOUS in codes(decisions[0], "d2", "t1")
    assert all(each.score < 0.9 for each in decisions)


def test_a_partial_payment_tells_what_stays_open() -> None:
    (offered,) = decide([invoice("d1", "101.00")], [payment("t1", "-50.50")])

    assert offered.outcome == "suggested"
    assert next(each for each in offered.reasons if each.code is Code.PARTIAL_PAYMENT).facts == {"open": "50.50", "currency": "EUR"}


def test_currencies_that_differ_are_told() -> None:
    (offered,) = decide([invoice("d1", "101.00", currency="USD")], [payment("t1", "-101.00")])

    assert offered.outcome == "suggested"
    assert Code.CURRENCY_DIFFERS in codes(offered)


def test_too_many_to_combine_is_refused_aloud() -> None:
    papers = [invoice(f"d{at:02d}", f"{100 + at}.{at:02d}") for at in range(14)]
    decisions = decide(papers, [payment("t1", "-5000.00")])

    assert all(each.outcome == "unmatched" for each in decisions)
    assert any(Code.TOO_MANY_TO_COMBINE in codes(each) for each in decisions)


def test_a_movement_that_needs_no_paper_says_so() -> None:
    (alone,) = decide([], [payment("t1", "-7.00", purpose="bank_cost")])

    assert codes(alone) == [Code.NEEDS_NO_DOCUMENT]
