"""XML that means harm, and XML that merely lies about itself."""

import pytest

from core.einvoice.errors import NotAnInvoice, UnsafeXml
from core.einvoice.reader import read_xml
from core.einvoice.xml_input import LARGEST_BYTES, decode, parse


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
        b'<?xml version="1.0"?>\n<!-- innocent --><!doctype a><a/>',
        '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><a/>'.encode("utf-16"),
        b"\xef\xbb\xbf<!DOCTYPE a><a/>",
    ],
)
def test_a_document_type_is_refused_in_any_encoding(data):
    with pytest.raises(UnsafeXml):
        parse(data)


def test_an_encoding_that_could_hide_markup_is_read_as_what_it_is():
    hidden = b'<?xml version="1.0" encoding="UTF-7"?><!-- +AC0ALQA+- <!DOCTYPE a> --><a>x</a>'
    assert parse(hidden).text == "x"


def test_nesting_beyond_the_limit_is_refused():
    deep = b"<a>" * 101 + b"</a>" * 101
    with pytest.raises(UnsafeXml):
        parse(deep)
    assert parse(b"<a>" * 100 + b"</a>" * 100).tag == "a"


def test_a_file_beyond_the_limit_is_refused():
    with pytest.raises(UnsafeXml):
        parse(b"<a>".ljust(LARGEST_BYTES + 1, b"x"))


def test_a_text_of_more_than_ten_million_characters_is_read():
    content = b"A" * 10_500_000
    assert len(parse(b"<a>" + content + b"</a>").text or "") == 10_500_000


@pytest.mark.parametrize("data", [b"", b"   ", b"%PDF-1.7", b"<a>", b"<a></b>", b"{}", b"\x00\x01", b"<?xml version='1.0'?>"])
def test_what_is_no_xml_is_said_to_be_no_invoice(data):
    with pytest.raises(NotAnInvoice):
        parse(data)


def test_other_xml_is_no_invoice():
    with pytest.raises(NotAnInvoice):
        read_xml(b"<html/>")


@pytest.mark.parametrize(
    ("data", "honest"),
    [
        ('<?xml version="1.0" encoding="UTF-8"?><a>é</a>'.encode(), True),
        ('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>'.encode(), False),
        ('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>'.encode("latin-1"), True),
        ('<?xml version="1.0" encoding="UTF-8"?><a>é</a>'.encode("latin-1"), False),
        ('<?xml version="1.0"?><a>é</a>'.encode("utf-16"), True),
        ("<a>é</a>".encode("utf-16-be"), True),
        (b"\xef\xbb\xbf" + "<a>é</a>".encode(), True),
    ],
)
def test_the_text_is_right_whatever_the_declaration_says(data, honest):
    text, kept_promise = decode(data)
    assert "é" in text
    assert kept_promise is honest
    assert parse(data).text == "é"
