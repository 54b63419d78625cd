"""Which pairs may be linked on which grounds, from the surest to the weakest: two of three, typed."""

from collections import Counter
from decimal import Decimal

from core.matching.criteria import Comparison, is_card_payment
from core.matching.decision import Code
from core.matching.index import Pairs
from core.matching.policy import Policy

Recurring = frozenset[tuple[str, Decimal]]

_EXPLAINED_WITHOUT_INVOICE = frozenset({"cash_withdrawal", "own_transfer", "prepaid_load", "salary", "private"})


def by_reference(one: Comparison) -> bool:
    """A reference and the exact amount; an invoice number needs a plausible day or the counterparty besides."""
    if not (one.hard and one.amount_exact):
        return False
    return one.key != "invoice_number" or one.date_allowed is not False or one.counterparty_agrees


def reference_grade(one: Comparison) -> int:
    """A structured communication or end-to-end id over a number, and either with the counterparty over without."""
    base = 2 if one.key == "invoice_number" else 5
    return base + {"agrees": 1, "differs": -1}.get(one.counterparty.verdict, 0)


def by_counterparty_and_amount(one: Comparison) -> bool:
    """Two of three, or three when the date agrees too."""
    return (
        one.counterparty_agrees
        and one.amount_exact
        and one.contradiction is None
        and one.date_allowed is not False
        and _open_to(one, weakly=False)
    )


def by_rounding(one: Comparison) -> bool:
    """A reference or the counterparty, the amount but for rounding, and the date."""
    return (
        one.amount_rounded
        and one.contradiction is None
        and one.date_agrees is True
        and (one.hard or one.counterparty_agrees)
        and _open_to(one, weakly=False)
    )


def fits_but_for_rounding(one: Comparison) -> bool:
    """Whether a pair counts as a rival where a few cents are let go."""
    return (one.amount_exact or one.amount_rounded) and one.date_allowed is not False and (one.hard or one.counterparty_agrees)


def by_rate(one: Comparison) -> bool:
    """The counterparty, the amount at the day's rate, and the date: all three, since a rate is only near."""
    return (
        one.amount_converted
        and one.contradiction is None
        and one.date_agrees is True
        and one.counterparty_agrees
        and _open_to(one, weakly=False)
    )


def fits_at_a_rate(one: Comparison) -> bool:
    """Whether a pair counts as a rival where a rate decides."""
    return (one.amount_converted or one.amount_exact) and one.counterparty_agrees and one.date_allowed is not False


def fits_amount_and_day(one: Comparison) -> bool:
    """Whether a pair counts as a rival where amount and date decide."""
    return one.amount_exact and one.contradiction is None and one.date_allowed is not False


def by_amount_and_date(one: Comparison, policy: Policy, recurring: Recurring) -> bool:
    """Two of three where the counterparty is missing or unclear, or the shop's name on a card payment is another."""
    return (
        one.date_agrees is True
        and fits_amount_and_day(one)
        and _open_to(one, weakly=True)
        and weak_amount(one, policy, recurring) is None
        and (one.counterparty.verdict != "differs" or _paid_on_the_spot(one, policy) or _is_card_statement(one))
    )


def weak_amount(one: Comparison, policy: Policy, recurring: Recurring) -> Code | None:
    """Why the amount by itself says little: a round one, or one that comes back."""
    amount = one.transaction.transaction.amount
    if policy.round_multiple and amount % policy.round_multiple == 0:
        return Code.ROUND_AMOUNT
    if (one.transaction.transaction.currency, abs(amount)) in recurring:
        return Code.RECURRING_AMOUNT
    return None


def recurring_amounts(pairs: Pairs, policy: Policy) -> Recurring:
    """Amounts, without their sign, that either side shows too often to identify anything."""
    moved = Counter((each.transaction.currency, abs(each.transaction.amount)) for each in pairs.transactions.values())
    asked = Counter((each.document.currency or "", abs(each.movement)) for each in pairs.documents.values() if each.movement)
    return frozenset(amount for counted in (moved, asked) for amount, times in counted.items() if times >= policy.recurring_times)


def reserves(one: Comparison) -> bool:
    """Whether a reference ties the two so that neither may be linked with anything else on weaker grounds."""
    return one.hard and (one.key != "invoice_number" or one.counterparty.verdict != "differs")


def _open_to(one: Comparison, *, weakly: bool) -> bool:
    """A movement known to need no invoice is not given one on weak grounds; cash never passed through the bank."""
    purpose = one.transaction.transaction.purpose
    if one.document.document.payment_way == "cash":
        return False
    if one.document.document.kind == "card_statement" and one.transaction.transaction.on_card:
        return False
    if purpose is None or (purpose == "card_settlement" and _is_card_statement(one)):
        return True
    return not weakly and purpose not in _EXPLAINED_WITHOUT_INVOICE and purpose != "card_settlement"


def _is_card_statement(one: Comparison) -> bool:
    return one.document.document.kind == "card_statement" and one.transaction.transaction.purpose == "card_settlement"


def _paid_on_the_spot(one: Comparison, policy: Policy) -> bool:
    """A card payment shows the sign above the door, a receipt the company behind it."""
    told = one.document.document.payment_way
    by_card = told == "card" or (told is None and is_card_payment(one.transaction.transaction))
    return by_card and one.transaction.transaction.counterparty_iban is None and abs(one.offset or 0) <= policy.card_day_margin
