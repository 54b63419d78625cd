import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from core.matching.candidates import DocumentCandidate, TransactionCandidate
from core.matching.engine import decide
from core.matching.policy import Policy, PolicyNotUnderstood, Window, policy_from, read_policy


def test_a_file_names_only_what_differs(tmp_path) -> None:
    path = tmp_path / "policy.json"
    path.write_text(json.dumps({"round_multiple": "10", "windows": {"purchase.transfer": {"late": 30}}}))

    read = read_policy(path)

    assert read.round_multiple == Decimal(10)
    assert read.windows["purchase.transfer"] == Window(3, 30, 10, 60)
    assert replace(read, windows=Policy().windows, round_multiple=Decimal(5)) == Policy()


@pytest.mark.parametrize(
    "told",
    [
        [],
        {"unheard_of": 1},
        {"set_members": "many"},
        {"set_members": True},
        {"set_candidates": 40},
        {"round_multiple": "NaN"},
        {"windows": {"purchase.barter": {"late": 3}}},
        {"windows": {"purchase.card": {"late": -3}}},
        {"windows": {"purchase.card": {"later": 3}}},
    ],
)
def test_a_policy_that_makes_no_sense_is_refused(told) -> None:
    with pytest.raises(PolicyNotUnderstood):
        policy_from(told)


def test_a_wider_window_links_what_the_default_only_offers() -> None:
    papers = [
        DocumentCandidate(
            "d1", issue_date=date(2026, 1, 1), due_date=date(2026, 1, 15), currency="EUR", tax_inclusive_amount=Decimal("12.34")
        )
    ]
    movements = [TransactionCandidate("t1", date(2026, 2, 9), Decimal("-12.34"), "EUR")]
    patient = policy_from({"windows": {"purchase.transfer": {"late": 30}}})

    assert decide(papers, movements)[0].outcome != "linked"
    assert decide(papers, movements, patient)[0].outcome == "linked"
