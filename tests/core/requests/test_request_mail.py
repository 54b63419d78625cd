"""The mail says what is missing, in the addressee's language, and lets nobody write headers of it."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from core.requests.request_mail import compose
from core.requests.write_letter import Letter

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
LETTER = Letter(
    to="boekhouding@kouter.example",
    name="Kouter Parking",
    language="nl",
    token="t0ken-_",
    company_name="Bakkerij Janssens",
    asker_name="Alice Janssens",
    asker_email="alice@example.be",
    note="Graag deze week.\nDank!",
    counterparty="PARKING KOUTER",
    amount=Decimal("1234.50"),
    currency="EUR",
    day=date(2026, 11, 3),
    expires_at=datetime(2026, 12, 24, 12, tzinfo=UTC),
    number=1,
)


def _mail(letter: Letter) -> tuple[str, str]:
    made = compose(letter, public_url="https://okioki.example/", sender="noreply@okioki.example", message_id="<a@b>", now=NOW)
    return str(made["Subject"]), made.get_content()


@pytest.mark.parametrize(
    ("language", "subject", "said"),
    [
        ("nl", "Bakkerij Janssens zoekt een factuur (1.234,50 EUR)", "een betaling van 1.234,50 EUR op 03/11/2026"),
        ("fr", "Bakkerij Janssens cherche une facture (1.234,50 EUR)", "un paiement de 1.234,50 EUR du 03/11/2026"),
        ("en", "Bakkerij Janssens is looking for an invoice (1.234,50 EUR)", "a payment of 1.234,50 EUR on 03/11/2026"),
    ],
)
def test_it_speaks_the_language_of_the_addressee(language: str, subject: str, said: str) -> None:
    found, body = _mail(replace(LETTER, language=language))
    assert found == subject
    assert said in body
    assert "PARKING KOUTER" in body
    assert "> Graag deze week.\n> Dank!" in body
    assert "24/12/2026" in body
    assert re.search(r"^https://okioki\.example/request#t0ken-_$", body, re.M)


def test_a_reminder_says_so_and_goes_without_a_note() -> None:
    subject, body = _mail(replace(LETTER, number=2, note=""))
    assert subject.startswith("Herinnering: Bakkerij Janssens")
    assert ">" not in body.replace("https://", "")


def test_an_invoice_that_should_have_followed_is_told_by_the_one_before() -> None:
    subject, body = _mail(replace(LETTER, amount=None, currency=None, counterparty="Proximus NV"))
    assert subject == "Bakkerij Janssens zoekt een factuur"
    assert "die op die van 03/11/2026 moest volgen (Proximus NV)" in body


def test_an_answer_goes_to_whoever_asked() -> None:
    made = compose(LETTER, public_url="https://x", sender="noreply@okioki.example", message_id="<a@b>", now=NOW)
    assert made["Reply-To"].addresses[0].addr_spec == "alice@example.be"
    assert made["From"].addresses[0].addr_spec == "noreply@okioki.example"
    assert made["Message-ID"] == "<a@b>"


def test_names_cannot_write_headers() -> None:
    hostile = "Evil\r\nBcc: all@example.be"
    letter = replace(LETTER, name=hostile, company_name=hostile, asker_name=hostile, counterparty=hostile, note=hostile)
    made = compose(letter, public_url="https://x", sender="noreply@okioki.example", message_id="<a@b>", now=NOW)
    assert made["Bcc"] is None
    assert b"\nBcc:" not in made.as_bytes().split(b"\r\n\r\n")[0]
