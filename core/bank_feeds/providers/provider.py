"""What every bank interface can do for us, whatever it speaks."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Protocol


class ConsentStatus(StrEnum):
    """A permission's states, in our words; the same as the column bank_connection.status."""

    PENDING = "pending"
    VALID = "valid"
    EXPIRED = "expired"
    REVOKED = "revoked"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Psu:
    """The user (payment service user) who asks at this very moment. Without one a call counts against the four a day."""

    ip_address: str
    user_agent: str | None = None


@dataclass(frozen=True, slots=True)
class ConsentRequest:
    """A permission to ask for; with no IBANs the user chooses the accounts at the bank."""

    redirect_uri: str
    refused_uri: str
    valid_until: date
    psu: Psu
    ibans: tuple[str, ...] = ()
    frequency_per_day: int = 4
    """RTS on SCA article 36(5)(b): at most four without the user, unless agreed."""
    return_address: str = ""
    """For an interface that returns to one registered address alone, and carries the state beside it."""
    state: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class ConsentStart:
    """Where to send the user's browser, and what to keep: `consent_id` reads accounts, so it is a secret."""

    consent_id: str = field(repr=False)
    redirect_url: str


@dataclass(frozen=True, slots=True)
class Consent:
    """What the bank says of a permission; `valid_until` None when it does not say."""

    consent_id: str = field(repr=False)
    status: ConsentStatus
    valid_until: date | None
    ibans: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RemoteAccount:
    """An account as the bank lists it. `remote_id` may change with each permission; IBAN and currency do not."""

    remote_id: str
    iban: str
    currency: str
    name: str
    owner_name: str | None = None
    bic: str | None = None
    product: str | None = None
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Balance:
    """A balance; `booked` tells the one to which the booked movements must add up."""

    amount: Decimal
    currency: str
    kind: str
    booked: bool
    day: date | None


@dataclass(frozen=True, slots=True)
class RemoteTransaction:
    """One movement in our words; `booking_date` is None when the bank gave no day (then it is held back)."""

    amount: Decimal
    """Signed: negative leaves the account."""
    currency: str
    booking_date: date | None
    value_date: date | None
    counterparty_name: str | None
    counterparty_iban: str | None
    counterparty_bic: str | None
    remittance_information: str
    structured_communication: str | None
    """Twelve digits that pass modulo 97, or an RF creditor reference."""
    end_to_end_id: str | None
    mandate_id: str | None
    creditor_id: str | None
    bank_transaction_code: str | None
    entry_reference: str | None
    transaction_id: str | None
    raw: Mapping[str, object] = field(repr=False, compare=False)
    """What the bank sent, word for word."""


@dataclass(frozen=True, slots=True)
class Window:
    """Which movements: between two days, both counted in, or those after an entry the bank knows."""

    date_from: date
    date_to: date | None = None
    after_entry: str | None = None
    pending: bool = True


@dataclass(frozen=True, slots=True)
class Page:
    """A part of the answer. Only after a page with `complete` may a cursor move.

    `pending` is None where the page says nothing of announced movements, which is not the same as none.
    """

    booked: tuple[RemoteTransaction, ...]
    pending: tuple[RemoteTransaction, ...] | None
    complete: bool


class BankProvider(Protocol):
    """A bank interface. Every method may raise the failures of errors.py; none of them retries."""

    @property
    def name(self) -> str: ...

    async def begin_consent(self, request: ConsentRequest) -> ConsentStart: ...

    async def complete_consent(self, consent_id: str, returned: Mapping[str, str]) -> str:
        """What to keep from now on in place of `consent_id`, after the browser came back with this query.

        Where the return carries a code that is good once, it is used up here: keep the answer before anything else is asked. The same
        `consent_id` where nothing came that changes it. Raises ApprovalMissing when the return says that the user refused.
        """
        ...

    async def consent(self, consent_id: str) -> Consent: ...

    async def revoke_consent(self, consent_id: str) -> None: ...

    async def accounts(self, consent_id: str, psu: Psu | None = None) -> tuple[RemoteAccount, ...]: ...

    async def balances(self, consent_id: str, account: RemoteAccount, psu: Psu | None = None) -> tuple[Balance, ...]: ...

    def transactions(self, consent_id: str, account: RemoteAccount, window: Window, psu: Psu | None = None) -> AsyncIterator[Page]: ...
