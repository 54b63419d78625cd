"""The curated cases decide as written, and no link among them is wrong."""

import pytest

from tests.core.matching.golden import Case, links, read_cases

CASES = read_cases()


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_curated_case_is_decided_as_written(case: Case) -> None:
    decisions = case.decide()

    assert links(decisions, "linked") == case.linked
    assert case.suggested <= links(decisions, "suggested")


def test_there_are_enough_cases_and_pairs() -> None:
    names = [case.name for case in CASES]

    assert len(names) == len(set(names))
    assert len(CASES) >= 60
    assert sum(len(case.documents) * len(case.transactions) for case in CASES) >= 60


def test_no_link_of_the_golden_set_is_wrong_and_none_is_missed(capsys: pytest.CaptureFixture[str]) -> None:
    found = [(case.name, link) for case in CASES for link in links(case.decide(), "linked")]
    wanted = [(case.name, link) for case in CASES for link in case.linked]
    right = set(found) & set(wanted)
    precision, recall = len(right) / len(found), len(right) / len(wanted)
    with capsys.disabled():
        print(f"\nmatching golden set: {len(CASES)} cases, {len(found)} links, precision {precision:.3f}, recall {recall:.3f}")

    assert precision == 1.0
    assert recall == 1.0


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_every_decision_of_a_curated_case_says_why(case: Case) -> None:
    decisions = case.decide()

    assert all(decision.reasons for decision in decisions)
    placed = [identity for decision in decisions for identity in (*decision.documents, *decision.transactions)]
    assert set(placed) == {each.id for each in (*case.documents, *case.transactions)}
