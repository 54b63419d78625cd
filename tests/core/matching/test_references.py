import pytest

from core.matching.references import cites_another, normalise_number, number_tokens, number_variants, significant


@pytest.mark.parametrize("text", ["factuur 2026-0117", "2026/0117", "ref 2026 0117 bedankt", "FACT.20260117"])
def test_a_number_is_found_however_it_is_cut(text: str) -> None:
    assert normalise_number("2026/0117") in number_tokens(text)


def test_a_number_is_not_found_inside_a_longer_one() -> None:
    assert "1201" not in number_tokens("huur 20261201 A12012")


def test_years_zeros_and_words_carry_no_weight() -> None:
    assert significant("2026") == 0
    assert significant("000012") == 2
    assert significant("FACTUUR") == 0
    assert number_variants("2026", shortest=4) == ()
    assert number_variants("0012", shortest=4) == ()


def test_payers_leave_the_letters_out() -> None:
    assert number_variants("VF-2600412", shortest=4) == ("VF2600412", "2600412")


def test_a_sibling_number_speaks_against() -> None:
    assert cites_another("20260119", number_tokens("fact 20260123"))
    assert not cites_another("20260119", number_tokens("fact 20260119 en 20260123"))
    assert not cites_another("20260119", number_tokens("klant 4411"))
    assert not cites_another(None, number_tokens("fact 20260123"))
