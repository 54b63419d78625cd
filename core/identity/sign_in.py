"""Prove who one is with a password."""

import asyncio
from dataclasses import dataclass
from ipaddress import ip_address, ip_network
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from core.identity.errors import CredentialsRefused, WrongPassword
from core.identity.models import UserAccount
from core.identity.password_hash import Passwords
from core.throttle import Throttle, Window

PER_ACCOUNT = (Window(5, 60), Window(10, 15 * 60), Window(30, 24 * 3600))
"""Tries at one account from one place since its last right one: the wait grows from a minute to hours."""
PER_ADDRESS = (Window(20, 60), Window(200, 3600))
"""Tries from one address: an office behind one address must get in, a list of stolen passwords must not."""
PER_ADDRESS_SIGN_UP = (Window(10, 3600), Window(30, 24 * 3600))
EVERYWHERE = (Window(20, 60), Window(100, 24 * 3600))
"""Tries at one account from everywhere but its own browsers. Past these every try waits, and none is refused: who guesses from a
thousand networks is slowed, and cannot lock the owner out."""
SLOWED = 3.0
"""Seconds such a try waits."""
_NETWORK = {4: 24, 6: 48}
"""Leading bits of an address that are one customer's, or one small network's."""


@dataclass(frozen=True, slots=True)
class Try:
    """A try at an account: from a browser that signed in to it before, known by its device token, or from a network."""

    email: str
    address: str
    device: str | None = None
    """Only what the account is known to have been signed in with: see queries.knows_device."""

    @property
    def key(self) -> tuple[str, ...]:
        """What the try is counted under."""
        place = ("network", network_of(self.address)) if self.device is None else ("device", self.device)
        return ("sign-in", *place, self.email.lower())


def network_of(address: str) -> str:
    """The network an address lies in; what is no address is itself."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    return str(ip_network(f"{parsed}/{_NETWORK[parsed.version]}", strict=False))


async def admit_address(throttle: Throttle, address: str) -> None:
    """Count a try before anything is looked up. Raises TooManyRequests."""
    await throttle.admit(PER_ADDRESS, "sign-in", "address", address)


async def admit_try(throttle: Throttle, tried: Try, *, slowed: float = SLOWED) -> None:
    """Count a try at an account, the same for accounts that exist and that do not; it may wait, so hold no connection.

    Wrong tries elsewhere neither refuse nor slow a browser that signed in before. Raises TooManyRequests.
    """
    await throttle.admit(PER_ACCOUNT, *tried.key)
    if tried.device is None and not (await throttle.count(EVERYWHERE, "sign-in", "everywhere", tried.email.lower())).admitted:
        await asyncio.sleep(slowed)


async def prove(throttle: Throttle, passwords: Passwords, account: UserAccount | None, tried: Try, password: str) -> UserAccount:
    """The account, when the password is its own; takes as long and says the same when there is none.

    Call it outside any transaction: it waits for a thread. Raises CredentialsRefused.
    """
    if not await passwords.verify(account.password_hash if account else None, password) or account is None:
        raise CredentialsRefused
    await throttle.forgive(PER_ACCOUNT, *tried.key)
    return account


async def prove_again(throttle: Throttle, passwords: Passwords, account: UserAccount, password: str, *, session_id: UUID) -> None:
    """Ask a signed-in user for the password once more, counted in their session alone: no try elsewhere stands in the way.

    `account` is one of queries.find_account. Raises WrongPassword, TooManyRequests.
    """
    key = ("prove-again", str(session_id))
    await throttle.admit(PER_ACCOUNT, *key)
    if not await passwords.verify(account.password_hash, password):
        raise WrongPassword
    await throttle.forgive(PER_ACCOUNT, *key)


async def store_password(session: AsyncSession, user_id: UUID, password_hash: str) -> None:
    """Keep a new hash, of a new password or of the same one made with today's settings."""
    await session.execute(update(UserAccount).where(UserAccount.id == user_id).values(password_hash=password_hash))
