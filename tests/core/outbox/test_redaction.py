"""Stored errors say what broke, and hold neither secrets nor people."""

import pytest

from core.errors import DomainError
from core.outbox.redaction import LONGEST, redact


class MailboxGone(DomainError):
    """The mailbox is gone."""


@pytest.mark.parametrize(
    ("words", "secret"),
    [
        ("cannot reach redis://user:hunter2@host/0", "hunter2"),
        ("login failed, password=hunter2", "hunter2"),
        ("Authorization: Bearer abc.def", "abc.def"),
        ("no such user jan.peeters@telenet.be", "peeters"),
        ("unknown account BE68 5390 0754 7034", "5390"),
        ("unknown account BE68539007547034", "5390"),
        ("expired: oki_live_4f9aK2mQ8sT1vX7zB3nC6dE0", "4f9aK2mQ8sT1"),
        ("insert failed\n[SQL: insert into x]\n[parameters: ('Jan')]", "Jan"),
    ],
)
def test_secrets_and_people_are_left_out(words: str, secret: str) -> None:
    stored = redact(RuntimeError(words))
    assert secret not in stored
    assert stored.startswith("RuntimeError: ")


def test_an_id_stays_readable() -> None:
    assert "019ab3c0-1234-7abc-8def-0123456789ab" in redact(LookupError("no document 019ab3c0-1234-7abc-8def-0123456789ab"))


def test_a_failure_of_the_business_is_named_by_its_code() -> None:
    assert redact(MailboxGone()) == "mailboxGone: The mailbox is gone."


def test_it_is_short() -> None:
    assert len(redact(RuntimeError("word " * 500))) == LONGEST
