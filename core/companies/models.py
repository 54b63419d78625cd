"""The company: one administration, strictly apart from every other."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from core import clock, ids
from core.db import Base


class Language(StrEnum):
    """The languages of screens and mails."""

    FRENCH = "fr"
    DUTCH = "nl"
    ENGLISH = "en"


class DeliveryPolicy(StrEnum):
    """Whether documents go to the accountant by themselves, or only when the owner releases each."""

    AUTOMATIC = "automatic"
    ON_RELEASE = "on_release"


class Company(Base):
    """One administration: exactly one VAT number."""

    __tablename__ = "company"
    __table_args__ = (
        CheckConstraint("language in ('fr', 'nl', 'en')", name="language"),
        CheckConstraint("delivery_policy in ('automatic', 'on_release')", name="delivery_policy"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=ids.uuid7)
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
    vat_number: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    language: Mapped[str] = mapped_column(default=Language.FRENCH)
    delivery_policy: Mapped[str] = mapped_column(default=DeliveryPolicy.AUTOMATIC)
    street: Mapped[str | None]
    postal_code: Mapped[str | None]
    city: Mapped[str | None]
    sealed_key: Mapped[bytes]
    """The company's data key, sealed under the key-encryption key that lives outside the database."""
