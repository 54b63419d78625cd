"""Messages that mean no good, and messages that are merely broken: everything is found, nothing goes off."""

import contextlib
import io
import zipfile
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.intake.filename import clean_filename
from core.intake.mailbox.archive import NotOpened, unzip
from core.intake.mailbox.body import readable
from core.intake.mailbox.message import Letter, Part
from core.intake.mailbox.relevance import judge
from core.intake.mailbox.signed import signed_content
from core.intake.mailbox.take_apart import take_apart
from core.intake.mailbox.winmail import attachments_of
from tests.core.intake.mailbox.forms import RECEIPT, enveloped, mail, opaque_signed, pdf, tnef, with_files, zipped


def files(letter: Letter) -> list[Part]:
    return [part for part in letter.parts if part.kind == "file"]


def bomb(size: int) -> bytes:
    return zipped(("nullen.pdf", b"\0" * size))


@pytest.mark.parametrize(
    "archive",
    [
        zipped(("a.zip", zipped(("b.zip", zipped(("c.pdf", pdf())))))),
        bomb(30 * 1024 * 1024),
        zipped(*((f"{n}.pdf", b"%PDF-") for n in range(201))),
        zipped(("a.pdf", pdf()))[:-30],
        b"PK\x03\x04" + bytes(100),
    ],
    ids=["three deep", "of zeros", "too many", "cut off", "no archive"],
)
def test_an_archive_that_means_no_good_stays_shut_and_says_so(archive: bytes) -> None:
    judged = judge(take_apart(with_files(mail(), ("alles.zip", archive), ("echt.pdf", pdf())).as_bytes()))
    told = {one.part.filename: (one.outcome, one.reason) for one in judged if one.part.kind == "file"}
    assert told.pop("echt.pdf") == ("taken", "attachment_is_document")
    assert list(told.values()) == [("left", "archive_refused")]


def test_an_archive_with_a_password_is_told_apart() -> None:
    locked = bytearray(zipped(("a.pdf", pdf())))
    locked[6] |= 1
    locked[locked.find(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(NotOpened, match="archive_locked"):
        unzip(bytes(locked), 10**8)


def test_sizes_that_an_archive_states_are_not_believed() -> None:
    lying = bytearray(bomb(3 * 1024 * 1024))
    at = lying.find(b"PK\x01\x02") + 24
    lying[at : at + 4] = (10).to_bytes(4, "little")
    with pytest.raises(NotOpened, match="archive_refused"):
        unzip(bytes(lying), 1024 * 1024)


def test_word_and_excel_files_are_no_archives_to_open() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as document:
        document.writestr("[Content_Types].xml", "<x/>")
        document.writestr("word/media/factuur.pdf", pdf())
    (found,) = files(take_apart(with_files(mail(), ("brief.docx", out.getvalue())).as_bytes()))
    assert found.filename == "brief.docx"


def test_a_signed_message_is_opened_and_a_signed_file_too() -> None:
    signed = take_apart(opaque_signed(with_files(mail("Factuur"), ("factuur.pdf", pdf()))))
    assert [(one.filename, one.within) for one in files(signed)] == [("factuur.pdf", ("signed",))]
    (file,) = files(take_apart(with_files(mail(), ("factuur.pdf.p7m", enveloped(pdf()))).as_bytes()))
    assert (file.filename, file.data) == ("factuur.pdf", pdf())


def test_content_in_pieces_of_indefinite_length_is_put_together() -> None:
    """As OpenSSL writes it when it streams (X.690, 8.1.3.6)."""
    oid_data, oid_signed = bytes.fromhex("06092a864886f70d010701"), bytes.fromhex("06092a864886f70d010702")
    content = b"\xa0\x80" + b"\x24\x80" + b"\x04\x03%PD" + b"\x04\x02F-" + b"\0\0" + b"\0\0"
    inner = b"\x30\x80" + b"\x02\x01\x01" + b"\x31\x00" + b"\x30\x80" + oid_data + content + b"\0\0" + b"\x31\x00" + b"\0\0"
    assert signed_content(b"\x30\x80" + oid_signed + b"\xa0\x80" + inner + b"\0\0" + b"\0\0") == b"%PDF-"


def test_names_that_mislead_are_kept_harmless() -> None:
    names = ["../../etc/passwd", "facture\u202efdp.exe", "C:\\fakepath\\f.pdf", "a\r\nBcc: x@y.example.pdf", "." * 300]
    assert not any(set(clean_filename(name)) & set("\u202e\r\n/\\") for name in names)
    letter = take_apart(with_files(mail(), ("facture\u202efdp.exe", b"MZ" + bytes(90))).as_bytes())
    (one,) = [one for one in judge(letter) if one.part.kind == "file"]
    assert one.outcome == "left"


def test_a_disposition_of_many_faces_hides_no_file() -> None:
    raw = b"From: a@b.example\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
    for header in (
        b"Content-Disposition: inline; filename*0=fac; filename*1=tuur.pdf",
        b"Content-Disposition: ATTACHMENT; filename*=utf-8''factuur%20%E2%82%AC.pdf",
        b'Content-Disposition: attachment; filename="=?utf-8?B?ZmFjdHV1ci5wZGY=?="',
        b"Content-Disposition: nonsense; filename=",
        b'Content-Type: text/plain; name="factuur.pdf"',
        b"Content-Type: application/pdf",
    ):
        raw += b"--x\r\n" + header + b"\r\n\r\n%PDF-1.7\r\n"
    found = files(take_apart(raw + b"--x--\r\n"))
    assert [one.filename for one in found] == ["factuur.pdf", "factuur €.pdf", "factuur.pdf", "factuur.pdf", "attachment"]


@pytest.mark.parametrize(
    "raw",
    [
        b"Subject: x\r\nContent-Type: text/plain; charset=klingon\r\n\r\n\xe9t\xe9 total 5",
        b"Subject: x\r\nContent-Type: text/html; charset=utf-7\r\n\r\n+ADw-script+AD4-",
        b"From: a@b.example\r\n\r\n\xff\xfe\x00",
        b"Content-Type: multipart/mixed\r\n\r\nno boundary",
        b"Date: Mon, 99 Foo 99999 99:99:99 +9999\r\n\r\nx",
        b"",
    ],
)
def test_a_message_that_is_merely_broken_is_still_looked_at(raw: bytes) -> None:
    letter = take_apart(raw)
    assert letter.sent_at is None
    assert letter.message_id is None
    assert all(one.outcome == "left" for one in judge(letter))


def test_the_same_bytes_give_the_same_positions() -> None:
    made = with_files(
        mail(html=RECEIPT),
        ("a.zip", zipped(("1.pdf", pdf()), ("2.pdf", pdf(number="2")))),
        ("winmail.dat", tnef(("3.pdf", pdf(number="3")))),
    )
    once, again = take_apart(made.as_bytes()), take_apart(made.as_bytes())
    assert once == again
    assert [one.position for one in once.parts] == list(range(len(once.parts)))


def test_forwarded_letters_keep_their_own_texts() -> None:
    outer = mail("Fwd", "zie onder")
    outer.add_attachment(mail("Votre reçu", "", html=RECEIPT))
    letters = [(one.letter, one.media_type) for one in take_apart(outer.as_bytes()).parts if one.kind == "body"]
    assert letters == [(0, "text/plain"), (1, "text/html")]


def test_what_is_hidden_in_a_page_is_not_read() -> None:
    said = readable(
        "text/html", "<head><title>t</title><body><p hidden>a</p><div style='Display : None'>b<div>c</div></div>d<script>e</script>"
    )
    assert said == "d"


@given(st.binary(max_size=300))
def test_wrappings_of_nonsense_are_never_opened_and_never_fall(data: bytes) -> None:
    for start in (b"", b"\x30\x80\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02\xa0\x80"):
        signed_content(start + data)
    for read in (lambda: attachments_of(b"\x78\x9f\x3e\x22\0\0" + data), lambda: unzip(b"PK\x03\x04" + data, 10**6)):
        with contextlib.suppress(NotOpened):
            read()


@given(st.text(max_size=200), st.sampled_from(["plain", "html", "xml"]))
def test_any_text_is_taken_apart(text: str, kind: str) -> None:
    made = EmailMessage()
    made.set_content(text.encode("utf-8", "replace"), "text", kind)
    judge(take_apart(made.as_bytes()))
