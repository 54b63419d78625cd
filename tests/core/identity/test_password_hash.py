"""Password hashes, as OWASP advises them."""

from collections.abc import Iterator

import pytest

from core.identity.password_hash import Passwords


@pytest.fixture
def passwords() -> Iterator[Passwords]:
    made = Passwords()
    yield made
    made.close()


async def test_a_hash_knows_its_password(passwords: Passwords) -> None:
    stored = await passwords.hash("vier woorden")
    assert stored.startswith("$argon2id$v=19$m=47104,t=1,p=1$")
    assert await passwords.verify(stored, "vier woorden")
    assert not await passwords.verify(stored, "vijf woorden")
    assert not passwords.needs_rehash(stored)


@pytest.mark.parametrize("stored", [None, "", "!", "$argon2id$nonsense"])
async def test_what_is_no_hash_matches_nothing(passwords: Passwords, stored: str | None) -> None:
    assert not await passwords.verify(stored, "nobody has this password")
