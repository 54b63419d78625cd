"""Numbers are believed for their check digits."""

from hypothesis import given
from hypothesis import strategies as st

from core.reading.fields.identifiers import (
    find_bics,
    find_ibans,
    find_structured_communications,
    find_vat_numbers,
    structured,
    structured_in,
)
from tests.core.reading.fields.written_page import layout_of


def test_ibans_are_found_with_and_without_spaces_and_only_with_right_digits() -> None:
    layout = layout_of("Compte BE68 5390 0754 7034 BIC GKCCBEBB\nFR7630006000011234567890189\nRef BE68 5390 0754 7035")
    assert [seen.number for seen in find_ibans(layout)] == ["BE68539007547034", "FR7630006000011234567890189"]


def test_an_iban_with_wrong_digits_is_kept_as_doubtful_where_it_is_called_one() -> None:
    (seen,) = find_ibans(layout_of("IBAN: BE68 5390 0754 7035"))
    assert (seen.number, seen.checked) == ("BE68539007547035", False)


def test_vat_numbers_are_found_in_their_national_dress() -> None:
    layout = layout_of("BTW: BE 0403.170.701\nTVA FR 83 404 833 048\nUSt-IdNr. DE 136 695 976\nRPM 0428.759.497\nBtw nr NL004495445B01")
    numbers = [seen.number for seen in find_vat_numbers(layout)]
    assert numbers == ["BE0403170701", "FR83404833048", "DE136695976", "BE0428759497", "NL004495445B01"]


def test_an_iban_is_not_taken_for_a_vat_number() -> None:
    assert find_vat_numbers(layout_of("IBAN BE68 5390 0754 7034")) == []


def test_a_bic_needs_its_label() -> None:
    assert [seen.number for seen in find_bics(layout_of("BIC: GKCC BE BB\nBRUXELLES LIVRAISON"))] == ["GKCCBEBB"]


def test_structured_communications_are_read_in_all_their_forms() -> None:
    layout = layout_of("+++090/9337/55493+++\n***090/9337/55493***\nCommunication: 090933755493\n+++090/9337/55494+++")
    assert [seen.number for seen in find_structured_communications(layout)] == ["+++090/9337/55493+++"] * 3


@given(st.integers(min_value=0, max_value=9_999_999_999))
def test_a_structured_communication_comes_back_as_it_was_written(number: int) -> None:
    digits = f"{number:010d}{number % 97 or 97:02d}"
    assert structured_in(structured(digits)) == structured(digits)


@given(st.integers(min_value=0, max_value=9_999_999_999), st.integers(min_value=0, max_value=99))
def test_any_other_check_digits_are_refused(number: int, check: int) -> None:
    digits = f"{number:010d}{check:02d}"
    assert (structured_in(digits) is not None) == (check == (number % 97 or 97))
