import pytest

from core.matching.names import fold, key, likeness, mentioned


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("S.R.L. Pâtisserie Élégance", ("patisserie", "elegance")),
        ("PAYPAL *SPOTIFY", ("spotify",)),
        ("SUMUP *CAFE CENTRAL 02/03", ("cafe", "central")),
        ("GOOGLE*CLOUD", ("cloud",)),
        ("AMZN Mktp DE*1A2B3C", ("amazon", "mktp", "de", "1a2b3c")),
        ("MICROSOFT*365", ("microsoft",)),
        ("H & M BRUXELLES 0412", ("hm", "bruxelles")),
        ("www.bol.com", ("bol",)),
        ("BRICO NINOVE 5255 XXXX XXXX 1234", ("brico", "ninove")),
        ("N.V.", ("nv",)),
        ("PayPal", ("paypal",)),
        ("3M", ("3m",)),
        ("", ()),
    ],
)
def test_a_name_is_folded_to_its_telling_words(written: str, words: tuple[str, ...]) -> None:
    assert fold(written) == words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Proximus NV van publiek recht", "PROXIMUS"),
        ("Société wallonne des eaux SCRL", "SOCIETE WALLONNE DES EA"),
        ("Free Time NV", "FREETIME"),
        ("Bakkerij Janssens BV", "BAKKERIJ JANSSEN"),
        ("OpenAI, LLC", "OPENAI *CHATGPT SUBSCR"),
    ],
)
def test_two_writings_of_one_party_agree(one: str, other: str) -> None:
    assert likeness(one, other) >= 0.75
    assert likeness(other, one) >= 0.75


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bakkerij Janssens", "Garage Janssens"),
        ("Garage Peeters", "Garage Janssens"),
        ("Drukkerij Maes", "Drukkerij Claes"),
        ("Jan Peeters", "Luc Peeters"),
        ("Van den Broeck BV", "Van den Bossche BV"),
        ("KBC Bank NV", "KBC Verzekeringen NV"),
        ("De Lijn", "De Post"),
    ],
)
def test_two_parties_do_not_agree(one: str, other: str) -> None:
    assert likeness(one, other) < 0.75


def test_a_party_is_found_in_the_text_of_a_card_payment() -> None:
    assert mentioned("Brico Ninove BV", "Betaling Bancontact 02/03 BRICO NINOVE")
    assert not mentioned("Brico Ninove BV", "Betaling Bancontact 02/03 BRICO AALST")
    assert not mentioned("Garage", "GARAGE")


def test_the_key_of_a_name_ignores_order_and_form() -> None:
    assert key("SA Brasserie du Parc") == key("BRASSERIE DU PARC S.A.")
