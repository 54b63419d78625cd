"""What is sealed opens at its own place, and nowhere else."""

import os
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import update

from core import ids
from core.companies.keys import rotate_key, sealed_keys
from core.companies.models import Company
from core.db import Database
from core.vault import KeyRing, Place, SealBroken, Vault
from tests.factories.companies import make_company

COMPANY, OTHER = ids.uuid7(), ids.uuid7()
HERE = Place("mailbox", "sealed_password", "1")


def ring(*keys: bytes) -> KeyRing:
    return KeyRing(keys or (os.urandom(32),))


@given(st.binary(max_size=4096))
def test_what_is_sealed_opens_again(plain: bytes) -> None:
    keys = ring()
    key = keys.open_company_key(COMPANY, keys.new_company_key(COMPANY))
    assert key.open(key.seal(plain, HERE), HERE) == plain


@pytest.mark.parametrize(
    "place", [Place("accountant", "sealed_password", "1"), Place("mailbox", "other", "1"), Place("mailbox", "sealed_password", "2")]
)
def test_it_opens_at_no_other_place(place: Place) -> None:
    keys = ring()
    key = keys.open_company_key(COMPANY, keys.new_company_key(COMPANY))
    with pytest.raises(SealBroken):
        key.open(key.seal(b"secret", HERE), place)


def test_a_data_key_belongs_to_one_company() -> None:
    keys = ring()
    with pytest.raises(SealBroken):
        keys.open_company_key(OTHER, keys.new_company_key(COMPANY))


def test_a_ring_without_the_right_key_opens_nothing() -> None:
    sealed = ring().new_company_key(COMPANY)
    with pytest.raises(SealBroken, match="not configured"):
        ring().open_company_key(COMPANY, sealed)


@given(st.integers(0, 200), st.integers(1, 255))
def test_an_altered_byte_is_seen(position: int, change: int) -> None:
    keys = ring()
    key = keys.open_company_key(COMPANY, keys.new_company_key(COMPANY))
    sealed = bytearray(key.seal(b"a" * 172, HERE))
    sealed[position] ^= change
    with pytest.raises(SealBroken):
        key.open(bytes(sealed), HERE)


@pytest.mark.parametrize("text", ["", "ab", "zz" * 32, "ab" * 31])
def test_a_key_that_is_none_is_refused_at_once(text: str) -> None:
    with pytest.raises(ValueError, match="hexa"):
        KeyRing.from_text(text)


async def company_sealed_under(database: Database, keys: KeyRing) -> UUID:
    company_id = await make_company(database)
    async with database.tenant(company_id) as session, session.begin():
        await session.execute(update(Company).where(Company.id == company_id).values(sealed_key=keys.new_company_key(company_id)))
    return company_id


async def test_the_vault_seals_under_the_companys_key(database: Database) -> None:
    old = os.urandom(32)
    company_id, row_id = await company_sealed_under(database, ring(old)), ids.uuid7()
    vault = Vault(ring(old), sealed_keys(database))
    sealed = await vault.seal(company_id, "geheim", table="mailbox", column="sealed_password", row_id=row_id)
    assert b"geheim" not in sealed
    assert await vault.open(company_id, sealed, table="mailbox", column="sealed_password", row_id=row_id) == "geheim"
    with pytest.raises(SealBroken):
        await vault.open(company_id, sealed, table="mailbox", column="sealed_password", row_id=ids.uuid7())


async def test_rotation_leaves_everything_readable(database: Database) -> None:
    old, new = os.urandom(32), os.urandom(32)
    company_id, row_id = await company_sealed_under(database, ring(old)), ids.uuid7()
    place = {"table": "mailbox", "column": "sealed_password", "row_id": row_id}
    sealed = await Vault(ring(old), sealed_keys(database)).seal(company_id, "geheim", **place)
    both = ring(new, old)
    assert await Vault(both, sealed_keys(database)).open(company_id, sealed, **place) == "geheim"
    async with database.tenant(company_id) as session, session.begin():
        assert await rotate_key(session, company_id, both)
        assert not await rotate_key(session, company_id, both)
    assert await Vault(ring(new), sealed_keys(database)).open(company_id, sealed, **place) == "geheim"
    with pytest.raises(SealBroken):
        await Vault(ring(old), sealed_keys(database)).open(company_id, sealed, **place)


async def test_a_company_without_a_key_seals_nothing(database: Database) -> None:
    company_id = await make_company(database, sealed_key=b"")
    with pytest.raises(SealBroken, match="no data key"):
        await Vault(ring(), sealed_keys(database)).key_of(company_id)
