"""The fixed positions of structured communications."""

from core.bank_files.coda.communication import structured


def test_the_belgian_communication_counts_only_with_right_check_digits() -> None:
    assert structured("101090933755493").structured == "090933755493"
    wrong = structured("101090933755499")
    assert wrong.structured is None
    assert wrong.has_wrong_check_digits
    assert "090933755499" in wrong.text


def test_a_creditor_reference_is_taken() -> None:
    assert structured("100RF18539007547034").structured == "RF18539007547034"


def test_a_direct_debit_tells_mandate_and_creditor() -> None:
    zone = "127" + "050126" + "110" + "BE70ZZZ0202239951".ljust(35) + "MANDATE-7".ljust(35) + "FACTUUR 12".ljust(62)
    told = structured(zone)
    assert (told.mandate_id, told.creditor_id, told.text) == ("MANDATE-7", "BE70ZZZ0202239951", "FACTUUR 12")


def test_a_card_payment_is_told_in_words() -> None:
    data = "1234XXXXXXXX5678" + "1" + "123456" + "000001" + "050126" + "1015" + "0" + "BAKKER JANSSENS".ljust(16) + "GENT".ljust(10)
    assert structured("113" + data + "0" * 15).text == "Bancontact 1234XXXXXXXX5678 05/01/26 10:15 BAKKER JANSSENS GENT"


def test_a_currency_exchange_tells_the_first_amount_and_the_reference_inside() -> None:
    data = f"{'0' * 12}500{120000:015d}{'000108340000'}USD{'090933755493'}"
    told = structured("105" + data)
    assert told.structured == "090933755493"
    assert "120.00 USD" in told.text


def test_an_unknown_type_is_kept_as_text() -> None:
    assert structured("199 something   new").text == "199 something new"
