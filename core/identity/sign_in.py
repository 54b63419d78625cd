"""Prove who one is with a password."""

from uuid import UUID

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from core.identity.errors import CredentialsRefused, WrongPassword
from core.identity.models import UserAccount
from core.identity.password_hash import Passwords
from core.throttle import Throttle, Window

PER_ACCOUNT = (Window(5, 60), Window(10, 15 * 60), Window(30, 24 * 3600))
"""Tries at one account since its last right one: the wait grows from a minute to hours, and no number of addresses helps."""
PER_ADDRESS = (Window(20, 60), Window(200, 3600))
"""Tries from one address: an office behind one address must get in, a list of stolen passwords must not."""
PER_ADDRESS_SIGN_UP = (Window(10, 3600), Window(30, 24 * 3600))


async def admit_try(throttle: Throttle, *, email: str, address: str) -> None:
    """Count a try before anything is looked up, the same for accounts that exist and that do not. Raises TooManyRequests."""
    await throttle.admit(PER_ADDRESS, "sign-in", "address", address)
    await throttle.admit(PER_ACCOUNT, "sign-in", "account", email.lower())


async def prove(throttle: Throttle, passwords: Passwords, account: UserAccount | None, *, email: str, password: str) -> UserAccount:
    """The account, when the password is its own; takes as long and says the same when there is none.

    Call it outside any transaction: it waits for a thread. Raises CredentialsRefused.
    """
    if not await passwords.verify(account.password_hash if account else None, password) or account is None:
        raise CredentialsRefused
    await throttle.forgive(PER_ACCOUNT, "sign-in", "account", email.lower())
    return account


async def prove_again(throttle: Throttle, passwords: Passwords, account: UserAccount, password: str) -> None:
    """Ask a signed-in user for the password once more, counted as sign-ins are. Raises WrongPassword, TooManyRequests."""
    await throttle.admit(PER_ACCOUNT, "sign-in", "account", account.email)
    if not await passwords.verify(account.password_hash, password):
        raise WrongPassword
    await throttle.forgive(PER_ACCOUNT, "sign-in", "account", account.email)


async def store_password(session: AsyncSession, user_id: UUID, password_hash: str) -> None:
    """Keep a new hash, of a new password or of the same one made with today's settings."""
    await session.execute(update(UserAccount).where(UserAccount.id == user_id).values(password_hash=password_hash))
