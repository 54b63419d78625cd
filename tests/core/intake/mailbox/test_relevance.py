"""Which attachments matter, and the reason the user sees."""

import pytest

from core.intake.mailbox.errors import MessageTooComplex, MessageTooLarge
from core.intake.mailbox.message import Letter, Part
from core.intake.mailbox.relevance import judge, overall
from core.intake.mailbox.take_apart import take_apart
from tests.core.intake.mailbox.letters import PDF, letter, many_parts

PNG = b"\x89PNG\r\n\x1a\n" + bytes(30_000)


def of(*parts: Part) -> Letter:
    return Letter("a@b.example", "x", None, None, parts)


def part(filename: str, data: bytes, media_type: str = "application/octet-stream", *, inline: bool = False) -> Part:
    return Part(0, filename, media_type, inline, data)


@pytest.mark.parametrize(
    ("one", "outcome", "reason"),
    [
        (part("factuur.pdf", PDF), "taken", "attachment_is_document"),
        (part("zonder-naam", PDF), "taken", "attachment_is_document"),
        (part("bon.png", PNG), "taken", "picture_of_a_document"),
        (part("image001.png", PNG[:5000]), "left", "small_picture"),
        (part("image001.png", PNG, inline=True), "left", "picture_in_text"),
        (part("factuur.png", PNG, inline=True), "taken", "picture_of_a_document"),
        (part("afspraak.ics", b"BEGIN:VCALENDAR", "text/calendar"), "left", "not_a_document"),
        (part("leeg.pdf", b""), "left", "empty"),
        (part("factuur.pdf", b"MZ" + bytes(100)), "left", "disguised"),
        (part("prijzen.docx", b"PK\x03\x04" + bytes(100)), "left", "format_not_read"),
    ],
)
def test_each_attachment_has_its_reason(one: Part, outcome: str, reason: str) -> None:
    (judged,) = judge(of(one))
    assert (judged.outcome, judged.reason) == (outcome, reason)


def test_terms_beside_an_invoice_are_left_and_alone_are_taken() -> None:
    terms = part("Algemene_voorwaarden.pdf", PDF)
    assert [one.outcome for one in judge(of(part("Factuur 17.pdf", PDF), terms))] == ["taken", "left"]
    assert [one.outcome for one in judge(of(terms))] == ["taken"]


def test_a_message_is_told_by_what_was_taken_from_it() -> None:
    assert overall(judge(of(part("image001.png", PNG[:5000]), part("factuur.pdf", PDF)))) == ("taken", "attachment_is_document")
    assert overall(judge(of(part("image001.png", PNG[:5000])))) == ("left", "small_picture")
    assert overall(()) == ("left", "no_attachment")


def test_a_letter_is_taken_apart() -> None:
    taken = take_apart(letter("Factuur ééntje", ("Factuur café.pdf", PDF), sender="Molens (NV) <Facturen@Molens.example>"))
    assert (taken.sender, taken.subject) == ("facturen@molens.example", "Factuur ééntje")
    assert [(one.filename, one.data) for one in taken.parts if one.kind == "file"] == [("Factuur café.pdf", PDF)]


def test_a_forwarded_mail_is_opened_too() -> None:
    inner = letter("Factuur", ("factuur.pdf", PDF))
    outer = b"From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=y\r\n\r\n"
    outer += b"--y\r\nContent-Type: message/rfc822\r\n\r\n"
    assert [one.filename for one in take_apart(outer + inner + b"\r\n--y--\r\n").parts if one.kind == "file"] == ["factuur.pdf"]


@pytest.mark.parametrize("raw", [many_parts(10_000), b"Subject: " + b"x" * 300_000 + b"\r\n\r\n"], ids=["parts", "header"])
def test_bombs_are_refused_before_they_go_off(raw: bytes) -> None:
    with pytest.raises(MessageTooComplex):
        take_apart(raw)


def test_a_message_beyond_all_measure_is_refused() -> None:
    with pytest.raises(MessageTooLarge):
        take_apart(b"x" * (40 * 1024 * 1024 + 1))


def test_a_sender_of_parentheses_within_parentheses_is_nobody() -> None:
    assert take_apart(b"From: " + b"(" * 3_900 + b"\r\nSubject: x\r\n\r\n").sender == ""


def test_headers_with_what_no_database_keeps_are_cleaned() -> None:
    taken = take_apart(b"From: a\x00b@c.example\r\nSubject: x\x00\xff\r\nMessage-ID: <a\x00b>\r\n\r\n")
    assert "\x00" not in f"{taken.sender}{taken.subject}{taken.message_id}"
    f"{taken.sender}{taken.subject}{taken.message_id}".encode()
