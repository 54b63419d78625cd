"""Users, their sessions, their memberships of companies, and API keys."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.dialects.postgresql import ARRAY, TEXT
from sqlalchemy.orm import Mapped, mapped_column

from core import clock, ids
from core.db import Base, Owned, owned_by_company


class Role(StrEnum):
    """What a user is to a company."""

    OWNER = "owner"
    MEMBER = "member"
    ACCOUNTANT = "accountant"


class UserAccount(Base):
    """A person. Which companies they see is a matter of memberships."""

    __tablename__ = "user_account"
    __table_args__ = (CheckConstraint("email = lower(email)", name="email_lower"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=ids.uuid7)
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
    email: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    password_hash: Mapped[str] = mapped_column(deferred=True, deferred_raiseload=True)
    """The application may write it and not read it back: `queries.find_account` alone brings it along."""
    language: Mapped[str] = mapped_column(default="fr")


class UserSession(Base):
    """One signed-in browser or app. The token itself is known only to its holder: here is its SHA-256."""

    __tablename__ = "user_session"
    __table_args__ = (CheckConstraint("carrier in ('cookie', 'bearer')", name="carrier"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=ids.uuid7)
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("user_account.id"), index=True)
    company_id: Mapped[UUID | None]
    token_hash: Mapped[bytes] = mapped_column(unique=True)
    carrier: Mapped[str]
    user_agent: Mapped[str] = mapped_column(default="")
    device_hash: Mapped[bytes | None]
    """SHA-256 of the browser's device token: by it a browser that signed in before is known, and guessers elsewhere do not shut it out."""
    last_used_at: Mapped[datetime] = mapped_column(default=clock.now)
    expires_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]


class Membership(Base):
    """A user's place in a company."""

    __tablename__ = "membership"
    __table_args__ = (owned_by_company(), CheckConstraint("role in ('owner', 'member', 'accountant')", name="role"))

    company_id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("user_account.id"), primary_key=True, index=True)
    role: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(default=clock.now)


class ApiKey(Owned, Base):
    """A third party's way in: found by its public part, proved by the hash of its secret, bounded by scopes and a day."""

    __tablename__ = "api_key"
    __table_args__ = (owned_by_company(),)

    name: Mapped[str]
    public_part: Mapped[str] = mapped_column(unique=True)
    secret_hash: Mapped[bytes]
    scopes: Mapped[list[str]] = mapped_column(ARRAY(TEXT))
    created_by: Mapped[UUID]
    expires_at: Mapped[datetime]
    last_used_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]


class Invitation(Owned, Base):
    """A place in a company offered to an e-mail address; the token in the mail is known here by its SHA-256 only."""

    __tablename__ = "invitation"
    __table_args__ = (owned_by_company(), CheckConstraint("role in ('owner', 'member', 'accountant')", name="role"))

    email: Mapped[str]
    role: Mapped[str]
    token_hash: Mapped[bytes] = mapped_column(unique=True)
    invited_by: Mapped[UUID]
    expires_at: Mapped[datetime]
    accepted_at: Mapped[datetime | None]
