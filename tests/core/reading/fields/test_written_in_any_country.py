"""Days, amounts and numbers are read the same whichever way a country writes them."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from stdnum.be import ogm_vcs

from core.reading.fields.amounts import amounts_in
from core.reading.fields.dates import dates_in
from core.reading.fields.folding import fold
from core.reading.fields.identifiers import find_ibans, find_structured_communications, find_vat_numbers, structured
from tests.core.reading.fields.written_page import cell_of, layout_of

FRENCH = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"]
DUTCH = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"]
GERMAN = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"]
ENGLISH = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
days = st.dates(min_value=date(2000, 1, 1), max_value=date(2098, 12, 31))


def ways(day: date) -> list[str]:
    """How the four languages write a day, month last or in words."""
    month = day.month - 1
    return [
        f"{day:%d/%m/%Y}",
        f"{day:%d.%m.%Y}",
        f"{day:%d-%m-%Y}",
        f"{day:%Y-%m-%d}",
        f"{day.day}.{day.month}.{day.year}",
        f"{day.day}{'er' if day.day == 1 else ''} {FRENCH[month]} {day.year}",
        f"{day.day} {DUTCH[month]} {day.year}",
        f"{day.day}. {GERMAN[month]} {day.year}",
        f"{day.day} {ENGLISH[month]} {day.year}",
        f"{ENGLISH[month]} {day.day}, {day.year}",
        f"{day.day} {DUTCH[month][:3]} {day.year}",
        f"{day.day} {FRENCH[month].upper()} {day.year}",
    ]


@given(days)
def test_a_day_is_the_same_however_it_is_written(day: date) -> None:
    for text in ways(day):
        assert [seen.day for seen in dates_in(cell_of(f"Datum {text}"), month_first=False)] == [day], text


@given(days)
def test_a_month_in_front_is_read_where_the_paper_writes_so(day: date) -> None:
    assert [seen.day for seen in dates_in(cell_of(f"{day:%m/%d/%Y}"), month_first=True)] == [day]


amounts = st.decimals(min_value=Decimal("0.01"), max_value=Decimal("9999999.99"), places=2)


@given(amounts, st.sampled_from(["{} EUR", "€ {}", "{}€", "EUR {}", "{}"]))
def test_an_amount_is_the_same_whatever_stands_around_it(amount: Decimal, around: str) -> None:
    english = f"{amount:,.2f}"
    for text, mark in (
        (english, "."),
        (english.translate(str.maketrans(",.", ".,")), ","),
        (english.replace(",", " ").replace(".", ","), ","),
        (english.replace(",", "'"), "."),
        (f"{amount:.2f}", "."),
    ):
        seen = amounts_in(cell_of("Totaal " + around.format(text)), mark)
        assert [one.amount for one in seen] == [amount], text


@given(amounts, st.sampled_from(["-{}", "{}-", "- {}", "({})"]))
def test_a_minus_may_stand_before_behind_or_as_brackets(amount: Decimal, minus: str) -> None:
    seen = amounts_in(cell_of(minus.format(f"{amount:,.2f}".translate(str.maketrans(",.", ".,")))), ",")
    assert [one.amount for one in seen] == [-amount]


def belgian(eight: int) -> str:
    """A VAT number with right check digits: the first eight digits and 97 less their remainder (law of 16 January 2003)."""
    return f"{eight:08d}{97 - eight % 97:02d}"


@given(st.integers(min_value=2_000_000, max_value=19_999_999))
def test_a_belgian_number_is_found_however_it_is_grouped(eight: int) -> None:
    digits = belgian(eight)
    for text in (f"BE{digits}", f"BE {digits[:4]}.{digits[4:7]}.{digits[7:]}", f"BE-{digits[:4]}.{digits[4:7]}.{digits[7:]}", f"BE {digits[:4]} {digits[4:7]} {digits[7:]}"):  # fmt: skip  # noqa: E501
        assert [seen.number for seen in find_vat_numbers(layout_of(f"BTW {text}"))] == [f"BE{digits}"], text


@given(st.integers(min_value=1, max_value=9_999_999_999))
def test_a_structured_communication_is_found_with_plusses_or_stars(ten: int) -> None:
    digits = f"{ten:010d}{ten % 97 or 97:02d}"
    assert ogm_vcs.is_valid(digits)
    for marks in ("+++", "***"):
        text = f"{marks}{digits[:3]}/{digits[3:7]}/{digits[7:]}{marks}"
        assert [seen.number for seen in find_structured_communications(layout_of(f"Mededeling: {text}"))] == [structured(digits)]


@given(st.integers(min_value=0, max_value=999_999_999_9))
def test_a_belgian_account_is_found_in_groups_of_four(ten: int) -> None:
    account = f"{ten:010d}{ten % 97 or 97:02d}"
    iban = f"BE{98 - int(account + '111400') % 97:02d}{account}"
    grouped = " ".join(iban[at : at + 4] for at in range(0, 16, 4))
    for text in (iban, grouped):
        assert [seen.number for seen in find_ibans(layout_of(f"IBAN {text}")) if seen.checked] == [iban]


@given(st.text(max_size=60))
def test_folding_keeps_every_character_in_its_place(text: str) -> None:
    assert len(fold(text)) == len(text)
