"""The words of an invitation."""

from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default

import pytest

from core.identity.invitation_mail import compose
from core.identity.invite import Letter
from core.identity.models import Role


def letter(**fields: object) -> Letter:
    values = {
        "to": "firma@example.be",
        "token": "t-O_ken",
        "company_name": "Bakkerij Janssens",
        "inviter_name": "Alice",
        "role": Role.ACCOUNTANT,
        "language": "nl",
        "expires_at": datetime(2026, 12, 7, 23, 30, tzinfo=UTC),
    } | fields
    return Letter(**values)


@pytest.mark.parametrize(("language", "word"), [("fr", "jusqu'au"), ("nl", "Aanvaarden"), ("en", "Accept until")])
def test_it_is_written_in_the_companys_language(language: str, word: str) -> None:
    mail = compose(letter(language=language), public_url="https://okioki.example/", sender="noreply@okioki.example", message_id="<1@x>")
    text = message_from_bytes(mail.as_bytes(), policy=default).get_content()
    assert word in text
    assert "https://okioki.example/invitation?token=t-O_ken" in text
    assert "08/12/2026" in text, "the day in Belgium"


def test_a_name_cannot_add_headers() -> None:
    mail = compose(letter(company_name="X\r\nBcc: evil@example.be"), public_url="https://x", sender="noreply@x.be", message_id="<1@x>")
    read = message_from_bytes(mail.as_bytes(), policy=default)
    assert read["Bcc"] is None
    assert read["To"] == "firma@example.be"
    assert read["Auto-Submitted"] == "auto-generated"
