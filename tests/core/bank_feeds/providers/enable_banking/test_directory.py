"""Which of the interface's banks is meant."""

import pytest

from core.bank_feeds.providers.enable_banking.directory import find_aspsp, psu_type
from core.bank_feeds.providers.enable_banking.wire import Aspsp
from core.bank_feeds.providers.institutions import institution

OFFERED = [
    Aspsp(name="KBC", country="BE", bic="KREDBEBB"),
    Aspsp(name="KBC Brussels", country="BE", bic="KREDBEBB"),
    Aspsp(name="Keytrade Bank", country="BE"),
    Aspsp(name="ING", country="NL"),
    Aspsp(name="ING Belgium", country="BE", bic="BBRUBEBB"),
    Aspsp(name="VDK", country="BE"),
    Aspsp(name="Hello Bank!", country="BE", bic="GEBABEBB"),
    Aspsp(name="Fintro", country="BE", bic="GEBABEBB"),
    Aspsp(name="Argenta Spaarbank", country="BE", bic="ARSPBE22XXX"),
]


@pytest.mark.parametrize(
    ("bank", "name"),
    [
        ("kbc", "KBC"),
        ("kbc-brussels", "KBC Brussels"),
        ("keytrade", "Keytrade Bank"),
        ("ing", "ING Belgium"),
        ("vdk", "VDK"),
        ("hello-bank", "Hello Bank!"),
        ("argenta", "Argenta Spaarbank"),
        # Two brands share this BIC, and neither has the name: better none than the wrong one.
        ("bnp-paribas-fortis", None),
        ("triodos", None),
        ("ponto", None),
    ],
)
def test_the_name_counts_and_a_bic_only_where_it_means_one(bank: str, name: str | None) -> None:
    found = find_aspsp(institution(bank), OFFERED)
    assert (found.name if found else None) == name


def test_a_company_signs_in_as_one_where_it_can() -> None:
    assert psu_type(Aspsp(name="A", country="BE", psu_types=["personal", "business"])) == "business"
    assert psu_type(Aspsp(name="A", country="BE", psu_types=["personal"])) == "personal"
    assert psu_type(Aspsp(name="A", country="BE")) == "business"
