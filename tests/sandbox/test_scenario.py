"""The bakery's quarter: the same every time, with right check digits and sums, and as long as promised."""

import io
from collections import Counter
from datetime import date, timedelta
from decimal import Decimal

import pymupdf
import pytest
from lxml import etree
from PIL import Image
from stdnum import iban
from stdnum.be import ogm_vcs, vat

from sandbox.scenario import outcome, tell
from sandbox.scenario.event import Fate
from sandbox.scenario.paper import Form, Kind
from sandbox.scenario.parties import BAKERY, CUSTOMERS, SUPPLIERS
from sandbox.scenario.posting import compose, files
from sandbox.scenario.ubl import ubl

TODAY = date(2026, 11, 24)
STORY = tell(TODAY)
PAPERS = {paper.number: paper for mail in STORY.mails for paper in mail.papers}


def test_the_expected_outcome_in_numbers() -> None:
    told = outcome(STORY)
    assert (told.mails, told.mails_that_matter, told.arrivals, told.documents) == (54, 47, 47, 45)
    assert told.documents_by_kind == {"invoice": 33, "receipt": 8, "credit_note": 1, "contract": 1, "other": 2}
    assert told.transactions_by_fate == {Fate.LINKED: 36, Fate.RECOGNISED: 36, Fate.RULE: 41, Fate.QUESTION: 5}
    assert told.transactions == 118
    assert (told.bookings, told.questions) == (36, 9)


@pytest.mark.parametrize("today", [TODAY, date(2027, 3, 1), date(2026, 8, 15)])
def test_whatever_the_day_it_lies_in_the_last_ninety(today: date) -> None:
    story = tell(today)
    days = [event.movement.booking_date for event in story.bank] + [mail.day for mail in story.mails]
    assert all(day is not None and today - timedelta(days=89) <= day < today for day in days)
    assert outcome(story).questions == 9


def test_every_party_has_right_check_digits_that_nobody_owns() -> None:
    for party in [BAKERY, *SUPPLIERS.values(), *CUSTOMERS.values()]:
        assert vat.is_valid(party.vat_number)
        assert party.vat_number.startswith("BE00")
        assert iban.is_valid(party.iban)
    assert all(party.iban[4:7] == "999" for party in [*SUPPLIERS.values(), *CUSTOMERS.values()])


def test_every_structured_communication_is_right() -> None:
    told = [paper.reference for paper in PAPERS.values() if paper.reference]
    told += [event.movement.structured_communication for event in STORY.bank if event.movement.structured_communication]
    assert len(told) > 20
    assert all(ogm_vcs.is_valid(text.strip("+")) for text in told)


def test_what_is_paid_is_what_the_papers_say() -> None:
    for event in STORY.bank:
        if event.fate is Fate.LINKED:
            total = sum((PAPERS[number].total for number in event.settles), Decimal(0))
            assert abs(event.movement.amount) == total, event.settles
            assert all(PAPERS[number].issued <= (event.movement.booking_date or TODAY) for number in event.settles)


def test_accounts_never_run_dry() -> None:
    for account, opening in STORY.opening.items():
        running = opening
        for event in STORY.bank:
            running += event.movement.amount if event.account == account else 0
            assert running > 0, (account, event.movement.booking_date)


def test_every_linked_document_has_its_movement() -> None:
    settled = Counter(number for event in STORY.bank if event.fate is Fate.LINKED for number in event.settles)
    assert settled == Counter(number for number, fate in STORY.fates.items() if fate is Fate.LINKED)


@pytest.mark.parametrize("number", sorted(number for number, p in PAPERS.items() if p.form in (Form.PDF, Form.PDF_AND_UBL)))
def test_a_pdf_says_what_the_story_says(number: str) -> None:
    paper = PAPERS[number]
    _, kind, content = files(paper)[0]
    assert kind == "application/pdf"
    with pymupdf.open(stream=content, filetype="pdf") as document:
        text = " ".join(page.get_text() for page in document)
    assert paper.issuer.name in text
    if paper.kind in (Kind.INVOICE, Kind.CREDIT_NOTE):
        assert paper.number in text
        assert paper.reference is None or paper.reference in text
        assert "?" not in text


def test_scans_and_photos_are_pictures_of_a_readable_size() -> None:
    pictures = [paper for mail in STORY.mails for paper in mail.papers if paper.form in (Form.SCAN, Form.PHOTO)]
    assert len(pictures) == 10
    for paper in pictures:
        ((name, kind, content),) = files(paper)
        assert (kind, name.endswith(".jpg")) == ("image/jpeg", True)
        assert Image.open(io.BytesIO(content)).width > 600


def test_ubl_adds_up_and_is_well_formed() -> None:
    for paper in PAPERS.values():
        if paper.kind not in (Kind.INVOICE, Kind.CREDIT_NOTE):
            continue
        tree = etree.fromstring(ubl(paper))
        found = {element.tag.rpartition("}")[2]: element.text for element in tree.iter() if isinstance(element.tag, str)}
        assert found["PayableAmount"] == str(paper.total)


def test_the_same_story_gives_the_same_bytes() -> None:
    again = tell(TODAY)
    for number in (0, 3, 9, 20):
        assert compose(STORY.mails[number], number).as_bytes() == compose(again.mails[number], number).as_bytes()


def test_the_second_arrival_is_the_same_file() -> None:
    twice = [paper for mail in STORY.mails for paper in mail.papers if paper.number == "MV-2026-1217"]
    assert [files(paper)[0][2] for paper in twice] == [files(twice[0])[0][2]] * 2
