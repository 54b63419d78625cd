"""The payment file: what the schemas and a reader of ours say of it."""

from decimal import Decimal
from functools import cache
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from core.payments.credit_transfer import Version, write
from tests.core.payments.orders import CREDITOR, FREE, STRUCTURED, make_order, make_transfer

THREE = make_order(make_transfer("121.00", STRUCTURED), make_transfer("0.01", CREDITOR), make_transfer("999999.99", FREE))


@cache
def schema(version: Version) -> etree.XMLSchema:
    """The published schema, out of an independent package that writes such files."""
    published = resources.files("sepaxml") / "schemas" / f"pain.001.001.{version}.xsd"
    return etree.XMLSchema(etree.fromstring(published.read_bytes()))


def is_valid(data: bytes, version: Version) -> bool:
    schema(version).assertValid(etree.fromstring(data))
    return True


@pytest.mark.parametrize("version", ["09", "03"])
def test_it_is_valid_by_the_published_schema(version: Version) -> None:
    assert is_valid(write(THREE, version), version)


def test_count_and_sum_agree() -> None:
    root = etree.fromstring(write(THREE))
    assert [one.text for one in root.iter("{*}NbOfTxs")] == ["3", "3"]
    assert [one.text for one in root.iter("{*}CtrlSum")] == ["1000121.00", "1000121.00"]


def test_each_reference_travels_in_its_own_form() -> None:
    root = etree.fromstring(write(THREE))
    told = [(one.findtext(".//{*}Tp/{*}Issr"), one.findtext(".//{*}Ref"), one.findtext("{*}Ustrd")) for one in root.iter("{*}RmtInf")]
    assert told == [("BBA", STRUCTURED, None), ("ISO", CREDITOR, None), (None, None, "Factuur 2026/17 - depot + co")]


def test_the_same_order_is_the_same_bytes() -> None:
    assert write(THREE) == write(THREE)


def test_a_belgian_account_names_its_bank_and_a_foreign_one_leaves_that_to_the_bank() -> None:
    ours = etree.fromstring(write(make_order(make_transfer(), debtor_iban="BE71096123456769")))
    assert ours.findtext(".//{*}DbtrAgt//{*}BICFI") == "GKCCBEBB"
    theirs = etree.fromstring(write(make_order(make_transfer(), debtor_iban="NL91ABNA0417164300")))
    assert theirs.findtext(".//{*}DbtrAgt//{*}Othr/{*}Id") == "NOTPROVIDED"


ANY_TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=300)


@given(
    st.lists(st.tuples(st.decimals("0.01", "999999999.99", places=2), ANY_TEXT, ANY_TEXT), min_size=1, max_size=3),
    st.sampled_from(["09", "03"]),
)
def test_whatever_is_in_the_texts_the_file_is_valid(payments: list[tuple[Decimal, str, str]], version: Version) -> None:
    transfers = [make_transfer(str(amount), text, creditor_name=name) for amount, name, text in payments]
    assert is_valid(write(make_order(*transfers), version), version)
