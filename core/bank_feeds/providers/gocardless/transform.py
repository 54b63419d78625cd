"""From the interface's words to ours: those of the Berlin Group, but for ids, statuses and days."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from core.bank_feeds.providers.berlin_group import transform
from core.bank_feeds.providers.gocardless import wire
from core.bank_feeds.providers.provider import ConsentStatus, RemoteAccount, RemoteTransaction
from core.bank_feeds.providers.values import day

_STATUSES = {
    "CR": ConsentStatus.PENDING,
    "GC": ConsentStatus.PENDING,
    "UA": ConsentStatus.PENDING,
    "SA": ConsentStatus.PENDING,
    "GA": ConsentStatus.PENDING,
    "LN": ConsentStatus.VALID,
    "RJ": ConsentStatus.REJECTED,
    "EX": ConsentStatus.EXPIRED,
    "SU": ConsentStatus.REVOKED,
}
"""Created, giving consent, undergoing authentication, selecting accounts, granting access, linked, rejected, expired, suspended."""
LONGEST_HISTORY, LONGEST_ACCESS = 730, 180


def consent_status(word: str) -> ConsentStatus:
    """A word the interface does not have is treated as not yet given."""
    return _STATUSES.get(word, ConsentStatus.PENDING)


def valid_until(agreement: wire.Agreement) -> date | None:
    """The last day of the access; None until the user has approved."""
    accepted = day(agreement.accepted)
    return None if accepted is None else accepted + timedelta(days=agreement.access_valid_for_days)


def longest(told: str | int | None, most: int) -> int:
    """Days that a bank gives, within what the interface takes; 90 where it says nothing (its own default)."""
    digits = str(told) if told is not None else ""
    return min(int(digits), most) if digits.isdigit() and int(digits) > 0 else 90


def account(account_id: str, told: wire.Details) -> RemoteAccount | None:
    """The details name the bank's own id; the interface's is the one to ask by. None without an IBAN."""
    return transform.account(told.account.model_copy(update={"resource_id": account_id}))


def transactions(raw: Iterable[Mapping[str, object]], own_iban: str, path: str) -> tuple[RemoteTransaction, ...]:
    """One list. The interface's own id comes in where the bank gave none: it is for telling apart, not for keeping."""
    entries = list(raw)
    read = transform.transactions(entries, own_iban, path)
    return tuple(
        replace(moved, transaction_id=moved.transaction_id or _internal(entry)) for moved, entry in zip(read, entries, strict=True)
    )


def _internal(entry: Mapping[str, object]) -> str | None:
    told = entry.get("internalTransactionId")
    return told if isinstance(told, str) else None
