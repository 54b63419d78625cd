"""The made mailbox: the same for the same seed, other words for another, and every wanted thing really in it."""

from random import Random

import pytest

from bench.mail_relevance import Score, score
from bench.mails import messages, others
from bench.mails.generate import WEIGHTS, Make, generate
from bench.mails.words import POOLS, Words

QUICK: tuple[Make, ...] = (
    messages.pdf_invoice,
    messages.html_body,
    messages.xml_body,
    messages.zip_of_invoices,
    messages.clear_signed,
    messages.outlook_winmail,
    messages.doubled,
    others.newsletter,
    others.order_body,
    others.spam,
    others.bounce,
)


def test_a_seed_gives_the_same_messages_and_another_seed_other_words() -> None:
    once, again = (next(generate(5, 1)) for _ in range(2))
    assert (once.sort, once.truth) == (again.sort, again.truth)
    known = [{name: tuple(Words(seed).of(name, "nl")) for name in POOLS} for seed in (1, 2)]
    assert known[0] != known[1]


def test_every_class_of_message_is_drawn() -> None:
    assert set(QUICK) <= set(WEIGHTS)
    assert all(weight > 0 for weight in WEIGHTS.values())


@pytest.mark.parametrize("make", QUICK, ids=lambda make: make.__name__)
def test_what_is_wanted_is_found_in_the_message_whatever_is_made_of_it(make: Make) -> None:
    """A thing that the truth names and no part has would count as missed for ever."""
    for seed in (1, 2):
        told = Score()
        score(make(Words(seed), Random(seed)), told)
        assert [mistake for mistake in told.mistakes if "not found in the message" in mistake] == []
