"""A person and their company come in together."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit
from core.companies.found_company import found_company
from core.identity import password as passwords
from core.identity.errors import EmailTaken, PasswordTooWeak
from core.identity.models import Membership, Role, UserAccount
from core.vault import KeyRing


@dataclass(frozen=True, slots=True)
class NewAccount:
    """What a person says of themselves."""

    email: str
    name: str
    language: str


def check_password(password: str, *about: str) -> None:
    """Refuse a password that is too easy to guess. Raises PasswordTooWeak."""
    if not passwords.is_acceptable(password, words=about):
        raise PasswordTooWeak(shortest=passwords.SHORTEST, longest=passwords.LONGEST)


async def sign_up(
    session: AsyncSession,
    company_id: UUID,
    user_id: UUID,
    key_ring: KeyRing,
    account: NewAccount,
    *,
    password_hash: str,
    vat_number: str,
    company_name: str,
    now: datetime,
) -> None:
    """Make the account, the company and the ownership; the session is a tenant session of the company to be, by the user to be.

    Raises EmailTaken, VatNumberInvalid, VatNumberTaken.
    """
    await make_account(session, user_id, account, password_hash=password_hash, now=now)
    await found_company(session, company_id, key_ring, vat_number=vat_number, name=company_name, language=account.language)
    await add_member(session, company_id, user_id, Role.OWNER, now=now)


async def make_account(session: AsyncSession, user_id: UUID, account: NewAccount, *, password_hash: str, now: datetime) -> None:
    """A person's account. Raises EmailTaken."""
    made = await session.scalar(
        insert(UserAccount)
        .values(
            id=user_id,
            created_at=now,
            email=account.email.lower(),
            name=account.name,
            password_hash=password_hash,
            language=account.language,
        )
        .on_conflict_do_nothing(index_elements=["email"])
        .returning(UserAccount.id)
    )
    if made is None:
        raise EmailTaken


async def add_member(session: AsyncSession, company_id: UUID, user_id: UUID, role: Role, *, now: datetime) -> None:
    """Give a person a place in the company; whoever has one keeps it as it is."""
    added = insert(Membership).values(company_id=company_id, user_id=user_id, role=role, created_at=now).on_conflict_do_nothing()
    await session.execute(added)
    await audit.record(session, company_id, "member.added", subject_type="user", subject_id=user_id, role=role)
