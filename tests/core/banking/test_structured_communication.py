import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.banking.structured_communication import find, format_reference, from_number, is_creditor_reference, is_valid, normalise


@given(st.integers(1, 9_999_999_999))
def test_what_is_made_from_a_number_is_valid_and_found(number: int) -> None:
    reference = from_number(number)

    assert is_valid(reference)
    assert normalise(format_reference(reference)) == reference
    assert find(f"betaling {format_reference(reference)} dank u") == (reference,)


@given(st.integers(1, 9_999_999_999), st.integers(0, 11), st.integers(1, 9))
def test_one_wrong_digit_is_noticed(number: int, place: int, change: int) -> None:
    reference = from_number(number)
    wrong = reference[:place] + str((int(reference[place]) + change) % 10) + reference[place + 1 :]

    # A remainder of zero is written 97, so 00 never stands for it and only check digits above 97 remain to exclude.
    assert not is_valid(wrong)


def test_a_remainder_of_zero_is_written_97() -> None:
    assert from_number(97) == "000000009797"
    assert is_valid("+++000/0000/09797+++")
    assert not is_valid("000000009700")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("+++010/8068/17183+++", ("010806817183",)),
        ("***010/8068/17183***", ("010806817183",)),
        ("+++ 010 / 8068 / 17183 +++", ("010806817183",)),
        ("Betaling 010/8068/17183 en 090/9337/55493", ("010806817183", "090933755493")),
        ("010806817183", ("010806817183",)),
        ("A010806817183", ()),
        ("BE010806817183", ()),
        ("tel 010806817184", ()),
        ("RF18 5390 0754 7034 voor januari", ("RF18539007547034",)),
        ("rf10inv2026001", ("RF10INV2026001",)),
        ("RF19 5390 0754 7034", ()),
        ("000/0000/00097", ()),
        ("", ()),
        (None, ()),
    ],
)
def test_references_are_found_in_free_text(text: str | None, found: tuple[str, ...]) -> None:
    assert find(text) == found


def test_other_things_are_not_references() -> None:
    assert not is_valid("factuur 010806817183")
    assert normalise("hello") is None
    assert normalise(None) is None
    assert is_creditor_reference("RF18539007547034")
    with pytest.raises(ValueError, match="not a structured communication"):
        format_reference("123")
    with pytest.raises(ValueError, match="carries 1 to"):
        from_number(0)


def test_the_creditor_reference_is_grouped_by_four() -> None:
    assert format_reference("rf18 539007547034") == "RF18 5390 0754 7034"
