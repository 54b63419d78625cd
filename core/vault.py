"""Secrets and bytes kept for others: sealed per company with AES-256-GCM, under a key that no database copy contains.

Each company has a data key; it is stored sealed under the key-encryption key. What is sealed is bound to its place (table, column, row and
company): a ciphertext moved elsewhere does not open.
"""

import hashlib
import os
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from core.errors import DomainError

VERSION = b"\x01"
"""First byte of everything sealed: the layout, so that a later one can be told apart."""
KEY_BYTES = 32
NONCE_BYTES = 12
"""96 bits, as NIST SP 800-38D advises; random, so one key must stay far below 2^32 messages: a company does."""
KEY_ID_BYTES = 4
REMEMBERED = 1024
"""Opened data keys kept in memory, so that a list of documents does not ask for the same key each time."""

FindSealedKey = Callable[[UUID], Awaitable[bytes | None]]


class SealBroken(DomainError):
    """Something kept sealed can no longer be opened."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sealed value lives; it opens nowhere else."""

    table: str
    column: str
    row: str

    def associated_data(self, company_id: UUID) -> bytes:
        return b"\x00".join((VERSION, self.table.encode(), self.column.encode(), self.row.encode(), company_id.bytes))


class KeyRing:
    """The key-encryption keys: the first seals, all open, so that a rotation can go row by row."""

    def __init__(self, keys: Sequence[bytes]) -> None:
        if not keys or any(len(key) != KEY_BYTES for key in keys):
            raise ValueError("a key-encryption key is 32 bytes, written as 64 hexadecimal digits")
        self._keys = {_key_id(key): AESGCM(key) for key in keys}
        self._current = _key_id(keys[0])

    @classmethod
    def from_text(cls, text: str) -> "KeyRing":
        """One key as 64 hexadecimal digits, or the new one, a comma, and those before it."""
        return cls([bytes.fromhex(part.strip()) for part in text.split(",")])

    def new_company_key(self, company_id: UUID) -> bytes:
        """A fresh data key for a company, sealed for its row."""
        return self._seal(company_id, os.urandom(KEY_BYTES))

    def open_company_key(self, company_id: UUID, sealed: bytes) -> "CompanyKey":
        """The company's data key. Raises SealBroken."""
        return CompanyKey(company_id, self._open(company_id, sealed))

    def is_current(self, sealed: bytes) -> bool:
        """Whether a data key is already sealed under the first key."""
        return sealed[1 : 1 + KEY_ID_BYTES] == self._current

    def reseal(self, company_id: UUID, sealed: bytes) -> bytes:
        """The same data key under the first key; what it sealed stays as it is. Raises SealBroken."""
        return self._seal(company_id, self._open(company_id, sealed))

    def _seal(self, company_id: UUID, data_key: bytes) -> bytes:
        nonce = os.urandom(NONCE_BYTES)
        return VERSION + self._current + nonce + self._keys[self._current].encrypt(nonce, data_key, _KEY_PLACE.associated_data(company_id))

    def _open(self, company_id: UUID, sealed: bytes) -> bytes:
        key = self._keys.get(sealed[1 : 1 + KEY_ID_BYTES])
        if sealed[:1] != VERSION or key is None:
            raise SealBroken("The key-encryption key that sealed this company's data key is not configured.")
        start = 1 + KEY_ID_BYTES
        try:
            return key.decrypt(sealed[start : start + NONCE_BYTES], sealed[start + NONCE_BYTES :], _KEY_PLACE.associated_data(company_id))
        except InvalidTag:
            raise SealBroken("The company's data key was altered, or belongs to another company.") from None


_KEY_PLACE = Place("company", "sealed_key", "")


def _key_id(key: bytes) -> bytes:
    return hashlib.sha256(b"okioki key-encryption key" + key).digest()[:KEY_ID_BYTES]


class CompanyKey:
    """One company's data key, opened. It never leaves the process."""

    __slots__ = ("_cipher", "_company_id")

    def __init__(self, company_id: UUID, key: bytes) -> None:
        self._company_id = company_id
        self._cipher = AESGCM(key)

    def seal(self, plain: bytes, place: Place) -> bytes:
        """Version byte, nonce, ciphertext and tag."""
        nonce = os.urandom(NONCE_BYTES)
        return VERSION + nonce + self._cipher.encrypt(nonce, plain, place.associated_data(self._company_id))

    def open(self, sealed: bytes, place: Place) -> bytes:
        """What was sealed at this very place. Raises SealBroken."""
        if sealed[:1] != VERSION:
            raise SealBroken(table=place.table, column=place.column)
        try:
            return self._cipher.decrypt(sealed[1 : 1 + NONCE_BYTES], sealed[1 + NONCE_BYTES :], place.associated_data(self._company_id))
        except (InvalidTag, ValueError):
            raise SealBroken(table=place.table, column=place.column) from None


class Vault:
    """Seal and open by company. `find_sealed_key` reads company.sealed_key (core.companies.keys)."""

    def __init__(self, key_ring: KeyRing, find_sealed_key: FindSealedKey) -> None:
        self.key_ring = key_ring
        self._find_sealed_key = find_sealed_key
        self._opened: OrderedDict[UUID, CompanyKey] = OrderedDict()

    async def key_of(self, company_id: UUID) -> CompanyKey:
        """The company's data key. Raises SealBroken when the company has none, or it cannot be opened."""
        opened = self._opened.get(company_id)
        if opened is None:
            sealed = await self._find_sealed_key(company_id)
            if not sealed:
                raise SealBroken("The company has no data key.")
            opened = self._opened[company_id] = self.key_ring.open_company_key(company_id, sealed)
            if len(self._opened) > REMEMBERED:
                self._opened.popitem(last=False)
        self._opened.move_to_end(company_id)
        return opened

    async def seal(self, company_id: UUID, plain: str, *, table: str, column: str, row_id: UUID) -> bytes:
        """A secret, sealed for one column of one row of the company."""
        return (await self.key_of(company_id)).seal(plain.encode(), Place(table, column, str(row_id)))

    async def open(self, company_id: UUID, sealed: bytes, *, table: str, column: str, row_id: UUID) -> str:
        """The secret sealed for that place. Raises SealBroken."""
        return (await self.key_of(company_id)).open(sealed, Place(table, column, str(row_id))).decode()

    def forget(self, company_id: UUID) -> None:
        """Drop the company's key from memory: after erasure, nothing of it opens again."""
        self._opened.pop(company_id, None)
