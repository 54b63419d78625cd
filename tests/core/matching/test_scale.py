"""A generated company: no wrong link, nearly all right ones, and better than the naive way."""

from bench.matching import measure


def test_a_generated_company_is_matched_without_a_wrong_link() -> None:
    ours, naive = measure(600, seed=11)

    assert ours["precision"] == 1.0
    assert float(str(ours["recall"])) >= 0.95
    assert float(str(naive["precision"])) < float(str(ours["precision"]))
